"""A quota for each day, week or other period."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from c2b import InvalidValueError, Money, wire
from c2b.compensation import (
    Books,
    Contribution,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    ResetPeriod,
    Rounding,
    Schedule,
    ScheduleUnit,
    Shift,
    Status,
    erase,
    settle,
)

FORTNIGHT = Schedule(start=date(2026, 3, 1), step=ScheduleUnit.DAYS, every=14)


def given(key: str, day: int | None, party: str = "Ana") -> Contribution:
    """Return one contribution of a day in March."""
    at = None if day is None else datetime(2026, 3, day, tzinfo=UTC)
    return Contribution(key=key, party=party, at=at)


def plan_of(quota: Quota) -> PayPlan:
    """Return a plan with a quota."""
    return PayPlan(
        key="p",
        scheme=PerItem(rate=Money.of(1, "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(quota,),
    )


def test_a_quota_a_day() -> None:
    """Two contributions a day count for each party, and two more on the next day."""
    quota = Quota(most=2, of=QuotaScope.PARTY, every=ResetPeriod.DAY)
    items = [given(str(n), day) for n, day in enumerate((1, 1, 1, 2))]
    items += [given("ben", 1, "Ben"), given("later", None)]
    settled = settle(plan_of(quota), items, on=date(2026, 3, 31))
    lines = list(settled.lines())
    assert [line.status for line in lines] == [
        *(Status.COUNTED, Status.COUNTED, Status.REFUSED, Status.COUNTED),
        *(Status.COUNTED, Status.PENDING),
    ]
    assert lines[2].reason.en == "the quota of 2 each day is filled"
    assert lines[5].reason.en == "waits: the moment of submission is not known"


def test_books_remember_it_under_a_pseudonym() -> None:
    """A quota that is used up is known after a restart and after an erasure."""
    quota = Quota(most=1, of=QuotaScope.PARTY, every=FORTNIGHT)
    books = settle(plan_of(quota), [given("1", 1)], on=date(2026, 3, 1)).books
    books = erase(wire.parse(wire.to_json(books), Books), "Ana", pseudonym="p-1")
    assert "Ana" not in wire.to_json(books)
    items = [given("2", 14, "p-1"), given("3", 15, "p-1"), given("4", 15, "Ben")]
    settled = settle(books, items, on=date(2026, 3, 31))
    assert [line.status is Status.COUNTED for line in settled.lines()] == [False, True, True]
    assert "each period" in next(iter(settled.lines())).reason.en


@pytest.mark.parametrize("name", ["Ana\nBo", "Ana 2", "é\u2028"])
def test_a_name_of_several_lines_is_erased(name: str) -> None:
    """A quota goes on under the pseudonym of a party with any name."""
    quota = Quota(most=1, of=QuotaScope.PARTY)
    books = settle(plan_of(quota), [given("1", 1, name)], on=date(2026, 3, 1)).books
    books = erase(books, name, pseudonym="p-1")
    settled = settle(books, [given("2", 2, "p-1")], on=date(2026, 3, 2))
    assert [line.status for line in settled.lines()] == [Status.REFUSED]


def test_a_task_is_no_party() -> None:
    """A task that is called like an erased party keeps its quota."""
    quota = Quota(most=1, of=QuotaScope.TASK, every=ResetPeriod.WEEK)
    item = Contribution(key="1", party="Ana", task="Ana", at=datetime(2026, 3, 1, tzinfo=UTC))
    books = settle(plan_of(quota), [item], on=date(2026, 3, 1)).books
    (label,) = erase(books, "Ana", pseudonym="p-1").memory
    assert label == "quota task each week 1 2026-W09 Ana"


def test_a_task_must_be_known() -> None:
    """A contribution without a task waits under a quota for each task."""
    quota = Quota(most=1, of=QuotaScope.TASK, every=ResetPeriod.MONTH)
    (line,) = settle(plan_of(quota), [given("1", 1)], on=date(2026, 3, 1)).lines()
    assert line.status is Status.PENDING


def test_a_schedule_with_an_end_is_refused() -> None:
    """A schedule that ends or shifts is no series of periods."""
    for more in ({"count": 3}, {"until": date(2026, 4, 1)}, {"shift": Shift.FOLLOWING}):
        schedule = Schedule(start=date(2026, 3, 1), step=ScheduleUnit.WEEKS, **more)
        with pytest.raises(InvalidValueError, match="without count, until and shift"):
            Quota(most=1, every=schedule)
