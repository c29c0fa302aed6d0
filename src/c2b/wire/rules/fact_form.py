"""The question for a fact as a form: its path, label, type and choices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from c2b.predicate import Fact
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import value_text
from c2b.text import Text

_TYPES = {bool: "yes_no", date: "date", str: "text"}
_LISTS = (frozenset, tuple)


def form_of(fact: Fact, said: Callable[[Text], Any]) -> dict[str, Any]:
    """Return the form that asks for *fact*.

    Args:
        fact: The fact.
        said: The function from a text to its wording in the language of the form.

    Returns:
        The path, the label, the type (``yes_no``, ``choice``, ``list``, ``integer``, ``number``,
        ``date``, ``text`` or ``object``), and the choices of a choice with their labels.
    """
    members = [each for kind in fact.types if issubclass(kind, Enum) for each in kind]
    return {
        "fact": fact.name,
        "label": said(fact_text(fact)),
        "type": type_of(fact),
        "choices": [
            {"value": member.value, "label": said(value_text(member))} for member in members
        ],
    }


def type_of(fact: Fact) -> str:
    """Return the type of the answer to *fact*; see `form_of`."""
    first, *others = fact.types
    if all(map(_is_number, fact.types)):
        return "integer" if fact.types == (int,) else "number"
    if issubclass(first, Enum):
        return "choice"
    if others:
        return "object"
    return "list" if first in _LISTS else _TYPES.get(first, "object")


def _is_number(kind: type) -> bool:
    return kind in (int, Decimal, Fraction)
