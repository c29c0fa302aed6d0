"""Tests of what Spark alone offers, which ``make spark`` runs beside those of every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import evolve

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Decision,
    ManualDecision,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Status,
    Threshold,
    Withhold,
    reverse,
    settle,
)
from c2b.paradigms import LENSES
from c2b.rules import review
from tests.frames import faults, test_task_quotas
from tests.frames.engines import made, names_after_examples, rows
from tests.frames.settlements import on_frames
from tests.frames.settlements import table as table_of
from tests.frames.spark_session import CORES
from tests.frames.test_classify import FEW as PATTERNS
from tests.frames.test_classify import TYPES, table, turned
from tests.frames.test_planted_faults import large_deductions
from tests.frames.test_settle import DEDUCTIONS, FEBRUARY, JANUARY, PLAN, items

PAGES = (
    "how-to/choose-an-engine.md",
    "how-to/from-one-machine-to-a-cluster.md",
    "fr/guides/choisir-un-moteur.md",
    "fr/guides/d-une-machine-a-une-grappe.md",
)
DECISIONS = (Decision.ACCEPTED, Decision.REJECTED, None, Decision.ACCEPTED, Decision.ACCEPTED)
REFUND = Text(en="refund", fr="remboursement")
ON: dict[str, Any] = {"on": date(2026, 11, 28), "where": "FR"}


def added(frame: Any, names: Iterable[str], kinds: dict[str, str]) -> str:
    """Return the schema of *frame* with the columns *names*, which are strings but for *kinds*."""
    columns = [f"{name} {kind}" for name, kind in frame.dtypes]
    return ", ".join([*columns, *(f"{name} {kinds.get(name, 'string')}" for name in names)])


def same(found: object, expected: object) -> None:
    """Refuse *found* where it is not *expected*, without a statement that python -O would drop."""
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


class TestScalarCore:
    """`apply_scalar` goes into `mapInArrow`, and judges the rows in the processes of Spark."""

    def test_rows_are_classified_as_on_the_engine(self) -> None:
        """The scalar core gives each row the results of `classify`, in every partition."""
        some = PATTERNS[::50]
        frame = made("spark", table(some, **turned(len(some))), TYPES)

        def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            yield from frames.apply_scalar(batches, LENSES)

        names = ("paradigm", *(f"lens_{each.id}" for each in LENSES[1:]), "agreement",
                 "candidates", "ask", "fault")  # fmt: skip
        schema = added(frame, names, {"candidates": "bigint"})
        scalar = rows(frame.mapInArrow(judge, schema))
        lowered = rows(frames.classify(frame))
        for one, other in zip(scalar, lowered, strict=True):
            same(one["fault"] is None, other["fault"] is None)
            if one["fault"] is None:
                same(one, {name: other[name] for name in one})

    def test_rows_are_checked(self) -> None:
        """The outcomes of rules are computed where the rows are."""
        frame = made("spark", {"id": [1, 2], "review__modified": [False, True]})

        def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            yield from frames.apply_scalar(batches, review.RULES.in_force(**ON))

        bits = frames.rule_bits(review.RULES, **ON)
        schema = added(frame, [*(bit.column for bit in bits), "fault"], {})
        found = rows(frame.mapInArrow(judge, schema))
        checked = rows(frames.check(frame, review.RULES, outcomes=[bit.rule for bit in bits], **ON))
        names = [bit.column for bit in bits]
        same(*([[row[name] for name in names] for row in side] for side in (found, checked)))


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_the_guides_run(page: str) -> None:
    """The examples of a guide run in their order, those for Spark among the others."""
    made("spark", {"id": [1]})  # the session that the guide finds
    assert "spark" in names_after_examples(page, without="ibis")


def test_books_go_from_night_to_night() -> None:
    """Books whose tables are kept between two nights are those of the scalar core."""
    plan = evolve(PLAN, policies=(), deductions=DEDUCTIONS[3:])
    one = on_frames("spark", plan, items(*range(20)), JANUARY)
    kept = one.books.mapped(lambda table: table.localCheckpoint())
    two = on_frames("spark", kept, items(*range(10, 30)), FEBRUARY)
    first = settle(plan, items(*range(20)), on=JANUARY).books
    assert two.books.to_books() == settle(first, items(*range(10, 30)), on=FEBRUARY).books


def test_tasks_go_from_night_to_night() -> None:
    """Places of tasks go from plain Python to Spark, on to another night, and back."""
    expected = settle(test_task_quotas.PLAN, test_task_quotas.items(*range(10)), on=JANUARY).books
    books: Any = frames.FrameBooks.of(expected, like=made("spark", {"id": [1]}))
    for night in (test_task_quotas.items(*range(8, 20)), test_task_quotas.items(*range(20, 60))):
        kept = books.mapped(lambda table: table.localCheckpoint())
        books = on_frames("spark", kept, night, FEBRUARY).books
        expected = settle(expected, night, on=FEBRUARY).books
    same(books.to_books() == expected, True)
    same(sorted(books.spent.columns), ["run", "spent", "taken", "task"])


def test_one_step_of_its_division_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The conformance tests fail where a quotient is taken in one step, through floats."""
    faults.one_own_step(monkeypatch)
    with pytest.raises(AssertionError):
        large_deductions("spark")


