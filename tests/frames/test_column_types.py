"""Columns of every type that holds the facts are read alike, night after night, on every engine."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
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
from c2b.rules import review
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


def with_views(table: pa.Table) -> pa.Table:
    """Return *table* with views of texts, made of values: pyarrow 20 fails at those it casts."""
    for name in WORDS:
        index = table.column_names.index(name)
        views = pa.array(table[name].to_pylist(), pa.string_view())
        table = table.set_column(index, name, views)
    return table


MICROSECONDS = pa.timestamp("us", "UTC")
WORDS = ("key", "party", "decision")
CHANGES: dict[str, Change] = {
    "as it was": lambda table: table,
    "dictionaries": cast(pa.dictionary(pa.int32(), pa.string()), *WORDS),
    "large texts": cast(pa.large_string(), *WORDS),
    "views of texts": lambda table: with_views(table),
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
    ("spark", "views of texts"),  # nor has it these
    ("pandas arrow", "views of texts"),  # which pandas itself does not sort
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


class TestColumnsOfOtherTypes:
    """A type that engines read differently is refused by name, with the hint to cast it."""

    @pytest.mark.parametrize("name", ["key", "party", "quantity", "decision", "place"])
    @pytest.mark.parametrize("engine", ["pyarrow", "pandas", "pandas arrow"])
    def test_categories_of_numbers_are_refused(self, engine: str, name: str) -> None:
        """Engines order categories of numbers as texts, or by their places."""
        table = ONE.set_column(
            ONE.column_names.index(name), name, pa.array([9, 10, 9, 10]).dictionary_encode()
        )
        with pytest.raises(InvalidValueError, match=rf"{name}: .*; cast the column") as caught:
            frames.settle(ENGINES[engine](table), FIRST, on=FRIDAY, order="place")
        assert str(caught.value).count("dictionary<values=int64") or "integer" in str(caught.value)

    @pytest.mark.parametrize("order", [[1, "b", 2, 3], [{"x": 1}] * 4, [[1]] * 4])
    @pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame])
    def test_mixed_and_nested_values_are_no_order(self, order: list[Any], make: Any) -> None:
        """An order by values of several types, by structures or lists is refused."""
        columns = {"key": list("1234"), "party": list("abab"), "place": order}
        options = {} if make is pd.DataFrame else {"strict": False}
        if make is pl.DataFrame and order[1] == "b":
            options["schema_overrides"] = {"place": pl.Object}
        with pytest.raises(InvalidValueError, match="place: expected a column of whole numbers"):
            frames.settle(make(columns, **options), FIRST, on=FRIDAY, order="place")

    @pytest.mark.parametrize(
        "given",
        [
            duckdb.sql("select '1' as key, 'a' as party, cast(1 as hugeint) as quantity"),
            pl.DataFrame(
                {"key": ["1"], "party": ["a"], "quantity": [1]},
                schema_overrides={"quantity": pl.Int128},
            ),
        ],
        ids=["duckdb", "polars"],
    )
    def test_whole_numbers_have_64_bits(self, given: Any) -> None:
        """Integers of 128 bits, which no other engine has, are refused, also in `pay`."""
        with pytest.raises(InvalidValueError, match=r"quantity: .*at most 64 bits, got Int128"):
            frames.settle(given, PLAN, on=FRIDAY)
        with pytest.raises(InvalidValueError, match=r"quantity: .*at most 64 bits, got Int128"):
            frames.pay(given, PLAN.scheme, rounding=Rounding.UP)

    @pytest.mark.parametrize("engine", ["polars", "pyarrow", "duckdb"])
    def test_views_of_texts_are_handed_back(self, engine: str) -> None:
        """A column of views of texts is of the same type in the result, and is listed."""
        given = ENGINES[engine](CHANGES["views of texts"](ONE))
        expected = nw.from_native(given).lazy().collect("pyarrow").to_native().schema
        found = frames.settle(given, FIRST, on=FRIDAY, order="key").contributions
        shown = nw.from_native(found).lazy().collect("pyarrow").to_native().schema
        assert [shown.field(name) for name in expected.names] == list(expected)
        listed = frames.failures(given, review.RULES, key="key", on=FRIDAY, where="FR")
        assert {row["key"] for row in plain_rows(listed, "key")} == set("1234")


NUMBERED = ONE.append_column("score", pa.array([1, None, 2, None]))

THREE = night("89", ["accepted", None]).set_column(2, "quantity", pa.array([1, 1]))
LARGE = {pa.string(): pa.large_string()}


class TestTablesOfBooks:
    """The tables of books go to files and other engines, and nothing of them is lost in silence."""

    def books(self, table: pa.Table = NUMBERED) -> Any:
        """Return the books of the first night on polars."""
        return frames.settle(pl.from_arrow(table), PLAN, on=FRIDAY, order="place").books

    def test_a_change_returns_a_table(self, tmp_path: Path) -> None:
        """A function that writes a table and returns nothing, or a path, would empty the books."""
        path = tmp_path / "table.parquet"
        for change in (lambda table: table.write_parquet(path), lambda _: str(path)):
            with pytest.raises(InvalidValueError, match="return what you read back"):
                self.books().mapped(change)
        kept = self.books().mapped(lambda table: table.write_parquet(path) or pl.read_parquet(path))
        assert kept.to_books() == self.books().to_books()

    def test_a_change_is_a_function(self) -> None:
        """A frame, or nothing, changes no table."""
        change: Any = None
        with pytest.raises(InvalidValueError, match="expected a function of one table"):
            self.books().mapped(change)

    def test_a_change_keeps_all_columns(self) -> None:
        """A table without one of its columns is refused."""
        with pytest.raises(InvalidValueError, match=r"all its columns, got \['party'\]"):
            self.books().mapped(lambda table: table.drop("party"))

    @pytest.mark.parametrize("table", ["parties", "keys", "entries"])
    def test_no_table_is_missing(self, table: str) -> None:
        """Books of settlements without one of their tables would pay everything once more."""
        with pytest.raises(InvalidValueError, match=rf"every settlement so far, got \['{table}'\]"):
            evolve(self.books(), **{table: None})
        later = frames.FrameBooks.of(self.books().to_books(), like=pl.from_arrow(TWO))
        with pytest.raises(InvalidValueError, match=r"got \['known'\]"):
            evolve(later, known=None)

    def test_floats_are_no_whole_numbers(self) -> None:
        """A column of NumPy, which makes floats of integers with nulls, is refused with a hint."""
        with pytest.raises(InvalidValueError, match=r"FrameBooks\.keys\.score: .*ArrowDtype"):
            self.books().mapped(lambda table: table.to_pandas())
        arrow = self.books().mapped(
            lambda table: table.to_arrow().to_pandas(types_mapper=pd.ArrowDtype)
        )
        later = frames.settle(ENGINES["pandas arrow"](TWO), arrow, on=SATURDAY, order="place")
        assert later.books.number == 2

    @pytest.mark.parametrize("kept", ["pyarrow", "texts", "numpy_nullable"])
    @pytest.mark.parametrize("engine", ["pandas", "pandas arrow"])
    def test_nights_of_pandas_go_on_in_other_types(self, engine: str, kept: Any) -> None:
        """Tables that pandas reads in the types of Arrow leave no column of objects behind."""

        def change(table: Any) -> Any:
            if kept == "texts":  # of which Arrow has two types, that pandas takes for different
                arrow = pa.Table.from_pandas(table, preserve_index=False)
                large = [
                    field.with_type(LARGE.get(field.type, field.type)) for field in arrow.schema
                ]
                return arrow.cast(pa.schema(large)).to_pandas(types_mapper=pd.ArrowDtype)
            file = io.BytesIO()
            table.to_parquet(file, index=False)
            return pd.read_parquet(file, dtype_backend=kept)

        books: Any = PLAN
        expected: Any = PLAN
        for number, table in enumerate((ONE, ONE.slice(0, 0), TWO, THREE, THREE)):
            given = ENGINES[engine](table)
            books = frames.settle(given, books, on=SATURDAY, order="place").books
            if number % 2 == 0:
                books = books.mapped(change)
            expected = settle(expected, items(table), on=SATURDAY).books
            schema = nw.from_native(books.keys).collect_schema()
            assert nw.Object not in schema.values(), number
        assert books.to_books() == expected

    @pytest.mark.parametrize("name", ["parties", "keys", "entries"])
    def test_a_row_comes_once(self, name: str) -> None:
        """A table to which a night was added, where it had to be replaced, is not counted twice."""
        books = self.books()
        table = getattr(books, name)
        with pytest.raises(InvalidValueError, match=rf"FrameBooks\.{name}: expected each row once"):
            evolve(books, **{name: pl.concat([table, table.head(1)])}).to_books()

    def test_a_file_without_types_is_refused(self) -> None:
        """Keys that CSV reads as numbers are refused by name, there and in a settlement."""

        def read(table: pl.DataFrame) -> pl.DataFrame:
            return pl.read_csv(io.StringIO(table.write_csv()))

        with pytest.raises(InvalidValueError, match=r"FrameBooks\.keys\.key: expected strings"):
            self.books().mapped(read)
        books = self.books()
        books = evolve(books, keys=read(books.keys))
        with pytest.raises(InvalidValueError, match=r"FrameBooks\.keys\.key: expected strings"):
            frames.settle(pl.from_arrow(TWO), books, on=SATURDAY, order="place")

    @pytest.mark.parametrize("order", ["key", "place"])
    def test_another_engine_reads_large_texts(self, order: str) -> None:
        """Tables of polars that pyarrow reads, with large texts and short numbers, go on there."""
        one, two = (settle(PLAN, items(each), on=FRIDAY) for each in (ONE, TWO))
        books = frames.settle(pl.from_arrow(ONE), PLAN, on=FRIDAY, order=order).books
        short = books.mapped(lambda table: _short(table.to_arrow()))
        found = frames.settle(TWO, short, on=SATURDAY, order=order).books
        expected = settle(one.books, items(TWO), on=SATURDAY).books
        assert found.to_books() == expected
        assert two.books.number == 1

    def test_a_relation_of_another_connection_is_refused(self) -> None:
        """DuckDB reads no relation of one connection beside that of another."""
        columns = "select '1' as key, 'a' as party"
        other, plain = duckdb.connect().sql(columns), settle(PLAN, items(ONE), on=FRIDAY).books
        books = frames.settle(duckdb.sql(columns), EACH, on=FRIDAY).books
        for before in (plain, books):
            with pytest.raises(InvalidValueError, match=r"got one of another connection; read"):
                frames.settle(other.project("*, null as at"), before, on=SATURDAY)


EACH = evolve(PLAN, policies=())


def _short(table: pa.Table) -> pa.Table:
    """Return *table* with large texts, and numbers of 32 bits."""
    kinds = {pa.string(): pa.large_string(), pa.int64(): pa.int32(), MICROSECONDS: MILLISECONDS}
    schema = [field.with_type(kinds.get(field.type, field.type)) for field in table.schema]
    return table.cast(pa.schema(schema))


MILLISECONDS = pa.timestamp("ns", "UTC")


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
