"""Campaigns: everything that is agreed about pay, in terms that fit each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.deductions import Deduction
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.rounding import Rounding
from c2b.compensation.scheme import AnyScheme
from c2b.models.money import Money
from c2b.testing.strategies.deduction import terms
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.policy import policies
from c2b.testing.strategies.scheme import schemes
from c2b.testing.strategies.text import names
from c2b.testing.strategies.unit import CURRENCY


def campaigns(
    *,
    scheme: st.SearchStrategy[Any] | None = None,
    currency: str = CURRENCY,
    policed: bool | None = None,
    budget: bool | None = None,
) -> st.SearchStrategy[PayPlan]:
    """A campaign that `c2b.compensation.settle` can settle for whatever `contributions` gives.

    Args:
        scheme: What contributions earn; None for any of `schemes`.
        currency: What it pays in.
        policed: Whether policies decide which contributions count; None leaves that open.
        budget: Whether there is one; None leaves that open.
    """
    term = {fits: terms(currency=currency, per_item=fits) for fits in (True, False)}
    return _campaigns(
        schemes(currency=currency) if scheme is None else scheme,
        {fits: st.lists(some, max_size=3) for fits, some in term.items()},
        _POLICIES[policed],
        st.booleans() if budget is None else st.just(budget),
        moneys(currency=currency, least=0, most=20_000),
    )


@st.composite
def _campaigns(
    draw: st.DrawFn,
    schemes_: st.SearchStrategy[AnyScheme],
    terms_: Mapping[bool, st.SearchStrategy[list[Deduction]]],
    policies_: st.SearchStrategy[list[Any]],
    is_limited: st.SearchStrategy[bool],
    budgets: st.SearchStrategy[Money],
) -> PayPlan:
    scheme, limited = draw(schemes_), draw(is_limited)
    return PayPlan(
        key=draw(names()),
        scheme=scheme,
        rounding=draw(_ROUNDINGS),
        policies=tuple(draw(policies_)),
        terms=tuple(draw(terms_[scheme.prices_items])),
        budget=draw(budgets) if limited else None,
        over=draw(_OVER) if limited else None,
    )


_ROUNDINGS = st.sampled_from(Rounding)
_OVER = st.sampled_from(OverBudget)
_POLICIES: dict[bool | None, st.SearchStrategy[list[Any]]] = {
    None: st.lists(policies(), max_size=2),
    True: st.lists(policies(), min_size=1, max_size=2),
    False: st.builds(list[Any]),
}
