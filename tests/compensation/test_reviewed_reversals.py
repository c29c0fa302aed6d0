"""Reversals in part of pay that is all or nothing: a bonus, a milestone, a goal."""

from __future__ import annotations

from datetime import date

import pytest

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Bonus,
    Books,
    Contribution,
    Goal,
    Milestone,
    Milestones,
    NoPay,
    PayPlan,
    PerItem,
    Rounding,
    Sum,
    archive,
    reverse,
    settle,
)
from c2b.compensation.scheme import AnyScheme

ON = date(2026, 11, 30)
WHY = Text(en="refunded", fr="remboursé")


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def gave(*keys: str) -> list[Contribution]:
    """Return contributions of one party, each of which earns whatever the schemes below pay."""
    return [Contribution(key=key, party="a", kind="photo", score=9) for key in keys]


def earned(books: Books) -> str:
    """Return the earnings of the party, without the currency."""
    return str(Amount(exact=books.balance("a").earned.exact, unit=books.unit_of("USD")))


def settled(scheme: AnyScheme, *keys: str) -> Books:
    """Return books in which contributions with *keys* are settled."""
    plan = PayPlan(key="t", scheme=scheme, rounding=Rounding.HALF_UP)
    return settle(plan, gave(*keys), on=ON).books


def more(books: Books, *keys: str) -> Books:
    """Return *books* after a settlement of further contributions, as read from a document."""
    return wire.parse(wire.to_json(settle(books, gave(*keys), on=ON).books), Books)


def back(books: Books, key: str, amount: str | None = None) -> Books:
    """Return *books* after *amount* of a contribution, or all that is left, is taken back."""
    money = None if amount is None else usd(amount)
    after = reverse(books, contribution=key, amount=money, on=ON, why=WHY)
    after.check()
    return after


def party_back(books: Books, amount: str) -> Books:
    """Return *books* after *amount* is taken back from the party."""
    return reverse(books, party="a", amount=usd(amount), on=ON, why=WHY)


BONUS = Bonus(amount=usd("10"), least=2)
WHOLE = {
    "bonus": Bonus(amount=usd("10")),
    "milestone": Milestones(steps=(Milestone(name="photo", amount=usd("10")),)),
    "goal": Goal(least=2, reached=usd("10"), otherwise=usd("1")),
}


class TestByPartyThenByContribution:
    """A bonus of 10.00 for two contributions, of which 4.00 are taken back from the party."""

    def test_the_bonus_is_not_earned_twice(self) -> None:
        """A bonus that was taken back stays away, however many contributions come later."""
        books = party_back(settled(BONUS, "1", "2", "3"), "4")
        assert earned(books) == "6.00 USD"
        assert earned(more(books)) == "6.00 USD"
        assert earned(more(books, "4", "5", "6")) == "6.00 USD"

    def test_the_rest_goes_with_the_contribution_that_brought_it(self) -> None:
        """The bonus stands on two of three; with the second of them the rest is taken back."""
        books = back(party_back(settled(BONUS, "1", "2", "3"), "4"), "1")
        assert earned(books) == "6.00 USD"
        books = back(books, "2")
        assert earned(books) == "0.00 USD"
        assert earned(more(books, "4")) == "10.00 USD"
        assert earned(more(back(books, "3"), "4")) == "0.00 USD"

    def test_a_bonus_beside_other_pay(self) -> None:
        """A reversal of 4.00 of 13.00: each contribution takes its own 1.00, one the bonus."""
        books = settled(Sum(parts=(BONUS, PerItem(rate=usd("1")))), "1", "2", "3")
        books = party_back(books, "4")
        assert earned(books) == "9.00 USD"
        books = back(books, "1")
        assert earned(books) == "8.00 USD"
        assert earned(back(books, "2")) == "0.00 USD"

    def test_all_of_it(self) -> None:
        """The bonus is earned again by two new contributions once all is taken back."""
        books = party_back(settled(BONUS, "1", "2"), "10")
        assert earned(more(books, "3")) == "0.00 USD"
        assert earned(more(books, "3", "4")) == "10.00 USD"


