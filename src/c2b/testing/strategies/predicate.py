"""Strategies for the predicates of the rules of the catalogue, whole and in parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import strategies as st

import c2b.predicate as asked
from c2b.predicate.expression import children
from c2b.rules.catalogue import RULES
from c2b.rules.engine.representative_values import representative_values


def predicates(kind: type[asked.Predicate] = asked.Predicate) -> st.SearchStrategy[Any]:
    """Generate a predicate of the rules, or of one *kind*."""
    if kind is asked.Contains:
        return st.builds(asked.Contains, facts_asked(), st.integers(0, 9))
    if kind is asked.AtLeast:
        weighed = [rule.indications for rule in RULES if rule.indications]
        return st.builds(asked.AtLeast, st.integers(1, 2), st.sampled_from(weighed))
    return st.sampled_from([each for each in _parts() if isinstance(each, kind)])


def facts_asked() -> st.SearchStrategy[asked.Fact]:
    """Generate a fact that some rule asks for."""
    return st.sampled_from(list(dict.fromkeys(fact for rule in RULES for fact in rule.facts)))


def parameters() -> st.SearchStrategy[asked.Parameter]:
    """Generate a figure that some rule names."""
    named = (name for each in _parts() for name in asked.parameters_in(each))
    return st.sampled_from(list(dict.fromkeys(named)))


def figures() -> st.SearchStrategy[asked.FigureRef]:
    """Generate a table of figures, and the fact that chooses in it."""
    return st.builds(_figure, st.text(), facts_asked(), st.integers(0, 99))


def references() -> st.SearchStrategy[asked.Reference]:
    """Generate a reference of a predicate to a fact, a parameter or a figure."""
    return facts_asked() | parameters() | figures()


@cache
def _parts() -> tuple[asked.Predicate, ...]:
    """Return each predicate of the rules with the parts that it is built from, small ones first."""
    whole = (each for rule in RULES for each in (rule.applies, rule.requires))
    every = dict.fromkeys(part for each in whole for part in _within(each))
    return tuple(sorted(every, key=_size))


def _within(predicate: asked.Predicate) -> Iterator[asked.Predicate]:
    yield predicate
    for child in children(predicate):
        yield from _within(child)


def _size(predicate: asked.Predicate) -> int:
    return sum(1 for _ in _within(predicate))


def _figure(name: str, key: asked.Fact, figure: int) -> asked.FigureRef:
    table = tuple((value, figure) for value in representative_values(key, ()))
    return asked.FigureRef(name, key, table)
