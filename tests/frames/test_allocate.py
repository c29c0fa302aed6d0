"""Pools are divided among the rows of a frame as the scalar core divides them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zlib import crc32

import narwhals as nw
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import frames
from c2b.compensation import allocate
from c2b.errors import InvalidValueError
from c2b.frames.allocate import MOST_POOL, MOST_WEIGHT
from c2b.frames.ordered import without_windows
from tests.frames.engines import every_engine, made, rows

Groups = Sequence[tuple[int, Sequence[int]]]
TYPES = {"pool": pa.int64(), "weight": pa.int64(), "group": pa.string(), "key": pa.string()}
GROUPS: Groups = (
    (100, (1, 1, 1)),
    (1, (2, 2, 1, 2)),
    (-5, (100, 101, 100, 100)),
    (0, (3,)),
    (7, (0, 5, 0, 5)),
    (MOST_POOL - 1, (MOST_WEIGHT // 2 - 1, MOST_WEIGHT // 2 - 2, 1)),
    (MOST_POOL - 1, (3, MOST_WEIGHT - 5)),
    (10, tuple(range(1, 14))),
)


def columns(groups: Groups, seed: int = 1) -> dict[str, list[Any]]:
    """Return *groups* as shuffled columns; keys go down where places go up."""
    listed = [
        (f"{place}", f"{place}-{99 - number}", pool, weight)
        for place, (pool, weights) in enumerate(groups)
        for number, weight in enumerate(weights)
    ]
    listed.sort(key=lambda each: crc32(f"{seed} {each[1]}".encode()))
    names = ("group", "key", "pool", "weight")
    return {name: [each[at] for each in listed] for at, name in enumerate(names)}


def shares(groups: Groups) -> dict[str, int]:
    """Return the shares of the scalar core by key."""
    found: dict[str, int] = {}
    for place, (pool, weights) in enumerate(groups):
        keys = [f"{place}-{99 - number}" for number in range(len(weights))]
        found |= zip(keys, allocate(pool, weights, keys=keys), strict=True)
    return found


def divided(frame: Any, **options: Any) -> Any:
    """Return *frame* with its pools divided."""
    return frames.allocate(
        frame, by=["group"], pool="pool", weight="weight", order="key", **options
    )


@every_engine
def test_pools_are_divided_as_the_scalar_core_divides_them(engine: str) -> None:
    """Ties, zero weights, one row, negative pools and products beyond 2^63 are divided alike."""
    frame = made(engine, columns(GROUPS), TYPES)
    found = rows(divided(frame), "key")
    assert {row["key"]: row["share"] for row in found} == shares(GROUPS)
    assert all(row["fault"] is None for row in found)


@every_engine
def test_a_fault_leaves_its_group_without_shares(engine: str) -> None:
    """An unknown weight, pool or order, too large ones, and pools that differ are faults."""
    bad = {
        "group": ["a", "a", "b", "b", "c", "d", "e", "f", "g", "h", "i", "i", "j"],
        "key": ["1", "2", "3", "4", "5", "6", "7", "8", None, "91", "92", "93", "94"],
        "pool": [1, 1, 5, 6, 1, MOST_POOL, None, -MOST_POOL, 1, 1, 1, 1, 9],
        "weight": [1, None, 1, 1, 0, 1, 1, 1, 1, -1, MOST_WEIGHT // 2, MOST_WEIGHT // 2, 1],
    }
    found = rows(divided(made(engine, bad, TYPES), prefix="x_"), "group")
    faults = {row["group"]: row["x_fault"] for row in found}
    assert faults == {
        "a": "weight", "b": "pool", "c": "weight", "d": "pool", "e": "pool", "f": "pool",
        "g": "key", "h": "weight", "i": "weight", "j": None,
    }  # fmt: skip
    assert [row["x_share"] for row in found] == [*[None] * 12, 9]


@every_engine
def test_rows_keep_their_order(engine: str) -> None:
    """The rows of an eager frame stand where they stood, with no other columns than the results."""
    given_columns = columns(GROUPS)
    data = nw.from_native(divided(made(engine, given_columns, TYPES)))
    assert data.collect_schema().names() == [*given_columns, "fault", "share"]
    if isinstance(data, nw.DataFrame):
        assert data.get_column("key").to_list() == given_columns["key"]


def test_columns_have_to_be_there() -> None:
    """A group of no columns, a missing order and weights of another type are refused."""
    frame = made("polars", columns(GROUPS))
    for by, order in (([], "key"), (["group"], "name"), (["team"], "key")):
        with pytest.raises(InvalidValueError, match="name the columns of a group"):
            frames.allocate(frame, by=by, pool="pool", weight="weight", order=order)
    with pytest.raises(InvalidValueError, match="key"):
        frames.allocate(frame, by=["group"], pool="pool", weight="key", order="key")


def test_an_engine_without_windows_is_refused() -> None:
    """Dask, which has no windows in order, is refused with what to do instead."""

    class Dask:
        implementation = nw.Implementation.DASK

    frame: Any = Dask()
    (obstacle,) = without_windows(frame, "allocate")
    assert "Parquet" in obstacle.explain("fr")


WEIGHTS = st.integers(0, 2**36) | st.integers(0, 3)


@pytest.mark.wide
@settings(max_examples=40)
@given(
    groups=st.lists(
        st.tuples(
            st.integers(1 - MOST_POOL, MOST_POOL - 1),
            st.lists(st.integers(0, 2**36) | st.integers(0, 3), min_size=1, max_size=12).filter(
                any
            ),
        ),
        min_size=1,
        max_size=8,
    ),
    seed=st.integers(0, 9),
)
@pytest.mark.parametrize("engine", ["polars lazy", "duckdb", "pyarrow"])
def test_drawn_pools_are_divided_alike(engine: str, groups: Groups, seed: int) -> None:
    """Pools of any size are divided alike, in any order of the rows."""
    found = rows(divided(made(engine, columns(groups, seed), TYPES)), "key")
    assert {row["key"]: row["share"] for row in found} == shares(groups)
