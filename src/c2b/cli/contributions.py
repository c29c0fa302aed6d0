"""Contributions of a file, row by row: each a `Contribution`, or the faults of its row."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from c2b import wire
from c2b.cli.campaign_file import Plan
from c2b.cli.framework.encoding import encoding_of
from c2b.cli.framework.input_files import refuse_name
from c2b.compensation import Contribution
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT
from c2b.wire.spreadsheet import Columns, RowReader, known_zone

Row = Contribution | InvalidDocumentError
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 1 << 24


@frozen
class Contributions:
    """The rows of one file, to be read once.

    Attributes:
        total: The approximate number of contributions.
        rows: Each row as what it says, or as what is wrong with it.
    """

    total: int
    rows: Iterator[Row]


@contextmanager
def contributions(name: str, plan: Plan) -> Generator[Contributions]:
    """The contributions in the file *name*, whose ending says its form.

    Raises:
        InvalidValueError: The file cannot be read, or its form is not known.
        InvalidDocumentError: No JSON, or a header that lacks a column.
    """
    path = Path(name)
    read = _FORMS.get(path.suffix.lower())
    if read is None:
        raise InvalidValueError("c2b settle", _A_FORM, name, _RENAME)
    file, lines = _opened(path, plan.encoding)
    with file:
        yield read(file, plan, lines)


def _opened(path: Path, stated: str | None) -> tuple[TextIO, int]:
    """Return *path* as text, and the number of its lines."""
    try:
        encoding = encoding_of(path, stated)
        return path.open(encoding=encoding.name, newline=""), encoding.lines
    except InvalidValueError:
        raise
    except (OSError, ValueError) as error:
        raise refuse_name(str(path), error) from None


def _from_csv(file: TextIO, plan: Plan, lines: int) -> Contributions:
    return _table(file, plan, lines, _guess)


def _from_tsv(file: TextIO, plan: Plan, lines: int) -> Contributions:
    return _table(file, plan, lines, lambda _: "\t")


def _table(file: TextIO, plan: Plan, lines: int, usual: Callable[[str], str]) -> Contributions:
    start = file.tell()
    first = file.readline()
    file.seek(start)
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = plan.delimiter or usual(first)
    try:
        table = csv.reader(file, delimiter=delimiter, strict=True)
    except (TypeError, ValueError):  # the latter from Python 3.13, for the end of a line
        raise InvalidValueError("delimiter", _ONE_SIGN, delimiter, _SET_DELIMITER) from None
    header = _header(table)
    reader = RowReader(
        columns=plan.columns or Columns.named_in(header), header=header, zone_of=_zone_of
    )
    return Contributions(lines, _table_rows(table, reader))


def _header(table: Any) -> tuple[str, ...]:
    try:
        return tuple(cell.strip() for cell in next(table, ()))
    except csv.Error as error:
        raise _unreadable(1, error) from None


def _table_rows(table: Any, reader: RowReader) -> Iterator[Row]:
    line = table.line_num + 1
    try:
        for cells in table:
            if any(cells):
                yield _row(reader, line, cells)
            line = table.line_num + 1
    except csv.Error as error:
        raise _unreadable(line, error) from None


def _unreadable(line: int, error: csv.Error) -> InvalidValueError:
    return InvalidValueError(_LINE.fill(line=line), _A_ROW.fill(said=error), None, _CLOSE)


def _guess(header: str) -> str:
    """Return the separator of *header*: the candidate that it has most of."""
    return max(_DELIMITERS, key=header.count)


def _row(reader: RowReader, line: int, cells: list[str]) -> Row:
    try:
        return reader.item(line, cells)
    except InvalidDocumentError as error:
        return error


def _from_json(file: TextIO, plan: Plan, lines: int) -> Contributions:
    data = wire.parse_data(file.read(), number=_number_of(plan))
    if not isinstance(data, LIST):
        raise InvalidValueError(file.name, _A_LIST, type(data).__name__, _BRACKETS)
    rows: list[Any] = data
    return Contributions(len(rows), _objects(enumerate(rows, start=1), plan.columns, _NTH))


def _from_json_lines(file: TextIO, plan: Plan, lines: int) -> Contributions:
    rows = _parsed(file, _number_of(plan))
    return Contributions(lines, _objects(rows, plan.columns, _LINE))


def _number_of(plan: Plan) -> Callable[[str], Any]:
    """Return the reader of a number with a point, which keeps it as a cell or refuses it."""
    return float if plan.columns is None else str


def _parsed(file: TextIO, number_of: Callable[[str], Any]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                yield number, wire.parse_data(line, number=number_of)
            except InvalidDocumentError as error:
                yield number, error


def _objects(
    numbered: Iterable[tuple[int, Any]], columns: Columns | None, place: Text
) -> Iterator[Row]:
    """The rows of JSON objects: items as they are, or by *columns* the keys of a mapping."""
    read = _as_item if columns is None else _Mapped(columns, place).item
    for number, data in numbered:
        try:
            if isinstance(data, InvalidDocumentError):
                raise data
            yield read(number, data)
        except InvalidDocumentError as error:
            where = place.fill(line=number)
            yield InvalidDocumentError(_below(where, fault) for fault in error.faults)


def _as_item(_: int, data: Any) -> Contribution:
    return wire.from_data(data, Contribution)


class _Mapped:
    """A reader of objects whose keys are the columns of a mapping; a missing key is blank."""

    def __init__(self, columns: Columns, place: Text) -> None:
        named = (name for _, each in columns.places() for name in (each.column, each.since))
        self._names = tuple(dict.fromkeys(name for name in named if name is not None))
        self._reader = RowReader(columns=columns, header=self._names, zone_of=_zone_of, place=_key)

    def item(self, number: int, data: Any) -> Contribution:
        """The contribution that the object *data* describes."""
        if not isinstance(data, OBJECT):
            raise InvalidDocumentError([Fault("", _AN_OBJECT, data, _BRACES)])
        cells = [_cell(name, data.get(name)) for name in self._names]
        return self._reader.item(number, cells)


def _key(_line: int, _number: int, column: str) -> Text:
    """Return the place of a value of an object."""
    return Text(en="{key}", fr="{key}").fill(key=column)


def _cell(name: str, value: Any) -> str:
    """Return *value*, which stands under *name*, as the text of a cell; null is an empty one."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool | int):
        return json.dumps(value)
    raise InvalidDocumentError([Fault(name, _PLAIN, value, _TAKE_APART)])


