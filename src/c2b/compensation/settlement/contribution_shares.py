"""The shares of pay that contributions of some kinds earned, or that are released on some day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.deduction_order import is_by_kind
from c2b.compensation.deductions import Hold, Withhold
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.tally import unknown
from c2b.compensation.unit import Unit

Place = tuple[Unit, str]


@define
class ContributionShares:
    """The prices of the contributions of one version, by kind and by day.

    Attributes:
        scheme: The scheme that prices contributions.
        kinds: The withholding from some kinds, with numbers.
        holds: The holds by contribution that are at work now, with numbers.
        whole: The prices of all contributions, by unit and party.
        of_kinds: The prices of those of which tax is withheld, by deduction.
        by_day: The prices by the day of their release, by deduction.
    """

    scheme: AnyScheme
    kinds: Chain
    holds: tuple[tuple[int, Hold], ...]
    whole: dict[Place, Exact] = field(factory=dict[Place, Exact])
    of_kinds: dict[tuple[Place, int], Exact] = field(factory=dict[tuple[Place, int], Exact])
    by_day: dict[tuple[Place, int], dict[date, Exact]] = field(
        factory=dict[tuple[Place, int], dict[date, Exact]]
    )

    @classmethod
    def of(cls, scheme: AnyScheme, chain: Chain, now: Chain) -> ContributionShares:
        """Return shares without contributions.

        Args:
            scheme: The scheme that prices them.
            chain: The deductions of their version.
            now: The deductions of the version that settles.
        """
        kinds = tuple((number, term) for number, term in chain if is_by_kind(term))
        holds = tuple(
            (number, term)
            for number, term in now
            if isinstance(term, Hold) and term.days is not None
        )
        return cls(scheme, kinds, holds)

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the prices of the contributions *items*."""
        if self.kinds or self.holds:
            for item in items:
                for unit, price in self.scheme.price_of(item).items():
                    place = unit, item.party
                    self.whole[place] = self.whole.get(place, 0) + price
                    self._add_kind(item, place, price)
                    self._add_day(item, place, price)

    def _add_kind(self, item: Contribution, place: Place, price: Exact) -> None:
        for number, term in self.kinds:
            mine = term.of_party(item.party)
            kinds = mine.kinds if isinstance(mine, Withhold) else ()
            if kinds and item.kind is None:
                raise unknown("kind", item)
            if item.kind in kinds:
                self.of_kinds[place, number] = self.of_kinds.get((place, number), 0) + price

    def _add_day(self, item: Contribution, place: Place, price: Exact) -> None:
        for number, term in self.holds:
            if item.at is None:
                raise unknown("at", item)
            if price:
                days = self.by_day.setdefault((place, number), {})
                end = term.end_of(item.at.date())
                days[end] = days.get(end, 0) + price

    def prices(self, unit: Unit, number: int, party: str) -> tuple[Exact, Exact]:
        """Return the prices of what *party* gave: of the kinds of a deduction, and of all."""
        place = unit, party
        return self.of_kinds.get((place, number), 0), self.whole.get(place, 0)

    def dues(self, unit: Unit, number: int, party: str) -> Mapping[date, Exact]:
        """Return the prices of the contributions of *party* by the day of their release."""
        return self.by_day.get(((unit, party), number), {})