class TestLongSettlements:
    """Two settlements of many contributions, with a chargeback by plain Python between them."""

    COUNT = 200_000
    AGAIN = 20_000
    PARTIES = 4_999
    PARTITIONS = 8
    PLAN = PayPlan(
        key="p",
        scheme=Share(rate=Fraction(1, 3), currency="EUR"),
        rounding=Rounding.HALF_EVEN,
        policies=(ManualDecision(),),
        deductions=(
            Withhold(rate=Fraction(17, 100), rounding=Rounding.DOWN),
            Threshold(at=Amount.of("50.00", "EUR")),
        ),
    )

    def contributions(self, first: int) -> list[Contribution]:
        """Return `COUNT` contributions from number *first*; the last ones wait for a decision."""
        waits = range(first + self.COUNT - self.AGAIN, first + self.COUNT)
        return [
            Contribution(
                key=f"k{number}",
                party=f"p{number * 7919 % self.PARTIES}",
                quantity=number % 4,
                value=Money(minor=number * 104_729 % 9_973, currency="EUR"),
                decision=None if number in waits else DECISIONS[number % 5],
            )
            for number in range(first, first + self.COUNT)
        ]

    def night(
        self, folder: Path, books: Books | PayPlan, items: list[Contribution], on: date
    ) -> Books:
        """Return the books after *items* on Spark, which reads all tables from files."""
        pq.write_table(table_of(items), folder / "contributions.parquet")
        read = made("spark", {"id": [1]}).sparkSession.read
        frame = read.parquet(str(folder / "contributions.parquet")).repartition(self.PARTITIONS)
        files = count()

        def kept(table: Any) -> Any:
            path = str(folder / f"table-{next(files)}")
            table.write.parquet(path)
            return read.parquet(path)

        opened = frames.FrameBooks.of(books, like=frame).mapped(kept)
        done = frames.settle(frame, opened, on=on, order="place")
        return done.books.mapped(kept).to_books()

    def test_books_go_to_spark_and_back(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        """Each settlement leaves the books of plain Python, where keys come again as well."""
        january, february = (tmp_path_factory.mktemp(each) for each in ("january", "february"))
        one, two = (self.contributions(n) for n in (0, self.COUNT - 2 * self.AGAIN))
        books = settle(self.PLAN, one, on=JANUARY).books
        same(self.night(january, self.PLAN, one, JANUARY) == books, True)
        again = next(item.key for item in two if books.keys[item.key].status is Status.COUNTED)
        books = reverse(books, on=JANUARY, why=REFUND, contribution=again)
        books = reverse(books, on=JANUARY, why=REFUND, party="p77")
        same(books.balance("p77").owed_back.money.minor > 0, True)
        expected = settle(books, two, on=FEBRUARY)
        lines = {line.key: line for line in expected.lines()}
        same(lines[again].reason.en, "settled before")
        decided = lines[f"k{self.COUNT - 5}"]
        same((books.keys[decided.key].status, decided.status), (Status.PENDING, Status.COUNTED))
        same(self.night(february, books, two, FEBRUARY) == expected.books, True)


class TestManyRows:
    """Rows in several partitions are judged and paid like those of a frame of one piece."""

    COUNT = 300_000

    def test_partitions_are_paid_alike(self) -> None:
        """Each row is paid by its own quantity, whatever partition it is in."""
        given = {"id": range(self.COUNT), "quantity": [n % 1009 for n in range(self.COUNT)]}
        frame = made("spark", given)
        same(frame.rdd.getNumPartitions(), CORES)
        scheme = PerItem(rate=Amount.of("0.125", "EUR"))
        found = frames.pay(frame, scheme, rounding=Rounding.DOWN).toArrow()
        minor = found["minor"].to_pylist()
        quantity = found["quantity"].to_pylist()
        same(len(minor), self.COUNT)
        same(minor, [n * 25 // 2 for n in quantity])

    def test_pools_of_groups_in_several_partitions_are_divided(self) -> None:
        """The shares of a group add up to its pool, wherever its rows are."""
        groups = [n % 1000 for n in range(self.COUNT)]
        given = {
            "id": range(self.COUNT),
            "group": groups,
            "pool": [1_000_003 + n for n in groups],
            "weight": [n % 7 + 1 for n in range(self.COUNT)],
        }
        shared = frames.allocate(
            made("spark", given), by=["group"], pool="pool", weight="weight", order="id"
        )
        sums = shared.groupBy("group", "pool").sum("share").collect()
        same(len(sums), 1000)
        same([row["sum(share)"] for row in sums], [row["pool"] for row in sums])


def test_a_frame_stays_lazy() -> None:
    """A frame of Spark whose rows cannot be read is classified without being read."""

    def refuse(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        raise AssertionError("collected")

    frame = made("spark", {"id": [1]}).mapInArrow(refuse, "id bigint")
    result = frames.classify(frame)
    same("paradigm" in result.columns, True)
    with pytest.raises(Exception, match="collected"):
        result.collect()
