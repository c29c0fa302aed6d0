"""The names of time zones that are unambiguous, and the zones that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, timedelta, timezone, tzinfo

ZoneOf = Callable[[str], tzinfo | None]

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])([01][0-9]):?([0-5][0-9])")


def known_zone(name: str) -> tzinfo | None:
    """Return the zone of an offset or of UTC; None for any other name.

    Abbreviations such as ``CET`` and ``CST`` are not known: several countries share them, and some
    are written in summer too.

    >>> known_zone("UTC") == known_zone("Z") == known_zone("+00:00")
    True
    >>> known_zone("CET") is None
    True
    """
    if name in _UTC:
        return UTC
    match = _OFFSET.fullmatch(name)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset) if offset else UTC


_UTC = frozenset(("UTC", "UT", "GMT", "Z"))
