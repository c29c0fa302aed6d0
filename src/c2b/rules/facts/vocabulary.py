"""The shared facts in one list: their groups and choices, which every activity offers again."""

from c2b.models.subordination import Dependence, Side, Subordination
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.facts.contest import ContestFacts, CostOfEntry, DecidedBy
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
from c2b.rules.facts.practice import PracticeFacts, ReachedAs
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
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    PlatformFacts,
    RelationFacts,
    VolunteeringFacts,
)

__all__ = [
    "AgreementFacts",
    "AssessmentNote",
    "ContestFacts",
    "CostOfEntry",
    "Counterpart",
    "Currency",
    "DecidedBy",
    "Dependence",
    "EconomicRealityFacts",
    "FrenchQuality",
    "GiftFacts",
    "Habitual",
    "IndependenceFacts",
    "InfluenceFacts",
    "LawfulBasis",
    "MinorFacts",
    "PartyStatus",
    "PayeeFacts",
    "PayeePayment",
    "PaymentFacts",
    "PersonFacts",
    "PlatformFacts",
    "PlatformSellerFacts",
    "PracticeFacts",
    "PrivacyFacts",
    "ProofFacts",
    "ReachedAs",
    "RelationFacts",
    "RelevantActivity",
    "RewardCondition",
    "RewardFacts",
    "RewardKind",
    "SellingFacts",
    "Side",
    "Signature",
    "Subordination",
    "SupplyFacts",
    "Trade",
    "TradeFacts",
    "VolunteeringFacts",
]
