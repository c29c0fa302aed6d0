"""The records of contributions that schemes keep, party by party.

A tally takes contributions in lots and returns the state of one party as plain data, from which
another tally goes on. Its size grows with the parties, and with the contributions only where a
scheme must know each of them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

from attrs import define, evolve, field, frozen

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class TallyPart:
    """The state of a tally for one party, or for one contribution, as plain data.

    Attributes:
        labels: The names of the numbers, where the tally tells several apart.
        numbers: The quantities; their meaning depends on the tally.
        parts: The states of the tallies of which it consists.
    """

    labels: tuple[str, ...] = ()
    numbers: tuple[Exact, ...] = ()
    parts: tuple[TallyPart, ...] = ()

    def times(self, share: Exact) -> TallyPart:
        """Return *share* of it, number by number."""
        return evolve(
            self,
            numbers=tuple(_plain(number * share) for number in self.numbers),
            parts=tuple(part.times(share) for part in self.parts),
        )


class Tally(ABC):
    """A record of the contributions that count."""

    __slots__ = ()

    @abstractmethod
    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""

    @abstractmethod
    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* would add now."""

    @abstractmethod
    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party*; None where there is none."""

    @abstractmethod
    def put(self, party: str, part: TallyPart) -> None:
        """Add *part*, which may be negative, to the state of *party*."""

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes."""
        return part.times(share)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes from *party*, perhaps more than the part."""
        return part

    @property
    @abstractmethod
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds, in the order of their first."""


@define
class Quantities(Tally):
    """A tally of the quantity that each party gave."""

    totals: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        totals = self.totals
        for item in items:  # a defaultdict is slower where many parties are new
            totals[item.party] = totals.get(item.party, 0) + item.quantity

    def part(self, item: Contribution) -> TallyPart:
        """Return the quantity of *item*."""
        return TallyPart(numbers=(item.quantity,))

    def of(self, party: str) -> TallyPart | None:
        """Return the quantity of *party*."""
        return TallyPart(numbers=(self.totals[party],)) if party in self.totals else None

    def put(self, party: str, part: TallyPart) -> None:
        """Add the quantity of *part*."""
        before = self.totals.get(party)
        number = part.numbers[0]
        self.totals[party] = number if before is None else _plain(before + number)

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.totals


@define
class Priced(Quantities):
    """A tally of each party's quantity, and of the price of each contribution by itself."""

    price: Callable[[Contribution], Exact] = field(kw_only=True)
    worth: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        Quantities.add(self, items)
        for item in items:
            self.worth[item.party] = self.worth.get(item.party, 0) + self.price(item)

    def part(self, item: Contribution) -> TallyPart:
        """Return the quantity and the price of *item*."""
        return TallyPart(numbers=(item.quantity, self.price(item)))

    def of(self, party: str) -> TallyPart | None:
        """Return the quantity of *party*, and its worth."""
        if party not in self.totals:
            return None
        return TallyPart(numbers=(self.totals[party], self.worth[party]))

    def put(self, party: str, part: TallyPart) -> None:
        """Add the quantity and the worth of *part*."""
        Quantities.put(self, party, part)
        self.worth[party] = _plain(self.worth.get(party, 0) + part.numbers[1])


@define
class Shared(Quantities):
    """A tally of the weights by which a pool is shared, and of the shares paid so far.

    Attributes:
        given: The share of the pool that each party has.
        since: The weight that each party gave since the pool was last shared.
    """

    given: dict[str, int] = field(factory=dict[str, int])
    since: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        Quantities.add(self, items)
        for item in items:
            self.since[item.party] = self.since.get(item.party, 0) + item.quantity

    def part(self, item: Contribution) -> TallyPart:
        """Return the quantity of *item*; a share of the pool belongs to a party alone."""
        return TallyPart(numbers=(item.quantity, 0, 0))

    def of(self, party: str) -> TallyPart | None:
        """Return the weight of *party*, its share of the pool and its weight since."""
        if party not in self.totals:
            return None
        numbers = (self.totals[party], self.given.get(party, 0), self.since.get(party, 0))
        return TallyPart(numbers=numbers)

    def put(self, party: str, part: TallyPart) -> None:
        """Add the three numbers of *part*; a part of a minor unit stays with the party."""
        Quantities.put(self, party, part)
        _, given, since = part.numbers
        self.given[party] = self.given.get(party, 0) + int(given)
        self.since[party] = _plain(self.since.get(party, 0) + since)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return a weight with its share of the pool, and of the weight given since."""
        weight, whole = part.numbers[0], self.of(party)
        if whole is None or not whole.numbers[0]:
            return part
        share = Fraction(weight) / whole.numbers[0]
        return TallyPart(numbers=(weight, *whole.times(share).numbers[1:]))


class Counted(Tally):
    """A tally that counts, for each party, the quantity under each label."""

    __slots__ = ()

    @property
    @abstractmethod
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The quantity of each party by label."""

    @abstractmethod
    def label(self, item: Contribution) -> Any:
        """Return the label of *item*."""

    def amount(self, item: Contribution) -> Exact:
        """Return the quantity that *item* adds under its label."""
        return 1

    def read_label(self, text: str) -> Any:
        """Return the label that was written as *text*."""
        return Fraction(text) if "/" in text else int(text)

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            label = self.label(item)
            mine = self.counts.setdefault(item.party, {})
            mine[label] = mine.get(label, 0) + self.amount(item)

    def part(self, item: Contribution) -> TallyPart:
        """Return the label of *item* and its quantity."""
        return TallyPart(labels=(str(self.label(item)),), numbers=(self.amount(item),))

    def of(self, party: str) -> TallyPart | None:
        """Return the labels of *party* with their quantities."""
        mine = self.counts.get(party)
        if mine is None:
            return None
        return TallyPart(labels=tuple(map(str, mine)), numbers=tuple(mine.values()))

    def put(self, party: str, part: TallyPart) -> None:
        """Add label by label, and drop a label of which nothing is left."""
        mine = self.counts.setdefault(party, {})
        for text, number in zip(part.labels, part.numbers, strict=True):
            label = self.read_label(text)
            mine[label] = _plain(mine.get(label, 0) + number)
            if not mine[label]:
                del mine[label]

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.counts


