"""The suggestion of ``c2b settle --suggest``: a campaign file for a file of contributions."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from attrs import evolve

from c2b.cli.contributions import OBJECTS, form_named, open_objects
from c2b.cli.framework.encoding import encoding_of
from c2b.cli.framework.input_files import refuse_name
from c2b.cli.framework.json_output import json_text
from c2b.cli.open_table import OpenTable, open_table
from c2b.errors import InvalidValueError
from c2b.wire.fault import OBJECT
from c2b.wire.spreadsheet import Columns, Layout, TableReader, header_of
from c2b.wire.spreadsheet.identifier import is_total
from c2b.wire.spreadsheet.suggest import suggested_columns

_ROWS = 200  # rows by which a mapping is suggested
_LIKELY = "windows-1252"
_UNPAID = {"key": "campaign", "scheme": {"kind": "no_pay"}, "rounding": "half_up"}


def suggestion(name: str) -> str:
    """Return a campaign file for the contributions in the file *name*, as JSON.

    Raises:
        InvalidValueError: The file cannot be read.
        InvalidDocumentError: The file is no JSON, or its quotes are unbalanced.
    """
    path = Path(name)
    form_named(path)
    if path.suffix.lower() in OBJECTS:
        found = _of_objects(path)
    else:
        found = _of_table(path, _layout_of(path))
    decided = "decision" in found.get("columns", {})
    policies = {"policies": [{"kind": "manual_decision"}]} if decided else {}
    data = {"campaign": _UNPAID | policies, **found}
    return json_text(data) + "\n"


def _layout_of(path: Path) -> Layout:
    """Return the layout with the encoding that a text needs, so that it can be opened."""
    if path.suffix.lower() not in (".csv", ".tsv"):
        return Layout()
    try:
        encoding_of(path)
    except InvalidValueError:
        return Layout(encoding=_LIKELY)
    except OSError as error:
        raise refuse_name(str(path), error) from None
    return Layout()


def _of_objects(path: Path) -> dict[str, Any]:
    with open_objects(path, Layout()) as (_, objects):
        head = [data for _, data in islice(objects, _ROWS) if isinstance(data, OBJECT)]
    names = list(dict.fromkeys(name for data in head for name in data))
    rows = [[_text(data.get(name)) for name in names] for data in head]
    return {"columns": suggested_columns(names, rows)}


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _of_table(path: Path, layout: Layout) -> dict[str, Any]:
    with open_table(path, layout, None) as table:
        header = header_of(table.rows, layout)
        if not header.names:
            return {"columns": suggested_columns([], [])}
        rows = [each for each in islice(table.rows, _ROWS) if any(each[1])]
        columns = Columns(party=next(name for name in header.names if name))
        unique = evolve(header, names=_unique(header.names))
        reader = TableReader(header=unique, columns=columns, layout=layout)
        headers = reader.header_rows(rows)
        below = [cells for _, cells in rows[headers - 1 :]]
        file = _file(table, layout, headers) | _totals(header.names, below)
        return {"file": file, "columns": suggested_columns(header.names, below)}


def _unique(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return *names* without repeated ones, which are not looked for here."""
    return tuple(name if name not in names[:place] else "" for place, name in enumerate(names))


def _file(table: OpenTable, layout: Layout, headers: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if table.form is not None:
        found = {"separator": table.form.separator, "encoding": layout.encoding or "utf-8"}
        if table.quotes:
            found["quoting"] = table.form.quoting.value
    return found | {"header_rows": headers}


def _totals(names: tuple[str, ...], rows: list[Any]) -> dict[str, Any]:
    """Return the rows with totals, which are left out."""
    out = [
        {"column": names[place], "word": cell.strip()}
        for cells in rows
        for place, cell in enumerate(cells)
        if place < len(names) and is_total(cell.strip())
    ]
    return {"leave_out": out} if out else {}
