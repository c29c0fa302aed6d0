"""Schedules of the days on which something is paid, all counted from the first.

The k-th day is ``start + k × step``, never the day before plus a step: iterating from 31 January
ends on 28 April, counting ends on 30 April. The rules for a month without that day, and for a day
that is not a business day, are chosen by name. The caller decides which days are business days.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from attrs import Attribute, evolve, field, frozen

from c2b._validators import counted, exactly, instance, optional
from c2b.choice import Choice
from c2b.compensation.allocation import allocate
from c2b.compensation.deductions import Moment, Slot, Threshold
from c2b.compensation.unit import Amount, amount_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

_LONGEST_BREAK = 31  # days without a business day; more is a mistake in the calendar

IsBusinessDay = Callable[[date], bool]


class Clamp(Choice):
    """The rule for the 31st in a shorter month.

    LAST_DAY: the last day of that month. NEXT_MONTH: the first of the next. SKIP: that month has
    no day. REFUSE: it is an error.
    """

    LAST_DAY = "last_day", "the last day of that month", "le dernier jour de ce mois"
    NEXT_MONTH = "next_month", "the first day of the next month", "le premier jour du mois suivant"
    SKIP = "skip", "no day in that month", "aucun jour dans ce mois"
    REFUSE = "refuse", "an error", "une erreur"


class Shift(Choice):
    """The rule for a day that is not a business day.

    The modified rules stay in the month: a day that would leave it moves the other way.
    """

    UNADJUSTED = "unadjusted", "the day itself", "le jour même"
    FOLLOWING = "following", "the next business day", "le jour ouvré suivant"
    MODIFIED_FOLLOWING = (
        "modified_following",
        "the next business day of the same month, else the one before",
        "le jour ouvré suivant du même mois, sinon le précédent",
    )
    PRECEDING = "preceding", "the business day before", "le jour ouvré précédent"
    MODIFIED_PRECEDING = (
        "modified_preceding",
        "the business day before in the same month, else the next",
        "le jour ouvré précédent du même mois, sinon le suivant",
    )


class ScheduleUnit(Choice):
    """The unit in which a schedule counts: days, weeks, months or years."""

    DAYS = "days", "days", "jours"
    WEEKS = "weeks", "weeks", "semaines"
    MONTHS = "months", "months", "mois"
    YEARS = "years", "years", "années"


def _end_after_start(instance: Schedule, attribute: Attribute[Any], until: date | None) -> None:
    if until is not None and until < instance.start:
        raise InvalidValueError("Schedule.until", _LATER, until, _INCLUSIVE)


@frozen(kw_only=True)
class Schedule:
    """A series of days in equal steps.

    Attributes:
        start: The first day, and the anchor of all others.
        step: The unit of a step.
        every: The number of units between two days.
        count: The number of days; None for no end.
        until: The last day that there may be, before any shift; None for no end.
        clamp: The rule for a day that a month does not have.
        shift: The rule for a day that is not a business day.
        end_of_month: Whether all days are ends of months where the start is one, and the
            last business day of their month: this goes before the shift.
    """

    start: date = field(validator=exactly(date))
    step: ScheduleUnit = field(validator=instance(ScheduleUnit))
    every: int = field(default=1, validator=counted)
    count: int | None = field(default=None, validator=optional(counted))
    until: date | None = field(default=None, validator=[optional(exactly(date)), _end_after_start])
    clamp: Clamp = field(default=Clamp.LAST_DAY, validator=instance(Clamp))
    shift: Shift = field(default=Shift.UNADJUSTED, validator=instance(Shift))
    end_of_month: bool = field(default=False, validator=instance(bool))

    def days(self, is_business_day: IsBusinessDay | None = None) -> Iterator[date]:
        """Yield the days in order, as far as the calendar goes.

        Args:
            is_business_day: The function that reports business days; needed where days shift.

        Raises:
            InvalidValueError: A shift without a calendar, or a calendar without a business
                day for more than a month; a day that a month lacks, where that is refused.
        """
        if self.shift is not Shift.UNADJUSTED and is_business_day is None:
            raise InvalidValueError("Schedule.days", _CALENDAR, None, _PASS_ONE)
        number, given = -1, 0
        while self.count is None or given < self.count:
            number += 1
            try:
                day = self._nth(number)
            except OverflowError:
                return
            if day is None:
                continue
            if self.until is not None and day > self.until:
                return
            given += 1
            yield day if is_business_day is None else self._shifted(day, is_business_day)

    def period_start(self, day: date) -> date:
        """Return the last day of the schedule that is not after *day*, whatever its end and shift.

        Raises:
            InvalidValueError: A day before the start; a day that a month lacks, where that is
                refused.
        """
        return self._nth(self.period_number(day)) or self.start

    def period_number(self, day: date) -> int:
        """Return the number of steps from the start to the period of *day*, see `period_start`."""
        if day < self.start:
            raise InvalidValueError("Schedule.period_start", _FROM_START, day, _START_EARLIER)
        number = self._steps_within(day)
        while (found := self._nth(number)) is None or found > day:
            number -= 1
        return number

    def _steps_within(self, day: date) -> int:
        """Return the number of steps from the start until *day*, or one or two too many."""
        if self.step in (ScheduleUnit.DAYS, ScheduleUnit.WEEKS):
            days = (day - self.start).days
            return days // (self.every * (7 if self.step is ScheduleUnit.WEEKS else 1))
        months = 12 * (day.year - self.start.year) + day.month - self.start.month
        return months // (self.every * (12 if self.step is ScheduleUnit.YEARS else 1))

    def _nth(self, number: int) -> date | None:
        """Return ``start + number × step``; None in a month that is skipped."""
        steps = number * self.every
        if self.step in (ScheduleUnit.DAYS, ScheduleUnit.WEEKS):
            return self.start + timedelta(
                days=steps * (7 if self.step is ScheduleUnit.WEEKS else 1)
            )
        day = _plus_months(self.start, steps * (12 if self.step is ScheduleUnit.YEARS else 1))
        if self.end_of_month and self.start == last_of_month(self.start):
            return last_of_month(day)
        if day.day == self.start.day or self.clamp is Clamp.LAST_DAY:
            return day
        if self.clamp is Clamp.REFUSE:
            raise InvalidValueError("Schedule.start", _EVERY_MONTH, self.start, _CLAMP)
        return None if self.clamp is Clamp.SKIP else last_of_month(day) + timedelta(days=1)

    def _shifted(self, day: date, is_business_day: IsBusinessDay) -> date:
        if self.end_of_month and day == last_of_month(day):
            return _nearest(day, -1, is_business_day)
        if self.shift is Shift.UNADJUSTED:
            return day
        way = -1 if self.shift in (Shift.PRECEDING, Shift.MODIFIED_PRECEDING) else 1
        found = _nearest(day, way, is_business_day)
        modified = self.shift in (Shift.MODIFIED_FOLLOWING, Shift.MODIFIED_PRECEDING)
        if modified and found.month != day.month:
            return _nearest(day, -way, is_business_day)
        return found


def last_of_month(day: date) -> date:
    """Return the last day of the month of *day*."""
    from dateutil.relativedelta import relativedelta  # here, so that importing c2b costs little

    return day + relativedelta(day=31)


def _plus_months(day: date, months: int) -> date:
    """Return *day* plus a number of months, on the last day of a month that is shorter."""
    from dateutil.relativedelta import relativedelta

    try:
        return day + relativedelta(months=months)
    except ValueError:
        raise OverflowError from None


def _nearest(day: date, way: int, is_business_day: IsBusinessDay) -> date:
    """Return the first business day from *day* on, forwards or backwards."""
    for away in range(_LONGEST_BREAK + 1):
        found = day + timedelta(days=way * away)
        if is_business_day(found):
            return found
    raise InvalidValueError("is_business_day", _SOME_BUSINESS, day, _CHECK_CALENDAR)


@frozen(kw_only=True)
class Instalment:
    """An amount of any unit to be paid on a day."""

    day: date = field(validator=exactly(date))
    amount: Amount = field(converter=amount_of, validator=instance(Amount))


def instalments(
    whole: Money | Amount, schedule: Schedule, is_business_day: IsBusinessDay | None = None
) -> tuple[Instalment, ...]:
    """Divide *whole* into equal parts on the days of *schedule*; the first may be a cent larger.

    Money, points and goods are divided alike, to the smallest part of their unit.

    Raises:
        InvalidValueError: A schedule without an end; an amount below the smallest part.
    """
    amount = amount_of(whole)
    if amount.exact.denominator != 1:
        raise InvalidValueError("instalments(whole)", _WHOLE, str(amount), _ROUND)
    if schedule.count is None and schedule.until is None:
        raise InvalidValueError("instalments(schedule)", _END, schedule, _COUNT_OR_UNTIL)
    days = tuple(schedule.days(is_business_day))
    parts = allocate(amount.exact.numerator, [1] * len(days))
    return tuple(
        Instalment(day=day, amount=evolve(amount, exact=Fraction(part)))
        for day, part in zip(days, parts, strict=True)
    )


@frozen(kw_only=True)
class PayRun:
    """The result of one pay day: ``paid + carried`` is the former balance plus new pay.

    Attributes:
        day: The pay day.
        paid: The amount paid.
        carried: The amount carried over to the next pay day.
    """

    day: date
    paid: Amount = field(converter=amount_of)
    carried: Amount = field(converter=amount_of)


def pay_runs(
    earned: Sequence[Instalment], days: Sequence[date], threshold: Threshold
) -> tuple[PayRun, ...]:
    """Pay what was *earned* up to each of *days*, once it reaches the threshold.

    Raises:
        InvalidValueError: Days that are not in order.
    """
    if any(left >= right for left, right in pairwise(days)):
        raise InvalidValueError("pay_runs(days)", _RISING, tuple(days), _SORT)
    unit, runs, slot, place = threshold.at.unit, list[PayRun](), Slot(), 0
    for each in earned:
        if each.amount.unit != unit or each.amount.exact.denominator != 1:
            raise InvalidValueError("pay_runs(earned)", _WHOLE, str(each.amount), _SAME_UNIT)
    ordered = sorted(earned, key=_day)
    for day in days:
        before, place = place, bisect_right(ordered, day, lo=place, key=_day)
        added = sum(each.amount.exact.numerator for each in ordered[before:place])
        paid = threshold.flow(added, slot, "", Moment(on=day))
        runs.append(
            PayRun(
                day=day,
                paid=Amount(exact=Fraction(paid), unit=unit),
                carried=Amount(exact=Fraction(slot.kept), unit=unit),
            )
        )
    return tuple(runs)


def _day(earned: Instalment) -> date:
    return earned.day


_WHOLE = Text(
    en="a whole number of the smallest part of the unit",
    fr="un nombre entier de la plus petite part de l’unité",
)
_ROUND = Text(en="round it first", fr="arrondissez d’abord")
_SAME_UNIT = Text(
    en="state it in the unit of the threshold", fr="indiquez-le dans l’unité du seuil"
)
_LATER = Text(en="a day that is not before the start", fr="un jour qui ne précède pas le début")
_INCLUSIVE = Text(en="until is the last day that counts", fr="until est le dernier jour compté")
_FROM_START = Text(en="a day from the start on", fr="un jour à partir du début")
_START_EARLIER = Text(
    en="start the schedule earlier, or refuse earlier days by a policy",
    fr="avancez le début, ou refusez les jours antérieurs par une condition d’admission",
)
_CALENDAR = Text(en="a business-day calendar", fr="un calendrier des jours ouvrés")
_PASS_ONE = Text(
    en="pass a function from a day to True or False",
    fr="passez une fonction d’un jour vers True ou False",
)
_EVERY_MONTH = Text(en="a day that every month has", fr="un jour que tout mois possède")
_CLAMP = Text(
    en="start by the 28th, or choose another clamp",
    fr="commencez au plus tard le 28, ou choisissez une autre règle",
)
_SOME_BUSINESS = Text(en="a day with business within a month", fr="un jour ouvré dans le mois")
_CHECK_CALENDAR = Text(en="check the calendar", fr="vérifiez le calendrier")
_END = Text(en="a schedule that ends", fr="un échéancier qui finit")
_COUNT_OR_UNTIL = Text(en="give it a count or an until", fr="donnez-lui count ou until")
_RISING = Text(en="days that rise", fr="des jours croissants")
_SORT = Text(en="sort them", fr="triez-les")
