"""c2b: what a consumer gives to a business, what it is called, and why.

These are models for education and engineering, not legal advice.
"""

from typing import TYPE_CHECKING, Any

from c2b.errors import C2bError, CurrencyMismatchError, InvalidDocumentError, InvalidValueError
from c2b.models import (
    Activity,
    Business,
    Capacity,
    Compensation,
    Composition,
    Consumer,
    ContractForm,
    Dependence,
    Exchange,
    Grant,
    Immaterial,
    Intermediary,
    IntermediaryRole,
    Language,
    Leg,
    LumpSumGround,
    Material,
    Monetary,
    Money,
    Nature,
    Nonprofit,
    Offer,
    Party,
    Payment,
    Period,
    Proposer,
    PublicBody,
    Reciprocal,
    Remuneration,
    Right,
    RightsGranted,
    Side,
    Subordination,
    Terms,
    TermsSetter,
    Text,
    UnknownParty,
    Unpaid,
    Value,
    ValueKind,
    party_of,
)
from c2b.paradigms import (
    Agreement,
    Composite,
    Lens,
    NoLabel,
    Paradigm,
    Verdict,
    compose,
    prove,
)

__all__ = [
    "Activity",
    "Agreement",
    "Business",
    "C2bError",
    "Call",
    "Capacity",
    "Compensation",
    "Composite",
    "Composition",
    "Consumer",
    "Contract",
    "ContractEvent",
    "ContractForm",
    "ContractState",
    "CurrencyMismatchError",
    "Dependence",
    "Draft",
    "Exchange",
    "Grant",
    "HistoryEntry",
    "Immaterial",
    "Intermediary",
    "IntermediaryRole",
    "InvalidDocumentError",
    "InvalidValueError",
    "Language",
    "Leg",
    "Lens",
    "LumpSumGround",
    "Material",
    "Monetary",
    "Money",
    "Move",
    "Nature",
    "NoLabel",
    "Nonprofit",
    "Offer",
    "Paradigm",
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
    "UnknownParty",
    "Unpaid",
    "Value",
    "ValueKind",
    "Verdict",
    "WrongEventError",
    "classify",
    "compose",
    "headline",
    "party_of",
    "prove",
]

if TYPE_CHECKING:
    from c2b.models import (
        Call,
        Contract,
        ContractEvent,
        ContractState,
        Draft,
        HistoryEntry,
        Move,
        WrongEventError,
    )
    from c2b.paradigms.classifier import Classify, Headline

    classify: Classify
    headline: Headline


def __getattr__(name: str) -> Any:
    """`classify` and `headline` are generated, contracts loaded, when they are first asked for."""
    from c2b.models._later import LATER, later
    from c2b.paradigms.classifier import generated

    is_later = name in LATER and name in __all__
    globals()[name] = made = later(__name__, name) if is_later else generated(name)
    return made
