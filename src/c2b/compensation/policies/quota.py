"""A limit on the number of contributions of a campaign, a party or a task, or of each a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import ClassVar

from attrs import define, field, frozen

from c2b._validators import instance, optional
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.policies.policy import (
    Judge,
    Policy,
    Ruling,
    refuses,
    waits,
)
from c2b.compensation.rounding import Exact
from c2b.compensation.schedule import Schedule
from c2b.compensation.scheme import from_zero
from c2b.compensation.schemes.apart import ResetPeriod, endless, period_of
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import decimal_text
from c2b.text import Text


class QuotaScope(Choice):
    """The scope of a quota: the campaign, each party, or each task."""

    CAMPAIGN = "campaign", "for the campaign", "pour la campagne"
    PARTY = "party", "for each party", "pour chaque partie"
    TASK = "task", "for each task", "pour chaque tâche"


@frozen(kw_only=True)
class Quota(Policy):
    """A limit on the contributions that count; one that fits only in part does not count.

    Attributes:
        most: The highest quantity.
        of: The scope: the campaign, each party or each task.
        every: The period after which it is free again: a quota a day; None for one quota for ever.
    """

    kind: ClassVar[str] = "quota"

    most: Exact = field(validator=from_zero)
    of: QuotaScope = field(default=QuotaScope.CAMPAIGN, validator=instance(QuotaScope))
    every: ResetPeriod | Schedule | None = field(
        default=None, validator=[optional(instance(ResetPeriod, Schedule)), endless]
    )

    @property
    def keeps_places(self) -> bool:
        """Whether a contribution keeps its place while it waits: it does."""
        return True

    @property
    def label(self) -> str:
        """The name of its memory; a larger quota continues a smaller one under it."""
        if self.every is None:
            return f"{self.kind} {self.of.value}"
        every = self.every.value if isinstance(self.every, ResetPeriod) else _PERIOD
        return f"{self.kind} {self.of.value} {EACH} {every}"

    def judge(self, on: date) -> Judge:
        """Return a judge that counts contributions in the order in which they come."""
        return Counting(self)


def _zero_each() -> defaultdict[str | None, Exact]:
    return defaultdict(int)


@define
class Counting(Judge):
    """A judge that lets contributions through until a quota is filled."""

    quota: Quota
    taken: defaultdict[str | None, Exact] = field(factory=_zero_each)

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions for which the quota has room."""
        kept: list[Contribution] = []
        taken, most, names = self.taken, self.quota.most, map(self._name, items)
        for item, name in zip(items, names, strict=True):
            if name is not None and taken[name] + item.quantity <= most:
                taken[name] += item.quantity
                kept.append(item)
        return kept

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a contribution beyond the quota; leave it pending if its task is unknown."""
        if self.quota.every is not None and item.at is None:
            return waits(Quota.kind, "at")
        if self._name(item) is None:
            return waits(Quota.kind, "task")
        return self._full

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the parties or tasks of *items*, or the whole campaign."""
        return (name for name in map(self._name, items) if name is not None)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note how much was let through under *name*."""
        self.taken[name] = part.numbers[0]

    def memory(self) -> dict[str, TallyPart]:
        """Return how much was let through, by name."""
        taken = self.taken.items()
        return {name: TallyPart(numbers=(many,)) for name, many in taken if name is not None}

    @cached_property
    def _full(self) -> Ruling:
        most, every = decimal_text(self.quota.most), self.quota.every
        if every is None:
            return refuses(Quota.kind, _FULL.fill(most=most))
        words = every.text if isinstance(every, ResetPeriod) else _EACH_PERIOD
        return refuses(Quota.kind, _FULL_EACH.fill(most=most, every=words))

    @property
    def _name(self) -> Callable[[Contribution], str | None]:
        return _NAMES[self.quota.of] if self.quota.every is None else self._name_in_period

    def _name_in_period(self, item: Contribution) -> str | None:
        name, every = _NAMES[self.quota.of](item), self.quota.every
        if name is None or every is None or item.at is None:
            return None
        return f"{period_of(item, every)} {name}"


_NAMES: dict[QuotaScope, Callable[[Contribution], str | None]] = {
    QuotaScope.CAMPAIGN: lambda _: "",
    QuotaScope.PARTY: attrgetter("party"),
    QuotaScope.TASK: attrgetter("task"),
}
EACH = "each"
"""The word in the label of a quota after which each name begins with a period."""
_PERIOD = "period"
_EACH_PERIOD = Text(en="each period", fr="chaque période")
_FULL_EACH = Text(
    en="the quota of {most} {every} is filled", fr="le quota de {most} {every} est atteint"
)
_FULL = Text(en="the quota of {most} is filled", fr="le quota de {most} est atteint")
