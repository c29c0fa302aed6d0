"""Earnings that are held until a day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import exactly, instance
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.rounding import Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.errors import InvalidValueError
from c2b.text import Text


def _some_share(instance: object, attribute: Attribute[Any], share: Fraction) -> None:
    if not share:
        raise InvalidValueError("Hold.share", _SOME, share, _NO_HOLD)


@frozen(kw_only=True)
class Hold(Deduction):
    """A part of earnings that is held until a day.

    Attributes:
        until: The day on which it is released.
        share: The part that is held.
        rounding: The rounding of the part that is held.
    """

    kind: ClassVar[str] = "hold"
    waits: ClassVar[bool] = True

    until: date = field(validator=exactly(date))
    share: Fraction = field(
        default=Fraction(1), validator=[instance(Fraction), a_share, _some_share]
    )
    rounding: Rounding = field(default=Rounding.UP, validator=instance(Rounding))

    @property
    def role(self) -> Role:
        """The account for amounts that are held."""
        return Role.HELD

    @property
    def text(self) -> Text:
        """The name of the hold with its day."""
        return _HELD.fill(until=self.until)

    def keeps(self, base: int) -> int:
        """Return the part of *base* that is held."""
        return rounded(base * self.share, self.rounding) if base > 0 else 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part that is not held; on the day of release, everything."""
        if moment.day >= self.until:
            return slot.keep(coming, -slot.kept)
        return Deduction.flow(self, coming, slot, party, moment)


_SOME = Text(en="a share above zero", fr="une part supérieure à zéro")
_NO_HOLD = Text(en="leave out a hold that holds nothing", fr="omettez un blocage sans effet")
_HELD = Text(en="held until {until}", fr="bloqué jusqu’au {until}")
