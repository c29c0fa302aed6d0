"""Policies: in time, good enough, one per party, so many, decided by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any, ClassVar

from attrs import Attribute, define, field, frozen

from c2b._instants import instant
from c2b._validators import aware, exactly, instance, optional
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.policies.policy import (
    Judge,
    Policy,
    Ruling,
    Simple,
    Status,
    passed,
    refuses,
    waits,
)
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import from_zero, refused
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import decimal_text
from c2b.text import Text

_PARTY = attrgetter("party")


@frozen(kw_only=True)
class Deadline(Simple):
    """What was handed in by a moment, which itself is still in time."""

    kind: ClassVar[str] = "deadline"

    until: datetime = field(validator=aware)

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """What came in time."""
        until = self._until
        return [item for item in items if item.at is not None and instant(item.at) <= until]

    def ruling(self, item: Contribution) -> Ruling:
        """Late, or nobody knows."""
        if item.at is None:
            return waits(self.kind, "at")
        return self._late

    @cached_property
    def _until(self) -> int:
        return instant(self.until)

    @cached_property
    def _late(self) -> Ruling:
        return refuses(self.kind, _LATE.fill(until=self.until.isoformat(" ")))


@frozen(kw_only=True)
class MinimumScore(Simple):
    """A score from *least* on."""

    kind: ClassVar[str] = "minimum_score"

    least: Exact = field()

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """What scored enough."""
        least = self.least
        return [item for item in items if item.score is not None and item.score >= least]

    def ruling(self, item: Contribution) -> Ruling:
        """Too low, or nobody knows."""
        if item.score is None:
            return waits(self.kind, "score")
        return self._low

    @cached_property
    def _low(self) -> Ruling:
        return refuses(self.kind, _LOW.fill(least=decimal_text(self.least)))


class Keep(Choice):
    """Which of several contributions of a party counts; the last is the latest handed in."""

    FIRST = "first", "the first", "la première"
    LAST = "last", "the last", "la dernière"


@frozen(kw_only=True)
class OnePerParty(Policy):
    """One contribution of each party, the first to come or the last handed in.

    The last one is found by `Contribution.at`, by the order of coming where that is unknown; only
    the contributions of one settlement compete for it, for what is settled stays settled.
    """

    kind: ClassVar[str] = "one_per_party"
    keep: Keep = field(validator=instance(Keep))

    @property
    def looks_ahead(self) -> bool:
        """Where the last one counts."""
        return self.keep is Keep.LAST

    def judge(self, on: date) -> Judge:
        """First come, or look for the last."""
        return FirstOnly() if self.keep is Keep.FIRST else LastOnly()


@define
class FirstOnly(Judge):
    """Lets each party through once."""

    seen: set[str] = field(factory=set[str])

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """The first of each party."""
        new = set(map(_PARTY, items))
        if len(new) == len(items) and new.isdisjoint(self.seen):
            self.seen |= new
            return items
        seen, add = self.seen, self.seen.add
        return [item for item in items if item.party not in seen and not add(item.party)]

    def ruling(self, item: Contribution) -> Ruling:
        """There was one before."""
        return _FIRST_COUNTS

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """The parties."""
        return map(_PARTY, items)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note that a party had its one."""
        self.seen.add(name)

    def memory(self) -> dict[str, TallyPart]:
        """The parties that had theirs."""
        return dict.fromkeys(self.seen, TallyPart())


