"""Earnings that are held until a day, or for so many days after each contribution."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import counted, exactly, instance, optional
from c2b.compensation.allocation import allocate
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
    """A part of earnings that is held until a day, or for so many days after each contribution.

    Attributes:
        until: The day on which it is released.
        days: The days after `Contribution.at` after which the pay of that contribution is released.
        share: The part that is held.
        rounding: The rounding of the part that is held.
    """

    kind: ClassVar[str] = "hold"
    waits: ClassVar[bool] = True

    until: date | None = field(default=None, validator=optional(exactly(date)))
    days: int | None = field(default=None, validator=optional(counted))
    share: Fraction = field(
        default=Fraction(1), validator=[instance(Fraction), a_share, _some_share]
    )
    rounding: Rounding = field(default=Rounding.UP, validator=instance(Rounding))

    def __attrs_post_init__(self) -> None:
        if (self.until is None) == (self.days is None):
            raise InvalidValueError("Hold.until", _ONE_END, self.until, _NAME_ONE)

    @property
    def role(self) -> Role:
        """The account for amounts that are held."""
        return Role.HELD

    @property
    def text(self) -> Text:
        """The name of the hold with its day, or its days."""
        if self.until is not None:
            return _HELD.fill(until=self.until)
        return _HELD_ONE if self.days == 1 else _HELD_DAYS.fill(days=self.days)

    def keeps(self, base: int) -> int:
        """Return the part of *base* that is held."""
        return rounded(base * self.share, self.rounding) if base > 0 else 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part that is not held; on the day of release, everything."""
        if self.days is not None:
            return self._day_by_day(coming, slot, moment)
        if self.released(slot, moment.day) or self._is_over(moment.day):
            return slot.keep(coming, -slot.kept)
        return Deduction.flow(self, coming, slot, party, moment)

    def _day_by_day(self, coming: int, slot: Slot, moment: Moment) -> int:
        """Hold the pay of each contribution until its day, and let go what is due."""
        before = slot.kept
        if coming > 0 and slot.dues:
            days = list(slot.dues)
            keys = [day.isoformat() for day in days]
            parts = allocate(coming, [slot.dues[day] for day in days], keys=keys)
            for day, part in zip(days, parts, strict=True):
                slot.move(day, self.keeps(part))
        for day in [day for day in slot.lots if day <= moment.day]:
            slot.move(day, -slot.lots[day])
        slot.base += coming
        return coming - (slot.kept - before)

    def released(self, slot: Slot, day: date) -> int:
        """Return what is free on *day* of the amount that is held."""
        if self.days is None:
            return slot.kept if self._is_over(day) else 0
        return sum(minor for end, minor in slot.lots.items() if end <= day)

    def _is_over(self, day: date) -> bool:
        return self.until is not None and day >= self.until

    def stirs(self, last: date, day: date) -> bool:
        """Whether a hold ends in between; a hold by contribution may end on any day."""
        return self.until is None or last < self.until <= day

    def end_of(self, day: date) -> date:
        """Return the day on which the pay of a contribution of *day* is released."""
        left = (date.max - day).days
        return self.until or day + timedelta(days=min(self.days or 0, left))


_SOME = Text(en="a share above zero", fr="une part supérieure à zéro")
_NO_HOLD = Text(en="leave out a hold that holds nothing", fr="omettez un blocage sans effet")
_ONE_END = Text(en="either a day or a number of days", fr="soit un jour, soit un nombre de jours")
_NAME_ONE = Text(
    en="state until=date(...), or days=7 for seven days after each contribution",
    fr="indiquez until=date(...), ou days=7 pour sept jours après chaque contribution",
)
_HELD = Text(en="held until {until}", fr="bloqué jusqu’au {until}")
_HELD_ONE = Text(
    en="held for a day after each contribution", fr="bloqué un jour après chaque contribution"
)
_HELD_DAYS = Text(
    en="held for {days} days after each contribution",
    fr="bloqué {days} jours après chaque contribution",
)
