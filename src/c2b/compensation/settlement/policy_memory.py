"""The memory of policies from one settlement to the next, read by name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Judge
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.tally import TallyPart


@define
class Remembered:
    """A judge with its memory in the books.

    Attributes:
        label: The label of the memory.
        judge: The policy at work.
        memory: The memory of all policies.
        keeps_places: Whether contributions that wait are let through again.
        recalled: The names that were asked for.
        places: The part for which each contribution was let through that a later policy left out.
        parts: The part for which each contribution counts, where that is not the whole.
    """

    label: str
    judge: Judge
    memory: Shelf[TallyPart]
    keeps_places: bool = False
    recalled: set[str] = field(factory=set[str])
    places: dict[str, Exact] = field(factory=dict[str, Exact])
    parts: dict[str, Exact] = field(factory=dict[str, Exact])

    def recall(self, items: Sequence[Contribution], again: Container[str]) -> None:
        """Pass the memory about *items* to the judge, and recall the places of those *again*."""
        if not self.memory:
            return
        if self.keeps_places:
            self._recall_places([item.key for item in items if item.key in again])
        for name in set(self.judge.names(items)) - self.recalled:
            self.recalled.add(name)
            part = self.memory.get(f"{self.label} {name}")
            if part is not None:
                self.judge.recall(name, part)

    def _recall_places(self, keys: Sequence[str]) -> None:
        for key in keys:
            part = self.memory.get(f"{PLACE} {self.label} {key}")
            if part is not None:
                self.places[key] = part.numbers[0]

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return those of *items* that count; those that have a place are not judged again."""
        judged = [item for item in items if item.key not in self.places] if self.places else items
        self.judge.study(judged)
        kept = self.judge.pick(judged)
        if self.keeps_places and kept is not judged:
            self._note_parts(judged, kept)
        if len(judged) == len(items):
            return kept
        counted = {item.key: item for item in kept}
        for item in items:
            if item.key in self.places:
                counted[item.key] = _in_part(item, self.places[item.key])
        return [counted[item.key] for item in items if item.key in counted]

    def _note_parts(self, judged: Sequence[Contribution], kept: Sequence[Contribution]) -> None:
        """Note the part for which each of *kept* counts that does not count as a whole."""
        whole = {id(item) for item in judged}
        found = {item.key: item.quantity for item in kept if id(item) not in whole}
        if found:
            given = {item.key: item.quantity for item in judged if item.key in found}
            self.parts |= {key: Fraction(many) / given[key] for key, many in found.items()}

    def keep(self, key: str) -> None:
        """Keep the place of the contribution called *key*, which a later policy leaves out."""
        if self.keeps_places and key not in self.places:
            self.places[key] = self.parts.get(key, 1)

    def kept(self) -> dict[str, TallyPart]:
        """Yield the memory for later settlements, by label and name."""
        found = {f"{self.label} {name}": part for name, part in self.judge.memory().items()}
        for key, part in self.places.items():
            found[f"{PLACE} {self.label} {key}"] = TallyPart(numbers=(part,))
        return found


class RunMemory(Mapping[str, TallyPart]):
    """The memory of the policies of one settlement, computed when it is read."""

    def __init__(self, memories: Sequence[Remembered]) -> None:
        self._memories = memories

    @cached_property
    def _kept(self) -> dict[str, TallyPart]:
        kept: dict[str, TallyPart] = {}
        for each in self._memories:
            kept.update(each.kept())
        return kept

    def __bool__(self) -> bool:
        return bool(self._memories)

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __getitem__(self, name: str) -> TallyPart:
        return self._kept[name]


def remembered(plan: PayPlan, on: date, memory: Shelf[TallyPart]) -> list[Remembered]:
    """Return the judges of *plan* on a day; a second one of a kind has a memory of its own."""
    used: dict[str, int] = {}
    found: list[Remembered] = []
    for policy in plan.policies:
        used[policy.label] = used.get(policy.label, 0) + 1
        label = f"{policy.label} {used[policy.label]}"
        found.append(Remembered(label, policy.judge(on), memory, policy.keeps_places))
    return found


def _in_part(item: Contribution, part: Exact) -> Contribution:
    """Return *item*, counted for a *part* of its quantity."""
    return item if part == 1 else item.in_part(Fraction(part))


PLACE = "place"
"""The first word of the label of a place that a contribution keeps, after which its key follows."""
