"""``python -m bench.frames``: print every ratio with its bar; exit 1 where one is missed."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import polars as pl

from bench.frames.by_object import one_by_one
from bench.frames.definitions import WORK, write_rows
from bench.frames.engines import ENGINES, Engine, Spark
from c2b import frames
from c2b.paradigms import LENSES

_WAYS = ("by hand", "declared")
_MEMORY = 1024
_PIECE = 10_000_000


def line(name: str, value: float, unit: str, met: bool | None, bar: str) -> bool:
    """Print one line of the table, and return whether it is within its bar."""
    state = "" if met is None else ": met" if met else ": MISSED"
    print(f"| {name} | {value:.2f}{unit} | {bar}{state} |", flush=True)
    return met is not False


def compare(engine: Engine, rows: int, rounds: int) -> Iterator[bool]:
    """Compare the work as declared with the work by hand, round by round in turn."""
    name = f"{engine.name} {engine.work}"
    if engine.digest(_WAYS[0]) != engine.digest(_WAYS[1]):
        print(f"| {name} | the results differ | MISSED |")
        yield False
        return
    seen: dict[str, list[tuple[float, float]]] = {way: [] for way in _WAYS}
    for _ in range(rounds):
        for way in _WAYS:
            seen[way].append(engine.timed(way))
    hand, ours = (median(run for _, run in seen[way]) for way in _WAYS)
    plans = [median(plan for plan, _ in seen[way]) for way in _WAYS]
    speed = f"{rows / ours / 1e6:.1f} million rows/s, by hand {rows / hand / 1e6:.1f}"
    bar = engine.bars.get(engine.work)
    met = None if bar is None else hand / ours >= bar
    words = f"at least {bar}" if bar else "no bar"
    yield line(f"{name} ({speed}; plans {plans[1]:.2f} and {plans[0]:.2f} s)", hand / ours, " ×",
               met, words)  # fmt: skip


def scalar_core(engine: Engine, path: Path, rows: int, rounds: int) -> Iterator[bool]:
    """Compare the classification on columns with legs that are made of them one by one."""
    columns = pl.read_parquet(path, n_rows=10_000).to_dict(as_series=False)
    ours, scalar = list[float](), list[float]()
    for _ in range(rounds):
        ours.append(engine.timed(_WAYS[1])[1] / rows)
        start = process_time()
        one_by_one(columns)
        scalar.append((process_time() - start) / 10_000)
    ratio = median(scalar) / median(ours)
    yield line("polars classify, against the scalar core over columns", ratio, " ×", ratio >= 8,
               "at least 8")  # fmt: skip


def scalar_in_spark(engine: Spark, rows: int, rounds: int) -> Iterator[bool]:
    """Compare the classification on Spark with that in ``mapInArrow``, on a hundredth."""
    few = rows // 100

    def judge(batches: Iterable[object]) -> Iterator[object]:
        yield from frames.apply_scalar(batches, LENSES)

    part = engine.frame.limit(few).repartition(2).cache()
    engine.run(part)
    names = ["paradigm", *(f"lens_{each.id}" for each in LENSES[1:]), "agreement",
             "candidates", "ask", "fault"]  # fmt: skip
    kinds = [f"{name} {'bigint' if name == 'candidates' else 'string'}" for name in names]
    schema = ", ".join([*(f"{name} {kind}" for name, kind in part.dtypes), *kinds])
    ours, scalar = list[float](), list[float]()
    for _ in range(rounds):
        ours.append(engine.timed(_WAYS[1])[1] / rows)
        start = perf_counter()
        engine.run(part.mapInArrow(judge, schema))
        scalar.append((perf_counter() - start) / few)
    ratio = median(scalar) / median(ours)
    yield line("spark classify, against the scalar core in mapInArrow", ratio, " ×", ratio >= 4,
               "at least 4")  # fmt: skip


def streams(folder: Path, work: str, most: int) -> Iterator[bool]:
    """Stream growing numbers of rows from Parquet to Parquet, and show the peak of memory."""
    first: dict[str, float] = {}
    for rows in (most // 100, most // 10, most):
        piece = min(rows, _PIECE)
        given = folder / f"{rows}"
        given.mkdir()
        for number in range(rows // piece):
            write_rows(work, piece, given / f"{number:03}.parquet", number * piece)
        for engine in ("polars", "duckdb"):
            module = [sys.executable, "-m", "bench.frames.streamed"]
            command = [*module, engine, work, str(given)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds, peak = map(float, done.stdout.split())
            first.setdefault(engine, seconds / rows)
            name = f"{engine} {work}, {rows:,} rows streamed"
            growth = seconds / rows / first[engine]
            yield line(f"{name}: {seconds:.1f} s, time for a row against the fewest", growth, " ×",
                       None, "no bar")  # fmt: skip
            bar = peak < _MEMORY if rows == most else None
            yield line(f"{name}, peak of memory", peak, " MiB", bar, f"below {_MEMORY}")
        for path in given.iterdir():
            path.unlink()


def measured(given: argparse.Namespace, folder: Path) -> Iterator[bool]:
    """Print every line, and yield whether it is within its bar."""
    for work in given.work:
        path = folder / f"{work}.parquet"
        write_rows(work, given.rows, path)
        for name in given.engines:
            engine = ENGINES[name](work, path)
            yield from compare(engine, given.rows, given.rounds)
            if work == "classify" and name == "polars":
                yield from scalar_core(engine, path, given.rows, given.rounds)
            if work == "classify" and isinstance(engine, Spark):
                yield from scalar_in_spark(engine, given.rows, given.rounds)
    if given.stream:
        yield from streams(folder, given.stream_work, given.stream)


def main() -> int:
    """Measure, and return 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--stream", type=int, default=100_000_000, help="rows; 0 streams none")
    parser.add_argument("--stream-work", default="pay", choices=WORK)
    parser.add_argument("--engines", nargs="*", default=["polars", "duckdb"], choices=ENGINES)
    parser.add_argument("--work", nargs="*", default=list(WORK), choices=WORK)
    given = parser.parse_args()
    versions = ", ".join(f"{each} {version(each)}" for each in ("narwhals", "polars", "duckdb"))
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"Python {platform.python_version()}, {platform.machine()}, {versions}; load {load}")
    print(f"{given.rows:,} rows, median of {given.rounds} rounds in turn")
    print("| work | ratio | bar |\n|---|---|---|")
    with TemporaryDirectory() as folder:
        met = list(measured(given, Path(folder)))
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
