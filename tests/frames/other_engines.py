"""Engines that the ordinary checks try in part or not at all: Ibis on its DuckDB, and Dask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pyarrow as pa


def of_ibis(table: pa.Table) -> Any:
    """Return a table of Ibis, that its own DuckDB computes."""
    import ibis

    return ibis.memtable(table)


def of_dask(table: pa.Table) -> Any:
    """Return a frame of Dask in two partitions."""
    import dask.dataframe as dd

    return dd.from_pandas(table.to_pandas(types_mapper=pd.ArrowDtype), npartitions=2)


OTHERS: dict[str, Callable[[pa.Table], Any]] = {"ibis": of_ibis, "dask": of_dask}
