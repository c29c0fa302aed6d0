"""The conditions under which contributions count."""

from c2b.compensation.policies.basic import (
    Deadline,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    Quota,
)
from c2b.compensation.policies.consensus import GoldQuestions, Majority
from c2b.compensation.policies.policy import Policy

__all__ = [
    "POLICIES",
    "Deadline",
    "GoldQuestions",
    "Majority",
    "ManualDecision",
    "MinimumScore",
    "OnePerParty",
    "Quota",
]

# Every kind of policy; documents, strategies and tables of the docs read this list.
POLICIES: tuple[type[Policy], ...] = (
    Deadline,
    MinimumScore,
    OnePerParty,
    Quota,
    ManualDecision,
    Majority,
    GoldQuestions,
)
