"""The named rules that round an exact number of minor units to a whole one."""

from __future__ import annotations

from fractions import Fraction

from c2b._validators import check_member
from c2b.choice import Choice

Exact = int | Fraction


class Rounding(Choice):
    """The rule for parts of a minor unit; a debt is rounded as the claim opposite to it."""

    HALF_UP = "half_up", "rounded half up", "arrondi au plus proche, demi vers le haut"
    HALF_EVEN = "half_even", "rounded half to even", "arrondi au plus proche, demi vers le pair"
    DOWN = "down", "rounded down", "arrondi vers le bas"
    UP = "up", "rounded up", "arrondi vers le haut"


def plain(exact: Exact) -> Exact:
    """Return *exact* as an int where it is one: ints multiply several times faster."""
    return exact.numerator if exact.denominator == 1 else exact


def rounded(exact: Exact, rounding: Rounding) -> int:
    """Return *exact* as a whole number.

    HALF_UP takes a half away from zero, HALF_EVEN to the even neighbour, DOWN everything towards
    zero, UP everything away from it.

    Raises:
        InvalidValueError: A rounding that is no member of `Rounding`.

    >>> rounded(Fraction(5, 2), Rounding.HALF_UP), rounded(Fraction(5, 2), Rounding.HALF_EVEN)
    (3, 2)
    """
    if type(rounding) is not Rounding:  # faster than a call for each amount
        check_member("rounding", rounding, Rounding)
    return exact if type(exact) is int else _quotient(*exact.as_integer_ratio(), rounding)


def rounded_sum(one: Exact, other: Exact, rounding: Rounding) -> int:
    """Return the sum of *one* and *other*, rounded once, without a fraction for the sum.

    >>> rounded_sum(Fraction(1, 3), Fraction(1, 6), Rounding.HALF_UP)
    1
    """
    if type(one) is int and type(other) is int:
        return one + other
    top, bottom = one.as_integer_ratio()
    more, parts = other.as_integer_ratio()
    return _quotient(top * parts + more * bottom, bottom * parts, rounding)


def _quotient(top: int, bottom: int, rounding: Rounding) -> int:
    whole, rest = divmod(abs(top), bottom)
    size = whole + _goes_up(whole, 2 * rest - bottom, rest, rounding)
    return size if top > 0 else -size


def _goes_up(whole: int, over_half: int, rest: int, rounding: Rounding) -> bool:
    if rounding is Rounding.DOWN:
        return False
    if rounding is Rounding.UP:
        return rest > 0
    if over_half == 0 and rounding is Rounding.HALF_EVEN:
        return whole % 2 == 1
    return over_half >= 0
