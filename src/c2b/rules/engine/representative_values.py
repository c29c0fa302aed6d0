"""The few values of each fact that given predicates judge differently.

A number matters only near the figures that it is compared with: one unit below, at, and one unit
above each. A search over these values finds whatever a search over all values would find.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from attrs import evolve

from c2b.predicate import (
    Compare,
    Contains,
    Fact,
    FigureRef,
    Member,
    Operator,
    Predicate,
    assume,
)
from c2b.predicate.expression import children, rebuild, references

_FEW = 2  # values of a fact, all of which are tried
_FEW_ITEMS = 4  # of a collection, whose combinations are all tried
_CENT = Decimal("0.01")


def representative_values(fact: Fact, predicates: Sequence[Predicate]) -> tuple[object, ...]:
    """Return values of *fact*, each once, such that any other is judged like one of them."""
    if fact.domain is not None and len(fact.domain) <= _FEW:
        return fact.domain
    if fact.domain is not None:
        return _told_apart(fact, fact.domain, predicates)
    found = [value for each in predicates for value in _compared_with(fact, each)]
    if frozenset in fact.types or tuple in fact.types:
        return _collections(found, frozenset if frozenset in fact.types else tuple)
    near = [around for value in found for around in _around(value, fact.types)]
    plain = dict.fromkeys(near) or _plain(fact.types)
    return tuple(_exact(value, fact.types) for value in plain)


def _exact(value: object, types: tuple[type, ...]) -> object:
    """Return a whole number in the class in which a fact of *types* holds it."""
    if type(value) is not int or int in types:
        return value
    return Decimal(value) if Decimal in types else Fraction(value)


def _collections(found: Iterable[object], kind: type) -> tuple[object, ...]:
    """Return the collections that are named in *found*, and those of the items that are named.

    Of many items not all combinations are tried: none, each alone, all but one, and all.
    """
    named = dict.fromkeys(found)
    items = [value for value in named if not isinstance(value, kind)]
    count = len(items)
    sizes = range(count + 1) if count <= _FEW_ITEMS else (0, 1, count - 1, count)
    made = [kind(some) for size in sizes for some in combinations(items, size)]
    return tuple(dict.fromkeys((*made, *(value for value in named if isinstance(value, kind)))))


def _told_apart(
    fact: Fact, domain: tuple[object, ...], predicates: Sequence[Predicate]
) -> tuple[object, ...]:
    """Return the first of all values of *domain* that *predicates* judge alike."""
    about = [leaf for each in predicates for leaf in leaves(each) if fact in references(leaf)]
    if not about or any(not _judges_alone(leaf, fact) for leaf in about):
        return domain
    alike: dict[tuple[Predicate, ...], object] = {}
    for value in domain:
        alike.setdefault(tuple(assume(leaf, fact, value) for leaf in about), value)
    return tuple(alike.values())


def _judges_alone(leaf: Predicate, fact: Fact) -> bool:
    """Whether *leaf* reads no other fact beside *fact*, or reads it only to choose a figure."""
    read = references(leaf)
    chosen = any(isinstance(each, FigureRef) and each.key == fact for each in read)
    return read == (fact,) or chosen


def search_key(conditions: Sequence[Predicate]) -> tuple[Predicate, ...]:
    """Return *conditions* as a search sees them: keys of a table with the same figure are one.

    Conditions with equal keys have situations that differ only in which such key is chosen.
    """
    read = [each for condition in conditions for each in references(condition)]
    tables = {each for each in read if isinstance(each, FigureRef)}
    keys = [table.key for table in tables]
    alone = {table: _figures(table, conditions) for table in tables if keys.count(table.key) == 1}

    def put(predicate: Predicate) -> Predicate:
        table = predicate.operand if isinstance(predicate, Compare) else None
        if isinstance(predicate, Compare) and isinstance(table, FigureRef) and table in alone:
            return evolve(predicate, operand=alone[table])
        return rebuild(predicate, put)

    return tuple(put(condition) for condition in conditions)


def _figures(table: FigureRef, conditions: Sequence[Predicate]) -> frozenset[tuple[object, object]]:
    """Return the figures of *table*, each with its key only where *conditions* name that key."""
    about = [leaf for each in conditions for leaf in leaves(each)]
    named = [leaf for leaf in about if references(leaf) == (table.key,)]
    apart = {value for leaf in named for value in _compared_with(table.key, leaf)}
    every = table.key.domain or (*table.by_key, None)
    return frozenset((key if key in apart else None, table.by_key.get(key)) for key in every)


def leaves(predicate: Predicate) -> Iterator[Predicate]:
    """Yield the comparisons that *predicate* is built from."""
    below = children(predicate)
    if not below and references(predicate):
        yield predicate
    for child in below:
        yield from leaves(child)


def _compared_with(fact: Fact, predicate: Predicate) -> Iterator[object]:
    """Yield the constants that *predicate* compares *fact* with."""
    for leaf in leaves(predicate):
        match leaf:
            case Compare(about, Operator(), operand) if about == fact:
                yield from _constants(operand)
            case Member(about, values) if about == fact:
                for value in values:
                    yield from _constants(value)
            case Contains(about, value) if about == fact:
                yield from _constants(value)
            case _ if any(isinstance(r, FigureRef) and r.key == fact for r in references(leaf)):
                figures = [
                    r for r in references(leaf) if isinstance(r, FigureRef) and r.key == fact
                ]
                yield from (key for figure in figures for key, _ in figure.table)
            case _:
                pass


def _constants(operand: object) -> Iterator[object]:
    if isinstance(operand, FigureRef):
        yield from (figure for _, figure in operand.table)
    elif operand is not None and not isinstance(operand, Fact):
        yield operand


def _around(value: object, types: tuple[type, ...]) -> tuple[object, ...]:
    """Return *value* and the values just below and above it."""
    if isinstance(value, date | timedelta):
        return tuple(day for day in (value, *_beside(value)) if day is not None)
    if Fraction in types and isinstance(value, int | Fraction):
        return (value, value - Fraction(_CENT), value + Fraction(_CENT))
    if isinstance(value, Decimal) or (isinstance(value, int) and Decimal in types):
        exact = Decimal(value)
        return (value, exact - _CENT, exact + _CENT)
    if isinstance(value, int):
        return (value, value - 1, value + 1)
    return (value, f"other than {value}" if value else "something")


def _beside(value: date | timedelta) -> Iterator[date | timedelta | None]:
    """Yield *value* a day earlier and a day later; None beyond the ends of the calendar."""
    for days in (-1, 1):
        try:
            yield value + timedelta(days=days)
        except OverflowError:
            yield None


def _plain(types: tuple[type, ...]) -> tuple[object, ...]:
    """Return values of a fact that is compared with other facts only."""
    if date in types:
        return (date(2000, 1, 1), date(2000, 1, 2), date(2000, 1, 3))
    if datetime in types:
        return tuple(datetime(2000, 1, day, tzinfo=UTC) for day in (1, 2, 3))
    if timedelta in types:
        return tuple(timedelta(days=count) for count in (0, 1, 2))
    if str in types:
        return ("one", "another")
    return (0, 1, 2)
