"""Settlements on frames, held against the same settlements in plain Python."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, cast

import narwhals as nw
import pyarrow as pa

from c2b import frames
from c2b.compensation import Books, Contribution, PayPlan, settle
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES, MAKERS, Rows

TYPES = {
    "quantity": pa.int64(),
    "value_minor": pa.int64(),
    "score": pa.int64(),
    "cost_minor": pa.int64(),
    "seconds": pa.int64(),
    "rank": pa.int64(),
    "at": pa.timestamp("us", "UTC"),
    "place": pa.int64(),
}
ALWAYS = ("key", "party", "value_minor", "value_currency", "at", "place")
TEXTS = ("kind", "task", "answer", "client", "product", "referrer")


def table(items: Sequence[Contribution]) -> pa.Table:
    """Return *items* as a table of Arrow, in which what all of them lack has no column.

    Quantities have one unless each is one item. A column with parts of one is of floats, and the
    members of teams are lists.
    """
    columns: dict[str, list[Any]] = {
        "key": [item.key for item in items],
        "party": [item.party for item in items],
        "quantity": [item.quantity for item in items],
        "value_minor": [None if item.value is None else item.value.minor for item in items],
        "value_currency": [None if item.value is None else item.value.currency for item in items],
        "cost_minor": [None if item.cost is None else item.cost.minor for item in items],
        "cost_currency": [None if item.cost is None else item.cost.currency for item in items],
        "seconds": [item.seconds for item in items],
        "rank": [item.rank for item in items],
        "score": [item.score for item in items],
        "decision": [None if item.decision is None else item.decision.value for item in items],
        "at": [item.at for item in items],
        "place": list(range(len(items))),
        "members": [list(item.members) or None for item in items],
        **{name: [getattr(item, name) for item in items] for name in TEXTS},
    }
    some = {
        name: each
        for name, each in columns.items()
        if name in ALWAYS or any(x is not None for x in each)
    }
    if all(item.quantity == 1 for item in items):
        some.pop("quantity", None)
    return pa.table({name: _array(name, each) for name, each in some.items()})


def _array(name: str, values: list[Any]) -> pa.Array:
    if name == "members":
        return pa.array(values, pa.list_(pa.string()))
    kind = TYPES.get(name, pa.string())
    if kind == pa.int64() and any(value != int(value) for value in values if value is not None):
        return pa.array([None if value is None else float(value) for value in values])
    whole = kind == pa.int64()
    return pa.array([value if value is None or not whole else int(value) for value in values], kind)


def on_frames(
    engine: str,
    books: frames.FrameBooks[Any] | Books | PayPlan,
    items: Sequence[Contribution],
    on: date,
) -> frames.FrameSettlement[Any]:
    """Return the settlement of *items* on a frame of *engine*."""
    return frames.settle(MAKERS[engine](table(items)), books, on=on, order="place")


def after_nights(
    engine: str, start: Books | PayPlan, nights: Sequence[Sequence[Contribution]], on: date
) -> frames.FrameBooks[Any]:
    """Return the books after *nights* on an engine, which leave the books of plain Python."""
    books: Any = start
    expected = start
    for night in nights:
        books = on_frames(engine, books, night, on).books
        expected = settle(expected, night, on=on).books
        if engine in _KEPT:
            books = books.mapped(_KEPT[engine])
    agree(books.to_books(), expected)
    return cast("frames.FrameBooks[Any]", books)


def _computed(engine: str, table: Any) -> Any:
    return ENGINES[engine](nw.from_native(table).collect().to_arrow())


_KEPT: dict[str, Callable[[Any], Any]] = {
    "polars lazy": lambda table: table.collect().lazy(),
    **{name: partial(_computed, name) for name in ("duckdb", "ibis", "spark")},
}
"""What keeps the tables of lazy books, so that a night does not compute all nights before it."""


def both(engine: str, books: Books | PayPlan, items: Sequence[Contribution], on: date) -> Books:
    """Return the books after *items*, which a frame of *engine* must leave as they are here."""
    expected = settle(books, items, on=on).books
    found = on_frames(engine, books, items, on).books.to_books()
    agree(found, expected)
    found.check()
    return found


def plain_rows(frame: Any, key: str) -> Rows:
    """Return the rows of *frame* by *key*, with nothing but Python's own values."""
    data = nw.from_native(frame)
    eager = data.collect() if isinstance(data, nw.LazyFrame) else data
    with warnings.catch_warnings():
        # An older pyarrow reads moments of pandas in a way of which a newer pandas warns.
        warnings.simplefilter("ignore")
        found: Rows = eager.to_arrow().to_pylist()
    return sorted(found, key=lambda row: str(row[key]))
