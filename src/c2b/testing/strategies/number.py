"""Strategies for exact numbers: ints and fractions, small when shrunk; never a float."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from c2b.compensation.rounding import Exact

_DIVISORS = st.sampled_from([1, 2, 3, 7, 10, 100, 1000])


def exacts(*, least: int = 0, most: int = 10_000) -> st.SearchStrategy[Exact]:
    """Generate an int, or a fraction, from *least* to *most*."""
    whole = st.integers(least, most)
    return whole | st.builds(_part, st.just(least), whole, _DIVISORS)


def shares() -> st.SearchStrategy[Fraction]:
    """Generate a part of a whole, from 0 to 1."""
    return _SHARES


def _part(least: int, number: int, divisor: int) -> Fraction:
    return least + Fraction(number - least, divisor)


def _share(number: int, divisor: int) -> Fraction:
    return Fraction(min(number, divisor), divisor)


_SHARES = st.builds(_share, st.integers(0, 100), _DIVISORS)
