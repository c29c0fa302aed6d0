"""The rows of a sheet of a workbook in the form of Office Open XML (.xlsx)."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from c2b._extras import library, need
from c2b.errors import InvalidValueError
from c2b.text import NOTHING, Text
from c2b.wire.spreadsheet.archive_limits import opened_archive
from c2b.wire.spreadsheet.cell_value import (
    currency_sign,
    duration_cell,
    error_cell,
    formula_without_value,
    number_cell,
    value_cell,
)
from c2b.wire.spreadsheet.header import Numbered

_CHUNK = 1 << 20


@contextmanager
def xlsx_rows(path: Path, sheet: str | None) -> Generator[Iterator[Numbered]]:
    """Open the rows of one sheet of the workbook *path*, each with its number.

    Formulas are never evaluated: their stored values are read.

    Args:
        path: The file.
        sheet: The name of the sheet; None for the only one.

    Raises:
        InvalidValueError: The file is no workbook, is too large, or has no such sheet.
        MissingExtraError: openpyxl or defusedxml is not installed.
        OSError: The file cannot be read.
    """
    openpyxl = library("openpyxl", extra="sheets")
    need("defusedxml", extra="sheets")
    with opened_archive(path) as archive:
        formulas = _has_formulas(archive)
        values = _book(openpyxl, path, data_only=True)
        name = chosen_sheet(values.sheetnames, sheet, path.name)
        written = _book(openpyxl, path, data_only=False) if formulas else None
        try:
            below = None if written is None else written[name].iter_rows()
            yield _rows(values[name].iter_rows(), below)
        finally:
            values.close()
            if written is not None:
                written.close()


def workbook(rows: Iterable[Sequence[str]]) -> bytes:
    """Return a workbook with one sheet of *rows*, in which every cell is text and no formula.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    book = library("openpyxl", extra="sheets").Workbook()
    for line, cells in enumerate(rows, start=1):
        for place, cell in enumerate(cells, start=1):
            written = book.active.cell(line, place)
            written.value = cell
            written.data_type = "s"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def chosen_sheet(names: list[str], sheet: str | None, file: str) -> str:
    """Return the name of the declared sheet, or of the only one.

    Raises:
        InvalidValueError: There is no such sheet, or there are several and none is declared.
    """
    if sheet is None and len(names) == 1:
        return names[0]
    if sheet not in names:
        expected = _ONE_OF.fill(names=", ".join(names))
        raise InvalidValueError(file, expected, sheet or NOTHING, _SAY_SHEET)
    return sheet


def _book(openpyxl: Any, path: Path, *, data_only: bool) -> Any:
    try:
        return openpyxl.load_workbook(path, read_only=True, data_only=data_only, keep_links=False)
    except OSError:
        raise
    except Exception as error:  # openpyxl raises errors of many kinds for damaged files
        raise InvalidValueError(path.name, _A_WORKBOOK, str(error) or NOTHING, _SAVE) from None


def _has_formulas(archive: ZipFile) -> bool:
    """Whether a sheet has a formula, found by its tag without parsing."""
    for name in archive.namelist():
        if name.startswith("xl/worksheets/"):
            with archive.open(name) as part:
                end = b""
                while chunk := part.read(_CHUNK):
                    if b"<f>" in (end + chunk) or b"<f " in (end + chunk) or b":f" in end + chunk:
                        return True
                    end = chunk[-2:]
    return False


def _rows(values: Iterator[Any], written: Iterator[Any] | None) -> Iterator[Numbered]:
    for number, row in enumerate(values, start=1):
        cells = [_cell(cell) for cell in row]
        if written is not None:
            formulas = next(written, ())
            for place, each in enumerate(formulas):
                if each.data_type == "f" and place < len(cells) and row[place].value is None:
                    cells[place] = formula_without_value(str(each.value))
        yield number, cells


def _cell(cell: Any) -> str:
    value = cell.value
    if cell.data_type == "e":
        return error_cell(str(value))
    if isinstance(value, timedelta | time):
        return duration_cell(value)
    if isinstance(value, bool | str | datetime | date) or value is None:
        return value_cell(value)
    return number_cell(value, currency_sign(cell.number_format or ""))


_ONE_OF = Text(en="one sheet of the workbook ({names})", fr="une feuille du classeur ({names})")
_SAY_SHEET = Text(
    en='write its name in "file": "sheet": "..."',
    fr='écrivez son nom dans "file"\u00a0: "sheet": "..."',
)
_A_WORKBOOK = Text(en="a workbook that can be read", fr="un classeur lisible")
_SAVE = Text(
    en="save it again by a spreadsheet, or export the sheet as CSV",
    fr="enregistrez-le de nouveau avec un tableur, ou exportez la feuille en CSV",
)
