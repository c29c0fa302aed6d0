"""The facts of the activity in one import: the model, its groups and their choices."""

from c2b.models.subordination import Dependence, Side, Subordination
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
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.facts.definition import (
    AgreementFacts,
    Counterpart,
    FrenchQuality,
    PartyStatus,
    PersonFacts,
    ProofFacts,
    SellingFacts,
    Signature,
    SupplyFacts,
)
from c2b.rules.facts.privacy import LawfulBasis, PrivacyFacts
from c2b.rules.facts.reward import Currency, RewardCondition, RewardFacts, RewardKind
from c2b.rules.facts.status import (
    GiftFacts,
    Habitual,
    InfluenceFacts,
    MinorFacts,
    PayeeFacts,
    PayeePayment,
    PaymentFacts,
    PlatformSellerFacts,
    RelevantActivity,
    Trade,
    TradeFacts,
)
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    PlatformFacts,
    RelationFacts,
    VolunteeringFacts,
)
from c2b.rules.us_state import UsState

__all__ = [
    "AgreementFacts",
    "AnswerAgreementFacts",
    "AssessmentNote",
    "Claim",
    "Counterpart",
    "CrowdsourcingFacts",
    "Currency",
    "DecisionFacts",
    "DecisionKind",
    "Dependence",
    "EconomicRealityFacts",
    "EngagementFacts",
    "FreelanceFacts",
    "FrenchQuality",
    "GiftFacts",
    "Ground",
    "Habitual",
    "IndependenceFacts",
    "InfluenceFacts",
    "LawfulBasis",
    "MinorFacts",
    "PartyStatus",
    "PayFacts",
    "PayeeFacts",
    "PayeePayment",
    "PaymentFacts",
    "PersonFacts",
    "PlatformFacts",
    "PlatformSellerFacts",
    "PrivacyFacts",
    "ProofFacts",
    "RejectionFacts",
    "RelationFacts",
    "RelevantActivity",
    "RewardCondition",
    "RewardFacts",
    "RewardKind",
    "SellingFacts",
    "Side",
    "Signature",
    "SubmissionStatus",
    "Subordination",
    "SupplyFacts",
    "TaskSubmissionFacts",
    "TaskTermsFacts",
    "Trade",
    "TradeFacts",
    "UsState",
    "VolunteeringFacts",
    "VoteFacts",
    "VoteResult",
]
