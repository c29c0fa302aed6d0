"""The rows of a file in the form of Parquet, where pyarrow is installed."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.spreadsheet.cell_value import value_cell
from c2b.wire.spreadsheet.header import Numbered

_LOT = 4096  # rows that are read at once


@contextmanager
def parquet_rows(path: Path, _sheet: str | None = None) -> Generator[Iterator[Numbered]]:
    """Open the rows of the file *path*: row 0 has the names of the columns.

    Raises:
        InvalidValueError: The file is no Parquet.
        MissingExtraError: pyarrow is not installed.
        OSError: The file cannot be read.
    """
    parquet = library("pyarrow.parquet", extra="parquet")
    try:
        file = parquet.ParquetFile(path)
    except OSError:
        raise
    except Exception as error:  # pyarrow raises errors of many kinds for damaged files
        raise InvalidValueError(path.name, _PARQUET, str(error), _EXPORT) from None
    with file:
        yield _rows(file)


def _rows(file: Any) -> Iterator[Numbered]:
    names = list(file.schema_arrow.names)
    yield 0, names
    number = 0
    for batch in file.iter_batches(batch_size=_LOT):
        columns = [column.to_pylist() for column in batch.columns]
        for values in zip(*columns, strict=True):
            number += 1
            yield number, [value_cell(value) for value in values]


_PARQUET = Text(en="a file of the form Parquet", fr="un fichier de la forme Parquet")
_EXPORT = Text(en="export it again, or as CSV", fr="exportez-le de nouveau, ou en CSV")
