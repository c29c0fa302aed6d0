"""Decision tables as plain data: a name, a question, a hit policy, and rows with their words."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.rules.engine.decision_table import DecisionRow, DecisionTable, HitPolicy
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, joined
from c2b.wire.load import read_body
from c2b.wire.rules.predicate import predicate_from, predicate_to
from c2b.wire.write import to_data


@frozen(kw_only=True)
class _Head:
    """The parts of a table beside its rows."""

    name: str
    asks: Text
    hit: HitPolicy = HitPolicy.UNIQUE


@frozen(kw_only=True)
class _Row:
    """The parts of a row beside its condition."""

    id: str
    then: str
    text: Text = field()


def table_to_data(table: DecisionTable) -> dict[str, Any]:
    """Return *table* as data that JSON can hold."""
    head = _Head(name=table.name, asks=table.asks, hit=table.hit)
    rows = [
        {**to_data(_Row(id=row.id, then=row.then, text=row.text)), "when": predicate_to(row.when)}
        for row in table.rows
    ]
    return {**to_data(head), "rows": rows}


def table_from_data(data: Any, model: type) -> DecisionTable:
    """Return the table over the facts of *model* that *data* describes; nothing is executed.

    Raises:
        InvalidDocumentError: The faults of the document, each with its path.
    """
    if not isinstance(data, OBJECT) or not isinstance(data.get("rows"), LIST):
        raise InvalidDocumentError([Fault("document", _A_TABLE, data, _WRITE_ROWS)])
    body: dict[str, Any] = dict(data)
    head: _Head = read_body({k: v for k, v in body.items() if k != "rows"}, _Head, "")
    rows = tuple(_row(row, model, joined("rows", place)) for place, row in enumerate(body["rows"]))
    try:
        return DecisionTable(name=head.name, asks=head.asks, subject=model, hit=head.hit, rows=rows)
    except InvalidValueError as error:
        fault = Fault("rows", error.expected, error.got, error.hint)
        raise InvalidDocumentError([fault]) from None


def _row(data: Any, model: type, path: str) -> DecisionRow:
    if not isinstance(data, OBJECT) or "when" not in data:
        raise InvalidDocumentError([Fault(path, _A_ROW, data, _WRITE_ROWS)])
    body: dict[str, Any] = dict(data)
    row: _Row = read_body({k: v for k, v in body.items() if k != "when"}, _Row, path)
    when = predicate_from(body["when"], model, joined(path, "when"))
    return DecisionRow(id=row.id, when=when, then=row.then, text=row.text)


_A_TABLE = Text(en="a table, an object with rows", fr="une table, un objet avec des lignes")
_A_ROW = Text(en="a row with a condition", fr="une ligne avec une condition")
_WRITE_ROWS = Text(
    en='write "name", "asks", "hit" and "rows", each row with "id", "when", "then" and "text"',
    fr='écrivez "name", "asks", "hit" et "rows", chaque ligne avec "id", "when", "then" et "text"',
)
