"""The rows of a file in the form of Parquet, where pyarrow is installed."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import frozen

from c2b._extras import library
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.spreadsheet.header import Numbered
from c2b.wire.spreadsheet.parquet_cell import column_cells

_LOT = 4096  # rows that are read at once


@contextmanager
def parquet_rows(
    path: Path, _sheet: str | None = None, *, names: Collection[str] | None = None
) -> Generator[Iterator[Numbered]]:
    """Open the rows of the file *path*: row 0 has the names of the columns.

    Args:
        path: The file.
        names: The names of the columns that are needed; None for all. Below the first rows, the
            other columns are read only once a row is empty in those that are needed, and their
            cells are empty until then.

    Raises:
        InvalidValueError: The file is no Parquet, or is damaged, which the rows may raise too.
        MissingExtraError: pyarrow is not installed.
        OSError: The system refuses to read the file.
    """
    parquet = library("pyarrow.parquet", extra="parquet")
    try:
        file = parquet.ParquetFile(path)
    except Exception as error:
        raise _damaged(path, error) from None
    with file:
        yield _Rows(file, path).read(names)


def _damaged(path: Path, error: Exception) -> Exception:
    """Return the error for a file that pyarrow cannot read; it raises errors of many kinds."""
    if isinstance(error, OSError) and error.errno is not None:
        return error
    return InvalidValueError(path.name, _PARQUET, str(error), _EXPORT)


@frozen
class _Rows:
    """The rows of an open file.

    Attributes:
        file: The file, as pyarrow opened it.
        path: Its name.
    """

    file: Any
    path: Path

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return list(self.file.schema_arrow.names)

    def read(self, needed: Collection[str] | None) -> Iterator[Numbered]:
        """Yield the rows with their numbers; row 0 has the names."""
        yield 0, self.names
        chosen = self._chosen(needed)
        if chosen is None:
            yield from self._from(1)
            return
        yield from islice(self._from(1), _LOT)
        for number, cells in self._from(_LOT + 1, chosen):
            if not any(map(str.strip, cells)):
                yield from self._from(number)
                return
            yield number, cells

    def _chosen(self, needed: Collection[str] | None) -> list[str] | None:
        """Return the columns that are *needed*; None for all, as where a name is a path."""
        names = self.names
        if needed is None or len(set(names)) < len(names) or any("." in name for name in names):
            return None
        return [name for name in names if name.strip() in needed]

    def _from(self, first: int, chosen: list[str] | None = None) -> Iterator[Numbered]:
        """Yield the rows from the number *first* on; columns that are not *chosen* are empty."""
        return islice(enumerate(self._cells(chosen), start=1), first - 1, None)

    def _cells(self, chosen: list[str] | None) -> Iterator[list[str]]:
        for batch in self._batches(chosen):
            columns = [[""] * batch.num_rows for _ in self.names]
            names = self.names
            places = [*range(len(names))] if chosen is None else [*map(names.index, chosen)]
            for place, column in zip(places, batch.columns, strict=True):
                columns[place] = column_cells(column)
            yield from map(list, zip(*columns, strict=True))

    def _batches(self, chosen: list[str] | None) -> Iterator[Any]:
        try:
            yield from self.file.iter_batches(batch_size=_LOT, columns=chosen)
        except Exception as error:
            raise _damaged(self.path, error) from None


_PARQUET = Text(en="a file of the form Parquet", fr="un fichier de la forme Parquet")
_EXPORT = Text(en="export it again, or as CSV", fr="exportez-le de nouveau, ou en CSV")
