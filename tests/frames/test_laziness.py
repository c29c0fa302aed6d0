"""A lazy frame that raises when it is computed goes through every function all the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest
from attrs import evolve

from c2b import Money, frames
from c2b.compensation import (
    Amount,
    OverBudget,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Rounding,
    Threshold,
    Withhold,
    settle,
)
from c2b.rules import practice

DAY = date(2026, 11, 28)
PLAN = PayPlan(
    key="p",
    scheme=PerItem(rate=Amount.of("0.125", "EUR")),
    rounding=Rounding.UP,
    deductions=(
        Withhold(rate=Fraction(1, 5), rounding=Rounding.DOWN),
        Threshold(at=Amount.of("1", "EUR")),
    ),
)
BUDGET = PayPlan(
    key="p",
    scheme=PerItem(rate=Amount.of("1", "EUR")),
    rounding=Rounding.UP,
    budget=Money.of("5", "EUR"),
    over=OverBudget.FIRST_COME,
)
QUOTA = evolve(PLAN, policies=(Quota(most=3, of=QuotaScope.TASK),))
ASKED: dict[str, Any] = {"on": DAY, "where": "FR"}


class ComputedError(Exception):
    """The error of a frame that is computed."""


def polars_frame() -> pl.LazyFrame:
    """Return a lazy frame whose source raises when it is read."""

    def read() -> pl.DataFrame:
        raise ComputedError("computed")

    schema = {"key": pl.String(), "party": pl.String(), "quantity": pl.Int64(), "pool": pl.Int64()}
    return pl.defer(read, schema=pl.Schema(schema))


def duckdb_frame() -> duckdb.DuckDBPyRelation:
    """Return a relation, each row of which raises when it is read."""
    return duckdb.sql(RAISES)


RAISES = (
    "select cast(error('computed' || key) as varchar) as key, 'ana' as party, "
    "1::bigint as quantity, 9::bigint as pool from (values ('1'), ('2')) as made(key)"
)
FRAMES: dict[str, Callable[[], Any]] = {"polars": polars_frame, "duckdb": duckdb_frame}


def settled(frame: Any) -> list[Any]:
    """Return the frames of two settlements, one after the other."""
    one = frames.settle(frame, PLAN, on=DAY)
    two = frames.settle(frame, one.books, on=DAY)
    found = [one.contributions, two.contributions, one.parties, two.parties]
    return [*found, *(getattr(two.books, name) for name in ("parties", "keys", "entries"))]


def spent(frame: Any) -> list[Any]:
    """Return the frames of two settlements that spend a budget, and of one that divides it."""
    one = frames.settle(frame, BUDGET, on=DAY, order="key")
    two = frames.settle(frame, one.books, on=DAY, order="key")
    cut = frames.settle(frame, evolve(BUDGET, over=OverBudget.PRO_RATA), on=DAY)
    found = [one.contributions, two.contributions, two.books.spent]
    return [*found, cut.contributions, cut.parties, cut.books.spent]


def filled(frame: Any) -> list[Any]:
    """Return the frames of two settlements that fill a quota for each task, here the party."""
    asked: dict[str, Any] = {"on": DAY, "order": "key", "columns": {"task": "party"}}
    items = nw.from_native(frame).drop("quantity").to_native()
    one = frames.settle(items, QUOTA, **asked)
    two = frames.settle(items, one.books, **asked)
    return [one.contributions, two.contributions, two.parties, two.books.spent]


FUNCTIONS: dict[str, Callable[[Any], list[Any]]] = {
    "classify": lambda frame: [frames.classify(frame)],
    "check": lambda frame: [frames.check(frame, practice.RULES, **ASKED)],
    "failures": lambda frame: [frames.failures(frame, practice.RULES, key="key", **ASKED)],
    "pay": lambda frame: [frames.pay(frame, PLAN.scheme, rounding=Rounding.UP)],
    "allocate": lambda frame: [
        frames.allocate(frame, by=["party"], pool="pool", weight="quantity", order="key")
    ],
    "settle": settled,
    "spend": spent,
    "fill": filled,
}


@pytest.mark.parametrize("engine", FRAMES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_it_is_not_computed(name: str, engine: str) -> None:
    """The results are of the kind of the frame, and computing them is what raises."""
    frame = FRAMES[engine]()
    for result in FUNCTIONS[name](frame):
        assert type(result) is type(frame)
        with pytest.raises(Exception, match="computed"):
            result.collect() if engine == "polars" else result.fetchall()


@pytest.mark.parametrize("engine", FRAMES)
def test_what_it_lacks_is_found_without_computing_it(engine: str) -> None:
    """The obstacles, and the books to go on from, need no row of a frame."""
    frame = FRAMES[engine]()
    late = frames.unsupported(PLAN, frame)
    assert late == ()
    books = settle(PLAN, [], on=DAY).books
    assert frames.FrameBooks.of(books, like=frame).parties is None
