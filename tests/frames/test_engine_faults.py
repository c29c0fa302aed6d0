"""The faults of engines that the lowering works around; one that is gone is noticed here."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import pyarrow as pa
import pytest

from tests.frames.engines import ENGINES, rows

TABLE = pa.table({"id": [1, 2, 3], "word": ["a", None, "b"], "many": [2**40, 3, 5]})


def column(engine: str, *expressions: nw.Expr, **named: nw.Expr) -> list[Any]:
    """Return the values of the one column ``x`` that *named* gives."""
    data: Any = nw.from_native(ENGINES[engine](TABLE))
    return [row["x"] for row in rows(data.with_columns(*expressions, **named).to_native())]


@pytest.mark.xfail(reason="pandas takes a null for a word that is not listed")
def test_a_null_is_in_no_list_and_out_of_none() -> None:
    """The opposite of a membership is unknown for a null."""
    assert column("pandas", x=~nw.col("word").is_in(["a"])) == [False, None, True]


@pytest.mark.xfail(reason="products beyond 63 bits wrap", raises=AssertionError)
@pytest.mark.parametrize("engine", ["polars", "pyarrow", "pandas"])
def test_a_product_is_exact(engine: str) -> None:
    """A product beyond 63 bits is exact, or is refused."""
    assert column(engine, x=nw.col("many") * nw.col("many"))[0] == 2**80


@pytest.mark.xfail(reason="a literal number has 32 bits", raises=AssertionError)
@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_literal_has_64_bits(engine: str) -> None:
    """A whole number that is written in an expression has 64 bits."""
    data: Any = nw.from_native(ENGINES[engine](TABLE))
    assert data.select(x=nw.lit(1)).collect_schema()["x"] == nw.Int64


@pytest.mark.xfail(reason="the condition within the aggregate is ignored", raises=AssertionError)
@pytest.mark.parametrize("engine", ["pyarrow", "pandas", "pandas arrow"])
def test_a_conditional_sum_leaves_out_what_does_not_hold(engine: str) -> None:
    """A sum by group counts only the rows for which the condition holds."""
    data: Any = nw.from_native(ENGINES[engine](TABLE))
    large = nw.when(nw.col("many") > 4).then(nw.col("many")).sum()
    assert [row["x"] for row in rows(data.group_by("id").agg(x=large).to_native())][1] == 0


@pytest.mark.xfail(reason="pyarrow has no windows in order", raises=NotImplementedError)
def test_a_running_sum_can_be_taken_by_group() -> None:
    """A running sum within groups is computed."""
    running = nw.col("many").cum_sum().over("id", order_by=["many"])
    assert column("pyarrow", x=running) == [2**40, 3, 5]


@pytest.mark.xfail(reason="DuckDB widens the sum to a decimal", raises=AssertionError)
def test_a_sum_of_whole_numbers_is_a_whole_number() -> None:
    """A sum by group of 64-bit numbers has 64 bits."""
    data: Any = nw.from_native(ENGINES["duckdb"](TABLE))
    assert data.group_by("id").agg(x=nw.col("many").sum()).collect_schema()["x"] == nw.Int64
