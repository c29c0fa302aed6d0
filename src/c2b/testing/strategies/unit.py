"""Units and amounts: cash, goods, points and recognition."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from c2b.compensation.rounding import Exact
from c2b.compensation.unit import Amount, Medium, Unit
from c2b.testing.strategies.number import exacts

CURRENCY = "EUR"
"""The currency of schemes, contributions and campaigns, where no other is asked for."""


def units(*, medium: Medium | None = None, currency: str = CURRENCY) -> st.SearchStrategy[Unit]:
    """What is counted: in the form *medium*, or in any; cash and goods in *currency*."""
    media = tuple(Medium) if medium is None else (medium,)
    return st.sampled_from([Unit(medium=each, name=_NAMES.get(each, currency)) for each in media])


def amounts(
    *,
    unit: Unit | None = None,
    currency: str = CURRENCY,
    least: int = 0,
    most: int = 10_000,
    whole: bool = False,
) -> st.SearchStrategy[Amount]:
    """So much of a unit.

    Args:
        unit: What is counted; None for any.
        currency: That of cash and goods, where *unit* is None.
        least: The least of it, in its smallest part.
        most: The most of it.
        whole: Whether there is no part of a coin.
    """
    counted = units(currency=currency) if unit is None else st.just(unit)
    numbers = st.integers(least, most) if whole else exacts(least=least, most=most)
    return st.builds(_amount, numbers, counted)


def _amount(number: Exact, unit: Unit) -> Amount:
    return Amount(exact=Fraction(number), unit=unit)


_NAMES = {Medium.POINTS: "stars", Medium.RECOGNITION: "tester"}
