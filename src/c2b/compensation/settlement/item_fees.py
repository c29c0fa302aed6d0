"""Item fees: what fees on each contribution come to, none of them more than the contribution."""

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
class ItemFees:
    """What the fees per contribution charge each party, unit by unit and fee by fee.

    Attributes:
        scheme: What says the price of a contribution.
        fees: The fees, with their numbers in the books.
        charges: For each unit and fee what each party is charged.
    """

    scheme: AnyScheme
    fees: Sequence[tuple[int, Fee]]
    charges: Charges = field(factory=dict[tuple[Unit, int], dict[str, int]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            for unit, price in self.scheme.price(item).items():
                self._charge(unit, item.party, price)

    def _charge(self, unit: Unit, party: str, price: Exact) -> None:
        """Charge every fee on *price*; those taken out never come to more than all of it."""
        left = price.numerator // price.denominator
        for number, fee in self.fees:
            if fee.applies(unit):
                charged = fee.of(price) if fee.on_top else min(fee.of(price), left)
                left -= 0 if fee.on_top else charged
                mine = self.charges.setdefault((unit, number), {})
                mine[party] = mine.get(party, 0) + charged
