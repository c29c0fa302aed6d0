"""Tally: what a scheme has to remember of the contributions, party by party, and no more.

A tally takes contributions in lots and gives what it holds of one party as plain data, from which
another tally goes on. What it holds grows with the parties, and with the contributions only where
a scheme must know each of them.
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
    """What a tally holds of one party, or of one contribution, as plain data.

    Attributes:
        labels: What the numbers are of, where the tally tells several apart.
        numbers: How much; what they mean depends on the tally.
        parts: The parts of the tallies that it is put together from.
    """

    labels: tuple[str, ...] = ()
    numbers: tuple[Exact, ...] = ()
    parts: tuple[TallyPart, ...] = ()

    def times(self, share: Exact) -> TallyPart:
        """A *share* of it, number by number."""
        return evolve(
            self,
            numbers=tuple(_plain(number * share) for number in self.numbers),
            parts=tuple(part.times(share) for part in self.parts),
        )


class Tally(ABC):
    """What is remembered of the contributions that count."""

    __slots__ = ()

    @abstractmethod
    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""

    @abstractmethod
    def part(self, item: Contribution) -> TallyPart:
        """What *item* would add now."""

    @abstractmethod
    def of(self, party: str) -> TallyPart | None:
        """What it holds of *party*; None where that is nothing."""

    @abstractmethod
    def put(self, party: str, part: TallyPart) -> None:
        """Add *part*, which may be negative, to what it holds of *party*."""

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """What goes when a *share* of *part* is taken back."""
        return part.times(share)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """What goes with *part* of a contribution of *party*, which may be more than it added."""
        return part

    @property
    @abstractmethod
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds, in the order of their first."""


@define
class Quantities(Tally):
    """How much each party gave."""

    totals: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        totals = self.totals
        for item in items:  # a defaultdict is slower where many parties are new
            totals[item.party] = totals.get(item.party, 0) + item.quantity

    def part(self, item: Contribution) -> TallyPart:
        """Its quantity."""
        return TallyPart(numbers=(item.quantity,))

    def of(self, party: str) -> TallyPart | None:
        """The quantity of *party*."""
        return TallyPart(numbers=(self.totals[party],)) if party in self.totals else None

    def put(self, party: str, part: TallyPart) -> None:
        """Add the quantity of *part*."""
        before = self.totals.get(party)
        number = part.numbers[0]
        self.totals[party] = number if before is None else _plain(before + number)

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.totals


@define
class Priced(Quantities):
    """How much each party gave, and what *price* makes of each contribution by itself."""

    price: Callable[[Contribution], Exact] = field(kw_only=True)
    worth: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        Quantities.add(self, items)
        for item in items:
            self.worth[item.party] = self.worth.get(item.party, 0) + self.price(item)

    def part(self, item: Contribution) -> TallyPart:
        """Its quantity and its price."""
        return TallyPart(numbers=(item.quantity, self.price(item)))

    def of(self, party: str) -> TallyPart | None:
        """The quantity of *party*, and what it is worth."""
        if party not in self.totals:
            return None
        return TallyPart(numbers=(self.totals[party], self.worth[party]))

    def put(self, party: str, part: TallyPart) -> None:
        """Add the quantity and the worth of *part*."""
        Quantities.put(self, party, part)
        self.worth[party] = _plain(self.worth.get(party, 0) + part.numbers[1])


@define
class Shared(Quantities):
    """How much each party gave of what a pool is shared by, and what it has of the pool so far.

    Attributes:
        given: What each party has of the pool.
        since: How much each party gave since the pool was last shared.
    """

    given: dict[str, int] = field(factory=dict[str, int])
    since: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        Quantities.add(self, items)
        for item in items:
            self.since[item.party] = self.since.get(item.party, 0) + item.quantity

    def part(self, item: Contribution) -> TallyPart:
        """Its quantity; what it has of the pool is not told apart from what its party has."""
        return TallyPart(numbers=(item.quantity, 0, 0))

    def of(self, party: str) -> TallyPart | None:
        """The three numbers of *party*."""
        if party not in self.totals:
            return None
        numbers = (self.totals[party], self.given.get(party, 0), self.since.get(party, 0))
        return TallyPart(numbers=numbers)

    def put(self, party: str, part: TallyPart) -> None:
        """Add the three numbers of *part*; a part of a coin stays with the party."""
        Quantities.put(self, party, part)
        _, given, since = part.numbers
        self.given[party] = self.given.get(party, 0) + int(given)
        self.since[party] = _plain(self.since.get(party, 0) + since)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """With a weight goes what it has of the pool, and of what was given since."""
        weight, whole = part.numbers[0], self.of(party)
        if whole is None or not whole.numbers[0]:
            return part
        share = Fraction(weight) / whole.numbers[0]
        return TallyPart(numbers=(weight, *whole.times(share).numbers[1:]))


