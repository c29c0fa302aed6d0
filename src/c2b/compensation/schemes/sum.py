"""Sums of several schemes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import tuple_of
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AnyScheme,
    Reading,
    Scheme,
    add_up,
    carried_by_each,
    joined,
    party_sums,
    unit_sums,
)
from c2b.compensation.schemes.several import SeveralSchemes, together
from c2b.compensation.tally import Several, TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text


@frozen(kw_only=True)
class Sum(SeveralSchemes):
    """A sum of several schemes, each of which sees every contribution."""

    kind: ClassVar[str] = "sum"

    parts: tuple[AnyScheme, ...] = field(validator=tuple_of(Scheme, least=1))

    @property
    def schemes(self) -> tuple[AnyScheme, ...]:
        """The parts of the sum."""
        return self.parts

    @property
    def competes(self) -> bool:
        """Whether contributions of other parties change what one earns by any part."""
        return any(part.competes for part in self.parts)

    def reading(self, tally: Several) -> Reading:
        """Return the sum of the parts, unit by unit."""
        readings = self.readings(tally)

        def explain(party: str) -> Text:
            return joined(reading.explain(party) for reading in readings)

        return Reading(amounts=add_up([reading.amounts for reading in readings]), explain=explain)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state from which each part goes on, whatever else is added up."""
        return together(carried_by_each(self.parts, part, older))

    def pieces(self, part: TallyPart) -> Sequence[tuple[AnyScheme, TallyPart]]:
        """Return the parts, each with its state."""
        return [*zip(self.parts, part.parts, strict=False)]

    @property
    def prices_contributions(self) -> bool:
        """Whether every part prices contributions by themselves."""
        return all(part.prices_contributions for part in self.parts)

    def own(self, tally: Several, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the sum of what each part has earned."""
        triples = zip(self.parts, tally.tallies, part.parts, strict=False)
        return unit_sums(scheme.own(mine, party, piece) for scheme, mine, piece in triples)

    def own_of_each(
        self, tally: Several, party: str, part: TallyPart
    ) -> Mapping[str, Mapping[Unit, Exact]]:
        """Return the sum of what each part has earned for each party."""
        triples = zip(self.parts, tally.tallies, part.parts, strict=False)
        return party_sums(scheme.own_of_each(mine, party, each) for scheme, mine, each in triples)

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the sum of the prices in each part."""
        return unit_sums(part.price_of(item) for part in self.parts)
