"""Strategies for moments, days and periods.

Moments have a fixed offset from UTC: in the hours that a zone repeats or leaves out, Python itself
holds that no two moments are equal.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from hypothesis import strategies as st

from c2b.models.period import Period


def moments(
    *, since: datetime | None = None, until: datetime | None = None
) -> st.SearchStrategy[datetime]:
    """Generate a moment from *since* to *until* (by default 1800 to 2200), in any offset."""
    if since is None and until is None:
        return _MOMENTS
    least = -_SPAN if since is None else (since - _ZERO) // _MICROSECOND
    most = _SPAN if until is None else (until - _ZERO) // _MICROSECOND
    return st.builds(_moment, st.integers(least, most), _ZONES)


def days() -> st.SearchStrategy[date]:
    """Generate a day between the years 1800 and 2200."""
    return _DAYS


def delays() -> st.SearchStrategy[timedelta]:
    """Generate a delay from a second to ten years."""
    return _DELAYS


def periods() -> st.SearchStrategy[Period]:
    """Generate a period, open at either end or at none."""
    return _PERIODS


def _moment(microseconds: int, zone: tzinfo) -> datetime:
    return (_ZERO + timedelta(microseconds=microseconds)).astimezone(zone)


def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _delay(seconds: int) -> timedelta:
    return timedelta(seconds=seconds)


def _period(since: date | None, lasts: int | None) -> Period:
    if since is None or lasts is None:
        return Period(since=since, until=None if lasts is None else _ZERO.date())
    return Period(since=since, until=since + timedelta(days=lasts))


_ZERO = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SPAN = 200 * 365 * 86_400 * 1_000_000  # two centuries either way, in microseconds
_ZONES = st.just(UTC) | st.integers(-1439, 1439).map(_zone)
_MOMENTS = st.builds(_moment, st.integers(-_SPAN, _SPAN), _ZONES)
_DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 1, 1))
_DELAYS = st.integers(1, 3_650 * 86_400).map(_delay)
_PERIODS = st.builds(_period, st.none() | _DAYS, st.none() | st.integers(1, 10_000))
