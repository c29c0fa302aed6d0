"""Columns of every type that holds the facts are read alike, night after night, on every engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from narwhals.dtypes import DType

from c2b import frames
from c2b.compensation import (
    Amount,
    Contribution,
    Deadline,
    Decision,
    Keep,
    ManualDecision,
    OnePerParty,
    PayPlan,
    PerItem,
    Rounding,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.frames.column_type import LargeText, NullType
from c2b.frames.given_frame import _exact
from c2b.paradigms import LENSES
from tests.frames.engines import ENGINES, every_engine, rows
from tests.frames.settlements import plain_rows

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
PLAN = PayPlan(
    key="each",
    scheme=PerItem(rate=Amount.of("0.125", "EUR")),
    rounding=Rounding.HALF_UP,
    policies=(Deadline(until=NOON), ManualDecision()),
)
FIRST = PayPlan(
    key="first", scheme=PLAN.scheme, rounding=Rounding.UP, policies=(OnePerParty(keep=Keep.FIRST),)
)
Change = Callable[[pa.Table], pa.Table]


def night(keys: Sequence[str], decisions: Sequence[str | None]) -> pa.Table:
    """Return contributions of two parties, of which every second comes after the deadline."""
    late = datetime(2026, 11, 27, 12, 0, 0, 1, tzinfo=UTC)
    count = len(keys)
    return pa.table(
        {
            "key": keys,
            "party": [("ana", "bo")[n % 2] for n in range(count)],
            "quantity": [n + 1 for n in range(count)],
            "at": pa.array([(NOON, late)[n // 2 % 2] for n in range(count)], MICROSECONDS),
            "decision": pa.array(decisions, pa.string()),
            "place": list(range(count)),
        }
    )


def items(table: pa.Table) -> list[Contribution]:
    """Return the contributions in plain Python."""
    return [
        Contribution(
            key=row["key"],
            party=row["party"],
            quantity=row["quantity"],
            at=row["at"],
            decision=row["decision"] and Decision(row["decision"]),
        )
        for row in table.to_pylist()
    ]


def cast(kind: Any, *names: str) -> Change:
    """Return the function that casts the columns of *names* to *kind*."""

    def change(table: pa.Table) -> pa.Table:
        for name in names:
            index = table.column_names.index(name)
            table = table.set_column(index, name, table[name].cast(kind))
        return table

    return change


MICROSECONDS = pa.timestamp("us", "UTC")
WORDS = ("key", "party", "decision")
CHANGES: dict[str, Change] = {
    "as it was": lambda table: table,
    "dictionaries": cast(pa.dictionary(pa.int32(), pa.string()), *WORDS),
    "large texts": cast(pa.large_string(), *WORDS),
    "short numbers": cast(pa.int16(), "quantity", "place"),
    "unsigned numbers": cast(pa.uint32(), "quantity", "place"),
    "another zone": cast(pa.timestamp("us", "Europe/Paris"), "at"),
    "nanoseconds": cast(pa.timestamp("ns", "America/New_York"), "at"),
    "chunks": lambda table: pa.concat_tables([table.slice(0, 1), table.slice(1)]),
    "a slice": lambda table: pa.concat_tables([table, table]).slice(0, len(table)),
    "lists beside": lambda table: table.append_column("x", pa.array([[1]] * len(table))),
    "nulls beside": lambda table: table.append_column("kind", pa.nulls(len(table))),
}
ABSENT = {
    ("duckdb", "nanoseconds"),  # refused, as another test says
    ("spark", "unsigned numbers"),  # Spark has none
}
ONE = night("1234", ["accepted", None, "accepted", "rejected"])
TWO = night("2567", ["accepted", "accepted", None, "accepted"])
TWO = TWO.set_column(1, "party", pa.array(["bo", "bo", "cy", "ana"]))
TWO = TWO.set_column(2, "quantity", pa.array([2, 5, 1, 7]))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(
    "engine",
    ["polars", "pyarrow", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)],
)
def test_types_may_change_from_night_to_night(engine: str, change: str) -> None:
    """Two nights, one of them in other types, leave the books of plain Python."""
    if (engine, change) in ABSENT:
        return
    expected = settle(settle(PLAN, items(ONE), on=FRIDAY).books, items(TWO), on=SATURDAY).books
    both_ways = (("as it was", change), (change, "as it was"))
    for earlier, later in both_ways[:1] if engine in ("duckdb", "polars lazy") else both_ways:
        one, two = ENGINES[engine](CHANGES[earlier](ONE)), ENGINES[engine](CHANGES[later](TWO))
        books = frames.settle(one, PLAN, on=FRIDAY, order="place").books
        done = frames.settle(two, books, on=SATURDAY, order="place")
        assert [row["fault"] for row in plain_rows(done.contributions, "key")] == [None] * 4
        assert done.books.to_books() == expected


def test_duckdb_has_moments_in_microseconds() -> None:
    """A type that is read on no frame is refused under the name that its engine gives it."""
    given = ENGINES["duckdb"](CHANGES["nanoseconds"](ONE))
    with pytest.raises(InvalidValueError, match="got TIMESTAMPTZ_NS; convert it"):
        frames.settle(given, PLAN, on=FRIDAY)


@every_engine
def test_a_limit_leaves_columns_of_lists_in_their_place(engine: str) -> None:
    """A frame with a column of lists, which pyarrow does not sort or join, is put in order."""
    table = CHANGES["lists beside"](ONE.drop_columns(["decision", "at", "quantity"]))
    found = frames.settle(ENGINES[engine](table), FIRST, on=FRIDAY, order="place").contributions
    shown = [(row["status"], len(row["x"])) for row in plain_rows(found, "key")]
    assert shown == [("counted", 1), ("counted", 1), ("refused", 1), ("refused", 1)]


NULLS = [each for each in ENGINES if each != "pandas"]  # of NumPy, which makes floats of them


@pytest.mark.parametrize("engine", NULLS)
def test_a_column_of_nulls_alone_is_unknown(engine: str) -> None:
    """A column without any value, which has no type, is that of a fact that no row knows."""
    bare = ONE.select(["key", "party"])
    empty = bare
    for name in ("at", "decision", "kind", "score", "cost_minor"):
        empty = empty.append_column(name, pa.nulls(4))
    expected = settle(PLAN, [Contribution(key=k, party=p) for k, p in pairs(bare)], on=FRIDAY)
    found = frames.settle(ENGINES[engine](empty), PLAN, on=FRIDAY)
    assert found.books.to_books() == expected.books
    paid = frames.pay(
        ENGINES[engine](bare.append_column("quantity", pa.nulls(4))),
        PLAN.scheme,
        rounding=Rounding.UP,
    )
    assert {(row["minor"], row["fault"]) for row in rows(paid, "key")} == {(None, "quantity")}
    asked = bare.append_column("payment", pa.nulls(4))
    (ask,) = {row["ask"] for row in rows(frames.classify(ENGINES[engine](asked)), "key")}
    assert frames.unsupported(LENSES, ENGINES[engine](asked)) == ()
    assert ask == "provider_capacity"


def pairs(table: pa.Table) -> list[tuple[str, str]]:
    """Return the key and the party of each row."""
    return [(row["key"], row["party"]) for row in table.to_pylist()]


def test_an_order_stays_of_one_type() -> None:
    """An order by numbers does not go on after one by moments; the error names both types."""
    books = frames.settle(pl.from_arrow(ONE), PLAN, on=FRIDAY, order="at").books
    with pytest.raises(InvalidValueError, match=r"settle\(order\): expected an order of type Date"):
        frames.settle(pl.from_arrow(TWO), books, on=SATURDAY, order="place")
    by_words = frames.settle(pl.from_arrow(ONE), PLAN, on=FRIDAY, order="key").books
    words = pl.from_arrow(CHANGES["dictionaries"](TWO))
    assert frames.settle(words, by_words, on=SATURDAY, order="key").books.number == 2


@pytest.mark.parametrize(
    ("earlier", "later", "message"),
    [
        ("polars", "polars lazy", "expected lazy frames of polars, got frames of polars"),
        ("polars lazy", "polars", "expected frames of polars, got lazy frames of polars"),
        ("pyarrow", "duckdb", "expected frames of duckdb, got frames of pyarrow"),
        ("duckdb", "pandas", "expected frames of pandas, got frames of duckdb"),
    ],
)
def test_books_of_another_engine_are_refused(earlier: str, later: str, message: str) -> None:
    """Books go on with frames of their own engine; the error says how to change the engine."""
    books = frames.settle(ENGINES[earlier](ONE), PLAN, on=FRIDAY).books
    with pytest.raises(InvalidValueError, match=message + "; convert the tables"):
        frames.settle(ENGINES[later](TWO), books, on=SATURDAY)
    again = frames.settle(ENGINES[later](TWO), books.to_books(), on=SATURDAY).books
    assert again.number == 2


class TestFrames:
    """A value that is no frame is refused with the types that are ones."""

    @pytest.mark.parametrize(
        "given",
        [[{"key": "1"}], {"key": ["1"]}, None, pl.Series([1]), ONE.to_batches()[0]],
        ids=["rows", "columns", "nothing", "a series", "a batch"],
    )
    def test_something_else_is_refused(self, given: Any) -> None:
        """Rows, a series or a batch of Arrow are no frame."""
        with pytest.raises(InvalidValueError, match=r"frame: expected a frame: of polars, pandas"):
            frames.settle(given, PLAN, on=FRIDAY)
        with pytest.raises(InvalidValueError, match=r"or pa\.Table\.from_batches"):
            frames.unsupported(LENSES, given)

    @pytest.mark.parametrize("names", [["a", "a"], ["a", 5]])
    def test_columns_have_names(self, names: list[Any]) -> None:
        """Two columns of one name, or a number for a name, which pandas allows, are refused."""
        given = pd.DataFrame([[1, 2]], columns=names)
        with pytest.raises(InvalidValueError, match=rf"names of their own.*\[{names[1]!r}\]"):
            frames.classify(given)


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("datetime64[ns, America/New_York]", nw.Datetime("ns", "America/New_York")),
        ("large_string", LargeText()),
        ("null[pyarrow]", NullType()),
        ("", nw.Unknown()),
    ],
)
def test_a_type_is_read_from_its_name(stated: str, known: DType) -> None:
    """A type that narwhals does not know is known by the name that the engine gives it."""
    assert repr(_exact(nw.Unknown(), stated)) == repr(known)
