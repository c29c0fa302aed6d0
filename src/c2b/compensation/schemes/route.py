"""The base class of schemes that send each contribution to one of several schemes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import define, evolve, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AND_THEN,
    NOTHING,
    AnyScheme,
    Reading,
    add_up,
    carried,
    party_sums,
    unit_sums,
)
from c2b.compensation.schemes.composed import Composed
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text


@define
class Routed(Tally):
    """A tally for each way that contributions went."""

    route: Route
    ways: dict[Any, Tally] = field(factory=dict[Any, Tally])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, each on its way."""
        lots: dict[Any, list[Contribution]] = {}
        for item in items:
            lots.setdefault(self.route.way(item), []).append(item)
        for way, lot in lots.items():
            self._of(way).add(lot)

    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* adds on its way."""
        way = self.route.way(item)
        return TallyPart(labels=(str(way),), parts=(self._of(way).part(item),))

    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party* on each way."""
        found = [(way, tally.of(party)) for way, tally in self.ways.items()]
        mine = [(str(way), part) for way, part in found if part is not None]
        if not mine:
            return None
        return TallyPart(
            labels=tuple(way for way, _ in mine), parts=tuple(part for _, part in mine)
        )

    def put(self, party: str, part: TallyPart) -> None:
        """Add *part* to the state on each way."""
        for label, mine in zip(part.labels, part.parts, strict=True):
            self._of(self.route.way_called(label)).put(party, mine)

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes on each way."""
        ways = [self._of(self.route.way_called(label)) for label in part.labels]
        parts = zip(ways, part.parts, strict=True)
        return evolve(part, parts=tuple(tally.split(mine, share, left) for tally, mine in parts))

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes on each way."""
        ways = [self._of(self.route.way_called(label)) for label in part.labels]
        parts = zip(ways, part.parts, strict=True)
        return evolve(part, parts=tuple(tally.drawn(party, mine) for tally, mine in parts))

    def _of(self, way: Any) -> Tally:
        if way not in self.ways:
            tally: Tally = self.route.scheme_for(way).tally()
            self.ways[way] = tally
        return self.ways[way]

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return dict.fromkeys(party for tally in self.ways.values() for party in tally.parties)


class Route(Composed[Routed]):
    """A scheme that sends each contribution to one of several schemes."""

    __slots__ = ()

    @abstractmethod
    def way(self, item: Contribution) -> Any:
        """Return the scheme to which *item* goes, by the name of its way."""

    def way_called(self, label: str) -> Any:
        """Return the way that is written as *label*."""
        return label

    @abstractmethod
    def scheme_for(self, way: Any) -> AnyScheme:
        """Return the scheme at the end of *way*."""

    @abstractmethod
    def name(self, way: Any) -> Text:
        """Return the name of *way* in statements."""

    def tally(self) -> Routed:
        """Return a tally that is empty on every way."""
        return Routed(self)

    def reading(self, tally: Routed) -> Reading:
        """Return the sum over the ways."""
        readings = {way: self.scheme_for(way).reading(mine) for way, mine in tally.ways.items()}

        def explain(party: str) -> Text:
            parts = [
                _ON_WAY.fill(name=self.name(way), words=reading.explain(party))
                for way, reading in readings.items()
                if any(party in paid for paid in reading.amounts.values())
            ]
            return Text.join(parts, AND_THEN) if parts else NOTHING

        amounts = add_up([reading.amounts for reading in readings.values()])
        return Reading(amounts=amounts, explain=explain)

    @property
    def competes(self) -> bool:
        """Whether contributions of other parties change what one earns on any way."""
        return any(scheme.competes for scheme in self.schemes)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of each way that the older version has too."""
        if not isinstance(older, type(self)):
            return None
        pairs = zip(part.labels, part.parts, strict=True)
        carried = [(label, self._carried(label, piece, older)) for label, piece in pairs]
        mine = [(label, piece) for label, piece in carried if piece is not None]
        if not mine:
            return None
        return TallyPart(
            labels=tuple(label for label, _ in mine), parts=tuple(piece for _, piece in mine)
        )

    def _carried(self, label: str, piece: TallyPart, older: Route) -> TallyPart | None:
        way = self.way_called(label)
        if not self.has(way):
            return None
        return carried(self.scheme_for(way), piece, older.scheme_for(way))

    def has(self, way: Any) -> bool:
        """Whether *way* leads to a scheme."""
        return True

    def close(self, tally: Routed) -> None:
        """Close the scheme of every way."""
        for way, mine in tally.ways.items():
            self.scheme_for(way).close(mine)

    def own(self, tally: Routed, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the sum of what each scheme has earned."""
        ways = (self.way_called(label) for label in part.labels)
        return unit_sums(
            self.scheme_for(way).own(tally.ways[way], party, piece)
            for way, piece in zip(ways, part.parts, strict=True)
        )

    def own_of_each(
        self, tally: Routed, party: str, part: TallyPart
    ) -> Mapping[str, Mapping[Unit, Exact]]:
        """Return the sum of what each scheme has earned for each party."""
        ways = (self.way_called(label) for label in part.labels)
        return party_sums(
            self.scheme_for(way).own_of_each(tally.ways[way], party, piece)
            for way, piece in zip(ways, part.parts, strict=True)
        )

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that any of its schemes pays for *part*."""
        pairs = zip(map(self.way_called, part.labels), part.parts, strict=True)
        found = (self.scheme_for(way).payees(party, piece) for way, piece in pairs)
        return frozenset[str]().union(*found)

    @property
    def prices_contributions(self) -> bool:
        """Whether every one of its schemes prices contributions by themselves."""
        return all(scheme.prices_contributions for scheme in self.schemes)

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the price in the scheme that *item* goes to."""
        return self.scheme_for(self.way(item)).price_of(item)


_ON_WAY = Text(en="{name}: {words}", fr="{name}\u00a0: {words}")
