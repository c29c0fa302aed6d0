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
from tests.frames.engines import ENGINES, every_engine, made, rows

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


BASE: dict[str, list[Any]] = {
    "ab": ["x", "x", "y"], "a": [1, 2, 3], "pool": [5, 5, 3], "weight": [1, 1, None],
    "key": ["1", "2", "3"],
}  # fmt: skip
SHARES = [3, 2, None]


class TestGroups:
    """A group is made by one column or several, whose values have an order."""

    @every_engine
    @pytest.mark.parametrize("by", ["ab", ("ab",), ["ab", "ab"]])
    def test_a_text_is_one_name(self, engine: str, by: str | Sequence[str]) -> None:
        """The name of one column is not taken for its letters, and a name may come twice."""
        table = made(engine, BASE, TYPES)
        found = frames.allocate(table, by=by, pool="pool", weight="weight", order="key")
        assert [row["share"] for row in rows(found, "key")] == SHARES

    @every_engine
    def test_the_order_may_be_of_the_group(self, engine: str) -> None:
        """Rows of one group and the same order are level; a row by itself gets its pool."""
        table = made(engine, BASE | {"key": ["1", "1", "3"], "weight": [1, 1, 1]}, TYPES)
        found = frames.allocate(table, by=["key"], pool="pool", weight="weight", order="key")
        shown = [(row["share"], row["fault"]) for row in rows(found, "key")]
        assert shown == [(None, "key"), (None, "key"), (3, None)]

    @every_engine
    @pytest.mark.parametrize(
        "kind", [pa.dictionary(pa.int32(), pa.string()), pa.large_string(), pa.string_view()]
    )
    def test_texts_of_every_kind_make_groups(self, engine: str, kind: pa.DataType) -> None:
        """Categories and large texts, of which one is unknown, make the groups of plain texts."""
        if engine in ("pandas arrow", "spark") and kind == pa.string_view():
            return  # which pandas itself does not sort, and Spark does not have
        table = pa.table(BASE).set_column(0, "ab", pa.array(["x", "x", None], kind))
        table = table.set_column(4, "key", pa.array(BASE["key"], kind))
        found = frames.allocate(
            ENGINES[engine](table), by="ab", pool="pool", weight="weight", order="key"
        )
        data = nw.from_native(found).lazy().collect("pyarrow")
        assert data.columns == [*BASE, "fault", "share"]
        assert sorted(data["share"].to_list(), key=str) == [2, 3, None]

    @pytest.mark.parametrize("engine", ["polars", "pyarrow", "duckdb", "pandas arrow"])
    @pytest.mark.parametrize("option", ["by", "order"])
    @pytest.mark.parametrize("kind", ["lists", "structures", "floats", "categories of numbers"])
    def test_values_without_an_order_are_refused(self, engine: str, option: str, kind: str) -> None:
        """Lists, structures and floats make no groups, and no order; the column is named."""
        values: dict[str, pa.Array] = {
            "lists": pa.array([[1], [1], [2]]),
            "structures": pa.array([{"x": 1}, {"x": 1}, {"x": 2}]),
            "floats": pa.array([1.0, 1.0, 2.0]),
            "categories of numbers": pa.array([9, 9, 10]).dictionary_encode(),
        }
        if (engine, kind) in {
            ("polars", "categories of numbers"),
            ("duckdb", "categories of numbers"),
        }:
            return  # which have none
        table = ENGINES[engine](pa.table(BASE).append_column("odd", values[kind]))
        names = {"by": "ab", "order": "key"} | {option: "odd"}
        with pytest.raises(InvalidValueError, match="odd: expected a column of whole"):
            frames.allocate(table, pool="pool", weight="weight", **names)


@pytest.mark.parametrize("engine", ["pandas", "pandas arrow"])
def test_pandas_keeps_its_index_and_its_integers(engine: str) -> None:
    """Shares are integers that may be null, beside the labels of their rows."""
    table = made(engine, BASE, TYPES).set_index("ab", drop=False)
    found = frames.allocate(table, by="ab", pool="pool", weight="weight", order="key")
    assert found.index.equals(table.index)
    assert found.index.name == "ab"
    assert str(found["share"].dtype) in {"Int64", "int64[pyarrow]"}
    assert found["share"].isna().to_list() == [False, False, True]
