"""The rows of text with separators: its separator proved or declared, its quotes checked."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from attrs import frozen

from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.cell_fault import CellFault
from c2b.wire.spreadsheet.header import Numbered, header_of
from c2b.wire.spreadsheet.layout import Layout, Quoting

CANDIDATES = (",", ";", "\t", "|")
LONGEST_CELL = 1 << 24
_LIMIT = "larger than field limit"  # what Python reports of a cell that is too long
_STATED = re.compile(r'[\r\n]*"?sep=(.)"?[ \t]*[\r\n]')


@frozen(kw_only=True)
class TextForm:
    """The form of a text with separators.

    Attributes:
        separator: The character between cells.
        quoting: The quotes around cells.
        proved: Whether the separator is declared, or stands in the header.
    """

    separator: str
    quoting: Quoting
    proved: bool


def form_of(head: str, layout: Layout, names: Collection[str], *, tabs: bool) -> TextForm:
    """Return the separator and the quoting of a text that begins with *head*.

    Args:
        head: The beginning of the text, with the whole header.
        layout: The declared layout.
        names: The names of the columns that are mapped, which prove a separator.
        tabs: Whether the name of the file states that its cells are separated by tabs.

    Raises:
        InvalidValueError: The text states another separator than the layout, or no separator gives
            any of *names*.
    """
    match = _STATED.match(head)
    stated = None if match is None else match[1]
    declared = layout.separator or stated or ("\t" if tabs else None)
    if stated is not None and declared != stated:
        raise InvalidValueError("file.separator", _AS_STATED.fill(mark=stated), declared, _DROP)
    found = _names_by_mark(_marks(declared), head, layout, names)
    fits = {mark: len(set(names) & set(found[mark])) for mark in found}
    best = max(found, key=lambda mark: (fits[mark], "party" in found[mark], len(found[mark])))
    if declared is not None:
        if fits[declared] < len(set(names)) == fits[best]:
            hint = _SAY_SEPARATOR.fill(mark=_written(best))
            raise InvalidValueError("file.separator", _BY_WHICH, declared, hint)
        best = declared
    elif names and not fits[best]:
        hint = _SAY_SEPARATOR.fill(mark=";")
        raise InvalidValueError("file.separator", _BY_WHICH, ", ".join(found[best]), hint)
    quoting = layout.quoting or (Quoting.NONE if best == "\t" else Quoting.DOUBLE)
    proved = declared is not None or len(found[best]) > 1
    return TextForm(separator=best, quoting=quoting, proved=proved)


def text_rows(lines: Iterable[str], form: TextForm, *, quotes: bool) -> Iterator[Numbered]:
    """Yield the cells of each row with the number of its first line.

    Args:
        lines: The lines of the text, with their ends.
        form: The form of the text.
        quotes: Whether there is a double quote anywhere in it.

    Raises:
        InvalidDocumentError: Quotes that are not balanced, from which on no row is certain; a cell
            that is too long.
    """
    before = csv.field_size_limit(LONGEST_CELL)  # of the whole process: put back afterwards
    try:
        if not quotes or form.quoting is not Quoting.DOUBLE:
            yield from _unquoted(lines, form)
        else:
            yield from _quoted(lines, form)
    finally:
        csv.field_size_limit(before)


def _quoted(lines: Iterable[str], form: TextForm) -> Iterator[Numbered]:
    raw: list[str] = []
    table = csv.reader(_tapped(lines, raw), delimiter=form.separator, strict=True)
    line, pattern = 1, _row_pattern(form.separator)
    try:
        for cells in table:
            if '"' in (text := "".join(raw)) and not pattern.fullmatch(text):
                raise InvalidDocumentError([_unbalanced(line, _START)])
            yield line, cells
            raw.clear()
            line = table.line_num + 1
    except csv.Error as error:
        text = str(error)
        fault = _too_long(line, _CLOSE_OR_DIVIDE) if _LIMIT in text else _unbalanced(line, text)
        raise InvalidDocumentError([fault]) from None


def _unquoted(lines: Iterable[str], form: TextForm) -> Iterator[Numbered]:
    table = csv.reader(lines, delimiter=form.separator, quoting=csv.QUOTE_NONE, strict=True)
    try:
        yield from enumerate(table, start=1)
    except csv.Error:  # of text without quotes, there is no other one
        raise InvalidDocumentError([_too_long(table.line_num, _DIVIDE)]) from None


def _tapped(lines: Iterable[str], raw: list[str]) -> Iterator[str]:
    for line in lines:
        raw.append(line)
        yield line


def _marks(declared: str | None) -> tuple[str, ...]:
    return CANDIDATES if declared is None else tuple(dict.fromkeys((declared, *CANDIDATES)))


def _names_by_mark(
    marks: Iterable[str], head: str, layout: Layout, names: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return the names of the columns by each of *marks* that can separate cells.

    Raises:
        InvalidDocumentError: The header cannot be read, and none of them gives a mapped column.
    """
    found: dict[str, tuple[str, ...]] = {}
    errors: list[InvalidDocumentError] = []
    for mark in marks:
        quoting = layout.quoting or (Quoting.NONE if mark == "\t" else Quoting.DOUBLE)
        form = TextForm(separator=mark, quoting=quoting, proved=True)
        lines = io.StringIO(head, newline="")
        try:
            found[mark] = header_of(text_rows(lines, form, quotes='"' in head), layout).names
        except InvalidDocumentError as error:
            found[mark] = ()
            errors.append(error)
    if errors and not any(set(names or ("party",)) & set(each) for each in found.values()):
        raise errors[0]
    return found


