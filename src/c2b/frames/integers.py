"""Exact arithmetic on columns of 64-bit whole numbers, within bounds that are checked.

Engines divide through floats, wrap silently past 63 bits, and widen sums. So a quotient is taken in
two steps, a product is split where it could grow too large, and every result is cast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce
from math import lcm
from operator import add

import narwhals as nw
from attrs import frozen

from c2b.compensation import Rounding
from c2b.frames.column import Frame
from c2b.frames.truth import whole

LARGEST = 2**60
"""The largest amount that a row may come to, in minor units."""

FINEST = 2**40
"""The largest denominator of exact amounts, and of their common one."""

MOST_COUNT = 2**51
"""The largest quantity of a row, and of a party to date."""

_LEAST_FACTOR = 2**11  # the product of a quantity and a smaller number is below 2^62

Int: nw.Int64 = nw.Int64()

Keep = Callable[[nw.Expr], nw.Expr]
"""A function that works an expression out once, as a column, and returns that column.

Without it, the text of a query would grow with each step by a factor.
"""


class Steps:
    """The columns in which a frame holds the steps of a calculation.

    Attributes:
        frame: The frame with all steps so far.
        names: The names of their columns.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.names: list[str] = []

    def keep(self, expression: nw.Expr) -> nw.Expr:
        """Add *expression* as a column, and return that column."""
        return self.keep_all([expression])[0]

    def keep_all(self, expressions: Sequence[nw.Expr]) -> list[nw.Expr]:
        """Add *expressions*, none of which reads another, as columns in one step."""
        first = len(self.names)
        names = [f"__c2b_step_{first + n}" for n in range(len(expressions))]
        named = (each.alias(name) for each, name in zip(expressions, names, strict=True))
        self.frame = self.frame.with_columns(*named)
        self.names += names
        return [nw.col(name) for name in names]


