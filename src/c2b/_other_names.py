"""Other names by which callers know an attribute: they are read as the one name that it has here.

Only a name that can mean nothing else is in these tables. One that could mislead, such as
``errors`` of a verdict with undecided rules, is refused with a suggestion (`c2b._misspelt`). A
checker knows the one name alone, and so do the reference and completion.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import partial, reduce
from importlib import import_module
from typing import Any, TypeVar

from attrs import evolve

from c2b._instants import zoned

_Kind = TypeVar("_Kind")

_SAME: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("as_dict", "asdict", "dict", "to_data", "model_dump"), ("to_dict",)),
    **dict.fromkeys(("as_json", "dumps", "model_dump_json"), ("to_json",)),
    **dict.fromkeys(("summary", "sentence", "title", "description", "label"), ("text",)),
    **dict.fromkeys(("ok", "is_ok", "passed", "all_clear"), ("is_clear",)),
    **dict.fromkeys(("violations", "breaches"), ("broken",)),
    **dict.fromkeys(("law", "citation", "reference"), ("source", "text")),
    "link": ("url",),
    "rule_id": ("id",),
    "status": ("state", "outcome"),
    "result": ("paradigm", "outcome"),
    "results": ("findings",),
    **dict.fromkeys(("unknown", "unknowns"), ("undecided",)),
    **dict.fromkeys(("minor_units", "amount_minor"), ("minor",)),
    **dict.fromkeys(("payments", "transfers"), ("payouts",)),
    **dict.fromkeys(("user", "recipient", "payee", "contributor"), ("party",)),
    "date": ("on",),
    **dict.fromkeys(("events", "timeline", "log"), ("history", "journal")),
    **dict.fromkeys(("signatures", "signers"), ("signed_by",)),
    **dict.fromkeys(("is_closed", "is_done", "is_finished", "is_complete"), ("is_over",)),
    **dict.fromkeys(("next_events", "next_steps", "possible_events"), ("possible",)),
    **dict.fromkeys(("actions", "allowed_events", "moves"), ("possible",)),
    **dict.fromkeys(("next_question", "question"), ("ask",)),
    **dict.fromkeys(("format", "report", "describe", "to_text", "as_text"), ("explain",)),
    **dict.fromkeys(("to_string", "to_str", "as_string"), ("explain",)),
    **dict.fromkeys(("current_state", "current_status"), ("state",)),
    **dict.fromkeys(("by_rule", "finding_of"), ("finding",)),
}
"""The names here that another name can mean; the first that a class has is read."""

_NO_NAME = {("Verdict", "status"), ("Verdict", "result")}
"""The names that mean nothing in a class, although the one that they mean elsewhere is there."""

_PARTIES = ("Business", "Consumer", "Nonprofit", "PublicBody", "UnknownParty")
_PARTY = {
    **dict.fromkeys(("display_name", "full_name", "label", "title"), "name"),
    **dict.fromkeys(("identifier", "key", "user_id", "uid", "pk"), "id"),
}
_LEG = ("provider", "recipient", "value", "compensation", "proposer", "subordination")

_OF_CLASS: dict[str, dict[str, str]] = {
    **dict.fromkeys(_PARTIES, _PARTY),
    "Amount": {"amount": "money.amount", "currency": "money.currency", "minor": "money.minor"},
    "Balance": {
        **dict.fromkeys(("available", "due", "to_pay"), "payable"),
        **dict.fromkeys(("on_hold", "reserved"), "held"),
        "total_paid": "paid",
        "gross": "earned",
        "debt": "owed_back",
    },
    "Books": {
        **dict.fromkeys(("history", "ledger"), "journal"),
        **dict.fromkeys(("contributors", "users"), "parties"),
        "transactions": "entries",
        "pending": "waiting",
        "name": "key",
        **dict.fromkeys(("get", "balance_of"), "balance"),
    },
    "Case": {"legs": "exchange.legs"},
    "Call": {
        **dict.fromkeys(("business", "caller"), "by"),
        **dict.fromkeys(("deadline", "ends", "closes_at"), "closes"),
        "value": "seeks",
        "reward": "compensation",
    },
    "Classification": {
        **dict.fromkeys(("category", "code", "headline", "type"), "paradigm"),
        **dict.fromkeys(("exchange", "subject"), "leg"),
        "alternatives": "candidates",
        **dict.fromkeys(("missing", "unknown", "open_facts"), "decisive"),
        "why": "explain",
    },
    "Contract": {
        **{name: f"leg.{name}" for name in _LEG},
        **dict.fromkeys(("amount_due", "outstanding", "remaining"), "due"),
        **dict.fromkeys(("deliver", "submit"), "perform"),
        "reward": "leg.compensation",
    },
    "Contribution": {
        **dict.fromkeys(("user", "worker", "contributor", "user_id"), "party"),
        **dict.fromkeys(("date", "when", "timestamp"), "at"),
        **dict.fromkeys(("count", "number"), "quantity"),
        "id": "key",
    },
    "Exchange": {"name": "title", "flows": "legs"},
    "Monetary": {"money": "amount"},
    "Obligation": {"rule_id": "rule", "law": "source"},
    "Obligations": {"obligations": "all"},
    "Finding": {
        "asks": "rule.asks",
        "url": "source.url",
        "article": "source.article",
        "advice": "message",
        "code": "id",
    },
    "HistoryEntry": {
        **dict.fromkeys(("date", "when", "timestamp", "moment"), "at"),
        **dict.fromkeys(("actor", "party", "who"), "by"),
        **dict.fromkeys(("name", "type", "kind"), "event"),
    },
    "Leg": {
        **dict.fromkeys(("reward", "in_return"), "compensation"),
        **dict.fromkeys(("receiver", "beneficiary"), "recipient"),
        **dict.fromkeys(("contributor", "giver"), "provider"),
        "description": "value.description",
    },
    "Asked": {"question": "text"},
    "OpenQuestion": {"question": "text"},
    "Text": {
        **dict.fromkeys(("get", "translate", "explain"), "in_language"),
        **dict.fromkeys(("english", "default"), "en"),
        "french": "fr",
    },
    "Money": {"currency_code": "currency", "as_decimal": "to_decimal", "decimal": "amount"},
    "Move": {"text": "event.text", "label": "event.text", "name": "event", "party": "by"},
    "Offer": {
        **{name: f"leg.{name}" for name in _LEG},
        **dict.fromkeys(("expires", "expires_at", "expiry"), "stands_until"),
        **dict.fromkeys(("valid_until", "deadline"), "stands_until"),
        **dict.fromkeys(("date", "made_at", "created_at", "at"), "made"),
        "reward": "leg.compensation",
    },
    "PayPlan": {**dict.fromkeys(("id", "name"), "key"), "timezone": "zone"},
    "Payout": {
        **dict.fromkeys(("id", "idempotency_key", "reference"), "key"),
        "money": "amount.money",
        "currency": "amount.money.currency",
        "minor": "amount.money.minor",
        **dict.fromkeys(("value", "total"), "amount"),
        "to": "party",
    },
    "Settlement": {
        "pending": "waiting",
        "name": "books.key",
        "key": "books.key",
        "currencies": "units",
    },
    "Value": {**dict.fromkeys(("type", "category"), "kind"), "text": "description"},
    "Verdict": {
        **dict.fromkeys(("places", "where", "jurisdictions"), "in_force.where"),
        **dict.fromkeys(("facts", "activity_facts"), "subject"),
    },
}
"""The paths that another name means in one class."""

_ON_BOOKS = ("amend", "archive", "erase", "return_payout", "reverse", "settle", "statement")
_FUNCTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "Books": {name: (name, "") for name in _ON_BOOKS},
    "Money": dict.fromkeys(("allocate", "distribute"), ("split", "")),
    "Settlement": {name: (name, "books") for name in ("statement", "reverse")},
}
"""The functions of `c2b.compensation` that a value is asked for, and the path to what they take."""


_SIGN: dict[str, Callable[[Any], bool]] = {
    "is_zero": lambda amount: not amount,
    "is_positive": lambda amount: amount > amount * 0,
    "is_negative": lambda amount: amount < amount * 0,
}
_BALANCES: dict[str, Callable[[Any], Any]] = {
    "balances": lambda books: {party: books.balance(party) for party in books.parties}
}


def _can(contract: Any, event: object, at: datetime | None = None) -> bool:
    """Whether the *event* can happen to *contract* at a moment, by any party."""
    wanted = import_module("c2b.contracts").ContractEvent(event)
    return any(move.event is wanted for move in contract.possible(zoned("at", at)))


def _signed_at(contract: Any) -> datetime | None:
    """Return the moment of the last signature; None before the last one."""
    signed = [each.at for each in contract.history if each.event.value == "sign"]
    return signed[-1] if contract.is_signed else None


_COMPUTED: dict[str, dict[str, Callable[[Any], Any]]] = {
    "Amount": _SIGN,
    "Books": _BALANCES,
    "Classification": dict.fromkeys(
        ("is_undetermined", "undetermined"), lambda found: found.paradigm is None
    ),
    "Contract": {
        "can": lambda contract: partial(_can, contract),
        **dict.fromkeys(("signed_at", "signed_on"), _signed_at),
        "is_open": lambda contract: not contract.is_over,
    },
    "Leg": {"parties": lambda leg: (leg.provider, leg.recipient)},
    "Finding": {
        "is_broken": lambda finding: finding.outcome.value == "broken",
        "is_kept": lambda finding: finding.outcome.value == "kept",
        "is_undecided": lambda finding: finding.outcome.value == "undecided",
    },
    "Money": _SIGN,
    "Settlement": _BALANCES,
    "Verdict": {"missing": lambda verdict: tuple(each.path for each in verdict.ask)},
}
"""The questions to a value that an expression answers, which has no name here."""


_DATA = {
    **dict.fromkeys(("model_validate", "parse_obj", "from_data"), "from_dict"),
    **dict.fromkeys(("model_validate_json", "parse_raw", "loads"), "from_json"),
}
_ON_CLASS: dict[str, dict[str, str]] = {
    "Books": dict.fromkeys(("new", "create", "of", "empty", "from_plan"), "open"),
    "Contract": dict.fromkeys(("from_offer", "from_call"), "of"),
    "Money": {
        **dict.fromkeys(("from_string", "from_str", "from_text"), "parse"),
        **dict.fromkeys(("from_cents", "from_minor_units", "of_minor"), "from_minor"),
        "from_decimal": "of",
    },
}
"""The constructors of a class that another name means, beside those that read data."""

_CHANGE = ("evolve", "replace")


class _Answer(int):
    """A yes or no that may be called too, for a question that others have as a method."""

    def __call__(self) -> bool:
        return bool(self)

    def __repr__(self) -> str:
        return repr(bool(self))


def has_other_name(cls: type, name: str) -> bool:
    """Whether *name* means something in *cls*, and only one thing."""
    row = _path(cls, name), name in _of(_FUNCTIONS, cls), name in _of(_COMPUTED, cls)
    return any(row) or _changes(cls, name)


def other_names(cls: type) -> list[str]:
    """Return the other names that a value of *cls* has."""
    same = (name for name, means in _SAME.items() if any(hasattr(cls, each) for each in means))
    own = (*_of(_OF_CLASS, cls), *_of(_COMPUTED, cls))
    return [*own, *same, *(name for name in _CHANGE if _changes(cls, name))]


def class_names(cls: type) -> list[str]:
    """Return the other names that *cls* itself has."""
    return [*_of(_ON_CLASS, cls), *(_DATA if hasattr(cls, "from_dict") else ())]


def path_of_class(cls: type, name: str) -> str | None:
    """Return the constructor of *cls* that *name* means; None where there is none."""
    return _of(_ON_CLASS, cls).get(name) or _DATA.get(name)


def by_other_name(value: Any, name: str) -> Any:
    """Return what *name*, of which `has_other_name` is true, means for *value*."""
    cls: type = value.__class__
    path = _path(cls, name)
    if path is not None:
        return reduce(getattr, path.split("."), value)
    if _changes(cls, name):
        return partial(evolve, value)
    computed = _of(_COMPUTED, cls).get(name)
    if computed is not None:
        found = computed(value)
        return _Answer(found) if isinstance(found, bool) else found
    function, path = _of(_FUNCTIONS, cls)[name]
    taken = getattr(value, path) if path else value
    return partial(getattr(import_module("c2b.compensation"), function), taken)


def _changes(cls: type, name: str) -> bool:
    """Whether *name* makes a changed copy of a value, as `attrs.evolve` does."""
    return name in _CHANGE and hasattr(cls, "__attrs_attrs__")


def _path(cls: type, name: str) -> str | None:
    got = name.removeprefix("get_")
    if got != name and callable(getattr(cls, got, None)):
        return got  # a method, which others call so
    return meaning(cls, name, [each for each in _SAME.get(name, ()) if hasattr(cls, each)])


def meaning(cls: type, name: str, known: Collection[str]) -> str | None:
    """Return what *name* means in *cls* where it has the names *known*; None where nothing."""
    if any((each.__name__, name) in _NO_NAME for each in cls.__mro__):
        return None
    own = _of(_OF_CLASS, cls).get(name)
    return own or next((each for each in _SAME.get(name, ()) if each in known), None)


def _of(table: Mapping[str, dict[str, _Kind]], cls: type) -> dict[str, _Kind]:
    """Return the row of *table* for *cls* or a base of it."""
    names = (each.__name__ for each in cls.__mro__)
    return next((table[name] for name in names if name in table), dict[str, _Kind]())
