"""Divisions with one planted fault each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from c2b.compensation import allocate

Weights = Sequence[int]


def half_away(total: int, weights: Weights) -> list[int]:
    """Round each share by itself, and let the last one bear the difference."""
    shares = [round(Fraction(total * weight, sum(weights))) for weight in weights[:-1]]
    return [*shares, total - sum(shares)]


def two_at_once(total: int, weights: Weights) -> list[int]:
    """Hand left-over units out in pairs."""
    shares = [total * weight // sum(weights) for weight in weights]
    heavy = max(range(len(weights)), key=lambda place: weights[place])
    shares[heavy] += total - sum(shares)
    return shares


def nothing_for_little(total: int, weights: Weights) -> list[int]:
    """Pay nothing to the party whose share is below one per cent."""
    least = [weight if 100 * weight >= sum(weights) else 0 for weight in weights]
    return allocate(total, least)


def sorted_shares(total: int, weights: Weights) -> list[int]:
    """Return the shares by size, whatever the weights."""
    return sorted(allocate(total, weights))


def up_to_a_million(total: int, weights: Weights) -> list[int]:
    """Cut a total at a million units."""
    return allocate(max(min(total, 10**6), -(10**6)), weights)


def a_debt_is_dropped(total: int, weights: Weights) -> list[int]:
    """Divide nothing where the total is negative."""
    return allocate(max(total, 0), weights)


def exact_fractions(total: int, weights: Weights) -> list[Any]:
    """Return exact shares, which no one can be paid."""
    return [Fraction(total * weight, sum(weights)) for weight in weights]


def a_third_is_a_third(total: int, weights: Weights) -> list[int]:
    """Compute shares in per cent."""
    percent = allocate(100, weights)
    return allocate(total, percent)


FAULTS: dict[Callable[..., Any], str] = {
    half_away: "a_share_is_near_the_exact_one",
    two_at_once: "a_share_is_near_the_exact_one",
    nothing_for_little: "a_share_is_near_the_exact_one",
    sorted_shares: "a_share_is_near_the_exact_one",
    up_to_a_million: "nothing_is_lost",
    a_debt_is_dropped: "a_debt_mirrors_a_claim",
    exact_fractions: "shares_are_whole",
    a_third_is_a_third: "a_share_is_near_the_exact_one",
}
