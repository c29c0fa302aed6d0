"""c2b: what a consumer gives to a business, what it is called, and why.

`import c2b` loads nothing of it: each name below loads its module when it is first used.
These are models for education and engineering, not legal advice.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import evolve

    from c2b import (
        cases,
        compensation,
        contracts,
        models,
        paradigms,
        predicate,
        rules,
        testing,
        wire,
    )
    from c2b.contracts import (
        Contract,
        ContractEvent,
        ContractState,
        Draft,
        HistoryEntry,
        Move,
        WrongEventError,
    )
    from c2b.errors import C2bError, CurrencyMismatchError, InvalidDocumentError, InvalidValueError
    from c2b.models import (
        Activity,
        Business,
        Call,
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
        UnknownParty,
        Unpaid,
        Value,
        ValueKind,
        party_of,
    )
    from c2b.paradigms import (
        Classification,
        Composite,
        Lens,
        LensAgreement,
        NoLabel,
        Paradigm,
        classify,
        compose,
        headline,
        prove,
    )
    from c2b.text import Language, Text

__version__ = "0.1.0"

__all__ = [
    "Activity",
    "Business",
    "C2bError",
    "Call",
    "Capacity",
    "Classification",
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
    "LensAgreement",
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
    "WrongEventError",
    "cases",
    "classify",
    "compensation",
    "compose",
    "contracts",
    "evolve",
    "headline",
    "models",
    "paradigms",
    "party_of",
    "predicate",
    "prove",
    "rules",
    "testing",
    "wire",
]

_PACKAGES = frozenset(
    {
        "cases",
        "compensation",
        "contracts",
        "models",
        "paradigms",
        "predicate",
        "rules",
        "testing",
        "wire",
    }
)
_HOMES = ("c2b.models", "c2b.paradigms", "c2b.contracts", "c2b.text", "c2b.errors", "attrs")

if not TYPE_CHECKING:  # a checker that saw this would accept every misspelt name

    def __getattr__(name: str) -> object:
        """Load what is public when it is first used, so that `import c2b` costs little."""
        from importlib import import_module

        if name in _PACKAGES:
            return import_module(f"c2b.{name}")
        for home in _HOMES if name in __all__ else ():
            module = import_module(home)
            if hasattr(module, name):
                globals()[name] = loaded = getattr(module, name)
                return loaded
        raise AttributeError(f"module 'c2b' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Names for a user to find: what is public, loaded or not."""
    return sorted({*__all__, "__version__"})
