"""The types whose schemas are checked, and documents of those that are used most."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

import c2b
from c2b import wire
from c2b.compensation import Amount, Books, Contribution, PayPlan
from c2b.contracts import Contract
from c2b.errors import InvalidValueError
from c2b.rules.review import ReviewFacts
from c2b.testing.strategies.registry import STRATEGIES, of
from c2b.wire.rules.verdict_schema import verdict_schema

USED_MOST = (
    c2b.Money,
    c2b.Text,
    c2b.Consumer,
    c2b.Business,
    c2b.Value,
    c2b.Unpaid,
    c2b.Monetary,
    c2b.Material,
    c2b.Reciprocal,
    c2b.Subordination,
    c2b.Period,
    c2b.Leg,
    c2b.Exchange,
    c2b.Offer,
    Contract,
    Amount,
    Contribution,
    PayPlan,
    Books,
    ReviewFacts,
)
_EXACT_IN_JAVASCRIPT = 2**53


def every_schema() -> dict[str, Any]:
    """Return the schema of each type that documents hold, of its documents, and of a verdict."""
    found = {"verdict": verdict_schema(), "verdict in English": verdict_schema("en")}
    for form in STRATEGIES:
        name = getattr(form, "__name__", str(form))
        try:
            found[name] = wire.schema(form)
            found[f"{name} document"] = wire.schema(form, document=True)
        except InvalidValueError:
            continue
    return found


def joint_schema() -> dict[str, Any]:
    """Return one schema with a property for the documents of each of the types used most."""
    at = "#/$defs/"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "AllDocuments",
        "type": "object",
        "properties": {
            form.__name__: wire.schema(form, document=True, at=at) for form in USED_MOST
        },
        "additionalProperties": False,
        "$defs": wire.definitions(*USED_MOST, at=at),
    }


def documents(form: type, count: int) -> list[dict[str, Any]]:
    """Return *count* drawn documents of *form*, without numbers that JavaScript rounds."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=count + count // 4,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(of(form))
    def draw(value: Any) -> None:
        document = wire.to_document(value)
        if len(found) < count and not _is_rounded(document):
            found.append(json.loads(json.dumps(document)))

    draw()
    repeated = found * -(-count // len(found))  # a type with few values is drawn few times
    return repeated[:count]


def _is_rounded(data: Any) -> bool:
    if isinstance(data, dict | list):
        return any(map(_is_rounded, data.values() if isinstance(data, dict) else data))
    return type(data) is int and abs(data) > _EXACT_IN_JAVASCRIPT
