"""Rows that are probably no contributions: further headers, totals, rows inside a quoted cell."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence

from attrs import define, field

from c2b.errors import Fault
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.header import Numbered
from c2b.wire.spreadsheet.layout import Layout, Quoting
from c2b.wire.spreadsheet.row import RowReader
from c2b.wire.spreadsheet.text_table import CANDIDATES, TextForm

_Check = Callable[[Sequence[str]], Fault | None]
_IMPORT_ID = '{"ImportId"'  # the third header row of one survey tool
_VALUE = re.compile(
    r"[^\w\s]?[+\u2212-]?[^\w\s]?[0-9][0-9.,:\u00a0\u202f %/TZ+-]*|true|false", re.IGNORECASE
)
_LEAST = 2  # rows below a header row that prove what it is


@define
class Suspects:
    """The checks for rows that are no contributions, where the layout does not declare them.

    Attributes:
        rows: The reader of the rows.
        layout: The layout of the file.
        form: The form of the text; None where the file is no text.
        quotes: Whether there are double quotes in the text.
    """

    rows: RowReader
    layout: Layout
    form: TextForm | None
    quotes: bool
    _checks: tuple[_Check, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        checks: list[_Check] = []
        if self.form is not None:
            checks += [] if self.form.proved else [self._other_separator]
            if self.quotes and self.form.quoting is Quoting.NONE:
                checks.append(self._enclosed)
            if self.quotes and self.form.quoting is Quoting.DOUBLE:
                checks.append(self._swallowed)
        self._checks = tuple(checks)

    def header_faults(self, rows: Sequence[Numbered]) -> list[Fault]:
        """Return the fault of the first row below the header that looks like a further header."""
        place, count = self.header_rows(rows)
        if count == 1:
            return []
        line, cells = rows[place]
        hint = _SAY_HEADERS.fill(rows=count)
        return [self.rows.row_fault(line, refused(_A_CONTRIBUTION, ", ".join(cells), hint))]

    def header_rows(self, rows: Sequence[Numbered]) -> tuple[int, int]:
        """Return the place of a further header row among *rows*, and how many head the columns."""
        for place, (_, cells) in enumerate(rows[:3]):
            if any(cell.strip().startswith(_IMPORT_ID) for cell in cells):
                return place, place + 2
        below = [cells for _, cells in rows[1:]]
        if self.layout.header_rows is None and rows and self._is_header(rows[0][1], below):
            return 0, 2
        return 0, 1

    @property
    def any(self) -> bool:
        """Whether rows have to be checked one by one."""
        return bool(self._checks)

    def fault(self, line: int, cells: Sequence[str]) -> Fault | None:
        """Return the fault of a row that is no contribution; None where nothing is suspect."""
        for check in self._checks:
            if (error := check(cells)) is not None:
                return self.rows.row_fault(line, error)
        return None

    def _other_separator(self, cells: Sequence[str]) -> Fault | None:
        """Refuse a separator below a header that has none."""
        for mark in CANDIDATES:
            if any(mark in cell for cell in cells) or len(cells) > 1:
                return refused(_ONE_COLUMN, ", ".join(cells), _SAY_SEPARATOR)
        return None

    def _enclosed(self, cells: Sequence[str]) -> Fault | None:
        """Refuse quotes around a mapped cell of a text that has no quoting."""
        for place in self.rows.indices():
            cell = cells[place] if place < len(cells) else ""
            if len(cell) > 1 and cell[0] == cell[-1] == '"':
                return refused(_NO_QUOTES, cell, _SAY_ENCLOSED)
        return None

    def _swallowed(self, cells: Sequence[str]) -> Fault | None:
        if any("\n" in cell or "\r" in cell for cell in cells) and self._swallows(cells):
            return refused(_CLOSED, _QUOTED_ROWS, _SAY_QUOTING)
        return None

    def _is_header(self, cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
        """Whether *cells* are words in a column that has only values below."""
        if any(_VALUE.fullmatch(cell.strip()) for cell in cells) or len(below) < _LEAST:
            return False
        blank = self.rows.columns.blank
        for place, cell in enumerate(cells):
            column = [row[place].strip() for row in below if place < len(row)]
            filled = [each for each in column if each and each not in blank]
            is_word = bool(cell.strip()) and cell.strip() not in blank
            if is_word and len(filled) >= _LEAST and all(map(_VALUE.fullmatch, filled)):
                return True
        return False

    def _swallows(self, cells: Sequence[str]) -> bool:
        """Whether a cell has lines that read as rows of the table."""
        place = self.rows.at("key")
        place = self.rows.at("party") if place is None else place
        separator = "," if self.form is None else self.form.separator
        shape = "" if place is None else _shape(cells[place])
        for cell in cells:
            for inner in csv.reader(cell.splitlines()[1:], delimiter=separator):
                is_row = len(inner) == len(self.rows.header) and place is not None
                if is_row and (self.rows.typed_in(inner) or _shape(inner[place or 0]) == shape):
                    return True
        return False


def _shape(cell: str) -> str:
    return re.sub("[a-zA-Z]+", "a", re.sub("[0-9]+", "0", cell.strip()))


_A_CONTRIBUTION = Text(
    en="a contribution, and no further header row",
    fr="une contribution, et non une autre ligne d’en-tête",
)
_SAY_HEADERS = Text(
    en='write the number of header rows in "file": "header_rows": {rows} (1 if this is a '
    "contribution)",
    fr='écrivez le nombre de lignes d’en-tête dans "file"\u00a0: "header_rows": {rows} (1 si '
    "c’est une contribution)",
)
_ONE_COLUMN = Text(
    en="a row of one cell, for the header has no separator",
    fr="une ligne d’une cellule, car l’en-tête n’a pas de séparateur",
)
_SAY_SEPARATOR = Text(
    en='write the separator of the file in "file": "separator": ";"',
    fr='écrivez le séparateur du fichier dans "file"\u00a0: "separator": ";"',
)
_NO_QUOTES = Text(
    en="a cell without quotes around it, for the file has no quoting",
    fr="une cellule sans guillemets autour, car le fichier n’en utilise pas",
)
_SAY_ENCLOSED = Text(
    en='write "quoting": "double" in "file", or "literal" if the quotes are text',
    fr='écrivez "quoting": "double" dans "file", ou "literal" si les guillemets sont du texte',
)
_CLOSED = Text(en="quotes that are closed in their row", fr="des guillemets fermés dans la ligne")
_QUOTED_ROWS = Text(
    en="a cell that contains whole rows", fr="une cellule qui contient des lignes entières"
)
_SAY_QUOTING = Text(
    en='close the quotes, or write "quoting": "none" in "file"',
    fr='fermez les guillemets, ou écrivez "quoting": "none" dans "file"',
)
