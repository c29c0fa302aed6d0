"""The error for a name that a result does not have, with the name that a caller probably meant."""

from __future__ import annotations

from typing import Any, Literal

from c2b._suggest import did_you_mean, meant
from c2b.errors import C2bError, refusal
from c2b.text import Text

_AS_DATA, _COPY = "as data", "c2b.evolve(value, ...)"
_TEXT = ("text", "word", "message", "explain()")
_CLEAR = ("is_clear",)
_BROKEN = ("broken", "findings")
_PAID = ("payouts()", "paid", "cost()")
_MINOR = ("minor", "exact")
_AMOUNT = ("amount", "money", "due")
_STATE = ("paradigm", "state", "outcome", "label")
_NEXT = ("possible(at)", "nearest(rule_id)", "ask")

_GUESSES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("to_dict", "as_dict", "asdict", "dict", "model_dump", "to_data"), (_AS_DATA,)),
    **dict.fromkeys(("to_json", "json", "as_json", "model_dump_json", "dumps"), (_AS_DATA,)),
    **dict.fromkeys(("replace", "update", "copy", "model_copy", "evolve"), (_COPY,)),
    **dict.fromkeys(("html", "to_html"), ("c2b.notebook.html(value)",)),
    **dict.fromkeys(("label", "title", "summary", "sentence", "description", "message"), _TEXT),
    **dict.fromkeys(("explanation", "why", "because"), ("reasons", "explain()", "because")),
    **dict.fromkeys(("ok", "passed", "valid", "is_valid", "is_ok", "compliant"), _CLEAR),
    **dict.fromkeys(("is_compliant", "allowed", "is_allowed", "clear", "success"), _CLEAR),
    **dict.fromkeys(("violations", "issues", "problems", "failures", "errors"), _BROKEN),
    **dict.fromkeys(("breaches", "failed", "warnings"), _BROKEN),
    **dict.fromkeys(("results", "items", "rules"), ("findings", "in_force", "entries()", "units")),
    **dict.fromkeys(("unknown", "unknowns", "missing", "todo"), ("undecided", "open_facts", "ask")),
    **dict.fromkeys(("status", "result", "category", "kind", "type", "paradigm"), _STATE),
    **dict.fromkeys(("law", "citation", "reference", "article", "url"), ("source",)),
    **dict.fromkeys(("rule_id", "code", "name"), ("id", "key", "currency", "label")),
    **dict.fromkeys(("fix", "remedy", "advice", "hint"), ("message", "nearest(rule_id)")),
    **dict.fromkeys(("payments", "transfers", "pay", "paid", "total_paid", "payout"), _PAID),
    **dict.fromkeys(("cents", "minor_units", "amount_minor", "in_cents"), _MINOR),
    **dict.fromkeys(("value", "decimal", "to_money", "total", "sum"), _AMOUNT),
    **dict.fromkeys(("outstanding", "remaining", "amount_due", "to_pay"), ("due", "payable")),
    **dict.fromkeys(("date", "when", "day", "created"), ("on", "day", "at", "last")),
    **dict.fromkeys(("user", "contributor", "payee", "recipient"), ("party", "parties", "leg")),
    **dict.fromkeys(("balances", "accounts", "earned"), ("balance(party)", "units")),
    **dict.fromkeys(("events", "log", "timeline", "moves"), ("history", "journal()")),
    **dict.fromkeys(("signatures", "signers", "signed", "is_signed"), ("signed_by", "state")),
    **dict.fromkeys(("is_done", "is_closed", "finished", "closed", "done"), ("is_over",)),
    **dict.fromkeys(("next", "actions", "available", "can", "next_steps"), _NEXT),
    **dict.fromkeys(("questions", "question"), ("ask",)),
}
"""Names that callers guess, each with the right ones; the first that a class has is suggested."""

_STATEMENT = "c2b.compensation.statement(...)"
_OF_CLASS: dict[tuple[str, str], str] = {
    **dict.fromkeys((("Contract", "is_active"), ("Contract", "active")), "not contract.is_over"),
    **dict.fromkeys((("Contract", "amount"), ("Contract", "price")), "leg.compensation"),
    ("Contract", "value"): "leg.value",
    ("Finding", "missing_facts"): "missing",
    ("Finding", "applies"): "outcome",
    **dict.fromkeys((("Finding", name) for name in ("jurisdiction", "country", "where")), "places"),
    ("Verdict", "open"): "undecided",
    ("Verdict", "places"): "in_force.where",
    ("Classification", "contested"): "agreement",
    ("Classification", "is_contested"): "agreement",
    ("Money", "is_zero"): "not value",
    ("Money", "format"): 'f"{value:fr}", a format specification',
    ("Money", "allocate"): "split",
    ("Amount", "amount"): "money",
    ("Amount", "is_zero"): "not value",
    ("Payout", "money"): "amount.money",
    **dict.fromkeys((("Payout", name) for name in ("id", "idempotency_key", "reference")), "key"),
    ("Balance", "due"): "payable",
    ("Settlement", "statement"): _STATEMENT,
    ("Settlement", "pending"): "waiting",
    ("Settlement", "name"): "books.key",
    ("Books", "statement"): _STATEMENT,
    ("Books", "payouts"): "settlement.payouts()",
    ("Books", "amend"): "c2b.compensation.amend(...)",
    ("Books", "settle"): "c2b.compensation.settle(...)",
    ("Books", "total_paid"): "total(Role.PAYEE)",
    ("Source", "citation"): "text",
    ("Statement", "total"): "units[i].rows",
    ("Statement", "lines"): "units[i].rows",
}
"""Names that callers guess of one class, where the same name means another thing elsewhere."""

_SLIP = 0.82  # likeness of a slip of the pen; less of it suggests unrelated short names
_DATA_OF = {  # results that are computed again from what is written
    "Finding": "c2b.wire.result_to_data(verdict)",
    **dict.fromkeys(
        ("Verdict", "Classification", "Composite", "Settlement"), "c2b.wire.result_to_data(value)"
    ),
}
"""The expression for data of the values of a class, where `wire.to_data` does not take them."""


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
        known = [name for name in dir(owner) if name[0] != "_" and name not in inner]
        own = _OF_CLASS.get((owner.__name__, self.got.lower()))
        if own is not None:
            return meant(own)
        for guess in _GUESSES.get(self.got.lower(), ()):
            if guess == _AS_DATA:
                return meant(_DATA_OF.get(owner.__name__, "c2b.wire.to_data(value)"))
            if "." in guess or guess.partition("(")[0] in known:
                return meant(guess)
        return did_you_mean(self.got, known, _SLIP) or _KNOWN.fill(names=", ".join(known))

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        return refusal(self.where, self.expected, repr(self.got), self.hint, language)


def suggest_names(cls: Any) -> None:
    """Give *cls* an error with a suggestion for each name that its values do not have.

    Names that begin with an underscore are left to Python, for its protocols ask for many.
    """
    inner: Any = cls.__dict__.get("__getattr__")  # attrs writes one for properties that are kept

    def absent(self: object, name: str) -> Any:
        if hasattr(type(self), name):  # it is there, and reading it failed: that error is shown
            found: Any = inner(self, name) if inner else object.__getattribute__(self, name)
            return found
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        raise MisspeltNameError(type(self), name)

    cls.__getattr__ = absent


_A_NAME = Text(en="a name of {cls}", fr="un nom de {cls}")
_KNOWN = Text(en="it has {names}", fr="il y a {names}")
