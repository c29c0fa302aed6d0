"""The conditions under which contributions count."""

from c2b.compensation.policies.basic import Deadline, ManualDecision, MinimumScore
from c2b.compensation.policies.gold_questions import GoldQuestions
from c2b.compensation.policies.majority import Majority
from c2b.compensation.policies.one_per_party import OnePerParty
from c2b.compensation.policies.policy import Policy
from c2b.compensation.policies.quota import Quota

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
