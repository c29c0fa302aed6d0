"""The readings of a table that answer: generated functions, made at the first call and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from c2b.models.leg import Leg
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import Table
from c2b.predicate.generate import Source, write_tree


@cache
def by_facts(table: Table) -> Callable[..., Any]:
    """The answer of *table* to the values of its facts, which must all be known.

    Returns:
        A function of the facts in the order of ``table.questions``.
    """
    source = Source(arguments=[question.fact for question in table.questions])
    cases = [(row.when, source.constant(row.then)) for row in table.rows]
    write_tree(source, cases, leaf="return {}".format, otherwise="return None")
    return source.compile(table.id)


def by_leg(table: Table, otherwise: Callable[[Leg], Paradigm | None]) -> Callable[[Leg], Any]:
    """The answer of *table* to a leg; *otherwise* answers when a fact is unknown."""
    source = Source()
    cases = [(row.when, source.constant(row.then)) for row in table.rows]
    unknown = f"return {source.constant(otherwise)}(subject)"
    write_tree(source, cases, leaf="return {}".format, otherwise=unknown)
    return source.compile(table.id)


def index_by_leg(
    tables: Sequence[Table], results: list[Any], otherwise: Callable[[Leg], Any]
) -> Callable[[Leg], Any]:
    """Read several tables in one function and pick the result of their combined rows.

    Args:
        tables: The tables; the rows of the last one vary fastest in *results*.
        results: One result for every choice of one row in each table.
        otherwise: Answers when a fact is unknown.
    """
    source = Source()
    return _indexed(source, tables, results, f"return {source.constant(otherwise)}(subject)")


def index_by_facts(tables: Sequence[Table], results: list[Any]) -> Callable[..., Any]:
    """The same from the facts of *tables* in the order of their questions, all known."""
    facts = [question.fact for table in tables for question in table.questions]
    return _indexed(Source(arguments=facts), tables, results, "return None")


def _indexed(
    source: Source, tables: Sequence[Table], results: list[Any], unknown: str
) -> Callable[..., Any]:
    picked, stride = source.constant(results), len(results)
    for place, table in enumerate(tables):
        stride //= len(table.rows)
        cases = [(row.when, str(row_at * stride)) for row_at, row in enumerate(table.rows)]
        write_tree(source, cases, leaf=f"i{place} = {{}}".format, otherwise=unknown)
    places = " + ".join(f"i{place}" for place in range(len(tables)))
    source.line(1, f"return {picked}[{places}]")
    return source.compile("_".join(table.id for table in tables))
