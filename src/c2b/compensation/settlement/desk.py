"""The tallies of one settlement, with the memory of the books about the parties in it.

Where what a party earns depends on itself alone, only the parties that take part are looked up, so
that a settlement costs what is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Dormancy
from c2b.compensation.pay_plan import OverBudget
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme, Reading
from c2b.compensation.settlement.account import PartyAccount, Read, Work
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.contribution_fees import (
    Charges,
    ContributionFees,
    item_fees,
    own_charges,
)
from c2b.compensation.settlement.contribution_shares import ContributionShares
from c2b.compensation.settlement.keys import OwnCharge
from c2b.compensation.settlement.starts import Starts
from c2b.compensation.settlement.versions import lasting, schemes_until, tally_numbers
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit


@define
class Desk:
    """The tallies of one settlement at work.

    Attributes:
        books: The books.
        version: The version of the plan that settles.
        only_new: Whether the tallies hold only what is new, where the sum of two readings is the
            reading of both; otherwise they go on from what the books remember.
        lasting: The newest version of each tally, by its number.
        number: The number of the tally to which what is new goes.
        tallies: The tallies by number.
        starts: The states from which newer tallies go on.
        accounts: The state of the parties that take part.
        read: What the tallies had earned when they were booked last, by number.
        fees: The fees per contribution, by version.
        shares: The shares of contributions by kind and by day, by version.
        active: The last day of the contributions of each party, where that matters.
        parts: The parts of contributions that count for less than all of them.
        came: The parties in the order of their coming, where a budget pays the first who came and a
            party is paid for what it gives alone; of others, who share prizes, the ranks are first.
    """

    books: Books
    version: int
    only_new: bool = False
    schemes: dict[int, AnyScheme] = field(init=False)
    lasting: dict[int, int] = field(init=False)
    number: int = field(init=False)
    _numbers: tuple[int, ...] = field(init=False)
    tallies: dict[int, Tally] = field(init=False)
    starts: Starts = field(init=False)
    accounts: dict[str, PartyAccount] = field(init=False, factory=dict[str, PartyAccount])
    read: dict[int, dict[str, tuple[Read, ...]]] = field(init=False)
    fees: dict[int, ContributionFees] = field(init=False, factory=dict[int, ContributionFees])
    shares: dict[int, ContributionShares] = field(init=False, factory=dict[int, ContributionShares])
    active: dict[str, date] = field(init=False, factory=dict[str, date])
    parts: dict[str, TallyPart] = field(init=False, factory=dict[str, TallyPart])
    came: dict[str, None] = field(init=False, factory=dict[str, None])
    _loaded: set[str] = field(init=False, factory=set[str])

    def __attrs_post_init__(self) -> None:
        self.schemes = schemes_until(self.books.versions, self.version)
        self.lasting = lasting(self.books.versions, self.version)
        self._numbers = tally_numbers(self.books.versions)
        self.number = self._numbers[self.version]
        self.tallies = {number: scheme.tally() for number, scheme in self.schemes.items()}
        self.starts = Starts(self.schemes, self.tallies)
        self.read = {number: {} for number in self.schemes}
        self.only_new = self.only_new and all(each.adds_up for each in self.schemes.values())
        if not self.by_party:
            self.load(self.books.parties)

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone."""
        return all(scheme.by_party for scheme in self.schemes.values())

    def number_of(self, version: int) -> int:
        """Return the number of the tally of *version*."""
        return self._numbers[version]

    def load(self, parties: Iterable[str]) -> None:
        """Look up the memory of the books about *parties*."""
        if not self.books.parties:
            return
        new = dict.fromkeys(parties)
        if self._loaded:
            new = dict.fromkeys(party for party in new if party not in self._loaded)
        found = self.books.parties.some(new)
        self._loaded.update(new)
        self.accounts.update(found)
        if not self.only_new:
            self._go_on({party: found[party] for party in new if party in found})

    def _go_on(self, mine: Mapping[str, PartyAccount]) -> None:
        """Let the tallies go on from what the accounts *mine* remember."""
        for party, account in mine.items():
            for work in account.work:
                if work.part != TallyPart():  # of a party that is paid for what others gave
                    self.tallies[work.version].put(party, work.part)
                self.read[work.version][party] = work.read
        if self.starts:
            self._start(mine)

    def _start(self, mine: Mapping[str, PartyAccount]) -> None:
        """Let newer tallies go on from older ones, of which nothing is earned a second time."""
        known = {party: {work.version for work in account.work} for party, account in mine.items()}
        for party, numbers in known.items():
            self.starts.load(party, numbers)
        for number, reads in self.starts.reads(known).items():
            for party, read in reads.items():
                less = tuple(Read(unit=each.unit, exact=-each.exact) for each in read)
                self.read[number][party] = (*self.read[number].get(party, ()), *less)

    def before(self, number: int, unit: Unit) -> dict[str, Exact]:
        """Return of what a tally makes of each party in *unit* the part that is not new.

        That is what was booked last, and what its start is worth, for which older terms paid. A
        party may be paid for others in newer terms.
        """
        found = dict(self.starts.amounts(number, unit))
        for party, reads in self.read[number].items():
            for each in reads:
                if each.unit is unit or each.unit == unit:
                    found[party] = found.get(party, 0) + each.exact
        return found

    def put(self, number: int, party: str, part: TallyPart) -> None:
        """Add *part*, which may be negative, to the tally *number*; newer ones go on from it."""
        self.tallies[number].put(party, part)
        self.starts.renew(party, number)

    def add(self, items: Sequence[Contribution], version: int) -> None:
        """Take in *items*, which count under *version* of the plan."""
        if not self.only_new:
            self.load([item.party for item in items])
        over = self.books.versions[self.version].plan.over
        if over is OverBudget.FIRST_COME and self.by_party:
            self.came.update(dict.fromkeys(item.party for item in items))
        number = self.number_of(version)
        tally = self.tallies[number]
        if self.schemes[number].in_order:
            for item in items:
                self.parts[item.key] = tally.part(item)
                tally.add((item,))
        else:
            tally.add(items)
        if self.starts:
            for party in dict.fromkeys(item.party for item in items):
                self.starts.renew(party, number)
        self._charge(items, self.lasting[number])

    def note_parts(self, items: Sequence[Contribution], numbers: Mapping[str, int]) -> None:
        """Note the parts of *items* that count for less than all of them."""
        for item in items:
            if item.key not in self.parts:
                tally = self.tallies[numbers.get(item.key, self.number)]
                self.parts[item.key] = tally.part(item)

    def _charge(self, items: Sequence[Contribution], version: int) -> None:
        """Compute the fees on each of *items*."""
        fees = self.fees.get(version)
        if fees is None:
            chains, scheme = self.books.numbered.chains, self.schemes[self.number_of(version)]
            now = chains[self.version]
            fees = self.fees[version] = ContributionFees(scheme, item_fees(chains[version]))
            self.shares[version] = ContributionShares.of(scheme, chains[version], now)
        if fees.fees:
            fees.add(items)
        self.shares[version].add(items)

    def note_active(self, items: Sequence[Contribution], day: date) -> None:
        """Note the last day of *items* by party, where time takes from their balances."""
        chain = self.books.numbered.chains[self.version]
        if any(isinstance(term, Dormancy) for _, term in chain):
            for item in items:
                mine = day if item.at is None else min(day, item.at.date())
                self.active[item.party] = max(mine, self.active.get(item.party, mine))

    def charges(self, version: int) -> Charges:
        """Return the sums of the fees per contribution of *version*."""
        fees = self.fees.get(version)
        return {} if fees is None else fees.charges

    def charges_of(self, item: Contribution, number: int) -> Iterator[OwnCharge]:
        """Yield the fees and taxes on *item* alone, which counts in the tally *number*."""
        chain = self.books.numbered.chains[self.lasting[number]]
        return own_charges(chain, self.schemes[number], item)

    def shares_of(self, version: int) -> ContributionShares | None:
        """Return the shares of the contributions of *version*; None where there are none."""
        return self.shares.get(version)

    def readings(self) -> dict[int, Reading]:
        """Return the reading of each tally by its scheme."""
        return {n: scheme.reading(self.tallies[n]) for n, scheme in self.schemes.items()}

    def close(self) -> None:
        """Note in the tallies that the readings are booked."""
        for number, scheme in self.schemes.items():
            scheme.close(self.tallies[number])

    @property
    def parties(self) -> dict[str, None]:
        """The parties at the desk, in the order in which they came."""
        return dict.fromkeys(party for tally in self.tallies.values() for party in tally.parties)

    def work(
        self, party: str, readings: Mapping[int, Reading], before: PartyAccount
    ) -> tuple[Work, ...]:
        """Return the memory of the books about *party* after *readings* are booked.

        Args:
            party: The party.
            readings: The readings of the tallies.
            before: The state of the party in the books before.
        """
        if self.only_new and before.work:
            return tuple(self._added(party, before))
        found = ((n, t.of(party), _read(readings[n], party)) for n, t in self.tallies.items())
        return tuple(
            Work(version=number, part=part or TallyPart(), read=read)
            for number, part, read in found
            if part is not None or read
        )

    def _added(self, party: str, before: PartyAccount) -> Iterator[Work]:
        """Yield the memory of the books about *party* together with what is new."""
        older = {work.version: work for work in before.work}
        for number, tally in self.tallies.items():
            work, new = older.get(number), tally.of(party)
            if new is not None:
                scheme = self.schemes[number]
                both = scheme.tally()
                for part in (new,) if work is None else (work.part, new):
                    both.put(party, part)
                read = _read(scheme.reading(both), party)
                yield Work(version=number, part=both.of(party) or new, read=read)
            elif work is not None:
                yield work


def _read(reading: Reading, party: str) -> tuple[Read, ...]:
    return tuple(
        Read(unit=unit, exact=paid[party])
        for unit, paid in reading.amounts.items()
        if paid.get(party)
    )
