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
    Immaterial,
    Intermediary,
    IntermediaryRole,
    Language,
    Leg,
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
    Side,
    Subordination,
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
    "Capacity",
    "Compensation",
    "Composite",
    "Composition",
    "Consumer",
    "ContractForm",
    "CurrencyMismatchError",
    "Dependence",
    "Exchange",
    "Immaterial",
    "Intermediary",
    "IntermediaryRole",
    "InvalidDocumentError",
    "InvalidValueError",
    "Language",
    "Leg",
    "Lens",
    "Material",
    "Monetary",
    "Money",
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
    "Side",
    "Subordination",
    "TermsSetter",
    "Text",
    "UnknownParty",
    "Unpaid",
    "Value",
    "ValueKind",
    "Verdict",
    "classify",
    "compose",
    "headline",
    "party_of",
    "prove",
]

if TYPE_CHECKING:
    from c2b.paradigms.classifier import Classify, Headline

    classify: Classify
    headline: Headline


def __getattr__(name: str) -> Any:
    """`classify` and `headline` are generated when they are first asked for."""
    from c2b.paradigms.classifier import generated

    globals()[name] = made = generated(name)
    return made
