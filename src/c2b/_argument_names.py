"""The arguments that callers write, each with the one that they mean."""

from __future__ import annotations

CALLS = {
    "Books": "Books.open(plan)",
    "Contract": "Contract.of(offer)",
    "Place": "c2b.rules.place_of(code)",
}
"""The calls that make a value of a class of which callers give the parts otherwise."""

SAME: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("lang", "locale"), ("language",)),
    **dict.fromkeys(("date", "day", "when"), ("on", "at")),
    **dict.fromkeys(("moment", "timestamp", "time"), ("at",)),
    **dict.fromkeys(("country", "place", "places", "jurisdiction"), ("where",)),
    **dict.fromkeys(("plan", "settlement"), ("books",)),
    **dict.fromkeys(("items", "rows", "work"), ("contributions",)),
    **dict.fromkeys(("user", "payee", "contributor"), ("party", "by")),
    **dict.fromkeys(("party", "signer", "who", "actor"), ("by",)),
    **dict.fromkeys(("company", "title"), ("name",)),
    "reason": ("why",),
}
"""The arguments that another name can mean; a function takes the first that it has."""

AT_LEAST = "deductions=(Threshold(at=...),)"

MEANT: dict[str, dict[str, str]] = {
    **dict.fromkeys(("PerItem", "PerHour"), dict.fromkeys(("price", "amount", "pay"), "rate")),
    "Contribution": {
        **dict.fromkeys(("id", "name"), "key"),
        **dict.fromkeys(("user", "worker", "contributor", "user_id", "payee"), "party"),
        **dict.fromkeys(("count", "number", "n", "units"), "quantity"),
        **dict.fromkeys(("date", "when", "timestamp", "on"), "at"),
        **dict.fromkeys(("price", "amount", "money"), "value"),
        **dict.fromkeys(("type", "category"), "kind"),
        **dict.fromkeys(("status", "verdict", "review", "accepted", "approved"), "decision"),
        **dict.fromkeys(("place", "position"), "rank"),
        **dict.fromkeys(("duration", "time"), "seconds"),
    },
    "Leg": {
        **dict.fromkeys(("reward", "consideration", "pay", "price", "in_return"), "compensation"),
        **dict.fromkeys(("consumer", "giver", "sender", "from_party"), "provider"),
        **dict.fromkeys(("business", "receiver", "to_party", "beneficiary"), "recipient"),
        **dict.fromkeys(("initiator", "proposed_by"), "proposer"),
    },
    "Monetary": dict.fromkeys(("money", "price", "value"), "amount"),
    "Money": {
        **dict.fromkeys(("value", "major", "number"), "amount"),
        **dict.fromkeys(("cents", "minor_units", "amount_minor"), "minor"),
        **dict.fromkeys(("code", "unit", "currency_code"), "currency"),
    },
    "Offer": dict.fromkeys(("date", "at", "created", "on"), "made"),
    "PayPlan": {
        **dict.fromkeys(("id", "name", "title", "campaign"), "key"),
        **dict.fromkeys(("rate", "rates", "pricing"), "scheme"),
        **dict.fromkeys(("fees", "taxes", "terms"), "deductions"),
        **dict.fromkeys(("minimum", "minimum_payout", "min_payout", "threshold"), AT_LEAST),
        **dict.fromkeys(("limit", "cap", "max"), "budget"),
        **dict.fromkeys(("timezone", "tz"), "zone"),
        **dict.fromkeys(("rules", "policy"), "policies"),
    },
    "Value": {
        **dict.fromkeys(("type", "category"), "kind"),
        **dict.fromkeys(("text", "title", "name", "what"), "description"),
    },
}
"""The arguments that callers of a class write, each with the one that they probably mean."""
