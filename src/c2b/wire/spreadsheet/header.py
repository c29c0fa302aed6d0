"""The header of a table: the rows that name its columns, by the declared layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from c2b.wire.spreadsheet.layout import Layout

Numbered = tuple[int, Sequence[str]]


@frozen(kw_only=True)
class Header:
    """The names of the columns, and the further header rows below them.

    Attributes:
        names: The names, in order; empty where a column has none.
        below: The header rows after the one that names the columns, with their lines.
    """

    names: tuple[str, ...]
    below: tuple[Numbered, ...] = ()


def header_of(rows: Iterator[Numbered], layout: Layout) -> Header:
    """Take the header off *rows*, which go on below it."""
    read: list[Numbered] = []
    for line, cells in rows:
        is_below = not line or line > layout.above  # row 0 has the names of a file with types
        is_filled = is_below and any(cell.strip() for cell in cells)
        if is_filled and (read or not states_separator(cells)):
            read.append((line, cells))
            if len(read) == (layout.header_rows or 1):
                break
    named = read[layout.names_row - 1 :]
    width = max((len(cells) for _, cells in named), default=0)
    names = tuple(_name([cells for _, cells in named], place) for place in range(width))
    return Header(names=names, below=tuple(named[1:]))


def states_separator(cells: Sequence[str]) -> bool:
    """Whether *cells* are the line ``sep=;`` by which spreadsheets name their separator."""
    first = cells[0] if cells else ""
    return first.startswith("sep=") and len(first) <= len("sep=;") and not any(cells[1:])


def _name(rows: Sequence[Sequence[str]], place: int) -> str:
    """Return the first cell at *place* that is not empty."""
    cells = (row[place].strip() for row in rows if place < len(row))
    return next((cell for cell in cells if cell), "")
