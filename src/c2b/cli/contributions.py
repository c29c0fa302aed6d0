"""Contributions of a file, row by row: each a `Contribution`, or the faults of its row."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TextIO

from attrs import frozen

from c2b import wire
from c2b.cli.campaign_file import Plan
from c2b.cli.framework.input_files import refuse_name
from c2b.cli.open_table import TABLES, open_table, opened_text, read_from
from c2b.cli.zones import zone_of
from c2b.compensation import Contribution
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import NOTHING, Text
from c2b.wire.spreadsheet import (
    Layout,
    ObjectReader,
    Read,
    TableReader,
    Typed,
    header_of,
    list_in,
)

Reader = TableReader | ObjectReader


@frozen(eq=False)
class Contributions:
    """The rows of one file, to be read once.

    Attributes:
        path: The name of the file.
        plan: The plan by which it is read.
        total: The number of rows, about.
        rows: Each row as what it describes, or as what is wrong with it.
        reader: The reader of the rows; None where they are documents of contributions.
    """

    path: str
    plan: Plan
    total: int
    rows: Iterator[Read]
    reader: Reader | None = None

    @property
    def line(self) -> int:
        """The number of the line that was read last."""
        return 0 if self.reader is None else self.reader.line

    def column_of(self, fact: str) -> str | None:
        """Return the name of the column that states *fact*; None where there is none."""
        if self.reader is None:
            return fact
        places = dict(self.reader.mapping.places())
        return places[fact].column if fact in places else None


_Parts = tuple[int, Iterator[Read], Reader | None]


@contextmanager
def contributions(name: str, plan: Plan, *, needs_keys: bool = False) -> Generator[Contributions]:
    """Open the contributions in the file *name*, whose ending tells its form.

    Args:
        name: The file.
        plan: The plan by which it is read.
        needs_keys: Whether the number of a line is no key, because other files have it as well.

    Raises:
        InvalidValueError: The file cannot be read, its form is not known, or keys are not mapped.
        InvalidDocumentError: The file is no JSON, or its header lacks a column.
    """
    path = Path(name)
    with form_named(path)(path, plan) as (total, rows, reader):
        if needs_keys and reader is not None and reader.mapping.key is None:
            raise InvalidValueError("columns.key", _KEYS, NOTHING, _MAP_KEY)
        yield Contributions(name, plan, total, rows, reader)


def form_named(path: Path) -> Callable[[Path, Plan], AbstractContextManager[_Parts]]:
    """Return the reader of the form that the ending of *path* tells.

    Raises:
        InvalidValueError: The ending is that of no form.
    """
    read = _FORMS.get(path.suffix.lower())
    if read is None:
        raise InvalidValueError("c2b settle", _A_FORM, str(path), _RENAME)
    return read


@contextmanager
def _table(path: Path, plan: Plan) -> Generator[_Parts]:
    with open_table(path, plan.file, plan.columns) as table:
        reader = TableReader(
            header=header_of(table.rows, plan.file),
            columns=plan.columns,
            layout=plan.file,
            zone_of=zone_of,
            form=table.form,
            quotes=table.quotes,
        )
        yield table.total, reader.read(table.rows), reader


@contextmanager
def _from_json(path: Path, plan: Plan) -> Generator[_Parts]:
    with open_objects(path, plan.file, _number_of(plan)) as (total, objects):
        place = _LINE if path.suffix.lower() == ".jsonl" else _NTH
        yield total, *_objects(objects, plan, place)


@contextmanager
def open_objects(
    path: Path, layout: Layout, number_of: Callable[[str], Any] = Typed
) -> Generator[tuple[int, Iterator[tuple[int, Any]]]]:
    """Open the objects of a JSON document or of JSON lines, each with its number.

    Raises:
        InvalidValueError: The file cannot be read.
        InvalidDocumentError: The file is no JSON, or holds no list.
    """
    file, encoding = opened_text(path, layout.encoding)
    with file:
        if path.suffix.lower() == ".jsonl":
            yield encoding.lines, read_from(path, _parsed(file, number_of))
            return
        try:
            text = file.read()
        except OSError as error:
            raise refuse_name(str(path), error) from None
        rows = list_in(wire.parse_data(text, number=number_of), layout)
        yield len(rows), enumerate(rows, start=1)


def _number_of(plan: Plan) -> Callable[[str], Any]:
    """Return how a number with a point is read: as a cell, or refused as no `Contribution`."""
    return float if plan.columns is None else Typed


def _parsed(file: TextIO, number_of: Callable[[str], Any]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                yield number, wire.parse_data(line, number=number_of)
            except InvalidDocumentError as error:
                yield number, _at(_LINE.fill(line=number), error)


def _objects(
    numbered: Iterable[tuple[int, Any]], plan: Plan, place: Text
) -> tuple[Iterator[Read], Reader | None]:
    """Read JSON objects: contributions as they are, or the keys of a mapping."""
    if plan.columns is None:
        return _documents(numbered, place), None
    reader = ObjectReader(columns=plan.columns, layout=plan.file, zone_of=zone_of, row_place=place)
    return reader.read(numbered), reader


def _documents(numbered: Iterable[tuple[int, Any]], place: Text) -> Iterator[Read]:
    for number, data in numbered:
        try:
            if isinstance(data, InvalidDocumentError):
                yield data
            else:
                yield wire.from_data(data, Contribution)
        except InvalidDocumentError as error:
            yield _at(place.fill(line=number), error)


def _at(place: Text, error: InvalidDocumentError) -> InvalidDocumentError:
    """Return the faults of *error* as those of the row at *place*."""
    return InvalidDocumentError(
        Fault(
            _PART.fill(place=place, part=fault.where) if fault.where else place,
            fault.expected,
            fault.got,
            fault.hint,
        )
        for fault in error.faults
    )


OBJECTS = (".json", ".jsonl")
_FORMS: dict[str, Callable[[Path, Plan], AbstractContextManager[_Parts]]] = {
    **dict.fromkeys((".csv", ".tsv", *TABLES), _table),
    **dict.fromkeys(OBJECTS, _from_json),
}
_A_FORM = Text(
    en="a file whose name ends in .csv, .tsv, .json, .jsonl, .xlsx, .ods or .parquet",
    fr="un fichier dont le nom finit par .csv, .tsv, .json, .jsonl, .xlsx, .ods ou .parquet",
)
_KEYS = Text(
    en="a column of keys, because line numbers return in every file",
    fr="une colonne de clés, car les numéros de ligne reviennent dans chaque fichier",
)
_MAP_KEY = Text(
    en='name it in the campaign file: "columns": {{"key": "..."}}',
    fr='nommez-la dans le fichier de campagne\u00a0: "columns": {{"key": "..."}}',
)
_RENAME = Text(en="rename it after what it holds", fr="renommez-le d’après ce qu’il contient")
_LINE = Text(en="line {line}", fr="ligne {line}")
_NTH = Text(en="contribution {line}", fr="contribution {line}")
_PART = Text(en="{place}, {part}", fr="{place}, {part}")
