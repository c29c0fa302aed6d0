"""Tax that is withheld from earnings."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.compensation.deductions.base import DeductionBase, distinct
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import percent
from c2b.text import Text


@frozen(kw_only=True)
class Withhold(Deduction):
    """A part of earnings that is withheld for the tax authority; the party has the remainder.

    Attributes:
        rate: The part that is withheld.
        rounding: The rounding of it.
        base: Whether it is computed on what is left or on the gross.
        kinds: The kinds of contributions whose pay is taxed; empty for all of them. The tax is on
            their part of everything to date, by the prices of contributions; after a reversal, of
            what is earned from then on.
    """

    kind: ClassVar[str] = "withhold"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))
    base: DeductionBase = field(default=DeductionBase.LEFT, validator=instance(DeductionBase))
    kinds: tuple[str, ...] = field(default=(), validator=distinct)

    @property
    def role(self) -> Role:
        """The account that receives what is withheld: the tax authority."""
        return Role.TAX

    @property
    def text(self) -> Text:
        """The name of the withholding with its rate, and the kinds that it is for."""
        words = _WITHHELD.fill(rate=percent(self.rate))
        return _ON.fill(words=words, kinds=", ".join(self.kinds)) if self.kinds else words

    def keeps(self, base: Exact) -> int:
        """Return the part of *base* that is withheld."""
        return rounded(base * self.rate, self.rounding) if base > 0 else 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return what is left after the tax."""
        is_gross = self.base is DeductionBase.GROSS
        if self.kinds:
            return self._flow_of_kinds(coming, slot, slot.gross if is_gross else coming)
        if is_gross:
            return self.flow_of_gross(coming, slot)
        return Deduction.flow(self, coming, slot, party, moment)

    def _flow_of_kinds(self, coming: int, slot: Slot, new: int) -> int:
        """Return what is left after the tax on the part of everything to date that kinds earned."""
        if not slot.priced and slot.base > 0:  # a reversal, or older books: go on from what it kept
            slot.priced = slot.base
            slot.of_kinds = Fraction(slot.kept) / self.rate if self.rate else 0
        slot.price()
        base = slot.base + new
        due = self.keeps(base * Fraction(slot.of_kinds) / slot.priced) if slot.priced else 0
        return slot.keep(coming, min(due - slot.kept, max(coming, 0)), base=new)


_WITHHELD = Text(en="withheld, {rate}", fr="retenue à la source de {rate}")
_ON = Text(en="{words} on {kinds}", fr="{words} sur {kinds}")
