"""The declared layout of a file: its separator, quoting, encoding, headers and rows."""

from __future__ import annotations

from attrs import field, frozen

from c2b._validators import counted, exactly, instance, natural, optional, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text


class Quoting(Choice):
    """The meaning of a double quote at the beginning of a cell."""

    DOUBLE = "double", "quotes around cells", "des guillemets autour des cellules"
    NONE = "none", "no quotes around cells", "pas de guillemets autour des cellules"
    LITERAL = "literal", "quotes are text", "les guillemets sont du texte"


@frozen(kw_only=True)
class RowsLeftOut:
    """Rows that are no contributions: by line, by a cell, or everything from one of them on.

    Attributes:
        line: The number of the line.
        column: The column whose cell decides.
        word: The cell by which a row is left out; empty for an empty cell.
        and_below: Whether all rows below are left out as well.
    """

    line: int | None = field(default=None, validator=optional(counted))
    column: str | None = field(default=None, validator=optional(instance(str)))
    word: str | None = field(default=None, validator=optional(instance(str)))
    and_below: bool = field(default=False, validator=exactly(bool))

    def __attrs_post_init__(self) -> None:
        by_cell = self.column is not None and self.word is not None
        neither = self.column is None and self.word is None
        if not (self.line is None and by_cell) and not (self.line is not None and neither):
            raise InvalidValueError("RowsLeftOut", _EITHER, (self.line, self.column), _WRITE)


@frozen(kw_only=True)
class Layout:
    """The layout of a file; a property that is left out has to prove itself.

    Attributes:
        separator: The character between cells; left out, the one that gives the mapped columns.
        quoting: The quotes around cells; left out, none in tab-separated text, else double ones.
        encoding: The encoding; left out, that of a byte order mark, else UTF-8.
        above: The number of lines above the header.
        header_rows: The number of rows that head the columns; left out, one that looks like one.
        names_row: The header row that names the columns, from 1; below an empty cell, the next.
        leave_out: The rows that are no contributions; left out, rows with totals are refused.
        rows: A JSON pointer to the list of rows, such as ``/data/items``.
        sheet: The name of the sheet of a workbook; left out, there is only one.
    """

    separator: str | None = field(default=None, validator=optional(instance(str)))
    quoting: Quoting | None = field(default=None, validator=optional(instance(Quoting)))
    encoding: str | None = field(default=None, validator=optional(instance(str)))
    above: int = field(default=0, validator=natural)
    header_rows: int | None = field(default=None, validator=optional(counted))
    names_row: int = field(default=1, validator=counted)
    leave_out: tuple[RowsLeftOut, ...] | None = field(
        default=None, validator=optional(tuple_of(RowsLeftOut))
    )
    rows: str | None = field(default=None, validator=optional(instance(str)))
    sheet: str | None = field(default=None, validator=optional(instance(str)))

    def __attrs_post_init__(self) -> None:
        mark = self.separator
        if mark is not None and (len(mark) != 1 or mark in '"\r\n'):
            raise InvalidValueError("Layout.separator", _ONE_MARK, mark, _SET_SEPARATOR)
        if self.names_row > (self.header_rows or 1):
            raise InvalidValueError(
                "Layout.names_row", _AMONG.fill(rows=self.header_rows or 1), self.names_row, _MORE
            )


_EITHER = Text(
    en="a line, or a column together with a word",
    fr="une ligne, ou une colonne avec un mot",
)
_WRITE = Text(
    en='write {{"line": 2}} or {{"column": "id", "word": "Total"}}',
    fr='écrivez {{"line": 2}} ou {{"column": "id", "word": "Total"}}',
)
_ONE_MARK = Text(en="one character between cells", fr="un seul caractère entre les cellules")
_SET_SEPARATOR = Text(
    en='write "separator": ";" in "file"', fr='écrivez "separator": ";" dans "file"'
)
_AMONG = Text(en="a number up to {rows}", fr="un nombre jusqu’à {rows}")
_MORE = Text(en='state also "header_rows"', fr='indiquez aussi "header_rows"')
