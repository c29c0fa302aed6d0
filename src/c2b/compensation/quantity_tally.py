"""Tallies of the quantity of each party, with its worth or its share of a pool."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.tally import Tally, TallyPart


@define
class Quantities(Tally):
    """A tally of the quantity that each party gave."""

    totals: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the tally."""
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
        self.totals[party] = number if before is None else plain(before + number)

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.totals


class WholeQuantities(Quantities):
    """A tally of quantities of which each contribution stays until all of its pay is taken back."""

    __slots__ = ()

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return all of *part* where the *share* is all that is *left*, and nothing for less."""
        return part if share == left else TallyPart()

    def put(self, party: str, part: TallyPart) -> None:
        """Add the quantity of *part*, which may be empty."""
        if part.numbers:
            Quantities.put(self, party, part)


@define
class Priced(Quantities):
    """A tally of each party's quantity, and of the price of each contribution by itself."""

    price: Callable[[Contribution], Exact] = field(kw_only=True)
    worth: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the tally."""
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
        self.worth[party] = plain(self.worth.get(party, 0) + part.numbers[1])


@define
class Sales(Priced):
    """A tally of quantity and worth, with the prices and costs that the worth was worked out from.

    Attributes:
        bases: The function that returns the prices and the costs of a contribution.
        sums: The sums of prices and of costs of each party; None where some are in older books,
            which have no such sums.
    """

    bases: Callable[[Contribution], tuple[Exact, Exact]] = field(kw_only=True)
    sums: dict[str, tuple[Exact, Exact] | None] = field(
        factory=dict[str, tuple[Exact, Exact] | None]
    )

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the tally."""
        Priced.add(self, items)
        for item in items:
            self._add(item.party, self.bases(item))

    def part(self, item: Contribution) -> TallyPart:
        """Return quantity and worth of *item*, its prices and its costs."""
        return TallyPart(numbers=(*Priced.part(self, item).numbers, *self.bases(item)))

    def of(self, party: str) -> TallyPart | None:
        """Return quantity and worth of *party*, and its prices and costs where all are known."""
        part = Priced.of(self, party)
        sums = self.sums.get(party)
        return part if part is None or sums is None else TallyPart(numbers=(*part.numbers, *sums))

    def put(self, party: str, part: TallyPart) -> None:
        """Add the numbers of *part*."""
        Priced.put(self, party, part)
        self._add(party, part.numbers[2:])

    def _add(self, party: str, more: Sequence[Exact]) -> None:
        sums = self.sums.get(party, (0, 0))
        if sums is None or len(more) < len(sums):
            self.sums[party] = None
        else:
            self.sums[party] = plain(sums[0] + more[0]), plain(sums[1] + more[1])


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
        """Add the contributions *items* to the tally."""
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
        self.since[party] = plain(self.since.get(party, 0) + since)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return a weight with its share of the pool, and of the weight given since."""
        weight, whole = part.numbers[0], self.of(party)
        if whole is None or not whole.numbers[0]:
            return part
        share = Fraction(weight) / whole.numbers[0]
        return TallyPart(numbers=(weight, *whole.times(share).numbers[1:]))
