"""The forms of moments that a mapping may declare, and the reading of one by its form."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from c2b.errors import InvalidValueError
from c2b.text import Text

_DIRECTIVE = re.compile("%(.)")
_YEARS = set("YyGcx")
_SOME_DAY = datetime(2026, 11, 23, 10, 5, tzinfo=UTC)
_NAME = "%Z"
_ZONE_NAME = r"[A-Za-z][A-Za-z0-9_/+:.-]*"
_LITERAL_ZONE = re.compile(r"(?<![A-Za-z])(?:Z|UTC|GMT|[A-Z]{3,4}T)(?![A-Za-z])")


def check_format(pattern: str) -> None:
    """Refuse a *pattern* by which a moment cannot be read whole.

    Raises:
        InvalidValueError: It lacks a day, the half of the day, or writes a zone that is not read.
    """
    if not _says_a_day(pattern):
        raise InvalidValueError("Column.format", _A_DAY, pattern, _SAY_DAY)
    directives = set(_DIRECTIVE.findall(pattern))
    if ("I" in directives) is not ("p" in directives):
        raise InvalidValueError("Column.format", _HALF, pattern, _SAY_HALF)
    literal = _DIRECTIVE.sub(" ", pattern)
    if _LITERAL_ZONE.search(literal):
        raise InvalidValueError("Column.format", _NO_LITERAL, pattern, _SAY_ZONE)
    if _NAME in pattern and _name_pattern(pattern) is None:
        raise InvalidValueError("Column.format", _ZONE_ENDS, pattern, _PART_ZONE)


def read_local(cell: str, pattern: str) -> tuple[datetime, str | None]:
    """Return the time on the clock in *cell*, and the name of its zone where *pattern* has one.

    Raises:
        ValueError: The cell has another form.
    """
    if _NAME not in pattern:
        return datetime.strptime(cell, pattern), None
    if pattern.endswith(_NAME):
        match = re.search(rf"(?<![A-Za-z])({_ZONE_NAME})$", cell)
    else:
        before = len(pattern[: pattern.index(_NAME)].split())
        match = re.match(rf"(?:\S+\s+){{{before}}}({_ZONE_NAME})(?=\s)", cell)
    if match is None:
        raise ValueError(cell)
    rest = cell[: match.start(1)] + " " + cell[match.end(1) :]
    form = pattern.replace(_NAME, " ")
    return datetime.strptime(" ".join(rest.split()), " ".join(form.split())), match[1]


def _says_a_day(pattern: str) -> bool:
    """Whether a day that is written by *pattern* can be read from it again."""
    if not _YEARS & set(_DIRECTIVE.findall(pattern)):
        return False  # checked first, because Python assumes the year 1900, or warns
    try:
        read = datetime.strptime(_SOME_DAY.strftime(pattern), pattern)
    except (ValueError, re.error):  # the latter for a directive that stands twice
        return False
    return read.date() == _SOME_DAY.date()


def _name_pattern(pattern: str) -> re.Match[str] | None:
    """Return where ``%Z`` stands in *pattern*: at its end, or as a word of its own; once."""
    return re.fullmatch(r"(?:(?:(?!%Z).)*%Z|(?:(?:(?!%Z).)*\s)?%Z\s(?:(?!%Z).)*)", pattern)


_A_DAY = Text(
    en="a format with year, month and day, such as %d/%m/%Y",
    fr="un format qui indique année, mois et jour, comme %d/%m/%Y",
)
_SAY_DAY = Text(
    en="write it with the directives of Python's strptime",
    fr="écrivez-le avec les directives de strptime, de Python",
)
_HALF = Text(
    en="hours of half a day (%I) together with %p, and no other hours with it",
    fr="des heures sur douze (%I) avec %p, et aucune autre heure avec lui",
)
_SAY_HALF = Text(en="write %I:%M %p, or %H:%M", fr="écrivez %I:%M %p, ou %H:%M")
_NO_LITERAL = Text(
    en="a format that reads the zone of its cells",
    fr="un format qui lit le fuseau de ses cellules",
)
_SAY_ZONE = Text(
    en="write %Z for the name of a zone, or %z for Z and offsets",
    fr="écrivez %Z pour le nom d’un fuseau, ou %z pour Z et les décalages",
)
_ZONE_ENDS = Text(
    en="%Z once, at the end or between spaces", fr="%Z une fois, à la fin ou entre des espaces"
)
_PART_ZONE = Text(en="move it there", fr="placez-le ainsi")
