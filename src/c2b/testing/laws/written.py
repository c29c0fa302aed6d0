"""Values as a report writes them: whole, as a constructor would, without what is left to default.

A rule is written by its id, and a rule set by its name, because their definitions are long and
known to the reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, cast

import attrs

from c2b.errors import Bilingual
from c2b.predicate import Predicate
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.testing.laws.class_of import class_of


def said(value: object, language: Literal["en", "fr"] = "en") -> str:
    """Return *value* as a message shows it: a text in *language*, anything else as `written`."""
    return value.in_language(language) if isinstance(value, Bilingual) else written(value)


def written(value: object) -> str:
    """Return *value* in the notation of Python, uncut; its class where its ``repr`` fails."""
    try:
        return _written(value)
    except Exception:  # the repr of a foreign class may raise anything and must not hide a failure
        return f"<{type(value).__name__}>"


def _written(value: Any) -> str:
    if isinstance(value, Rule | RuleSet):
        return repr(value.id if isinstance(value, Rule) else value.name)
    if isinstance(value, Enum):
        return str(value) if isinstance(value, str) else repr(value)
    kind = class_of(value)
    if attrs.has(kind) and not issubclass(kind, Predicate | type):
        facts = (f"{name}={written(fact)}" for name, fact in _chosen(value))
        return f"{kind.__name__}({', '.join(facts)})"
    if kind is dict:
        return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in value.items()) + "}"
    if kind in _BRACKETS:
        first, last, empty = _BRACKETS[kind]
        parts = ", ".join(written(part) for part in value)
        alone = "," if kind is tuple and len(value) == 1 else ""
        return f"{first}{parts}{alone}{last}" if parts else empty
    return repr(value)


def _chosen(value: Any) -> list[tuple[str, object]]:
    """Return the arguments with which *value* is built, without those at their default."""
    found: list[tuple[str, object]] = []
    for each in attrs.fields(class_of(value)):
        fact = getattr(value, each.name)
        if each.init and not is_default(value, each, fact):
            found.append((str(each.alias), fact))
    return found


def is_default(value: object, field: attrs.Attribute[Any], fact: object) -> bool:
    """Whether *fact* is what the *field* of *value* holds where nothing is stated."""
    default = default_of(value, field)
    return default is not attrs.NOTHING and type(default) is type(fact) and default == fact


def default_of(value: object, field: attrs.Attribute[Any]) -> object:
    """Return the default of *field*; `attrs.NOTHING` where it has none."""
    default: Any = field.default
    if isinstance(default, cast("type", attrs.Factory)):
        make: Any = default
        return make.factory(value) if make.takes_self else make.factory()
    return cast("object", default)


_BRACKETS: Mapping[type, tuple[str, str, str]] = {  # around one part, and around none
    tuple: ("(", ")", "()"),
    list: ("[", "]", "[]"),
    set: ("{", "}", "set()"),
    frozenset: ("frozenset({", "})", "frozenset()"),
}
