"""Strategies for the facts of a rule's model: known or not, with numbers near its figures.

A model is opened into the paths of its facts; values are drawn path by path, and put together at
the end.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin

import attrs
from hypothesis import strategies as st

from c2b.predicate import Fact, Predicate, fact_at
from c2b.rules.engine.fact_model import every_fact
from c2b.rules.engine.representative_values import representative_values
from c2b.testing.strategies.moment import days, moments
from c2b.testing.strategies.text import names

Values = Mapping[str, object]
"""What is known, by the path of each fact; what is left out is unknown."""


def built(model: type, values: Values) -> Any:
    """Return the facts of *model* of which *values* are known."""
    whole: dict[str, Any] = {}
    inner: dict[str, dict[str, object]] = {}
    for path, value in values.items():
        name, _, rest = path.partition(".")
        if rest:
            inner.setdefault(name, {})[rest] = value
        else:
            whole[name] = value
    hints = _hints(model)
    groups = {name: built(hints[name][0], some) for name, some in inner.items()}
    return model(**whole, **groups)


def opened(model: type, subject: object) -> Values:
    """Return the known facts of *subject*, by path; the reverse of `built`."""
    read = ((path, fact.of(subject)) for path, fact in _every(model))
    return {path: value for path, value in read if value is not None}


def near(model: type, path: str, predicates: Sequence[Predicate]) -> st.SearchStrategy[Any]:
    """Generate a value of the fact at *path*, mostly one that *predicates* tell from the next."""
    fact, holder = fact_at(model, path), model
    *groups, name = fact.path
    for group in groups:
        (holder,) = _hints(holder)[group]
    kinds = _hints(holder)[name]
    anything = _any_of(kinds)
    if fact.domain is not None or any(get_origin(kind) is Literal for kind in kinds):
        return anything
    telling = representative_values(fact, predicates)
    return st.sampled_from(telling) | anything


@cache
def _every(model: type) -> tuple[tuple[str, Fact], ...]:
    """Return every fact of *model*, with its path."""
    return tuple((path, fact_at(model, path)) for path in every_fact(model))


@cache
def _hints(model: type) -> dict[str, tuple[Any, ...]]:
    """Return the classes that each field of *model* may hold when it is known."""
    hints = typing.get_type_hints(model)
    return {each.name: _known(hints[each.name]) for each in attrs.fields(model)}


def _known(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) not in (typing.Union, UnionType):
        return (hint,)
    return tuple(part for part in get_args(hint) if part is not NoneType)


def _any_of(kinds: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """Generate a value of one of several classes."""
    return st.one_of(*(_of(kind) for kind in kinds))


def _of(kind: Any) -> st.SearchStrategy[Any]:
    """Generate a value of one class."""
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) in (frozenset, tuple):
        return st.lists(_of(get_args(kind)[0]), max_size=3).map(get_origin(kind))
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if attrs.has(kind):
        return st.builds(kind, **{name: _any_of(each) for name, each in _hints(kind).items()})
    return _BY_KIND[kind]


def _cents(minor: int) -> Decimal:
    return Decimal(minor) / 100


def _hours(count: int) -> timedelta:
    return timedelta(hours=count)


_COUNTS = st.integers(0, 10_000)
_BY_KIND: Mapping[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: _COUNTS,
    Decimal: _COUNTS.map(_cents),
    Fraction: st.fractions(0, 10_000, max_denominator=100),
    date: days(),
    datetime: moments(),
    timedelta: st.integers(0, 10_000).map(_hours),
    str: names(),
}
