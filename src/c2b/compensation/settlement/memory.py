"""Memory: what policies remember from one settlement to the next, asked for by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Judge
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.tally import TallyPart


@define
class Remembered:
    """A judge with what the books remember for it.

    Attributes:
        label: Under what it is kept.
        judge: The policy at work.
        memory: What the books remember of all policies.
        recalled: The names that were asked for.
    """

    label: str
    judge: Judge
    memory: Shelf[TallyPart]
    recalled: set[str] = field(factory=set[str])

    def recall(self, items: Sequence[Contribution]) -> None:
        """Let the judge know what is remembered of whatever *items* are about."""
        if not self.memory:
            return
        for name in set(self.judge.names(items)) - self.recalled:
            self.recalled.add(name)
            part = self.memory.get(f"{self.label} {name}")
            if part is not None:
                self.judge.recall(name, part)

    def kept(self) -> dict[str, TallyPart]:
        """What later settlements have to know, by label and name."""
        return {f"{self.label} {name}": part for name, part in self.judge.memory().items()}


class RunMemory(Mapping[str, TallyPart]):
    """What the policies of one settlement remember, worked out when it is asked for."""

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
    """The policies of *plan* at work on a day; a second one of a kind has a memory of its own."""
    used: dict[str, int] = {}
    found: list[Remembered] = []
    for policy in plan.policies:
        used[policy.label] = used.get(policy.label, 0) + 1
        label = f"{policy.label} {used[policy.label]}"
        found.append(Remembered(label, policy.judge(on), memory))
    return found