def _below(place: Text, fault: Fault) -> Fault:
    """Return *fault* as one of the row at *place*."""
    where = _PART.fill(place=place, part=fault.where) if fault.where else place
    return Fault(where, fault.expected, fault.got, fault.hint)


def _zone_of(name: str) -> Any:
    """The zone that *name* means everywhere, or in the database of the system."""
    zone = known_zone(name)
    if zone is not None:
        return zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


_FORMS = {
    ".csv": _from_csv,
    ".tsv": _from_tsv,
    ".json": _from_json,
    ".jsonl": _from_json_lines,
}
_A_FORM = Text(
    en="a file whose name ends in .csv, .tsv, .json or .jsonl",
    fr="un fichier dont le nom finit par .csv, .tsv, .json ou .jsonl",
)
_RENAME = Text(en="rename it after what it holds", fr="renommez-le d’après ce qu’il contient")
_ONE_SIGN = Text(en="one sign between cells", fr="un seul signe entre les cellules")
_SET_DELIMITER = Text(
    en='write "delimiter": ";" in the campaign file',
    fr='écrivez "delimiter": ";" dans le fichier de campagne',
)
_LINE = Text(en="line {line}", fr="ligne {line}")
_NTH = Text(en="contribution {line}", fr="contribution {line}")
_PART = Text(en="{place}, {part}", fr="{place}, {part}")
_A_ROW = Text(en="a row that can be read ({said})", fr="une ligne lisible ({said})")
_CLOSE = Text(
    en="close the double quotes that were opened, and double those within a cell",
    fr="fermez les guillemets droits ouverts, et doublez ceux qui sont dans une cellule",
)
_A_LIST = Text(en="a list of contributions", fr="une liste de contributions")
_BRACKETS = Text(en="put them in square brackets", fr="mettez-les entre crochets")
_AN_OBJECT = Text(en="an object, one contribution", fr="un objet, une contribution")
_PLAIN = Text(en="a text, a number, true or false", fr="un texte, un nombre, true ou false")
_TAKE_APART = Text(
    en="map a column that holds no list and no object",
    fr="choisissez une colonne qui ne contient ni liste ni objet",
)
_BRACES = Text(en="put it in braces", fr="mettez-la entre accolades")
