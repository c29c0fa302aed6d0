"""One stream from Parquet to Parquet in a process of its own, with the most memory it takes."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from time import process_time

import duckdb
import polars as pl

from bench.frames.declared import RESULTS, declared


def stream(engine: str, work: str, folder: Path) -> None:
    """Write the results of *work* on all files of *folder* into one file beside it."""
    columns, given = ["id", *RESULTS[work]], str(folder / "*.parquet")
    made = folder.parent / "made.parquet"
    if engine == "polars":
        declared(work, pl.scan_parquet(given)).select(columns).sink_parquet(made)
    else:
        duckdb.sql("SET threads = 2; SET preserve_insertion_order = false")
        duckdb.sql("SET memory_limit = '600MB'")
        declared(work, duckdb.read_parquet(given)).select(*columns).write_parquet(str(made))


if __name__ == "__main__":
    start = process_time()
    stream(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
    # What `getrusage` reports includes the process from which this one was started.
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    print(f"{process_time() - start:.3f} {int(peak) / 1024:.0f}")
