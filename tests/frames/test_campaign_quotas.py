"""The first contributions of a campaign count on a frame as they do in plain Python."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import polars as pl
import pytest
from attrs import evolve

from c2b import Money, Text, frames
from c2b.compensation import (
    Contribution,
    Decision,
    Graduated,
    ManualDecision,
    OverBudget,
    PayPlan,
    Quota,
    Rounding,
    Status,
    Withhold,
    reverse,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import after_nights, both, plain_rows, table
from tests.frames.test_settle import TIERS

JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="fake", fr="faux")
PLAN = PayPlan(
    key="p",
    scheme=Graduated(bands=TIERS),
    rounding=Rounding.HALF_UP,
    policies=(ManualDecision(), Quota(most=Fraction(25, 2))),
    deductions=(Withhold(rate=Fraction(1, 5), rounding=Rounding.UP),),
)


def items(*numbers: int) -> list[Contribution]:
    """Return the contributions with *numbers*, of which some wait and some are rejected."""
    decisions = (None, Decision.ACCEPTED, Decision.REJECTED, Decision.ACCEPTED)
    return [
        Contribution(key=f"k{n}", party=f"p{n % 3}", decision=decisions[n * 7 % 4]) for n in numbers
    ]


@every_engine
def test_the_first_of_the_campaign_count(engine: str) -> None:
    """The first contributions in the declared order count, whatever the order of the rows."""
    given = items(*range(40))
    expected = settle(PLAN, given, on=JANUARY)
    shuffled = table(given).take([number * 7 % 40 for number in range(40)])
    found = frames.settle(ENGINES[engine](shuffled), PLAN, on=JANUARY, order="place")
    lines = {line.key: line for line in expected.lines()}
    for row in plain_rows(found.contributions, "key"):
        line = lines[row["key"]]
        counts = line.status is Status.COUNTED
        assert (row["status"], row["fault"]) == (line.status.value, None)
        assert row["reason"] == (None if counts else line.reason.en)
    assert expected.counted == 12
    agree(found.books.to_books(), expected.books)


@pytest.mark.parametrize(
    "engine", ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_the_quota_is_for_all_nights(engine: str) -> None:
    """The places are taken by what counted on other nights, there or in plain Python."""
    one = both(engine, PLAN, items(*range(10)), JANUARY)
    back = reverse(one, party="p1", on=JANUARY, why=WHY)
    two = both(engine, back, items(*range(8, 20)), FEBRUARY)
    three = both(engine, two, items(*range(20, 40)), MARCH)
    assert three.counted == 12


@pytest.mark.parametrize(
    "engine", ["pyarrow", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_nights_on_an_engine_fill_one_quota(engine: str) -> None:
    """The rest of a quota goes on from night to night on an engine, an empty one included."""
    nights = [items(*range(2, 3)), items(*range(3, 12)), [], items(*range(8, 40))]
    after_nights(engine, PLAN, nights, JANUARY)


def test_a_night_on_which_nothing_counts_takes_no_place() -> None:
    """A quota of which nothing was taken is remembered as in plain Python."""
    both("polars", PLAN, items(0, 2), JANUARY)


def test_quantities_that_were_taken_in_python_are_remembered() -> None:
    """A quota of which several places were taken at once has the others left."""
    half = Contribution(key="0", party="p0", quantity=Fraction(5, 4), decision=Decision.ACCEPTED)
    plan = evolve(PLAN, policies=(Quota(most=3),))
    one = settle(plan, [half], on=JANUARY).books
    where = [each.where for each in frames.unsupported(one, table(items(1)))]
    assert where == ["Books.parties['p0']"]
    whole = settle(plan, [evolve(half, quantity=2)], on=JANUARY).books
    assert both("polars", whole, items(1, 3, 5), FEBRUARY).counted == 2


def test_a_fault_leaves_open_whether_later_rows_have_a_place() -> None:
    """Rows after one with a fault wait, unless the quota was filled before it."""
    rows = pl.DataFrame(
        {
            "key": ["1", "2", "3", " ", "5"],
            "party": ["ana", "bo", "ana", "cy", "bo"],
            "place": [1, 2, 3, 4, 5],
        }
    )
    for most, faults in ((9, [None] * 3 + ["key", "earlier_row"]), (2, [None] * 3 + ["key", None])):
        plan = evolve(PLAN, policies=(Quota(most=most),))
        found = frames.settle(rows, plan, on=JANUARY, order="place")
        assert found.contributions["fault"].to_list() == faults
        sure = [row for row in found.contributions.rows(named=True) if row["fault"] is None]
        given = [Contribution(key=row["key"], party=row["party"]) for row in sure]
        agree(found.books.to_books(), settle(plan, given, on=JANUARY).books)


class TestObstacles:
    """Quotas of a campaign that are not carried out on frames are named."""

    @pytest.mark.parametrize("over", [OverBudget.FIRST_COME, OverBudget.PRO_RATA])
    def test_a_budget_beside_it_is_named(self, over: OverBudget) -> None:
        """One limit that all contributions share is carried out, not two."""
        given = pl.DataFrame({"key": ["1"], "party": ["ana"]})
        plan = evolve(PLAN, budget=Money.of("5", "EUR"), over=over)
        found = [each for each in frames.unsupported(plan, given) if "quota" in each.expected.en]
        assert [each.where for each in found] == ["budget"]

    def test_quantities_and_other_policies_after_it_are_named(self) -> None:
        """A quota counts contributions of one, is the last policy, and needs an order."""
        given = pl.DataFrame({"key": ["1"], "party": ["ana"], "quantity": [1]})
        assert [each.where for each in frames.unsupported(PLAN, given)] == ["quantity"]
        early = evolve(PLAN, policies=(Quota(most=2), ManualDecision()))
        assert [each.where for each in frames.unsupported(early, given[["key", "party"]])] == [
            "quota"
        ]
        with pytest.raises(InvalidValueError, match="an order of contributions"):
            frames.settle(given[["key", "party"]], PLAN, on=JANUARY)
