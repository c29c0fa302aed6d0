"""The rows of a table as documents: each column is named by the path of a value in a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

from c2b import wire
from c2b._limits import MOST
from c2b.cli.engine.engine_file import ENGINES, parquet_table, plain_table
from c2b.cli.engine.engine_option import check_engine
from c2b.cli.engine.engine_table import EngineTable, UnusualFileError
from c2b.cli.framework.input_files import refuse_irregular
from c2b.cli.open_table import open_table
from c2b.errors import C2bError, Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text, in_both
from c2b.wire.fault import document_error
from c2b.wire.spreadsheet import Layout, header_of
from c2b.wire.spreadsheet.cell_value import value_cell
from c2b.wire.spreadsheet.typed import BadCell, is_no_number

_Made = TypeVar("_Made")
Steps = tuple[str, ...]
TEXTS = (".csv", ".tsv")
PARQUET = ".parquet"
_AS_IT_IS = Layout()


@frozen(kw_only=True)
class TableDocuments:
    """The different rows of a table as documents, and which of them each row is.

    Attributes:
        documents: The documents, in the order of their first rows.
        places: The place of the document of each row.
        lines: The number of the line of each row.
    """

    documents: Sequence[Any]
    places: Sequence[int]
    lines: Sequence[int]

    def read(self, make: Callable[[Any], _Made]) -> list[_Made]:
        """Return what *make* makes of each document.

        Raises:
            InvalidDocumentError: Every fault, each with the line of the first row that has it.
        """
        made: list[_Made] = []
        faults: list[Fault] = []
        for place, document in enumerate(self.documents):
            try:
                made.append(make(document))
            except InvalidDocumentError as error:
                line = self.lines[self.places.index(place)]
                faults += [_placed(line, fault) for fault in error.faults]
                if len(faults) > MOST:
                    break
        if faults:
            raise document_error(faults)
        return made


def is_table(name: str) -> bool:
    """Whether the ending of *name* is that of a table."""
    return Path(name).suffix.lower() in (*TEXTS, PARQUET)


def read_documents(name: str, engine: str | None, *, numbers: bool) -> TableDocuments:
    """Read the table in the file *name*, with *engine* if one is named.

    Args:
        name: The file.
        engine: The name of the engine; None for none.
        numbers: Whether digits are a number; else they are text.

    Raises:
        InvalidValueError: The file cannot be read; a form that takes an engine, where none is
            named; an engine for a form that takes none.
        InvalidDocumentError: The header has a name twice, or a cell cannot be read.
        MissingExtraError: The engine is not installed.
    """
    path = Path(name)
    if engine is None:
        if path.suffix.lower() == PARQUET:
            raise InvalidValueError(name, _AN_ENGINE, in_both(PARQUET), _NAME_ENGINE)
        return _ordinary(path, numbers=numbers)
    check_engine(engine)
    if not is_table(name):
        raise InvalidValueError("--engine", _A_TABLE, name, _LEAVE_OUT)
    try:
        return _by_engine(ENGINES[engine], path, numbers=numbers)
    except (C2bError, UnusualFileError, OSError, UnicodeError):
        return _ordinary(path, numbers=numbers)


def _by_engine(engine: type[EngineTable], path: Path, *, numbers: bool) -> TableDocuments:
    """Let *engine* find the different rows of the file *path*."""
    refuse_irregular(path)
    if path.suffix.lower() == PARQUET:
        names, _ = engine.head_of(path, 1)
        first, table = 1, parquet_table(engine, path, names, range(len(names)))
    else:
        found = plain_table(path, _AS_IT_IS, ())
        names, first = list(found.header.names), found.line + 1
        table = found.read(engine, range(len(names)))
    paths, (rows, places) = _paths(names), table.different()
    known: dict[tuple[str, ...], int] = {}  # an empty text and none at all are one cell
    merged = [known.setdefault(tuple(map(value_cell, row)), len(known)) for row in rows]
    documents = [_document(paths, row, numbers=numbers) for row in known]
    if not all(documents):
        raise UnusualFileError("an empty row")
    places = [merged[place] for place in places]
    lines = range(first, first + len(places))
    return TableDocuments(documents=documents, places=places, lines=lines)


def _ordinary(path: Path, *, numbers: bool) -> TableDocuments:
    """Read the file *path* row by row; equal rows become one document."""
    documents: list[Any] = []
    known: dict[tuple[str, ...], int] = {}
    places, lines, faults = list[int](), list[int](), list[Fault]()
    with open_table(path, _AS_IT_IS, None) as table:
        paths = _paths(header_of(table.rows, _AS_IT_IS).names)
        for line, cells in table.rows:
            row = tuple(cells)
            if not any(map(str.strip, row)):
                continue
            if row not in known:
                try:
                    documents.append(_document(paths, row, numbers=numbers))
                except InvalidDocumentError as error:
                    faults += [_placed(line, fault) for fault in error.faults]
                    if len(faults) > MOST:
                        break
                    continue
                known[row] = len(known)
            places.append(known[row])
            lines.append(line)
    if faults:
        raise document_error(faults)
    return TableDocuments(documents=documents, places=places, lines=lines)


def _paths(names: Sequence[str]) -> tuple[Steps, ...]:
    """Return the path that each column is named by.

    Raises:
        InvalidDocumentError: A column without a name, a name that is there twice, or one that is
            the beginning of another.
    """
    taken = [tuple(name.split(".")) for name in names]
    beginnings = {path[:n] for path in taken for n in range(1, len(path))}
    faults = [
        Fault(in_both(name or "-"), _ONE_NAME, _NOT_ONE, _RENAME)
        for name, path in zip(names, taken, strict=True)
        if not all(path) or taken.count(path) > 1 or path in beginnings
    ]
    if faults:
        raise InvalidDocumentError(dict.fromkeys(faults))
    return tuple(taken)


def _document(paths: Sequence[Steps], row: Sequence[str], *, numbers: bool) -> dict[str, Any]:
    """Return the document of a *row*, without what is empty in it.

    Raises:
        InvalidDocumentError: Too many cells or too few; a list that cannot be read.
    """
    if len(row) < len(paths) or any(map(str.strip, row[len(paths) :])):
        expected = _SO_MANY.fill(count=len(paths))
        raise InvalidDocumentError([Fault("", expected, len(row), _QUOTE)])
    document: dict[str, Any] = {}
    for (*above, name), cell in zip(paths, row, strict=False):
        if cell.strip():
            inner = document
            for step in above:
                inner = inner.setdefault(step, {})
            inner[name] = _value(cell, ".".join((*above, name)), numbers=numbers)
    return document


def _value(cell: str, where: str, *, numbers: bool) -> Any:
    """Return the value of a *cell* that is not empty."""
    if type(cell) is BadCell:
        raise InvalidDocumentError(
            [Fault(where, cell.fault.expected, cell.fault.got, cell.fault.hint)]
        )
    text = str(cell).strip()
    if is_no_number(cell):
        raise InvalidDocumentError([Fault(where, _FINITE, text, _LEAVE_EMPTY)])
    if text.startswith("["):
        try:
            return wire.parse_data(text)
        except InvalidDocumentError:
            raise InvalidDocumentError([Fault(where, _A_LIST, text, _WRITE_LIST)]) from None
    if numbers and _WHOLE.fullmatch(text):
        return int(text)
    return _WORDS.get(text, text)


def _placed(line: int, fault: Fault) -> Fault:
    place = _LINE.fill(line=line)
    where = _PART.fill(place=place, part=fault.where) if fault.where else place
    return Fault(where, fault.expected, fault.got, fault.hint)


_WORDS = {"true": True, "false": False}
_WHOLE = re.compile("-?(?:0|[1-9][0-9]{0,17})")
_AN_ENGINE = Text(
    en="an engine for a file of this form", fr="un moteur pour un fichier de ce format"
)
_NAME_ENGINE = Text(
    en="name one: --engine polars, or --engine duckdb",
    fr="nommez-en un\u00a0: --engine polars, ou --engine duckdb",
)
_A_TABLE = Text(
    en="a file whose name ends in .csv, .tsv or .parquet, with an engine",
    fr="avec un moteur, un fichier dont le nom finit par .csv, .tsv ou .parquet",
)
_LEAVE_OUT = Text(en="leave out --engine", fr="retirez --engine")
_ONE_NAME = Text(
    en="a path of its own, such as provider.name", fr="un chemin à elle seule, comme provider.name"
)
_NOT_ONE = Text(
    en="a column that has none, or shares it", fr="une colonne qui n’en a pas, ou qui le partage"
)
_RENAME = Text(
    en="name each column after one value of the document",
    fr="donnez à chaque colonne le nom d’une valeur du document",
)
_SO_MANY = Text(en="{count} cells, as the header has", fr="{count} cellules, comme l’en-tête")
_QUOTE = Text(
    en="put cells that hold the separator between double quotes",
    fr="mettez entre guillemets droits les cellules qui contiennent le séparateur",
)
_FINITE = Text(
    en="a text or a finite number, and no NaN", fr="un texte ou un nombre fini, et non NaN"
)
_LEAVE_EMPTY = Text(
    en="leave the cell empty where the value is unknown",
    fr="laissez la cellule vide là où la valeur est inconnue",
)
_A_LIST = Text(en="a list in JSON", fr="une liste en JSON")
_WRITE_LIST = Text(en='write for instance ["money"]', fr='écrivez par exemple ["money"]')
_LINE = Text(en="line {line}", fr="ligne {line}")
_PART = Text(en="{place}, {part}", fr="{place}, {part}")
