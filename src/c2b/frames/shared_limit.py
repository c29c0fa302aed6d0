"""The limit that all contributions share, in a declared order: a budget, a quota of a campaign."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

from attrs import frozen

from c2b.compensation import Books, Contribution, OverBudget, PayPlan, Quota, QuotaScope
from c2b.compensation.policies.policy import Policy, Ruling
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.budget_judge import EXHAUSTED
from c2b.compensation.tally import TallyPart
from c2b.frames.integers import LARGEST


@frozen(kw_only=True)
class SharedLimit:
    """A limit on what the contributions of all parties take together.

    Attributes:
        ruling: The ruling on the contributions beyond it.
        name: The name of its memory in the books.
        left: The rest of it, from zero, after the settlements in plain Python.
        is_spent: Whether a contribution did not fit there, after which none counts.
        taken: What contributions took of a quota there; None for a budget.
    """

    ruling: Ruling
    name: str
    left: int
    is_spent: bool
    taken: Exact | None = None

    @classmethod
    def of(cls, books: Books) -> SharedLimit | None:
        """Return the limit of *books*; None where their plan has none."""
        plan = books.plan
        for policy in plan.policies[-1:]:
            if isinstance(policy, Quota) and is_campaign_quota(policy):
                return cls._of_quota(policy, books)
        left = books.left
        if left is None or plan.over is not OverBudget.FIRST_COME:
            return None
        name = f"budget {plan.budget}"
        part = books.memory.get(name, TallyPart(numbers=(0,)))
        spent = bool(part.numbers[0]) or left.minor < 0
        return cls(ruling=EXHAUSTED, name=name, left=max(left.minor, 0), is_spent=spent)

    @classmethod
    def _of_quota(cls, quota: Quota, books: Books) -> SharedLimit:
        name = f"{quota.label} 1 "
        taken = books.memory.get(name, TallyPart(numbers=(0,))).numbers[0]
        return cls(
            ruling=quota.judge(date.min).ruling(_ANY),
            name=name,
            left=floor(Fraction(quota.most) - taken),
            is_spent=False,
            taken=taken,
        )

    def memory(self, rows: Collection[Mapping[str, Any]]) -> dict[str, TallyPart]:
        """Return the memory of the books after the settlements in *rows*."""
        if self.taken is None:
            spent = self.is_spent or any(row["spent"] for row in rows)
            return {self.name: TallyPart(numbers=(int(spent),))}
        taken = self.taken + sum(row["taken"] for row in rows)
        return {self.name: TallyPart(numbers=(taken,))} if taken else {}


def is_campaign_quota(policy: Policy) -> bool:
    """Whether *policy* lets the first contributions of a campaign count, one at least."""
    if not isinstance(policy, Quota):
        return False
    is_plain = policy.of is QuotaScope.CAMPAIGN and policy.every is None
    return is_plain and 1 <= policy.most <= LARGEST


def has_shared_limit(plan: PayPlan) -> bool:
    """Whether the contributions of all parties share a limit in the order of their coming."""
    is_quota = any(map(is_campaign_quota, plan.policies[-1:]))
    return is_quota or plan.over is OverBudget.FIRST_COME


_ANY = Contribution(key="-", party="-")
