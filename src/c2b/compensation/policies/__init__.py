"""Policies: which contributions count, and why the others do not."""

from c2b.compensation.policies.basic import ByHand, Deadline, OnePerParty, Quality, Quota
from c2b.compensation.policies.consensus import Gold, Majority
from c2b.compensation.policies.policy import Policy

__all__ = ["POLICIES", "ByHand", "Deadline", "Gold", "Majority", "OnePerParty", "Quality", "Quota"]

# Every kind of policy; documents, strategies and tables of the docs read this list.
POLICIES: tuple[type[Policy], ...] = (
    Deadline,
    Quality,
    OnePerParty,
    Quota,
    ByHand,
    Majority,
    Gold,
)
