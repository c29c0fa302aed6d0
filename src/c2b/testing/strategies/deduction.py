"""Strategies for deductions in one currency: fees, withholding, thresholds and holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.deductions import (
    DEDUCTIONS,
    Deduction,
    Fee,
    FeePer,
    Hold,
    Threshold,
    Withhold,
)
from c2b.compensation.rounding import Rounding
from c2b.models.money import Money
from c2b.testing.strategies.inline import among
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.number import shares
from c2b.testing.strategies.unit import CURRENCY


def deductions(
    *chosen: type[Deduction], currency: str = CURRENCY, per_item: bool = True
) -> st.SearchStrategy[Any]:
    """A deduction of one of the families *chosen*, of any where none is named.

    Args:
        chosen: The families of deductions.
        currency: The currency of the amounts that it states.
        per_item: Whether a fee may be computed on each contribution, which not every scheme prices.
    """
    named = among("deductions", chosen, DEDUCTIONS)
    return st.one_of(*(_DRAWN[family](currency, per_item) for family in named))


def _fee(currency: str, per_item: bool) -> st.SearchStrategy[Fee]:
    maybe = st.none() | moneys(currency=currency, least=0, most=500)
    bases = [per for per in FeePer if per_item or per is not FeePer.ITEM]
    return st.builds(
        _made,
        shares(),
        _ROUNDINGS,
        st.sampled_from(bases),
        st.booleans(),
        maybe,
        maybe,
        st.booleans(),
    )


def _made(
    rate: Any,
    rounding: Rounding,
    per: FeePer,
    on_top: bool,
    fixed: Any,
    least: Any,
    given_back: bool,
) -> Fee:
    """A fee that has an effect; one on the total is always on top."""
    stated = [money for money in (fixed, least) if money is not None and money.minor]
    return Fee(
        rate=rate or (Fraction(0) if stated else Fraction(1, 10)),
        rounding=rounding,
        per=per,
        on_top=on_top or per is FeePer.TOTAL,
        fixed=fixed,
        least=least,
        given_back=given_back,
    )


def _withhold(_: str, __: bool) -> st.SearchStrategy[Withhold]:
    return st.builds(Withhold, rate=shares(), rounding=_ROUNDINGS)


def _threshold(currency: str, _: bool) -> st.SearchStrategy[Threshold]:
    return st.builds(
        _reached,
        st.just(currency),
        st.integers(0, 5_000),
        st.none() | st.integers(0, 5_000),
    )


def _reached(currency: str, minor: int, closing: int | None) -> Threshold:
    at = Money(minor=minor, currency=currency)
    if closing is None:
        return Threshold(at=at)
    return Threshold(at=at, closing_above=Money(minor=min(minor, closing), currency=currency))


def _hold(_: str, __: bool) -> st.SearchStrategy[Hold]:
    return st.builds(Hold, until=_DAYS, share=shares().filter(bool), rounding=_ROUNDINGS)


_ROUNDINGS = st.sampled_from(Rounding)
_DAYS = st.dates(date(2026, 1, 1), date(2027, 1, 1))
_DRAWN: Mapping[type[Deduction], Callable[[str, bool], st.SearchStrategy[Any]]] = {
    Fee: _fee,
    Withhold: _withhold,
    Threshold: _threshold,
    Hold: _hold,
}
