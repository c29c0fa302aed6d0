"""The values of an exchange: what is offered, agreed and given. All are immutable and valid."""

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.models.activity import Activity
from c2b.models.call import Call
from c2b.models.compensation import (
    Compensation,
    Immaterial,
    Material,
    Monetary,
    Reciprocal,
    Unpaid,
)
from c2b.models.exchange import Composition, Exchange, Intermediary, IntermediaryRole
from c2b.models.leg import ContractForm, Leg, Payment, Proposer, TermsSetter
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
from c2b.models.subordination import Dependence, Side, Subordination
from c2b.models.terms import Terms
from c2b.models.value import Value, ValueKind

__all__ = [
    "Activity",
    "Business",
    "Call",
    "Capacity",
    "Compensation",
    "Composition",
    "Consumer",
    "ContractForm",
    "Dependence",
    "Exchange",
    "Grant",
    "Immaterial",
    "Intermediary",
    "IntermediaryRole",
    "Leg",
    "LumpSumGround",
    "Material",
    "Monetary",
    "Money",
    "Nature",
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
    "UnknownParty",
    "Unpaid",
    "Value",
    "ValueKind",
    "party_of",
]

_COMPENSATION = ("Immaterial", "Material", "Monetary", "Reciprocal", "Unpaid")
_TERMS = ("Intermediary", "Period", "RightsGranted", "Terms")
at_home(globals(), ("Call", "Exchange", "Money", "Offer", *_COMPENSATION, *_TERMS))
suggest_module_names(globals())
