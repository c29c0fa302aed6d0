"""The readings of a table that give answers: generated functions, made at the first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from c2b.models.leg import Leg
from c2b.paradigms.table import Table
from c2b.predicate.decision_tree import write_tree
from c2b.predicate.function_source import FunctionSource

Nested = tuple[Any, ...]


@cache
def by_facts(table: Table) -> Callable[..., Any]:
    """Return the function from the values of all facts of *table* to its answer.

    Returns:
        A function of the facts in the order of ``table.questions``.
    """
    source = FunctionSource(arguments=[question.fact for question in table.questions])
    cases = [(row.when, source.constant(row.then)) for row in table.rows]
    write_tree(source, cases, leaf="return {}".format, otherwise="return None")
    return source.compile(table.id)


def by_leg(
    tables: Sequence[Table],
    results: Nested,
    *,
    unknown: Callable[[Leg], Any],
    other: Callable[[Any], Any] | None = None,
    result: type | None = None,
) -> Callable[[Any], Any]:
    """Return one function for several tables; each answer leads a level deeper in *results*.

    Args:
        tables: The tables, in the order of the levels.
        results: Tuples within tuples, with one entry a row at each level.
        unknown: The function that answers when a fact is unknown.
        other: The function that answers for other objects; left out, only legs are passed.
        result: The class of the result, made of the leg and the answer as a pair.
    """
    source = FunctionSource()
    if other is not None:
        leg, hint = source.constant(Leg), source.constant(other)
        source.first(f"if subject.__class__ is not {leg}: return {hint}(subject)")
    found = "{}" if result is None else f"{source.constant(result)}((subject, {{}}))"
    otherwise = f"return {source.constant(unknown)}(subject)"
    return _walk(source, tables, results, f"return {found}", otherwise)


def _walk(
    source: FunctionSource, tables: Sequence[Table], results: Nested, found: str, unknown: str
) -> Callable[..., Any]:
    here = source.constant(results)
    for place, table in enumerate(tables):
        last = place == len(tables) - 1
        leaf = found.format(f"{here}[{{}}]") if last else f"found = {here}[{{}}]"
        cases = [(row.when, str(row_at)) for row_at, row in enumerate(table.rows)]
        write_tree(source, cases, leaf=leaf.format, otherwise=unknown)
        here = "found"
    return source.compile("_".join(table.id for table in tables))
