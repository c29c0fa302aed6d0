"""Variants of cards: a card that is like another one but for a few fields.

A variant says in a sentence how its conditions differ. No program reads that sentence: each change
is written out here once more, as conditions and examples, and a variant without such a reading is
refused. What a variant neither states nor changes is as the other card has it; what belongs to the
text of that card alone (its days, notes, dated examples) is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import field, frozen
from tools.cards.read import Card

_OWN = frozenset(
    {
        *("since", "until", "stated_on", "review_by", "source", "confidence", "marks", "seen_on"),
        *("note", "sanction", "versions", "implements", "dated", "outside", "undecided"),
    }
)
"""The fields of a card that a variant does not take over."""


@frozen(kw_only=True)
class Change:
    """The reading of the sentence by which a variant differs.

    Attributes:
        conditions: The conditions that differ.
        parameters: The figures in the place of those of the card; None for the same ones.
        dropped: The facts that no condition reads any longer.
        added: The facts that take their place, with type, words and role, as cards declare them.
        examples: The values of facts that differ in both examples.
    """

    conditions: Mapping[str, str]
    parameters: Mapping[str, Any] | None = None
    dropped: frozenset[str] = frozenset()
    added: Mapping[str, str] = field(factory=dict)
    examples: Mapping[str, Any] = field(factory=dict)


CHANGES: Mapping[str, Change] = {
    "crowdsourcing.contract.written-freelance.us-ca-la": Change(
        conditions={
            "applies_when": "remunerated and not declared_as_employment and work_in_city and "
            "freelance_year_total_usd >= P.threshold_usd and not freelance_exempt"
        },
        parameters={"threshold_usd": 600, "default_days": 30},
        dropped=frozenset({"total_120_days_usd"}),
        added={
            "work_in_city": "bool (the work is done in the city) [given]",
            "freelance_year_total_usd": "decimal (the contracts of a calendar year) [given]",
        },
        examples={"work_in_city": True, "freelance_year_total_usd": Decimal(600)},
    ),
    "crowdsourcing.status.abc-test.us-ma": Change(
        conditions={"applies_when": "remunerated"},
        dropped=frozenset({"statutory_exemption"}),
    ),
    "tax.reporting.royalties.us": Change(
        conditions={
            "applies_when": "paid_for == 'royalties' and payee_kind == 'us-person' and not "
            "paid_through_third_party_network and paid_usd >= P.threshold_usd",
            "undecided_when": "",
        },
        parameters={"threshold_usd": 10},
        dropped=frozenset({"payment_year"}),
        examples={"paid_for": "royalties", "paid_usd": Decimal(10)},
    ),
}


def completed(variant: Card, like: Card) -> Card:
    """Return *variant* as a whole card, with what it takes over from the card *like*.

    Raises:
        KeyError: No reading of what differs is on record for the variant.
    """
    change = CHANGES[variant["id"]]
    kept = {name: value for name, value in like.items() if name not in _OWN}
    facts = {k: v for k, v in like["facts"].items() if k not in change.dropped} | {**change.added}
    return {
        **kept,
        **change.conditions,
        "facts": facts,
        "parameters": like["parameters"] if change.parameters is None else {**change.parameters},
        **{name: _example(like[name], change) for name in ("passing", "failing")},
        **{name: value for name, value in variant.items() if name not in ("like", "differs")},
    }


def _example(facts: Card, change: Change) -> Card:
    return {k: v for k, v in facts.items() if k not in change.dropped} | {**change.examples}
