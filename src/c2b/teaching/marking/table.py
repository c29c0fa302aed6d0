"""Tables as spreadsheets save them: bytes to rows, with the header as the proof."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.teaching.marking.columns import BY_HEADER, CASE, IGNORED
from c2b.teaching.marking.words import plain
from c2b.text import Text

_SEPARATORS = (";", ",", "\t")
_ENCODINGS = ("utf-8-sig", "cp1252", "mac_roman")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
MOST_ROWS = 20_000
LONGEST_CELL = 100_000


@frozen(kw_only=True)
class AnswerRow:
    """One row: its number in the file, from 1 with the header, and its cells by column."""

    number: int
    cells: dict[str, str]


def read_table(data: bytes) -> tuple[AnswerRow, ...]:
    """Read a table of answers that a spreadsheet saved as CSV.

    The header decides: of the encodings and separators that spreadsheets use, those are taken by
    which every header is a known one, in English or French. Nothing else is guessed.

    Args:
        data: The file: UTF-8 with or without a byte order mark, UTF-16, Windows-1252 or Mac Roman;
            cells parted by semicolons, commas or tabs.

    Raises:
        InvalidValueError: No header is known in any of these, or the file is too long.
    """
    readings = [_cells(text, mark) for text in _texts(data) for mark in _SEPARATORS]
    return rows_of(max(readings, key=_recognised))


def rows_of(rows: Sequence[Sequence[str]]) -> tuple[AnswerRow, ...]:
    """The rows of a table, the first of which is its header.

    Raises:
        InvalidValueError: A header that is unknown or stands there twice, or too many rows.
    """
    head: Sequence[str] = rows[0] if rows else ()
    if len(rows) > MOST_ROWS:
        raise InvalidValueError(_TABLE, _SHORTER.fill(most=MOST_ROWS), len(rows), _SPLIT)
    names = [BY_HEADER.get(plain(cell), "") for cell in head]
    for cell, name in zip(head, names, strict=True):
        if not name and cell.strip():
            raise InvalidValueError(_TABLE, _HEADER, cell, _TEMPLATE)
        if name not in ("", IGNORED) and names.count(name) > 1:
            raise InvalidValueError(_TABLE, _ONCE, cell, _TEMPLATE)
    if CASE not in names:
        raise InvalidValueError(_TABLE, _A_CASE, ", ".join(head), _TEMPLATE)
    return tuple(_rows(rows[1:], names))


def _rows(rows: Sequence[Sequence[str]], names: list[str]) -> Iterator[AnswerRow]:
    for number, row in enumerate(rows, start=2):
        cells = {
            name: cell.strip()
            for name, cell in zip(names, row, strict=False)
            if name not in ("", IGNORED)
        }
        if any(cells.values()):
            yield AnswerRow(number=number, cells=cells)


def _texts(data: bytes) -> Iterator[str]:
    """Return *data* as text, in each encoding in which it can be read."""
    encodings = ("utf-16",) if data.startswith(_UTF_16) else _ENCODINGS
    for encoding in encodings:
        try:
            yield data.decode(encoding)
        except UnicodeDecodeError:
            continue


def _cells(text: str, separator: str) -> list[list[str]]:
    lines = io.StringIO(text.replace("\0", ""), newline="")
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error:  # such as a cell that is longer than the reader takes
        return []
    longest = max((len(cell) for row in rows for cell in row), default=0)
    return rows if longest <= LONGEST_CELL else []


def _recognised(rows: Sequence[Sequence[str]]) -> tuple[bool, int]:
    """Whether all headers are known, and how many are."""
    heads = [cell for row in rows[:1] for cell in row if cell.strip()]
    known = sum(plain(cell) in BY_HEADER for cell in heads)
    return known == len(heads) > 0, known


_TABLE = Text(en="the table", fr="le tableau")
_HEADER = Text(en="a header of the template", fr="un en-tête du modèle")
_ONCE = Text(en="each header once", fr="chaque en-tête une seule fois")
_A_CASE = Text(en="a header 'Case' or 'Cas'", fr="un en-tête « Cas » ou « Case »")
_TEMPLATE = Text(
    en="take the headers from 'c2b cases template'",
    fr="reprenez les en-têtes de « c2b cases template »",
)
_SHORTER = Text(en="at most {most} rows", fr="au plus {most} lignes")
_SPLIT = Text(en="split the table", fr="divisez le tableau")
