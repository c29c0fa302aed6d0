"""Files as polars reads them, and the calls of polars, whose failures leave a file to others."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import CellKind, UnusualFileError

EXTRA = "polars"
_STANDARD_ERROR = 2
_DAYS = (-719_162, 2_932_896)  # from the year 1 to the year 9999, as Python has them
_PER_DAY = {"ms": 86_400_000, "us": 86_400_000_000}


@contextmanager
def calls() -> Generator[Any]:
    """Give polars for some calls.

    A failure inside polars is an exception of any kind, or a panic, of which it writes a trace on
    standard error: the ordinary reading answers then, and reports what is wrong with the file.

    Raises:
        UnusualFileError: Polars fails.
        MissingExtraError: Polars is not installed.
    """
    pl = library("polars", extra=EXTRA)
    try:
        with _no_traces():
            yield pl
    except (Exception, pl.exceptions.PanicException) as error:  # an interruption is neither
        raise UnusualFileError(str(error)) from None


@contextmanager
def _no_traces() -> Generator[None]:
    """Discard what is written to the standard error of the process, beside Python."""
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:  # the caller of the process closed it
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)


def parquet_frame(path: Path, change: Callable[[Any, Any], Any]) -> Any:
    """Return the frame of a file in the form of Parquet, after a *change* of the query for it.

    Args:
        path: The file.
        change: The function from polars and the query to the changed query.

    Raises:
        UnusualFileError: A column or a cell that Python or another engine may read otherwise.
    """
    with calls() as pl:
        lazy = pl.scan_parquet(path.resolve(), glob=False, hive_partitioning=False)
        words = pl.col(pl.Categorical, pl.Enum).cast(pl.String)
        frame = change(pl, lazy).with_columns(words).collect()
        for column in frame:
            if kind_of(pl, column.dtype) is None or not _is_usual(pl, column):
                raise UnusualFileError(column.name)
    return frame


def kind_of(pl: Any, dtype: Any) -> CellKind | None:
    """Return the kind of the cells of a column of *dtype*; None for an unusual one."""
    if dtype == pl.Datetime:
        is_usual = dtype.time_unit in _PER_DAY and dtype.time_zone in (None, "UTC")
        return ("local" if dtype.time_zone is None else "zoned") if is_usual else None
    if dtype == pl.Decimal:
        return f"decimal {dtype.scale}"
    whole = (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32, pl.UInt64)
    if dtype in whole:
        return "whole"
    kinds = {pl.String: "text", pl.Boolean: "boolean", pl.Date: "day", pl.Float64: "float"}
    return next((kind for known, kind in kinds.items() if dtype == known), None)


def _is_usual(pl: Any, column: Any) -> bool:
    """Whether equal cells of *column* look alike, and Python has a value for each of them."""
    if column.dtype == pl.Float64:
        is_negative_zero = (column == 0) & (1 / column < 0)
        return not (~column.is_finite() | is_negative_zero).any()
    if column.dtype not in (pl.Date, pl.Datetime):
        return True
    least, most = _DAYS
    per_day = 1 if column.dtype == pl.Date else _PER_DAY[column.dtype.time_unit]
    numbers = column.to_physical()
    return bool(numbers.is_between(least * per_day, (most + 1) * per_day - 1).all())
