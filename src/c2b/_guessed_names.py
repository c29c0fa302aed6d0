"""The names that callers guess and that could mislead, each with the right ones.

A name that can mean one thing alone is no error: `c2b._other_names` has those.
"""

from __future__ import annotations

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

GUESSES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("serialize", "serialise", "as_data"), ("to_dict()",)),
    **dict.fromkeys(("json", "save", "dump"), ("to_json()",)),
    **dict.fromkeys(_FRAMES, _TABLE),
    **dict.fromkeys(("update", "copy", "model_copy", "with_"), (_COPY,)),
    **dict.fromkeys(("html", "to_html"), ("c2b.notebook.html(value)",)),
    **dict.fromkeys(("schema", "json_schema", "model_json_schema"), ("c2b.wire.schema(cls)",)),
    **dict.fromkeys(("fields", "model_fields"), ("attrs.fields(cls)",)),
    **dict.fromkeys(("to_yaml", "to_xml"), ("to_dict()",)),
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
    **dict.fromkeys(("cents", "in_cents", "as_cents", "to_cents", "as_minor"), _MINOR),
    **dict.fromkeys(("value", "decimal", "to_money", "total", "sum", "amount"), _AMOUNT),
    **dict.fromkeys(("to_float", "as_float", "to_int", "float", "int"), ("amount", "money")),
    **dict.fromkeys(("remaining", "owed"), ("due", "payable")),
    **dict.fromkeys(("when", "day", "created"), ("on", "day", "at", "last")),
    **dict.fromkeys(("accounts", "earned"), ("balance(party)", "units")),
    **dict.fromkeys(("rejected", "excluded"), ("left_out", "reject")),
    "signed": ("is_signed", "signed_by", "state"),
    **dict.fromkeys(("finished", "closed", "done"), ("is_over",)),
    **dict.fromkeys(("next", "available", "transitions"), _NEXT),
    **dict.fromkeys(("questions", "unknown_facts"), ("ask",)),
}
"""Names that could mislead, each with the right ones; the first that a class has is suggested."""

