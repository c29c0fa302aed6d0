"""Tests of schedules, on anchored days, clamps and shifts, instalments and pay runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Amount,
    Clamp,
    Instalment,
    Schedule,
    ScheduleUnit,
    Shift,
    Threshold,
    instalments,
    pay_runs,
)


def monthly(start: date, **facts: Any) -> Schedule:
    """A monthly schedule."""
    return Schedule(start=start, step=ScheduleUnit.MONTHS, **facts)


def written(days: list[date]) -> str:
    """Days and months."""
    return " ".join(f"{day:%d.%m}" for day in days)


def weekday(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < 5


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


class TestClamp:
    """The 31st in a shorter month is moved by the named rule."""

    @pytest.mark.parametrize(
        ("clamp", "expected"),
        [
            (Clamp.LAST_DAY, "31.01 28.02 31.03 30.04"),
            (Clamp.NEXT_MONTH, "31.01 01.03 31.03 01.05"),
            (Clamp.SKIP, "31.01 31.03 31.05 31.07"),
        ],
    )
    def test_by_name(self, clamp: Clamp, expected: str) -> None:
        """The days after 31 January 2026 follow the named rule."""
        schedule = monthly(date(2026, 1, 31), count=4, clamp=clamp)
        assert written(list(schedule.days())) == expected

    def test_refused(self) -> None:
        """A month that lacks the day is an error under the rule that refuses it."""
        days = monthly(date(2026, 1, 31), clamp=Clamp.REFUSE).days()
        assert next(days) == date(2026, 1, 31)
        with pytest.raises(InvalidValueError, match="a day that every month has"):
            next(days)

    def test_anchored_not_iterated(self) -> None:
        """D3 is false: three single steps from 31 January end on 28 April, the third day is 30."""
        day = date(2026, 1, 31)
        for _ in range(3):
            day = list(monthly(day, count=2).days())[1]
        assert day == date(2026, 4, 28)
        assert list(monthly(date(2026, 1, 31), count=4).days())[3] == date(2026, 4, 30)

    def test_leap_day(self) -> None:
        """29 February, yearly, is back in four years."""
        schedule = Schedule(start=date(2024, 2, 29), step=ScheduleUnit.YEARS, count=5)
        assert [day.day for day in schedule.days()] == [29, 28, 28, 28, 29]


class TestSteps:
    """Days, weeks, months and years, by ones or more."""

    @pytest.mark.parametrize(
        ("step", "every", "expected"),
        [
            (ScheduleUnit.DAYS, 10, "01.01 11.01 21.01"),
            (ScheduleUnit.WEEKS, 2, "01.01 15.01 29.01"),
            (ScheduleUnit.MONTHS, 3, "01.01 01.04 01.07"),
            (ScheduleUnit.YEARS, 1, "01.01 01.01 01.01"),
        ],
    )
    def test_each(self, step: ScheduleUnit, every: int, expected: str) -> None:
        """The days after 1 January follow the unit of the step."""
        schedule = Schedule(start=date(2026, 1, 1), step=step, every=every, count=3)
        assert written(list(schedule.days())) == expected

    def test_until_counts_itself(self) -> None:
        """The last day may be the last."""
        schedule = monthly(date(2026, 1, 15), until=date(2026, 3, 15))
        assert written(list(schedule.days())) == "15.01 15.02 15.03"

    @pytest.mark.parametrize("step", list(ScheduleUnit))
    def test_ends_with_the_calendar(self, step: ScheduleUnit) -> None:
        """A schedule without an end ends where dates do."""
        assert len(list(Schedule(start=date(9999, 11, 30), step=step).days())) < 40

    @given(
        st.dates(date(1990, 1, 1), date(2090, 1, 1)),
        st.sampled_from(ScheduleUnit),
        st.integers(1, 5),
    )
    def test_strictly_rising(self, start: date, step: ScheduleUnit, every: int) -> None:
        """D1, D2: days rise, and a month's day is the anchor's or the month's last."""
        days = list(islice(Schedule(start=start, step=step, every=every).days(), 30))
        assert all(left < right for left, right in pairwise(days))
        if step is ScheduleUnit.MONTHS:
            assert all(
                day.day == start.day or ((day + timedelta(1)).day == 1 and day.day < start.day)
                for day in days
            )


