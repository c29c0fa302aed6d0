"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.rules.crowdsourcing.choice import Claim, VoteResult
from c2b.rules.crowdsourcing.facts import (
    AnswerAgreementFacts,
    CrowdsourcingFacts,
    RejectionFacts,
    TaskSubmissionFacts,
    TaskTermsFacts,
    VoteFacts,
)
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts, PayFacts
from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.facts.vocabulary import *

__all__: list[str] = [
    "AnswerAgreementFacts",
    "Claim",
    "CrowdsourcingFacts",
    "EngagementFacts",
    "FreelanceFacts",
    "Ground",
    "PayFacts",
    "RejectionFacts",
    "SubmissionStatus",
    "TaskSubmissionFacts",
    "TaskTermsFacts",
    "VoteFacts",
    "VoteResult",
]
__all__ += shared.__all__
