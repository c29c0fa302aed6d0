"""A budget is spent on a frame in the order of coming, as it is in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import narwhals as nw
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Bonus,
    Contribution,
    Decision,
    Keep,
    ManualDecision,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Status,
    Sum,
    Threshold,
    Withhold,
    reverse,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import after_nights, both, plain_rows, table

JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="refund", fr="remboursement")
PLAN = PayPlan(
    key="p",
    scheme=Sum(
        parts=(PerItem(rate=Amount.of("1", "EUR")), Share(rate=Fraction(1), currency="EUR"))
    ),
    rounding=Rounding.HALF_UP,
    policies=(ManualDecision(),),
    deductions=(
        Withhold(rate=Fraction(17, 100), rounding=Rounding.HALF_EVEN),
        Threshold(at=Amount.of("3.00", "EUR")),
    ),
    budget=Money.of("20.00", "EUR"),
    over=OverBudget.FIRST_COME,
)


def item(number: int) -> Contribution:
    """Return contribution *number*, of which one in five waits and one in six is rejected."""
    decision = Decision.REJECTED if number % 6 == 5 else Decision.ACCEPTED
    return Contribution(
        key=f"k{number}",
        party=f"p{number % 4}",
        quantity=number % 3,
        value=Money(minor=7 * number % 50, currency="EUR"),
        decision=None if number % 5 == 4 else decision,
    )


def items(*numbers: int) -> list[Contribution]:
    """Return the contributions with *numbers*."""
    return [item(number) for number in numbers]


@every_engine
def test_the_first_who_come_are_paid(engine: str) -> None:
    """Contributions are paid in the declared order, not that of the rows, until one is too dear."""
    given = items(*range(60))
    expected = settle(PLAN, given, on=JANUARY)
    shuffled = table(given).take([number * 7 % 60 for number in range(60)])
    found = frames.settle(ENGINES[engine](shuffled), PLAN, on=JANUARY, order="place")
    lines = {line.key: line for line in expected.lines()}
    reasons = set[str]()
    for row in plain_rows(found.contributions, "key"):
        line = lines[row["key"]]
        counts = line.status is Status.COUNTED
        assert (row["status"], row["fault"]) == (line.status.value, None)
        assert row["reason"] == (None if counts else line.reason.en)
        assert row["minor"] == (next(iter(line.amounts))[1] if counts else None)
        reasons.add(line.reason.en)
    assert "the budget is spent" in reasons
    agree(found.books.to_books(), expected.books)


@pytest.mark.parametrize("engine", ["polars", "polars lazy", "pandas"])
def test_categories_come_in_the_order_of_their_letters(engine: str) -> None:
    """A budget is spent in the order of the texts of categories, not of their numbers."""
    given = items(*range(40))
    shuffled = table(given).take([number * 7 % 40 for number in range(40)])
    texts = [f"{place.as_py():03}" for place in shuffled["place"]]
    named = nw.from_native(ENGINES[engine](shuffled.append_column("letters", pa.array(texts))))
    ordered = named.with_columns(nw.col("letters").cast(nw.Categorical())).to_native()
    found = frames.settle(ordered, PLAN, on=JANUARY, order="letters")
    payable = {row["party"]: row["new"] for row in plain_rows(found.parties, "party")}
    expected = settle(PLAN, given, on=JANUARY)
    assert payable == {
        party: int(expected.balance(party).earned.exact) for party in expected.parties
    }


@pytest.mark.parametrize(
    "engine", ["polars", "pandas", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_nights_alternate_with_a_chargeback_between(engine: str) -> None:
    """A reversal frees a part of the budget, and a night on an engine goes on from it."""
    one = both(engine, PLAN, items(*range(30)), JANUARY)
    assert one.memory.flat()["budget 20.00 EUR"].numbers == (0,)
    two = both(engine, one, items(*range(20, 60)), FEBRUARY)
    assert two.memory.flat()["budget 20.00 EUR"].numbers == (1,)
    assert both(engine, two, items(70), FEBRUARY).counted == two.counted
    back = reverse(two, on=FEBRUARY, why=WHY, contribution="k7")
    three = both(engine, back, items(*range(60, 90)), MARCH)
    assert three.counted > back.counted


@pytest.mark.parametrize(
    "engine",
    ["polars lazy", "pyarrow", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)],
)
def test_nights_on_an_engine_spend_one_budget(engine: str) -> None:
    """The rest of a budget goes on from night to night on an engine, an empty one included."""
    nights = [items(*range(12)), [], items(*range(8, 40)), items(*range(40, 45))]
    books = after_nights(engine, PLAN, nights, JANUARY)
    assert books.to_books().memory.flat()["budget 20.00 EUR"].numbers == (1,)
    assert plain_rows(books.spent, "run")[1]["run"] == 3


def test_a_budget_without_anything_left() -> None:
    """A budget of zero pays what costs nothing, and nothing after the first that costs."""
    plan = evolve(PLAN, budget=Money.of("0", "EUR"))
    free = Contribution(
        key="free",
        party="ana",
        quantity=0,
        value=Money.of("0", "EUR"),
        decision=Decision.ACCEPTED,
    )
    given = [free, *items(1), evolve(free, key="late")]
    books = both("polars", plan, given, JANUARY)
    assert (books.keys["free"].status, books.keys["late"].status) == (
        Status.COUNTED,
        Status.REFUSED,
    )


LARGE = PayPlan(
    key="p",
    scheme=Share(rate=Fraction(1), currency="EUR"),
    rounding=Rounding.DOWN,
    budget=Money(minor=2**60, currency="EUR"),
    over=OverBudget.FIRST_COME,
)


def large_budget(engine: str) -> None:
    """Check that a budget is spent alike by contributions whose sum passes 63 bits."""
    value = Money(minor=2**58 - 1, currency="EUR")
    given = [Contribution(key=f"{n:02}", party=f"p{n:02}", value=value) for n in range(70)]
    books = both(engine, LARGE, [*given[1:], given[0]], JANUARY)
    agree([key for key, each in books.keys.flat().items() if each.part], ["01", "02", "03", "04"])


@every_engine
def test_large_costs_are_added_up_alike(engine: str) -> None:
    """Costs of which the sum passes 63 bits are compared with the budget exactly."""
    large_budget(engine)


def frame(**changed: Sequence[Any]) -> pa.Table:
    """Return six contributions of 1.00 euro each as a table, some columns of it *changed*."""
    columns: dict[str, Sequence[Any]] = {
        "key": ["1", "2", "3", "4", "5", "6"],
        "party": ["ana", "bo", "ana", "bo", "cy", "di"],
        "quantity": [1] * 6,
        "place": [10, 20, 30, 40, 50, 60],
    }
    return pa.table(columns | changed)


ONE_EACH = PayPlan(
    key="p",
    scheme=PerItem(rate=Amount.of("1", "EUR")),
    rounding=Rounding.DOWN,
    budget=Money.of("100", "EUR"),
    over=OverBudget.FIRST_COME,
)
LATER = "earlier_row"


def open_rows(engine: str) -> None:
    """Check that rows after one with a fault wait, and that those before it are settled."""
    rows = frame(quantity=[1, 1, 1, 1, -1, 1], party=["ana", "bo", "ana", "bo", "cy", "ana"])
    found = frames.settle(ENGINES[engine](rows), ONE_EACH, on=JANUARY, order="place")
    given = [Contribution(key=f"{n + 1}", party=("ana", "bo")[n % 2]) for n in range(4)]
    agree(found.books.to_books(), settle(ONE_EACH, given, on=JANUARY).books)
    shown = plain_rows(found.contributions, "key")
    agree([row["fault"] for row in shown], [None] * 4 + ["quantity", LATER])


class TestFaults:
    """A row with a fault leaves open whether the budget reaches those after it."""

    @pytest.mark.parametrize(
        "engine", ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
    )
    @pytest.mark.parametrize(
        ("columns", "faults", "budget"),
        [
            ({"quantity": [1, 1, 1, 1, -1, 1]}, [None] * 4 + ["quantity", LATER], "100"),
            (
                {"quantity": [1, 1, -1, 1, 1, 1]},
                ["another_row", LATER, "quantity", LATER, LATER, LATER],
                "100",
            ),
            ({"party": ["ana", "bo", "ana", None, "cy", "di"]},
             [None, None, None, "party", LATER, LATER], "100"),
            ({"key": ["1", "2", "3", "4", "4", "6"]},
             [None, "another_row", LATER, "key", "key", LATER], "100"),
            ({"place": [10, 20, 30, 40, 40, 60]},
             [None, "another_row", LATER, "place", "place", LATER], "100"),
            ({"place": [10, 20, 30, 40, 50, None]}, [LATER] * 5 + ["place"], "100"),
            ({"quantity": [1, 1, 1, 1, 1, None]}, [None] * 5 + ["quantity"], "100"),
            ({"quantity": [1, 1, 1, 1, -1, 1]}, [None] * 4 + ["quantity", None], "2.50"),
            ({"quantity": [1, 1, -1, 1, 1, 1], "place": [60, 10, 50, 20, 30, 40]},
             ["another_row", None, "quantity", None, None, None], "2.50"),
        ],
    )  # fmt: skip
    def test_what_depends_on_it_waits(
        self, columns: dict[str, Any], faults: list[str | None], budget: str, engine: str
    ) -> None:
        """The rows before it are settled; those after it too where the budget was spent before."""
        rows = frame(**columns)
        plan = evolve(ONE_EACH, budget=Money.of(budget, "EUR"))
        found = frames.settle(ENGINES[engine](rows), plan, on=JANUARY, order="place")
        shown = plain_rows(found.contributions, "key")
        assert [row["fault"] for row in shown] == faults
        settled = [row for row in shown if row["fault"] is None]
        assert [row["status"] is None for row in shown] == [bool(fault) for fault in faults]
        given = [
            Contribution(key=row["key"], party=row["party"], quantity=row["quantity"])
            for row in sorted(settled, key=lambda row: row["place"])
        ]
        agree(found.books.to_books(), settle(plan, given, on=JANUARY).books)

    @every_engine
    def test_earlier_rows_of_the_same_party_are_settled(self, engine: str) -> None:
        """A party is paid for its rows before the fault of another; its later rows wait."""
        open_rows(engine)

    def test_rows_come_again_once_they_are_right(self) -> None:
        """Rows that waited are settled in their order, as if all had been right at first."""
        plan = evolve(ONE_EACH, budget=Money.of("3.50", "EUR"))
        wrong = frame(quantity=[1, 1, 1, -1, 1, 1], party=["ana", "ana", "ana", "bo", "cy", "di"])
        right = pl.from_arrow(wrong).with_columns(pl.col("quantity").abs())  # type: ignore[union-attr]
        one = frames.settle(pl.from_arrow(wrong), plan, on=JANUARY, order="place")
        two = frames.settle(right, one.books, on=FEBRUARY, order="place")
        reasons = two.contributions["reason"].to_list()
        assert reasons == ["settled before"] * 3 + ["the budget is spent"] * 3
        assert two.parties["faults"].sum() == 0

    def test_a_spent_budget_leaves_nothing_open(self) -> None:
        """A fault keeps no other row from being refused on a night after the budget was spent."""
        plan = evolve(ONE_EACH, budget=Money.of("0.50", "EUR"))
        one = frames.settle(pl.from_arrow(frame()), plan, on=JANUARY, order="place")
        new = pl.from_arrow(frame(key=list("abcdef"), quantity=[-1, 1, 1, 1, 1, 1]))
        for books in (one.books, one.books.to_books()):
            two = frames.settle(new, books, on=FEBRUARY, order="place").contributions
            assert two["fault"].to_list() == ["quantity", None, "another_row", None, None, None]
            assert set(two["status"]) == {None, "refused"}

    def test_a_party_that_gave_too_much_leaves_the_rest_open(self) -> None:
        """The rows after the first of a party whose sum would not be exact wait."""
        rows = frame(quantity=[1, 2**50 + 1, 1, 2**50 + 1, 1, 1])
        free = evolve(ONE_EACH, scheme=PerItem(rate=Amount.of("1.00", "EUR")))
        found = frames.settle(pl.from_arrow(rows), free, on=JANUARY, order="place").contributions
        assert found["fault"].to_list() == [None, *["another_row", LATER] * 2, LATER]

    def test_an_order_is_needed(self) -> None:
        """A plan with a budget is refused without an order of the contributions."""
        with pytest.raises(InvalidValueError, match="an order of contributions"):
            frames.settle(pl.from_arrow(frame()), ONE_EACH, on=JANUARY)


class TestObstacles:
    """Budgets that are not spent on frames are named, with the reason."""

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"over": OverBudget.REFUSE}, "known only once the frame is computed"),
            ({"scheme": Bonus(amount=Amount.of("5", "EUR"), least=3)}, "each contribution a price"),
            ({"scheme": PerItem(rate=Amount.of("0.125", "EUR"))}, "whole minor units"),
            ({"policies": (OnePerParty(keep=Keep.FIRST),)}, "has taken its place"),
            ({"budget": Money(minor=2**60 + 1, currency="EUR")}, r"at most 2\^60"),
        ],
    )
    def test_it_is_named(self, changes: dict[str, Any], expected: str) -> None:
        """The obstacle is the budget, whatever else keeps it from being spent in order."""
        given = pl.from_arrow(frame())
        plan = evolve(ONE_EACH, **changes)
        (obstacle,) = frames.unsupported(plan, given)
        assert obstacle.where == "budget"
        with pytest.raises(InvalidValueError, match=expected):
            frames.settle(given, plan, on=JANUARY, order="place")
