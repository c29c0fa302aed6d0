"""The laws of allocation as properties, and published mistakes of others as examples."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Remainder,
    Rounding,
    allocate,
    allocate_next,
    rounded,
    share_out,
    split,
)
from c2b.compensation.rounding import rounded_sum

weights = st.lists(st.integers(0, 60), min_size=1, max_size=9).filter(any)
fractions = st.lists(st.fractions(0, 9, max_denominator=12), min_size=1, max_size=7).filter(any)
totals = st.integers(0, 5_000)
quota_rules = st.sampled_from([r for r in Remainder if r is not Remainder.WEBSTER])
every_rule = st.sampled_from(Remainder)
complete_rules = st.sampled_from([r for r in Remainder if r is not Remainder.APART])


class TestWhatOthersGotWrong:
    """Amounts from the bug reports of libraries that divide money."""

    @pytest.mark.parametrize(
        ("total", "shares", "expected"),
        [
            (12000, [66667, 33333], [8000, 4000]),
            (12000, [33333, 66667], [4000, 8000]),
            (9999, [75, 25], [7499, 2500]),
            (1, [33, 66], [0, 1]),
            (5, [100, 101, 100, 100], [1, 2, 1, 1]),
            (613, [98, 92, 98, 123, 102, 92], [99, 93, 99, 125, 104, 93]),
            (10000, [2, 98], [200, 9800]),
        ],
    )
    def test_golden(self, total: int, shares: list[int], expected: list[int]) -> None:
        """RubyMoney, moneyphp, dinero.js, rusty_money, Shopify."""
        assert allocate(total, shares) == expected

    def test_one_side_is_rounded_the_other_is_the_remainder(self) -> None:
        """dokan: 30% of 6.45 is 1.94, and 4.51 is what is left."""
        fee = rounded(Fraction(645 * 30, 100), Rounding.HALF_UP)
        assert (fee, 645 - fee) == (194, 451)

    def test_seven_sevenths_are_one(self) -> None:
        """RubyMoney #725: exact fractions add up."""
        assert sum(allocate(100, [Fraction(1, 7)] * 7)) == 100

    def test_fewer_coins_than_parties(self) -> None:
        """Moneyphp #466: two cents among three is no crash."""
        assert allocate(2, [1, 1, 1]) == [1, 1, 0]

    def test_stacked_refunds(self) -> None:
        """Polar #13770: 32, 9, 8, 3, 6, 3 of net 52 and tax 10 come to net 51 and tax 10."""
        so_far = [0, 0]
        for refund in (32, 9, 8, 3, 6, 3):
            step = allocate_next(refund, [52, 10], so_far)
            so_far = [a + b for a, b in zip(so_far, step, strict=True)]
        assert so_far == [51, 10]

    def test_stacked_refunds_one_by_one(self) -> None:
        """The shares of stacked refunds never pass the net; divided singly they would: 53 of 52."""
        singly = [allocate(refund, [52, 10]) for refund in (32, 9, 8, 3, 6, 3)]
        assert sum(net for net, _ in singly) > 52


