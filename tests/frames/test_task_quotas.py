"""The first contributions to each task count on a frame as they do in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Deadline,
    Decision,
    Graduated,
    ManualDecision,
    MinimumScore,
    OverBudget,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Rounding,
    Status,
    Withhold,
    erase,
    reverse,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import after_nights, both, on_frames, plain_rows, table
from tests.frames.test_settle import TIERS

JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="fake", fr="faux")
UNKNOWN = "waits: the task is not known"
PLAN = PayPlan(
    key="p",
    scheme=Graduated(bands=TIERS),
    rounding=Rounding.HALF_UP,
    policies=(ManualDecision(), Quota(most=Fraction(5, 2), of=QuotaScope.TASK)),
    deductions=(Withhold(rate=Fraction(1, 5), rounding=Rounding.UP),),
)
TWO = evolve(PLAN, policies=(Quota(most=2, of=QuotaScope.TASK),))
TASKS = ("a", None, "b", "", "c")


def items(*numbers: int, tasks: Sequence[str | None] = TASKS) -> list[Contribution]:
    """Return the contributions with *numbers*, of which some wait and some are rejected."""
    decisions = (None, Decision.ACCEPTED, Decision.REJECTED, Decision.ACCEPTED)
    return [
        Contribution(
            key=f"k{n}",
            party=f"p{n % 3}",
            task=tasks[n % len(tasks)],
            decision=decisions[n * 7 % 4],
        )
        for n in numbers
    ]


def taken(books: Books) -> dict[str, int]:
    """Return how many places of each task *books* remember."""
    found = books.memory.flat().items()
    return {name.removeprefix("quota task 1 "): int(part.numbers[0]) for name, part in found}


@every_engine
@pytest.mark.parametrize(
    "tasks", [TASKS, ("one",), (None,), tuple(map(str, range(40)))], ids=["few", "one", "?", "many"]
)
def test_the_first_of_each_task_count(tasks: tuple[str | None, ...], engine: str) -> None:
    """The first in the declared order count, and those of unknown tasks wait, in any row order."""
    numbers = [number * 7 % 40 for number in range(40)]
    given_ = items(*range(40), tasks=tasks)
    expected = settle(PLAN, given_, on=JANUARY)
    found = frames.settle(
        ENGINES[engine](table(given_).take(numbers)), PLAN, on=JANUARY, order="place"
    )
    lines = {line.key: line for line in expected.lines()}
    for row in plain_rows(found.contributions, "key"):
        line = lines[row["key"]]
        counts = line.status is Status.COUNTED
        assert (row["status"], row["fault"]) == (line.status.value, None)
        assert row["reason"] == (None if counts else line.reason.en)
        assert row["policy"] in ({None} if counts else {"quota", "manual_decision"})
    agree(found.books.to_books(), expected.books)


@pytest.mark.parametrize(
    "engine", ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_the_quota_is_for_all_nights(engine: str) -> None:
    """The places are taken by what counted on other nights, there or in plain Python."""
    one = both(engine, PLAN, items(*range(10)), JANUARY)
    assert set(taken(one)) == {"a", "b", "c", ""}
    back = reverse(one, party="p1", on=JANUARY, why=WHY)
    two = both(engine, back, items(*range(8, 20)), FEBRUARY)
    three = both(engine, two, items(*range(20, 60)), MARCH)
    assert taken(three) == {"a": 2, "b": 2, "c": 2, "": 2}


@pytest.mark.parametrize(
    "engine", ["pyarrow", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_nights_on_an_engine_fill_one_quota(engine: str) -> None:
    """The places of a task go on from night to night on an engine, an empty one included."""
    one = settle(PLAN, items(3, 5), on=JANUARY).books
    nights = [items(*range(5, 12)), [], items(*range(8, 20)), items(*range(20, 60))]
    after_nights(engine, one, nights, JANUARY)


def test_a_task_that_becomes_known_takes_its_place_then() -> None:
    """A contribution whose task was unknown comes after those that were settled before."""
    night = [
        Contribution(key=f"{n}", party="ana", task=each) for n, each in enumerate((None, "a", "a"))
    ]
    one = both("polars", TWO, night, JANUARY)
    again = [evolve(night[0], task="a"), Contribution(key="3", party="ana")]
    found = on_frames("polars", one, again, FEBRUARY)
    assert found.contributions["status"].to_list() == ["refused", "pending"]
    assert found.contributions["reason"].to_list() == ["the quota of 2 is filled", UNKNOWN]
    agree(found.books.to_books(), settle(one, again, on=FEBRUARY).books)


@every_engine
def test_other_policies_come_first(engine: str) -> None:
    """A contribution that a deadline, a score or a decision leaves out takes no place."""
    policies = (
        Deadline(until=datetime(2026, 1, 15, tzinfo=UTC)),
        MinimumScore(least=2),
        ManualDecision(),
        Quota(most=1, of=QuotaScope.TASK),
    )
    plan = evolve(PLAN, policies=policies, scheme=PerItem(rate=Amount.of("0.125", "EUR")))
    moments = (datetime(2026, 1, 20, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC), None)
    given_ = [
        evolve(each, at=moments[n % 3], score=n % 5, decision=Decision.ACCEPTED)
        for n, each in enumerate(items(*range(30), tasks=("a", "b")))
    ]
    assert taken(both(engine, plan, given_, JANUARY)) == {"a": 1, "b": 1}


def test_parts_that_were_taken_in_python_are_remembered() -> None:
    """A task of which a part of a place was taken has the whole places that are left."""
    half = Contribution(key="x", party="p0", quantity=Fraction(1, 2), task="a")
    first = [half, evolve(half, key="y", task="b")]
    for most, places in ((2, 1), (Fraction(5, 2), 2)):
        plan = evolve(TWO, policies=(Quota(most=most, of=QuotaScope.TASK),))
        one = settle(plan, first, on=JANUARY).books
        two = both("polars", one, items(*range(9), tasks=("a",)), FEBRUARY)
        assert two.counted == 2 + places
        assert two.memory["quota task 1 a"].numbers == (places + Fraction(1, 2),)


@pytest.mark.parametrize(("most", "counted"), [(5, 10), (1, 4)])
def test_another_number_goes_on_from_the_memory(most: int, counted: int) -> None:
    """A larger quota of the same scope continues a smaller one, and a smaller one is filled."""
    one = settle(TWO, items(*range(9), tasks=("a", "b")), on=JANUARY).books
    larger = evolve(TWO, policies=(Quota(most=most, of=QuotaScope.TASK),))
    changed = evolve(one, versions=(evolve(one.versions[0], plan=larger),))
    two = both("pyarrow", changed, items(*range(20, 40), tasks=("a", "b")), FEBRUARY)
    assert two.counted == counted


def test_the_erasure_of_a_party_keeps_the_places_of_tasks() -> None:
    """A party is erased between two nights, and a task that has its name is none of it."""
    one = both("polars", TWO, items(*range(6), tasks=("p1", "p2")), JANUARY)
    gone = erase(one, "p1", pseudonym="gone")
    two = both("polars", gone, items(*range(6, 12), tasks=("p1", "p2")), FEBRUARY)
    assert taken(two) == {"p1": 2, "p2": 2}


def test_tables_are_written_to_files_and_read(tmp_path: Path) -> None:
    """Places of tasks go on from tables in files of Parquet, lazy ones included."""
    number = iter(range(99))

    def kept(each: pl.LazyFrame) -> pl.LazyFrame:
        path = tmp_path / f"{next(number)}.parquet"
        each.collect().write_parquet(path)
        return pl.scan_parquet(path)

    books: Any = settle(TWO, items(1, 2, 3), on=JANUARY).books
    expected = books
    for night in (items(*range(4, 9)), items(*range(9, 30))):
        books = on_frames("polars lazy", books, night, JANUARY).books.mapped(kept)
        expected = settle(expected, night, on=JANUARY).books
    agree(books.to_books(), expected)
    assert isinstance(books.spent, pl.LazyFrame)


class TestTables:
    """The places that tasks have taken are rows of a table of the engine."""

    COUNT = 3_000

    def test_books_with_many_tasks_become_a_table(self) -> None:
        """The tasks of books in plain Python are rows, and a night adds those that it takes."""
        names = [f"t{n}" for n in range(self.COUNT)]
        numbers = [4 * n + 1 for n in range(self.COUNT)]
        books = settle(TWO, items(*numbers, tasks=names), on=JANUARY).books
        opened = frames.FrameBooks.of(books, like=pl.DataFrame({"key": [""]}).lazy())
        spent = opened.spent.collect()
        assert spent.columns == ["run", "task", "taken", "spent"]
        assert set(spent["task"]) == set(taken(books))
        assert set(spent["run"]) == {1}
        night = [
            Contribution(key="x", party="p0", task="new"),
            Contribution(key="y", party="p0", task=None),
        ]
        found = on_frames("polars lazy", opened, night, FEBRUARY).books.spent.collect()
        assert found.rows()[-1] == (2, "new", 1, 0)
        assert len(found) == len(spent) + 1

    def test_other_limits_have_no_column_of_tasks(self) -> None:
        """Tables of a quota of the campaign are those of earlier versions, and go on."""
        plan = evolve(TWO, policies=(Quota(most=3),))
        books = on_frames("polars", plan, items(*range(3)), JANUARY).books
        assert books.spent.columns == ["run", "taken", "spent"]
        expected = settle(settle(plan, items(*range(3)), on=JANUARY).books, items(9), on=JANUARY)
        agree(on_frames("polars", books, items(9), JANUARY).books.to_books(), expected.books)

    def test_the_table_of_tasks_is_needed(self) -> None:
        """Books without the places that were taken are refused, for they would be taken again."""
        like = pl.DataFrame({"key": [""]})
        opened = frames.FrameBooks.of(settle(TWO, items(0), on=JANUARY).books, like=like)
        with pytest.raises(InvalidValueError, match="spent"):
            evolve(opened, spent=None)
        with pytest.raises(InvalidValueError, match="a table with a column task"):
            evolve(opened, spent=opened.spent.drop("task"))
        fresh = frames.FrameBooks.of(settle(TWO, items(1), on=JANUARY).books, like=like)
        assert fresh.spent is None


PAY_EACH = PayPlan(
    key="p",
    scheme=PerItem(rate=Amount.of("1", "EUR")),
    rounding=Rounding.DOWN,
    policies=(Quota(most=3, of=QuotaScope.TASK),),
)
LATER, OTHER = "earlier_row", "another_row"


def given_rows(**changed: Sequence[Any]) -> pa.Table:
    """Return six contributions to two tasks in turn as a table, some columns *changed*."""
    columns: dict[str, Sequence[Any]] = {
        "key": ["1", "2", "3", "4", "5", "6"],
        "party": ["ana", "bo", "cy", "di", "ed", "flo"],
        "task": ["a", "b"] * 3,
        "place": [10, 20, 30, 40, 50, 60],
    }
    return pa.table(columns | changed)


def open_tasks(engine: str) -> None:
    """Check that a row with a fault keeps open the later rows of its own task alone."""
    rows = given_rows(party=["ana", None, "cy", "di", "ed", "flo"])
    found = frames.settle(ENGINES[engine](rows), PAY_EACH, on=JANUARY, order="place")
    shown = plain_rows(found.contributions, "key")
    agree([row["fault"] for row in shown], [None, "party", None, LATER, None, LATER])
    given_ = [Contribution(key=f"{n}", party=name, task="a") for n, name in _SURE]
    agree(found.books.to_books(), settle(PAY_EACH, given_, on=JANUARY).books)


_SURE = ((1, "ana"), (3, "cy"), (5, "ed"))


class TestFaults:
    """A row with a fault leaves open whether later rows of its task have a place."""

    @every_engine
    def test_other_tasks_are_settled(self, engine: str) -> None:
        """The rows of other tasks are settled beside a task with a fault."""
        open_tasks(engine)

    @pytest.mark.parametrize(
        "engine", ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
    )
    @pytest.mark.parametrize(
        ("columns", "faults"),
        [
            # a party with a fault keeps its rows open in all their tasks
            ({"party": ["ana", "bo", "bo", *"def"], "key": ["1", " ", *"3456"]},
             [None, "key", OTHER, LATER, LATER, LATER]),
            # an unknown task is none of those that others have, whatever else is wrong
            ({"task": ["a", None, "a", "b", "a", None], "key": ["1", " ", *"3456"]},
             [None, "key", None, None, None, None]),
            # rows of two tasks, or of none that is known, may be level
            ({"place": [10, 10, 30, 40, 30, 60]}, [None, None, "place", None, "place", None]),
            ({"place": [10, 20, 10, None, 10, None], "task": [None, "", None, None, "", "b"]},
             [None, None, None, None, None, "place"]),
            ({"place": [10, 20, 30, 40, None, 60]}, [LATER, None, LATER, None, "place", None]),
            # nothing is left before the fault
            ({"task": [*"aaabaa"], "party": [*"abcd", None, "f"]},
             [None, None, None, None, "party", None]),
            ({"task": [*"aaabaa"], "party": [*"abcd", None, "f"], "place": [2, 3, 4, 5, 1, 6]},
             [LATER, LATER, LATER, None, "party", LATER]),
        ],
    )  # fmt: skip
    def test_what_depends_on_it_waits(
        self, columns: dict[str, Any], faults: list[str | None], engine: str
    ) -> None:
        """A row with a fault, those of its party, and what they may displace are not settled."""
        rows = given_rows(**columns)
        found = frames.settle(ENGINES[engine](rows), PAY_EACH, on=JANUARY, order="place")
        shown = plain_rows(found.contributions, "key" if rows["key"][1].as_py() != " " else "place")
        assert [row["fault"] for row in shown] == faults
        sure = [row for row in shown if row["fault"] is None]
        given_ = [
            Contribution(key=row["key"], party=row["party"], task=row["task"])
            for row in sorted(sure, key=lambda row: row["place"] or 0)
        ]
        agree(found.books.to_books(), settle(PAY_EACH, given_, on=JANUARY).books)

    def test_a_quota_that_was_filled_before_leaves_nothing_open(self) -> None:
        """A fault keeps no row of a full task from being refused, after other nights as well."""
        given_ = [Contribution(key=f"o{n}", party="ana", task="a") for n in range(3)]
        plain = settle(PAY_EACH, given_, on=JANUARY).books
        engine = on_frames("polars", PAY_EACH, given_, JANUARY).books
        rows: Any = pl.from_arrow(given_rows(party=[None, "bo", "cy", "di", "ed", "flo"]))
        opened: list[Any] = [plain, engine]
        for books in opened:
            found = frames.settle(rows, books, on=FEBRUARY, order="place").contributions
            assert found["fault"].to_list() == ["party", *[None] * 5]
            assert found["status"].to_list() == [None, *["counted", "refused"] * 2, "counted"]

    def test_the_campaign_leaves_nothing_open_either(self) -> None:
        """A quota of the campaign without a place left before a fault refuses what comes after."""
        plan = evolve(PAY_EACH, policies=(Quota(most=2),))
        rows: Any = pl.from_arrow(given_rows(party=["ana", "bo", None, "di", "ed", "flo"]))
        found = frames.settle(rows, plan, on=JANUARY, order="place").contributions
        assert found["fault"].to_list() == [None, None, "party", None, None, None]
        assert found["status"].to_list()[3:] == ["refused"] * 3

    def test_rows_come_again_once_they_are_right(self) -> None:
        """Rows that waited are settled in their order, as if all had been right at first."""
        wrong: Any = pl.from_arrow(given_rows(party=["ana", None, "cy", "di", "ed", "flo"]))
        right = wrong.with_columns(party=pl.col("party").fill_null("bo"))
        one = frames.settle(wrong, PAY_EACH, on=JANUARY, order="place")
        two = frames.settle(right, one.books, on=FEBRUARY, order="place")
        assert two.contributions["status"].to_list() == ["refused", "counted"] * 3
        assert two.contributions["reason"].to_list() == ["settled before", None] * 3

    def test_a_scheme_that_needs_the_order_needs_a_place_in_each_party(self) -> None:
        """Rows of one party in two tasks that are level have a fault under a graduated scheme."""
        rows: Any = pl.from_arrow(
            given_rows(party=["ana", "ana", *"cdef"], place=[1, 1, 3, 3, 5, 6])
        )
        for scheme, faults in ((PLAN.scheme, ["place"] * 2), (PAY_EACH.scheme, [None] * 2)):
            plan = evolve(PAY_EACH, scheme=scheme)
            found = frames.settle(rows, plan, on=JANUARY, order="place").contributions
            assert found["fault"].to_list()[:2] == faults


@pytest.mark.parametrize("kind", [pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
@pytest.mark.parametrize("engine", ["polars", "polars lazy", "pyarrow", "pandas", "pandas arrow"])
def test_tasks_in_texts_of_other_kinds_are_read(kind: pa.DataType, engine: str) -> None:
    """Long texts and categories name the same tasks as plain texts, from night to night."""
    books: Any = TWO
    expected: Books | PayPlan = TWO
    for night in (items(*range(1, 12, 2)), items(*range(13, 30, 2))):
        rows = table(night)
        column = rows["task"].cast(kind) if pa.types.is_large_string(kind) else None
        column = rows["task"].dictionary_encode() if column is None else column
        changed = rows.set_column(rows.column_names.index("task"), "task", column)
        books = frames.settle(ENGINES[engine](changed), books, on=JANUARY, order="place").books
        expected = settle(expected, night, on=JANUARY).books
    agree(books.to_books(), expected)


class TestObstacles:
    """Quotas for each task that are not carried out on frames are named."""

    GIVEN = pl.DataFrame({"key": ["1"], "party": ["ana"], "task": ["a"]})

    @pytest.mark.parametrize("over", [OverBudget.FIRST_COME, OverBudget.PRO_RATA])
    def test_a_budget_beside_it_is_named(self, over: OverBudget) -> None:
        """One limit that parties share is carried out, not two."""
        plan = evolve(TWO, budget=Money.of("5", "EUR"), over=over)
        found = frames.unsupported(plan, self.GIVEN)
        assert [each.where for each in found if "for each task" in each.expected.en] == ["budget"]
        with pytest.raises(InvalidValueError, match=r"c2b\.settle"):
            frames.settle(self.GIVEN, plan, on=JANUARY, order="key")

    def test_quantities_and_other_policies_after_it_are_named(self) -> None:
        """A quota counts contributions of one, is the last policy, and needs an order."""
        assert frames.unsupported(PLAN, self.GIVEN) == ()
        many = self.GIVEN.with_columns(quantity=1)
        assert [each.where for each in frames.unsupported(PLAN, many)] == ["quantity"]
        early = evolve(PLAN, policies=PLAN.policies[::-1])
        assert [each.where for each in frames.unsupported(early, self.GIVEN)] == ["quota"]
        with pytest.raises(InvalidValueError, match="an order of contributions"):
            frames.settle(self.GIVEN, PLAN, on=JANUARY)

    def test_the_task_is_a_column_of_texts(self) -> None:
        """The column that states the task is listed, and one of numbers is refused."""
        names = [each.name for each in frames.required(PLAN, columns={"task": "image"})]
        assert "image" in names
        numbers = self.GIVEN.with_columns(task=1)
        assert [each.where for each in frames.unsupported(PLAN, numbers)] == ["task"]
        found = frames.settle(self.GIVEN.drop("task"), TWO, on=JANUARY, order="key")
        assert found.contributions["reason"].to_list() == [UNKNOWN]


DRAWN = st.tuples(
    st.sampled_from("wxyz"),
    st.none() | st.sampled_from(["", "a", "b"]),
    st.sampled_from([None, None, None, None, None, "party", "decision", "place", "level"]),
    st.booleans(),
)
ROWS = st.lists(DRAWN, min_size=1, max_size=14)


@pytest.mark.wide
@settings(max_examples=40, deadline=None)
@given(rows=ROWS, most=st.integers(1, 4), before=st.integers(0, 3), by_order=st.booleans())
@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_drawn_faults_leave_open_what_depends_on_them(
    engine: str,
    rows: list[tuple[str, str | None, str | None, bool]],
    most: int,
    before: int,
    by_order: bool,
) -> None:
    """The books after rows with faults are those that plain Python makes of the sure rows."""
    plan = evolve(PAY_EACH, policies=(ManualDecision(), Quota(most=most, of=QuotaScope.TASK)))
    earlier = [
        Contribution(key=f"o{n}", party="w", task="a", decision=Decision.ACCEPTED)
        for n in range(before)
    ]
    books = settle(plan, earlier, on=JANUARY).books
    night = [
        Contribution(
            key=f"k{n:02}", party=who, task=task, decision=Decision.ACCEPTED if yes else None
        )
        for n, (who, task, _, yes) in enumerate(rows)
    ]
    wrong, places = _places(night, [fault for *_, fault, _ in rows])
    columns = {
        "key": [each.key for each in night],
        "party": [None if f == "party" else i.party for f, i in zip(wrong, night, strict=True)],
        "task": [each.task for each in night],
        "decision": [
            "acepted" if f == "decision" else i.decision and i.decision.value
            for f, i in zip(wrong, night, strict=True)
        ],
    }
    arrays = {name: pa.array(values, pa.string()) for name, values in columns.items()}
    given_ = pa.table(arrays | {"place": pa.array(places, pa.int64())})
    turned = given_ if by_order else given_.take(list(range(len(night)))[::-1])
    found = frames.settle(ENGINES[engine](turned), books, on=FEBRUARY, order="place")
    shown = plain_rows(found.contributions, "key")
    sure = _sure(night, wrong, places, {"a": min(before, most)}, most)
    assert [row["key"] for row in shown if row["fault"] is None] == sorted(
        each.key for each in sure
    )
    agree(found.books.to_books(), settle(books, sure, on=FEBRUARY).books)


def _places(
    night: list[Contribution], faults: list[str | None]
) -> tuple[list[str | None], list[int | None]]:
    """Return the faults of rows, of which one level with no other of its task has none."""
    places: list[int | None] = [None if each == "place" else n for n, each in enumerate(faults)]
    wrong = ["place" if each in ("place", "level") else each for each in faults]
    level = [n for n, each in enumerate(faults) if each == "level"]
    for n in level:
        places[n] = level[0]
        mine = [other for other in level if night[other].task == night[n].task]
        wrong[n] = "place" if len(mine) > 1 else None
    for n, item in enumerate(night):
        wrong[n] = None if wrong[n] == "place" and item.task is None else wrong[n]
    return wrong, places


def _sure(
    night: list[Contribution],
    wrong: list[str | None],
    places: list[int | None],
    before: dict[str, int],
    most: int,
) -> list[Contribution]:
    """Return the contributions of which it is sure whether they have a place, in their order."""
    bad = {
        item.party for item, fault in zip(night, wrong, strict=True) if fault and fault != "party"
    }
    bad |= {None for fault in wrong if fault == "party"}  # type: ignore[arg-type]
    in_order = sorted(range(len(night)), key=lambda n: (places[n] is not None, places[n] or 0))
    left = {task: most - before.get(task, 0) for task in ("", "a", "b")}
    open_: set[str] = set()
    sure: list[Contribution] = []
    for n in in_order:
        item, task = night[n], night[n].task
        is_counted = item.decision is not None and task is not None
        is_bad = bool(wrong[n]) or item.party in bad
        if task is not None and left[task] > 0 and (wrong[n] or (is_bad and is_counted)):
            open_.add(task)
        elif not is_bad and not (is_counted and task in open_):
            sure.append(item)
            if is_counted and task is not None:
                left[task] -= 1
    return sure
