"""Books whose accounts are even: what is new is paid without a look at known parties."""

from __future__ import annotations

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import Money, Text, wire
from c2b.compensation import (
    Amount,
    Bonus,
    Books,
    Contribution,
    EntryKind,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Withhold,
    amend,
    cash,
    return_payout,
    reverse,
    settle,
)
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.account import Account, TermAccount

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
WHY = Text(en="fraud", fr="fraude")
EUR = cash("EUR")
EACH = PerItem(rate=Money.of("1.00", "EUR"))
PLAN = PayPlan(key="plan", scheme=EACH, rounding=Rounding.HALF_UP)
THIRD = PerItem(rate=Amount(exact=Fraction(1, 3), unit=EUR))


def gave(key: str, party: str = "Ana", many: int = 1, minor: int = 0) -> Contribution:
    """Return a contribution of so many pieces."""
    return Contribution(
        key=key, party=party, quantity=many, value=Money(minor=minor, currency="EUR")
    )


def looked_up(books: Books, *items: Contribution) -> tuple[str, ...]:
    """Return the parties whose accounts a settlement of *items* looks up."""
    booking: Any = settle(books, items, on=MAR).books.parties._layers[-1]
    return tuple(booking._booking.desk.accounts)


class TestAccounts:
    """An account is even where all that was earned is paid, to a whole unit."""

    @pytest.mark.parametrize(
        "changed",
        [
            {"exact": Fraction(7, 2)},
            {"earned": 4},
            {"paid": 2},
            {"payable": 1},
            {"owed_back": 1},
            {"terms": (TermAccount(term=0),)},
        ],
    )
    def test_each_field_counts(self, changed: dict[str, Any]) -> None:
        """A fraction, a debt, an open payment and a deduction make an account uneven."""
        even = Account(unit=EUR, exact=3, earned=3, paid=3)
        assert even.is_even
        assert not evolve(even, **changed).is_even


class TestSchemes:
    """Schemes state whether the earnings of two parts add up."""

    def test_which(self) -> None:
        """A rate and a share add up; a bonus, which is earned once, does not."""
        share = Share(rate=Fraction(1, 3), currency="EUR")
        bonus = Bonus(amount=Money.of("5", "EUR"))
        assert [each.adds_up for each in (EACH, share, bonus)] == [True, True, False]

    @pytest.mark.parametrize("scheme", [EACH, THIRD, Share(rate=Fraction(1, 3), currency="EUR")])
    def test_the_memory_adds_up(self, scheme: AnyScheme) -> None:
        """The memory about a known party is what one settlement of everything remembers."""
        first = [gave("1", minor=500), gave("2", "Ben", minor=100)]
        then = [gave("3", "Cem", minor=7), gave("4", minor=51)]
        plan = evolve(PLAN, scheme=scheme)
        books = settle(settle(plan, first, on=JAN).books, then, on=JAN).books
        at_once = settle(plan, [*first, *then], on=JAN).books
        assert books.parties == at_once.parties
        assert list(books.parties) == ["Ana", "Ben", "Cem"]

    def test_the_memory_of_older_terms_stays(self) -> None:
        """A party that works under new terms keeps the memory of the older ones, and reverse."""
        books = settle(PLAN, [gave("1"), gave("2", "Ben")], on=JAN).books
        books = amend(books, evolve(PLAN, scheme=THIRD), since=FEB)
        books = settle(books, [gave("3"), gave("4", "Cem")], on=FEB).books
        work = {p: [each.version for each in books.parties[p].work] for p in books.parties}
        assert work == {"Ana": [0, 1], "Ben": [0], "Cem": [1]}
        assert books.account("Ana", EUR).exact == 100 + Fraction(1, 3)
        books = reverse(books, contribution="1", on=FEB, why=WHY)
        assert books.account("Ana", EUR).exact == Fraction(1, 3)


class TestEven:
    """Accounts are looked up where they may matter, and only there."""

    def test_no_look_up(self) -> None:
        """Whole units without deductions are paid without a look at what was paid before."""
        books = settle(PLAN, [gave("1"), gave("2", "Ben")], on=JAN).books
        assert books.is_even
        assert looked_up(books, gave("3"), gave("4", "Ben")) == ()
        after = settle(books, [gave("3", many=2)], on=FEB).books
        assert after.account("Ana", EUR) == Account(unit=EUR, exact=300, earned=300, paid=300)
        assert after.is_even
        after.check()

    def test_books_that_were_stored(self) -> None:
        """Books that come back from a document or a pickle know whether they are even."""
        books = settle(PLAN, [gave("1")], on=JAN).books
        stored = wire.parse(wire.to_json(books), Books)
        assert (stored.evenness, stored.is_even, stored == books) == (None, True, True)
        loaded = pickle.loads(pickle.dumps(books))
        assert loaded.evenness[0] is loaded.parties
        assert looked_up(stored, gave("2")) == looked_up(loaded, gave("2")) == ()

    def test_fractions(self) -> None:
        """Fractions of a unit are rounded on all to date: three thirds in three runs are one."""
        books = Books.open(evolve(PLAN, scheme=THIRD))
        for number in range(3):
            books = settle(books, [gave(str(number))], on=JAN).books
            assert not books.is_even
        assert books.account("Ana", EUR).earned == 1
        assert looked_up(books, gave("9")) == ("Ana",)
        assert not wire.parse(wire.to_json(settle(books, [gave("9")], on=JAN).books), Books).is_even

    def test_whole_units_after_fractions(self) -> None:
        """Whole units are rounded together with the fraction that was left."""
        plan = evolve(PLAN, scheme=PerItem(rate=Amount(exact=Fraction(1, 2), unit=EUR)))
        books = settle(plan, [gave("1")], on=JAN).books
        books = settle(books, [gave("2", many=3)], on=FEB).books
        assert books.account("Ana", EUR).earned == 2

    def test_a_debt_is_offset(self) -> None:
        """A reversal makes books uneven: what is earned next goes to the debt."""
        books = settle(PLAN, [gave("1")], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY)
        assert not books.is_even
        books = settle(books, [gave("2")], on=MAR).books
        account = books.account("Ana", EUR)
        assert (account.earned, account.paid, account.owed_back) == (100, 100, 0)

    def test_a_payment_that_came_back(self) -> None:
        """A returned payment is paid by the next settlement, whatever party gives something new."""
        books = settle(PLAN, [gave("1"), gave("2", "Ben")], on=JAN).books
        entry = next(iter(books.journal()))
        books = return_payout(books, entry.key, on=FEB, why=WHY)
        settled = settle(books, [gave("3", "Ben")], on=MAR)
        paid = {each.party: each.amount.exact for each in settled.payouts()}
        assert paid == {"Ana": 100, "Ben": 100}
        assert [each.kind for each in books.journal()][-1] is EntryKind.RETURNED

    @pytest.mark.parametrize(
        "changed",
        [
            {"budget": Money.of("9", "EUR"), "over": OverBudget.REFUSE},
            {"deductions": (Withhold(rate=Fraction(1, 5), rounding=Rounding.HALF_UP),)},
        ],
    )
    def test_other_plans(self, changed: dict[str, Any]) -> None:
        """A budget and a deduction look at what was paid before."""
        books = settle(evolve(PLAN, **changed), [gave("1")], on=JAN).books
        assert looked_up(books, gave("2"), gave("3", "Ben")) == ("Ana",)
