"""The answer of a public module to a name that it does not have.

A function that can mean one thing alone, such as ``wire.from_json``, is found under its other name.
Anything else is refused with the right name and the module that has it, also where it is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dis import opmap
from functools import partial, reduce
from importlib import import_module
from inspect import currentframe
from types import ModuleType
from typing import Any, Literal

from c2b._suggest import closest, meant
from c2b.errors import C2bError
from c2b.text import Text

_ACTIVITIES: tuple[str, ...] = (
    *("c2b.rules.review", "c2b.rules.survey", "c2b.rules.cocreation", "c2b.rules.crowdsourcing"),
)
_PACKAGES = (
    *("c2b", "c2b.compensation", "c2b.rules", "c2b.contracts", "c2b.wire", "c2b.models"),
    *("c2b.paradigms", "c2b.cases", "c2b.predicate", *_ACTIVITIES, "c2b.rules.obligations"),
    *("c2b.notebook", "c2b.teaching", "c2b.text", "c2b.errors"),
)
"""The modules where a name is looked for, in this order."""

_ACTIVITY = {
    **dict.fromkeys(("evaluate", "assess", "judge", "verify", "run"), "check"),
    **dict.fromkeys(("rule", "get", "get_rule"), "ALL.rule"),
    **dict.fromkeys(("rules", "all_rules"), "ALL.rules"),
}
_SAME: dict[str, dict[str, str]] = {
    **dict.fromkeys(_ACTIVITIES, _ACTIVITY),
    "c2b.cases": {
        **dict.fromkeys(("search", "filter", "select"), "find"),
        **dict.fromkeys(("load", "by_id", "get_case"), "get"),
    },
    "c2b.notebook": {
        **dict.fromkeys(("show", "display"), "view"),
        **dict.fromkeys(("to_html", "render", "as_html"), "html"),
    },
    "c2b.wire": {
        **dict.fromkeys(("to_dict", "as_dict", "asdict"), "to_data"),
        **dict.fromkeys(("dumps", "as_json"), "to_json"),
        **dict.fromkeys(("loads", "from_json", "parse_json"), "parse"),
        "from_dict": "from_data",
        "to_jsonld": "to_json_ld",
    },
}
"""The other names of functions, which can mean nothing else in their module."""

_RULES = {"list_rules": "ALL.rules"}
_CHECK = "c2b.rules.review.check, or check of another activity"
_PAY = {
    **dict.fromkeys(("pay", "calculate", "compute", "payouts"), "settle"),
    **dict.fromkeys(("refund", "chargeback", "cancel", "undo"), "reverse or return_payout"),
    **dict.fromkeys(("PerPiece", "PerTask", "FlatRate", "PieceRate", "Rate", "Fixed"), "PerItem"),
    **dict.fromkeys(("Percentage", "Percent", "Commission"), "Share (pay) or Fee (deduction)"),
    **dict.fromkeys(("Tiered", "Tiers"), "Graduated, Slab or Levels"),
    **dict.fromkeys(("Hourly",), "PerHour"),
    **dict.fromkeys(("Contest", "Prize"), "Prizes"),
    **dict.fromkeys(("Minimum", "MinimumPayout"), "Threshold"),
    **dict.fromkeys(("Tax", "Withholding"), "Withhold"),
    **dict.fromkeys(("Approval", "Manual"), "ManualDecision"),
    **dict.fromkeys(("Plan", "Campaign"), "PayPlan"),
    **dict.fromkeys(("Item", "Submission", "Task"), "Contribution"),
    **dict.fromkeys(("Ledger", "Account"), "Books"),
    "balance": "settlement.balance(party) or books.balance(party)",
    "round": "rounded",
}
_HINTS: dict[str, dict[str, str]] = {
    **{
        each: {**_RULES, "Facts": f"{each.rpartition('.')[2].capitalize()}Facts"}
        for each in _ACTIVITIES
    },
    "c2b": {
        **dict.fromkeys(("Person", "User", "Individual", "Customer"), "Consumer"),
        **dict.fromkeys(("Company", "Organisation", "Organization", "Firm"), "Business"),
        **dict.fromkeys(("Platform", "Agent"), "Business, or Intermediary in an Exchange"),
        **dict.fromkeys(("Review", "Survey", "Transaction", "Flow", "Exchanges"), "Leg"),
        **dict.fromkeys(("Reward", "Pay", "Incentive"), "Compensation"),
        **dict.fromkeys(("Price", "Currency"), "Money"),
        **dict.fromkeys(("Error", "C2BError", "C2BException"), "C2bError"),
        **dict.fromkeys(("check", "check_review", "validate"), _CHECK),
        "explain": "classify(leg).explain()",
        "case": "c2b.cases.get",
    },
    "c2b.cases": dict.fromkeys(("all", "list", "ids", "load_all"), "CASES"),
    "c2b.compensation": _PAY,
    "c2b.rules": {
        **dict.fromkeys(("check", "evaluate", "check_review"), _CHECK),
        **dict.fromkeys(("place", "get_place", "country"), "place_of"),
    },
    "c2b.wire": {
        **dict.fromkeys(("deserialize", "deserialise", "decode"), "parse"),
        **dict.fromkeys(("dump", "serialize", "serialise", "encode"), "to_json"),
    },
}
"""The names that could mislead, or that a checker must know, with what was probably meant."""


class UnknownNameError(C2bError, AttributeError):
    """A name that a module does not have.

    Attributes:
        module: The name of the module.
        got: The name that was read.
    """

    def __init__(self, module: str, got: str) -> None:
        super().__init__(module, got)  # so that it survives pickling
        self.module, self.got = module, got

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message, with the name that was probably meant, in *language*."""
        hint = _hint(self.module, self.got).in_language(language)
        told = _NONE.fill(module=repr(self.module), got=repr(self.got)).in_language(language)
        return f"{told}\u00a0; {hint}" if language == "fr" else f"{told}; {hint}"


