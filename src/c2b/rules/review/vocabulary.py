"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.vocabulary import *
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    ContractKind,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import (
    AuthorFacts,
    ClauseFacts,
    DisclosureFacts,
    IncentiveFacts,
    IndicatorFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    SiteFacts,
)
from c2b.rules.review.reviewed_facts import ReviewedBusiness, ReviewedFacts

__all__: list[str] = [
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
    "ModerationFacts",
    "OriginFacts",
    "ReviewFacts",
    "ReviewTextFacts",
    "ReviewedBusiness",
    "ReviewedFacts",
    "RightsTaken",
    "SiteFacts",
    "Stated",
    "StatementKind",
    "Threat",
    "VerificationSteps",
]
__all__ += shared.__all__
