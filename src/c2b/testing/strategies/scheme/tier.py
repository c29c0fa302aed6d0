"""Strategies for tiers, bands that follow one another by units, by sales or by earnings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import Band, Graduated, RateSwitch, Slab, TierBasis
from c2b.compensation.unit import Unit, cash
from c2b.testing.strategies.number import shares
from c2b.testing.strategies.unit import amounts, units


def tiered(
    family: Callable[..., AnyScheme], bases: Sequence[TierBasis], currency: str
) -> st.SearchStrategy[Any]:
    """A scheme of *family* with one band to three."""
    cash_or_points = units(currency=currency).flatmap(lambda unit: _bands(unit))
    rising = _bands(None) | _bands(cash(currency)) | cash_or_points
    return st.builds(family, bands=rising, basis=st.sampled_from(bases), currency=st.just(currency))


def _bands(unit: Unit | None) -> st.SearchStrategy[tuple[Band, ...]]:
    """Bands that follow one another, the last of them without an end."""
    widths = st.lists(st.integers(1, 2_000), max_size=2)
    rate = _rates(unit)
    return st.builds(_following, widths, st.tuples(rate, rate, rate))


def _following(widths: Sequence[int], rates: Sequence[Any]) -> tuple[Band, ...]:
    ends = [*accumulate(widths), None]
    return tuple(Band(to=end, rate=rate) for end, rate in zip(ends, rates, strict=False))


def _rates(unit: Unit | None) -> st.SearchStrategy[Any]:
    return shares() if unit is None else amounts(unit=unit, most=500)


_BY_COUNT_OR_VALUE = (TierBasis.QUANTITY, TierBasis.VALUE)

TIERED: Mapping[type[AnyScheme], Callable[[str], st.SearchStrategy[Any]]] = {
    Graduated: partial(tiered, Graduated, _BY_COUNT_OR_VALUE),
    Slab: partial(tiered, Slab, _BY_COUNT_OR_VALUE),
    RateSwitch: partial(tiered, RateSwitch, tuple(TierBasis)),
}