@pytest.mark.parametrize("name", WHOLE)
class TestByContributionInParts:
    """Pay of 10.00 that one contribution earned is taken back bit by bit."""

    def test_the_rest_at_once(self, name: str) -> None:
        """The contribution still has 6.00 to take after 4.00, by amount or as a whole."""
        books = back(settled(WHOLE[name], "1"), "1", "4")
        assert earned(more(books)) == "6.00 USD"
        assert earned(back(books, "1")) == earned(back(books, "1", "6")) == "0.00 USD"

    def test_bit_by_bit(self, name: str) -> None:
        """Three amounts that add up take all; no fourth one is left."""
        books = settled(WHOLE[name], "1")
        for amount, left in (("4", "6.00"), ("3", "3.00"), ("3", "0.00")):
            books = back(books, "1", amount)
            assert earned(books) == f"{left} USD"
        with pytest.raises(InvalidValueError, match="nothing is left"):
            back(books, "1")
        assert earned(more(books, "2")) == "10.00 USD"

    def test_no_more_than_is_left(self, name: str) -> None:
        """An amount above 6.00 is refused after 4.00."""
        books = back(settled(WHOLE[name], "1"), "1", "4")
        with pytest.raises(InvalidValueError, match="an amount above zero, up to 6.00"):
            back(books, "1", "7")


class TestWithoutPay:
    """A contribution without which its party earned as much counts no more once it is reversed."""

    def test_a_milestone_reached_twice(self) -> None:
        """The bonus stays with the first reversal and goes with the second; both can return."""
        books = settled(WHOLE["milestone"], "1", "2")
        once = back(books, "1")
        assert earned(once) == "10.00 USD"
        twice = back(once, "2")
        assert earned(twice) == "0.00 USD"
        entry = [each.key for each in once.journal()][-1]
        again = reverse(once, entry=entry, on=ON, why=WHY)
        assert earned(back(again, "2")) == "10.00 USD"

    def test_an_amount_of_nothing(self) -> None:
        """An amount cannot be taken of a contribution that brought none."""
        with pytest.raises(InvalidValueError, match="nothing is left"):
            back(settled(BONUS, "1", "2", "3"), "1", "1")


class TestOfWhatEarnedNothing:
    """A contribution that earned nothing counts no more once it is taken back."""

    def test_a_bonus_is_not_paid_for_it(self) -> None:
        """A bonus for two is not paid for one that stands and one that was taken back."""
        first = back(settled(BONUS, "1"), "1")
        (entry,) = first.journal()
        assert (entry.earned, entry.reverses, entry.contribution) == (0, None, "1")
        assert entry.key == "t/reversal/1"
        assert earned(more(first, "2")) == "0.00 USD"
        assert earned(more(first, "2", "3")) == "10.00 USD"

    def test_it_is_taken_back_once(self) -> None:
        """A second reversal, and one of an amount, are refused; the same name is one reversal."""
        books = settled(BONUS, "1")
        with pytest.raises(InvalidValueError, match="nothing is left"):
            back(back(books, "1"), "1")
        with pytest.raises(InvalidValueError, match="nothing is left"):
            back(books, "1", "1")
        once = reverse(books, contribution="1", on=ON, why=WHY, name="refund")
        assert reverse(once, contribution="1", on=ON, why=WHY, name="refund") == once

    def test_it_is_restored(self) -> None:
        """The reversal is reversed by its own key, and the bonus is paid with the next one."""
        gone = back(settled(BONUS, "1"), "1")
        (reversal,) = gone.journal()
        there = reverse(gone, entry=reversal.key, on=ON, why=WHY)
        there.check()
        assert earned(more(there, "2")) == "10.00 USD"
        again = reverse(there, entry=there.journal().entries[-1].key, on=ON, why=WHY)
        assert earned(more(again, "2")) == "0.00 USD"
        assert earned(more(back(there, "1"), "2")) == "0.00 USD"

    def test_it_is_filed(self) -> None:
        """Books that were filed away know that it counts no more."""
        _, live = archive(back(settled(BONUS, "1"), "1"), until=ON)
        live.check()
        assert earned(more(live, "2")) == "0.00 USD"

    def test_no_pay_at_all(self) -> None:
        """A plan that pays in no unit has no account in which it could be booked."""
        with pytest.raises(InvalidValueError, match="nothing is left"):
            back(settled(NoPay(), "1"), "1")
