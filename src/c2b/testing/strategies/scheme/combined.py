"""Strategies for schemes that are made of other schemes and fit them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate
from math import ceil
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.allocation import Remainder
from c2b.compensation.rounding import Exact, Rounding
from c2b.compensation.schedule import Schedule, ScheduleUnit
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import (
    ActivityBonus,
    Bonus,
    ByEntrants,
    ByKind,
    ByPrice,
    Cap,
    Converted,
    Each,
    EntrantBand,
    Floor,
    ForEach,
    Kind,
    LargerOf,
    Level,
    Levels,
    Per,
    PerItem,
    PriceBand,
    Referral,
    ResetEach,
    ResetPeriod,
    Scaled,
    SmallerOf,
    Sum,
    Teams,
    Version,
    Versions,
)
from c2b.compensation.schemes.credited import credits_others
from c2b.compensation.unit import Amount, Medium, Unit, cash
from c2b.models.money import Money
from c2b.testing.strategies.contribution import SORTS
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.number import exacts, shares
from c2b.testing.strategies.text import names
from c2b.testing.strategies.unit import amounts

Some = st.SearchStrategy[Any]
Inner = st.SearchStrategy[AnyScheme]


def _sum(inner: Inner, _: str) -> Some:
    return st.builds(Sum, parts=st.tuples(inner) | st.tuples(inner, inner))


def _cap(inner: Inner, currency: str) -> Some:
    return st.builds(_capped, inner, st.integers(0, 9), exacts(most=5_000), _PER)


def _capped(scheme: AnyScheme, place: int, above: Exact, per: Per) -> Cap:
    """A cap that is not below what is promised, in a unit that is paid."""
    scheme, unit = _paying(scheme, place)
    at = above + (scheme.never_below(unit) or 0)
    whole = at if per is Per.PARTY else ceil(at)
    return Cap(scheme=scheme, at=Amount(exact=Fraction(whole), unit=unit), per=per)


def _floor(inner: Inner, currency: str) -> Some:
    return st.builds(_raised, inner, st.integers(0, 9), exacts(most=5_000))


def _raised(scheme: AnyScheme, place: int, at: Exact) -> Floor:
    """A floor that is not above what limits the pay, in a unit that is paid."""
    scheme, unit = _paying(scheme, place)
    most = scheme.never_above(unit)
    least = at if most is None else min(at, most)
    return Floor(scheme=scheme, at=Amount(exact=Fraction(least), unit=unit))


def _scaled(inner: Inner, _: str) -> Some:
    return st.builds(Scaled, scheme=inner, by=shares())


def _converted(inner: Inner, currency: str) -> Some:
    return st.builds(
        _paid_otherwise,
        inner,
        st.integers(1, 500),
        amounts(unit=cash(currency), most=500),
        st.none() | st.sampled_from(Rounding),
    )


def _paid_otherwise(
    scheme: AnyScheme, count: int, target: Amount, rounding: Rounding | None
) -> Converted:
    """Convert earnings that are no cash into cash."""
    if not scheme.units - {target.unit}:
        scheme = _with_points(scheme)
    earned = min(scheme.units - {target.unit}, key=_code)
    source = Amount(exact=Fraction(count), unit=earned)
    return Converted(scheme=scheme, source=source, target=target, rounding=rounding)


def _levels(inner: Inner, _: str) -> Some:
    steps = st.lists(st.tuples(st.integers(1, 500), names()), min_size=1, max_size=3)
    return st.builds(_awarded, inner, steps)


def _awarded(scheme: AnyScheme, steps: Sequence[tuple[int, str]]) -> Levels:
    """Generate rising levels for the earnings of *scheme*, or for points that come with it."""
    scheme, _ = _paying(scheme, 0)
    starts = accumulate(width for width, _ in steps)
    rising = [Level(start=start, name=name) for start, (_, name) in zip(starts, steps, strict=True)]
    return Levels(scheme=scheme, counted=min(scheme.units, key=_code), levels=tuple(rising))


def _by_kind(inner: Inner, _: str) -> Some:
    kinds = [st.builds(Kind, name=st.just(name), scheme=inner) for name in SORTS]
    return st.builds(ByKind, kinds=st.tuples(*kinds))


def _by_price(inner: Inner, currency: str) -> Some:
    first = st.builds(PriceBand, start=st.just(Money.zero(currency)), scheme=inner)
    second = st.builds(
        PriceBand, start=moneys(currency=currency, least=1, most=5_000), scheme=inner
    )
    return st.builds(ByPrice, bands=st.tuples(first) | st.tuples(first, second))


def _versions(inner: Inner, _: str) -> Some:
    first = st.builds(Version, since=st.just(date(2000, 1, 1)), scheme=inner)
    second = st.builds(Version, since=st.dates(_NEXT, _LAST), scheme=inner)
    return st.builds(Versions, versions=st.tuples(first) | st.tuples(first, second))


def _anew(inner: Inner, _: str) -> Some:
    schedules = st.builds(
        Schedule,
        start=st.dates(_FIRST, date(2025, 11, 30)),
        step=st.sampled_from(ScheduleUnit),
        every=st.integers(1, 20),
    )
    return st.builds(ResetEach, scheme=inner, every=st.sampled_from(ResetPeriod) | schedules)


def _for_each(inner: Inner, _: str) -> Some:
    return st.builds(ForEach, scheme=inner, each=st.sampled_from(Each))


def _by_entrants(inner: Inner, _: str) -> Some:
    first = st.builds(EntrantBand, start=st.integers(1, 2), scheme=inner)
    second = st.builds(EntrantBand, start=st.integers(3, 5), scheme=inner)
    return st.builds(ByEntrants, bands=st.tuples(first) | st.tuples(first, second))


def _activity_bonus(inner: Inner, currency: str) -> Some:
    """A bonus on the pay for each contribution, or on a scheme that pays in one unit."""
    return st.builds(
        ActivityBonus,
        scheme=st.builds(_in_one_unit, inner, amounts(currency=currency, most=500)),
        per_unit=st.just(Fraction(1, 1000)),
        every=st.sampled_from(ResetPeriod),
        daily=st.none() | st.just(Fraction(1, 500)),
        most=shares(),
        carried=st.sampled_from((Fraction(0), Fraction(1, 2))),
    )


def _in_one_unit(scheme: AnyScheme, rate: Amount) -> AnyScheme:
    return scheme if len(scheme.units) == 1 else PerItem(rate=rate)


def _teams(inner: Inner, _: str) -> Some:
    own = inner.filter(_pays_its_party)
    return st.builds(Teams, scheme=own, remainder=st.sampled_from(Remainder))


def _referral(inner: Inner, _: str) -> Some:
    return st.builds(Referral, scheme=inner.filter(_pays_its_party))


def _pays_its_party(scheme: AnyScheme) -> bool:
    return not credits_others(scheme)


def _larger(inner: Inner, currency: str) -> Some:
    return st.builds(_compared, st.just(LargerOf), inner, _NUMBERS, st.just(currency))


def _smaller(inner: Inner, currency: str) -> Some:
    return st.builds(_compared, st.just(SmallerOf), inner, _NUMBERS, st.just(currency))


def _compared(
    family: Callable[..., AnyScheme], scheme: AnyScheme, numbers: tuple[Exact, ...], currency: str
) -> AnyScheme:
    """Compare *scheme* with pay in its unit; where it has several units, two others."""
    unit = min(scheme.units, key=_code) if len(scheme.units) == 1 else cash(currency)
    each, once = (Amount(exact=Fraction(number), unit=unit) for number in numbers)
    first = scheme if scheme.units == frozenset({unit}) else Bonus(amount=once, least=2)
    return family(parts=(first, PerItem(rate=each)))


def _paying(scheme: AnyScheme, place: int) -> tuple[AnyScheme, Unit]:
    """Return *scheme* and one of its units; points are added to a scheme without any."""
    found = scheme if scheme.units else _with_points(scheme)
    units_ = sorted(found.units, key=_code)
    return found, units_[place % len(units_)]


def _with_points(scheme: AnyScheme) -> Sum:
    return Sum(parts=(scheme, PerItem(rate=Amount(exact=Fraction(1), unit=_POINTS))))


def _code(unit: Unit) -> str:
    return unit.code


_POINTS = Unit(medium=Medium.POINTS, name="stars")
_NUMBERS = st.tuples(exacts(most=500), exacts(most=5_000))
_PER = st.sampled_from(Per)
_FIRST, _NEXT, _LAST = date(2025, 1, 1), date(2026, 1, 1), date(2026, 12, 31)

COMBINED: Mapping[type[AnyScheme], Callable[[Inner, str], Some]] = {
    Sum: _sum,
    Cap: _cap,
    Floor: _floor,
    Scaled: _scaled,
    Converted: _converted,
    Levels: _levels,
    ByKind: _by_kind,
    ByPrice: _by_price,
    Versions: _versions,
    ResetEach: _anew,
    ForEach: _for_each,
    ActivityBonus: _activity_bonus,
    Teams: _teams,
    Referral: _referral,
    ByEntrants: _by_entrants,
    LargerOf: _larger,
    SmallerOf: _smaller,
}
