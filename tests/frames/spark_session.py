"""The session of Spark that the tests share."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pyarrow as pa
from pyspark.sql import SparkSession

CORES = 2
"""The cores of the master that ``make spark`` names, and the partitions of a frame."""

_SETTINGS = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.executor.cores": 1,
    "spark.executor.memory": "512m",
    "spark.scheduler.maxRegisteredResourcesWaitingTime": "60s",
    "spark.scheduler.minRegisteredResourcesRatio": 1.0,
    # Java does not compile a method of more bytes: without it, rows of long plans are interpreted.
    "spark.sql.codegen.hugeMethodLimit": 8000,
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": CORES,
    "spark.ui.enabled": False,
    "spark.ui.showConsoleProgress": False,
}


@cache
def session(master: str) -> SparkSession:
    """Return the session of *master*, which lasts as long as the tests."""
    builder = SparkSession.builder.master(master).appName("tests of frames")
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def of_spark(master: str) -> Callable[[pa.Table], Any]:
    """Return the function that makes a frame of *master* of a table, in as many partitions."""
    return lambda table: session(master).createDataFrame(table).repartition(CORES)
