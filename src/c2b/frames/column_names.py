"""The names of columns under which an engine reads another column, or several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import narwhals as nw

from c2b.frames.column import Frame


def read_alike(frame: Frame) -> list[object]:
    """Return the names under which the engine of *frame* reads one and the same column.

    A relation of DuckDB may have two columns called alike, of which it reads the first twice.
    """
    if not folds(frame):
        return []
    native: Any = frame.to_native()
    names: Sequence[str] = native.columns
    same = twice(name.casefold() for name in names)
    return [name for name in names if name.casefold() in same]


def patterns_among(frame: Frame) -> list[str]:
    """Return the names of columns that the engine of *frame* takes for something else."""
    pattern = _PATTERNS.get(frame.implementation)
    names = frame.collect_schema().names()
    return [name for name in names if pattern and pattern.fullmatch(name)]


def folds(data: Frame) -> bool:
    """Return whether names that differ in capitals alone are the same to the engine of *data*."""
    engine = data.implementation
    return bool(engine.is_duckdb() or engine.is_ibis() or engine.is_spark_like())


def twice(names: Iterable[object]) -> list[object]:
    """Return those of *names* that come more than once, each once."""
    return [name for name, times in Counter(names).items() if times > 1]


_PATTERNS = {
    nw.Implementation.POLARS: re.compile(r"\*|\^.*\$", re.DOTALL),
    nw.Implementation.DUCKDB: re.compile(r"\*"),
    nw.Implementation.PYARROW: re.compile(r"\..*", re.DOTALL),
}
"""The names that an engine takes for something else: all columns, those that match, a path."""