class TestLaws:
    """Domain laws A1 to A9; W is the sum of the weights, q the exact share."""

    @given(totals, weights, complete_rules)
    def test_conservation(self, total: int, shares: list[int], rule: Remainder) -> None:
        """A1: nothing is lost."""
        assert sum(allocate(total, shares, remainder=rule)) == total

    @given(totals, weights)
    def test_quota(self, total: int, shares: list[int]) -> None:
        """A2: everybody is within a unit of the exact share."""
        whole = sum(shares)
        for share, part in zip(shares, allocate(total, shares), strict=True):
            assert total * share // whole <= part <= -(-total * share // whole)

    @given(totals, weights, st.randoms(use_true_random=False))
    def test_order_is_irrelevant(self, total: int, shares: list[int], random: Any) -> None:
        """A3: with keys a share depends on the key alone; without, on the weight alone."""
        keyed = {f"p{n}": share for n, share in enumerate(shares)}
        shuffled = list(keyed.items())
        random.shuffle(shuffled)
        money = Money(minor=total, currency="EUR")
        assert share_out(money, dict(shuffled)) == share_out(money, keyed)
        mixed = [share for _, share in shuffled]
        assert Counter(zip(mixed, allocate(total, mixed), strict=True)) == Counter(
            zip(shares, allocate(total, shares), strict=True)
        )

    @given(totals, weights, every_rule)
    def test_negation(self, total: int, shares: list[int], rule: Remainder) -> None:
        """A4: a debt is divided as the claim opposite to it."""
        mirrored = [-part for part in allocate(-total, shares, remainder=rule)]
        assert mirrored == allocate(total, shares, remainder=rule)

    @given(totals, weights, every_rule)
    def test_no_weight_no_share(self, total: int, shares: list[int], rule: Remainder) -> None:
        """A5: a weight of zero gets nothing."""
        parts = allocate(total, shares, remainder=rule)
        assert all(part == 0 for share, part in zip(shares, parts, strict=True) if share == 0)

    @given(totals, weights)
    def test_heavier_never_gets_less(self, total: int, shares: list[int]) -> None:
        """A6: and equal weights differ by a unit at most."""
        pairs = sorted(zip(shares, allocate(total, shares), strict=True))
        for (light, less), (heavy, more) in pairwise(pairs):
            assert less <= more if light < heavy else abs(less - more) <= 1

    @given(totals, weights, st.integers(1, 10**12), every_rule)
    def test_scale(self, total: int, shares: list[int], k: int, rule: Remainder) -> None:
        """A7: only proportions count."""
        scaled = [share * k for share in shares]
        assert allocate(total, scaled, remainder=rule) == allocate(total, shares, remainder=rule)

    @given(totals, fractions)
    def test_fractions_are_exact(self, total: int, shares: list[Fraction]) -> None:
        """A fraction weighs what the int in its place weighs."""
        whole = [int(share * 27720) for share in shares]
        assert allocate(total, shares) == allocate(total, whole)

    @given(totals, weights, st.data())
    def test_merging_two(self, total: int, shares: list[int], data: st.DataObject) -> None:
        """A9: two parties that become one gain or lose a unit at most."""
        if len(shares) > 1:
            place = data.draw(st.integers(0, len(shares) - 2))
            merged = [*shares[:place], shares[place] + shares[place + 1], *shares[place + 2 :]]
            apart = sum(allocate(total, shares)[place : place + 2])
            assert abs(allocate(total, merged)[place] - apart) <= 1

    @given(totals, weights)
    def test_one_unit_more(self, total: int, shares: list[int]) -> None:
        """A share falls by at most one unit where there is one more (the rest of law A8)."""
        before, after = allocate(total, shares), allocate(total + 1, shares)
        assert all(b >= a - 1 for a, b in zip(before, after, strict=True))

    def test_one_unit_more_may_lower_somebody(self) -> None:
        """A8 is false: the Alabama paradox, at 1:3:3."""
        assert allocate(3, [1, 3, 3]) == [1, 1, 1]
        assert allocate(4, [1, 3, 3]) == [0, 2, 2]

    @given(totals, weights)
    def test_webster_never_lowers(self, total: int, shares: list[int]) -> None:
        """The divisor method keeps A8, and gives up A2."""
        before, after = (
            allocate(n, shares, remainder=Remainder.WEBSTER) for n in (total, total + 1)
        )
        assert all(b >= a for a, b in zip(before, after, strict=True))

    def test_webster_breaks_quota(self) -> None:
        """A large party may pass its quota by more than a unit."""
        shares = [2, 2, 2, 2, 93]
        parts = allocate(10, shares, remainder=Remainder.WEBSTER)
        assert parts == [0, 0, 0, 0, 10]
        assert parts[4] > -(-10 * 93 // 101) - 1

    @given(totals, weights)
    def test_webster_by_its_definition(self, total: int, shares: list[int]) -> None:
        """No unit moved from one party to another would be better placed."""
        parts = allocate(total, shares, remainder=Remainder.WEBSTER)
        gains = [Fraction(w, 2 * a + 1) for w, a in zip(shares, parts, strict=True)]
        losses = [Fraction(w, 2 * a - 1) for w, a in zip(shares, parts, strict=True) if a]
        assert not losses or max(gains) <= min(losses)


class TestRemainders:
    """Other rules for the units left over, by name."""

    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            (Remainder.LARGEST, [4, 1, 0, 6]),
            (Remainder.FIRST, [4, 1, 0, 6]),
            (Remainder.HEAVIEST, [3, 1, 0, 7]),
            (Remainder.RUNNING, [3, 1, 0, 7]),
            (Remainder.WEBSTER, [4, 1, 0, 6]),
        ],
    )
    def test_each(self, rule: Remainder, expected: list[int]) -> None:
        """11 by 5:2:0:9: the exact shares are 3.44, 1.38, 0, 6.19."""
        assert allocate(11, [5, 2, 0, 9], remainder=rule) == expected

    def test_level_parties_are_told_apart_by_name(self) -> None:
        """One cent between two of the same weight goes to the name that comes first."""
        shares = share_out(Money.of("0.01", "EUR"), {"zoe": 1, "ana": 1})
        assert {key: part.minor for key, part in shares.items()} == {"zoe": 0, "ana": 1}

    @pytest.mark.parametrize("rule", [Remainder.HEAVIEST, Remainder.WEBSTER])
    def test_level_by_name_under_other_rules(self, rule: Remainder) -> None:
        """The name decides there too, whatever the order."""
        assert allocate(1, [1, 1], keys=["zoe", "ana"], remainder=rule) == [0, 1]

    def test_webster_takes_back(self) -> None:
        """A unit is taken from the least deserving party where rounding half up gives too much."""
        assert allocate(3, [1, 1, 1, 1, 1, 1], remainder=Remainder.WEBSTER) == [1, 1, 1, 0, 0, 0]

    def test_split_keeps_the_currency(self) -> None:
        """A euro by three."""
        parts = split(Money.of("1.00", "EUR"), [1, 1, 1])
        assert parts == (Money.of("0.34", "EUR"), *[Money.of("0.33", "EUR")] * 2)