class Counted(Tally):
    """A tally that counts, for each party, how much there is under each label."""

    __slots__ = ()

    @property
    @abstractmethod
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """For each party how much is under which label."""

    @abstractmethod
    def label(self, item: Contribution) -> Any:
        """The label of *item*."""

    def amount(self, item: Contribution) -> Exact:
        """How much *item* adds under its label."""
        return 1

    def read_label(self, text: str) -> Any:
        """The label that was written as *text*."""
        return Fraction(text) if "/" in text else int(text)

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            label = self.label(item)
            mine = self.counts.setdefault(item.party, {})
            mine[label] = mine.get(label, 0) + self.amount(item)

    def part(self, item: Contribution) -> TallyPart:
        """Its label, and how much."""
        return TallyPart(labels=(str(self.label(item)),), numbers=(self.amount(item),))

    def of(self, party: str) -> TallyPart | None:
        """The labels of *party*, and how much of each."""
        mine = self.counts.get(party)
        if mine is None:
            return None
        return TallyPart(labels=tuple(map(str, mine)), numbers=tuple(mine.values()))

    def put(self, party: str, part: TallyPart) -> None:
        """Add label by label; a label of which nothing is left is forgotten."""
        mine = self.counts.setdefault(party, {})
        for text, number in zip(part.labels, part.numbers, strict=True):
            label = self.read_label(text)
            mine[label] = _plain(mine.get(label, 0) + number)
            if not mine[label]:
                del mine[label]

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.counts


class Whole(Counted):
    """A tally of what is there or not: a part of it cannot be taken back."""

    __slots__ = ()

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """All of *part*, or nothing."""
        return part if share == 1 else TallyPart()


@define
class Times(Counted):
    """How long contributions took: for each party, how often so many seconds."""

    seconds: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """For each party how often so many seconds."""
        return self.seconds

    def label(self, item: Contribution) -> Exact:
        """The seconds that it took."""
        if item.seconds is None:
            raise unknown("seconds", item)
        return item.seconds

    def amount(self, item: Contribution) -> Exact:
        """Its quantity."""
        return item.quantity


@define
class Best(Whole):
    """One fact of each party's contributions, the best of which counts."""

    fact: str
    found: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """For each party how many contributions have which value."""
        return self.found

    def label(self, item: Contribution) -> Any:
        """The value of *item*."""
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
    """Who came in at which rank."""

    ranks: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """For each party how many contributions have which rank."""
        return self.ranks

    def label(self, item: Contribution) -> int:
        """The rank of *item*."""
        if item.rank is None:
            raise unknown("rank", item)
        return item.rank

    @property
    def entries(self) -> list[tuple[int, str]]:
        """Each contribution as its rank and its party."""
        return [
            (rank, party)
            for party, ranks in self.ranks.items()
            for rank, many in ranks.items()
            for _ in range(int(many))
        ]


@define
class Reached(Whole):
    """Which kinds of contribution each party has made, and how many of each."""

    kinds: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """For each party how many contributions of which kind."""
        return self.kinds

    def label(self, item: Contribution) -> str:
        """The kind of *item*."""
        if item.kind is None:
            raise unknown("kind", item)
        return item.kind

    def read_label(self, text: str) -> str:
        """The kind itself."""
        return text


@define
class Several(Tally):
    """The tallies of several schemes that all see every contribution."""

    tallies: tuple[Tally, ...]

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, once for each scheme."""
        for tally in self.tallies:
            tally.add(items)

    def part(self, item: Contribution) -> TallyPart:
        """What *item* adds to each."""
        return TallyPart(parts=tuple(tally.part(item) for tally in self.tallies))

    def of(self, party: str) -> TallyPart | None:
        """What each holds of *party*."""
        parts = [tally.of(party) for tally in self.tallies]
        if all(part is None for part in parts):
            return None
        return TallyPart(parts=tuple(part or TallyPart() for part in parts))

    def put(self, party: str, part: TallyPart) -> None:
        """Add to each its own part."""
        for tally, mine in zip(self.tallies, part.parts, strict=True):
            if mine != TallyPart():
                tally.put(party, mine)

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """What goes of each."""
        parts = zip(self.tallies, part.parts, strict=True)
        return TallyPart(parts=tuple(tally.split(mine, share) for tally, mine in parts))

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """What goes of each."""
        parts = zip(self.tallies, part.parts, strict=True)
        return TallyPart(parts=tuple(tally.drawn(party, mine) for tally, mine in parts))

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return dict.fromkeys(party for tally in self.tallies for party in tally.parties)


def unknown(fact: str, item: Contribution) -> InvalidValueError:
    """The error for an *item* that lacks a *fact* which its pay depends on."""
    return InvalidValueError(
        f"contribution {item.key!r}", _KNOWN.fill(fact=fact), None, _SAY_OR_REFUSE
    )


def minor(currency: str, fact: str, item: Contribution) -> int:
    """The minor units of *fact*, an amount that the pay of *item* depends on."""
    money: Money | None = getattr(item, fact)
    if money is None:
        raise unknown(fact, item)
    if money.currency != currency:
        raise CurrencyMismatchError(currency, money.currency)
    return money.minor


def _plain(exact: Exact) -> Exact:
    """*exact* as an int where it is one, so that equal numbers are written alike."""
    return exact.numerator if exact.denominator == 1 else exact


_KNOWN = Text(en="a known {fact}", fr="un champ {fact} connu")
_SAY_OR_REFUSE = Text(
    en="say it, or refuse the item by a policy",
    fr="indiquez-le, ou refusez l'élément par une règle",
)