@define
class LastOnly(Judge):
    """Lets the latest contribution of each party through, once."""

    settled: set[str] = field(factory=set[str])
    latest: dict[str, Contribution] = field(factory=dict[str, Contribution])

    def study(self, items: Sequence[Contribution]) -> None:
        """Find the latest of each party."""
        self.latest = {}
        for item in items:
            best = self.latest.get(item.party)
            if best is None or not _earlier(item, best):
                self.latest[item.party] = item

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """The latest of each party that had none settled before."""
        latest, settled = self.latest, self.settled
        return [item for item in items if latest[item.party] is item and item.party not in settled]

    def ruling(self, item: Contribution) -> Ruling:
        """There is a later one, or one settled before."""
        return _FIRST_COUNTS if item.party in self.settled else _LAST_COUNTS

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """The parties."""
        return map(_PARTY, items)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note that a party had its one."""
        self.settled.add(name)

    def memory(self) -> dict[str, TallyPart]:
        """The parties that had theirs."""
        return dict.fromkeys((*self.settled, *self.latest), TallyPart())


def _earlier(left: Contribution, right: Contribution) -> bool:
    return left.at is not None and right.at is not None and instant(left.at) < instant(right.at)


class QuotaScope(Choice):
    """What a quota is for: the campaign, each party, or each task."""

    CAMPAIGN = "campaign", "for the campaign", "pour la campagne"
    PARTY = "party", "for each party", "pour chaque partie"
    TASK = "task", "for each task", "pour chaque tâche"


@frozen(kw_only=True)
class Quota(Policy):
    """The first so many to come; one that would only fit in part does not count."""

    kind: ClassVar[str] = "quota"

    most: Exact = field(validator=from_zero)
    of: QuotaScope = field(default=QuotaScope.CAMPAIGN, validator=instance(QuotaScope))

    @property
    def label(self) -> str:
        """A quota that grows goes on from what it has let through."""
        return f"{self.kind} {self.of.value}"

    def judge(self, on: date) -> Judge:
        """Count as they come."""
        return Counting(self)


def _zero_each() -> defaultdict[str | None, Exact]:
    return defaultdict(int)


@define
class Counting(Judge):
    """Lets contributions through until a quota is filled."""

    quota: Quota
    taken: defaultdict[str | None, Exact] = field(factory=_zero_each)

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Those for which there is room."""
        kept: list[Contribution] = []
        taken, most, names = self.taken, self.quota.most, map(self._name, items)
        for item, name in zip(items, names, strict=True):
            if name is not None and taken[name] + item.quantity <= most:
                taken[name] += item.quantity
                kept.append(item)
        return kept

    def ruling(self, item: Contribution) -> Ruling:
        """The quota is filled, or nobody knows which."""
        if self._name(item) is None:
            return waits(Quota.kind, "task")
        return self._full

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """The parties or tasks, or the whole campaign."""
        return (name for name in map(self._name, items) if name is not None)

    def recall(self, name: str, part: TallyPart) -> None:
        """So much was let through."""
        self.taken[name] = part.numbers[0]

    def memory(self) -> dict[str, TallyPart]:
        """How much was let through."""
        taken = self.taken.items()
        return {name: TallyPart(numbers=(many,)) for name, many in taken if name is not None}

    @cached_property
    def _full(self) -> Ruling:
        return refuses(Quota.kind, _FULL.fill(most=decimal_text(self.quota.most)))

    @property
    def _name(self) -> Callable[[Contribution], str | None]:
        return _NAMES[self.quota.of]


def _not_backwards(instance: object, attribute: Attribute[Any], delay: timedelta | None) -> None:
    if delay is not None and delay < timedelta(0):
        raise refused(instance, attribute, _FORWARDS, delay)


@frozen(kw_only=True)
class ManualDecision(Policy):
    """What somebody accepted; what nobody decided about is accepted *after* a delay.

    Attributes:
        after: How long after `Contribution.at` silence accepts; None where it never does.
        overturns: Whether a later acceptance overturns a rejection.
    """

    kind: ClassVar[str] = "manual_decision"

    after: timedelta | None = field(
        default=None, validator=[optional(exactly(timedelta)), _not_backwards]
    )

    overturns: bool = field(default=False, validator=instance(bool))

    def judge(self, on: date) -> Judge:
        """What stands decided on that day."""
        return Decided(by_hand=self, on=on)


@frozen(kw_only=True)
class Decided(Judge):
    """The decisions as they stand on a day, silence included."""

    by_hand: ManualDecision
    on: date

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """What was accepted, by a hand or by silence."""
        accepted, silent = Decision.ACCEPTED, self._silent
        return [
            item
            for item in items
            if item.decision is accepted or (item.decision is None and silent(item))
        ]

    def _silent(self, item: Contribution) -> bool:
        after = self.by_hand.after
        return after is not None and item.at is not None and passed(item.at, after, self.on)

    def ruling(self, item: Contribution) -> Ruling:
        """It was rejected, and perhaps why; or nobody has decided."""
        if item.decision is None:
            return _UNDECIDED
        if not item.note:
            return _REJECTED
        return _rejected_for(item.note)


@lru_cache
def _rejected_for(note: str) -> Ruling:
    return refuses(ManualDecision.kind, _REJECTED_FOR.fill(note=note))


_NAMES: dict[QuotaScope, Callable[[Contribution], str | None]] = {
    QuotaScope.CAMPAIGN: lambda _: "",
    QuotaScope.PARTY: _PARTY,
    QuotaScope.TASK: attrgetter("task"),
}
_LATE = Text(en="came after {until}", fr="arrivé après le {until}")
_LOW = Text(en="scored less than {least}", fr="note inférieure à {least}")
_FIRST_COUNTS = refuses(
    OnePerParty.kind,
    Text(en="one each: an earlier one counts", fr="une par personne\u00a0: une précédente compte"),
)
_LAST_COUNTS = refuses(
    OnePerParty.kind,
    Text(en="one each: a later one counts", fr="une par personne\u00a0: une suivante compte"),
)
_FULL = Text(en="the quota of {most} is filled", fr="le quota de {most} est atteint")
_FORWARDS = Text(en="a delay from zero", fr="un délai à partir de zéro")
_REJECTED = refuses(ManualDecision.kind, Text(en="rejected", fr="rejetée"))
_REJECTED_FOR = Text(en="rejected: {note}", fr="rejetée\u00a0: {note}")
_UNDECIDED = Ruling(
    status=Status.PENDING,
    policy=ManualDecision.kind,
    reason=Text(en="waits: nobody has decided", fr="en attente\u00a0: personne n’a décidé"),
)
