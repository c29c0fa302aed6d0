"""The shared facts in one list: their groups and choices, which every activity offers again."""

from c2b.models.subordination import Dependence, Side, Subordination
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.facts.ai import AiFacts, AiRole, GeneratedContent
from c2b.rules.facts.contact import Channel, ContactFacts, InvitationPurpose
from c2b.rules.facts.contest import ContestFacts, CostOfEntry, DecidedBy
from c2b.rules.facts.definition import (
    AgreementFacts,
    Counterpart,
    FrenchQuality,
    PartyStatus,
    PersonFacts,
    ProofAgainst,
    ProofFacts,
    SellingFacts,
    Signature,
    SupplyFacts,
)
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.information import DataRewardFacts, InformationFacts
from c2b.rules.facts.practice import PracticeFacts, ReachedAs
from c2b.rules.facts.privacy import (
    CoppaException,
    Country,
    LawfulBasis,
    ParticipantFacts,
    PrivacyFacts,
)
from c2b.rules.facts.reward import Currency, RewardCondition, RewardFacts, RewardKind
from c2b.rules.facts.status import (
    CommercialWords,
    GiftFacts,
    InfluenceFacts,
    MinorFacts,
    PaymentFacts,
)
from c2b.rules.facts.tax import (
    Habitual,
    PaidFor,
    PayeeFacts,
    PayeeKind,
    PayeePayment,
    PlatformSellerFacts,
    RelevantActivity,
    Trade,
    TradeFacts,
    TreatyForm,
)
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    PlatformFacts,
    RelationFacts,
    Shown,
    VolunteeringFacts,
)

__all__ = [
    "AgreementFacts",
    "AiFacts",
    "AiRole",
    "AssessmentNote",
    "Channel",
    "CommercialWords",
    "ContactFacts",
    "ContestFacts",
    "CoppaException",
    "CostOfEntry",
    "Counterpart",
    "Country",
    "Currency",
    "DataRewardFacts",
    "DecidedBy",
    "Dependence",
    "EconomicRealityFacts",
    "EmploymentFacts",
    "FrenchQuality",
    "GeneratedContent",
    "GiftFacts",
    "Habitual",
    "IndependenceFacts",
    "InfluenceFacts",
    "InformationFacts",
    "InvitationPurpose",
    "LawfulBasis",
    "MinorFacts",
    "PaidFor",
    "ParticipantFacts",
    "PartyStatus",
    "PayeeFacts",
    "PayeeKind",
    "PayeePayment",
    "PaymentFacts",
    "PersonFacts",
    "PlatformFacts",
    "PlatformSellerFacts",
    "PracticeFacts",
    "PrivacyFacts",
    "ProofAgainst",
    "ProofFacts",
    "ReachedAs",
    "RelationFacts",
    "RelevantActivity",
    "RewardCondition",
    "RewardFacts",
    "RewardKind",
    "SellingFacts",
    "Shown",
    "Side",
    "Signature",
    "Subordination",
    "SupplyFacts",
    "Trade",
    "TradeFacts",
    "TreatyForm",
    "VolunteeringFacts",
]
