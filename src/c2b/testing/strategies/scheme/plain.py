"""Strategies for schemes that are not made of other schemes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.allocation import Remainder
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import (
    AllOrNothing,
    Bonus,
    Costs,
    Goal,
    HourlyMinimum,
    Milestone,
    Milestones,
    NoPay,
    PerHour,
    PerItem,
    Pool,
    PoolShare,
    Prizes,
    RankBy,
    Ranked,
    Royalty,
    Share,
    TieBreak,
    Ties,
    TimeOf,
)
from c2b.compensation.unit import Amount, Unit, cash
from c2b.testing.strategies.contribution import SORTS
from c2b.testing.strategies.number import exacts, shares
from c2b.testing.strategies.text import texts
from c2b.testing.strategies.unit import amounts, units

Some = st.SearchStrategy[Any]


def nothing(_: str) -> Some:
    """Generate the scheme that pays nothing."""
    return st.just(NoPay())


def per_item(currency: str) -> Some:
    """Generate schemes with the same pay for each contribution."""
    return st.builds(PerItem, rate=amounts(currency=currency, most=500), item=texts())


def per_hour(currency: str) -> Some:
    """Generate schemes with an hourly rate."""
    return st.builds(PerHour, rate=amounts(currency=currency, most=3_000))


def hourly_minimum(currency: str) -> Some:
    """Generate schemes with pay for each contribution and an hourly minimum."""
    unit = cash(currency)
    return st.builds(
        HourlyMinimum,
        rate=amounts(unit=unit, most=500),
        per_hour=amounts(unit=unit, most=3_000),
        time=st.sampled_from(TimeOf),
    )


def bonus(currency: str) -> Some:
    """An amount for anyone who gave enough."""
    return st.builds(
        Bonus, amount=amounts(currency=currency), least=exacts(most=9), above=st.booleans()
    )


def share(currency: str) -> Some:
    """A share of what was sold."""
    return st.builds(Share, rate=shares(), currency=st.just(currency), in_kind=st.booleans())


def royalty(currency: str) -> Some:
    """A share with its minimum, its costs and its advance."""
    maybe = st.none() | amounts(unit=cash(currency), most=2_000)
    return st.builds(
        Royalty,
        rate=shares(),
        currency=st.just(currency),
        least=maybe,
        costs=st.sampled_from(Costs),
        advance=maybe,
    )


def prizes(currency: str) -> Some:
    """Generate prizes by rank, with a rule for ties."""
    told = [rule for rule in Ties if rule is not Ties.REFUSE]
    return st.builds(
        Prizes,
        prizes=_alike(currency, st.lists(st.integers(0, 5_000), min_size=1, max_size=3)),
        ties=st.sampled_from(told),
    )


def ranked(currency: str) -> Some:
    """Generate prizes for the most points, with tie-breaks."""
    return st.builds(
        Ranked,
        scheme=prizes(currency),
        by=st.sampled_from(RankBy),
        tie_breaks=st.lists(st.sampled_from(TieBreak), max_size=2).map(tuple),
    )


def pool(currency: str) -> Some:
    """An amount that is shared by what each gave."""
    return st.builds(
        Pool,
        amount=amounts(currency=currency, whole=True),
        least=exacts(most=5),
        remainder=st.sampled_from(Remainder),
    )


def pool_share(currency: str) -> Some:
    """A share of a fund that is too large to be used up."""
    return st.builds(
        PoolShare, amount=amounts(currency=currency), whole=st.integers(10**7, 10**9), item=texts()
    )


def milestones(currency: str) -> Some:
    """An amount for each of some milestones."""
    step = st.builds(Milestone, name=st.just(SORTS[0]), amount=amounts(currency=currency))
    second = st.builds(Milestone, name=st.just(SORTS[1]), amount=amounts(currency=currency))
    return st.builds(Milestones, steps=st.tuples(step) | st.tuples(step, second))


def all_or_nothing(currency: str) -> Some:
    """One amount for anyone who reached them all."""
    needs = st.sampled_from([SORTS[:1], SORTS[:2], SORTS])
    return st.builds(AllOrNothing, needs=needs, amount=amounts(currency=currency))


def goal(currency: str) -> Some:
    """One amount from a score on, another below."""
    return st.builds(_goal, exacts(most=10), _alike(currency, st.tuples(_MINOR, _MINOR)))


def _goal(least: Any, earned: tuple[Amount, Amount]) -> Goal:
    reached, otherwise = earned
    return Goal(least=least, reached=reached, otherwise=otherwise)


def _alike(currency: str, numbers: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Generate several amounts of one unit."""
    return st.builds(_amounts, numbers, units(currency=currency))


def _amounts(numbers: Any, unit: Unit) -> tuple[Amount, ...]:
    return tuple(Amount(exact=Fraction(number), unit=unit) for number in numbers)


_MINOR = exacts(most=5_000)

PLAIN: Mapping[type[AnyScheme], Callable[[str], Some]] = {
    NoPay: nothing,
    PerItem: per_item,
    PerHour: per_hour,
    HourlyMinimum: hourly_minimum,
    Bonus: bonus,
    Share: share,
    Royalty: royalty,
    Prizes: prizes,
    Ranked: ranked,
    Pool: pool,
    PoolShare: pool_share,
    Milestones: milestones,
    AllOrNothing: all_or_nothing,
    Goal: goal,
}
