"""The facts of the activity in one import: the model, its groups and their choices."""

from c2b.models.subordination import Dependence, Side, Subordination
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
from c2b.rules.survey.choice import Country, Purpose, Rate
from c2b.rules.survey.facts import (
    ParticipantFacts,
    ResponseFacts,
    SampleFacts,
    StudyFacts,
    SurveyFacts,
)

__all__ = [
    "AgreementFacts",
    "AssessmentNote",
    "Counterpart",
    "Country",
    "Currency",
    "Dependence",
    "EconomicRealityFacts",
    "FrenchQuality",
    "GiftFacts",
    "Ground",
    "Habitual",
    "IndependenceFacts",
    "InfluenceFacts",
    "LawfulBasis",
    "MinorFacts",
    "ParticipantFacts",
    "PartyStatus",
    "PayeeFacts",
    "PayeePayment",
    "PaymentFacts",
    "PersonFacts",
    "PlatformFacts",
    "PlatformSellerFacts",
    "PrivacyFacts",
    "ProofFacts",
    "Purpose",
    "Rate",
    "RelationFacts",
    "RelevantActivity",
    "ResponseFacts",
    "RewardCondition",
    "RewardFacts",
    "RewardKind",
    "SampleFacts",
    "SellingFacts",
    "Side",
    "Signature",
    "StudyFacts",
    "SubmissionStatus",
    "Subordination",
    "SupplyFacts",
    "SurveyFacts",
    "Trade",
    "TradeFacts",
    "VolunteeringFacts",
]
