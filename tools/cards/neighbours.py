"""Further examples of a card: its two examples with one fact changed, by its own conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tools.cards.evaluate import NotEvaluatedError, outcome
from tools.cards.read import Card

_CENT = Decimal("0.01")


def neighbours(card: Card, today: str) -> Iterator[tuple[str, str, Any, str]]:
    """Give each example with one fact changed: its name, the fact, its new value, the outcome."""
    for base in ("passing", "failing"):
        facts = {name: value for name, value in card[base].items() if name in card["facts"]}
        on, known_on = card[base].get("on", today), card[base].get("known_on")
        for name in facts:
            for value in _others(str(card["facts"][name]), facts[name]):
                try:
                    found = outcome(card, {**facts, name: value}, on, known_on)
                except NotEvaluatedError:
                    continue
                yield base, name, value, found


def _others(declared: str, value: Any) -> Iterator[Any]:
    """Give other values of a fact: the other choices, or the nearest numbers."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | Decimal):
        least = 1 if declared.startswith("int") else _CENT
        yield value + least
        if value > 0:
            yield max(value - least, 0)
    elif isinstance(value, str):
        found = re.match(r"enum\[([^\]]*)\]", declared)
        choices = [choice.strip() for choice in found[1].split(",")] if found else []
        yield from (choice for choice in choices if choice != value)
