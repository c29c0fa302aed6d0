"""A part of an amount of money, rounded by a named rule."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.compensation.rounding import Rounding, rounded
from c2b.compensation.unit import fraction_of
from c2b.models.money import Money


def part_of(whole: Money, share: str | int | Decimal | Fraction, rounding: Rounding) -> Money:
    """Return *share* of *whole*, rounded to a minor unit; for all parts of it use `split`.

    Raises:
        InvalidValueError: A share that is no exact number, such as a float, or a rounding that is
            no member of `Rounding`.

    >>> str(part_of(Money("9.99", "EUR"), "0.2", Rounding.HALF_UP))
    '2.00 EUR'
    """
    minor = rounded(whole.minor * fraction_of("part_of(share)", share), rounding)
    return Money.from_minor(minor, whole.currency)
