"""The base classes of policies, the conditions under which contributions count.

A policy decides whether a contribution counts, never how much it earns: it sees no amount.
Policies are asked in the order of the plan, each about the contributions that the ones before let
through. An unknown fact that a policy needs makes a contribution wait; it is not a no.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import ClassVar

from attrs import frozen

from c2b._instants import instant, moment_at
from c2b.choice import Choice
from c2b.compensation.contribution import FACT_WORDS, Contribution
from c2b.compensation.tally import TallyPart
from c2b.text import Text


class Status(Choice):
    """The status of a contribution: it counts, it does not, or that is not known yet."""

    COUNTED = "counted", "counted", "comptée"
    REFUSED = "refused", "refused", "refusée"
    PENDING = "pending", "pending", "en attente"


@frozen(kw_only=True, cache_hash=True)
class Ruling:
    """A status, the kind of policy that gave it, and the reason."""

    status: Status
    policy: str
    reason: Text


class Judge(ABC):
    """A policy at work on one settlement; it remembers what it needs of what it saw."""

    __slots__ = ()

    def study(self, items: Sequence[Contribution]) -> None:  # noqa: B027  (most have nothing to study)
        """Look at all *items* of the settlement, before the first is picked."""

    @abstractmethod
    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the *items* that count, in their order; one may come back counted in part."""

    @abstractmethod
    def ruling(self, item: Contribution) -> Ruling:
        """Return why *item* was not picked."""

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the names (parties, tasks) under which the memory about *items* is kept."""
        return ()

    def recall(self, name: str, part: TallyPart) -> None:  # noqa: B027  (most remember nothing)
        """Restore what earlier settlements remembered about *name*."""

    def memory(self) -> dict[str, TallyPart]:
        """Return what later settlements have to know, by name."""
        return {}


class Policy(ABC):
    """A condition under which contributions count, as a value."""

    __slots__ = ()

    kind: ClassVar[str]

    @property
    def looks_ahead(self) -> bool:
        """Whether it must see every contribution before it can pick the first."""
        return False

    @property
    def keeps_places(self) -> bool:
        """Whether a contribution that was let through, and waits, is let through again."""
        return False

    @property
    def label(self) -> str:
        """The name under which its memory is kept, whatever its numbers become."""
        return self.kind

    @abstractmethod
    def judge(self, on: date) -> Judge:
        """Return the policy at work, *on* that day or moment."""


class Simple(Policy, Judge):
    """A policy that looks at each contribution by itself, and so is its own judge."""

    __slots__ = ()

    def judge(self, on: date) -> Judge:
        """Return the policy itself, whatever the day."""
        return self


def refuses(policy: str, reason: Text) -> Ruling:
    """Return the ruling that a contribution does not count."""
    return Ruling(status=Status.REFUSED, policy=policy, reason=reason)


@cache
def waits(policy: str, fact: str) -> Ruling:
    """Return the ruling that a contribution waits for a *fact* that is unknown."""
    return Ruling(status=Status.PENDING, policy=policy, reason=_UNKNOWN.fill(fact=FACT_WORDS[fact]))


def passed(start: datetime, after: timedelta, on: date) -> bool:
    """Whether so much time *after* a *start* has passed, on a moment or by the end of a day.

    The day is that of the zone of *start*; a time beyond the end of the calendar never passes.
    """
    reached = instant(start) + after // _MICROSECOND
    if isinstance(on, datetime):
        return reached <= instant(on)
    moment = moment_at(reached)
    if moment is None:
        return False
    try:
        return moment.astimezone(start.tzinfo).date() <= on
    except OverflowError:  # the last hours of the calendar, in a zone that is ahead
        return False


_MICROSECOND = timedelta(microseconds=1)
_UNKNOWN = Text(en="waits: {fact} is not known", fr="en attente\u00a0: on ignore {fact}")
