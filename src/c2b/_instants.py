"""Moments as numbers of microseconds, which compare correctly when clocks are put back.

The hints for what is no moment, or no day, are here too.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
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
    raise InvalidValueError(name, A_MOMENT, moment, hint_for_moment(moment))


def hint_for_moment(got: object) -> Text:
    """Return how to write as a moment what is none."""
    if isinstance(got, datetime):
        return ADD_ZONE
    return _COMBINE if isinstance(got, date) else _READ_MOMENT


def hint_for_day(got: object) -> Text:
    """Return how to write as a day what is none."""
    return _DATE_OF if isinstance(got, datetime) else _READ_DAY


A_MOMENT = Text(en="a datetime with a time zone", fr="un datetime avec un fuseau horaire")
ADD_ZONE = Text(
    en="add tzinfo, such as datetime.UTC", fr="ajoutez tzinfo, par exemple datetime.UTC"
)
_COMBINE = Text(
    en="write datetime.combine(day, time(12), tzinfo=UTC)",
    fr="écrivez datetime.combine(jour, time(12), tzinfo=UTC)",
)
_READ_MOMENT = Text(
    en="write datetime(2026, 1, 31, 12, tzinfo=UTC), or datetime.fromisoformat(text)",
    fr="écrivez datetime(2026, 1, 31, 12, tzinfo=UTC), ou datetime.fromisoformat(texte)",
)
_DATE_OF = Text(
    en="take the date of a moment in a zone that you choose",
    fr="prenez la date du moment dans le fuseau de votre choix",
)
_READ_DAY = Text(
    en="write date(2026, 1, 31), or date.fromisoformat(text)",
    fr="écrivez date(2026, 1, 31), ou date.fromisoformat(texte)",
)
