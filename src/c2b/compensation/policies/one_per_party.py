"""A limit of one contribution for each party, the first or the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import ClassVar

from attrs import define, field, frozen

from c2b._instants import instant
from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.policies.policy import (
    Judge,
    Policy,
    Ruling,
    refuses,
)
from c2b.compensation.tally import TallyPart
from c2b.text import Text

_PARTY = attrgetter("party")


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
    def keeps_places(self) -> bool:
        """Whether the one contribution of a party stays that one while it waits: it does."""
        return True

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


_FIRST_COUNTS = refuses(
    OnePerParty.kind,
    Text(en="one each: an earlier one counts", fr="une par personne\u00a0: une précédente compte"),
)
_LAST_COUNTS = refuses(
    OnePerParty.kind,
    Text(en="one each: a later one counts", fr="une par personne\u00a0: une suivante compte"),
)
