"""c2b: what a consumer gives to a business, what it is called, and why.

`import c2b` loads nothing of it: each name below loads its module when it is first used. This is
the only place where the library loads so late that a type checker has to be told.
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
        notebook,
        paradigms,
        pay_guide,
        predicate,
        rules,
        teaching,
        testing,
        wire,
    )
    from c2b.compensation import (
        Books,
        Contribution,
        PayPlan,
        PerItem,
        Rounding,
        Settlement,
        settle,
        statement,
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
    from c2b.rules import Finding, Verdict
    from c2b.text import Language, Text

__version__ = "0.1.0"

__all__ = [
    "Activity",
    "Books",
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
    "Contribution",
    "CurrencyMismatchError",
    "Dependence",
    "Draft",
    "Exchange",
    "Finding",
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
    "PayPlan",
    "Payment",
    "PerItem",
    "Period",
    "Proposer",
    "PublicBody",
    "Reciprocal",
    "Remuneration",
    "Right",
    "RightsGranted",
    "Rounding",
    "Settlement",
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
    "cases",
    "classify",
    "compensation",
    "compose",
    "contracts",
    "evolve",
    "headline",
    "models",
    "notebook",
    "paradigms",
    "party_of",
    "pay_guide",
    "predicate",
    "prove",
    "rules",
    "settle",
    "statement",
    "teaching",
    "testing",
    "wire",
]

if not TYPE_CHECKING:  # a checker that saw this would accept every misspelt name
    from _thread import RLock
    from importlib import import_module as _import
    from importlib.util import find_spec as _find
    from sys import _getframe as _caller  # where no inspect is needed

    # Where the names are, first the modules that load soonest.
    _HOMES = (
        *("c2b.errors", "c2b.text", "attrs", "c2b.models", "c2b.paradigms", "c2b.contracts"),
        *("c2b.compensation", "c2b.rules"),
    )
    # One thread loads at a time: of two that import a package and one of its modules, each may
    # come to hold what the other waits for, which Python refuses as a deadlock.
    _LOADING = RLock()

    def __getattr__(name: str) -> object:
        """Load what is public when it is first used, so that `import c2b` costs little."""
        if name not in __all__:
            raise _unknown(name, _caller())
        with _LOADING:
            if name not in globals():
                globals()[name] = _loaded(name)
        return globals()[name]

    def _unknown(name: str, frame: object) -> Exception:
        """Return the error for a *name* that is not public, with the one that was meant.

        Names that begin with an underscore are asked for by programs, and found nowhere.
        """
        if name.startswith("_"):
            return AttributeError(f"module 'c2b' has no attribute {name!r}")
        from c2b._module_names import refusal_of

        return refusal_of("c2b", name, frame)

    def _loaded(name: str) -> object:
        if _find(f"c2b.{name}") is not None:
            return _import(f"c2b.{name}")
        modules = map(_import, _HOMES)
        return next(getattr(module, name) for module in modules if hasattr(module, name))


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted({*__all__, "__version__"})
