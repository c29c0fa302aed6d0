"""The earnings of one contribution, asked of schemes that are made of others."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from c2b import Money
from c2b.compensation import (
    Amount,
    ByKind,
    Contribution,
    Kind,
    PayPlan,
    PerItem,
    Pool,
    Referral,
    Rounding,
    Scaled,
    Share,
    Sum,
    settle,
)
from c2b.compensation.scheme import AnyScheme

ITEM = PerItem(rate=Money.of("2.00", "EUR"))
SALE = Share(rate=Fraction(1, 2), currency="EUR")
WORK = Contribution(key="1", party="Ana", quantity=3, kind="photo", value=Money.of("10.00", "EUR"))


@pytest.mark.parametrize(
    ("scheme", "minor"),
    [
        (Scaled(scheme=ITEM, by=Fraction(1, 2)), 300),
        (ByKind(kinds=(Kind(name="photo", scheme=ITEM),)), 600),
        (Sum(parts=(ITEM, SALE)), 600 + 3 * 500),
    ],
    ids=["scaled", "by kind", "sum"],
)
def test_own_is_what_the_contribution_earned(scheme: AnyScheme, minor: int) -> None:
    """The answer is the same as is booked for the contribution alone."""
    tally = scheme.tally()
    tally.add([WORK])
    scheme.close(tally)
    part = tally.part(WORK)
    (exact,) = scheme.own(tally, "Ana", part).values()
    assert exact == minor
    assert scheme.own_of_each(tally, "Ana", part) == {"Ana": scheme.own(tally, "Ana", part)}
    plan = PayPlan(key="work", scheme=scheme, rounding=Rounding.HALF_UP)
    assert settle(plan, [WORK], on=date(2026, 11, 28)).balance("Ana").earned.exact == minor


def test_a_contribution_without_a_referrer_adds_nothing() -> None:
    """Pay for referrals looks only at contributions that name who brought their party."""
    scheme = Referral(scheme=ITEM)
    tally = scheme.tally()
    tally.add([WORK])
    assert not tally.part(WORK).parts
    assert tally.of("Ana") is None


def test_a_scheme_is_dated_as_its_parts_are() -> None:
    """A scheme that is made of others leaves earlier earnings as they were where these do."""
    pool = Pool(amount=Amount.of("9.00", "EUR"))
    for scheme, dated in ((ITEM, True), (pool, False)):
        assert scheme.dated is dated
        assert Sum(parts=(scheme, scheme)).dated is dated
        assert Scaled(scheme=scheme, by=Fraction(1, 2)).dated is dated
