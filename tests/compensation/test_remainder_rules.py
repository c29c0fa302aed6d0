"""The named rules for units that are left over, each with the laws that it keeps."""

from __future__ import annotations

import inspect
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import Money
from c2b.compensation import Pool, Remainder, allocate, split, split_apart
from c2b.testing.laws.allocation import LAWS
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.law import Law

WEIGHTS = st.lists(st.integers(0, 60), min_size=1, max_size=6).filter(any)


TOTALS = (*range(8), 10, 99, 100, 10**18)
CASES = (
    [1],
    [1, 1, 1],
    [1, 2, 3],
    [3, 2, 1],
    [0, 1, 1],
    [1, 1, 0],
    [1, 3, 3],
    [2, 2, 1],
    [7, 11, 13],
)


@pytest.mark.parametrize(
    ("rule", "broken"),
    [
        (Remainder.LARGEST_IN_ORDER, {"order_is_irrelevant"}),
        (
            Remainder.LAST,
            {
                *("a_share_is_near_the_exact_one", "order_is_irrelevant"),
                "heavier_never_gets_less",
            },
        ),
        (Remainder.APART, {"nothing_is_lost"}),
    ],
)
def test_laws_of_a_rule(rule: Remainder, broken: set[str]) -> None:
    """A rule keeps every law of allocation but those that are named."""
    found = {
        law.check.__name__
        for law in LAWS
        for total in TOTALS
        for weights in CASES
        if not _holds(law, rule, {"total": total, "weights": weights, "factor": 97})
    }
    assert found == broken


def _holds(law: Law, rule: Remainder, drawn: dict[str, Any]) -> bool:
    needed = inspect.signature(law.check).parameters
    mine = {name: value for name, value in drawn.items() if name in needed}
    try:
        law.check(partial(allocate, remainder=rule), **mine)
    except BrokenLawError:
        return False
    return True


@pytest.mark.parametrize(
    ("rule", "shares"),
    [
        (Remainder.LARGEST, [3, 4, 3]),
        (Remainder.LARGEST_IN_ORDER, [4, 3, 3]),
        (Remainder.FIRST, [4, 3, 3]),
        (Remainder.LAST, [3, 3, 4]),
        (Remainder.APART, [3, 3, 3]),
    ],
)
def test_ten_by_three(rule: Remainder, shares: list[int]) -> None:
    """Ten units for three equal weights: the tenth goes where the rule says."""
    assert allocate(10, [1, 1, 1], keys=["b", "a", "c"], remainder=rule) == shares


def test_the_last_that_takes_part() -> None:
    """A weight of zero is never the last."""
    assert allocate(5, [1, 1, 0], remainder=Remainder.LAST) == [2, 3, 0]
    assert allocate(6, [1, 1, 1, 1], remainder=Remainder.LAST) == [1, 1, 2, 2]


@settings(max_examples=30)
@given(total=st.integers(0, 10**6), weights=WEIGHTS)
def test_what_is_kept_apart(total: int, weights: list[int]) -> None:
    """Less than a unit for each party is kept apart, and no share is above the exact one."""
    parts, rest = split_apart(Money(minor=total, currency="EUR"), weights)
    assert sum(part.minor for part in parts) + rest.minor == total
    assert 0 <= rest.minor < len(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert part.minor * sum(weights) <= total * weight


def test_apart_in_other_places() -> None:
    """A split and a pool leave the rest with the payer."""
    whole = Money.of("1.00", "EUR")
    assert [part.minor for part in split(whole, [1, 1, 1], remainder=Remainder.APART)] == [33] * 3
    assert Pool(amount=whole, remainder=Remainder.APART).remainder is Remainder.APART
