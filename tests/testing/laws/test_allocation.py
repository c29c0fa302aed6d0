"""Laws of allocation: ours keeps them, and each catches one that does not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest
from tests.testing.laws.test_law import LISTED, catches

from c2b.compensation import Remainder, allocate
from c2b.testing import laws
from c2b.testing.laws.allocation import LAWS, Allocate

LOST = "nothing_is_lost"


def each_rounded(total: int, weights: Sequence[int]) -> list[int]:
    """Rounds every share by itself."""
    return [round(total * weight / sum(weights)) for weight in weights]


def floors(total: int, weights: Sequence[int]) -> list[int]:
    """Rounds down, and gives the first what is left."""
    first, *others = (total * weight // sum(weights) for weight in weights)
    return [total - sum(others), *others][: len(weights)] if others else [first]


def heads(total: int, weights: Sequence[int]) -> list[int]:
    """Looks at heads, not at weights."""
    return allocate(total, [1] * len(weights))


def upside_down(total: int, weights: Sequence[int]) -> list[int]:
    """Gives most to the lightest."""
    return allocate(total, [max(weights) + 1 - weight for weight in weights])


def capped(total: int, weights: Sequence[int]) -> list[int]:
    """Takes no weight above 100 for what it is."""
    return allocate(total, [min(weight, 100) for weight in weights])


def lottery(total: int, weights: Sequence[int]) -> list[int]:
    """All for one, who changes with the total."""
    winner = total % len(weights)
    return [total if place == winner else 0 for place in range(len(weights))]


def wrapped(bits: int) -> Allocate:
    """Return a division whose shares are signed integers of *bits*."""
    half = 1 << (bits - 1)
    return lambda total, weights: [
        (share + half) % (2 * half) - half for share in allocate(total, weights)
    ]


def in_floats(total: int, weights: Sequence[int]) -> list[int]:
    """Compute each share as a float of 53 bits, and give what is left to the first ones."""
    shares = [int(total * weight / sum(weights)) for weight in weights]
    left = total - sum(shares)
    return [share + (place < left) for place, share in enumerate(shares)]


def by_float_weights(total: int, weights: Sequence[int]) -> list[int]:
    """Weigh by floats, of which large ones are not exact."""
    return allocate(total, [int(float(weight)) for weight in weights])


PLANTED: list[tuple[Allocate, str]] = [
    (wrapped(32), "nothing_is_lost"),
    (wrapped(64), "nothing_is_lost"),
    (by_float_weights, "a_share_is_near_the_exact_one"),
    (in_floats, "a_share_is_near_the_exact_one"),
    (lambda total, weights: [int(float(each)) for each in allocate(total, weights)], LOST),
    (lambda total, weights: [float(each) for each in allocate(total, weights)], "shares_are_whole"),
    (lambda total, weights: allocate(total, weights)[:-1], LOST),
]


@pytest.mark.parametrize(("wrong", "law"), PLANTED)
def test_planted_faults(wrong: Allocate, law: str) -> None:
    """Each is caught by the listed totals and weights alone, whatever is drawn."""
    catches(laws.allocation, wrong, law)


WRONG: dict[str, Allocate] = {
    "shares_are_whole": lambda total, weights: [float(each) for each in allocate(total, weights)],
    "nothing_is_lost": each_rounded,
    "a_share_is_near_the_exact_one": lottery,
    "order_is_irrelevant": floors,
    "a_debt_mirrors_a_claim": floors,
    "no_weight_no_share": heads,
    "heavier_never_gets_less": upside_down,
    "only_proportions_count": capped,
    "joining_two_moves_one_unit": heads,
    "one_unit_more_takes_one_at_most": lottery,
}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_division(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(laws.allocation, WRONG[law.name], law.name)


def test_ours() -> None:
    """The largest remainders keep every law."""
    laws.allocation(allocate, settings=LISTED)


@pytest.mark.parametrize(
    ("remainder", "broken"),
    [
        (
            Remainder.FIRST,
            {
                "a_share_is_near_the_exact_one",
                "order_is_irrelevant",
                "heavier_never_gets_less",
            },
        ),
        (Remainder.HEAVIEST, {"a_share_is_near_the_exact_one", "joining_two_moves_one_unit"}),
        (Remainder.RUNNING, {"order_is_irrelevant", "heavier_never_gets_less"}),
        (Remainder.WEBSTER, {"a_share_is_near_the_exact_one"}),
    ],
)
def test_what_other_rules_give_up(remainder: Remainder, broken: set[str]) -> None:
    """Each other rule keeps all laws but those that it is known to break."""
    rule = partial(allocate, remainder=remainder)
    laws.allocation(rule, without=broken, settings=LISTED)
    for law in broken:
        catches(laws.allocation, rule, law)
