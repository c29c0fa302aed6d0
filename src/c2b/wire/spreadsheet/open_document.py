"""The rows of a sheet of a workbook in the form of OpenDocument (.ods)."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from c2b._extras import library
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.spreadsheet.archive_limits import opened_archive
from c2b.wire.spreadsheet.cell_value import (
    duration_cell,
    error_cell,
    formula_without_value,
    number_cell,
)
from c2b.wire.spreadsheet.header import Numbered
from c2b.wire.spreadsheet.typed import Typed
from c2b.wire.spreadsheet.workbook import chosen_sheet

_NAMESPACE = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}".format
_TABLE, _NAME = _NAMESPACE("table", "table"), _NAMESPACE("table", "name")
_ROW, _CELL = _NAMESPACE("table", "table-row"), _NAMESPACE("table", "table-cell")
_COVERED, _FORMULA = _NAMESPACE("table", "covered-table-cell"), _NAMESPACE("table", "formula")
_ROWS_REPEATED = _NAMESPACE("table", "number-rows-repeated")
_CELLS_REPEATED = _NAMESPACE("table", "number-columns-repeated")
_KIND, _VALUE = _NAMESPACE("office", "value-type"), _NAMESPACE("office", "value")
_CURRENCY = _NAMESPACE("office", "currency")
_DATE, _TIME = _NAMESPACE("office", "date-value"), _NAMESPACE("office", "time-value")
_BOOLEAN, _PARAGRAPH = _NAMESPACE("office", "boolean-value"), _NAMESPACE("text", "p")
_NOTE, _SPACE = _NAMESPACE("office", "annotation"), _NAMESPACE("text", "s")
_CALC_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_DURATION = re.compile(r"(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,6})\d*)?S)?")
_MOST_CELLS = 16_384  # in a row
_MOST_ALIKE = 1 << 20  # rows of the same content


@contextmanager
def ods_rows(path: Path, sheet: str | None) -> Generator[Iterator[Numbered]]:
    """Open the rows of one sheet of the workbook *path*, each with its number.

    Formulas are never evaluated: their stored values are read.

    Args:
        path: The file.
        sheet: The name of the sheet; None for the only one.

    Raises:
        InvalidValueError: The file is no workbook, is too large, or has no such sheet.
        MissingExtraError: defusedxml is not installed.
        OSError: The file cannot be read.
    """
    parser = library("defusedxml.ElementTree", extra="sheets")
    with opened_archive(path) as archive:
        if "content.xml" not in archive.namelist():
            raise InvalidValueError(path.name, _A_WORKBOOK, ", ".join(archive.namelist()), _SAVE)
        names = [name for _, name, _ in _walk(parser, archive, path, None) if name]
        name = chosen_sheet(list(dict.fromkeys(names)), sheet, path.name)
        yield _rows(parser, archive, path, name)


def _walk(
    parser: Any, archive: ZipFile, path: Path, sheet: str | None
) -> Iterator[tuple[int, str, Any]]:
    """Yield the number, the sheet and the element of each row of *sheet*; of any where it is None.

    The elements of rows are forgotten once the next one is read.
    """
    current, number = "", 0
    try:
        with archive.open("content.xml") as content:
            for event, element in parser.iterparse(content, events=("start", "end")):
                if event == "start" and element.tag == _TABLE:
                    current, number = element.get(_NAME, ""), 0
                    if sheet is None:
                        yield 0, current, element
                elif event == "end" and element.tag == _ROW:
                    if current == sheet:
                        yield number + 1, current, element
                    number += _repeated(element, _ROWS_REPEATED)
                    element.clear()
    except (parser.ParseError, ValueError) as error:
        raise InvalidValueError(path.name, _A_WORKBOOK, str(error), _SAVE) from None


def _rows(parser: Any, archive: ZipFile, path: Path, name: str) -> Iterator[Numbered]:
    for number, _, element in _walk(parser, archive, path, name):
        cells = _cells(element, path.name)
        if cells:
            alike = _repeated(element, _ROWS_REPEATED)
            if alike > _MOST_ALIKE:
                raise InvalidValueError(path.name, _FEW_ALIKE, alike, _SAVE)
            for place in range(number, number + alike):
                yield place, cells


def _cells(row: Any, file: str) -> list[str]:
    """Return the cells of a row without empty ones at its end."""
    cells: list[str] = []
    waiting = 0
    for element in row:
        if element.tag not in (_CELL, _COVERED):
            continue
        cell, alike = _cell(element), _repeated(element, _CELLS_REPEATED)
        if not cell:
            waiting += alike
            continue
        if len(cells) + waiting + alike > _MOST_CELLS:
            raise InvalidValueError(file, _FEW_CELLS, len(cells) + waiting + alike, _SAVE)
        cells += [""] * waiting + [cell] * alike
        waiting = 0
    return cells


def _repeated(element: Any, name: str) -> int:
    text = element.get(name, "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def _cell(element: Any) -> str:
    """Return the value of a cell, in the notation of cells."""
    kind, text = element.get(_KIND, ""), _text(element)
    if element.get(_CALC_KIND) == "error":
        return error_cell(text)
    match kind:
        case "float" | "percentage" | "currency":
            return _number(element.get(_VALUE, ""), element.get(_CURRENCY, ""))
        case "date":
            return Typed(element.get(_DATE, ""))
        case "time":
            return _duration(element.get(_TIME, ""))
        case "boolean":
            return str(element.get(_BOOLEAN, ""))
        case "":
            formula = element.get(_FORMULA)
            return text if formula is None or text else formula_without_value(formula)
        case _:
            return text


def _number(text: str, currency: str) -> str:
    if not re.fullmatch(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?", text):
        return error_cell(text)
    exact = int(text) if text.lstrip("+-").isdecimal() and len(text) < 16 else float(text)
    return number_cell(exact, currency)


def _duration(text: str) -> str:
    match = _DURATION.fullmatch(text)
    if match is None:
        return Typed(text)
    sign, hours, minutes, seconds, part = match.groups()
    passed = timedelta(
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
        microseconds=int((part or "0").ljust(6, "0")),
    )
    return duration_cell(-passed if sign else passed)


def _text(element: Any) -> str:
    """Return the paragraphs of a cell as lines, without its comments."""
    return "\n".join(_words(each) for each in element if each.tag == _PARAGRAPH)


def _words(element: Any) -> str:
    """Return the text in *element*, whose runs of spaces are elements of their own."""
    parts = [element.text or ""]
    for each in element:
        if each.tag == _SPACE:
            parts.append(" " * min(_repeated(each, _SPACES), _MOST_CELLS))
        elif each.tag != _NOTE:
            parts.append(_words(each))
        parts.append(each.tail or "")
    return "".join(parts)


_SPACES = _NAMESPACE("text", "c")
_A_WORKBOOK = Text(en="a workbook of OpenDocument", fr="un classeur OpenDocument")
_SAVE = Text(
    en="save it again by a spreadsheet, or export the sheet as CSV",
    fr="enregistrez-le de nouveau avec un tableur, ou exportez la feuille en CSV",
)
_FEW_ALIKE = Text(
    en=f"at most {_MOST_ALIKE:,} rows of the same content",
    fr=f"au plus {_MOST_ALIKE:,} lignes de même contenu",
)
_FEW_CELLS = Text(
    en=f"at most {_MOST_CELLS:,} cells in a row", fr=f"au plus {_MOST_CELLS:,} cellules par ligne"
)
