"""The zones of moments in files: offsets, and regions of the database of time zones."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from c2b.wire.spreadsheet import known_zone


def zone_of(name: str) -> Any:
    """Return the zone of an offset, or the region that *name* has in the database of zones.

    The database also has abbreviations such as CET and EST, which are not taken from it.
    """
    zone = known_zone(name)
    if zone is not None or "/" not in name:
        return zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
