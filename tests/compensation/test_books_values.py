"""Regression tests of books, each with the right value of pay that went wrong once."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from c2b import Money, Text
from c2b.compensation import (
    Books,
    Contribution,
    Deduction,
    Fee,
    FeePer,
    Hold,
    OverBudget,
    PayPlan,
    Rounding,
    Settlement,
    Share,
    Threshold,
    cash,
    reverse,
    settle,
)

WHY = Text(en="fraud", fr="fraude")
USD = cash("USD")
JAN, FEB, MAR = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)


def usd(amount: str) -> Money:
    """Return an amount in dollars."""
    return Money.of(amount, "USD")


def plan(*deductions: Deduction, **facts: Any) -> PayPlan:
    """A plan that pays all of the value of a contribution."""
    stated: dict[str, Any] = {
        "key": "c",
        "scheme": Share(rate=Fraction(1), currency="USD"),
        "rounding": Rounding.HALF_UP,
        "deductions": deductions,
    }
    return PayPlan(**{**stated, **facts})


def gave(key: str, value: str, party: str = "p") -> Contribution:
    """One contribution of so much."""
    return Contribution(key=key, party=party, value=usd(value))


def shown(books: Books | Settlement, party: str = "p") -> dict[str, str]:
    """The accounts of a party that hold anything."""
    balance = books.balance(party, "USD")
    names = ("earned", "fees", "withheld", "held", "carried", "payable", "paid", "owed_back")
    amounts = {name: getattr(balance, name) for name in names}
    return {n: str(a.money.to_decimal()) for n, a in amounts.items() if a.exact}


class TestThresholds:
    """An amount taken back does not bring a party to the threshold."""

    def test_in_part(self) -> None:
        """8.00 carried, 3.00 taken back, 2.00 earned: 7.00 is carried."""
        jan = settle(plan(Threshold(at=usd("10.00"))), [gave("1", "8.00")], on=JAN)
        books = reverse(jan.books, party="p", on=date(2026, 2, 1), why=WHY, amount=usd("3.00"))
        feb = settle(books, [gave("2", "2.00")], on=FEB)
        assert shown(feb) == {"earned": "7.00", "carried": "7.00"}
        assert feb.payouts() == ()

    def test_closed_account(self) -> None:
        """8.00 carried, all of it taken back, the account closed: nothing is paid."""
        terms = plan(Threshold(at=usd("10.00"), closing_above=usd("0")))
        jan = settle(terms, [gave("1", "8.00")], on=JAN)
        books = reverse(jan.books, party="p", on=FEB, why=WHY)
        closed = settle(books, [], on=MAR, closing_accounts={"p"})
        assert (shown(closed), closed.payouts()) == ({}, ())

    def test_fraud(self) -> None:
        """9.02 earned, 9.00 taken back, 4.51 earned: 4.53 is carried."""
        jan = settle(plan(Threshold(at=usd("10.00"))), [gave("1", "9.02")], on=JAN)
        books = reverse(jan.books, party="p", on=JAN, why=WHY, amount=usd("9.00"))
        feb = settle(books, [gave("2", "4.51")], on=FEB)
        assert shown(feb) == {"earned": "4.53", "carried": "4.53"}


class TestHolds:
    """A held amount that was taken back is not paid on its day."""

    def test_all_of_it(self) -> None:
        """Half of 100.00 is paid and half held; all of it is taken back: 50.00 is owed back."""
        terms = plan(Hold(until=MAR, share=Fraction(1, 2)))
        jan = settle(terms, [gave("1", "100.00")], on=JAN)
        books = reverse(jan.books, contribution="1", on=FEB, why=WHY)
        assert shown(books) == {"paid": "50.00", "owed_back": "50.00"}
        mar = settle(books, [], on=MAR)
        assert shown(mar) == {"paid": "50.00", "owed_back": "50.00"}
        assert mar.payouts() == ()


class TestOwedBack:
    """Later earnings are offset against what is owed back."""

    def test_nothing_is_paid(self) -> None:
        """50.00 paid, 30.00 taken back, 10.00 earned: 20.00 is owed back."""
        jan = settle(plan(), [gave("1", "50.00")], on=JAN)
        books = reverse(jan.books, party="p", on=FEB, why=WHY, amount=usd("30.00"))
        feb = settle(books, [gave("2", "10.00")], on=FEB)
        assert shown(feb) == {"earned": "30.00", "paid": "50.00", "owed_back": "20.00"}
        assert feb.payouts() == ()
        later = settle(feb.books, [gave("3", "25.00")], on=MAR)
        assert shown(later) == {"earned": "55.00", "paid": "55.00"}
        assert [str(each.amount) for each in later.payouts()] == ["5.00 USD"]

    def test_a_part_of_later_earnings(self) -> None:
        """A plan that offsets half of later earnings pays the other half."""
        jan = settle(plan(offset=Fraction(1, 2)), [gave("1", "50.00")], on=JAN)
        books = reverse(jan.books, party="p", on=FEB, why=WHY, amount=usd("30.00"))
        feb = settle(books, [gave("2", "10.01")], on=FEB)
        assert shown(feb) == {"earned": "30.01", "paid": "55.00", "owed_back": "24.99"}


class TestBudget:
    """An amount taken back can be spent again."""

    def test_left(self) -> None:
        """The rest of 100 is 80 after 50 was earned and 30 taken back, and 70 fits."""
        terms = plan(budget=usd("100"), over=OverBudget.REFUSE)
        jan = settle(terms, [gave("1", "50.00")], on=JAN)
        books = reverse(jan.books, party="p", on=FEB, why=WHY, amount=usd("30.00"))
        assert books.left == usd("80.00")
        feb = settle(books, [gave("2", "70.00", "q")], on=FEB)
        assert (shown(feb, "q"), feb.left) == ({"earned": "70.00", "paid": "70.00"}, usd("10.00"))


class TestFees:
    """Each fee says whether a reversal gives it back."""

    def test_one_is_kept(self) -> None:
        """Half of a sale of 40.00 is refunded: 2.00 comes back, the processor keeps 1.46."""
        processor = Fee(
            rate=Fraction(29, 1000),
            fixed=usd("0.30"),
            rounding=Rounding.HALF_UP,
            per=FeePer.ITEM,
            given_back=False,
        )
        platform = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP, per=FeePer.ITEM)
        jan = settle(plan(processor, platform), [gave("1", "40.00")], on=JAN)
        assert shown(jan) == {"earned": "40.00", "fees": "5.46", "paid": "34.54"}
        books = reverse(jan.books, contribution="1", on=FEB, why=WHY, amount=usd("20.00"))
        assert shown(books) == {
            "earned": "20.00",
            "fees": "3.46",
            "paid": "34.54",
            "owed_back": "18.00",
        }

    def test_none_eats_the_pay_of_another_contribution(self) -> None:
        """The larger of 5 % and 1.00, for each: 150.00 and 0.50 pay 142.50."""
        fee = Fee(
            rate=Fraction(1, 20), least=usd("1.00"), rounding=Rounding.HALF_UP, per=FeePer.ITEM
        )
        both = settle(plan(fee), [gave("1", "150.00"), gave("2", "0.50")], on=JAN)
        assert shown(both) == {"earned": "150.50", "fees": "8.00", "paid": "142.50"}


def test_books_are_shown_in_a_line() -> None:
    """The representation of books has their terms and counts, and nothing that grows."""
    books = settle(plan(), [gave(str(n), "1.00", f"party {n}") for n in range(9)], on=JAN).books
    shown_as = repr(books)
    assert "number=1" in shown_as
    for name in ("parties", "keys", "filed", "memory", "entries", "taken"):
        assert f"{name}=" not in shown_as


def test_a_payout_as_a_sentence() -> None:
    """A payout is shown with its amount, party and day in both languages."""
    (payout,) = settle(plan(), [gave("1", "2.50")], on=JAN).payouts()
    assert payout.text.en == "2026-01-31: 2.50\u00a0USD to p"
    assert payout.text.in_language("fr").startswith("31 janvier 2026\u00a0: 2,50")
