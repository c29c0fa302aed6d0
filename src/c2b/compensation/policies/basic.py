"""Policies on time, score, number and decisions by hand."""

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
    """A moment up to which contributions are in time, that moment included."""

    kind: ClassVar[str] = "deadline"

    until: datetime = field(validator=aware)

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions that are in time."""
        until = self._until
        return [item for item in items if item.at is not None and instant(item.at) <= until]

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a late contribution; leave it pending if its time is unknown."""
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
    """A score that a contribution must have at least."""

    kind: ClassVar[str] = "minimum_score"

    least: Exact = field()

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions with a sufficient score."""
        least = self.least
        return [item for item in items if item.score is not None and item.score >= least]

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a score that is too low; leave a contribution pending if its score is unknown."""
        if item.score is None:
            return waits(self.kind, "score")
        return self._low

    @cached_property
    def _low(self) -> Ruling:
        return refuses(self.kind, _LOW.fill(least=decimal_text(self.least)))


class Keep(Choice):
    """The choice between several contributions of a party; the last is the latest handed in."""

    FIRST = "first", "the first", "la première"
    LAST = "last", "the last", "la dernière"


@frozen(kw_only=True)
class OnePerParty(Policy):
    """A limit of one contribution for each party, the first to come or the last handed in.

    The last one is found by `Contribution.at`, by the order of coming where that is unknown; only
    the contributions of one settlement compete for it, for what is settled stays settled.
    """

    kind: ClassVar[str] = "one_per_party"
    keep: Keep = field(validator=instance(Keep))

    @property
    def looks_ahead(self) -> bool:
        """Whether all contributions must be seen first, which the last one requires."""
        return self.keep is Keep.LAST

    def judge(self, on: date) -> Judge:
        """Return the judge for the first, or for the last contribution of each party."""
        return FirstOnly() if self.keep is Keep.FIRST else LastOnly()


@define
class FirstOnly(Judge):
    """A judge that lets each party through once."""

    seen: set[str] = field(factory=set[str])

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the first contribution of each party."""
        new = set(map(_PARTY, items))
        if len(new) == len(items) and new.isdisjoint(self.seen):
            self.seen |= new
            return items
        seen, add = self.seen, self.seen.add
        return [item for item in items if item.party not in seen and not add(item.party)]

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a contribution that is not the first of its party."""
        return _FIRST_COUNTS

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the parties of *items*."""
        return map(_PARTY, items)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note that a party had its one contribution."""
        self.seen.add(name)

    def memory(self) -> dict[str, TallyPart]:
        """Return the parties that had their one contribution."""
        return dict.fromkeys(self.seen, TallyPart())


@define
class LastOnly(Judge):
    """A judge that lets the latest contribution of each party through, once."""

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
        """Return the latest contribution of each party that had none settled before."""
        latest, settled = self.latest, self.settled
        return [item for item in items if latest[item.party] is item and item.party not in settled]

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a contribution if a later one follows, or one was settled before."""
        return _FIRST_COUNTS if item.party in self.settled else _LAST_COUNTS

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the parties of *items*."""
        return map(_PARTY, items)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note that a party had its one contribution."""
        self.settled.add(name)

    def memory(self) -> dict[str, TallyPart]:
        """Return the parties that had their one contribution."""
        return dict.fromkeys((*self.settled, *self.latest), TallyPart())


def _earlier(left: Contribution, right: Contribution) -> bool:
    return left.at is not None and right.at is not None and instant(left.at) < instant(right.at)


class QuotaScope(Choice):
    """The scope of a quota: the campaign, each party, or each task."""

    CAMPAIGN = "campaign", "for the campaign", "pour la campagne"
    PARTY = "party", "for each party", "pour chaque partie"
    TASK = "task", "for each task", "pour chaque tâche"


@frozen(kw_only=True)
class Quota(Policy):
    """A number of contributions up to which they count; one that fits only in part does not."""

    kind: ClassVar[str] = "quota"

    most: Exact = field(validator=from_zero)
    of: QuotaScope = field(default=QuotaScope.CAMPAIGN, validator=instance(QuotaScope))

    @property
    def label(self) -> str:
        """The name of its memory; a larger quota continues a smaller one under it."""
        return f"{self.kind} {self.of.value}"

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
        """Return the contributions for which there is room."""
        kept: list[Contribution] = []
        taken, most, names = self.taken, self.quota.most, map(self._name, items)
        for item, name in zip(items, names, strict=True):
            if name is not None and taken[name] + item.quantity <= most:
                taken[name] += item.quantity
                kept.append(item)
        return kept

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a contribution beyond the quota; leave it pending if its task is unknown."""
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
        return refuses(Quota.kind, _FULL.fill(most=decimal_text(self.quota.most)))

    @property
    def _name(self) -> Callable[[Contribution], str | None]:
        return _NAMES[self.quota.of]


def _not_backwards(instance: object, attribute: Attribute[Any], delay: timedelta | None) -> None:
    if delay is not None and delay < timedelta(0):
        raise refused(instance, attribute, _FORWARDS, delay)


@frozen(kw_only=True)
class ManualDecision(Policy):
    """A decision by a person; without one, silence accepts *after* a delay.

    Attributes:
        after: The time after `Contribution.at` at which silence accepts; None for never.
        overturns: Whether a later acceptance overturns a rejection.
    """

    kind: ClassVar[str] = "manual_decision"

    after: timedelta | None = field(
        default=None, validator=[optional(exactly(timedelta)), _not_backwards]
    )

    overturns: bool = field(default=False, validator=instance(bool))

    def judge(self, on: date) -> Judge:
        """Return a judge of the decisions as they stand on that day."""
        return Decided(by_hand=self, on=on)


@frozen(kw_only=True)
class Decided(Judge):
    """A judge of decisions as they stand on a day, silence included."""

    by_hand: ManualDecision
    on: date

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions that were accepted, by a person or by silence."""
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
        """Refuse a rejected contribution, with the note; leave it pending if undecided."""
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
