"""The laws of allocation: a whole number of units divided by weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Unpack

from hypothesis import strategies as st

from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.laws.trial import Drawn
from c2b.text import Text

Allocate = Callable[[int, Sequence[int]], Sequence[int]]


def allocation(allocate: Allocate, **choice: Unpack[LawOptions]) -> None:
    """Check that *allocate* keeps what the largest-remainder method promises.

    Every law holds for `c2b.compensation.allocate`. No method has all desirable properties: name in
    *without* what yours does not promise. It is not a law that one unit more lowers no share, for
    under this method it is false: 3 units by 1:3:3 are 1, 1, 1, and 4 are 0, 2, 2.

    Args:
        allocate: The function from a total and weights, ints from 0 and not all 0, to the shares.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    Source:
        Balinski and Young, Fair Representation (1982).
    """
    hold(LAWS, allocate, _DRAWS, choice)


def shares_are_whole(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """Each share is an int, and no float, of which large ones are not exact."""
    shares = list(allocate(total, weights))
    holds(all(type(share) is int for share in shares), shares, _INTS)


def nothing_is_lost(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """There is a share for each weight, and the shares add up to the total."""
    shares = allocate(total, weights)
    agree((len(shares), sum(shares)), (len(weights), total))


def a_share_is_near_the_exact_one(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """Each share is less than a unit away from the exact share."""
    whole = sum(weights)
    for share, weight in zip(allocate(total, weights), weights, strict=True):
        exact = total * weight
        holds(abs(share * whole - exact) < whole, share, _NEAR.fill(exact=f"{exact}/{whole}"))


def order_is_irrelevant(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """The same weights get the same shares in any order."""
    ordered = sorted(weights)
    agree(
        Counter(zip(weights, allocate(total, weights), strict=True)),
        Counter(zip(ordered, allocate(total, ordered), strict=True)),
    )


def a_debt_mirrors_a_claim(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """A negative total is divided as its opposite."""
    agree([-share for share in allocate(-total, weights)], list(allocate(total, weights)))


def no_weight_no_share(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """A weight of zero gets nothing."""
    shares = allocate(total, weights)
    agree(
        [share for share, weight in zip(shares, weights, strict=True) if not weight and share], []
    )


def heavier_never_gets_less(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """A larger weight never gets less, and equal weights differ by a unit at most."""
    pairs = sorted(zip(weights, allocate(total, weights), strict=True))
    for (light, less), (heavy, more) in combinations(pairs, 2):
        fair = less <= more if light < heavy else more - less <= 1
        holds(fair, pairs, _IN_ORDER)


def only_proportions_count(
    allocate: Allocate, total: int, weights: Sequence[int], factor: int
) -> None:
    """Weights that are all multiplied by one number give the same shares."""
    agree(
        list(allocate(total, [weight * factor for weight in weights])),
        list(allocate(total, weights)),
    )


def joining_two_moves_one_unit(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """Two parties that become one gain or lose a unit at most."""
    first, second, *others = (*weights, 0)
    apart = sum(allocate(total, [first, second, *others])[:2])
    together = allocate(total, [first + second, *others])[0]
    holds(abs(together - apart) <= 1, together, _ABOUT.fill(apart=apart))


def one_unit_more_takes_one_at_most(allocate: Allocate, total: int, weights: Sequence[int]) -> None:
    """One unit more to divide lowers no share by more than one."""
    before, after = allocate(total, weights), allocate(total + 1, weights)
    for less, more in zip(before, after, strict=True):
        holds(more >= less - 1, more, _ABOUT.fill(apart=less))


def _some_weight(before: list[int], positive: int, after: list[int]) -> list[int]:
    return [*before, positive, *after]


_FEW = st.lists(st.integers(0, 9) | st.integers(0, 60), max_size=4)
_DRAWS = {
    "total": st.integers(0, 20) | st.integers(0, 5_000) | st.integers(0, 10**18),
    "weights": st.builds(_some_weight, _FEW, st.integers(1, 60), _FEW),
    "factor": st.integers(1, 10**12),
}
_INTS = Text(en="ints only", fr="seulement des int")
_NEAR = Text(en="less than a unit away from {exact}", fr="moins d’une unité d’écart avec {exact}")
_IN_ORDER = Text(en="shares in the order of the weights", fr="des parts dans l’ordre des poids")
_ABOUT = Text(en="{apart}, or a unit away from it", fr="{apart}, à une unité près")

_EDGES = [2**bits + more for bits in (31, 32, 53, 63) for more in (-1, 0, 1)]
_TOTALS = (*range(13), 99, 100, 101, 999_999, *_EDGES, 10**18 - 1, 10**18)
_WEIGHTS = (
    *([1], [1, 1], [1, 2], [2, 1], [0, 1], [1, 0], [1, 1, 1], [1, 2, 3], [3, 2, 1], [1, 3, 3]),
    *([0, 5, 0], [2, 2, 1], [1, 1, 1, 1, 1, 1, 1], [9, 1, 5, 5], [60, 1], [1, 60, 1], [101, 1]),
    *([10**9, 1], [1, 10**9, 10**9], [33, 33, 34], [7, 11, 13, 17], [1] * 13, [2] * 6 + [1]),
    *([100, *[1] * 8], [50, 1, 1, 1, 1, 1], [2**53 + 1, 2**53 - 1], [10**17 + 1, 10**17, 3]),
)


def _edges(allocate: object) -> Iterator[Drawn]:
    for total in _TOTALS:
        for weights in _WEIGHTS:
            yield {"total": total, "weights": list(weights)}


def _multiplied(allocate: object) -> Iterator[Drawn]:
    for drawn in _edges(allocate):
        for factor in (2, 97, 10**12):
            yield {**drawn, "factor": factor}


LAWS = (
    Law(
        shares_are_whole,
        fr="Chaque part est un int, et jamais un float, inexact quand il est grand.",
        cases=_edges,
    ),
    Law(nothing_is_lost, fr="Il y a une part par poids, et les parts font le total.", cases=_edges),
    Law(
        a_share_is_near_the_exact_one,
        fr="Chaque part est à moins d’une unité de la part exacte.",
        cases=_edges,
    ),
    Law(
        order_is_irrelevant,
        fr="Les mêmes poids reçoivent les mêmes parts dans tout ordre.",
        cases=_edges,
    ),
    Law(a_debt_mirrors_a_claim, fr="Un total négatif se divise comme son opposé.", cases=_edges),
    Law(no_weight_no_share, fr="Un poids nul ne reçoit rien.", cases=_edges),
    Law(
        heavier_never_gets_less,
        fr="Un poids plus grand ne reçoit jamais moins\u00a0; à poids égaux, une unité d’écart "
        "au plus.",
        cases=_edges,
    ),
    Law(
        only_proportions_count,
        fr="Des poids tous multipliés par un nombre donnent les mêmes parts.",
        cases=_multiplied,
    ),
    Law(
        joining_two_moves_one_unit,
        fr="Deux parties qui n’en font plus qu’une gagnent ou perdent une unité au plus.",
        cases=_edges,
    ),
    Law(
        one_unit_more_takes_one_at_most,
        fr="Une unité de plus à diviser ne réduit aucune part de plus d’une unité.",
        cases=_edges,
    ),
)
