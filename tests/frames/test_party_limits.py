"""The first contributions of a party count on a frame as they do in plain Python."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from attrs import evolve

from c2b import Text, frames
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Decision,
    Keep,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    ResetPeriod,
    Rounding,
    reverse,
    settle,
)
from c2b.compensation.policies.policy import Policy
from c2b.errors import InvalidValueError
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import both, plain_rows, table

JANUARY, FEBRUARY = date(2026, 1, 31), date(2026, 2, 28)
PLAN = PayPlan(key="p", scheme=PerItem(rate=Amount.of("1.5", "EUR")), rounding=Rounding.HALF_UP)
FIRST, TWO = OnePerParty(keep=Keep.FIRST), Quota(most=2, of=QuotaScope.PARTY)
LIMITS: tuple[Policy, ...] = (FIRST, TWO)


def limited(limit: Policy, *others: Policy) -> PayPlan:
    """Return a plan with *others* and then a *limit*."""
    return evolve(PLAN, policies=(*others, limit))


def items(*numbers: int, decided: bool = True) -> list[Contribution]:
    """Return the contributions with *numbers*, of which some were not decided about."""
    decisions = (None, Decision.ACCEPTED, Decision.REJECTED, Decision.ACCEPTED)
    return [
        Contribution(
            key=f"k{number}",
            party=f"p{number % 5}",
            score=number % 3,
            decision=Decision.ACCEPTED if decided else decisions[number * 7 % 4],
        )
        for number in numbers
    ]


@every_engine
@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.kind)
def test_the_first_contributions_count(limit: Policy, engine: str) -> None:
    """The first of those that other policies let through count, in the declared order."""
    plan = limited(limit, MinimumScore(least=1))
    expected = settle(plan, items(*range(30)), on=JANUARY)
    rows = table(items(*range(30)))
    shuffled = rows.take([number * 7 % 30 for number in range(30)])
    found = frames.settle(ENGINES[engine](shuffled), plan, on=JANUARY, order="place")
    lines = {line.key: line for line in expected.lines()}
    for row in plain_rows(found.contributions, "key"):
        line = lines[row["key"]]
        counts = line.status.value == "counted"
        assert (row["status"], row["fault"]) == (line.status.value, None)
        assert row["reason"] == (None if counts else line.reason.en)
    assert found.books.to_books() == expected.books


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.kind)
@pytest.mark.parametrize(
    "engine", ["polars", "pandas", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_the_limit_is_for_all_nights(limit: Policy, engine: str) -> None:
    """The places of a party are taken by what counted on other nights, there or in Python."""
    plan = limited(limit, ManualDecision())
    one = both(engine, plan, items(*range(12), decided=False), JANUARY)
    one = reverse(one, contribution="k1", on=JANUARY, why=Text(en="fake", fr="faux"))
    two = both(engine, one, items(*range(8, 20)), FEBRUARY)
    both(engine, two, items(*range(16, 24)), FEBRUARY)


def test_an_order_is_needed_and_has_no_ties() -> None:
    """A plan with a limit is refused without an order; rows that are level have a fault."""
    given = pl.DataFrame(
        {
            "key": ["1", "2", "3", "4", "5", "6"],
            "party": ["ana", "ana", "bo", "bo", "cy", "cy"],
            "place": [1, 1, 1, 2, None, 3],
        }
    )
    plan = limited(FIRST)
    with pytest.raises(InvalidValueError, match="an order of contributions"):
        frames.settle(given, plan, on=JANUARY)
    found = frames.settle(given, plan, on=JANUARY, order="place").contributions
    assert found["fault"].to_list() == ["place", "place", None, None, "place", "another_row"]
    assert found["status"].to_list() == [None, None, "counted", "refused", None, None]


class TestObstacles:
    """Limits that are not carried out on frames are named."""

    @pytest.mark.parametrize(
        "policies",
        [
            (OnePerParty(keep=Keep.LAST),),
            (Quota(most=2, every=ResetPeriod.DAY),),
            (Quota(most=2, of=QuotaScope.TASK, every=ResetPeriod.DAY),),
            (Quota(most=Fraction(1, 2), of=QuotaScope.TASK),),
            (Quota(most=2, of=QuotaScope.PARTY, every=ResetPeriod.DAY),),
            (Quota(most=Fraction(1, 2), of=QuotaScope.PARTY),),
            (FIRST, ManualDecision()),
        ],
    )
    def test_it_is_named(self, policies: tuple[Policy, ...]) -> None:
        """The last of a party, other quotas, and a limit before other policies are refused."""
        given = pl.DataFrame({"key": ["1"], "party": ["ana"]})
        (obstacle,) = frames.unsupported(evolve(PLAN, policies=policies), given)
        assert obstacle.where == policies[0].kind

    def test_a_quota_counts_contributions_of_one(self) -> None:
        """A quota on a frame with quantities is refused, and so is one that took parts."""
        given = pl.DataFrame({"key": ["1"], "party": ["ana"]})
        plan = limited(TWO)
        (obstacle,) = frames.unsupported(plan, given.with_columns(quantity=pl.lit(2)))
        assert obstacle.where == "quantity"
        half = Contribution(key="0", party="ana", quantity=Fraction(1, 2))
        books: Books = settle(plan, [half], on=JANUARY).books
        where: list[Any] = [each.where for each in frames.unsupported(books, given)]
        assert where == ["Books.parties['ana']", "Books.memory['ana']"]
