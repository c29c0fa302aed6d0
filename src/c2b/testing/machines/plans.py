"""Plans for the settlement machine: any plans, and plain ones with one condition each."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from c2b.compensation.deductions import Deduction, Fee, FeePer, Hold, Threshold
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.rounding import Rounding
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import Band, Cap, Graduated, PerItem, Pool, Share
from c2b.models.money import Money
from c2b.testing.strategies.pay_plan import pay_plans
from c2b.testing.strategies.unit import CURRENCY


def plans() -> st.SearchStrategy[PayPlan]:
    """Generate plans under which no contribution decides about another."""
    return st.one_of(plain_plans(), pay_plans(policed=False, budget=False))


def plain_plans() -> st.SearchStrategy[PayPlan]:
    """Generate plain plans: each has one condition, such as a hold, tiers or a cap."""
    return st.sampled_from(_PLANS)


def _money(minor: int) -> Money:
    return Money(minor=minor, currency=CURRENCY)


def _plan(scheme: AnyScheme, *deductions: Deduction, budget: int | None = None) -> PayPlan:
    return PayPlan(
        key="plain",
        scheme=scheme,
        rounding=Rounding.HALF_UP,
        deductions=deductions,
        budget=None if budget is None else _money(budget),
        over=None if budget is None else OverBudget.REFUSE,
    )


_SHARE = Share(rate=Fraction(1), currency=CURRENCY)
_KEPT = Fee(
    rate=Fraction(29, 1000),
    fixed=_money(30),
    rounding=Rounding.HALF_UP,
    per=FeePer.ITEM,
    given_back=False,
)
_BACK = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
_TIERS = Graduated(bands=(Band(to=5, rate=_money(10)), Band(rate=_money(20))))
_PLANS = (
    _plan(_SHARE),
    _plan(_SHARE, Threshold(at=_money(10_000))),
    _plan(_SHARE, Hold(until=date(2026, 12, 1), share=Fraction(1, 2))),
    _plan(_SHARE, _KEPT, _BACK),
    _plan(_SHARE, budget=20_000),
    _plan(_TIERS),
    _plan(Pool(amount=_money(1_000))),
    _plan(Cap(scheme=PerItem(rate=_money(10)), at=_money(50))),
)
