"""The families of schemes together, each drawn in one currency."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import SCHEMES
from c2b.testing.strategies.inline import among
from c2b.testing.strategies.scheme.combined import COMBINED
from c2b.testing.strategies.scheme.plain import PLAIN
from c2b.testing.strategies.scheme.tier import TIERED
from c2b.testing.strategies.unit import CURRENCY


def schemes(*chosen: type[AnyScheme], currency: str = CURRENCY) -> st.SearchStrategy[Any]:
    """A scheme that pays for whatever `contributions` in the same currency gives.

    Schemes that are made of others are made of plain ones and of one another, two deep at most.
    Terms that refuse some contributions as a whole, such as prizes that may not be tied, are left
    out: settle those with contributions of your own.

    Args:
        chosen: The families; all where none is named.
        currency: The currency of cash and goods.

    Raises:
        InvalidValueError: A class that is none of the families.
    """
    return _schemes(among("schemes", chosen, SCHEMES), currency)


@st.composite
def _schemes(draw: st.DrawFn, families: tuple[type[AnyScheme], ...], currency: str) -> AnyScheme:
    return draw(_one_of(families, currency))


@st.composite
def _inner(draw: st.DrawFn, currency: str) -> AnyScheme:
    """Generate a part of a scheme: a plain scheme, or one made of plain ones."""
    return draw(_shallow(currency))


@cache
def _one_of(families: tuple[type[AnyScheme], ...], currency: str) -> st.SearchStrategy[Any]:
    inner = _inner(currency)
    return st.one_of(
        *(
            COMBINED[family](inner, currency) if family in COMBINED else _SIMPLE[family](currency)
            for family in families
        )
    )


@cache
def _shallow(currency: str) -> st.SearchStrategy[Any]:
    simple = _schemes(tuple(_SIMPLE), currency)
    return simple | st.one_of(*(combine(simple, currency) for combine in COMBINED.values()))


_SIMPLE = {**PLAIN, **TIERED}
