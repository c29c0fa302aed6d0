"""The contributions of a table: its header, the rows left out, and the rows that are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.errors import Fault, InvalidDocumentError
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.column import Columns
from c2b.wire.spreadsheet.compiled import Fast, UnusualRowError
from c2b.wire.spreadsheet.header import Header, Numbered
from c2b.wire.spreadsheet.layout import Layout
from c2b.wire.spreadsheet.row import IN_LINE, Place, RowReader, TakenBack, cell_text
from c2b.wire.spreadsheet.suspect import Suspects
from c2b.wire.spreadsheet.text_table import TextForm
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

Read = Contribution | TakenBack | InvalidDocumentError
HEAD = 12  # rows by which it is proved that the header has one row


@define(kw_only=True)
class TableReader:
    """A reader of the rows below one header, by a mapping and a layout.

    Attributes:
        header: The header.
        columns: The mapping; None where the columns are named as the facts.
        layout: The layout of the file.
        zone_of: The function from a name to its zone.
        form: The form of a text with separators; None where the file is none.
        quotes: Whether there are double quotes in the text.
        place: The function from line, column number and column name to the position in words.
        row_place: The position of a whole row in words, with the slot ``line``.

    Raises:
        InvalidDocumentError: A mapped column is missing, or a header row reads as a contribution.
    """

    header: Header
    columns: Columns | None = None
    layout: Layout = field(factory=Layout)
    zone_of: ZoneOf = known_zone
    form: TextForm | None = None
    quotes: bool = False
    place: Place = cell_text
    row_place: Text = IN_LINE
    line: int = field(default=0, init=False)
    rows: RowReader = field(init=False)
    _has_faults: bool = field(default=False, init=False)
    _is_empty: bool = field(default=True, init=False)
    _suspects: Suspects = field(init=False)
    _left_lines: frozenset[int] = field(init=False)
    _left_cells: dict[tuple[int, str], bool] = field(init=False)
    _last: int | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        names = self.header.names
        self.rows = RowReader(
            columns=self.columns or Columns.named_in(names),
            header=names,
            zone_of=self.zone_of,
            place=self.place,
            row_place=self.row_place,
            totals=self.layout.leave_out is not None,
        )
        self._suspects = Suspects(self.rows, self.layout, self.form, self.quotes)
        self._leave_out()
        self._check_header()

    def _leave_out(self) -> None:
        """Note the lines and the cells by which the layout leaves out rows."""
        out = self.layout.leave_out or ()
        lines = {each.line: each.and_below for each in out if each.line is not None}
        self._left_lines = frozenset(lines)
        self._last = min((line for line, below in lines.items() if below), default=None)
        self._left_cells = {
            (self._column_of(each.column), each.word): each.and_below
            for each in out
            if each.column is not None and each.word is not None
        }

    def _check_header(self) -> None:
        """Refuse a header row that reads as a contribution."""
        hint = _SAY_HEADERS.fill(rows=self.layout.header_rows or 1)
        faults = [
            self.rows.row_fault(line, refused(_A_HEADER, ", ".join(cells), hint))
            for line, cells in self.header.below
            if self.rows.typed_in(cells)
        ]
        if faults:
            raise InvalidDocumentError(faults)

    @property
    def mapping(self) -> Columns:
        """The mapping of columns."""
        return self.rows.columns

    def read(self, rows: Iterator[Numbered]) -> Iterator[Read]:
        """Yield each row as what it describes, or as what is wrong with it."""
        head = list(islice(rows, HEAD))
        if faults := self.head_faults(head):
            yield InvalidDocumentError(faults)
            return
        yield from self._read(chain(head, rows))
        if faults := self.finish():
            yield InvalidDocumentError(faults)

    def head_faults(self, head: Sequence[Numbered]) -> list[Fault]:
        """Return the fault of the first row of *head* that looks like a further header."""
        kept = [each for each in head if any(each[1]) and not self._is_left_out(*each)]
        return self._suspects.header_faults(kept)

    def finish(self) -> list[Fault]:
        """Return the faults of columns in which every cell was empty, where all rows were read."""
        return [] if self._has_faults or self._is_empty else self.rows.finish()

    def header_rows(self, rows: Sequence[Numbered]) -> int:
        """Return how many rows head the columns, as far as the *rows* below the first show it."""
        return self._suspects.header_rows(rows)[1]

    def one(self, line: int, cells: Sequence[str]) -> Read:
        """Return what one row describes, or what is wrong with it."""
        self.line = line
        try:
            if (fault := self._suspects.fault(line, cells)) is not None:
                raise InvalidDocumentError([fault])
            self._is_empty = False
            return self.rows.row(line, cells)
        except InvalidDocumentError as error:
            self._has_faults = True
            return error

    def is_left_out(self, line: int, cells: Sequence[str]) -> bool:
        """Whether the layout leaves out the row."""
        return bool(self.layout.leave_out) and self._is_left_out(line, cells)

    def _read(self, rows: Iterator[Numbered]) -> Iterator[Read]:
        """Yield what rows describe, quickly where nothing is unusual in them."""
        fast = self._fast()
        for line, cells in rows:
            self.line = line
            if fast is not None:
                try:
                    yield fast(cells, line)
                    continue
                except (Fault, UnusualRowError):
                    pass
            if not any(map(str.strip, cells)):
                continue
            if self.is_left_out(line, cells):
                if self._ends_at(line, cells):
                    return
                continue
            yield self.one(line, cells)
            if fast is None:
                fast = self._fast()

    def _fast(self) -> Fast | None:
        """Return the generated reader, once no row has to be checked for more than its cells."""
        if self.layout.leave_out or self._suspects.any or self._is_empty:
            return None
        return self.rows.fast()

    def _is_left_out(self, line: int, cells: Sequence[str]) -> bool:
        if line in self._left_lines or (self._last is not None and line >= self._last):
            return True
        return any(_cell(cells, place) == word for place, word in self._left_cells)

    def _ends_at(self, line: int, cells: Sequence[str]) -> bool:
        if self._last is not None and line >= self._last:
            return True
        return any(
            below and _cell(cells, place) == word
            for (place, word), below in self._left_cells.items()
        )

    def _column_of(self, name: str) -> int:
        if name not in self.header.names:
            expected = _A_COLUMN.fill(names=", ".join(self.header.names))
            raise InvalidDocumentError([Fault("file.leave_out", expected, name, _CORRECT)])
        return self.header.names.index(name)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


_A_HEADER = Text(
    en="a header row, and no row that reads as a contribution",
    fr="une ligne d’en-tête, et non une ligne qui se lit comme une contribution",
)
_SAY_HEADERS = Text(
    en='correct the number in "file": "header_rows": {rows}',
    fr='corrigez le nombre dans "file"\u00a0: "header_rows": {rows}',
)
_A_COLUMN = Text(en="a column of the file ({names})", fr="une colonne du fichier ({names})")
_CORRECT = Text(en="correct it in the campaign file", fr="corrigez-la dans le fichier de campagne")
