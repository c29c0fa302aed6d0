"""Strategies for units and amounts: cash, goods, points and recognition."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from c2b.compensation.rounding import Exact
from c2b.compensation.unit import Amount, Medium, Unit
from c2b.testing.strategies.number import exacts

CURRENCY = "EUR"
"""The currency of schemes, contributions and campaigns, where no other is asked for."""


def units(*, medium: Medium | None = None, currency: str = CURRENCY) -> st.SearchStrategy[Unit]:
    """Generate a unit of the form *medium*, or of any; cash and goods in *currency*."""
    media = tuple(Medium) if medium is None else (medium,)
    found = [Unit(medium=each, name=_NAMES.get(each, currency)) for each in media]
    if Medium.POINTS in media:
        found.append(Unit(medium=Medium.POINTS, name="half stars", decimals=1))
    return st.sampled_from(found)


def amounts(
    *,
    unit: Unit | None = None,
    currency: str = CURRENCY,
    least: int = 0,
    most: int = 10_000,
    whole: bool = False,
) -> st.SearchStrategy[Amount]:
    """Generate an amount of a unit.

    Args:
        unit: The unit; None for any.
        currency: The currency of cash and goods, where *unit* is None.
        least: The least amount, in minor units.
        most: The largest amount.
        whole: Whether the amount is a whole number of minor units.
    """
    counted = units(currency=currency) if unit is None else st.just(unit)
    numbers = st.integers(least, most) if whole else exacts(least=least, most=most)
    return st.builds(_amount, numbers, counted)


def _amount(number: Exact, unit: Unit) -> Amount:
    return Amount(exact=Fraction(number), unit=unit)


_NAMES = {Medium.POINTS: "stars", Medium.RECOGNITION: "tester"}
