"""Policies on the time, the score and the decision of each contribution."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._instants import instant
from c2b._validators import aware, exactly, instance, optional
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
from c2b.compensation.scheme import an_exact, refused
from c2b.compensation.unit import decimal_text
from c2b.text import Text


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

    least: Exact = field(validator=an_exact)

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


def _not_backwards(instance: object, attribute: Attribute[Any], delay: timedelta | None) -> None:
    if delay is not None and delay < timedelta(0):
        raise refused(instance, attribute, _FORWARDS, delay, _LATER)


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


_LATE = Text(en="came after {until}", fr="arrivé après le {until}")
_LOW = Text(en="scored less than {least}", fr="note inférieure à {least}")
_FORWARDS = Text(en="a delay from zero", fr="un délai à partir de zéro")
_LATER = Text(
    en="state the time after which silence accepts, such as timedelta(days=30)",
    fr="indiquez le temps au bout duquel le silence vaut accord, tel que timedelta(days=30)",
)
_REJECTED = refuses(ManualDecision.kind, Text(en="rejected", fr="rejetée"))
_REJECTED_FOR = Text(en="rejected: {note}", fr="rejetée\u00a0: {note}")
_UNDECIDED = Ruling(
    status=Status.PENDING,
    policy=ManualDecision.kind,
    reason=Text(en="waits: nobody has decided", fr="en attente\u00a0: personne n’a décidé"),
)
