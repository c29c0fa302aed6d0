"""Tables in files that are open: texts with separators, workbooks, columnar files."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from attrs import frozen

from c2b.cli.framework.encoding import Encoding, encoding_of
from c2b.cli.framework.input_files import refuse_irregular, refuse_name
from c2b.errors import InvalidValueError
from c2b.wire.spreadsheet import (
    Columns,
    Layout,
    Numbered,
    TextForm,
    form_of,
    ods_rows,
    parquet_rows,
    text_rows,
    xlsx_rows,
)

HEAD_CHARACTERS = 1 << 16  # characters in which a header ends
_Row = TypeVar("_Row")


@frozen(kw_only=True, eq=False)
class OpenTable:
    """The rows of a table that is open, with its header.

    Attributes:
        rows: The rows, header included.
        total: The number of lines, about; 0 where it is not known.
        form: The form of a text; None where the file is none.
        quotes: Whether there are double quotes in the text.
    """

    rows: Iterator[Numbered]
    total: int = 0
    form: TextForm | None = None
    quotes: bool = False


@contextmanager
def open_table(path: Path, layout: Layout, columns: Columns | None) -> Generator[OpenTable]:
    """Open the rows of a text with separators, a workbook or a columnar file.

    Raises:
        InvalidValueError: The file cannot be read.
    """
    opened = TABLES.get(path.suffix.lower())
    with ExitStack() as stack:
        if opened is None:
            file, encoding = opened_text(path, layout.encoding)
            stack.enter_context(file)
            yield _text_table(file, encoding, layout, columns, path)
            return
        refuse_irregular(path)
        try:
            rows = stack.enter_context(opened(path, layout, columns))
        except OSError as error:
            raise refuse_name(str(path), error) from None
        yield OpenTable(rows=read_from(path, rows))


def read_from(path: Path, rows: Iterator[_Row]) -> Iterator[_Row]:
    """Yield *rows* of the file *path*, which the system may refuse to go on reading.

    Raises:
        InvalidValueError: It refuses.
    """
    try:
        yield from rows
    except OSError as error:
        raise refuse_name(str(path), error) from None


def _parquet(
    path: Path, layout: Layout, columns: Columns | None
) -> AbstractContextManager[Iterator[Numbered]]:
    """Open the rows of a file in the form of Parquet, of which the mapped columns are read."""
    if columns is None or (layout.header_rows or 1) > 1:  # rows of cells name the columns, too
        return parquet_rows(path)
    out = (each.column for each in layout.leave_out or ())
    return parquet_rows(path, names={*names_of(columns), *filter(None, out)})


def _text_table(
    file: TextIO, encoding: Encoding, layout: Layout, columns: Columns | None, path: Path
) -> OpenTable:
    head = file.read(HEAD_CHARACTERS)
    file.seek(0)
    form = form_of(head, layout, names_of(columns), tabs=path.suffix.lower() == ".tsv")
    rows = read_from(path, text_rows(file, form, quotes=encoding.quotes))
    return OpenTable(rows=rows, total=encoding.lines, form=form, quotes=encoding.quotes)


def opened_text(path: Path, stated: str | None) -> tuple[TextIO, Encoding]:
    """Open *path* as text, and return it with how it is encoded.

    Args:
        path: The file.
        stated: The encoding that the plan states, or None.

    Raises:
        InvalidValueError: The file cannot be read.
    """
    try:
        encoding = encoding_of(path, stated)
        return path.open(encoding=encoding.name, newline=""), encoding
    except InvalidValueError:
        raise
    except (OSError, ValueError) as error:
        raise refuse_name(str(path), error) from None


def names_of(columns: Columns | None) -> tuple[str, ...]:
    """Return the names of the columns that a mapping has."""
    if columns is None:
        return ()
    names = (name for _, each in columns.places() for name in (each.column, each.since))
    return tuple(dict.fromkeys(name for name in names if name is not None))


_Opened = Callable[[Path, Layout, Columns | None], AbstractContextManager[Iterator[Numbered]]]
TABLES: dict[str, _Opened] = {
    ".xlsx": lambda path, layout, _: xlsx_rows(path, layout.sheet),
    ".ods": lambda path, layout, _: ods_rows(path, layout.sheet),
    ".parquet": _parquet,
}
"""How the rows of each form of table are opened, but for texts, by the ending of the name."""
