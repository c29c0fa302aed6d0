"""Division where shares are level, and what a refused division reports."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import Remainder, allocate, allocate_next, share_out, split


class TestLevelShares:
    """The largest remainders; then the heavier; then the smaller key."""

    def test_the_heavier_comes_first(self) -> None:
        """Two units by 1:3 leave half a unit on each side; the heavier party gets it."""
        assert allocate(2, [1, 3]) == [0, 2]

    def test_a_weight_of_zero_stays_out(self) -> None:
        """One unit among 0:1:1 goes to the first of the two that take part."""
        assert allocate(1, [0, 1, 1]) == [0, 1, 0]

    def test_a_debt_goes_by_name_too(self) -> None:
        """One cent of debt between two equals falls on the name that comes first."""
        assert allocate(-1, [1, 1], keys=["zoe", "ana"]) == [0, -1]

    def test_whole_shares_are_ints(self) -> None:
        """Shares that need no rounding are ints, exact beyond the digits of a float."""
        shares = allocate(3 * 10**17 + 3, [1, 2])
        assert shares == [10**17 + 1, 2 * 10**17 + 2]
        assert {type(share) for share in shares} == {int}

    def test_fractions_beside_ints(self) -> None:
        """Weights may be ints and fractions in one list."""
        assert allocate(3, [1, Fraction(1, 2)]) == [2, 1]

    def test_each_way_in_knows_the_rule(self) -> None:
        """The rule for the units left over holds for parts and for named shares too."""
        euros = Money.of("0.11", "EUR")
        parts = split(euros, [5, 2, 0, 9], remainder=Remainder.RUNNING)
        assert [part.minor for part in parts] == [3, 1, 0, 7]
        named = share_out(euros, {"a": 5, "b": 2, "c": 0, "d": 9}, remainder=Remainder.RUNNING)
        assert [part.minor for part in named.values()] == [3, 1, 0, 7]


class TestLevelSteps:
    """A step of a division that ends at a known whole."""

    def test_the_heavier_is_served_first(self) -> None:
        """Two of four units by 1:3 leave both half a unit behind; the heavier is served."""
        assert allocate_next(2, [1, 3], [0, 0]) == [0, 2]

    def test_the_party_that_is_least_behind_waits(self) -> None:
        """Three of 3:3:2 went to the first; of the two parties owed, the smaller rest waits."""
        assert allocate_next(1, [3, 3, 2], [3, 0, 0]) == [0, 1, 0]


@pytest.mark.parametrize(
    ("divide", "where", "got"),
    [
        (lambda: allocate("1", [1]), "allocate(total)", "1"),
        (lambda: allocate(1, [0, 0]), "allocate(weights)", (0, 0)),
        (lambda: allocate(1, [1.5]), "allocate(weights)", (1.5,)),
        (lambda: allocate(1, [1, 1], keys=["ana"]), "allocate(keys)", 1),
        (lambda: allocate_next(0, [1], [2]), "allocate_next(already)", (2,)),
        (lambda: allocate_next(4, [1, 2], [0, 0]), "allocate_next(step)", 4),
    ],
)
def test_a_refusal_names_the_argument(divide: Callable[[], Any], where: str, got: Any) -> None:
    """A division that is refused names the argument at fault and shows what it got."""
    with pytest.raises(InvalidValueError) as refused:
        divide()
    assert (refused.value.where, refused.value.got) == (where, got)
