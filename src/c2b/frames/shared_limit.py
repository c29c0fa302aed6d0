"""The limit that all contributions share, in a declared order: the budget that the first use up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from attrs import frozen

from c2b.compensation import Books, OverBudget, PayPlan
from c2b.compensation.policies.policy import Ruling
from c2b.compensation.settlement.budget_judge import EXHAUSTED
from c2b.compensation.tally import TallyPart


@frozen(kw_only=True)
class SharedLimit:
    """A limit on what the contributions of all parties cost together.

    Attributes:
        ruling: The ruling on the contributions beyond it.
        name: The name of its memory in the books.
        left: The rest of it, from zero, after the settlements in plain Python.
        is_spent: Whether a contribution did not fit there, after which none counts.
    """

    ruling: Ruling
    name: str
    left: int
    is_spent: bool

    @classmethod
    def of(cls, books: Books) -> SharedLimit | None:
        """Return the limit of *books*; None where their plan has none."""
        left = books.left
        if left is None or not has_shared_limit(books.plan):
            return None
        name = f"budget {books.plan.budget}"
        part = books.memory.get(name, TallyPart(numbers=(0,)))
        spent = bool(part.numbers[0]) or left.minor < 0
        return cls(ruling=EXHAUSTED, name=name, left=max(left.minor, 0), is_spent=spent)

    def memory(self, rows: Collection[Mapping[str, Any]]) -> dict[str, TallyPart]:
        """Return the memory of the books after the settlements in *rows*."""
        spent = self.is_spent or any(row["spent"] for row in rows)
        return {self.name: TallyPart(numbers=(int(spent),))}


def has_shared_limit(plan: PayPlan) -> bool:
    """Whether the contributions of all parties share a limit in the order of their coming."""
    return plan.over is OverBudget.FIRST_COME
