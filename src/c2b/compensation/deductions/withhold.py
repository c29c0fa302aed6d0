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
        kinds: The kinds of contributions whose pay is taxed, computed and rounded in each
            settlement by itself; empty for all of them, on everything to date.
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
            mine = (slot.gross if is_gross else coming) * slot.part
            return slot.keep(coming, min(self.keeps(mine), max(coming, 0)))
        if is_gross:
            return self.flow_of_gross(coming, slot)
        return Deduction.flow(self, coming, slot, party, moment)


_WITHHELD = Text(en="withheld, {rate}", fr="retenue à la source de {rate}")
_ON = Text(en="{words} on {kinds}", fr="{words} sur {kinds}")