_UNPAID = ("owed", "outstanding", "unpaid")
_OPEN = "payable, carried or held"
_OPEN_OF_PARTY = "payable, carried or held, of balance(party)"
_ENDS = "withdraw, decline or end(by, at)"
_STANDS = "stands(at)"
_CONTRACT = "Contract.of(offer).sign(by, at)"
_NO_CLOCK = "history[0].at"
_SIDES = "provider or recipient"
_PARTY = "isinstance(party, c2b.Consumer), or capacity"
_PARTIES = ("Business", "Consumer", "Nonprofit", "PublicBody", "UnknownParty")
_PARTY_GUESSES = ("kind", "type", "role", "is_consumer", "is_business")
_IN_LANGUAGE, _COMPOSE = "in_language(language)", "c2b.compose(case.exchange)"
_COUNTS = "is_clear, broken or undecided"
_MONEY = ("EUR", "USD", "GBP", "eur", "usd", "euros", "dollars", "from_float")
_OF_TEXT = {*dir(Text), "replace", "translate"}
_OF_STR = [name for name in dir(str) if not name.startswith("_") and name not in _OF_TEXT]
OF_CLASS: dict[tuple[str, str], str] = {
    **{("Money", each): "Money.of(amount, currency)" for each in _MONEY},
    **dict.fromkeys((("Subordination", each) for each in ("NONE", "no", "absent")), "none()"),
    **dict.fromkeys((("Subordination", each) for each in ("full", "yes", "FULL")), "of(worker)"),
    **dict.fromkeys((("Subordination", each) for each in ("unknown", "UNKNOWN")), "None"),
    ("Monetary", "of"): "Monetary(amount=Money.of(...))",
    **{(each, "of"): f"{each}(rate=...)" for each in ("PerItem", "PerHour")},
    ("Money", "add"): "value + other",
    ("Money", "quantize"): "c2b.compensation.part_of(value, share, rounding)",
    **dict.fromkeys((("Classification", each) for each in ("lens", "labels")), "lenses"),
    ("Classification", "verdict"): "paradigm",
    **dict.fromkeys((("Verdict", each) for each in ("status", "result")), _COUNTS),
    ("Verdict", "broken_rules"): "broken, whose findings have a rule",
    ("Verdict", "recommendations"): "broken, whose findings have a message",
    **dict.fromkeys((("Case", each) for each in ("text", "description")), "title"),
    ("Payout", "cancel"): "c2b.compensation.return_payout(books, payout.key, ...)",
    **{("Balance", each): _OPEN for each in _UNPAID},
    **{(each, guess): _OPEN_OF_PARTY for each in ("Books", "Settlement") for guess in _UNPAID},
    ("Books", "load"): "Books.from_json(text)",
    ("Settlement", "totals"): "cost(), for each of units",
    **dict.fromkeys((("Balance", each) for each in ("total", "amount")), "earned or paid"),
    ("PayPlan", "currency"): "scheme, whose amounts have a unit",
    ("Obligations", "for_party"): "due, whose duties have a party",
    **{(each, guess): f"{each}(name=...)" for each in _PARTIES for guess in ("create", "new")},
    **{(each, "from_name"): f"{each}(name=...)" for each in _PARTIES},
    **{("Text", each): f"str(text).{each}" for each in _OF_STR},
    ("Text", "languages"): "c2b.text.LANGUAGES",
    **dict.fromkeys((("Text", each) for each in ("to", "translation")), _IN_LANGUAGE),
    **dict.fromkeys(
        (("Case", each) for each in ("classify", "paradigm")), "c2b.compose(case.exchange)"
    ),
    ("Case", "leg"): "exchange.legs",
    ("Case", "name"): "title or company",
    ("Obligation", "amount"): "paid",
    **dict.fromkeys((("Obligation", each) for each in ("deadline", "due_date")), "message"),
    ("Payout", "status"): "key, under which your own table keeps it",
    **dict.fromkeys((("Books", each) for each in ("refund", "chargeback", "undo")), "reverse(...)"),
    ("Books", "save"): "to_json()",
    ("Settlement", "paid"): "paid_now(party) or payouts()",
    **dict.fromkeys((("Settlement", each) for each in ("amounts", "results")), "payouts()"),
    ("Settlement", "for_party"): "balance(party) or explain(party)",
    ("Statement", "rows"): "units[i].rows",
    **{(each, guess): _PARTY for each in _PARTIES for guess in _PARTY_GUESSES},
    **dict.fromkeys((("Leg", each) for each in ("consumer", "business", "from_")), _SIDES),
    **dict.fromkeys((("Leg", each) for each in ("seller", "buyer", "sender", "to")), _SIDES),
    ("Leg", "is_paid"): "payment, whose members tell who pays",
    **dict.fromkeys((("Leg", each) for each in ("price", "amount")), "compensation"),
    ("Leg", "paradigm"): "c2b.classify(leg).paradigm",
    ("Leg", "is_c2b"): "c2b.classify(leg).is_c2b",
    **dict.fromkeys((("Verdict", each) for each in ("counts", "numbers")), "len(verdict.broken)"),
    ("Leg", "classify"): "c2b.classify(leg)",
    **dict.fromkeys((("Contribution", each) for each in ("amount", "price")), "value"),
    ("Contribution", "status"): "decision",
    **{(each, guess): "rate" for each in ("PerItem", "PerHour") for guess in ("price", "amount")},
    **{(each, "percentage"): "rate" for each in ("Share", "Fee")},
    ("PayPlan", "rate"): "scheme",
    ("PayPlan", "settle"): "c2b.compensation.settle(plan, contributions, on=day)",
    **dict.fromkeys((("Contract", "is_active"), ("Contract", "active")), "not contract.is_over"),
    **dict.fromkeys((("Contract", "amount"), ("Contract", "price")), "leg.compensation"),
    **dict.fromkeys((("Contract", each) for each in ("cancel", "terminate", "close")), _ENDS),
    **dict.fromkeys((("Contract", each) for each in ("created", "created_at", "date")), _NO_CLOCK),
    ("Contract", "total_paid"): "history, whose entries have an amount, or due",
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

ELSEWHERE = ("attrs.", "c2b.", "pandas.")
EVERYWHERE = [
    name
    for name, (first, *_) in GUESSES.items()
    if first.startswith(ELSEWHERE) or first in ("to_dict()", "to_json()")
]
"""The guesses that any class refuses, whatever its names are."""
