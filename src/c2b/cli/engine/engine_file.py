"""The file of a table, opened by an engine beside the ordinary reader of its cells."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from c2b.cli.campaign_file import Plan
from c2b.cli.engine.column_kinds import check_kinds
from c2b.cli.engine.duckdb_table import DuckdbTable
from c2b.cli.engine.engine_table import Cell, EngineTable, UnusualFileError
from c2b.cli.engine.plain_text import PlainText
from c2b.cli.engine.polars_table import PolarsTable
from c2b.cli.framework.input_files import refuse_irregular
from c2b.cli.open_table import HEAD_CHARACTERS, names_of
from c2b.cli.zones import zone_of
from c2b.wire.spreadsheet import (
    Header,
    Layout,
    Numbered,
    Quoting,
    RowReader,
    TableReader,
    TextForm,
    form_of,
    header_of,
    text_rows,
)
from c2b.wire.spreadsheet.cell_value import value_cell
from c2b.wire.spreadsheet.table import HEAD

ENGINES: dict[str, type[EngineTable]] = {"polars": PolarsTable, "duckdb": DuckdbTable}


@frozen(eq=False)
class EngineFile:
    """A table that an engine holds, with the ordinary reader of its cells.

    Attributes:
        table: The table.
        reader: The reader.
        line: The number of the line of its first row.
    """

    table: EngineTable
    reader: RowReader
    line: int

    @property
    def columns(self) -> dict[str, int]:
        """The number of the column of each fact that has one."""
        return self.reader.numbers

    def fact(self, name: str, cell: Cell) -> Any:
        """Return the fact *name* that *cell* states; None where it is empty.

        Raises:
            C2bError: The cell cannot be read, or no contribution has such a fact.
        """
        return self.reader.fact(name, value_cell(cell))

    def row(self, number: int, cells: Sequence[Cell]) -> Any:
        """Return what row *number* describes, of whose mapped columns the *cells* are.

        Raises:
            C2bError: The row cannot be read.
        """
        whole = [""] * len(self.reader.header)
        for column, cell in zip(self.reader.indices(), cells, strict=True):
            whole[column] = value_cell(cell)
        return self.reader.row(self.line + number, whole)


def opened(engine: str, path: Path, plan: Plan) -> EngineFile:
    """Return the file *path*, opened by *engine*.

    Raises:
        UnusualFileError: The file is left to the ordinary reading.
        C2bError: The file or its header cannot be read.
        OSError: The system refuses to read it.
    """
    refuse_irregular(path)
    return (_parquet if path.suffix.lower() == ".parquet" else _text)(ENGINES[engine], path, plan)


def _parquet(engine: type[EngineTable], path: Path, plan: Plan) -> EngineFile:
    names, rows = engine.head_of(path, HEAD)
    header = header_of(iter([(0, names)]), plan.file)
    if (plan.file.header_rows or 1) > 1 or not all(header.names):
        raise UnusualFileError("header")
    reader = TableReader(header=header, columns=plan.columns, layout=plan.file, zone_of=zone_of)
    head = [(line, [value_cell(cell) for cell in cells]) for line, cells in enumerate(rows, 1)]
    if reader.head_faults(head):
        raise UnusualFileError("head")
    return EngineFile(parquet_table(engine, path, names, reader.rows.indices()), reader.rows, 1)


def parquet_table(
    engine: type[EngineTable], path: Path, names: Sequence[str], columns: Sequence[int]
) -> EngineTable:
    """Return *columns*, numbers of *names*, of a file in the form of Parquet.

    Raises:
        UnusualFileError: It is left to the ordinary reading.
    """
    table = engine.of_parquet(path, names, columns)
    check_kinds(path, names, table, columns)
    return table


def _text(engine: type[EngineTable], path: Path, plan: Plan) -> EngineFile:
    found = plain_table(path, plan.file, names_of(plan.columns))
    reader = TableReader(
        header=found.header,
        columns=plan.columns,
        layout=plan.file,
        zone_of=zone_of,
        form=found.form,
        quotes=found.quotes,
    )
    if reader.head_faults(found.first):
        raise UnusualFileError("head")
    return EngineFile(found.read(engine, reader.rows.indices()), reader.rows, found.line + 1)


@frozen(kw_only=True, eq=False)
class PlainTable:
    """A text of which it is proved that an engine splits it as the ordinary reader does.

    Attributes:
        path: The file.
        header: The header.
        line: The number of its last line.
        form: The form of the text.
        quotes: Whether there are double quotes in the header.
        first: The first rows below it.
        rows: The number of rows below it.
    """

    path: Path
    header: Header
    line: int
    form: TextForm
    quotes: bool
    first: Sequence[Numbered]
    rows: int

    def read(self, engine: type[EngineTable], columns: Sequence[int]) -> EngineTable:
        """Return *columns* of the rows, read by *engine*.

        Raises:
            UnusualFileError: It returns another number of rows.
        """
        table = engine.of_text(
            self.path,
            separator=self.form.separator,
            skip=self.line,
            width=len(self.header.names),
            columns=columns,
        )
        if table.rows != self.rows:
            raise UnusualFileError("rows")
        return table


def plain_table(path: Path, layout: Layout, names: Sequence[str]) -> PlainTable:
    """Return the text *path*, whose columns of *names* are mapped.

    Raises:
        UnusualFileError: It is left to the ordinary reading.
        C2bError: Its form or its header cannot be read.
        OSError: The system refuses to read it.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.read(HEAD_CHARACTERS)
    quotes = '"' in head
    form = form_of(head, layout, names, tabs=path.suffix.lower() == ".tsv")
    rows = _Lines(text_rows(io.StringIO(head, newline=""), form, quotes=quotes))
    header, line = header_of(rows, layout), rows.line
    plain = PlainText.below(path, line, form.separator, layout.encoding)
    is_quoted = plain.quotes and form.quoting is not Quoting.LITERAL
    is_odd = is_quoted or not form.proved or rows.is_broken or header.names[-1:] in ((), ("",))
    if is_odd or plain.separators != plain.rows * (len(header.names) - 1):
        raise UnusualFileError("form")
    first = list(islice(rows, HEAD))
    if len(head) == HEAD_CHARACTERS and next(rows, None) is None:
        raise UnusualFileError("head")
    return PlainTable(
        path=path, header=header, line=line, form=form, quotes=quotes, first=first, rows=plain.rows
    )


@define
class _Lines:
    """Rows that remember the number of the last one, and whether one has several lines."""

    _rows: Any
    line: int = 0
    is_broken: bool = field(default=False)

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> Numbered:
        row: Numbered = next(self._rows)
        self.line, cells = row
        self.is_broken |= any("\n" in cell or "\r" in cell for cell in cells)
        return row
