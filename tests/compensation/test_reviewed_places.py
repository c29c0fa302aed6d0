"""Contributions keep the place that a policy gave them while a later policy leaves them waiting."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import Money, wire
from c2b.compensation import (
    Books,
    Contribution,
    Decision,
    GoldAnswer,
    GoldQuestions,
    Keep,
    Line,
    Majority,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Policy,
    Quota,
    QuotaScope,
    ResetPeriod,
    Rounding,
    Tie,
    archive,
    erase,
    settle,
)

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
ACCEPTED, REJECTED = Decision.ACCEPTED, Decision.REJECTED
BY_HAND = ManualDecision()


def opened(*policies: Policy) -> Books:
    """Return books that pay 1.00 for each contribution that counts under *policies*."""
    scheme = PerItem(rate=Money.of("1.00", "EUR"))
    return Books.open(PayPlan(key="p", scheme=scheme, rounding=Rounding.HALF_UP, policies=policies))


def given(key: str, party: str = "ana", **facts: Any) -> Contribution:
    """Return a contribution of Monday to one task."""
    return Contribution(**{"key": key, "party": party, "at": MONDAY, "task": "a", **facts})


def accepted(item: Contribution) -> Contribution:
    """Return *item* with an acceptance."""
    return evolve(item, decision=ACCEPTED)


def after(books: Books, *items: Contribution, day: int = 6) -> Books:
    """Return *books*, read from a document, after *items* came on a day of January."""
    read = wire.parse(wire.to_json(books), Books)
    assert read == books
    return settle(read, items, on=date(2026, 1, day)).books


def paid(books: Books, party: str = "ana") -> str:
    """Return what *party* was paid to date, in euros."""
    return str(books.balance(party).paid.exact / 100)


LIMITS = (
    Quota(most=1),
    Quota(most=1, of=QuotaScope.PARTY),
    Quota(most=1, of=QuotaScope.TASK),
    Quota(most=1, of=QuotaScope.PARTY, every=ResetPeriod.DAY),
    OnePerParty(keep=Keep.FIRST),
    OnePerParty(keep=Keep.LAST),
)


class TestAPlaceIsKept:
    """A quota of one, then a decision by hand: the contribution that waits has the place."""

    @pytest.mark.parametrize("limit", LIMITS)
    def test_what_waits_is_paid_once_it_is_accepted(self, limit: Policy) -> None:
        """A contribution that waits is not refused because of its own place."""
        books = after(opened(limit, BY_HAND), given("1"))
        assert paid(after(books, accepted(given("1")))) == "1"

    @pytest.mark.parametrize("limit", LIMITS)
    def test_nobody_else_has_the_place_meanwhile(self, limit: Policy) -> None:
        """A second contribution that comes while the first waits is refused."""
        books = after(opened(limit, BY_HAND), given("1"))
        books = after(books, accepted(given("2")))
        assert paid(after(books, accepted(given("1")), accepted(given("3")))) == "1"

    @pytest.mark.parametrize("limit", LIMITS)
    def test_it_may_wait_for_several_settlements(self, limit: Policy) -> None:
        """A contribution that comes again undecided keeps its place."""
        books = opened(limit, BY_HAND)
        for _ in range(3):
            books = after(books, given("1"))
        assert books.waiting == 1
        assert paid(after(books, accepted(given("1")))) == "1"

    def test_it_may_be_decided_in_the_same_settlement(self) -> None:
        """A contribution and the decision about it may come in one stream."""
        books = opened(Quota(most=1), BY_HAND)
        assert paid(after(books, given("1"), accepted(given("1")))) == "1"

    def test_a_score_that_comes_later(self) -> None:
        """The first contribution of a party waits for its score, and is paid once that is known."""
        books = opened(OnePerParty(keep=Keep.FIRST), MinimumScore(least=7))
        books = after(books, given("1"), given("2", score=9))
        assert paid(books) == "0"
        assert paid(after(books, given("1", score=8))) == "1"

    def test_what_waited_for_the_quota_itself_has_no_place(self) -> None:
        """A contribution whose task is unknown takes a place once the task is known."""
        books = opened(Quota(most=1, of=QuotaScope.TASK), BY_HAND)
        books = after(books, given("1", task=None), accepted(given("2", "ben")))
        books = after(books, accepted(given("1")))
        assert [paid(books, party) for party in ("ana", "ben")] == ["0", "1"]

    def test_the_place_of_a_rejected_one_is_gone(self) -> None:
        """A rejection frees no place: the first that was handed in was judged."""
        books = after(opened(Quota(most=1), BY_HAND), given("1"), accepted(given("2", "ben")))
        books = after(books, given("1", decision=REJECTED), accepted(given("3", "cy")))
        assert [paid(books, party) for party in ("ana", "ben", "cy")] == ["0", "0", "0"]

    def test_to_count_the_accepted_alone_the_decision_comes_first(self) -> None:
        """A quota after the decision by hand counts what was accepted."""
        books = after(opened(BY_HAND, Quota(most=1)), given("1"), accepted(given("2", "ben")))
        books = after(books, accepted(given("1")))
        assert [paid(books, party) for party in ("ana", "ben")] == ["0", "1"]


class TestAnOverturnedRejection:
    """A rejection that is overturned finds the place that the contribution had."""

    PLAN = opened(Quota(most=2), ManualDecision(overturns=True))

    def test_in_the_books(self) -> None:
        """A contribution that was rejected and is accepted later is paid, within the quota."""
        books = after(self.PLAN, given("1", decision=REJECTED), accepted(given("2", "ben")))
        assert paid(after(books, accepted(given("1")))) == "1"

    def test_after_its_key_was_filed(self) -> None:
        """The place is remembered where the rejection is filed in an archive."""
        books = after(self.PLAN, given("1", decision=REJECTED), accepted(given("2", "ben")))
        _, books = archive(books, until=date(2026, 1, 6))
        assert "1" not in books.keys
        assert paid(after(books, accepted(given("1")), day=12)) == "1"


class TestVotesAndMarks:
    """A policy learns only once from a contribution that waits."""

    def test_a_known_answer_is_marked_once(self) -> None:
        """One right answer of two is a half, also when the wrong one comes again."""
        gold = GoldQuestions(
            answers=(GoldAnswer(task="a", answer="x"), GoldAnswer(task="b", answer="y")),
            least=Fraction(1, 2),
        )
        wrong, right = given("1", answer="no"), given("2", task="b", answer="y")
        books = after(opened(gold, BY_HAND), wrong, accepted(right))
        books = after(books, accepted(wrong))
        more = given("3", task="c", answer="z", decision=ACCEPTED)
        assert paid(after(books, more)) == "3"

    def test_half_a_credit_stays_half(self) -> None:
        """An answer that shared the first place counts for a half when it is accepted alone."""
        books = opened(Majority(tie=Tie.HALF), BY_HAND)
        yes, no = given("1", answer="yes"), given("2", "ben", answer="no")
        books = after(books, yes, no)
        lines: list[Line] = []
        books = settle(books, [accepted(yes)], on=date(2026, 1, 7), lines=lines.append).books
        assert paid(books) == "1/2"
        assert lines[0].reason.en == "counts in part"

    def test_a_whole_credit_stays_whole(self) -> None:
        """An answer with the majority counts in full, beside one that was outvoted."""
        books = opened(Majority(tie=Tie.HALF), BY_HAND)
        votes = [given(str(n), f"p{n}", answer="yes") for n in range(2)]
        books = after(books, *votes, given("9", "ben", answer="no"))
        assert paid(after(books, accepted(votes[0])), "p0") == "1"


def test_a_place_bears_the_key_and_not_the_party() -> None:
    """A contribution whose key is the name of an erased party keeps its place."""
    books = after(opened(Quota(most=2), BY_HAND), given("ana", "ben"), accepted(given("2")))
    books = erase(books, "ana", pseudonym="p-1")
    assert paid(after(books, accepted(given("ana", "ben"))), "ben") == "1"
