"""Schemes that count apart: for each period of time, and for each client, product, task or kind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.schedule import Schedule, Shift
from c2b.compensation.scheme import AnyScheme, Scheme, refused
from c2b.compensation.schemes.conditional import day_of
from c2b.compensation.schemes.route import Route
from c2b.compensation.tally import unknown
from c2b.text import Text


class ResetPeriod(Choice):
    """The period after which counts and tiers start again; weeks begin on Monday, as in ISO 8601.

    Other periods are a `Schedule`: 14 days, weeks from Sunday, months from the 15th.
    """

    DAY = "day", "each day", "chaque jour"
    WEEK = "week", "each week", "chaque semaine"
    MONTH = "month", "each month", "chaque mois"
    YEAR = "year", "each year", "chaque année"


def period_of(item: Contribution, every: ResetPeriod | Schedule) -> str:
    """Return the label of the period of *item*: its year, month, week, day or first day."""
    day = day_of(item)
    if isinstance(every, Schedule):
        return every.period_start(day).isoformat()
    if every is ResetPeriod.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: _WIDTHS[every]]


def first_day(label: str, every: ResetPeriod | Schedule) -> date:
    """Return the first day of the period that has a *label* of `period_of`."""
    return date.fromisoformat(label + ("" if isinstance(every, Schedule) else _FIRST[every]))


def period_number(day: date, every: ResetPeriod | Schedule) -> int:
    """Return the number of the period of *day*: that of the next period is larger by one."""
    if isinstance(every, Schedule):
        return every.period_number(day)
    if every is ResetPeriod.YEAR:
        return day.year
    if every is ResetPeriod.MONTH:
        return 12 * day.year + day.month
    return day.toordinal() if every is ResetPeriod.DAY else (day.toordinal() - 1) // 7


def endless(instance: object, attribute: Attribute[Any], every: object) -> None:
    """Refuse a schedule that does not cut all time from its start on into periods."""
    if isinstance(every, Schedule):
        ends = every.count is not None or every.until is not None
        if ends or every.shift is not Shift.UNADJUSTED:
            raise refused(instance, attribute, _ENDLESS, every, _LEAVE_OUT)


@frozen(kw_only=True)
class ResetEach(Route):
    """A scheme that starts again in each period of `Contribution.at`.

    Attributes:
        scheme: The scheme, which counts for each period apart.
        every: The period: of the calendar, or from each day of a schedule on.
    """

    kind: ClassVar[str] = "reset_each"

    scheme: AnyScheme = field(validator=instance(Scheme))
    every: ResetPeriod | Schedule = field(validator=[instance(ResetPeriod, Schedule), endless])

    def way(self, item: Contribution) -> str:
        """Return the label of the period of *item*."""
        return period_of(item, self.every)

    def scheme_for(self, way: str) -> AnyScheme:
        """Return the one scheme, the same for all periods."""
        return self.scheme

    def name(self, way: str) -> Text:
        """Return the year, month, week or day, or the first day of a period of a schedule."""
        words = _FROM_DAY if isinstance(self.every, Schedule) else _PLAIN
        return words.fill(name=way)

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The one scheme, which every period uses."""
        return [self.scheme]


class Each(Choice):
    """The fact of a contribution by which a scheme counts apart."""

    CLIENT = "client", "for each client", "pour chaque client"
    PRODUCT = "product", "for each product", "pour chaque produit"
    TASK = "task", "for each task", "pour chaque tâche"
    KIND = "kind", "for each kind", "pour chaque sorte"


@frozen(kw_only=True)
class ForEach(Route):
    """A scheme that counts for each client, product, task or kind apart.

    Tiers for each client, a cap for each task, a count for each product, a pool for each payer.

    Attributes:
        scheme: The scheme, which counts apart.
        each: The fact that tells contributions apart; it must be known.
    """

    kind: ClassVar[str] = "for_each"

    scheme: AnyScheme = field(validator=instance(Scheme))
    each: Each = field(validator=instance(Each))

    def way(self, item: Contribution) -> str:
        """Return the client, product, task or kind of *item*."""
        fact: str | None = getattr(item, self.each.value)
        if fact is None:
            raise unknown(self.each.value, item)
        return fact

    def scheme_for(self, way: str) -> AnyScheme:
        """Return the one scheme, the same for all."""
        return self.scheme

    def name(self, way: str) -> Text:
        """Return the client, product, task or kind."""
        return _PLAIN.fill(name=way)

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The one scheme, which each of them uses."""
        return [self.scheme]


_WIDTHS = {ResetPeriod.DAY: 10, ResetPeriod.MONTH: 7, ResetPeriod.YEAR: 4}
_FIRST = {
    ResetPeriod.DAY: "",
    ResetPeriod.WEEK: "-1",
    ResetPeriod.MONTH: "-01",
    ResetPeriod.YEAR: "-01-01",
}
_PLAIN = Text(en="{name}", fr="{name}")
_FROM_DAY = Text(en="from {name}", fr="à partir du {name}")
_ENDLESS = Text(
    en="a schedule without count, until and shift",
    fr="un échéancier sans count, until ni shift",
)
_LEAVE_OUT = Text(
    en="leave them out: each day of the schedule begins a period, and the last has no end",
    fr="omettez-les\u00a0: chaque jour de l’échéancier ouvre une période, la dernière sans fin",
)
