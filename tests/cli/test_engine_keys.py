"""Keys in a table that an engine holds: those that come twice are found in any order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from c2b.cli.engine.engine_file import ENGINES

NUMBERED = [f"A{number}" for number in range(1_500)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("keys", "has_doubles"),
    [
        (NUMBERED, False),
        (NUMBERED[::-1], False),
        ([*NUMBERED, "A7"], True),
        ([*NUMBERED, "A1499"], True),
        (["b", "a"], False),
        (["a", "b", "a"], True),
        (["a", "a"], True),
        (["a"], False),
        ([9, 10, 11], False),
        ([9, 10, 10], True),
        ([-1, -2], False),
    ],
    ids=lambda value: f"{len(value)} keys" if isinstance(value, list) else str(value),
)
def test_keys_that_come_twice_are_found(
    engine: str, keys: Sequence[str | int], has_doubles: bool, tmp_path: Path
) -> None:
    """A key that comes again is found, whether keys grow from row to row or not."""
    path = tmp_path / "keys.parquet"
    pq.write_table(pa.table({"key": keys}), path)
    table = ENGINES[engine].of_parquet(path, ["key"], [0])
    assert table.has_doubles(0) is has_doubles