def divided(number: nw.Expr, by: nw.Expr) -> nw.Expr:
    """Return the whole part of *number* by *by*, exactly, for |number| < 2^62 and 0 < by < 2^52.

    The first quotient may be off by one where an engine goes through floats; the rest corrects it.
    """
    first = (number // by).cast(Int)
    return first + ((number - first * by) // by).cast(Int)


@frozen
class Exact:
    """An exact amount from zero in each row: ``units + rest / parts`` minor units.

    Attributes:
        units: The whole minor units.
        rest: The numerator of what is left over, below *parts*.
        parts: The denominator.
    """

    units: nw.Expr
    rest: nw.Expr
    parts: int

    @classmethod
    def constant(cls, amount: Fraction) -> Exact:
        """Return the same *amount* in every row."""
        units, rest = divmod(amount.numerator, amount.denominator)
        return cls(whole(units), whole(rest), amount.denominator)

    @classmethod
    def product(cls, base: nw.Expr, rate: Fraction, keep: Keep) -> Exact:
        """Return *base* times *rate*, where the product is at most `LARGEST`."""
        if rate.denominator == 1:
            return cls(keep(base * whole(rate.numerator)), whole(0), 1)
        over, parts = whole(rate.numerator), whole(rate.denominator)
        times = keep(divided(base, parts))
        left = keep((base - times * parts) * over)
        more = keep(divided(left, parts))
        return cls(keep(times * over + more), keep(left - more * parts), rate.denominator)

    @classmethod
    def counted(cls, bases: Sequence[nw.Expr], rates: Sequence[Fraction], keep: Keep) -> Exact:
        """Return the sum of *bases* times *rates*, where *bases* add up to `MOST_COUNT` at most.

        Small rates are multiplied first and divided once.
        """
        parts = lcm(*(each.denominator for each in rates))
        factors = [int(each * parts) for each in rates]
        if max(factors) >= _LEAST_FACTOR:
            return total(
                [cls.product(*pair, keep) for pair in zip(bases, rates, strict=True)], keep
            )
        products = (base * whole(by) for base, by in zip(bases, factors, strict=True))
        product = keep(reduce(add, products))
        if parts == 1:
            return cls(product, whole(0), 1)
        units = keep(divided(product, whole(parts)))
        return cls(units, keep(product - units * whole(parts)), parts)

    def on(self, parts: int) -> Exact:
        """Return the same amount with the denominator *parts*, a multiple of its own."""
        if parts == self.parts:
            return self
        return Exact(self.units, self.rest * whole(parts // self.parts), parts)

    def rounded(self, rounding: Rounding) -> nw.Expr:
        """Return the amount in whole minor units."""
        if self.parts == 1 or rounding is Rounding.DOWN:
            return self.units
        if rounding is Rounding.UP:
            up = self.rest > 0
        elif rounding is Rounding.HALF_UP:
            up = self.rest * 2 >= self.parts
        else:
            odd = self.units - divided(self.units, whole(2)) * 2 == 1
            up = (self.rest * 2 > self.parts) | ((self.rest * 2 == self.parts) & odd)
        return self.units + nw.when(up).then(whole(1)).otherwise(whole(0))


def shares_of(
    bases: Sequence[nw.Expr], rate: Fraction, rounding: Rounding, steps: Steps, *, more: int = 0
) -> list[nw.Expr]:
    """Return *bases* times *rate*, with *more* whole units, each rounded once.

    Args:
        bases: Columns from zero, whose products with the numerator of *rate* are below 2^60.
        rate: The rate.
        rounding: The rounding.
        steps: The frame, with the steps as columns.
        more: Whole units from zero.
    """
    parts, over, added = rate.denominator, whole(rate.numerator), whole(more * rate.denominator)
    products = steps.keep_all([base * over + added for base in bases])
    if parts == 1:
        return products
    if rounding is Rounding.DOWN:
        return steps.keep_all([divided(each, whole(parts)) for each in products])
    if rounding is Rounding.UP:
        raised = [each + whole(parts - 1) for each in products]
        return steps.keep_all([divided(each, whole(parts)) for each in raised])
    raised = [each * 2 + whole(parts) for each in products]
    nearest = steps.keep_all([divided(each, whole(2 * parts)) for each in raised])
    if rounding is Rounding.HALF_UP:
        return nearest
    return steps.keep_all([_to_even(*pair, parts) for pair in zip(products, nearest, strict=True)])


def _to_even(product: nw.Expr, nearest: nw.Expr, parts: int) -> nw.Expr:
    """Return *nearest*, in which a half of *product* is rounded up, with halves to even."""
    is_half = product * 2 == (nearest * 2 - 1) * parts
    is_odd = nearest - divided(nearest, whole(2)) * 2 == 1
    return nearest - nw.when(is_half & is_odd).then(whole(1)).otherwise(whole(0))


def total(amounts: Sequence[Exact], keep: Keep) -> Exact:
    """Return the sum of *amounts*, of which there is at least one."""
    parts = lcm(*(each.parts for each in amounts))
    same = [each.on(parts) for each in amounts]
    rest = keep(reduce(add, (each.rest for each in same)))
    units = keep(reduce(add, (each.units for each in same)))
    more = keep(divided(rest, whole(parts)))
    return Exact(keep(units + more), keep(rest - more * whole(parts)), parts)


def either(condition: nw.Expr, then: Exact, otherwise: Exact, keep: Keep) -> Exact:
    """Return *then* where *condition* holds, else *otherwise*."""
    parts = lcm(then.parts, otherwise.parts)
    here, there = then.on(parts), otherwise.on(parts)
    return Exact(
        keep(nw.when(condition).then(here.units).otherwise(there.units)),
        keep(nw.when(condition).then(here.rest).otherwise(there.rest)),
        parts,
    )


def smaller(one: Exact, other: Exact, keep: Keep) -> Exact:
    """Return the smaller of two amounts."""
    return either(_is_above(one, other), other, one, keep)


def larger(one: Exact, other: Exact, keep: Keep) -> Exact:
    """Return the larger of two amounts."""
    return either(_is_above(one, other), one, other, keep)


def _is_above(one: Exact, other: Exact) -> nw.Expr:
    parts = lcm(one.parts, other.parts)
    here, there = one.on(parts), other.on(parts)
    return (here.units > there.units) | ((here.units == there.units) & (here.rest > there.rest))
