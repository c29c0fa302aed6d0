"""The limit that contributions share, in a declared order: a budget, a quota that is not a party's.

A budget and a quota of the campaign are one limit for all; a quota for each task is one for each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

from attrs import field, frozen

from c2b.compensation import Books, Contribution, OverBudget, PayPlan, Quota, QuotaScope
from c2b.compensation.policies.policy import Policy, Ruling
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.budget_judge import EXHAUSTED
from c2b.compensation.tally import TallyPart
from c2b.frames.integers import LARGEST
from c2b.frames.like import Table


@frozen(kw_only=True)
class SharedLimit:
    """A limit on what the contributions of all parties, or those to each task, take together.

    Attributes:
        ruling: The ruling on the contributions beyond it.
        name: The name of its memory in the books, or the beginning of that of each task.
        left: The rest of it, from zero, after the settlements in plain Python; all of it where
            each task has its own.
        is_spent: Whether a contribution did not fit there, after which none counts.
        quota: The quota; None for a budget.
        books: The books in plain Python.
    """

    ruling: Ruling
    name: str
    left: int
    is_spent: bool
    quota: Quota | None = None
    books: Books = field(repr=False)

    @classmethod
    def of(cls, books: Books) -> SharedLimit | None:
        """Return the limit of *books*; None where their plan has none."""
        plan, left, quota = books.plan, books.left, _quota_of(books.plan)
        if quota is not None:
            return cls._of_quota(quota, books)
        if left is None or plan.over is not OverBudget.FIRST_COME:
            return None
        name = f"budget {plan.budget}"
        part = books.memory.get(name, TallyPart(numbers=(0,)))
        spent, rest = bool(part.numbers[0]) or left.minor < 0, max(left.minor, 0)
        return cls(ruling=EXHAUSTED, name=name, left=rest, is_spent=spent, books=books)

    @classmethod
    def _of_quota(cls, quota: Quota, books: Books) -> SharedLimit:
        name, ruling = f"{quota.label} 1 ", quota.judge(date.min).ruling(_ANY)
        left = _left_of(quota, 0 if is_task_quota(quota) else _taken_in(books, name))
        return cls(ruling=ruling, name=name, left=left, is_spent=False, quota=quota, books=books)

    @property
    def is_by_task(self) -> bool:
        """Whether each task has a limit of its own."""
        return self.quota is not None and is_task_quota(self.quota)

    def memory(self, rows: Collection[Mapping[str, Any]]) -> dict[str, TallyPart]:
        """Return the memory of the books after the settlements in *rows*."""
        if self.quota is None:
            spent = self.is_spent or any(row["spent"] for row in rows)
            return {self.name: TallyPart(numbers=(int(spent),))}
        found: dict[str, Exact] = {}
        for row in rows:
            if row["run"] > self.books.number:
                name = f"{self.name}{row['task'] if self.is_by_task else ''}"
                before = found[name] if name in found else _taken_in(self.books, name)
                found[name] = before + row["taken"]
        return {name: TallyPart(numbers=(taken,)) for name, taken in found.items() if taken}


def task_table(books: Books) -> Table:
    """Return the places of tasks that were taken in plain Python, as columns; none elsewhere.

    They are as many as are no longer left, where contributions took parts of one.
    """
    found = dict(_tasks(books))
    return {
        "run": [books.number] * len(found),
        "task": list(found),
        "taken": list(found.values()),
        "spent": [0] * len(found),
    }


def has_tasks(books: Books) -> bool:
    """Whether *books* remember places of tasks that were taken."""
    return any(True for _ in _tasks(books))


def _tasks(books: Books) -> Iterator[tuple[str, int]]:
    """Yield the tasks of which places were taken, with their number."""
    quota = _quota_of(books.plan)
    if quota is None or not is_task_quota(quota):
        return
    start, most = f"{quota.label} 1 ", _left_of(quota, 0)
    for name, part in books.memory.items():
        taken = most - _left_of(quota, part.numbers[0]) if name.startswith(start) else 0
        if taken:
            yield name.removeprefix(start), taken


def _left_of(quota: Quota, taken: Exact) -> int:
    """Return how many contributions fit a *quota* of which so much was *taken*."""
    return max(floor(Fraction(quota.most) - taken), 0)


def _taken_in(books: Books, name: str) -> Exact:
    return books.memory.get(name, TallyPart(numbers=(0,))).numbers[0]


def is_shared_quota(policy: Policy) -> bool:
    """Whether *policy* lets the first contributions of a campaign or of each task count."""
    if not isinstance(policy, Quota):
        return False
    is_plain = policy.of is not QuotaScope.PARTY and policy.every is None
    return is_plain and 1 <= policy.most <= LARGEST


def is_task_quota(policy: Policy) -> bool:
    """Whether *policy* lets the first contributions to each task count, one at least."""
    return is_shared_quota(policy) and isinstance(policy, Quota) and policy.of is QuotaScope.TASK


def has_shared_limit(plan: PayPlan) -> bool:
    """Whether contributions of several parties share a limit in the order of their coming."""
    return _quota_of(plan) is not None or plan.over is OverBudget.FIRST_COME


def has_task_quota(plan: PayPlan) -> bool:
    """Whether the last policy of *plan* is a quota for each task."""
    return any(map(is_task_quota, plan.policies[-1:]))


def _quota_of(plan: PayPlan) -> Quota | None:
    """Return the quota, the last policy of *plan*, that parties share; None where it has none."""
    last = plan.policies[-1:]
    return next((each for each in last if isinstance(each, Quota) and is_shared_quota(each)), None)


_ANY = Contribution(key="-", party="-", task="-")
