"""The error for a name that a result does not have, with the name that a caller probably meant.

A name that can mean one thing alone is no error: `c2b._other_names` has those.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from c2b._other_names import (
    by_other_name,
    class_names,
    has_other_name,
    meaning,
    other_names,
    path_of_class,
)
from c2b._suggest import did_you_mean, meant
from c2b.errors import C2bError, refusal
from c2b.text import Text

_COPY = "c2b.evolve(value, ...)"
_TEXT = ("text", "word", "message", "explain()")
_CLEAR = ("is_clear",)
_BROKEN = ("broken", "findings")
_PAID = ("payouts()", "paid", "cost()", "paid_now(party)")
_MINOR = ("minor", "exact")
_AMOUNT = ("amount", "money", "due", "cost()", "units[i].rows")
_STATE = ("paradigm", "state", "outcome", "label")
_NEXT = ("possible(at)", "nearest(rule_id)", "ask")
_FRAMES = ("to_dataframe", "to_pandas", "to_frame", "to_csv", "dataframe")
_PAYOUTS = "pandas.DataFrame([each.to_dict() for each in value.payouts()])"
_TABLE = ("pandas.json_normalize(value.to_dict())",)

_GUESSES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("serialize", "serialise", "as_data"), ("to_dict()",)),
    **dict.fromkeys(("json", "save", "dump"), ("to_json()",)),
    **dict.fromkeys(_FRAMES, _TABLE),
    **dict.fromkeys(("update", "copy", "model_copy", "with_"), (_COPY,)),
    **dict.fromkeys(("html", "to_html"), ("c2b.notebook.html(value)",)),
    "message": _TEXT,
    **dict.fromkeys(("explanation", "why", "because", "report"), ("explain()", "reasons", "text")),
    **dict.fromkeys(("valid", "is_valid", "compliant", "is_legal", "legal"), _CLEAR),
    **dict.fromkeys(("is_compliant", "allowed", "is_allowed", "clear", "success"), _CLEAR),
    **dict.fromkeys(("issues", "problems", "failures", "errors"), _BROKEN),
    **dict.fromkeys(("failed", "warnings"), _BROKEN),
    **dict.fromkeys(("items", "rules"), ("findings", "in_force", "entries()", "units")),
    **dict.fromkeys(("missing", "todo", "gaps"), ("undecided", "open_facts", "ask")),
    **dict.fromkeys(("category", "kind", "type", "paradigm"), _STATE),
    **dict.fromkeys(("url", "article"), ("source",)),
    **dict.fromkeys(("code", "name", "id"), ("id", "key", "currency", "label", "paradigm")),
    **dict.fromkeys(("fix", "remedy", "hint"), ("message", "nearest(rule_id)")),
    **dict.fromkeys(("pay", "paid", "total_paid", "payout"), _PAID),
    **dict.fromkeys(("cents", "in_cents"), _MINOR),
    **dict.fromkeys(("value", "decimal", "to_money", "total", "sum", "amount"), _AMOUNT),
    **dict.fromkeys(("remaining", "owed"), ("due", "payable")),
    **dict.fromkeys(("when", "day", "created"), ("on", "day", "at", "last")),
    **dict.fromkeys(("balances", "accounts", "earned"), ("balance(party)", "units")),
    **dict.fromkeys(("rejected", "excluded"), ("left_out", "reject")),
    "signed": ("is_signed", "signed_by", "state"),
    **dict.fromkeys(("finished", "closed", "done"), ("is_over",)),
    **dict.fromkeys(("next", "available", "can", "transitions"), _NEXT),
    **dict.fromkeys(("questions", "unknown_facts"), ("ask",)),
}
"""Names that could mislead, each with the right ones; the first that a class has is suggested."""

_ENDS = "withdraw, decline or end(by, at)"
_STANDS = "stands(at)"
_CONTRACT = "Contract.of(offer).sign(by, at)"
_NO_CLOCK = "history[0].at"
_SIDES = "provider or recipient"
_PARTY = "isinstance(party, c2b.Consumer), or capacity"
_PARTIES = ("Business", "Consumer", "Nonprofit", "PublicBody", "UnknownParty")
_PARTY_GUESSES = ("kind", "type", "role", "is_consumer", "is_business")
_IN_LANGUAGE, _COMPOSE = "in_language(language)", "c2b.compose(case.exchange)"
_MONEY = ("EUR", "USD", "GBP", "eur", "usd", "euros", "dollars", "from_float")
_OF_CLASS: dict[tuple[str, str], str] = {
    **{("Money", each): "Money.of(amount, currency)" for each in _MONEY},
    **dict.fromkeys((("Subordination", each) for each in ("NONE", "no", "absent")), "none()"),
    **{(each, guess): f"{each}(name=...)" for each in _PARTIES for guess in ("create", "new")},
    **{(each, "from_name"): f"{each}(name=...)" for each in _PARTIES},
    **dict.fromkeys((("Text", each) for each in ("english", "default")), "en"),
    **dict.fromkeys((("Text", each) for each in ("french", "translation")), "fr"),
    **dict.fromkeys(
        (("Text", each) for each in ("get", "to", "translate")), "in_language(language)"
    ),
    **dict.fromkeys(
        (("Case", each) for each in ("classify", "paradigm")), "c2b.compose(case.exchange)"
    ),
    ("Case", "leg"): "exchange.legs",
    ("Case", "name"): "title or company",
    ("Obligation", "amount"): "paid",
    ("Payout", "status"): "key, under which your own table keeps it",
    **dict.fromkeys((("Books", each) for each in ("refund", "chargeback", "undo")), "reverse(...)"),
    ("Books", "save"): "to_json()",
    ("Settlement", "paid"): "paid_now(party) or payouts()",
    **dict.fromkeys((("Settlement", each) for each in ("amounts", "results")), "payouts()"),
    ("Settlement", "for_party"): "balance(party) or explain(party)",
    ("Statement", "rows"): "units[i].rows",
    **{(each, guess): _PARTY for each in _PARTIES for guess in _PARTY_GUESSES},
    **dict.fromkeys((("Leg", each) for each in ("consumer", "business", "parties")), _SIDES),
    **dict.fromkeys((("Leg", each) for each in ("seller", "buyer", "sender", "giver")), _SIDES),
    **dict.fromkeys((("Leg", each) for each in ("price", "amount")), "compensation"),
    ("Leg", "paradigm"): "c2b.classify(leg).paradigm",
    ("Leg", "classify"): "c2b.classify(leg)",
    **dict.fromkeys((("Contribution", each) for each in ("amount", "price")), "value"),
    ("Contribution", "status"): "decision",
    **{(each, guess): "rate" for each in ("PerItem", "PerHour") for guess in ("price", "amount")},
    ("PayPlan", "rate"): "scheme",
    ("PayPlan", "settle"): "c2b.compensation.settle(plan, contributions, on=day)",
    **dict.fromkeys((("Contract", "is_active"), ("Contract", "active")), "not contract.is_over"),
    **dict.fromkeys((("Contract", "amount"), ("Contract", "price")), "leg.compensation"),
    **dict.fromkeys((("Contract", each) for each in ("cancel", "terminate", "close")), _ENDS),
    **dict.fromkeys((("Contract", each) for each in ("created", "created_at", "date")), _NO_CLOCK),
    ("Contract", "total_paid"): "history, whose entries have an amount, or due",
    ("Contract", "signed_at"): "history[-1].at",
    ("Contract", "refuse"): "decline or reject(by, at, reason)",
    **dict.fromkeys((("Offer", "price"), ("Offer", "amount")), "leg.compensation"),
    **dict.fromkeys((("Offer", each) for each in ("accept", "sign", "contract")), _CONTRACT),
    **dict.fromkeys((("Offer", each) for each in ("is_open", "is_valid", "valid")), _STANDS),
    **dict.fromkeys((("Offer", each) for each in ("is_expired", "expired")), "has_lapsed(at)"),
    ("Finding", "missing_facts"): "missing",
    ("Finding", "applies"): "outcome",
    **dict.fromkeys((("Finding", name) for name in ("jurisdiction", "country", "where")), "places"),
    ("Finding", "place"): "places",
    ("Verdict", "open"): "undecided",
    **dict.fromkeys((("Verdict", name) for name in ("on", "date", "day")), "period"),
    ("Classification", "contested"): "is_contested",
    ("Classification", "confidence"): "agreement",
    ("Money", "allocate"): "split",
    ("Money", "symbol"): "currency",
    ("Money", "negate"): "-value",
    ("Money", "convert"): "c2b.compensation.part_of(value, rate, rounding)",
    ("Money", "round"): "c2b.compensation.part_of(value, share, rounding)",
    ("Settlement", "amount"): "paid_now(party)",
    **dict.fromkeys((("Settlement", name) for name in _FRAMES), _PAYOUTS),
    ("Settlement", "rejected"): "left_out",
    ("Books", "payouts"): "settlement.payouts()",
    ("Books", "settlements"): "number",
    ("Books", "is_balanced"): "check()",
    ("Books", "total_paid"): "sum_of(Role.PAYEE)",
    ("Balance", "pending"): "held or carried",
    ("Statement", "total"): "units[i].rows",
    ("Statement", "lines"): "units[i].rows",
}
"""Names that callers guess of one class, where the same name means another thing elsewhere."""

_ELSEWHERE = ("c2b.", "pandas.")
_EVERYWHERE = [
    name
    for name, (first, *_) in _GUESSES.items()
    if first.startswith(_ELSEWHERE) or first in ("to_dict()", "to_json()")
]
"""The guesses that any class refuses, whatever its names are."""

_SLIP = 0.82  # likeness of a slip of the pen; less of it suggests unrelated short names


class MisspeltNameError(C2bError, AttributeError):
    """A name that a value does not have.

    Attributes:
        where: The class and the name.
        expected: A description of what could be read.
        got: The name that was read.
        hint: The name that was probably meant, or those that there are.
    """

    def __init__(self, owner: type, got: str) -> None:
        super().__init__(owner, got)  # so that it survives pickling
        self.owner, self.got, self.where = owner, got, f"{owner.__name__}.{got}"

    @property
    def expected(self) -> Text:
        """The description of what could be read."""
        return _A_NAME.fill(cls=self.owner.__name__)

    @property
    def hint(self) -> Text:
        """The name that was probably meant; found when it is read, for most errors never are."""
        owner: Any = self.owner
        inner: set[str] = {*dir(tuple), "instead"} if tuple in owner.__mro__ else set()
        inner |= _guesses_in(owner)
        known = [name for name in dir(owner) if name[0] != "_" and name not in inner]
        own = _OF_CLASS.get((owner.__name__, self.got))
        own = own or _OF_CLASS.get((owner.__name__, self.got.lower()))
        own = own or meaning(owner, self.got, known)  # of a value, where a class was asked
        if own is not None:
            return meant(own)
        for guess in _GUESSES.get(self.got.lower(), ()):
            if guess.startswith(_ELSEWHERE) or guess.partition("(")[0].partition("[")[0] in known:
                return meant(guess)
        return did_you_mean(self.got, known, _SLIP) or _KNOWN.fill(names=", ".join(known))

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        return refusal(self.where, self.expected, repr(self.got), self.hint, language)


class _Guess:
    """A name that a class does not have, without a `__getattr__`, which makes reading slower."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, value: object, cls: type) -> Any:
        path = path_of_class(cls, self.name)
        if path is not None:
            return getattr(cls, path)
        if value is not None and has_other_name(cls, self.name):
            return by_other_name(value, self.name)
        raise MisspeltNameError(cls, self.name)


