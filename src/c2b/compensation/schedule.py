"""Schedule: on which days something is paid, always counted from the day it started.

The k-th day is ``start + k × step``, never the day before plus a step: iterating from 31 January
ends on 28 April, counting ends on 30 April. What a month without that day does, and what happens
on a day without business, is chosen by name. Which days have business is the caller's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import counted, exactly, instance, optional
from c2b.choice import Choice
from c2b.compensation.allocation import split
from c2b.compensation.deductions import Moment, Slot, Threshold
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

_LONGEST_BREAK = 31  # days without business; more is a mistake

IsBusinessDay = Callable[[date], bool]


class Clamp(Choice):
    """What becomes of the 31st in a shorter month.

    LAST_DAY: the last day of that month. NEXT_MONTH: the first of the next. SKIP: that month has
    no day. REFUSE: it is an error.
    """

    LAST_DAY = "last_day", "the last day of that month", "le dernier jour de ce mois"
    NEXT_MONTH = "next_month", "the first day of the next month", "le premier jour du mois suivant"
    SKIP = "skip", "no day in that month", "aucun jour dans ce mois"
    REFUSE = "refuse", "an error", "une erreur"


class Shift(Choice):
    """What becomes of a day without business.

    The modified ones stay in the month: where they would leave it, they go the other way.
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
    """What a schedule counts in."""

    DAYS = "days", "days", "jours"
    WEEKS = "weeks", "weeks", "semaines"
    MONTHS = "months", "months", "mois"
    YEARS = "years", "years", "années"


def _end_after_start(instance: Schedule, attribute: Attribute[Any], until: date | None) -> None:
    if until is not None and until < instance.start:
        raise InvalidValueError("Schedule.until", _LATER, until, _INCLUSIVE)


@frozen(kw_only=True)
class Schedule:
    """Days that follow one another in equal steps.

    Attributes:
        start: The first day, and the anchor of all others.
        step: What is counted.
        every: How many of them lie between two days.
        count: How many days there are; None for no end.
        until: The last day that there may be, before any shift; None for no end.
        clamp: What becomes of a day that a month does not have.
        shift: What becomes of a day without business.
        end_of_month: Where the start is the last day of its month, all others are too, and the
            last one with business at that: this goes before the shift.
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
        """The days, in order, as long as the calendar goes.

        Args:
            is_business_day: Says of a day whether it has business; needed where days shift.

        Raises:
            InvalidValueError: A shift without a calendar, or a calendar without business for
                more than a month; a day that a month lacks, where that is refused.
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

    def _nth(self, number: int) -> date | None:
        """``start + number × step``; None in a month that is skipped."""
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
    """The last day of the month of *day*."""
    from dateutil.relativedelta import relativedelta  # here, so that to import c2b costs little

    return day + relativedelta(day=31)


def _plus_months(day: date, months: int) -> date:
    """*day* so many months on, on the last day of a month that is shorter."""
    from dateutil.relativedelta import relativedelta

    try:
        return day + relativedelta(months=months)
    except ValueError:
        raise OverflowError from None


def _nearest(day: date, way: int, is_business_day: IsBusinessDay) -> date:
    """The first day with business from *day* on, forwards or backwards."""
    for away in range(_LONGEST_BREAK + 1):
        found = day + timedelta(days=way * away)
        if is_business_day(found):
            return found
    raise InvalidValueError("is_business_day", _SOME_BUSINESS, day, _CHECK_CALENDAR)


@frozen(kw_only=True)
class Instalment:
    """So much, on a day."""

    day: date = field(validator=exactly(date))
    amount: Money = field(validator=instance(Money))


def instalments(
    whole: Money, schedule: Schedule, is_business_day: IsBusinessDay | None = None
) -> tuple[Instalment, ...]:
    """*whole* in equal parts on the days of *schedule*, the first parts larger by a coin at most.

    Raises:
        InvalidValueError: A schedule without an end.
    """
    if schedule.count is None and schedule.until is None:
        raise InvalidValueError("instalments(schedule)", _END, schedule, _COUNT_OR_UNTIL)
    days = tuple(schedule.days(is_business_day))
    parts = split(whole, [1] * len(days))
    return tuple(Instalment(day=day, amount=part) for day, part in zip(days, parts, strict=True))


@frozen(kw_only=True)
class PayRun:
    """What one pay day brings: ``paid + carried`` is what was carried before and is new.

    Attributes:
        day: The pay day.
        paid: What is paid.
        carried: What waits for the next.
    """

    day: date
    paid: Money
    carried: Money


def pay_runs(
    earned: Sequence[Instalment], days: Sequence[date], threshold: Threshold
) -> tuple[PayRun, ...]:
    """Pay what was *earned* up to each of *days*, once enough has come together.

    Raises:
        InvalidValueError: Days that do not rise.
    """
    if any(left >= right for left, right in pairwise(days)):
        raise InvalidValueError("pay_runs(days)", _RISING, tuple(days), _SORT)
    currency, runs, slot, before = threshold.at.currency, list[PayRun](), Slot(), 0
    for day in days:
        due = Money.sum((each.amount for each in earned if each.day <= day), currency)
        paid = threshold.flow(due.minor - before, slot, "", Moment(on=day))
        runs.append(
            PayRun(
                day=day,
                paid=Money(minor=paid, currency=currency),
                carried=Money(minor=slot.kept, currency=currency),
            )
        )
        before = due.minor
    return tuple(runs)


_LATER = Text(en="a day that is not before the start", fr="un jour qui ne précède pas le début")
_INCLUSIVE = Text(en="until is the last day that counts", fr="until est le dernier jour compté")
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