class Whole(Counted):
    """A tally of what is there or not: a part of it cannot be taken back."""

    __slots__ = ()

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """Return all of *part* for a whole share, and nothing for less."""
        return part if share == 1 else TallyPart()


@define
class Times(Counted):
    """A tally of times: for each party, the number of contributions by seconds."""

    seconds: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The number of contributions of each party by seconds."""
        return self.seconds

    def label(self, item: Contribution) -> Exact:
        """Return the seconds that *item* took."""
        if item.seconds is None:
            raise unknown("seconds", item)
        return item.seconds

    def amount(self, item: Contribution) -> Exact:
        """Return the quantity of *item*."""
        return item.quantity


@define
class Best(Whole):
    """A tally of one fact of each party's contributions, the best of which counts."""

    fact: str
    found: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The number of contributions of each party by value."""
        return self.found

    def label(self, item: Contribution) -> Any:
        """Return the value of *item*."""
        value = getattr(item, self.fact)
        if value is None:
            raise unknown(self.fact, item)
        return value

    @property
    def best(self) -> dict[str, Any]:
        """The best value of each party that has one."""
        return {party: max(values) for party, values in self.found.items() if values}


@define
class Places(Whole):
    """A tally of the ranks at which contributions came in."""

    ranks: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The number of contributions of each party by rank."""
        return self.ranks

    def label(self, item: Contribution) -> int:
        """Return the rank of *item*."""
        if item.rank is None:
            raise unknown("rank", item)
        return item.rank

    @property
    def entries(self) -> list[tuple[int, str]]:
        """The contributions, each as its rank and its party."""
        return [
            (rank, party)
            for party, ranks in self.ranks.items()
            for rank, many in ranks.items()
            for _ in range(int(many))
        ]


@define
class Reached(Whole):
    """A tally of the kinds of contributions that each party has made."""

    kinds: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The number of contributions of each party by kind."""
        return self.kinds

    def label(self, item: Contribution) -> str:
        """Return the kind of *item*."""
        if item.kind is None:
            raise unknown("kind", item)
        return item.kind

    def read_label(self, text: str) -> str:
        """Return *text*, which is the kind itself."""
        return text


@define
class Several(Tally):
    """A tally for each of several schemes that all see every contribution."""

    tallies: tuple[Tally, ...]

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, once for each scheme."""
        for tally in self.tallies:
            tally.add(items)

    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* adds to each tally."""
        return TallyPart(parts=tuple(tally.part(item) for tally in self.tallies))

    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party* in each tally."""
        parts = [tally.of(party) for tally in self.tallies]
        if all(part is None for part in parts):
            return None
        return TallyPart(parts=tuple(part or TallyPart() for part in parts))

    def put(self, party: str, part: TallyPart) -> None:
        """Add to each tally its own part."""
        for tally, mine in zip(self.tallies, part.parts, strict=True):
            if mine != TallyPart():
                tally.put(party, mine)

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes from each tally."""
        parts = zip(self.tallies, part.parts, strict=True)
        return TallyPart(parts=tuple(tally.split(mine, share) for tally, mine in parts))

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes from each tally."""
        parts = zip(self.tallies, part.parts, strict=True)
        return TallyPart(parts=tuple(tally.drawn(party, mine) for tally, mine in parts))

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return dict.fromkeys(party for tally in self.tallies for party in tally.parties)


def unknown(fact: str, item: Contribution) -> InvalidValueError:
    """Return the error for an *item* that lacks a *fact* which its pay depends on."""
    return InvalidValueError(
        f"contribution {item.key!r}", _KNOWN.fill(fact=fact), None, _SAY_OR_REFUSE
    )


def minor(currency: str, fact: str, item: Contribution) -> int:
    """Return the minor units of *fact*, an amount that the pay of *item* depends on."""
    money: Money | None = getattr(item, fact)
    if money is None:
        raise unknown(fact, item)
    if money.currency != currency:
        raise CurrencyMismatchError(currency, money.currency)
    return money.minor


def _plain(exact: Exact) -> Exact:
    """Return *exact* as an int where it is one, so that equal numbers are written alike."""
    return exact.numerator if exact.denominator == 1 else exact


_KNOWN = Text(en="a known {fact}", fr="un champ {fact} connu")
_SAY_OR_REFUSE = Text(
    en="state it, or refuse the contribution by a policy",
    fr="indiquez-le, ou refusez la contribution par une condition d’admission",
)
