"""The laws of allocation: a whole number of units divided by weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Unpack

from hypothesis import strategies as st

from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
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
    "total": st.integers(0, 20) | st.integers(0, 5_000),
    "weights": st.builds(_some_weight, _FEW, st.integers(1, 60), _FEW),
    "factor": st.integers(1, 10**12),
}
_NEAR = Text(en="less than a unit away from {exact}", fr="moins d’une unité d’écart avec {exact}")
_IN_ORDER = Text(en="shares in the order of the weights", fr="des parts dans l’ordre des poids")
_ABOUT = Text(en="{apart}, or a unit away from it", fr="{apart}, à une unité près")

LAWS = (
    Law(nothing_is_lost, fr="Il y a une part par poids, et les parts font le total."),
    Law(
        a_share_is_near_the_exact_one,
        fr="Chaque part est à moins d’une unité de la part exacte.",
    ),
    Law(
        order_is_irrelevant,
        fr="Les mêmes poids reçoivent les mêmes parts dans tout ordre.",
    ),
    Law(a_debt_mirrors_a_claim, fr="Un total négatif se divise comme son opposé."),
    Law(no_weight_no_share, fr="Un poids nul ne reçoit rien."),
    Law(
        heavier_never_gets_less,
        fr="Un poids plus grand ne reçoit jamais moins\u00a0; à poids égaux, une unité d’écart "
        "au plus.",
    ),
    Law(
        only_proportions_count,
        fr="Des poids tous multipliés par un nombre donnent les mêmes parts.",
    ),
    Law(
        joining_two_moves_one_unit,
        fr="Deux parties qui n’en font plus qu’une gagnent ou perdent une unité au plus.",
    ),
    Law(
        one_unit_more_takes_one_at_most,
        fr="Une unité de plus à diviser ne réduit aucune part de plus d’une unité.",
    ),
)
