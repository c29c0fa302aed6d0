"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.models.rights import LumpSumGround, Remuneration
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
from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.vocabulary import *
from c2b.rules.us_state import UsState

__all__ = [
    "BlackListed",
    "CocreationFacts",
    "ContestFacts",
    "ContestTermsFacts",
    "DecidedBy",
    "HireCategory",
    "LumpSumGround",
    "OwnershipBasis",
    "Remuneration",
    "RemunerationFacts",
    "RightClaimed",
    "TransferFacts",
    "TransferForm",
    "UsState",
    "WorkFacts",
]
__all__ += shared.__all__
