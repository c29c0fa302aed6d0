"""Whole months between days, and days so many months later, clamped to the end of the month."""

from __future__ import annotations

from datetime import date


def plus_months(day: date, months: int) -> date:
    """Return *day* plus a number of months; the last day of the calendar where it ends before."""
    from dateutil.relativedelta import relativedelta  # here, so that importing c2b costs little

    try:
        return day + relativedelta(months=months)
    except (ValueError, OverflowError):
        return date.max


def months_between(start: date, day: date) -> int:
    """Return the number of whole months from *start* to *day*; zero where *day* is before it."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return max(0, months - (months > 0 and plus_months(start, months) > day))
