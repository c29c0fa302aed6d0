"""The rows of a table for ``c2b cases check``, from JSON, CSV or a workbook."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from c2b.cases.table.field import FIELDS, LABELS
from c2b.cli.framework.input_files import parse, read_bytes, refuse_name
from c2b.teaching.marking.table import AnswerRow, read_table, rows_of
from c2b.wire.spreadsheet import ods_rows, xlsx_rows

_WORKBOOKS = {".xlsx": xlsx_rows, ".ods": ods_rows}
_NUMBERS = ("leg", "legs_in_case", "year", "party_count", "derives_from")
_LISTS = ("candidates", "decisive_facts")
_MARKS = (",", ";", "\t")
_NEEDED = ("case_id", "provider_nature")  # no table of students' answers has both


@frozen(kw_only=True)
class CasesTable:
    """The content of a table: facts and labels to check, or answers of students to mark.

    Attributes:
        facts: The rows of facts, as plain data; None where the table has answers.
        answers: The rows of answers.
    """

    facts: Any = None
    answers: tuple[AnswerRow, ...] = ()


def read_cases_table(name: str) -> CasesTable:
    """Read the table in the file *name*, or on standard input.

    Raises:
        InvalidValueError: The file cannot be read, or its headers are not known.
        InvalidDocumentError: The file is no JSON.
    """
    path = Path(name)
    opened = _WORKBOOKS.get(path.suffix.lower())
    if opened is not None:
        try:
            with opened(path, None) as rows:
                cells = [[str(cell) for cell in each] for _, each in rows]
        except OSError as error:
            raise refuse_name(name, error) from None
        return CasesTable(facts=_facts(cells)) if _is_facts(cells) else _answers(cells)
    content = read_bytes(name)
    if content.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in (b"[", b"{", b""):
        return CasesTable(facts=parse(content))
    for mark in _MARKS:
        cells = _cells(content, mark)
        if _is_facts(cells):
            return CasesTable(facts=_facts(cells))
    return CasesTable(answers=read_table(content))


def _answers(cells: Sequence[Sequence[str]]) -> CasesTable:
    return CasesTable(answers=rows_of(cells))


def _cells(content: bytes, mark: str) -> list[list[str]]:
    """Return the cells of a text in UTF-8; none where it is another text."""
    try:
        lines = io.StringIO(content.decode("utf-8-sig"), newline="")
        return list(csv.reader(lines, delimiter=mark, strict=True))
    except (UnicodeDecodeError, csv.Error):
        return []


def _is_facts(cells: Sequence[Sequence[str]]) -> bool:
    head = [cell.strip() for cell in cells[0]] if cells else []
    return all(name in head for name in _NEEDED)


def _facts(cells: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """Return the rows as the fields of a flat table; an empty cell that may lack is left out."""
    head = [cell.strip() for cell in cells[0]]
    return [
        {
            name: _value(name, cell.strip())
            for name, cell in zip(head, row, strict=False)
            if name and (cell.strip() or name in LABELS or name not in FIELDS)
        }
        for row in cells[1:]
        if any(cell.strip() for cell in row)
    ]


def _value(name: str, cell: str) -> Any:
    if name in _NUMBERS and re.fullmatch(r"[0-9]{1,9}", cell):
        return int(cell)
    if name in _LISTS:
        return [part.strip() for part in re.split("[,;|]", cell) if part.strip()]
    return cell
