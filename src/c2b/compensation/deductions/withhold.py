"""Tax that is withheld from earnings."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.compensation.deductions.deduction import Deduction, Role
from c2b.compensation.rounding import Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import percent
from c2b.text import Text


@frozen(kw_only=True)
class Withhold(Deduction):
    """A part of earnings that is withheld for the tax authority; the party has the remainder."""

    kind: ClassVar[str] = "withhold"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))

    @property
    def role(self) -> Role:
        """The account that receives what is withheld: the tax authority."""
        return Role.TAX

    @property
    def text(self) -> Text:
        """The name of the withholding with its rate."""
        return _WITHHELD.fill(rate=percent(self.rate))

    def keeps(self, base: int) -> int:
        """Return the part of *base* that is withheld."""
        return rounded(base * self.rate, self.rounding) if base > 0 else 0


_WITHHELD = Text(en="withheld, {rate}", fr="retenue à la source de {rate}")
