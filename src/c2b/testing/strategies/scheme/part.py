"""Parts of schemes: what tiers, levels, milestones and routes are made of."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b.compensation.schemes import Band, EntrantBand, Kind, Level, Milestone, PriceBand, Version
from c2b.testing.strategies.contribution import SORTS
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.number import exacts, shares
from c2b.testing.strategies.scheme.family import schemes
from c2b.testing.strategies.text import names
from c2b.testing.strategies.unit import CURRENCY, amounts


def bands(*, currency: str = CURRENCY) -> st.SearchStrategy[Band]:
    """One tier, with an end or without; its rate is an amount or a share."""
    rates = shares() | amounts(currency=currency, most=500)
    return st.builds(Band, to=st.none() | st.integers(1, 2_000), rate=rates)


def levels() -> st.SearchStrategy[Level]:
    """Generate levels, each awarded from a number of points on."""
    return st.builds(Level, start=exacts(most=500), name=names())


def milestones(*, currency: str = CURRENCY) -> st.SearchStrategy[Milestone]:
    """A milestone, and what reaching it earns."""
    return st.builds(Milestone, name=_SORTS, amount=amounts(currency=currency))


def kinds(*, currency: str = CURRENCY) -> st.SearchStrategy[Kind]:
    """Generate a scheme for one kind of contribution."""
    return st.builds(Kind, name=_SORTS, scheme=schemes(currency=currency))


def price_bands(*, currency: str = CURRENCY) -> st.SearchStrategy[PriceBand]:
    """Generate a scheme for units that sell from a price on."""
    start = moneys(currency=currency, least=0, most=5_000)
    return st.builds(PriceBand, start=start, scheme=schemes(currency=currency))


def entrant_bands(*, currency: str = CURRENCY) -> st.SearchStrategy[EntrantBand]:
    """Generate a scheme for contests with a number of entrants or more."""
    return st.builds(EntrantBand, start=st.integers(1, 9), scheme=schemes(currency=currency))


def versions(*, currency: str = CURRENCY) -> st.SearchStrategy[Version]:
    """Generate a scheme for contributions from a day on."""
    return st.builds(Version, since=days(), scheme=schemes(currency=currency))


_SORTS = st.sampled_from(SORTS)
