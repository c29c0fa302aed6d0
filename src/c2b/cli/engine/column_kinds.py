"""The kinds of cells that a column of a Parquet file holds, to an engine and to pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import CellKind, EngineTable, UnusualFileError

_UNITS = ("s", "ms", "us")  # those of a moment in Python
_EXTENSION = b"ARROW:extension:name"


def check_kinds(
    path: Path, names: Sequence[str], table: EngineTable, columns: Sequence[int]
) -> None:
    """Check that *table* holds the same kinds of cells in *columns* as the ordinary reading.

    A duration is a whole number to DuckDB, and so is a byte that means yes or no; it reads a
    decimal with many digits as a float, and shows each moment in UTC. To polars, moments that Arrow
    wrote in the old form, or as days in 64 bits, have another zone or a clock. Where pyarrow is not
    installed there is no ordinary reading.

    Args:
        path: The file.
        names: The names of its columns.
        table: The table.
        columns: The numbers of the columns that it has.

    Raises:
        UnusualFileError: It holds another kind of cells, or one that is not known to be read alike.
    """
    if find_spec("pyarrow") is None:
        return
    schema = _schema(path)
    for column in columns:
        kind = _kind_of(schema.field(names[column]))
        if kind is None or kind != table.cell_kind(column):
            raise UnusualFileError(names[column])


def _schema(path: Path) -> Any:
    parquet = library("pyarrow.parquet", extra="parquet")
    try:
        return parquet.read_schema(path)
    except Exception as error:  # of many kinds, as for the ordinary reading, which reports it
        raise UnusualFileError(str(error)) from None


def _kind_of(column: Any) -> CellKind | None:
    """Return the kind of cells of a *column* of Arrow; None for one with a meaning of its own."""
    is_plain = _EXTENSION not in (column.metadata or {})
    return _kind(column.type) if is_plain else None


def _kind(dtype: Any) -> CellKind | None:
    """Return the kind of cells of a type of Arrow; None where an engine may read it otherwise."""
    types = library("pyarrow.types", extra="parquet")
    if types.is_dictionary(dtype):
        kind = _kind(dtype.value_type)
        return kind if kind == "text" else None
    if types.is_decimal(dtype):
        return f"decimal {dtype.scale}"
    if types.is_timestamp(dtype):
        return _MOMENTS.get(dtype.tz) if dtype.unit in _UNITS else None
    return next((kind for name, kind in _KINDS.items() if getattr(types, name)(dtype)), None)


_MOMENTS = {None: "local", "UTC": "zoned"}
_KINDS = {
    "is_string": "text",
    "is_large_string": "text",
    "is_string_view": "text",
    "is_integer": "whole",
    "is_float64": "float",
    "is_boolean": "boolean",
    "is_date": "day",
}
