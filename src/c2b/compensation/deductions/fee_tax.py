"""The tax on a fee, in an account of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import percent
from c2b.text import Text


@frozen(kw_only=True)
class FeeTax(Deduction):
    """The tax on the fee that precedes it among the deductions, such as value-added tax.

    It is borne by the party that bears the fee, computed for each contribution, unit, party or
    payment, or for the whole, like the fee, and given back or kept with it.

    Attributes:
        rate: The part of the fee.
        rounding: The rounding of each tax.
    """

    kind: ClassVar[str] = "fee_tax"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))

    @property
    def role(self) -> Role:
        """The account that receives the tax: that of the tax on fees."""
        return Role.FEE_TAX

    @property
    def text(self) -> Text:
        """The name of the tax with its rate."""
        return _TAX.fill(rate=percent(self.rate))

    def keeps(self, base: Exact) -> int:
        """Return the tax on a fee of *base*."""
        return rounded(base * self.rate, self.rounding) if base > 0 else 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return what is left after the tax on the fee that was just taken, at least zero."""
        tax = self._next(coming, slot, slot.fee) if slot.charge is None else slot.charge
        return slot.keep(coming, min(tax, max(coming, 0)), base=slot.fee)


_TAX = Text(en="tax of {rate} on the fee", fr="taxe de {rate} sur les frais")
