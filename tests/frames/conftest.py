"""The tests of one engine alone are collected where it is named, as ``make spark`` does."""

from __future__ import annotations

from tests.frames.engines import ENGINES

collect_ignore = [f"test_on_{each}.py" for each in ("dask", "spark") if each not in ENGINES]
