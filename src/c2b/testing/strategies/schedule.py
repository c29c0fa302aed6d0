"""Strategies for schedules, and for instalments on their days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.schedule import Clamp, Instalment, PayRun, Schedule, ScheduleUnit, Shift
from c2b.models.money import Money
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.money import CURRENCIES, moneys


def schedules(*, ends: bool | None = None) -> st.SearchStrategy[Schedule]:
    """Generate a schedule; *ends* states whether it ends, None leaves that open."""
    counts = st.integers(1, 60) if ends else st.none() if ends is False else _MAYBE_COUNT
    spans = st.none() if ends is False else st.none() | st.integers(0, 3_650)
    return st.builds(
        _schedule,
        days(),
        counts,
        spans,
        step=st.sampled_from(ScheduleUnit),
        every=st.integers(1, 12),
        clamp=st.sampled_from(Clamp),
        shift=st.sampled_from(Shift),
        end_of_month=st.booleans(),
    )


def dues() -> st.SearchStrategy[Instalment]:
    """Generate an instalment: an amount on a day."""
    return st.builds(Instalment, day=days(), amount=moneys(least=0, most=99_999))


def pay_runs() -> st.SearchStrategy[PayRun]:
    """Generate the pay of one pay day."""
    return st.builds(_pay_run, days(), st.sampled_from(CURRENCIES), _MINOR, _MINOR)


def _schedule(start: date, count: int | None, span: int | None, **facts: Any) -> Schedule:
    until = None if span is None else start + timedelta(days=span)
    return Schedule(start=start, count=count, until=until, **facts)


def _pay_run(day: date, currency: str, paid: int, carried: int) -> PayRun:
    return PayRun(
        day=day,
        paid=Money(minor=paid, currency=currency),
        carried=Money(minor=carried, currency=currency),
    )


_MAYBE_COUNT = st.none() | st.integers(1, 60)
_MINOR = st.integers(0, 99_999)
