"""The question for a fact as a form: its path, label, type and choices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

from c2b.predicate import Fact
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import value_text
from c2b.text import Text

_TYPES = {bool: "yes_no", int: "integer", date: "date", str: "text"}
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
        "type": "choice" if members else _type(fact.types),
        "choices": [
            {"value": member.value, "label": said(value_text(member))} for member in members
        ],
    }


def _type(types: tuple[type, ...]) -> str:
    if len(types) == 1:
        found = "list" if types[0] in _LISTS else _TYPES.get(types[0])
        return found or ("number" if _is_number(types[0]) else "object")
    return "number" if all(map(_is_number, types)) else "object"


def _is_number(kind: type) -> bool:
    return kind.__name__ in ("Decimal", "Fraction", "int")
