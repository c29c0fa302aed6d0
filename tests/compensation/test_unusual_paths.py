"""Paths of settlement that only an unusual plan or history takes."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b import Money, wire
from c2b.compensation import (
    ActivityBonus,
    Amount,
    Contribution,
    Each,
    Fee,
    FeePer,
    ForEach,
    Inactivity,
    MinimumScore,
    NoPay,
    PayPlan,
    PerItem,
    ResetPeriod,
    Rounding,
    Scaled,
    Sum,
    Threshold,
    erase,
    settle,
)
from c2b.compensation.deductions import Slot

ON = date(2026, 11, 30)
ONE = PerItem(rate=Money.of(1, "EUR"))


def test_a_fixed_fee_on_top_is_of_one_unit() -> None:
    """A fixed fee in euros is charged on pay in euros, and not on points."""
    points = PerItem(rate=Amount.points(5, "stars"))
    fee = Fee(rounding=Rounding.HALF_UP, per=FeePer.PARTY, on_top=True, fixed=Money.of(2, "EUR"))
    plan = PayPlan(
        key="work",
        scheme=Sum(parts=(ONE, points)),
        rounding=Rounding.HALF_UP,
        deductions=(fee, Threshold(at=Amount.points(2, "stars"))),
    )
    settled = settle(plan, [Contribution(key="1", party="Ana")], on=ON)
    assert sorted(str(settled.cost(unit)) for unit in settled.units) == ["3.00 EUR", "5 stars"]


def test_the_client_of_a_contribution_that_does_not_count_is_erased() -> None:
    """A contribution below the score has no pay, and names its client none the less."""
    plan = PayPlan(
        key="work",
        scheme=ForEach(scheme=ONE, each=Each.CLIENT),
        rounding=Rounding.HALF_UP,
        policies=(MinimumScore(least=5),),
    )
    work = [
        Contribution(key="1", party="Ana", client="Zoe Smith", score=9),
        Contribution(key="2", party="Ana", client="Zoe Smith", score=1),
    ]
    books = erase(settle(plan, work, on=ON).books, "Zoe Smith", pseudonym="p-7")
    assert "Zoe Smith" not in wire.to_json(books)


def test_a_balance_without_a_day_has_no_charges() -> None:
    """No charge falls due before a party has earned something."""
    assert list(Inactivity(months=1).days(Slot(), ON)) == []


def test_activity_in_a_period_without_pay_is_carried() -> None:
    """The activity of a week without pay raises no bonus then, and half of it the week after."""
    bonus = ActivityBonus(
        scheme=ONE, per_unit=Fraction(1, 10), every=ResetPeriod.WEEK, carried=Fraction(1, 2)
    )
    first = date(2026, 3, 2).toordinal()
    week = bonus._terms({}, {first: 1})
    assert week == []
    number = next(iter(bonus._terms({0: 100}, {})))
    assert number == (0, 100)


def test_a_part_of_nothing_is_nothing() -> None:
    """The explanation of a part of no pay states no amount."""
    scheme = Scaled(scheme=NoPay(), by=Fraction(1, 2))
    plan = PayPlan(key="work", scheme=scheme, rounding=Rounding.HALF_UP)
    settled = settle(plan, [Contribution(key="1", party="Ana")], on=ON)
    assert settled.explain("Ana") == "nothing is due"
