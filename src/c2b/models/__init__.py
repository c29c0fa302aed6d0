"""Values: what is offered, agreed and given. Immutable, and never wrong once they exist."""

from typing import TYPE_CHECKING, Any

from c2b.models._later import later
from c2b.models.activity import Activity
from c2b.models.compensation import (
    Compensation,
    Immaterial,
    Material,
    Monetary,
    Reciprocal,
    Unpaid,
)
from c2b.models.exchange import Composition, Exchange, Intermediary, IntermediaryRole
from c2b.models.leg import (
    ContractForm,
    Dependence,
    Leg,
    Payment,
    Proposer,
    Side,
    Subordination,
    TermsSetter,
)
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import (
    Business,
    Capacity,
    Consumer,
    Nature,
    Nonprofit,
    Party,
    PublicBody,
    UnknownParty,
    party_of,
)
from c2b.models.period import Period
from c2b.models.rights import Grant, LumpSumGround, Remuneration, Right, RightsGranted
from c2b.models.term import Terms
from c2b.models.text import Language, Text
from c2b.models.value import Value, ValueKind

if TYPE_CHECKING:
    from c2b.models.call import Call
    from c2b.models.contract import Contract
    from c2b.models.draft import Draft
    from c2b.models.history import HistoryEntry
    from c2b.models.lifecycle import (
        LIFECYCLE,
        Actor,
        ContractEvent,
        ContractState,
        Lifecycle,
        Need,
        Transition,
    )
    from c2b.models.wrong_event import Move, WrongEventError

__all__ = [
    "LIFECYCLE",
    "Activity",
    "Actor",
    "Business",
    "Call",
    "Capacity",
    "Compensation",
    "Composition",
    "Consumer",
    "Contract",
    "ContractEvent",
    "ContractForm",
    "ContractState",
    "Dependence",
    "Draft",
    "Exchange",
    "Grant",
    "HistoryEntry",
    "Immaterial",
    "Intermediary",
    "IntermediaryRole",
    "Language",
    "Leg",
    "Lifecycle",
    "LumpSumGround",
    "Material",
    "Monetary",
    "Money",
    "Move",
    "Nature",
    "Need",
    "Nonprofit",
    "Offer",
    "Party",
    "Payment",
    "Period",
    "Proposer",
    "PublicBody",
    "Reciprocal",
    "Remuneration",
    "Right",
    "RightsGranted",
    "Side",
    "Subordination",
    "Terms",
    "TermsSetter",
    "Text",
    "Transition",
    "UnknownParty",
    "Unpaid",
    "Value",
    "ValueKind",
    "WrongEventError",
    "party_of",
]


def __getattr__(name: str) -> Any:
    """Contracts are loaded when they are first asked for."""
    globals()[name] = loaded = later(__name__, name)
    return loaded
