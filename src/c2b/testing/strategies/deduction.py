"""Strategies for deductions in one currency, and for lists of them that fit each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from c2b.compensation.deduction_order import is_by_day, is_by_kind, takes_out
from c2b.compensation.deductions import (
    DEDUCTIONS,
    ByPayee,
    Deduction,
    DeductionBase,
    Dormancy,
    Expiry,
    Fee,
    FeeBand,
    FeePer,
    FeeTax,
    Hold,
    Inactivity,
    Payees,
    Threshold,
    Withhold,
)
from c2b.compensation.rounding import Rounding
from c2b.compensation.unit import Unit, cash
from c2b.models.money import Money
from c2b.testing.strategies.contribution import PARTIES, SORTS
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
        per_item: Whether a deduction may be computed on each contribution, its kind or its day,
            for not every scheme prices each.
    """
    named = among("deductions", chosen, DEDUCTIONS)
    return st.one_of(*(_DRAWN[family](currency, per_item) for family in named))


def _fee(currency: str, per_item: bool) -> st.SearchStrategy[Fee]:
    bases = [per for per in FeePer if per_item or not per.is_by_contribution]
    maybe = st.none() | moneys(currency=currency, least=0, most=500)
    return st.one_of(
        st.sampled_from(bases).flatmap(lambda per: _flat_fee(currency, per)),
        st.builds(_banded, _bands(currency), st.booleans(), _ROUNDINGS, maybe),
    )


@st.composite
def _flat_fee(draw: st.DrawFn, currency: str, per: FeePer) -> Fee:
    """A fee that has an effect, and whose parts fit each other."""
    maybe = st.none() | moneys(currency=currency, least=0, most=500)
    fixed, limits = draw(maybe), [draw(maybe), draw(maybe)]
    least, most = limits if None in limits else sorted(limits, key=attrgetter("minor"))
    stated = [money for money in (fixed, least) if money is not None and money.minor]
    on_top = draw(st.booleans()) and per is not FeePer.PAYMENT
    may_be_gross = per is FeePer.PARTY and not on_top
    return Fee(
        rate=draw(shares()) or (Fraction(0) if stated else Fraction(1, 10)),
        rounding=draw(_ROUNDINGS),
        per=per,
        on_top=on_top,
        fixed=fixed,
        least=least,
        most=most,
        base=draw(_BASES) if may_be_gross else DeductionBase.LEFT,
        kinds=draw(_KINDS) if per.is_by_contribution else (),
        given_back=draw(st.booleans()),
    )


def fee_bands() -> st.SearchStrategy[FeeBand]:
    """A band of a fee, with an end or without."""
    return _bands(CURRENCY).flatmap(st.sampled_from)


def _bands(currency: str) -> st.SearchStrategy[tuple[FeeBand, ...]]:
    """Generate bands that end one after the other."""
    ends = st.lists(st.integers(1, 5_000), max_size=3, unique=True).map(sorted)
    return ends.flatmap(lambda ends: st.tuples(*(_band(currency, end) for end in (*ends, None))))


@st.composite
def _band(draw: st.DrawFn, currency: str, end: int | None) -> FeeBand:
    money = None if end is None else Money(minor=end, currency=currency)
    is_last = draw(st.booleans())
    return FeeBand(
        to=money if is_last else None,
        below=None if is_last else money,
        rate=draw(shares()),
        fixed=draw(st.none() | moneys(currency=currency, least=0, most=500)),
    )


def _banded(
    bands: tuple[FeeBand, ...], graduated: bool, rounding: Rounding, least: Money | None
) -> Fee:
    """A fee by price that has an effect."""
    rates = [band.rate for band in bands]
    last = bands[-1] if any(rates) else evolve(bands[-1], rate=Fraction(1, 10))
    bands = (*bands[:-1], last)
    return Fee(bands=bands, graduated=graduated, rounding=rounding, least=least)


def _fee_tax(_: str, __: bool) -> st.SearchStrategy[FeeTax]:
    return st.builds(FeeTax, rate=shares(), rounding=_ROUNDINGS)