_guess = cache(_Guess)  # one for all classes


def suggest_some(cls: Any) -> None:
    """Give *cls* its other names, and an error with a suggestion for the guesses that are known.

    They are names of the class, so that reading an attribute costs what it did; `dir` of a value
    leaves them out.
    """
    fields = [each.name for each in getattr(cls, "__attrs_attrs__", ())]
    turned = (name[:-1] if name.endswith("s") else f"{name}s" for name in fields)
    own = (guess for name, guess in _OF_CLASS if name == cls.__name__)
    _give(cls, {*other_names(cls), *class_names(cls), *own, *_EVERYWHERE, *turned})


def _give(cls: Any, names: set[str]) -> None:
    for name in names:
        if not hasattr(cls, name):
            setattr(cls, name, _guess(name))
    cls.__dir__ = _shown


def _shown(self: object) -> list[str]:
    """Return the names of a value without the guesses that its class knows."""
    hidden = _guesses_in(type(self))
    return [name for name in object.__dir__(self) if name not in hidden]


def _guesses_in(cls: type) -> set[str]:
    return {*_names_of_guesses(cls)}


def _names_of_guesses(cls: type) -> Iterator[str]:
    for each in cls.__mro__:
        yield from (name for name, held in vars(each).items() if isinstance(held, _Guess))


def suggest_names(cls: Any) -> None:
    """Give *cls* other names that mean one of its own, and an error with a suggestion for the rest.

    Names that begin with an underscore are left to Python, for its protocols ask for many.
    """
    inner: Any = cls.__dict__.get("__getattr__")  # attrs writes one for properties that are kept

    def absent(self: object, name: str) -> Any:
        if hasattr(type(self), name):  # it is there, and reading it failed: that error is shown
            found: Any = inner(self, name) if inner else object.__getattribute__(self, name)
            return found
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        if has_other_name(type(self), name):
            return by_other_name(self, name)
        raise MisspeltNameError(type(self), name)

    cls.__getattr__ = absent
    own = {guess for name, guess in _OF_CLASS if name == cls.__name__}
    _give(cls, {*class_names(cls), *own})  # which are asked of the class itself too


_A_NAME = Text(en="a name of {cls}", fr="un nom de {cls}")
_KNOWN = Text(en="it has {names}", fr="il y a {names}")
