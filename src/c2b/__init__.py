"""c2b: what a consumer gives to a business, what it is called, and why.

These are models for education and engineering, not legal advice.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from c2b.errors import C2bError, CurrencyMismatchError, InvalidDocumentError, InvalidValueError

if TYPE_CHECKING:
    from c2b.models import (
        Activity,
        Business,
        Call,
        Capacity,
        Compensation,
        Composition,
        Consumer,
        Contract,
        ContractEvent,
        ContractForm,
        ContractState,
        Dependence,
        Draft,
        Exchange,
        Grant,
        HistoryEntry,
        Immaterial,
        Intermediary,
        IntermediaryRole,
        Language,
        Leg,
        LumpSumGround,
        Material,
        Monetary,
        Money,
        Move,
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
        WrongEventError,
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
    from c2b.paradigms.classifier import Classify, Headline

    classify: Classify
    headline: Headline

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

_HOMES = ("c2b.models", "c2b.paradigms")


def __getattr__(name: str) -> Any:
    """What is exported is loaded when it is first asked for, so that importing costs little."""
    for home in _HOMES if name in __all__ else ():
        module = import_module(home)
        if name in module.__all__:
            globals()[name] = loaded = getattr(module, name)
            return loaded
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What is exported is listed, loaded or not."""
    return sorted({*globals(), *__all__})