class TestShift:
    """A Saturday, such as 31 January and 28 February 2026, is moved by the named rule."""

    @pytest.mark.parametrize(
        ("shift", "expected"),
        [
            (Shift.UNADJUSTED, "31.01 28.02 31.03"),
            (Shift.FOLLOWING, "02.02 02.03 31.03"),
            (Shift.MODIFIED_FOLLOWING, "30.01 27.02 31.03"),
            (Shift.PRECEDING, "30.01 27.02 31.03"),
            (Shift.MODIFIED_PRECEDING, "30.01 27.02 31.03"),
        ],
    )
    def test_by_name(self, shift: Shift, expected: str) -> None:
        """The modified ones stay in the month."""
        schedule = monthly(date(2026, 1, 31), count=3, shift=shift)
        assert written(list(schedule.days(weekday))) == expected

    def test_modified_preceding_goes_forward(self) -> None:
        """1 February 2026 is a Sunday: going back would leave the month."""
        schedule = monthly(date(2026, 2, 1), count=1, shift=Shift.MODIFIED_PRECEDING)
        assert list(schedule.days(weekday)) == [date(2026, 2, 2)]

    def test_end_of_month_goes_first(self) -> None:
        """The days after 30 April are the last business days of months, whatever the shift."""
        schedule = monthly(date(2026, 4, 30), count=4, shift=Shift.FOLLOWING, end_of_month=True)
        assert written(list(schedule.days(weekday))) == "30.04 29.05 30.06 31.07"
        plain = monthly(date(2026, 4, 29), count=2, end_of_month=True)
        assert written(list(plain.days())) == "29.04 29.05"

    @given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.sampled_from(Shift))
    def test_order_is_kept(self, start: date, shift: Shift) -> None:
        """D4: shifted days never change places; modified ones never leave their month."""
        schedule = Schedule(start=start, step=ScheduleUnit.DAYS, count=40, shift=shift)
        plain = list(Schedule(start=start, step=ScheduleUnit.DAYS, count=40).days())
        days = list(schedule.days(weekday))
        if shift in (Shift.MODIFIED_FOLLOWING, Shift.MODIFIED_PRECEDING):
            assert [day.month for day in days] == [day.month for day in plain]
        assert all(left <= right for left, right in pairwise(days))

    def test_needs_a_calendar(self) -> None:
        """A shift without one is refused, and so is one without business."""
        schedule = monthly(date(2026, 1, 31), shift=Shift.FOLLOWING)
        with pytest.raises(InvalidValueError, match="a business-day calendar"):
            next(schedule.days())
        with pytest.raises(InvalidValueError, match="check the calendar"):
            next(schedule.days(lambda _: False))

    def test_a_month_without_business(self) -> None:
        """Is a long summer; a day more is a mistake in the calendar."""
        schedule = monthly(date(2026, 7, 31), shift=Shift.FOLLOWING)
        assert next(schedule.days(lambda day: day >= date(2026, 8, 31))) == date(2026, 8, 31)
        with pytest.raises(InvalidValueError, match="check the calendar"):
            next(schedule.days(lambda day: day >= date(2026, 9, 1)))


class TestInstalments:
    """A whole in equal parts."""

    @given(st.integers(-10_000, 10_000), st.integers(1, 24))
    def test_sum(self, minor: int, count: int) -> None:
        """D5: they add up, there are as many as the terms say, and differ by a coin at most."""
        whole = Money(minor=minor, currency="EUR")
        parts = instalments(whole, monthly(date(2026, 1, 31), count=count))
        assert Money.sum((part.amount.money for part in parts), "EUR") == whole
        assert len(parts) == count
        assert max(p.amount.exact for p in parts) - min(p.amount.exact for p in parts) <= 1

    def test_refused(self) -> None:
        """A schedule without an end has no parts."""
        with pytest.raises(InvalidValueError, match="a schedule that ends"):
            instalments(eur("1"), monthly(date(2026, 1, 1)))
        with pytest.raises(InvalidValueError, match="the smallest part"):
            instalments(Amount.of("0.001", "EUR"), monthly(date(2026, 1, 1), count=2))

    def test_points(self) -> None:
        """Points are divided like money, and wait for a threshold in points."""
        days = monthly(date(2026, 1, 31), count=3)
        parts = instalments(Amount.points(100, "SB"), days)
        assert [part.amount.exact for part in parts] == [34, 33, 33]
        runs = pay_runs(parts, list(days.days()), Threshold(at=Amount.points(60, "SB")))
        assert [run.paid.exact for run in runs] == [0, 67, 0]
        with pytest.raises(InvalidValueError, match="in the unit of the threshold"):
            pay_runs(parts, list(days.days()), Threshold(at=eur("1")))


class TestPayRuns:
    """Paid once enough has come together."""

    @given(st.lists(st.integers(0, 90), min_size=1, max_size=9), st.integers(0, 99))
    def test_paid_and_carried(self, earned: list[int], at: int) -> None:
        """P1: paid + carried = earned at every step, and less than the threshold is carried."""
        days = [date(2026, 1, 1) + timedelta(n) for n in range(len(earned))]
        dues = [
            Instalment(day=day, amount=Money(minor=minor, currency="EUR"))
            for day, minor in zip(days, earned, strict=True)
        ]
        paid = 0
        threshold = Threshold(at=Money(minor=at, currency="EUR"))
        for place, run in enumerate(pay_runs(dues, days, threshold), start=1):
            paid += run.paid.exact
            assert paid + run.carried.exact == sum(earned[:place])
            assert run.carried.exact < max(at, 1)

    @pytest.mark.parametrize(("at", "paid"), [("0.02", "0.68"), ("0.69", "0.69")])
    def test_a_higher_threshold_may_have_paid_more(self, at: str, paid: str) -> None:
        """P1b is false: of 0.68 and 0.01, a threshold of 0.02 has paid 0.68, of 0.69 all."""
        days = [date(2026, 1, 1), date(2026, 2, 1)]
        dues = [
            Instalment(day=days[0], amount=eur("0.68")),
            Instalment(day=days[1], amount=eur("0.01")),
        ]
        runs = pay_runs(dues, days, Threshold(at=eur(at)))
        assert Money.sum((run.paid.money for run in runs), "EUR") == eur(paid)

    def test_days_rise(self) -> None:
        """Pay days that do not are refused."""
        with pytest.raises(InvalidValueError, match="days that rise"):
            pay_runs([], [date(2026, 1, 1)] * 2, Threshold(at=eur("1")))


class TestRefusals:
    """Schedules that cannot be."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (lambda: monthly(date(2026, 1, 1), until=date(2025, 1, 1)), "not before the start"),
            (lambda: monthly(date(2026, 1, 1), every=0), "from 1"),
            (lambda: monthly(date(2026, 1, 1), count=0), "from 1"),
        ],
    )
    def test_refused(self, build: Callable[[], object], says: str) -> None:
        """A schedule with values that it cannot have is refused when it is built."""
        with pytest.raises(InvalidValueError, match=says):
            build()