def _withhold(_: str, by_kind: bool) -> st.SearchStrategy[Withhold]:
    kinds = _KINDS if by_kind else st.just(())
    return st.builds(Withhold, rate=shares(), rounding=_ROUNDINGS, base=_BASES, kinds=kinds)


def payees() -> st.SearchStrategy[Payees]:
    """Some of the parties of `contributions`, with the withholding that they have."""
    names = st.lists(st.sampled_from(PARTIES), min_size=1, unique=True).map(tuple)
    return st.builds(Payees, names=names, deduction=_withhold("", True))


def _by_payee(currency: str, by_kind: bool) -> st.SearchStrategy[ByPayee]:
    per = FeePer.ITEM if by_kind else FeePer.PARTY
    fees = st.builds(
        Fee, rate=shares().filter(bool), rounding=_ROUNDINGS, per=st.just(per), kinds=st.just(())
    )
    mine = st.one_of(st.just(_withhold(currency, by_kind)), st.just(fees))
    return mine.flatmap(_for_two)


def _for_two(some: st.SearchStrategy[Any]) -> st.SearchStrategy[ByPayee]:
    """A deduction for each of two parties, and one for all others."""
    groups = [st.builds(Payees, names=st.just((name,)), deduction=some) for name in PARTIES[:2]]
    return st.builds(ByPayee, groups=st.tuples(*groups), others=some)


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


def _hold(_: str, by_day: bool) -> st.SearchStrategy[Hold]:
    some = shares().filter(bool)
    until = st.builds(Hold, until=_DAYS, share=some, rounding=_ROUNDINGS)
    days = st.builds(Hold, days=st.integers(1, 90), share=some, rounding=_ROUNDINGS)
    return until | days if by_day else until


def _inactivity(currency: str, _: bool) -> st.SearchStrategy[Inactivity]:
    charges = st.none() | moneys(currency=currency, least=1, most=1_000)
    return st.builds(Inactivity, months=st.integers(1, 12), charge=charges)


def _expiry(_: str, __: bool) -> st.SearchStrategy[Expiry]:
    return st.builds(Expiry, months=st.integers(1, 12))


_ROUNDINGS = st.sampled_from(Rounding)
_BASES = st.sampled_from(DeductionBase)
_KINDS = st.lists(st.sampled_from(SORTS), max_size=2, unique=True).map(tuple)
_DAYS = st.dates(date(2026, 1, 1), date(2027, 1, 1))
_DRAWN: Mapping[type[Deduction], Callable[[str, bool], st.SearchStrategy[Any]]] = {
    Fee: _fee,
    FeeTax: _fee_tax,
    Withhold: _withhold,
    ByPayee: _by_payee,
    Threshold: _threshold,
    Hold: _hold,
    Inactivity: _inactivity,
    Expiry: _expiry,
}


def combined(
    drawn: Iterable[Deduction], units: Collection[Unit] = (cash(CURRENCY),)
) -> tuple[Deduction, ...]:
    """Return those of *drawn* that can be combined, in an order in which they can.

    Args:
        drawn: Any deductions.
        units: The units in which the scheme pays.
    """
    mine = [each for each in drawn if any(map(each.applies, units))]
    taxes = [each for each in mine if isinstance(each, FeeTax)]
    at = [each.at.unit for each in mine if isinstance(each, Threshold)]
    others = [each for each in mine if not isinstance(each, FeeTax)]
    found: list[Deduction] = []
    for each in sorted(others, key=_place):
        is_second = is_by_day(each) and any(map(is_by_day, found))
        if not is_second and (not isinstance(each, Dormancy) or any(map(each.applies, at))):
            found.append(each)
        if isinstance(each, Fee) and taxes:
            found.append(taxes.pop())
    return tuple(found)


def _place(deduction: Deduction) -> int:
    """Return the place of *deduction*: by contribution and by day first, for each payment last."""
    if is_by_kind(deduction) or takes_out(deduction, FeePer.ITEM, FeePer.UNIT):
        return 0
    is_last = isinstance(deduction, Fee) and deduction.per is FeePer.PAYMENT
    return 1 if is_by_day(deduction) else 3 if is_last else 2
