"""The divisor method of Webster, in which one more unit lowers no share."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heapreplace


def by_divisor(
    total: int, weights: Sequence[int], whole: int, keys: Sequence[str] | None
) -> list[int]:
    """Give every party its quota rounded half up, then move to *total* a unit at a time.

    A unit is added where weight / (share + 1/2) is largest, and taken where weight /
    (share - 1/2) is smallest; the heavier, then the smaller key, is served first.

    Source:
        Webster 1832, Sainte-Laguë 1910; see Balinski and Young, Fair Representation (1982).
    """
    shares = [(2 * total * weight + whole) // (2 * whole) for weight in weights]
    rank = {place: served for served, place in enumerate(by_weight(weights, keys))}
    _move(total - sum(shares), shares, weights, rank)
    return shares


def by_weight(weights: Sequence[int], keys: Sequence[str] | None) -> list[int]:
    """Return the places from the heaviest to the lightest; equal ones by key, or by place."""
    order = list(range(len(weights)))
    if keys is not None:
        order.sort(key=keys.__getitem__)
    order.sort(key=weights.__getitem__, reverse=True)
    return order


def _move(units: int, shares: list[int], weights: Sequence[int], rank: dict[int, int]) -> None:
    """Add *units*, or take them where they are negative."""
    sign = 1 if units > 0 else -1
    queue = [
        _claim(sign, share, weights[place], rank[place], place)
        for place, share in enumerate(shares)
        if weights[place]
    ]
    heapify(queue)
    for _ in range(abs(units)):
        place = queue[0][3]
        shares[place] += sign
        heapreplace(queue, _claim(sign, shares[place], weights[place], rank[place], place))


_Claim = tuple[bool, Fraction, int, int]


def _claim(sign: int, share: int, weight: int, rank: int, place: int) -> _Claim:
    """Return the order in which parties are served; a party without a unit gives none."""
    spent = sign < 0 and share == 0
    return spent, Fraction(-sign * weight, 2 * share + sign), sign * rank, place
