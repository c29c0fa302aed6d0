"""The tests of Spark alone are collected where a master is named, which ``make spark`` does."""

from __future__ import annotations

from tests.frames.engines import SPARK

collect_ignore = [] if SPARK is not None else ["test_on_spark.py"]
