"""Sums of several schemes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import tuple_of
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AND_THEN,
    AnyScheme,
    Reading,
    Scheme,
    add_up,
    unit_sums,
)
from c2b.compensation.tally import Several, TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text


@frozen(kw_only=True)
class Sum(Scheme[Several]):
    """A sum of several schemes, each of which sees every contribution."""

    kind: ClassVar[str] = "sum"

    parts: tuple[AnyScheme, ...] = field(validator=tuple_of(Scheme, least=1))

    @property
    def units(self) -> frozenset[Unit]:
        """The units of all parts."""
        return frozenset[Unit]().union(*(part.units for part in self.parts))

    def tally(self) -> Several:
        """Return a tally for each part."""
        return Several(tuple(part.tally() for part in self.parts))

    def reading(self, tally: Several) -> Reading:
        """Return the sum of the parts, unit by unit."""
        readings = [
            part.reading(mine) for part, mine in zip(self.parts, tally.tallies, strict=True)
        ]

        def explain(party: str) -> Text:
            return Text.join((reading.explain(party) for reading in readings), AND_THEN)

        return Reading(amounts=add_up([reading.amounts for reading in readings]), explain=explain)

    @property
    def prices_contributions(self) -> bool:
        """Whether every part prices contributions by themselves."""
        return all(part.prices_contributions for part in self.parts)

    @property
    def by_party(self) -> bool:
        """Whether every part pays a party by its own contributions alone."""
        return all(part.by_party for part in self.parts)

    @property
    def in_order(self) -> bool:
        """Whether any part depends on the order of contributions."""
        return any(part.in_order for part in self.parts)

    @property
    def dated(self) -> bool:
        """Whether any part leaves the earnings of earlier contributions as they were."""
        return any(part.dated for part in self.parts)

    @property
    def same_in_parts(self) -> bool:
        """Whether every part earns the same in parts as at once."""
        return all(part.same_in_parts for part in self.parts)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of each part, where both versions have as many parts."""
        if not isinstance(older, Sum) or len(older.parts) != len(self.parts):
            return None
        triples = zip(self.parts, part.parts, older.parts, strict=True)
        carried = [mine.carry(piece, theirs) for mine, piece, theirs in triples]
        if all(piece is None for piece in carried):
            return None
        return TallyPart(parts=tuple(piece or TallyPart() for piece in carried))

    def close(self, tally: Several) -> None:
        """Close each part."""
        for part, mine in zip(self.parts, tally.tallies, strict=True):
            part.close(mine)

    def own(self, tally: Several, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the sum of what each part has earned."""
        triples = zip(self.parts, tally.tallies, part.parts, strict=True)
        return unit_sums(scheme.own(mine, party, piece) for scheme, mine, piece in triples)

    def price(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the sum of the prices in each part."""
        return unit_sums(part.price(item) for part in self.parts)