class TestRefusals:
    """A total that cannot be divided is refused, with the hint."""

    @pytest.mark.parametrize(
        "bad", [[], [0, 0], [1, -1], [0.5, 0.5], [True, 1], ["1"], [Fraction(1), 0.5]]
    )
    def test_weights(self, bad: list[Any]) -> None:
        """No weight, zeros only, negative or inexact ones."""
        with pytest.raises(InvalidValueError, match="expected one or more ints or Fractions"):
            allocate(10, bad)

    @pytest.mark.parametrize("bad", [1.0, True, "1", None])
    def test_total(self, bad: Any) -> None:
        """A total that is no int."""
        with pytest.raises(InvalidValueError, match="count in the smallest unit"):
            allocate(bad, [1])

    def test_keys(self) -> None:
        """Keys that are not one a weight."""
        with pytest.raises(InvalidValueError, match="one key a weight"):
            allocate(1, [1, 1], keys=["ana"])

    @pytest.mark.parametrize("step", [-1, 4, 1.0, True])
    def test_step(self, step: Any) -> None:
        """A step beyond what is left of the whole."""
        with pytest.raises(InvalidValueError, match="what is left of the whole"):
            allocate_next(step, [1, 2], [0, 0]) if step is not True else allocate_next(
                step, [1, 2], [1, 2]
            )

    def test_already(self) -> None:
        """More already than the whole."""
        with pytest.raises(InvalidValueError, match="between 0 and its part"):
            allocate_next(0, [1], [2])


