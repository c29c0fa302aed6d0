"""The memory of policies from one settlement to the next, read by name."""

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
    """A judge with its memory in the books.

    Attributes:
        label: The label of the memory.
        judge: The policy at work.
        memory: The memory of all policies.
        recalled: The names that were asked for.
    """

    label: str
    judge: Judge
    memory: Shelf[TallyPart]
    recalled: set[str] = field(factory=set[str])

    def recall(self, items: Sequence[Contribution]) -> None:
        """Pass the memory about *items* to the judge."""
        if not self.memory:
            return
        for name in set(self.judge.names(items)) - self.recalled:
            self.recalled.add(name)
            part = self.memory.get(f"{self.label} {name}")
            if part is not None:
                self.judge.recall(name, part)

    def kept(self) -> dict[str, TallyPart]:
        """Yield the memory for later settlements, by label and name."""
        return {f"{self.label} {name}": part for name, part in self.judge.memory().items()}


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
        found.append(Remembered(label, policy.judge(on), memory))
    return found
