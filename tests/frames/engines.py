"""The engines that the frames are tried on, each with its way to make and to read a frame."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tests.frames.other_engines import OTHERS

Rows = list[dict[str, Any]]
Make = Callable[[pa.Table], Any]

ENGINES: dict[str, Make] = {
    "polars": lambda table: pl.from_arrow(table),
    "polars lazy": lambda table: pl.from_arrow(table).lazy(),  # type of a table: never a series
    "duckdb": lambda table: duckdb.from_arrow(table),
    "pyarrow": lambda table: table,
    "pandas": lambda table: _of_numpy(table),
    "pandas arrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
}
"""The engines of the ordinary tests; DuckDB works on two threads, as many as there are cores.

``make spark`` names the master of a Spark cluster, which is then one more engine.
"""

# ``make engines`` names those that the other checks do not need.
ENGINES |= {name: OTHERS[name] for name in os.environ.get("C2B_TEST_ENGINES", "").split()}

SPARK = os.environ.get("C2B_TEST_SPARK")
if SPARK is not None:
    from tests.frames.spark_session import of_spark

    ENGINES["spark"] = of_spark(SPARK)


def _of_numpy(table: pa.Table) -> Any:
    """Return a frame of pandas with NumPy types where these can hold the values."""
    frame, nullable = table.to_pandas(), table.to_pandas(types_mapper=_NULLABLE.get)
    for name in table.column_names:
        if table.column(name).null_count or table.schema.field(name).type == pa.date32():
            frame[name] = nullable[name]
    return frame


_NULLABLE = {
    pa.bool_(): pd.BooleanDtype(),
    pa.int64(): pd.Int64Dtype(),
    pa.date32(): pd.ArrowDtype(pa.date32()),
}

MAKERS = OTHERS | ENGINES
"""The ways to make a frame, also those of engines that have tests of their own alone."""

every_engine = pytest.mark.parametrize("engine", ENGINES)


def made(
    engine: str, columns: Mapping[str, Sequence[object]], types: Mapping[str, Any] = {}
) -> Any:
    """Return a frame of *engine* with *columns*; a column without values needs a type."""
    arrays = {name: pa.array(values, types.get(name)) for name, values in columns.items()}
    return MAKERS[engine](pa.table(arrays))


def rows(frame: Any, key: str = "id") -> Rows:
    """Return the rows of a frame, ordered by *key*."""
    data = nw.from_native(frame)
    eager = data.collect() if isinstance(data, nw.LazyFrame) else data
    eager = nw.maybe_reset_index(eager)  # pyarrow makes a column of that of Dask
    found: Rows = eager.to_arrow().to_pylist()
    return sorted(found, key=lambda row: row[key])


def names_after_examples(page: str, *, without: str) -> dict[str, Any]:
    """Run the examples of a guide in their order; return the names that they define.

    Args:
        page: The path of the guide in the folder of docs.
        without: What the examples contain that are left out, for another engine.
    """
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    for example in re.findall(r"^```py(?:thon)?\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        if without not in example:
            exec(example, names)  # noqa: S102
    return names