class TestSteps:
    """Domain laws V1 and V2: dividing in several steps."""

    @staticmethod
    def walk(whole: list[int], steps: list[int]) -> list[list[int]]:
        """The shares of each step, the last of which takes the rest."""
        so_far, taken = [0] * len(whole), list[list[int]]()
        for wish in [*steps, sum(whole)]:
            left = sum(whole) - sum(so_far)
            step = allocate_next(min(wish, left), whole, so_far)
            so_far = [a + b for a, b in zip(so_far, step, strict=True)]
            taken.append(step)
        return taken

    @given(weights, st.lists(st.integers(0, 40), max_size=8))
    @example([1, 1, 0, 1, 3, 3, 3, 0, 3], [1] * 15)
    def test_monotone(self, whole: list[int], steps: list[int]) -> None:
        """V2: each step sums to the step, takes nothing back, and the last ends at the whole."""
        taken = self.walk(whole, steps)
        assert all(part >= 0 for step in taken for part in step)
        assert [sum(parts) for parts in zip(*taken, strict=True)] == whole

    @given(weights, st.lists(st.integers(0, 40), max_size=8))
    def test_near_quota(self, whole: list[int], steps: list[int]) -> None:
        """V2 in the form that holds: never above the quota, less than two units below it."""
        so_far, total = [0] * len(whole), sum(whole)
        for step in self.walk(whole, steps):
            so_far = [a + b for a, b in zip(so_far, step, strict=True)]
            reached = sum(so_far)
            for part, done in zip(whole, so_far, strict=True):
                assert reached * part // total - 2 < done <= -(-reached * part // total)

    def test_quota_cannot_always_be_kept(self) -> None:
        """V2 as often stated is false: after 10 units the whole parts alone would need 11."""
        whole, so_far = [1, 1, 0, 1, 3, 3, 3, 0, 3], [1, 1, 0, 1, 1, 1, 1, 0, 1]
        assert (
            sum(max(done, 10 * part // 15) for part, done in zip(whole, so_far, strict=True)) == 11
        )
        after = allocate_next(3, whole, so_far)
        assert sum(after) == 3

    def test_by_itself_a_step_goes_wrong(self) -> None:
        """V1 is false: of 1:3:3 take 3, then 1; plain shares of the sums would step back."""
        assert [
            b - a for a, b in zip(allocate(3, [1, 3, 3]), allocate(4, [1, 3, 3]), strict=True)
        ] == [
            -1,
            1,
            1,
        ]
        assert self.walk([1, 3, 3], [3, 1]) == [[1, 1, 1], [0, 1, 0], [0, 1, 2]]

    def test_nothing_of_nothing(self) -> None:
        """A whole of zeros has a step of zeros."""
        assert allocate_next(0, [0, 0], [0, 0]) == [0, 0]


class TestRounding:
    """Domain laws R1 to R4."""

    @pytest.mark.parametrize(
        ("rounding", "expected"),
        [
            (Rounding.HALF_UP, [-3, -1, 0, 1, 2, 3, 5]),
            (Rounding.HALF_EVEN, [-2, 0, 0, 0, 2, 2, 4]),
            (Rounding.DOWN, [-2, 0, 0, 0, 1, 2, 4]),
            (Rounding.UP, [-3, -1, 1, 1, 2, 3, 5]),
        ],
    )
    def test_halves(self, rounding: Rounding, expected: list[int]) -> None:
        """-5/2, -1/2, 1/3, 1/2, 3/2, 5/2, 9/2."""
        halves = [
            Fraction(-5, 2),
            Fraction(-1, 2),
            Fraction(1, 3),
            *map(Fraction, ("1/2", "3/2", "5/2", "9/2")),
        ]
        assert [rounded(half, rounding) for half in halves] == expected

    @pytest.mark.parametrize("rounding", list(Rounding))
    def test_whole_numbers(self, rounding: Rounding) -> None:
        """A whole number stays as it is, and each rule has its words in both languages."""
        assert rounded(-7, rounding) == rounded(Fraction(-7), rounding) == -7
        assert rounding.text.in_language("fr").startswith("arrondi")

    @pytest.mark.parametrize("rounding", list(Rounding))
    @pytest.mark.parametrize("pair", ["1/3 1/6", "-1/3 -1/6", "5/2 2", "-5/2 1", "1/4 -1/4", "3 4"])
    def test_a_sum(self, pair: str, rounding: Rounding) -> None:
        """The rounded sum of two amounts is that of their exact sum."""
        one, other = map(Fraction, pair.split())
        assert rounded_sum(one, other, rounding) == rounded(one + other, rounding)
        assert rounded_sum(int(one), int(other), rounding) == int(one) + int(other)

    @given(st.fractions(0, 99), st.fractions(0, 99))
    def test_down_never_rewards_splitting(self, x: Fraction, y: Fraction) -> None:
        """R1."""
        down = Rounding.DOWN
        assert rounded(x, down) + rounded(y, down) <= rounded(x + y, down)

    def test_half_up_may_reward_splitting(self) -> None:
        """R2 is false: one half and one half are two, rounded apart."""
        half = Fraction(1, 2)
        assert 2 * rounded(half, Rounding.HALF_UP) > rounded(2 * half, Rounding.HALF_UP)

    @given(st.lists(st.fractions(0, 99, max_denominator=50), max_size=9))
    def test_drift(self, parts: list[Fraction]) -> None:
        """R3: n parts rounded apart drift by n/2 units at most."""
        apart = sum(rounded(part, Rounding.HALF_UP) for part in parts)
        assert abs(apart - sum(parts)) <= Fraction(len(parts), 2)
