"""The kinds of time that a column of a Parquet file holds, to an engine and to pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import EngineTable, TimeKind, UnusualFileError


def check_kinds(
    path: Path, names: Sequence[str], table: EngineTable, columns: Sequence[int]
) -> None:
    """Check that *table* holds the same kinds of time in *columns* as the ordinary reading.

    A duration is a whole number to DuckDB, and moments that Arrow wrote in the old form, or as days
    in 64 bits, have another zone or a clock to polars. Where pyarrow is not installed there is no
    ordinary reading.

    Args:
        path: The file.
        names: The names of its columns.
        table: The table.
        columns: The numbers of the columns that it has.

    Raises:
        UnusualFileError: It holds another kind of time.
    """
    if find_spec("pyarrow") is None:
        return
    schema = library("pyarrow.parquet", extra="parquet").read_schema(path)
    for column in columns:
        if table.time_kind(column) != _kind(schema.field(names[column]).type):
            raise UnusualFileError(names[column])


def _kind(dtype: Any) -> TimeKind:
    """Return the kind of time of a type of Arrow."""
    types = library("pyarrow.types", extra="parquet")
    if types.is_dictionary(dtype):
        return _kind(dtype.value_type)
    if types.is_timestamp(dtype):
        return "local" if dtype.tz is None else "zoned"
    if types.is_date(dtype):
        return "day"
    return "duration" if types.is_duration(dtype) else "none"
