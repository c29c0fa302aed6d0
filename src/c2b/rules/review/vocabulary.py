"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.vocabulary import *
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    ContractKind,
    Misrepresentation,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.rules.review.facts import (
    AuthorFacts,
    ClauseFacts,
    DisclosureFacts,
    DisplayFacts,
    IncentiveFacts,
    IndicatorFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    SiteFacts,
)

__all__ = [
    "AuthorFacts",
    "AuthorRole",
    "BusinessPart",
    "ClauseFacts",
    "Condition",
    "ContractKind",
    "DisclosureFacts",
    "DisplayFacts",
    "IncentiveFacts",
    "IndicatorFacts",
    "Misrepresentation",
    "ModerationFacts",
    "OriginFacts",
    "ReviewFacts",
    "ReviewTextFacts",
    "RightsTaken",
    "SiteFacts",
    "Stated",
    "StatementKind",
    "Threat",
    "VerificationSteps",
]
__all__ += shared.__all__
