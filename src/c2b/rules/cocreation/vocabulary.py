"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.rules.cocreation.author_facts import (
    AttributionFacts,
    CommissionFacts,
    ExploitationFacts,
)
from c2b.rules.cocreation.choice import (
    BlackListed,
    HireCategory,
    OwnershipBasis,
    RightClaimed,
    SigningForm,
    TransferForm,
)
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestTermsFacts,
    ProjectFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.vocabulary import *

__all__: list[str] = [
    "AttributionFacts",
    "BlackListed",
    "CocreationFacts",
    "CommissionFacts",
    "ContestTermsFacts",
    "ExploitationFacts",
    "HireCategory",
    "LumpSumGround",
    "OwnershipBasis",
    "ProjectFacts",
    "Remuneration",
    "RemunerationFacts",
    "RightClaimed",
    "SigningForm",
    "TransferFacts",
    "TransferForm",
    "WorkFacts",
]
__all__ += shared.__all__
