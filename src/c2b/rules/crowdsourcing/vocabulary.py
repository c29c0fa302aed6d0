"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.rules.crowdsourcing.choice import Claim, DecisionKind, VoteResult
from c2b.rules.crowdsourcing.facts import (
    AnswerAgreementFacts,
    CrowdsourcingFacts,
    DecisionFacts,
    RejectionFacts,
    TaskSubmissionFacts,
    TaskTermsFacts,
    VoteFacts,
)
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts, PayFacts
from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.facts.vocabulary import *
from c2b.rules.us_state import UsState

__all__ = [
    "AnswerAgreementFacts",
    "Claim",
    "CrowdsourcingFacts",
    "DecisionFacts",
    "DecisionKind",
    "EngagementFacts",
    "FreelanceFacts",
    "Ground",
    "PayFacts",
    "RejectionFacts",
    "SubmissionStatus",
    "TaskSubmissionFacts",
    "TaskTermsFacts",
    "UsState",
    "VoteFacts",
    "VoteResult",
]
__all__ += shared.__all__