class UnknownImportError(C2bError, ImportError):
    """A name that cannot be imported from a module, which does not have it."""

    def __init__(self, module: str, got: str) -> None:
        super().__init__(module, got)
        self.unknown = UnknownNameError(module, got)

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message, with the name that was probably meant, in *language*."""
        return self.unknown.explain(language)


def suggest_module_names(
    module: MutableMapping[str, Any], when_used: Mapping[str, Callable[[], object]] | None = None
) -> None:
    """Let a module answer for names that it does not have.

    Args:
        module: The globals of the module.
        when_used: Names whose values are computed when they are read.
    """
    name = module["__name__"]
    module["__getattr__"] = partial(_absent, name, when_used or {})
    if name in _COLLECTIONS:
        import_module(name).__class__ = _Collection


class _Collection(ModuleType):
    """A module that is read as the collection that it has."""

    def _all(self) -> Any:
        return getattr(self, _COLLECTIONS[self.__name__])

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __contains__(self, item: object) -> bool:
        return item in self._all()

    def __bool__(self) -> bool:
        return True

    def __reduce__(self) -> tuple[Callable[[str], ModuleType], tuple[str]]:
        """Return how to import the module elsewhere, for functions that are sent to workers."""
        return import_module, (self.__name__,)

    def __getitem__(self, key: Any) -> Any:
        by_key = getattr(self, "get", None) if isinstance(key, str) else None
        return by_key(key) if by_key else self._all()[key]


_COLLECTIONS = {"c2b.cases": "CASES", **dict.fromkeys(_ACTIVITIES, "ALL")}


def _absent(module: str, when_used: Mapping[str, Callable[[], object]], name: str) -> Any:
    """Return what *name* means in *module*, or raise the error with the right name."""
    if name in when_used:
        return when_used[name]()
    path = _SAME.get(module, {}).get(name)
    if path is not None:
        return reduce(getattr, path.split("."), import_module(module))
    if name.startswith("_"):
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    raise refusal_of(module, name, currentframe())


def refusal_of(module: str, name: str, frame: Any) -> UnknownNameError | UnknownImportError:
    """Return the error for a *name* that is asked for by the caller of *frame*.

    An import replaces an AttributeError by a message without a hint, and keeps an ImportError.
    """
    asking = frame.f_back if frame is not None else None
    if asking is not None and asking.f_code.co_code[asking.f_lasti] == opmap["IMPORT_FROM"]:
        return UnknownImportError(module, name)
    return UnknownNameError(module, name)


def _hint(module: str, name: str) -> Text:
    """Return the hint that names what was probably meant, or says what lists the names."""
    own = _HINTS.get(module, {}).get(name)
    if own is not None:
        return meant(own)
    elsewhere = (home for home in _PACKAGES if home != module and name in _public(home))
    home = next(elsewhere, None)
    if home is not None:
        return meant(f"{home}.{name}")
    known = _public(module)
    like = closest(name, known, _SLIP)
    if like is None and len(known) > _FEW:
        return _LISTED.fill(module=module)
    return _HAS.fill(names=", ".join(known)) if like is None else meant(like)


def _public(module: str) -> list[str]:
    """Return the names that *module* offers, those of its packages, and what stands beside them."""
    loaded = import_module(module)
    parents = (each.rpartition(".") for each in _PACKAGES)
    inner = {name for parent, _, name in parents if parent == module}
    if module in _WITH_WORDS:
        inner |= {name for name in vars(loaded) if _is_ours(loaded, name)}
    return sorted({*getattr(loaded, "__all__", ()), *inner})


def _is_ours(module: ModuleType, name: str) -> bool:
    home: Any = getattr(vars(module)[name], "__module__", "")
    return name[0] != "_" and isinstance(home, str) and home.startswith("c2b.")


_WITH_WORDS = {*_ACTIVITIES, "c2b.text", "c2b.errors"}  # their words stand beside their list
_SLIP, _FEW = 0.75, 30
_NONE = Text(
    en="module {module} has no attribute {got}",
    fr="le module {module} n’a pas d’attribut {got}",
)
_HAS = Text(en="it has {names}", fr="il a {names}")
_LISTED = Text(en="dir({module}) lists its names", fr="dir({module}) donne la liste de ses noms")
