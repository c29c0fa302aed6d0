"""Moments as numbers of microseconds, which compare correctly when clocks are put back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from c2b.errors import InvalidValueError
from c2b.text import Text

SECOND: Final = 1_000_000
DAY: Final = 86_400 * SECOND
_MICROSECOND = timedelta(microseconds=1)
_ZERO = datetime(1, 1, 1)
_LAST = (datetime.max - _ZERO) // _MICROSECOND


def instant(moment: datetime) -> int:
    """Return the microseconds in UTC from the beginning of the year 1 to *moment*.

    *moment* has an offset. Comparing these numbers is safe in the hours that a zone repeats, and at
    the ends of the calendar.
    """
    offset = moment.utcoffset() or timedelta(0)
    return (moment.replace(tzinfo=None) - _ZERO) // _MICROSECOND - offset // _MICROSECOND


def moment_at(microseconds: int) -> datetime | None:
    """Return the moment in UTC whose `instant` is *microseconds*; None outside the calendar."""
    if not 0 <= microseconds <= _LAST:
        return None
    return (_ZERO + timedelta(microseconds=microseconds)).replace(tzinfo=UTC)


def zoned(name: str, moment: object) -> datetime:
    """Return *moment*, the argument *name*, if it has an offset from UTC.

    Raises:
        InvalidValueError: *moment* is no datetime, or has no offset.
    """
    if isinstance(moment, datetime) and moment.utcoffset() is not None:
        return moment
    raise InvalidValueError(name, A_MOMENT, moment, ADD_ZONE)


A_MOMENT = Text(en="a datetime with a time zone", fr="un datetime avec un fuseau horaire")
ADD_ZONE = Text(
    en="add tzinfo, such as datetime.UTC", fr="ajoutez tzinfo, par exemple datetime.UTC"
)
