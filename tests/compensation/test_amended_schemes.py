"""Any scheme in the place of any other: what is amended settles, or is refused in words."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from c2b import C2bError, Text
from c2b.compensation import (
    SCHEMES,
    Books,
    Contribution,
    PayPlan,
    Rounding,
    Scheme,
    amend,
    reverse,
    settle,
)
from c2b.testing import strategies

DAYS = (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))
WHY = Text(en="refunded", fr="remboursé")
PAIRS = st.sampled_from(SCHEMES).flatmap(
    lambda family: st.tuples(*[strategies.schemes(family)] * len(DAYS))
)


def plan(scheme: Scheme[Any]) -> PayPlan:
    """Return a plan that pays by *scheme*."""
    return PayPlan(key="t", scheme=scheme, rounding=Rounding.HALF_UP)


def given_on(day: date, items: tuple[Contribution, ...]) -> list[Contribution]:
    """Return *items* as new contributions of one day."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return [evolve(item, key=f"{day} {item.key}", at=at) for item in items]


@pytest.mark.wide
@settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(PAIRS, strategies.contributions(least=1, most=4))
def test_schemes_of_one_family(
    schemes: tuple[Scheme[Any], ...], items: tuple[Contribution, ...]
) -> None:
    """Three schemes of one family hold one after the other; the books add up after each step."""
    books = Books.open(plan(schemes[0]))
    for day, scheme in zip(DAYS, schemes, strict=True):
        with suppress(C2bError):
            books = amend(books, plan(scheme), since=day)
        with suppress(C2bError):
            books = settle(books, given_on(day, items), on=day).books
        for party in list(books.parties):
            for unit in books.units:
                with suppress(C2bError):
                    books = reverse(books, party=party, unit=unit, on=day, why=WHY)
        books = settle(books, (), on=day).books
        books.check()
