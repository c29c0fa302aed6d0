"""Values that differ in one fact, by which converters that normalise, round or cut are told.

The class of a value decides what can be: what it refuses is left out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from c2b.testing.laws.class_of import class_of

TELLING: dict[type, tuple[object, ...]] = {
    bool: (True, False),
    int: (0, 1, 2**53 + 1),
    str: ("e\u0301 \u212b", "\ufb01\u2460", " a  b "),
}
"""Facts in whose place a careless converter puts others: composed, joined, stripped or rounded."""

_EXACT = (int, bool, str, type(None), Fraction, Decimal)


def with_telling_facts(value: Any) -> Iterator[Any]:
    """Yield *value* with one of its facts, at any depth, changed to each telling fact."""
    kind = class_of(value)
    if kind in TELLING:
        yield from TELLING[kind]
    elif kind is tuple:
        for place, part in enumerate(value):
            for other in with_telling_facts(part):
                yield (*value[:place], other, *value[place + 1 :])
    else:
        for name, argument, change in _facts(value):
            for other in with_telling_facts(getattr(value, name)):
                try:
                    yield change(value, **{argument: other})
                except Exception:  # noqa: S112 - a foreign class may refuse a fact by any error
                    continue


def _facts(value: Any) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    """Yield each field of *value*: its name, its argument, and the function that changes it."""
    kind = class_of(value)
    if attrs.has(kind):
        for each in attrs.fields(kind):
            if each.init:
                yield each.name, each.alias or each.name, attrs.evolve
    elif dataclasses.is_dataclass(kind):
        for own in dataclasses.fields(kind):
            if own.init:
                yield own.name, own.name, dataclasses.replace


def is_without_floats(value: Any) -> bool:
    """Whether *value* is made of exact facts alone: no float, time, or object of unknown parts."""
    kind = class_of(value)
    if kind in _EXACT or issubclass(kind, Enum):
        return True
    if kind in (tuple, list, set, frozenset):
        return all(map(is_without_floats, value))
    if kind is dict:
        return all(map(is_without_floats, value.values()))
    facts = [getattr(value, name) for name, *_ in _facts(value)]
    return bool(facts) and all(map(is_without_floats, facts))
