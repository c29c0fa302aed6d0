"""The fees on each contribution, none of them more than the contribution."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Fee
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.unit import Unit

Charges = dict[tuple[Unit, int], dict[str, int]]


@define
class ContributionFees:
    """The charges of the fees per contribution, by unit, fee and party.

    Attributes:
        scheme: The scheme that prices contributions.
        fees: The fees, with their numbers in the books.
        charges: The charge of each party, by unit and fee.
    """

    scheme: AnyScheme
    fees: Sequence[tuple[int, Fee]]
    charges: Charges = field(factory=dict[tuple[Unit, int], dict[str, int]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Charge the fees on the contributions *items*."""
        for item in items:
            for unit, price in self.scheme.price(item).items():
                self._charge(unit, item.party, price)

    def _charge(self, unit: Unit, party: str, price: Exact) -> None:
        """Charge every fee on *price*; those taken out add up to at most all of it."""
        left = price.numerator // price.denominator
        for number, fee in self.fees:
            if fee.applies(unit):
                charged = fee.of(price) if fee.on_top else min(fee.of(price), left)
                left -= 0 if fee.on_top else charged
                mine = self.charges.setdefault((unit, number), {})
                mine[party] = mine.get(party, 0) + charged
