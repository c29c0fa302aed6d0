"""The error for a name that a result does not have, with the name that a caller probably meant.

A name that can mean one thing alone is no error: `c2b._other_names` has those.
"""

from __future__ import annotations

from typing import Any, Literal

from c2b._other_names import by_other_name, has_other_name, other_names
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
    **dict.fromkeys(("model_dump", "serialize", "as_data"), ("to_dict()",)),
    **dict.fromkeys(("json", "model_dump_json", "serialise"), ("to_json()",)),
    **dict.fromkeys(_FRAMES, _TABLE),
    **dict.fromkeys(("replace", "update", "copy", "model_copy", "evolve"), (_COPY,)),
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
_OF_CLASS: dict[tuple[str, str], str] = {
    **{(each, guess): _PARTY for each in _PARTIES for guess in _PARTY_GUESSES},
    **dict.fromkeys((("Leg", each) for each in ("consumer", "business", "parties")), _SIDES),
    **dict.fromkeys((("Leg", each) for each in ("seller", "buyer", "sender", "giver")), _SIDES),
    **dict.fromkeys((("Leg", each) for each in ("price", "amount")), "compensation"),
    ("Leg", "paradigm"): "c2b.classify(leg).paradigm",
    ("Leg", "classify"): "c2b.classify(leg)",
    **dict.fromkeys((("Contribution", each) for each in ("amount", "price")), "value"),
    ("Contribution", "status"): "decision",
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
    ("Books", "total_paid"): "total(Role.PAYEE)",
    ("Balance", "pending"): "held or carried",
    ("Statement", "total"): "units[i].rows",
    ("Statement", "lines"): "units[i].rows",
}
"""Names that callers guess of one class, where the same name means another thing elsewhere."""

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
        own_names = vars(self.owner).items()
        inner |= {name for name, each in own_names if isinstance(each, _Guess)}
        known = [name for name in dir(owner) if name[0] != "_" and name not in inner]
        own = _OF_CLASS.get((owner.__name__, self.got.lower()))
        if own is not None:
            return meant(own)
        for guess in _GUESSES.get(self.got.lower(), ()):
            if "." in guess or guess.partition("(")[0] in known:
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
        if value is None:
            raise AttributeError(f"type object {cls.__name__!r} has no attribute {self.name!r}")
        if has_other_name(cls, self.name):
            return by_other_name(value, self.name)
        raise MisspeltNameError(cls, self.name)


def suggest_some(cls: Any) -> None:
    """Give *cls* the other names that are its own, and an error for its own guesses alone."""
    guesses = [guess for name, guess in _OF_CLASS if name == cls.__name__]
    for name in (*other_names(cls), *guesses):
        setattr(cls, name, _Guess(name))


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


_A_NAME = Text(en="a name of {cls}", fr="un nom de {cls}")
_KNOWN = Text(en="it has {names}", fr="il y a {names}")
