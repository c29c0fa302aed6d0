"""A budget that cuts in proportion is divided on a frame as it is in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Bonus,
    Contribution,
    Graduated,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Sum,
    Threshold,
    reverse,
    settle,
)
from c2b.compensation.policies.one_per_party import Keep
from c2b.errors import InvalidValueError
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import after_nights, both, plain_rows, table
from tests.frames.test_settle import DEDUCTIONS, TIERS

JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="refund", fr="remboursement")
PLAN = PayPlan(
    key="p",
    scheme=Sum(
        parts=(
            Graduated(bands=TIERS),
            PerItem(rate=Amount.of("0.333", "EUR")),
            Bonus(amount=Amount.of("1.005", "EUR"), least=8),
        )
    ),
    rounding=Rounding.HALF_EVEN,
    deductions=DEDUCTIONS[2:],
    budget=Money.of("23.03", "EUR"),
    over=OverBudget.PRO_RATA,
)


def items(*numbers: int) -> list[Contribution]:
    """Return the contributions with *numbers*."""
    return [Contribution(key=f"k{n}", party=f"p{n * n % 11}", quantity=n % 5) for n in numbers]


def one_night(engine: str) -> None:
    """Check that one night, whose pay exceeds the budget, is settled alike in any order."""
    given = items(*range(40))
    expected = settle(PLAN, given, on=JANUARY)
    shuffled = table(given).take([number * 7 % 40 for number in range(40)])
    found = frames.settle(ENGINES[engine](shuffled), PLAN, on=JANUARY, order="place")
    agree(found.books.to_books(), expected.books)
    agree(expected.left, Money.of("0", "EUR"))
    for row in plain_rows(found.parties, "party"):
        balance = expected.balance(row["party"])
        agree((row["earned"], row["paid"]), (balance.earned.money.minor, balance.paid.money.minor))


@every_engine
def test_new_pay_is_cut_in_proportion(engine: str) -> None:
    """Each party has its part of the budget, by largest remainders and the same ties."""
    one_night(engine)


@pytest.mark.parametrize(
    "engine", ["polars", "pandas", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_nights_alternate_with_a_chargeback_between(engine: str) -> None:
    """A reversal frees a part of the budget, which a night on an engine divides."""
    plan = evolve(PLAN, deductions=DEDUCTIONS[3:])
    one = both(engine, plan, items(*range(12)), JANUARY)
    assert one.left is not None
    assert one.left.minor > 0
    back = reverse(one, on=JANUARY, why=WHY, party="p4")
    two = both(engine, back, items(*range(8, 40)), FEBRUARY)
    assert two.left == Money.of("0", "EUR")
    assert any(entry.cut for entry in two.entries.flat().values())
    freed = reverse(two, on=FEBRUARY, why=WHY, party="p1")
    both(engine, freed, items(*range(40, 50)), MARCH)


def engine_nights(engine: str) -> None:
    """Check that what the budget has left goes on from night to night on an engine."""
    plan = evolve(PLAN, deductions=())
    nights = [items(*range(12)), [], items(*range(8, 30)), items(*range(30, 40))]
    after_nights(engine, plan, nights, JANUARY)


@pytest.mark.parametrize(
    "engine",
    ["polars lazy", "pyarrow", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)],
)
def test_nights_on_an_engine_divide_one_budget(engine: str) -> None:
    """The rest of a budget goes on from night to night on an engine, an empty one included."""
    engine_nights(engine)


def test_a_limit_on_the_contributions_of_a_party_stands_beside_it() -> None:
    """The first contribution of each party counts, and its pay is cut."""
    limited = evolve(PLAN, policies=(OnePerParty(keep=Keep.FIRST),), budget=Money.of("3", "EUR"))
    one = both("polars", limited, items(*range(20)), JANUARY)
    both("polars", one, items(*range(15, 30)), FEBRUARY)


def frame(**changed: Sequence[Any]) -> pa.Table:
    """Return four contributions as a table, some columns of it *changed*."""
    columns: dict[str, Sequence[Any]] = {
        "key": ["1", "2", "3", "4"],
        "party": ["ana", "bo", "ana", "cy"],
        "quantity": [1] * 4,
    }
    return pa.table(columns | changed)


ONE_EACH = PayPlan(
    key="p",
    scheme=PerItem(rate=Amount.of("1", "EUR")),
    rounding=Rounding.DOWN,
    budget=Money.of("2", "EUR"),
    over=OverBudget.PRO_RATA,
    deductions=(Threshold(at=Amount.of("1", "EUR")),),
)


class TestFaults:
    """A fault leaves the part of every party unknown."""

    @pytest.mark.parametrize(
        "engine", ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
    )
    @pytest.mark.parametrize(
        ("columns", "faults"),
        [
            ({"quantity": [1, 1, 1, -1]}, ["another_row"] * 3 + ["quantity"]),
            ({"party": ["ana", None, "ana", "cy"]}, ["another_row", "party", *["another_row"] * 2]),
            ({"quantity": [2**50 + 1, 1, 2**50 + 1, 1]}, ["another_row"] * 4),
            ({"quantity": [2**39, 1, 1, 1]}, ["another_row"] * 4),
            ({"quantity": [1, 1, 1, 0]}, [None] * 4),
        ],
    )
    def test_nothing_is_settled(
        self, columns: dict[str, Any], faults: list[str | None], engine: str
    ) -> None:
        """No contribution is settled beside a fault, or where the sums would not be exact."""
        one = settle(ONE_EACH, [Contribution(key="0", party="ana", quantity=0)], on=JANUARY).books
        found = frames.settle(ENGINES[engine](frame(**columns)), one, on=FEBRUARY)
        shown = plain_rows(found.contributions, "key")
        assert [row["fault"] for row in shown] == faults
        given = [
            Contribution(key=row["key"], party=row["party"], quantity=row["quantity"])
            for row in shown
            if row["fault"] is None
        ]
        expected = settle(one, given, on=FEBRUARY).books
        agree(found.books.to_books(), expected)
        earned = {row["party"]: row["earned"] for row in plain_rows(found.parties, "party")}
        assert earned["ana"] == expected.balance("ana").earned.exact


def test_a_budget_that_is_too_large_is_named() -> None:
    """A budget that could not be divided exactly is refused before anything runs."""
    large = evolve(ONE_EACH, budget=Money(minor=2**40, currency="EUR"))
    given = pl.DataFrame({"key": ["1"], "party": ["ana"]})
    (obstacle,) = frames.unsupported(large, given)
    assert obstacle.where == "budget"
    with pytest.raises(InvalidValueError, match=r"below 2\^40"):
        frames.settle(given, large, on=JANUARY)
    assert frames.unsupported(ONE_EACH, given) == ()
