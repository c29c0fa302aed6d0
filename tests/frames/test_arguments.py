"""Names and arguments that a function on frames cannot carry out are refused, with a hint."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pytest

from c2b import frames
from c2b.compensation import Amount, Keep, OnePerParty, PayPlan, PerItem, Rounding
from c2b.errors import InvalidValueError
from c2b.paradigms import LENSES
from c2b.rules import review
from tests.frames.engines import ENGINES, every_engine, rows

FRIDAY = date(2026, 11, 27)
RATE = PerItem(rate=Amount.of("0.125", "EUR"))
PLAN = PayPlan(key="each", scheme=RATE, rounding=Rounding.HALF_UP)
RULES = review.RULES
IN_FORCE = review.RULES.in_force(on=FRIDAY, where="FR")
FIRST = PayPlan(
    key="first", scheme=RATE, rounding=Rounding.UP, policies=(OnePerParty(keep=Keep.FIRST),)
)
GIVEN = pl.DataFrame({"key": ["1"], "party": ["ana"], "quantity": [3]})


def pay(frame: Any) -> Any:
    """Return *frame* with what its rows earn."""
    return frames.pay(frame, RATE, rounding=Rounding.UP)


def check(frame: Any) -> Any:
    """Return *frame* checked against the rules on reviews."""
    return frames.check(frame, review.RULES, on=FRIDAY, where="FR")


def settled(frame: Any) -> Any:
    """Return the settlement of *frame*."""
    return frames.settle(frame, PLAN, on=FRIDAY)


class TestNames:
    """A column is read under its own name, and none is lost."""

    @pytest.mark.parametrize(
        ("function", "name", "expected"),
        [
            (pay, "Quantity", "quantity"),
            (pay, " QUANTITY ", "quantity"),
            (settled, "valueMinor", "value_minor"),
            (settled, "Décision".replace("é", "e"), "decision"),
            (check, "review.modified", "review__modified"),
            (check, "Review__Modified", "review__modified"),
            (frames.classify, "value-kind", "value_kind"),
        ],
    )
    def test_another_spelling_is_no_unknown_fact(
        self, function: Callable[[Any], Any], name: str, expected: str
    ) -> None:
        """A column whose name differs in capitals or signs is refused, and not left unread."""
        given = GIVEN.drop("quantity").with_columns(pl.lit("x").alias(name))
        with pytest.raises(InvalidValueError) as caught:
            function(given)
        assert str(caught.value) == (
            f"{expected}: expected a column of exactly this name, or none like it, got {name}; "
            f"name it by columns=, or rename {name} if it means something else"
        )

    def test_a_column_of_another_fact_may_have_any_name(self) -> None:
        """A column that holds one fact under a name like that of another is not in its way."""
        given = GIVEN.rename({"quantity": "Score"})
        paid = frames.pay(given, RATE, rounding=Rounding.UP, columns={"quantity": "Score"})
        assert paid["minor"].to_list() == [38]
        columns = {"quantity": "Score"}
        assert frames.settle(given, PLAN, on=FRIDAY, columns=columns).parties["earned"].item() == 38

    @every_engine
    def test_our_own_names_are_not_taken(self, engine: str) -> None:
        """A column with a name of a step of the calculation is refused, and not dropped."""
        given = ENGINES[engine](pa.table({"quantity": [3], "__c2b_count": [7]}))
        with pytest.raises(InvalidValueError, match=r"begin with __c2b_, got \['__c2b_count'\]"):
            pay(given)

    @pytest.mark.parametrize("name", ["MINOR", "Fault"])
    def test_duckdb_takes_capitals_for_the_same(self, name: str) -> None:
        """A column that differs from an added one in capitals is refused on DuckDB alone."""
        table = pa.table({"quantity": [3], name: [7]})
        with pytest.raises(InvalidValueError, match=rf"columns that are added, got \['{name}'\]"):
            pay(ENGINES["duckdb"](table))
        assert pay(ENGINES["pyarrow"](table))["minor"].to_pylist() == [38]

    @pytest.mark.parametrize("key", ["rule", "Outcome"])
    def test_a_list_of_failures_has_one_column_of_each_name(self, key: str) -> None:
        """The key of a list of failures has another name than its other columns."""
        with pytest.raises(InvalidValueError, match="key: expected another name than those"):
            frames.failures(
                GIVEN.rename({"key": key}), review.RULES, key=key, on=FRIDAY, where="FR"
            )

    @pytest.mark.parametrize("names", [("quantity", "quantity"), ("Quantity", "quantity")])
    def test_duckdb_reads_one_of_two_columns_called_alike(self, names: tuple[str, str]) -> None:
        """A relation that would be read as if its second column were its first is refused."""
        relation = duckdb.sql(f"select 1 as {names[0]}, 2 as {names[1]}")
        with pytest.raises(InvalidValueError, match=rf"names of their own.*{names[0]}', 'quantity"):
            pay(relation)

    @pytest.mark.parametrize(
        ("engine", "name"),
        [
            ("polars", "*"),
            ("polars lazy", "^.*$"),
            ("polars", "^a\nb$"),
            ("duckdb", "*"),
            ("pyarrow", ".a"),
        ],
    )
    def test_a_name_that_is_a_pattern_is_refused(self, engine: str, name: str) -> None:
        """A column that its engine would take for several, or for a path, is refused by name."""
        given = ENGINES[engine](pa.table({"quantity": [3], name: ["x"]}))
        with pytest.raises(InvalidValueError, match="names do not mean several columns"):
            frames.failures(given, RULES, key=name, on=FRIDAY, where="FR")

    @pytest.mark.parametrize("name", ["len", "count", "order", "a.b", "é", "x y", "^a", "%", "'"])
    @every_engine
    def test_a_column_may_have_any_other_name(self, engine: str, name: str) -> None:
        """Groups, weights, orders and facts are read under names that are words of an engine."""
        table = pa.table({"id": [1, 2, 3], name: [1, 2, 3], "team": [1, 1, 1], "pool": [6, 6, 6]})
        given = ENGINES[engine](table)
        shared = frames.allocate(given, by="team", pool="pool", weight=name, order=name)
        assert [row["share"] for row in rows(shared)] == [1, 2, 3]
        paid = frames.pay(given, RATE, rounding=Rounding.DOWN, columns={"quantity": name})
        assert [row["minor"] for row in rows(paid)] == [12, 25, 37]
        words = ENGINES[engine](pa.table({name: ["a", "b"], "party": ["x", "x"], "place": [1, 2]}))
        found = frames.settle(words, FIRST, on=FRIDAY, columns={"key": name}, order="place")
        shown = [row["status"] for row in rows(found.contributions, name)]
        assert shown == ["counted", "refused"]

    def test_an_empty_name_is_none(self) -> None:
        """A column without a name is refused where one is asked for."""
        with pytest.raises(InvalidValueError, match=r"allocate\(order\): expected the name"):
            frames.allocate(GIVEN, by="party", pool="quantity", weight="quantity", order="")
        with pytest.raises(InvalidValueError, match=r"allocate\(by\): expected the name"):
            frames.allocate(GIVEN, by="", pool="quantity", weight="quantity", order="key")
        with pytest.raises(InvalidValueError, match="columns: expected names of columns"):
            frames.classify(GIVEN, columns={"payment": ""})

    def test_a_name_that_comes_twice_is_refused(self) -> None:
        """A table of pyarrow, and a batch, with two columns of one name are refused."""
        twice = pa.table([[1], [2]], names=["quantity", "quantity"])
        with pytest.raises(InvalidValueError, match=r"names of their own.*got \['quantity'\]"):
            pay(twice)
        with pytest.raises(InvalidValueError, match=r"names of their own, got \['quantity'\]"):
            next(frames.apply_scalar(twice.to_batches(), LENSES))

    def test_a_batch_has_one_column_of_each_name(self) -> None:
        """A batch that has a column called fault gets no second one."""
        batches = pa.table({"fault": ["mine"]}).to_batches()
        with pytest.raises(InvalidValueError, match=r"that are added, got \['fault'\]"):
            next(frames.apply_scalar(batches, LENSES))
        (found,) = frames.apply_scalar(batches, LENSES, prefix="found_")
        assert found.schema.names[:2] == ["fault", "found_paradigm"]


STATED: dict[str, tuple[Callable[[dict[str, str]], Any], str, str]] = {
    "pay": (
        lambda c: frames.pay(GIVEN, RATE, rounding=Rounding.UP, columns=c), "quantity", "quantit",
    ),
    "settle": (
        lambda c: frames.settle(GIVEN, PLAN, on=FRIDAY, columns=c), "quantity", "quantit",
    ),
    "moments": (lambda c: frames.settle(GIVEN, PLAN, on=FRIDAY, columns=c), "at", "quantit"),
    "classify": (lambda c: frames.classify(GIVEN, columns=c), "payment", "quantit"),
    "check": (
        lambda c: frames.check(GIVEN, RULES, on=FRIDAY, where="FR", columns=c),
        "review.modified", "quantit",
    ),
    "failures": (
        lambda c: frames.failures(GIVEN, RULES, key="key", on=FRIDAY, where="FR", columns=c),
        "review.modified", "quantit",
    ),
    "decode": (
        lambda c: frames.decode(GIVEN.to_dicts(), IN_FORCE, columns=c),
        "review.modified", "quantit",
    ),
    "decode lenses": (
        lambda c: frames.decode(GIVEN.to_dicts(), LENSES, columns=c), "payment", "quantit",
    ),
    "apply_scalar": (
        lambda c: [*frames.apply_scalar(GIVEN.to_arrow().to_batches(), IN_FORCE, columns=c)],
        "review.modified", "quantit",
    ),
}  # fmt: skip


class TestStatedNames:
    """A name that a caller states is that of a column."""

    @pytest.mark.parametrize("name", STATED)
    def test_a_stated_column_exists(self, name: str) -> None:
        """A name that the frame lacks is refused, with the closest one, and not left unread."""
        call, fact, column = STATED[name]
        with pytest.raises(InvalidValueError) as caught:
            call({fact: column})
        assert str(caught.value) == (
            f"{column}: expected a column of this name, got none; did you mean quantity?"
        )

    def test_it_is_reported_before_anything_runs(self) -> None:
        """The columns that are required, and what is unsupported, name it as well."""
        columns = {"quantity": "quantit"}
        (read,) = frames.required(RATE, columns=columns)
        assert not read.optional
        (found,) = frames.unsupported(PLAN, GIVEN, columns=columns)
        assert found.where == "quantit"

    @pytest.mark.parametrize("columns", [["key"], {"quantity": 3}, "quantity"])
    def test_columns_are_names_by_facts(self, columns: Any) -> None:
        """A list, a text, or a name that is none is refused."""
        with pytest.raises(InvalidValueError, match="columns: expected names of columns by"):
            frames.settle(GIVEN, PLAN, on=FRIDAY, columns=columns)
        with pytest.raises(InvalidValueError, match="columns: expected names of columns by"):
            frames.classify(GIVEN, columns=columns)

    @pytest.mark.parametrize("prefix", [None, 3, "__c2b_", "__c2b_x"])
    def test_a_prefix_is_a_beginning_of_names(self, prefix: Any) -> None:
        """A prefix that is no text, or that begins our own names, is refused."""
        table = GIVEN.with_columns(pool=1, weight=1)
        calls: list[Callable[[], Any]] = [
            lambda: frames.pay(GIVEN, RATE, rounding=Rounding.UP, prefix=prefix),
            lambda: frames.settle(GIVEN, PLAN, on=FRIDAY, prefix=prefix),
            lambda: frames.classify(GIVEN, prefix=prefix),
            lambda: frames.check(GIVEN, RULES, on=FRIDAY, where="FR", prefix=prefix),
            lambda: frames.apply_scalar([], LENSES, prefix=prefix),
            lambda: frames.allocate(
                table, by="party", pool="pool", weight="weight", order="key", prefix=prefix
            ),
        ]
        for call in calls:
            with pytest.raises(InvalidValueError, match="prefix: expected the beginning of the"):
                call()

    def test_one_outcome_may_be_a_text(self) -> None:
        """The id of one rule is not taken for its letters."""
        (bit, *_) = frames.rule_bits(RULES, on=FRIDAY, where="FR")
        found = frames.check(GIVEN, RULES, on=FRIDAY, where="FR", outcomes=bit.rule)
        assert bit.column in found.columns

    @pytest.mark.parametrize("name", ["pool", "weight", "order", "by"])
    def test_a_name_is_a_text(self, name: str) -> None:
        """A number, or nothing, is no name of a column."""
        names: Any = {"by": "party", "pool": "pool", "weight": "weight", "order": "key"}
        for wrong in (3, None):
            with pytest.raises(InvalidValueError, match=rf"allocate\({name}\): expected the name"):
                frames.allocate(GIVEN, **(names | {name: wrong}))


class TestScales:
    """A scale is the number of parts of one: a whole number from 1."""

    @pytest.mark.parametrize("parts", [0, -1, 0.5, True, "100", None])
    def test_another_number_is_refused(self, parts: Any) -> None:
        """Zero, a negative number, a part, a truth or a text is refused, in each function."""
        fact = next(each for each in frames.required(IN_FORCE)).name.replace("__", ".")
        scales = {fact: parts}
        calls: list[Callable[[], Any]] = [
            lambda: frames.check(GIVEN, RULES, on=FRIDAY, where="FR", scales=scales),
            lambda: frames.failures(GIVEN, RULES, key="key", on=FRIDAY, where="FR", scales=scales),
            lambda: frames.decode([], IN_FORCE, scales=scales),
            lambda: frames.apply_scalar([], IN_FORCE, scales=scales),
            lambda: frames.unsupported(IN_FORCE, GIVEN, scales=scales),
        ]
        for call in calls:
            with pytest.raises(InvalidValueError, match="a whole number from 1"):
                call()

    def test_scales_are_numbers_by_facts(self) -> None:
        """A number alone is refused, and so is a fact that is none, or that of a lens."""
        wrong: Any = 100
        with pytest.raises(InvalidValueError, match="scales: expected whole numbers by the names"):
            frames.check(GIVEN, RULES, on=FRIDAY, where="FR", scales=wrong)
        with pytest.raises(InvalidValueError, match="did you mean"):
            frames.check(GIVEN, RULES, on=FRIDAY, where="FR", scales={"review.modifed": 100})
        with pytest.raises(InvalidValueError, match="scales: expected no scales"):
            frames.decode([], LENSES, scales={"payment": 100})


class TestPlaces:
    """All rows of a frame are judged in the same places."""

    @pytest.mark.parametrize("column", [pl.col("place"), pl.Series(["FR"]), {"FR": 1}, 3])
    def test_a_column_is_no_place(self, column: Any) -> None:
        """A column of places would be read as all of its places for each row, and is refused."""
        calls: list[Callable[[], Any]] = [
            lambda: frames.check(GIVEN, RULES, on=FRIDAY, where=column),
            lambda: frames.failures(GIVEN, RULES, key="key", on=FRIDAY, where=column),
            lambda: frames.rule_bits(RULES, on=FRIDAY, where=column),
        ]
        for call in calls:
            with pytest.raises(InvalidValueError, match="where: expected a place or a list"):
                call()


WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "a scheme as a plan": (lambda: frames.settle(GIVEN, RATE, on=FRIDAY), "a plan, or books"),  # type: ignore[arg-type]
    "a column of unique keys": (
        lambda: frames.settle(GIVEN, PLAN, on=FRIDAY, unique_keys="key"),  # type: ignore[arg-type]
        "True or False, got 'key'",
    ),
    "a frame as a plan": (lambda: frames.settle(PLAN, GIVEN, on=FRIDAY), "a plan, or books"),  # type: ignore[type-var]
    "a plan as a scheme": (
        lambda: frames.pay(GIVEN, PLAN, rounding=Rounding.UP),  # type: ignore[arg-type]
        "a scheme",
    ),
    "rules in force": (
        lambda: frames.check(GIVEN, IN_FORCE, on=FRIDAY, where="FR"),  # type: ignore[arg-type]
        "a set of rules",
    ),
    "a list of lenses": (
        lambda: frames.classify(GIVEN, lenses=[*LENSES]),  # type: ignore[arg-type]
        "a tuple of lenses",
    ),
    "a name of lenses": (lambda: frames.classify(GIVEN, lenses="x"), "a tuple of lenses"),  # type: ignore[arg-type]
    "all rules": (
        lambda: frames.decode([], review.RULES),  # type: ignore[call-overload]
        "lenses, or rules in force",
    ),
    "all rules for batches": (
        lambda: frames.apply_scalar([], review.RULES),  # type: ignore[arg-type]
        "lenses, or rules in force",
    ),
    "bits of rules in force": (
        lambda: frames.rule_bits(IN_FORCE, on=FRIDAY, where="FR"),  # type: ignore[arg-type]
        "a set of rules",
    ),
    "no rows": (lambda: frames.decode(None, LENSES), "rows as mappings"),  # type: ignore[call-overload]
    "no batches": (
        lambda: frames.apply_scalar(None, LENSES),  # type: ignore[arg-type]
        "batches of Arrow rows, got NoneType",
    ),
    "rows as tuples": (lambda: frames.decode([("ana", 3)], LENSES), "rows as mappings"),  # type: ignore[list-item]
    "a frame as rows": (lambda: frames.decode(GIVEN, IN_FORCE), "rows as mappings"),  # type: ignore[call-overload]
    "a table as batches": (
        lambda: [*frames.apply_scalar(pa.table({"payment": ["none"]}), LENSES)],
        "batches of Arrow rows, got Table",
    ),
    "frames as batches": (
        lambda: [*frames.apply_scalar([GIVEN], LENSES)],
        "batches of Arrow rows, got DataFrame",
    ),
    "no number": (lambda: frames.candidates_of(None), "a number of the column"),  # type: ignore[arg-type]
    "a negative number": (lambda: frames.candidates_of(-1), "a number of the column"),
    "a large number": (lambda: frames.candidates_of(1 << 40), "a number of the column"),
}


@pytest.mark.parametrize("name", WRONG)
def test_arguments_of_another_kind_are_refused(name: str) -> None:
    """A value of another kind is refused with what the function takes, and how to get it."""
    call, expected = WRONG[name]
    with pytest.raises(InvalidValueError, match=f"expected {expected}"):
        call()


def test_candidates_may_be_a_number_of_numpy() -> None:
    """A row of pandas has numbers of NumPy, which are read like those of Python."""
    assert frames.candidates_of(np.int64(0)) == ()  # type: ignore[arg-type]


class TestFactsThatAreNone:
    """A misspelt fact is refused before a row is judged, by the scalar core as on frames."""

    @pytest.mark.parametrize("function", [frames.decode, frames.apply_scalar])
    @pytest.mark.parametrize("option", ["columns", "scales"])
    def test_a_misspelt_fact_is_refused(self, function: Any, option: str) -> None:
        """The name in *columns* or *scales* is that of a fact; the closest one is suggested."""
        given: Any = {option: {"review.modifed": "x" if option == "columns" else 100}}
        with pytest.raises(InvalidValueError, match="did you mean"):
            function([], IN_FORCE, **given)

    @pytest.mark.parametrize(
        ("definition", "name", "fact"),
        [(IN_FORCE, "Review__Modified", "review__modified"), (LENSES, "Pay-ment", "payment")],
    )
    def test_a_misspelt_column_is_refused(self, definition: Any, name: str, fact: str) -> None:
        """A row whose column is spelt otherwise is refused as a frame is, and not judged."""
        table = pa.table({name: ["x"]})
        for call in (
            lambda: frames.decode([{}, *table.to_pylist()], definition),
            lambda: [*frames.apply_scalar(table.to_batches(), definition)],
        ):
            with pytest.raises(InvalidValueError, match=rf"{fact}: expected a column of exactly"):
                call()

    def test_a_misspelt_fact_of_lenses_is_refused(self) -> None:
        """A name of no fact that a lens reads is refused, whether there are rows or not."""
        with pytest.raises(InvalidValueError, match="did you mean payment"):
            frames.decode([], LENSES, columns={"paymet": "x"})
