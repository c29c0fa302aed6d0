"""Strategies for pay plans, whose parts fit each other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.deductions import Deduction
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.rounding import Rounding
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.versions import PlanVersion
from c2b.compensation.unit import Medium, cash
from c2b.models.money import Money
from c2b.testing.strategies.deduction import combined, deductions
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.policy import policies
from c2b.testing.strategies.scheme import schemes
from c2b.testing.strategies.text import names
from c2b.testing.strategies.unit import CURRENCY


def pay_plans(
    *,
    scheme: st.SearchStrategy[Any] | None = None,
    currency: str = CURRENCY,
    policed: bool | None = None,
    budget: bool | None = None,
) -> st.SearchStrategy[PayPlan]:
    """A campaign that `c2b.compensation.settle` can settle for whatever `contributions` gives.

    Args:
        scheme: The schemes of the plans; None for any of `schemes`.
        currency: The currency of pay.
        policed: Whether policies decide which contributions count; None leaves that open.
        budget: Whether there is one, where cash is paid; None leaves that open.
    """
    deduction = {fits: deductions(currency=currency, per_item=fits) for fits in (True, False)}
    return _pay_plans(
        schemes(currency=currency) if scheme is None else scheme,
        {fits: st.lists(some, max_size=4) for fits, some in deduction.items()},
        _POLICIES[policed],
        st.booleans() if budget is None else st.just(budget),
        moneys(currency=currency, least=0, most=20_000),
    )


def plan_versions() -> st.SearchStrategy[PlanVersion]:
    """Generate pay plans that hold from a day on, or from the beginning."""
    return st.builds(PlanVersion, plan=pay_plans(), since=st.none() | days())


@st.composite
def _pay_plans(
    draw: st.DrawFn,
    schemes_: st.SearchStrategy[AnyScheme],
    deductions_: Mapping[bool, st.SearchStrategy[list[Deduction]]],
    policies_: st.SearchStrategy[list[Any]],
    is_limited: st.SearchStrategy[bool],
    budgets: st.SearchStrategy[Money],
) -> PayPlan:
    scheme, wanted = draw(schemes_), draw(is_limited)
    paid = {unit for unit in scheme.units if unit.medium is Medium.CASH}
    money = draw(budgets)
    limited = wanted and paid == {cash(money.currency)}
    deductions_drawn = draw(deductions_[scheme.prices_contributions])
    return PayPlan(
        key=draw(names()),
        scheme=scheme,
        rounding=draw(_ROUNDINGS),
        policies=tuple(draw(policies_)),
        deductions=combined(deductions_drawn, paid),
        budget=money if limited else None,
        over=draw(_OVER) if limited else None,
        offset=draw(_OFFSETS),
    )


_ROUNDINGS = st.sampled_from(Rounding)
_OFFSETS = st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(1, 3)])
_OVER = st.sampled_from(OverBudget)
_POLICIES: dict[bool | None, st.SearchStrategy[list[Any]]] = {
    None: st.lists(policies(), max_size=2),
    True: st.lists(policies(), min_size=1, max_size=2),
    False: st.builds(list[Any]),
}
