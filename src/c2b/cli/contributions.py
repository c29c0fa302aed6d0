"""Contributions of a file, row by row: each a `Contribution`, or the faults of its row."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from c2b import wire
from c2b.cli.campaign_file import Plan
from c2b.cli.framework.encoding import Encoding, encoding_of
from c2b.cli.framework.input_files import refuse_name
from c2b.compensation import Contribution
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.spreadsheet import (
    Columns,
    Numbered,
    ObjectReader,
    Read,
    TableReader,
    Typed,
    form_of,
    header_of,
    known_zone,
    list_in,
    ods_rows,
    parquet_rows,
    text_rows,
    xlsx_rows,
)

_HEAD = 1 << 16  # characters in which a header ends


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
def contributions(name: str, plan: Plan) -> Generator[Contributions]:
    """Open the contributions in the file *name*, whose ending tells its form.

    Raises:
        InvalidValueError: The file cannot be read, or its form is not known.
        InvalidDocumentError: The file is no JSON, or its header lacks a column.
    """
    path = Path(name)
    read = _FORMS.get(path.suffix.lower())
    if read is None:
        raise InvalidValueError("c2b settle", _A_FORM, name, _RENAME)
    with read(path, plan) as (total, rows, reader):
        yield Contributions(name, plan, total, rows, reader)


def _opened(path: Path, stated: str | None) -> tuple[TextIO, Encoding]:
    """Open *path* as text."""
    try:
        encoding = encoding_of(path, stated)
        return path.open(encoding=encoding.name, newline=""), encoding
    except InvalidValueError:
        raise
    except (OSError, ValueError) as error:
        raise refuse_name(str(path), error) from None


def _from_csv(path: Path, plan: Plan) -> AbstractContextManager[_Parts]:
    return _table(path, plan, tabs=False)


def _from_tsv(path: Path, plan: Plan) -> AbstractContextManager[_Parts]:
    return _table(path, plan, tabs=True)


@contextmanager
def _table(path: Path, plan: Plan, *, tabs: bool) -> Generator[_Parts]:
    file, encoding = _opened(path, plan.file.encoding)
    with file:
        head = file.read(_HEAD)
        file.seek(0)
        form = form_of(head, plan.file, names_of(plan.columns), tabs=tabs)
        rows = text_rows(file, form, quotes=encoding.quotes)
        reader = TableReader(
            header=header_of(rows, plan.file),
            columns=plan.columns,
            layout=plan.file,
            zone_of=zone_of,
            form=form,
            quotes=encoding.quotes,
        )
        yield encoding.lines, reader.read(rows), reader


def names_of(columns: Columns | None) -> tuple[str, ...]:
    """Return the names of the columns that a mapping has."""
    if columns is None:
        return ()
    names = (name for _, each in columns.places() for name in (each.column, each.since))
    return tuple(dict.fromkeys(name for name in names if name is not None))


def _from_xlsx(path: Path, plan: Plan) -> AbstractContextManager[_Parts]:
    return _sheet(path, plan, xlsx_rows(path, plan.file.sheet))


def _from_ods(path: Path, plan: Plan) -> AbstractContextManager[_Parts]:
    return _sheet(path, plan, ods_rows(path, plan.file.sheet))


def _from_parquet(path: Path, plan: Plan) -> AbstractContextManager[_Parts]:
    return _sheet(path, plan, parquet_rows(path))


@contextmanager
def _sheet(
    path: Path, plan: Plan, opened: AbstractContextManager[Iterator[Numbered]]
) -> Generator[_Parts]:
    with ExitStack() as stack:
        try:
            rows = stack.enter_context(opened)
        except OSError as error:
            raise refuse_name(str(path), error) from None
        header = header_of(rows, plan.file)
        reader = TableReader(header=header, columns=plan.columns, layout=plan.file, zone_of=zone_of)
        yield 0, reader.read(rows), reader


@contextmanager
def _from_json(path: Path, plan: Plan) -> Generator[_Parts]:
    file, _ = _opened(path, plan.file.encoding)
    with file:
        data = wire.parse_data(file.read(), number=_number_of(plan))
    rows = list_in(data, plan.file)
    yield len(rows), *_objects(enumerate(rows, start=1), plan, _NTH)


@contextmanager
def _from_json_lines(path: Path, plan: Plan) -> Generator[_Parts]:
    file, encoding = _opened(path, plan.file.encoding)
    with file:
        yield encoding.lines, *_objects(_parsed(file, _number_of(plan)), plan, _LINE)


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


def zone_of(name: str) -> Any:
    """Return the zone of an offset, or the region that *name* has in the database of zones.

    The database also has abbreviations such as CET and EST, which are not taken from it.
    """
    zone = known_zone(name)
    if zone is not None or "/" not in name:
        return zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


_FORMS: dict[str, Callable[[Path, Plan], AbstractContextManager[_Parts]]] = {
    ".csv": _from_csv,
    ".tsv": _from_tsv,
    ".json": _from_json,
    ".jsonl": _from_json_lines,
    ".xlsx": _from_xlsx,
    ".ods": _from_ods,
    ".parquet": _from_parquet,
}
_A_FORM = Text(
    en="a file whose name ends in .csv, .tsv, .json, .jsonl, .xlsx, .ods or .parquet",
    fr="un fichier dont le nom finit par .csv, .tsv, .json, .jsonl, .xlsx, .ods ou .parquet",
)
_RENAME = Text(en="rename it after what it holds", fr="renommez-le d’après ce qu’il contient")
_LINE = Text(en="line {line}", fr="ligne {line}")
_NTH = Text(en="contribution {line}", fr="contribution {line}")
_PART = Text(en="{place}, {part}", fr="{place}, {part}")
