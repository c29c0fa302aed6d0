"""Arguments that are none of the allowed ones are refused, where they would be taken for another.

Without the refusal each of these calls gives an answer that looks right: an amount rounded in
another way, an empty list of duties, a total of zero.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from itertools import repeat
from typing import Any

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Books,
    Contribution,
    PayPlan,
    PerItem,
    Remainder,
    Role,
    Rounding,
    TaskVote,
    Tie,
    accuracy,
    allocate,
    cash,
    part_of,
    rounded,
    settle,
    share_out,
    split,
)
from c2b.rules import crowdsourcing, review
from c2b.rules.engine.place import MOST_PLACES
from c2b.rules.obligations import obligations

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
        with pytest.raises(InvalidValueError, match=re.escape(f"did you mean {members[0]!r}?")):
            call(members[0].value)
        for wrong in ("xyz", None, 1):
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


DAY = date(2025, 3, 3)
PLAN = PayPlan(key="tea", scheme=PerItem(rate=Money("0.50", "EUR")), rounding=Rounding.HALF_UP)
SETTLED = settle(PLAN, [Contribution(key="1", party="Ana", quantity=3)], on=DAY)


class TestPlaces:
    """A question about law names a place."""

    @pytest.mark.parametrize(
        "nowhere", [[], (), set(), iter(())], ids=["list", "tuple", "set", "iter"]
    )
    def test_no_place_is_refused(self, nowhere: Any) -> None:
        """An empty collection of places is no place without rules; it is refused."""
        facts = review.ReviewFacts()
        calls: list[Any] = [
            lambda: review.check(facts, on=DAY, where=nowhere),
            lambda: review.ALL.check(facts, on=DAY, where=nowhere),
            lambda: review.ALL.in_force(on=DAY, where=nowhere),
            lambda: crowdsourcing.check(crowdsourcing.CrowdsourcingFacts(), on=DAY, where=nowhere),
            lambda: obligations(SETTLED.books, {}, year=2025, where=nowhere),
        ]
        for call in calls:
            with pytest.raises(InvalidValueError) as caught:
                call()
            assert caught.value.where == "where"
            assert str(caught.value.hint).startswith("name at least one place, such as 'FR'")

    def test_places_without_end_are_refused(self) -> None:
        """An endless iterator over places is refused, and a place named twice counts once."""
        facts = review.ReviewFacts()
        once = review.check(facts, on=DAY, where="FR")
        twice = review.check(facts, on=DAY, where=["FR"] * MOST_PLACES)
        assert twice.explain() == once.explain()
        with pytest.raises(InvalidValueError, match="at most 1000 places"):
            review.check(facts, on=DAY, where=repeat("FR"))
        mixed: Any = ["FR", 5]
        with pytest.raises(InvalidValueError, match="where"):
            review.check(facts, on=DAY, where=mixed)

    def test_places_that_can_be_read_once_are_read_once(self) -> None:
        """An iterator over places gives the duties of the same places as their list."""
        asked = (
            obligations(SETTLED.books, {}, year=2025, where=each) for each in (iter(["US"]), ["US"])
        )
        once, listed = asked
        assert once == listed
        assert once.where == ("US",)


class TestRoles:
    """The total of a role, and the account of a party."""

    @pytest.mark.parametrize("wrong", ["nonsense", None, "payee", 3])
    def test_what_is_no_role_is_refused(self, wrong: Any) -> None:
        """A total, or a sum of an entry, is that of a `Role`; the roles are named."""
        for call in (SETTLED.sum_of, SETTLED.books.sum_of, next(SETTLED.entries()).sum_of):
            with pytest.raises(InvalidValueError, match=r"Role\.PAYEE"):
                call(wrong)
        assert SETTLED.sum_of(Role.PAYEE).money == Money("1.50", "EUR")

    def test_a_field_of_a_balance_is_read_there(self) -> None:
        """The hint for a field of a balance has the calls for one party and for all."""
        calls: dict[Any, Any] = {
            "earned": ("cost()", SETTLED.cost()),
            "paid": ("sum_of(Role.PAYEE)", SETTLED.sum_of(Role.PAYEE)),
            "owed_back": ("sum_of(Role.OWED_BACK)", SETTLED.sum_of(Role.OWED_BACK)),
        }
        for name, (call, total) in calls.items():
            with pytest.raises(InvalidValueError) as caught:
                SETTLED.sum_of(name)
            hint = f"for one party read balance(party).{name}, for all parties {call}"
            assert str(caught.value.hint) == hint
            assert total == getattr(SETTLED.balance("Ana"), name)

    def test_arguments_that_are_exchanged(self) -> None:
        """A unit that is no `Unit` is refused, in an account and in a balance."""
        books: Any = Books.open(PLAN)
        with pytest.raises(InvalidValueError, match="give the party first, then a unit"):
            books.account("payee", "Ana")
        with pytest.raises(InvalidValueError, match="expected a value of type Unit, got 5"):
            books.balance("Ana", 5)
        assert SETTLED.books.account("Ana", cash("EUR")).earned == 150


class TestQuestions:
    """The questions of some groups and one stage."""

    def test_groups_and_stages_that_are_none(self) -> None:
        """A bare string, an unknown group and an unknown stage are refused."""
        verdict: Any = review.check(review.ReviewFacts(), on=DAY, where="FR")
        for arguments, message in (
            ({"groups": "display"}, "give them as a list"),
            ({"groups": 5}, "give them as a list"),
            (
                {"groups": ["dispaly"]},
                "expected a group of ReviewFacts, got 'dispaly'; did you mean display?",
            ),
            ({"groups": ["qqqqq"]}, "choose among "),
            ({"stage": "nonsense"}, "choose among FactStage.CAMPAIGN, FactStage.CONTRIBUTION"),
        ):
            with pytest.raises(InvalidValueError) as caught:
                verdict.questions(**arguments)
            assert message in str(caught.value)
        some = verdict.questions(groups=iter(["display"]))
        assert {each.group for each in some} == {"display"}

    def test_where_no_rule_is_in_force_nothing_is_asked(self) -> None:
        """A verdict without a finding has no question, whatever the groups."""
        verdict = review.ALL.remove(*(each.id for each in review.ALL.rules)).check(
            review.ReviewFacts(), on=DAY, where="FR"
        )
        assert verdict.questions(groups=["display"]) == ()