@cache
def _row_pattern(separator: str) -> re.Pattern[str]:
    """Return the pattern of a row whose quotes stand around whole cells."""
    mark = re.escape(separator)
    cell = rf'(?:"(?:[^"]|"")*+"|[^"{mark}\r\n]*+)'
    return re.compile(rf"{cell}(?:{mark}{cell})*+[\r\n]*")


def _written(mark: str) -> str:
    return "\\t" if mark == "\t" else mark


def _unbalanced(line: int, problem: Any) -> CellFault:
    error = refused(_A_ROW.fill(problem=problem), _QUOTES, _CLOSE)
    return CellFault(_LINE.fill(line=line), error, line, "")


def _too_long(line: int, hint: Text) -> CellFault:
    error = refused(_A_CELL.fill(most=f"{LONGEST_CELL:,}"), _LONGER, hint)
    return CellFault(_LINE.fill(line=line), error, line, "")


_AS_STATED = Text(
    en="the separator that the file states ('{mark}')",
    fr="le séparateur qu’indique le fichier («\u00a0{mark}\u00a0»)",
)
_DROP = Text(en="leave it out of the campaign file", fr="retirez-le du fichier de campagne")
_BY_WHICH = Text(
    en="a separator by which the header has the mapped columns",
    fr="un séparateur par lequel l’en-tête contient les colonnes choisies",
)
_SAY_SEPARATOR = Text(
    en='write "separator": "{mark}" in "file", or correct the names in "columns"',
    fr='écrivez "separator": "{mark}" dans "file", ou corrigez les noms dans "columns"',
)
_LINE = Text(en="line {line}", fr="ligne {line}")
_A_ROW = Text(en="a row that can be read ({problem})", fr="une ligne lisible ({problem})")
_QUOTES = Text(en="unbalanced double quotes", fr="des guillemets droits non appariés")
_START = Text(
    en="a double quote in the middle of a cell", fr="un guillemet droit au milieu d’une cellule"
)
_CLOSE = Text(
    en='close the quotes and double those within a cell, or write "quoting": "none" in "file"',
    fr='fermez les guillemets et doublez ceux d’une cellule, ou écrivez "quoting": "none" '
    'dans "file"',
)
_A_CELL = Text(
    en="a cell of at most {most} characters", fr="une cellule de {most} caractères au plus"
)
_LONGER = Text(en="a longer one", fr="une cellule plus longue")
_DIVIDE = Text(
    en="shorten the cell, or check the separator and the ends of the lines",
    fr="raccourcissez la cellule, ou vérifiez le séparateur et les fins de ligne",
)
_CLOSE_OR_DIVIDE = Text(
    en='close the quotes around it, or write "quoting": "none" in "file"; or shorten the cell',
    fr='fermez les guillemets qui l’entourent, ou écrivez "quoting": "none" dans "file"\u00a0; ou '
    "raccourcissez la cellule",
)
