"""The code of worked examples as readers copy it: the body of a function with its imports."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import c2b.compensation as pay
import c2b.wire as edge
from c2b.compensation import Unit
from c2b.pay_guide.entry import KindGuide, Worked

_HOMES = {  # the places from which a reader imports, in the order of their lines
    "datetime": ("UTC", "date", "datetime", "timedelta"),
    "fractions": ("Fraction",),
    "zoneinfo": ("ZoneInfo",),
    "c2b": ("Money", "Text"),
    "c2b.compensation": tuple(pay.__all__),
    "c2b.wire": tuple(edge.__all__),
}
_WIDE = 88


def example_code(entry: KindGuide) -> str:
    """Return the example of *entry* as a program: imports, the body, and what must hold."""
    body, end = body_of(entry.example)
    called = end.value
    variable = ast.unparse(called.args[0]) if isinstance(called, ast.Call) else ""
    return program([*body, *(f"assert {line}" for line in _checks(entry.example(), variable))])


def refused_code(entry: KindGuide) -> str:
    """Return the code that the library refuses: the body with the last expression."""
    body, end = body_of(entry.refused)
    lines = textwrap.dedent("\n".join(source_of(entry.refused).splitlines()[end.lineno - 1 :]))
    return "\n".join([*body, lines.removeprefix("return ")])


def program(lines: list[str]) -> str:
    """Return *lines* after the lines that import the names which they read."""
    return "\n".join([*_imports("\n".join(lines)), "", *lines])


def source_of(function: Callable[..., object]) -> str:
    """Return the source of *function* without the indent of its place."""
    return textwrap.dedent(inspect.getsource(function))


def body_of(function: Callable[..., object]) -> tuple[list[str], ast.Return]:
    """Return the lines of *function* before its last statement, and that statement."""
    source = source_of(function)
    made: Any = ast.parse(source).body[0]
    *body, end = made.body
    if not body:
        return [], end
    lines = source.splitlines()[body[0].lineno - 1 : end.lineno - 1]
    return textwrap.dedent("\n".join(lines)).rstrip().splitlines(), end


def _checks(found: Worked, variable: str) -> Iterator[str]:
    several = len(found.settlement.units) > 1
    for account, party, amount in found.expected():
        unit = f", {_unit_code(found.unit(account, party, amount))}" if several else ""
        yield f'str({variable}.balance("{party}"{unit}).{account}) == "{amount}"'
    if not found.accounts:
        party = found.settlement.parties[0]
        yield f'{variable}.explain("{party}") == "{found.settlement.explain(party)}"'


def _unit_code(unit: Unit) -> str:
    """Return the argument that names *unit*."""
    return f'Unit(medium={unit.medium!r}, name="{unit.name}")'


def _imports(code: str) -> Iterator[str]:
    """Yield the lines that import the names which *code* reads."""
    names = [each for each in ast.walk(ast.parse(code)) if isinstance(each, ast.Name)]
    own = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    read = {each.id for each in names}.difference(own)
    for home, offered in _HOMES.items():
        used = sorted(read.intersection(offered))
        read.difference_update(used)
        if used:
            yield from _import_lines(home, used)


def _import_lines(home: str, names: list[str]) -> Iterator[str]:
    line = f"from {home} import {', '.join(names)}"
    if len(line) <= _WIDE:
        yield line
    else:
        yield from (f"from {home} import (", *(f"    {name}," for name in names), ")")
