"""The names of time zones that are unambiguous, and the zones that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, timedelta, timezone, tzinfo

ZoneOf = Callable[[str], tzinfo | None]

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])([01][0-9]):?([0-5][0-9])")


def known_zone(name: str) -> tzinfo | None:
    """Return the zone that *name* (or an offset) stands for; None where it is ambiguous.

    >>> known_zone("CEST").utcoffset(None) == known_zone("+02:00").utcoffset(None)
    True
    >>> known_zone("BST") is None  # British summer, Bangladesh, Bougainville
    True
    """
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name]), name)
    match = _OFFSET.fullmatch(name)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset) if offset else UTC


# The American names are those of RFC 5322, section 4.3; the European ones are those of the zones
# that Directive 2000/84/EC changes together.
_HOURS = {
    **dict.fromkeys(("UTC", "UT", "GMT", "Z", "WET"), 0),
    **dict.fromkeys(("WEST", "CET"), 1),
    **dict.fromkeys(("CEST", "EET"), 2),
    "EEST": 3,
    "EDT": -4,
    **dict.fromkeys(("EST", "CDT"), -5),
    **dict.fromkeys(("CST", "MDT"), -6),
    **dict.fromkeys(("MST", "PDT"), -7),
    "PST": -8,
}
