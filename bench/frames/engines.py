"""The engines that are measured: what each reads, carries out and gives back."""

from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, ClassVar

import duckdb
import polars as pl

from bench.frames import by_hand_polars, by_hand_sql
from bench.frames.declared import RESULTS, declared


class Engine(ABC):
    """An engine with one kind of work.

    Attributes:
        work: The kind of work.
    """

    name: ClassVar[str]
    bars: ClassVar[dict[str, float]]

    def __init__(self, work: str, path: Path) -> None:
        self.work = work
        self.read(path)

    @property
    def columns(self) -> list[str]:
        """The key and the results, by which both ways are compared."""
        return ["id", *RESULTS[self.work]]

    @abstractmethod
    def read(self, path: Path) -> None:
        """Read the rows of *path* into memory."""

    @abstractmethod
    def planned(self, way: str) -> Any:
        """Return the results of the work by hand or as declared, not yet carried out."""

    @abstractmethod
    def run(self, plan: Any) -> None:
        """Carry *plan* out, and keep nothing of it."""

    @abstractmethod
    def rows(self, plan: Any) -> pl.DataFrame:
        """Return the results of *plan*."""

    def seconds(self) -> float:
        """Return the time of processors that this process has taken, all threads together."""
        return process_time()

    def timed(self, way: str) -> tuple[float, float]:
        """Return the seconds for the plan, and those for carrying it out."""
        start = self.seconds()
        plan = self.planned(way)
        middle = self.seconds()
        self.run(plan)
        return middle - start, self.seconds() - middle

    def digest(self, way: str) -> int:
        """Return a number that is the same for the same rows, in any order."""
        return int(self.rows(self.planned(way)).select(self.columns).hash_rows(seed=1).sum())


class Polars(Engine):
    """Frames of polars, lazy, in memory."""

    name = "polars"
    bars: ClassVar = {"classify": 0.80, "check": 0.80, "pay": 0.80, "allocate": 0.60}

    def read(self, path: Path) -> None:
        """Read the rows of *path* into memory."""
        self.frame = pl.read_parquet(path)

    def planned(self, way: str) -> Any:
        """Return the results of the work by hand or as declared, not yet carried out."""
        frame = self.frame.lazy()
        if way == "by hand":
            return by_hand_polars.written(self.work, frame).select(self.columns)
        return declared(self.work, frame).select(self.columns)

    def run(self, plan: Any) -> None:
        """Carry *plan* out, and keep nothing of it."""
        plan.collect()

    def rows(self, plan: Any) -> pl.DataFrame:
        """Return the results of *plan*."""
        found: pl.DataFrame = plan.collect()
        return found


class DuckDB(Engine):
    """Tables of DuckDB in memory, on two threads."""

    name = "duckdb"
    bars: ClassVar = {"classify": 0.65, "check": 0.65, "pay": 0.65, "allocate": 0.40}

    def read(self, path: Path) -> None:
        """Read the rows of *path* into memory."""
        duckdb.sql("SET threads = 2; SET preserve_insertion_order = false")
        duckdb.sql(f"CREATE OR REPLACE TABLE given AS FROM '{path}'")

    def planned(self, way: str) -> Any:
        """Return the results of the work by hand or as declared, not yet carried out."""
        if way == "by hand":
            made = duckdb.sql(by_hand_sql.query(self.work, "given", "//"))
        else:
            made = declared(self.work, duckdb.table("given"))
        return made.select(*self.columns)

    def run(self, plan: Any) -> None:
        """Carry *plan* out, and keep nothing of it."""
        duckdb.sql("DROP TABLE IF EXISTS made")
        plan.create("made")

    def rows(self, plan: Any) -> pl.DataFrame:
        """Return the results of *plan*."""
        found: pl.DataFrame = plan.pl()
        return found


class Spark(Engine):
    """Frames of Spark on two cores of this machine, in memory; its time is that of the clock."""

    name = "spark"
    bars: ClassVar = {"classify": 0.60, "check": 0.60, "pay": 0.60}

    def read(self, path: Path) -> None:
        """Read the rows of *path* into memory."""
        from tests.frames.spark_session import CORES, session

        os.environ["PYSPARK_PYTHON"] = sys.executable
        self.session = session("local[2]")
        self.session.catalog.clearCache()
        self.frame = self.session.read.parquet(str(path)).repartition(CORES).cache()
        self.frame.createOrReplaceTempView("given")
        self.run(self.frame)

    def planned(self, way: str) -> Any:
        """Return the results of the work by hand or as declared, not yet carried out."""
        if way == "by hand":
            made = self.session.sql(by_hand_sql.query(self.work, "given", "DIV"))
        else:
            made = declared(self.work, self.frame)
        return made.select(self.columns)

    def run(self, plan: Any) -> None:
        """Carry *plan* out, and keep nothing of it."""
        plan.write.format("noop").mode("overwrite").save()

    def rows(self, plan: Any) -> pl.DataFrame:
        """Return the results of *plan*."""
        found = pl.from_arrow(plan.toArrow())
        assert isinstance(found, pl.DataFrame)
        return found

    def seconds(self) -> float:
        """Return the time of the clock, for Spark works in another process."""
        return perf_counter()


ENGINES: dict[str, type[Engine]] = {each.name: each for each in (Polars, DuckDB, Spark)}
