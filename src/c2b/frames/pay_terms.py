"""The schemes that are lowered to exact arithmetic on columns, and why others are not."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from math import ceil, lcm
from typing import Any

import narwhals as nw
from attrs import field, frozen

from c2b.compensation import (
    Bonus,
    Cap,
    Floor,
    Graduated,
    LargerOf,
    Medium,
    NoPay,
    Per,
    PerItem,
    Scheme,
    Share,
    Slab,
    SmallerOf,
    Sum,
    TierBasis,
)
from c2b.compensation.schemes.compared import Compared
from c2b.compensation.schemes.tiered import Tiered, rate_of
from c2b.frames.integers import FINEST, LARGEST, Exact, Keep, either, larger, smaller, total
from c2b.frames.obstacle import Obstacle
from c2b.frames.truth import whole
from c2b.text import Text, in_both

AnyScheme = Scheme[Any]


@frozen(kw_only=True)
class Bases:
    """The columns that pay is computed from.

    Attributes:
        quantity: The quantity.
        revenue: The quantity times the value of one, in minor units.
    """

    quantity: nw.Expr
    revenue: nw.Expr


@frozen(kw_only=True)
class Rates:
    """The rates by which a scheme multiplies its bases, for the bounds within which it is exact.

    Attributes:
        quantity: The rates of the quantity.
        revenue: The rates of the revenue.
        fixed: The amounts that are multiplied by nothing.
    """

    quantity: tuple[Fraction, ...] = ()
    revenue: tuple[Fraction, ...] = ()
    fixed: tuple[Fraction, ...] = field(default=())

    @property
    def parts(self) -> int:
        """The common denominator of all rates."""
        return lcm(*(each.denominator for each in (*self.quantity, *self.revenue, *self.fixed)))

    @property
    def most_quantity(self) -> int:
        """The largest quantity for which all products stay within bounds."""
        return LARGEST // max(1, sum(ceil(each) for each in self.quantity))

    @property
    def most_revenue(self) -> int:
        """The largest revenue for which all products stay within bounds."""
        return LARGEST // max(1, len(self.revenue))


def lowered(scheme: AnyScheme, bases: Bases, keep: Keep) -> Exact:
    """Return what a party with *bases* earns by *scheme*; *keep* holds the steps."""
    match scheme:
        case PerItem():
            return Exact.counted([bases.quantity], [scheme.rate.exact], keep)
        case Bonus():
            least = ceil(scheme.least) if not scheme.above else int(scheme.least) + 1
            paid = Exact.constant(scheme.amount.exact)
            return either(bases.quantity >= whole(least), paid, _ZERO, keep)
        case Share():
            return Exact.product(bases.revenue, scheme.rate, keep)
        case Graduated():
            return _graduated(scheme, bases.quantity, keep)
        case Slab():
            return _slab(scheme, bases.quantity, keep)
        case Cap():
            inner = lowered(scheme.scheme, bases, keep)
            return smaller(inner, Exact.constant(scheme.at.exact), keep)
        case Floor():
            return _raised(scheme, lowered(scheme.scheme, bases, keep), bases.quantity, keep)
        case Sum() | LargerOf() | SmallerOf():
            parts = [lowered(part, bases, keep) for part in scheme.parts]
            if isinstance(scheme, Sum):
                return total(parts, keep)
            extreme = larger if isinstance(scheme, LargerOf) else smaller
            return reduce(lambda one, other: extreme(one, other, keep), parts)
        case _:
            return _ZERO


def obstacles_in_scheme(scheme: AnyScheme) -> Iterator[Obstacle]:
    """Yield what keeps *scheme* from being lowered."""
    found = tuple(_obstacles(scheme))
    yield from found
    if found:
        return
    units = {unit for unit in scheme.units if unit.medium is Medium.CASH}
    if len(scheme.units) != 1 or not units:
        yield _obstacle(scheme, _ONE_CURRENCY, _NAMES.fill(names=_codes(scheme)))
        return
    rates = rates_of(scheme)
    every = (*rates.quantity, *rates.revenue, *rates.fixed)
    most = max(each.numerator * each.denominator for each in every)
    if rates.parts > FINEST or max(every) > FINEST or most > LARGEST:
        yield _obstacle(scheme, _BOUNDS, _NAMES.fill(names=", ".join(map(str, every))))


def rates_of(scheme: AnyScheme) -> Rates:
    """Return the rates of *scheme*, which has no part that is not lowered."""
    match scheme:
        case PerItem():
            return Rates(quantity=(scheme.rate.exact,))
        case Bonus():
            return Rates(fixed=(scheme.amount.exact, Fraction(scheme.least)))
        case Share():
            return Rates(revenue=(scheme.rate,))
        case Tiered():
            return Rates(
                quantity=tuple(Fraction(rate_of(band)) for band in scheme.bands),
                fixed=tuple(Fraction(band.end or 0) for band in scheme.bands),
            )
        case Cap() | Floor():
            inner = rates_of(scheme.scheme)
            fixed = (*inner.fixed, scheme.at.exact)
            return Rates(quantity=inner.quantity, revenue=inner.revenue, fixed=fixed)
        case Sum() | Compared():
            found = [rates_of(part) for part in scheme.parts]
            return Rates(
                quantity=tuple(rate for each in found for rate in each.quantity),
                revenue=tuple(rate for each in found for rate in each.revenue),
                fixed=tuple(rate for each in found for rate in each.fixed),
            )
        case _:
            return Rates(fixed=(Fraction(0),))


def currency_of(scheme: AnyScheme) -> str:
    """Return the currency that *scheme* pays in."""
    (unit,) = scheme.units
    return unit.name


def _obstacles(scheme: AnyScheme) -> Iterator[Obstacle]:
    """Yield the kinds of schemes among the parts of *scheme* that are not lowered."""
    match scheme:
        case Graduated() | Slab():
            if scheme.basis is not TierBasis.QUANTITY or scheme.shares:
                yield _obstacle(scheme, _BY_QUANTITY, scheme.basis.text)
        case Cap() | Floor():
            if isinstance(scheme, Cap) and scheme.per is not Per.PARTY:
                yield _obstacle(scheme, _PER_PARTY, scheme.per.text)
            yield from _obstacles(scheme.scheme)
        case Sum() | Compared():
            for part in scheme.parts:
                yield from _obstacles(part)
        case _:
            if type(scheme) not in _LOWERED:
                yield _obstacle(scheme, _KNOWN, in_both(scheme.kind))


def _graduated(scheme: Graduated, quantity: nw.Expr, keep: Keep) -> Exact:
    """Return each part of the quantity at the rate of its tier."""
    start, parts = 0, list[nw.Expr]()
    for band in scheme.bands:
        above = nw.when(quantity > whole(start)).then(quantity - start).otherwise(whole(0))
        if band.end is not None:
            width = band.end - start
            full = quantity > whole(band.end)
            above = nw.when(full).then(whole(width)).otherwise(above)
            start = band.end
        parts.append(keep(above))
    return Exact.counted(parts, [Fraction(rate_of(band)) for band in scheme.bands], keep)


def _slab(scheme: Slab, quantity: nw.Expr, keep: Keep) -> Exact:
    """Return the whole quantity at the rate of the tier that it reaches."""
    *bounded, last = scheme.bands
    made = Exact.counted([quantity], [Fraction(rate_of(last))], keep)
    for band in reversed(bounded):
        here = Exact.counted([quantity], [Fraction(rate_of(band))], keep)
        made = either(quantity <= whole(band.end or 0), here, made, keep)
    return made


def _raised(scheme: Floor, amount: Exact, quantity: nw.Expr, keep: Keep) -> Exact:
    """Return *amount*, raised to the floor where something counts or is earned."""
    counts = (quantity > 0) | (amount.units > 0) | (amount.rest > 0)
    raised = larger(amount, Exact.constant(scheme.at.exact), keep)
    return either(counts, raised, _ZERO, keep)


def _codes(scheme: AnyScheme) -> str:
    return ", ".join(sorted(unit.code for unit in scheme.units)) or "-"


def _obstacle(scheme: AnyScheme, expected: Text, got: Text) -> Obstacle:
    return Obstacle(where=scheme.kind, expected=expected, got=got, hint=_SCALAR)


_ZERO = Exact.constant(Fraction(0))
_LOWERED = (NoPay, PerItem, Bonus, Share)
_NAMES = Text(en="{names}", fr="{names}")
_KNOWN = Text(
    en="PerItem, Bonus, Share, Graduated, Slab, and Sum, Cap, Floor, LargerOf, SmallerOf of these",
    fr="PerItem, Bonus, Share, Graduated, Slab, et Sum, Cap, Floor, LargerOf, SmallerOf de ceux-ci",
)
_BY_QUANTITY = Text(
    en="tiers by the quantity, each with an amount as its rate",
    fr="des paliers selon la quantité, chacun au taux d’un montant",
)
_PER_PARTY = Text(en="a cap for each party", fr="un plafond pour chaque partie")
_ONE_CURRENCY = Text(en="a scheme that pays one currency", fr="un mode qui paie une seule monnaie")
_BOUNDS = Text(
    en="rates up to 2^40 whose common denominator is at most 2^40",
    fr="des taux jusqu’à 2^40, de dénominateur commun d’au plus 2^40",
)
_SCALAR = Text(
    en="settle the contributions with c2b.settle", fr="payez les contributions par c2b.settle"
)
