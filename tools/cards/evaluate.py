"""The outcome of a card for complete facts, by the conditions that are written in it.

The conditions are expressions over facts, figures (``P.name``) and the day. They are read as syntax
and only what the format knows is evaluated.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from tools.cards.read import Card

_KNOWN = (
    *(ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.Compare),
    *(ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn, ast.Is, ast.IsNot),
    *(ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.IfExp, ast.Call, ast.Name, ast.Load),
    *(ast.Attribute, ast.Subscript, ast.Constant, ast.List, ast.Tuple, ast.Set),
)
_FUNCTIONS = {each.__name__: each for each in (len, min, max, sum, any, all)}


class NotEvaluatedError(Exception):
    """A condition that cannot be evaluated for these facts."""


def outcome(card: Card, facts: Mapping[str, Any], on: str, known_on: str | None = None) -> str:
    """Return the outcome of *card* for *facts* that are all known.

    Raises:
        NotEvaluatedError: A condition asks for something that the facts or the figures lack.
    """
    told = card | _version(card, on)
    names = _names(card, facts, on, known_on)
    indications = card.get("indications")
    listed = indications if isinstance(indications, list) else []
    names["INDICATIONS"] = [_holds(each, names) for each in listed]
    if told.get("applies_when") not in (None, "always") and not _holds(told["applies_when"], names):
        return "not-applicable"
    if told.get("undecided_when") and _holds(told["undecided_when"], names):
        return "undetermined"
    if _holds(told["breached_when"], names):
        return "broken"
    return "undetermined" if card.get("never_kept") else "kept"


def _version(card: Card, on: str) -> Card:
    """Return the conditions of the text in force on a day, where they differ from the card's."""
    names = ("applies_when", "undecided_when", "breached_when")
    for text in card.get("versions") or []:
        ended = text.get("until") and text["until"] <= on
        if not text.get("place") and (text.get("since") or "") <= on and not ended:
            return {name: text[name] for name in names if name in text}
    return {}


def _names(card: Card, facts: Mapping[str, Any], on: str, known_on: str | None) -> dict[str, Any]:
    return {
        **facts,
        **_FUNCTIONS,
        "at": at,
        "on": on,
        "known_on": known_on or on,
        "P": SimpleNamespace(**(card.get("parameters") or {})),
        "True": True,
        "False": False,
    }


def at(series: Any, day: Any) -> Any:
    """Return the value of a dated series on a day; a year stands for its 31 December."""
    when = f"{day}-12-31" if isinstance(day, int) else str(day)
    for step in series:
        ended = step.get("until") and step["until"] <= when
        if (step.get("since") or "") <= when and not ended:
            return step["value"]
    return None


def _holds(condition: Any, names: dict[str, Any]) -> bool:
    if isinstance(condition, bool):
        return condition
    try:
        tree = ast.parse(str(condition).strip(), mode="eval")
        if not all(isinstance(node, _KNOWN) for node in ast.walk(tree)):
            raise NotEvaluatedError(condition)
        code = compile(tree, "<condition>", "eval")
        return bool(eval(code, {"__builtins__": {}}, names))  # noqa: S307 - only known syntax
    except (SyntaxError, TypeError, KeyError, NameError, AttributeError, ArithmeticError) as error:
        raise NotEvaluatedError(condition) from error
