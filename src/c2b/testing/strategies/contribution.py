"""Strategies for contributions with every fact that pay can depend on, or with gaps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from c2b.compensation.contribution import Contribution, Decision
from c2b.testing.strategies.moment import moments
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.number import exacts
from c2b.testing.strategies.unit import CURRENCY

T = TypeVar("T")

PARTIES = ("Ana", "Bo", "Cleo")
SORTS = ("photo", "review", "video")
"""The kinds of contributions, and the milestones, that schemes of `schemes` know terms for."""
TASKS = ("task 1", "task 2")
ANSWERS = ("no", "yes")
CLIENTS = ("Acme", "Bolt")
PRODUCTS = ("book 1", "book 2")
REFERRERS = ("Rita", "Sam")
TEAMS = ((), ("Tim", "Uma"), ("Tim", "Uma", "Vic"))


def items(*, currency: str = CURRENCY, known: bool = False) -> st.SearchStrategy[Contribution]:
    """A contribution of one of three parties.

    Args:
        currency: The currency of prices and costs.
        known: Whether every fact that pay can depend on is known; otherwise each may be unknown.
    """

    def fact(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
        return values if known else st.none() | values

    return st.builds(
        Contribution,
        key=_KEYS,
        party=st.sampled_from(PARTIES),
        quantity=exacts(most=9),
        at=fact(moments(since=_FROM, until=_TO)),
        seconds=fact(exacts(most=7_200)),
        value=fact(moneys(currency=currency, least=0, most=10_000)),
        cost=fact(moneys(currency=currency, least=0, most=1_000)),
        rank=fact(st.integers(1, 9)),
        score=fact(exacts(most=10)),
        kind=fact(st.sampled_from(SORTS)),
        task=fact(st.sampled_from(TASKS)),
        answer=fact(st.sampled_from(ANSWERS)),
        client=fact(st.sampled_from(CLIENTS)),
        product=fact(st.sampled_from(PRODUCTS)),
        referrer=st.none() | st.sampled_from(REFERRERS),
        members=st.sampled_from(TEAMS),
        decision=st.none() | st.sampled_from(Decision),
        note=st.text(),
    )


def contributions(
    *, currency: str = CURRENCY, known: bool = True, least: int = 0, most: int = 8
) -> st.SearchStrategy[tuple[Contribution, ...]]:
    """Generate from *least* to *most* contributions of one campaign, each with a key of its own."""
    some = st.lists(items(currency=currency, known=known), min_size=least, max_size=most)
    return some.map(_numbered)


def _numbered(drawn: Sequence[Contribution]) -> tuple[Contribution, ...]:
    return tuple(evolve(item, key=str(number)) for number, item in enumerate(drawn, start=1))


_FROM, _TO = datetime(2025, 12, 1, tzinfo=UTC), datetime(2027, 1, 31, tzinfo=UTC)
_KEYS: st.SearchStrategy[Any] = st.integers(1, 999).map(str)
