"""Desk: the tallies of one settlement, with what the books remember of those who take part in it.

Where what a party earns depends on itself alone, only the parties that take part are looked up, so
that a settlement costs what is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Fee, FeePer
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme, Reading
from c2b.compensation.settlement.account import PartyAccount, Read, Work
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.item_fees import Charges, ItemFees
from c2b.compensation.settlement.versions import schemes_until, tally_numbers
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit

Before = dict[Unit, dict[str, Exact]]


@define
class Desk:
    """The tallies at work.

    Attributes:
        books: The books.
        version: The version of the plan that settles.
        number: The number of the tally to which what is new goes.
        tallies: The tallies by number.
        before: What the schemes made of them when they were booked last, by number.
        fees: The fees per contribution, by version.
        parts: What contributions added, where that is not what they add by themselves.
    """

    books: Books
    version: int
    schemes: dict[int, AnyScheme] = field(init=False)
    number: int = field(init=False)
    _numbers: tuple[int, ...] = field(init=False)
    tallies: dict[int, Tally] = field(init=False)
    before: dict[int, Before] = field(init=False)
    fees: dict[int, ItemFees] = field(init=False, factory=dict[int, ItemFees])
    parts: dict[str, TallyPart] = field(init=False, factory=dict[str, TallyPart])
    _loaded: set[str] = field(init=False, factory=set[str])

    def __attrs_post_init__(self) -> None:
        self.schemes = schemes_until(self.books.versions, self.version)
        self._numbers = tally_numbers(self.books.versions)
        self.number = self._numbers[self.version]
        self.tallies = {number: scheme.tally() for number, scheme in self.schemes.items()}
        self.before = {number: {} for number in self.schemes}
        if not self.by_party:
            self.load(self.books.parties)

    @property
    def by_party(self) -> bool:
        """Whether what a party earns depends on itself alone."""
        return all(scheme.by_party for scheme in self.schemes.values())

    def number_of(self, version: int) -> int:
        """The number of the tally of *version*."""
        return self._numbers[version]

    def load(self, parties: Iterable[str]) -> None:
        """Look up what the books remember of *parties*."""
        if not self.books.parties:
            return
        new = dict.fromkeys(parties)
        carried: dict[str, TallyPart] = {}
        for party in new:
            if party not in self._loaded:
                self._loaded.add(party)
                account = self.books.parties.get(party)
                if account is not None:
                    self._load(party, account, carried)
        if carried:
            self._carry(carried)

    def _load(self, party: str, account: PartyAccount, carried: dict[str, TallyPart]) -> None:
        last: Work | None = None
        for work in account.work:
            self.tallies[work.version].put(party, work.part)
            for read in work.read:
                before = self.before[work.version].setdefault(read.unit, {})
                before[party] = read.exact
            last = work
        if last is not None and last.version != self.number:
            part = self.schemes[self.number].carry(last.part, self.schemes[last.version])
            if part is not None:
                carried[party] = part

    def _carry(self, carried: Mapping[str, TallyPart]) -> None:
        """Let the newest terms go on from *carried*, of which nothing is earned a second time."""
        scheme = self.schemes[self.number]
        alone = scheme.tally()
        for party, part in carried.items():
            self.tallies[self.number].put(party, part)
            alone.put(party, part)
        for unit, paid in scheme.reading(alone).amounts.items():
            self.before[self.number].setdefault(unit, {}).update(paid)

    def add(self, items: Sequence[Contribution], version: int) -> None:
        """Take in *items*, which count under the terms of *version*."""
        self.load(item.party for item in items)
        number = self.number_of(version)
        tally = self.tallies[number]
        if self.schemes[number].in_order:
            for item in items:
                self.parts[item.key] = tally.part(item)
                tally.add((item,))
        else:
            tally.add(items)
        self._charge(items, version)

    def note_parts(
        self,
        kept: Sequence[Contribution],
        given: Mapping[str, Contribution],
        numbers: Mapping[str, int],
    ) -> None:
        """Note what those of *kept* added that count for a part of what was *given*."""
        for item in kept:
            if item is not given[item.key] and item.key not in self.parts:
                tally = self.tallies[numbers.get(item.key, self.number)]
                self.parts[item.key] = tally.part(item)

    def _charge(self, items: Sequence[Contribution], version: int) -> None:
        """Compute the fees on each of *items*."""
        fees = self.fees.get(version)
        if fees is None:
            chain = self.books.numbered.chains[version]
            mine = [
                (number, term)
                for number, term in chain
                if isinstance(term, Fee) and term.per is FeePer.ITEM
            ]
            fees = ItemFees(self.schemes[self.number_of(version)], mine)
            self.fees[version] = fees
        if fees.fees:
            fees.add(items)

    def charges(self, version: int) -> Charges:
        """What the fees per contribution of *version* come to."""
        fees = self.fees.get(version)
        return {} if fees is None else fees.charges

    def readings(self) -> dict[int, Reading]:
        """What each scheme makes of its tally now."""
        return {n: scheme.reading(self.tallies[n]) for n, scheme in self.schemes.items()}

    def close(self) -> None:
        """Note in the tallies that what was read is booked."""
        for number, scheme in self.schemes.items():
            scheme.close(self.tallies[number])

    @property
    def parties(self) -> dict[str, None]:
        """The parties at the desk, in the order in which they came."""
        return dict.fromkeys(party for tally in self.tallies.values() for party in tally.parties)

    def work(self, party: str, readings: Mapping[int, Reading]) -> tuple[Work, ...]:
        """What the books remember of *party* after *readings* are booked."""
        return tuple(
            Work(version=number, part=part, read=_read(readings[number], party))
            for number, tally in self.tallies.items()
            if (part := tally.of(party)) is not None
        )


def _read(reading: Reading, party: str) -> tuple[Read, ...]:
    return tuple(
        Read(unit=unit, exact=paid[party])
        for unit, paid in reading.amounts.items()
        if paid.get(party)
    )
