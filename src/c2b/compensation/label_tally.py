"""Tallies that count each party's contributions by time, rank, kind or value."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.tally import Tally, TallyPart, unknown


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
        """Return the quantity that *item* adds under its label: one, or none where it has none."""
        return 1 if item.quantity else 0

    def read_label(self, text: str) -> Any:
        """Return the label that was written as *text*."""
        return Fraction(text) if "/" in text else int(text)

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the tally, except those of quantity 0."""
        for item in items:
            label, amount = self.label(item), self.amount(item)
            mine = self.counts.setdefault(item.party, {})
            if amount:
                mine[label] = mine.get(label, 0) + amount

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
            mine[label] = plain(mine.get(label, 0) + number)
            if not mine[label]:
                del mine[label]

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.counts


class Whole(Counted):
    """A tally of what is there or not: it goes with the last of the pay for it."""

    __slots__ = ()

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return all of *part* where the *share* is all that is *left*, and nothing for less."""
        return part if share == left else TallyPart()


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
