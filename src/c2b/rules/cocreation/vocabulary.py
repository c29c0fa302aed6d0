"""The facts of the activity in one import: the model, its groups and their choices."""

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.models.subordination import Dependence, Side, Subordination
from c2b.rules.cocreation.choice import (
    BlackListed,
    DecidedBy,
    HireCategory,
    OwnershipBasis,
    RightClaimed,
    TransferForm,
)
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestFacts,
    ContestTermsFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
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
    "AssessmentNote",
    "BlackListed",
    "CocreationFacts",
    "ContestFacts",
    "ContestTermsFacts",
    "Counterpart",
    "Currency",
    "DecidedBy",
    "Dependence",
    "EconomicRealityFacts",
    "FrenchQuality",
    "GiftFacts",
    "Habitual",
    "HireCategory",
    "IndependenceFacts",
    "InfluenceFacts",
    "LawfulBasis",
    "LumpSumGround",
    "MinorFacts",
    "OwnershipBasis",
    "PartyStatus",
    "PayeeFacts",
    "PayeePayment",
    "PaymentFacts",
    "PersonFacts",
    "PlatformFacts",
    "PlatformSellerFacts",
    "PrivacyFacts",
    "ProofFacts",
    "RelationFacts",
    "RelevantActivity",
    "Remuneration",
    "RemunerationFacts",
    "RewardCondition",
    "RewardFacts",
    "RewardKind",
    "RightClaimed",
    "SellingFacts",
    "Side",
    "Signature",
    "Subordination",
    "SupplyFacts",
    "Trade",
    "TradeFacts",
    "TransferFacts",
    "TransferForm",
    "UsState",
    "VolunteeringFacts",
    "WorkFacts",
]
