"""The days, moments, durations and time zones that a document holds directly."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.scalar import END, Scalar

_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
_OFFSET = r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{6})?)?)"
_MOMENT = f"{_DAY}T{_TIME}{_OFFSET}"
_DELAY = (
    r"P(?=[0-9T])(([0-9]{1,9})D)?"
    r"(T(?=[0-9])((2[0-3]|[01]?[0-9])H)?(([0-5]?[0-9])M)?(([0-5]?[0-9](\.[0-9]{1,6})?)S)?)?"
)


def _isoformat(value: date) -> str:
    return value.isoformat()


def _calendar(pattern: str, read: Callable[[str], Any]) -> Callable[[Any], Any]:
    """Return a reader of text that *pattern* matches and the calendar has."""
    matches = re.compile(pattern).fullmatch

    def parsed(data: Any) -> Any:
        if type(data) is not str or matches(data) is None:
            return None
        try:
            return read(data)
        except ValueError:  # 30 February
            return None

    return parsed


def _delay(data: Any) -> timedelta | None:
    """Return the value of a duration from zero in the form of ISO 8601."""
    match = _delay_matches(data) if type(data) is str else None
    if match is None:
        return None
    days, hours, minutes, seconds = (match[group] or "0" for group in (2, 5, 7, 9))
    whole, _, part = seconds.partition(".")
    return timedelta(
        days=int(days),
        hours=int(hours),
        minutes=int(minutes),
        seconds=int(whole),
        microseconds=int(part.ljust(6, "0") or 0),
    )


def _written_delay(value: timedelta) -> str:
    if value < timedelta(0):
        raise InvalidValueError("timedelta", _NOT_BACKWARDS, value, _FORWARDS)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    part = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    clock = f"{hours or ''}{'H' * bool(hours)}{minutes or ''}{'M' * bool(minutes)}"
    clock += f"{seconds}{part}S" if seconds or part else ""
    days = f"{value.days}D" if value.days or not clock else ""
    return f"P{days}" + (f"T{clock}" if clock else "")


def _zone(data: Any) -> tzinfo | None:
    """A time zone by its name, or by its offset from UTC."""
    if type(data) is not str:
        return None
    match = _zone_matches(data)
    if match is not None:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-offset if match[1] == "-" else offset)
    try:
        return UTC if data == "UTC" else ZoneInfo(data)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _written_zone(zone: tzinfo) -> str:
    if isinstance(zone, ZoneInfo):
        return zone.key
    if zone is UTC:
        return "UTC"
    offset = zone.utcoffset(None)
    if offset is None or offset % timedelta(minutes=1):
        raise InvalidValueError("tzinfo", _NAMED_ZONE, zone, _USE_ZONEINFO)
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{'-' if offset < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"


_zone_matches = re.compile(r"([+-])([01][0-9]|2[0-3]):([0-5][0-9])").fullmatch
_NAMED_ZONE = Text(en="a time zone that has a name", fr="un fuseau horaire qui a un nom")
_USE_ZONEINFO = Text(
    en="use zoneinfo.ZoneInfo, or a timezone of whole minutes",
    fr="utilisez zoneinfo.ZoneInfo, ou un timezone en minutes entières",
)
_delay_matches = re.compile(_DELAY).fullmatch
_NOT_BACKWARDS = Text(en="a duration of zero or more", fr="une durée nulle ou positive")
_FORWARDS = Text(en="use zero or a positive duration", fr="utilisez une durée nulle ou positive")
TIME_SCALARS: dict[Any, Scalar] = {
    date: Scalar(
        read=_calendar(_DAY, date.fromisoformat),
        write=_isoformat,
        expected=Text(
            en="a day of the calendar such as '2026-11-23'",
            fr="un jour du calendrier comme '2026-11-23'",
        ),
        hint=Text(en="write year-month-day", fr="écrivez année-mois-jour"),
        schema={  # no "format": models generated from it would write moments in place of days
            "type": "string",
            "description": "A day such as 2026-11-23.",
            "pattern": f"^{_DAY}{END}",
        },
    ),
    datetime: Scalar(
        read=_calendar(_MOMENT, datetime.fromisoformat),
        write=_isoformat,
        expected=Text(
            en="a moment with its offset from UTC such as '2026-11-23T10:00:00+01:00'",
            fr="un moment avec son décalage d’UTC comme '2026-11-23T10:00:00+01:00'",
        ),
        hint=Text(
            en="write dayThour:minute:second, then Z or the offset",
            fr="écrivez jourTheure:minute:seconde, puis Z ou le décalage",
        ),
        schema={
            "type": "string",
            "description": "A moment such as 2026-11-23T10:00:00+01:00.",
            "pattern": f"^{_MOMENT}{END}",
        },
    ),
    tzinfo: Scalar(
        read=_zone,
        write=_written_zone,
        expected=Text(
            en="the name of a time zone such as 'Europe/Paris', or an offset such as '+01:00'",
            fr="le nom d’un fuseau horaire comme 'Europe/Paris', ou un décalage comme '+01:00'",
        ),
        hint=Text(
            en="write a name of the time zone database",
            fr="écrivez un nom de la base des fuseaux horaires",
        ),
        schema={"type": "string", "description": "A time zone such as Europe/Paris."},
    ),
    timedelta: Scalar(
        read=_delay,
        write=_written_delay,
        expected=Text(
            en="a delay such as 'P7D' or 'P1DT12H30M'", fr="un délai comme 'P7D' ou 'P1DT12H30M'"
        ),
        hint=Text(
            en="write PnDTnHnMnS: days, hours up to 23, minutes and seconds up to 59",
            fr="écrivez PnDTnHnMnS : jours, heures jusqu’à 23, minutes et secondes jusqu’à 59",
        ),
        schema={
            "type": "string",
            "description": "A delay such as P7D.",
            "pattern": f"^{_DELAY}{END}",
        },
    ),
}
