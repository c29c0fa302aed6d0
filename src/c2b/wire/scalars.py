"""The values that a document holds directly, each read strictly.

A scalar is declared once: how it is read and written, what is expected in words, and its JSON
Schema. Nothing is converted: ``true`` is not 1, 1.9 is not 1, ``"3"`` is not 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any, NewType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import field, frozen
from cattrs.fns import identity

from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.fault import refused

Reader = Callable[[Any, Any], Any]
Writer = Callable[[Any], Any]

_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
_OFFSET = r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{6})?)?)"
_MOMENT = f"{_DAY}T{_TIME}{_OFFSET}"
_DELAY = (
    r"P(?=[0-9T])(([0-9]{1,9})D)?"
    r"(T(?=[0-9])((2[0-3]|[01]?[0-9])H)?(([0-5]?[0-9])M)?(([0-5]?[0-9](\.[0-9]{1,6})?)S)?)?"
)
_TOO_LARGE = 10**4200  # Python reads and writes at most 4300 digits
END = r"$(?!\n)"  # in some dialects a lone $ also matches before a final line feed


@frozen(eq=False, kw_only=True)
class Scalar:
    """A type of values that a document holds directly.

    Attributes:
        read: The function from data to the value; None where it is no value of this type.
        write: The function from the value to data.
        expected: The description of valid data.
        hint: The advice on how to write it.
        schema: The JSON Schema of the data.
    """

    read: Callable[[Any], Any]
    write: Writer
    expected: Text
    hint: Text
    schema: Mapping[str, Any] = field(repr=False)

    def reader(self) -> Reader:
        """Return a reader that raises a fault for data of another type."""
        read = self.read

        def strict(data: Any, _: Any) -> Any:
            value = read(data)
            if value is None:
                raise refused(self.expected, data, self.hint)
            return value

        return strict


def _isoformat(value: date) -> str:
    return value.isoformat()


def _text(data: Any) -> str | None:
    return data if type(data) is str and (data.isascii() or _encodable(data)) else None


def _encodable(data: str) -> bool:
    """Whether *data* can be written again: half of a surrogate pair cannot."""
    try:
        data.encode()
    except UnicodeEncodeError:
        return False
    return True


def _whole(data: Any) -> int | None:
    return data if type(data) is int and -_TOO_LARGE < data < _TOO_LARGE else None


def written_whole(value: int) -> int:
    """Return *value* itself, if Python can write it out and read it again.

    Raises:
        InvalidValueError: A number of more than 4200 digits.
    """
    if -_TOO_LARGE < value < _TOO_LARGE:
        return value
    raise InvalidValueError("int", _SOME_DIGITS, value, _NOT_WRITTEN)


def _truth(data: Any) -> bool | None:
    return data if type(data) is bool else None


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


Digits = NewType("Digits", str)
"""An exact amount, written as text."""

Major = NewType("Major", Fraction)
"""An exact number of major units, written as text."""

_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_RATIO = re.compile(r"[+-]?[0-9]+(/[1-9][0-9]*|[.][0-9]+)")
_MAJOR = re.compile(r"[+-]?[0-9]+(/[1-9][0-9]*|[.][0-9]+)?")
_LONGEST_NUMBER = 4000


def _number(data: Any) -> Decimal | int | None:
    """Return the value of a whole number, or of an exact one written as text."""
    if type(data) is not str:
        return _whole(data)
    if len(data) > _LONGEST_NUMBER or _NUMBER.fullmatch(data) is None:
        return None
    return Decimal(data)


def _fraction(data: Any) -> Fraction | None:
    """Return the value of a fraction or decimal digits written as text, or of a whole number."""
    exact = _exact(data)
    return None if exact is None else Fraction(exact)


def _major(data: Any) -> Fraction | None:
    """Return the value of an exact amount written as text."""
    if type(data) is not str or len(data) > _LONGEST_NUMBER or not _MAJOR.fullmatch(data):
        return None
    return Fraction(data)


def _exact(data: Any) -> Fraction | int | None:
    """Return the value of a whole number, or of a fraction written as text."""
    if type(data) is not str:
        return _whole(data)
    if len(data) > _LONGEST_NUMBER or _RATIO.fullmatch(data) is None:
        return None
    return Fraction(data)


def _written_exact(value: Fraction | int) -> str | int:
    return written_whole(value.numerator) if value.denominator == 1 else str(value)


def _written_number(value: Decimal | int) -> str | int:
    return written_whole(value) if isinstance(value, int) else f"{value:f}"


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
_SOME_DIGITS = Text(en="at most 4200 digits", fr="au plus 4200 chiffres")
_NOT_WRITTEN = Text(
    en="a larger number cannot be written as text and read again",
    fr="un nombre plus grand ne peut être écrit en texte puis relu",
)

_AS_TEXT = Text(
    en="write it as text: a number of JSON with a point is not kept exactly",
    fr="écrivez-le en texte : un nombre JSON à virgule n’est pas gardé exactement",
)
_EXACT_SCHEMA = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "pattern": f"^{_RATIO.pattern}{END}", "maxLength": 4000},
    ]
}
EXACT = Scalar(
    read=_exact,
    write=_written_exact,
    expected=Text(
        en='a whole number, or a fraction in double quotes such as "33/100" or "0.33"',
        fr='un nombre entier, ou une fraction entre guillemets droits comme "33/100" ou "0.33"',
    ),
    hint=_AS_TEXT,
    schema=_EXACT_SCHEMA,
)
SCALARS: dict[Any, Scalar] = {
    str: Scalar(
        read=_text,
        write=identity,
        expected=Text(en="a text", fr="un texte"),
        hint=Text(
            en="write characters between double quotes",
            fr="écrivez des caractères entre guillemets droits doubles",
        ),
        schema={"type": "string"},
    ),
    Digits: Scalar(
        read=_text,
        write=identity,
        expected=Text(
            en='an exact amount in double quotes such as "12.34"',
            fr='un montant exact entre guillemets droits comme "12.34"',
        ),
        hint=Text(
            en="write it as text with a point: a number of JSON is not kept exactly",
            fr="écrivez-le en texte avec un point : un nombre JSON n’est pas gardé exactement",
        ),
        schema={"type": "string"},  # the schema of money is stricter, by currency
    ),
    Major: Scalar(
        read=_major,
        write=str,
        expected=Text(
            en='an exact amount in double quotes such as "12.34" or "1/3"',
            fr='un montant exact entre guillemets droits comme "12.34" ou "1/3"',
        ),
        hint=_AS_TEXT,
        schema={"type": "string", "pattern": f"^{_MAJOR.pattern}{END}", "maxLength": 4000},
    ),
    int: Scalar(
        read=_whole,
        write=written_whole,
        expected=Text(en="a whole number", fr="un nombre entier"),
        hint=Text(
            en="write digits only, without quotes and without a point",
            fr="n’écrivez que des chiffres, sans guillemets ni point",
        ),
        schema={"type": "integer"},
    ),
    Decimal: Scalar(
        read=_number,
        write=_written_number,
        expected=Text(
            en='a whole number, or an exact one in double quotes such as "12.5"',
            fr='un nombre entier, ou un nombre exact entre guillemets droits comme "12.5"',
        ),
        hint=Text(
            en="write a fraction as text with a point: a number of JSON is not kept exactly",
            fr="écrivez une fraction en texte avec un point : un nombre JSON n’est pas gardé "
            "exactement",
        ),
        schema={
            "anyOf": [
                {"type": "integer"},
                {"type": "string", "pattern": f"^[+-]?[0-9]+([.][0-9]+)?{END}", "maxLength": 4000},
            ]
        },
    ),
    Fraction: Scalar(
        read=_fraction,
        write=_written_exact,
        expected=Text(
            en='a fraction in double quotes such as "2/5" or "0.4", or a whole number',
            fr='une fraction entre guillemets droits comme "2/5" ou "0.4", ou un nombre entier',
        ),
        hint=_AS_TEXT,
        schema=_EXACT_SCHEMA,
    ),
    bool: Scalar(
        read=_truth,
        write=identity,
        expected=Text(en="true or false", fr="true ou false"),
        hint=Text(
            en="write one of the two without quotes; leave the key out if it is unknown",
            fr="écrivez l’un des deux sans guillemets ; omettez la clé si c’est inconnu",
        ),
        schema={"type": "boolean"},
    ),
    date: Scalar(
        read=_calendar(_DAY, date.fromisoformat),
        write=_isoformat,
        expected=Text(
            en="a day of the calendar such as '2026-11-23'",
            fr="un jour du calendrier comme '2026-11-23'",
        ),
        hint=Text(en="write year-month-day", fr="écrivez année-mois-jour"),
        schema={"type": "string", "format": "date", "pattern": f"^{_DAY}{END}"},
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
        schema={"type": "string", "pattern": f"^{_MOMENT}{END}"},
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
        schema={"type": "string"},
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
        schema={"type": "string", "pattern": f"^{_DELAY}{END}"},
    ),
}
