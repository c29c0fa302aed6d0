"""Arguments that are none of the allowed ones are refused, where they would be taken for another.

Without the refusal each of these calls gives an answer that looks right: an amount rounded in
another way, an empty list of duties, a total of zero.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Remainder,
    Rounding,
    TaskVote,
    Tie,
    accuracy,
    allocate,
    part_of,
    rounded,
    share_out,
    split,
)

PRICE = Money("1.99", "EUR")
VOTE = TaskVote(counts=(("a", 1), ("b", 1)))
CALLS: dict[str, Any] = {
    "part_of": (Rounding, lambda it: part_of(PRICE, "1/2", it)),
    "rounded": (Rounding, lambda it: rounded(Fraction(5, 2), it)),
    "rounded, whole": (Rounding, lambda it: rounded(5, it)),
    "split": (Remainder, lambda it: split(PRICE, [1, 1], remainder=it)),
    "share_out": (Remainder, lambda it: share_out(PRICE, {"Ana": 1, "Ben": 1}, remainder=it)),
    "allocate": (Remainder, lambda it: allocate(199, [1, 1], remainder=it)),
    "accuracy": (Tie, lambda it: accuracy({"task": VOTE}, {"task": "a"}, it)),
    "credit": (Tie, lambda it: VOTE.credit("c", it)),
}


class TestMembersOfAnEnumeration:
    """A function that takes a member takes nothing else."""

    @pytest.mark.parametrize("name", CALLS)
    def test_what_is_no_member_is_refused(self, name: str) -> None:
        """The bare string of a member, another word and None are refused; members are named."""
        kind, call = CALLS[name]
        members = list(kind)
        for wrong in (members[0].value, "nonsense", None, 1):
            with pytest.raises(InvalidValueError) as caught:
                call(wrong)
            assert caught.value.where == kind.__name__.lower()
            assert caught.value.got == wrong
            assert str(caught.value.hint) == "choose among " + ", ".join(map(repr, members))
        taken = [each for each in members if each is not Tie.REFUSE]
        assert [call(each) for each in taken] == [call(kind(each.value)) for each in taken]

    def test_a_negative_amount_is_rounded_as_its_opposite(self) -> None:
        """A debt of two and a half is rounded by each rule as the claim of as much."""
        assert [rounded(Fraction(-5, 2), each) for each in Rounding] == [-3, -2, -2, -3]
        assert rounded(Fraction(0), Rounding.UP) == 0
