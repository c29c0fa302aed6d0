"""A settlement as JSON that is printed part by part, so that a long one needs no memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from c2b.cli.framework.console import write
from c2b.cli.framework.json_output import json_for_output
from c2b.cli.settlement_run import Left
from c2b.compensation import Line, Settlement
from c2b.errors import Fault
from c2b.text import Language, Text
from c2b.wire.fault import OBJECT
from c2b.wire.settlement import settlement_parts


def print_json(
    settlement: Settlement, left: Left, warnings: Sequence[Text], language: Language
) -> None:
    """Print *settlement* as one JSON object; amounts as documents hold them."""
    parts: dict[str, Any] = {
        **settlement_parts(settlement),
        "left_out": (_line_data(line, language) for line in left.lines),
        "bad_rows": (_fault_data(fault, language) for fault in left.bad_rows),
        "warnings": [warning.in_language(language) for warning in warnings],
    }
    for piece in _pieces(parts, "\n"):
        write(piece)
    write("\n")


def _pieces(value: Any, line: str) -> Iterator[str]:
    """Yield the JSON of *value* in pieces, each iterator in it as a list of one item a line."""
    if isinstance(value, OBJECT):
        pairs: dict[str, Any] = value
        if not any(isinstance(each, _ITERATOR) for each in pairs.values()):
            yield json_for_output(pairs, indent=None)
            return
        before = "{"
        for key, inner in pairs.items():
            yield f"{before}{line}  {json_for_output(key, indent=None)}: "
            yield from _pieces(inner, f"{line}  ")
            before = ","
        yield f"{line}}}"
    elif isinstance(value, _ITERATOR):
        before = "["
        items: Iterator[Any] = value
        for inner in items:
            yield f"{before}{line}  "
            yield from _pieces(inner, f"{line}  ")
            before = ","
        yield f"{line}]" if before == "," else "[]"
    else:
        yield json_for_output(value, indent=None)


def _line_data(line: Line, language: Language) -> dict[str, str]:
    return {
        "key": line.key,
        "party": line.party,
        "status": line.status.value,
        "reason": line.reason.in_language(language),
    }


def _fault_data(fault: Fault, language: Language) -> dict[str, str]:
    return {"where": fault.where, "says": fault.explain(language)}


_ITERATOR: Any = Iterator  # untyped, so that a value stays Any after the test
