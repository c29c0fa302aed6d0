"""Reversals that are restored, named twice or filed away: money moves once for each reason."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Bonus,
    Books,
    Cap,
    Contribution,
    Goal,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Referral,
    Rounding,
    Share,
    Sum,
    archive,
    cash,
    return_payout,
    reverse,
    settle,
)

EUR = cash("EUR")
WHY = Text(en="fraud", fr="fraude")


def day(number: int) -> date:
    """Return a day of January 2026, counted from zero."""
    return date(2026, 1, 1) + timedelta(days=number)


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def plan(scheme: Any, **terms: Any) -> PayPlan:
    """Return a plan with *scheme*."""
    return PayPlan(key="k", scheme=scheme, rounding=Rounding.HALF_UP, **terms)


def gave(key: str, party: str = "Ana", **facts: Any) -> Contribution:
    """Return one contribution."""
    return Contribution(key=key, party=party, **({"score": 1} | facts))


def earned(books: Books, party: str = "Ana") -> int:
    """Return the earnings of *party* in cents."""
    return books.account(party, EUR).earned


class TestRestored:
    """A restoration gives back no more than the contribution is worth beside the others."""

    @pytest.mark.parametrize(
        "scheme",
        [
            Bonus(amount=eur("3.00"), least=1),
            Goal(least=1, reached=eur("3.00"), otherwise=eur("0.00")),
            Cap(scheme=PerItem(rate=eur("3.00")), at=eur("3.00")),
        ],
        ids=["bonus", "goal", "cap"],
    )
    def test_another_one_has_earned_it(self, scheme: Any) -> None:
        """A bonus, a goal and a cap that another contribution took are not paid twice."""
        books = settle(plan(scheme), [gave("1")], on=day(0)).books
        books = reverse(books, contribution="1", name="r", on=day(1), why=WHY)
        books = settle(books, [gave("2")], on=day(2)).books
        assert earned(books) == 300
        with pytest.raises(InvalidValueError, match="is worth 0.00") as refused:
            reverse(books, entry="r", on=day(3), why=WHY)
        assert "under another key" in str(refused.value)
        again = settle(books, [gave("1 again")], on=day(3)).books
        assert earned(again) == 300

    def test_a_budget_that_is_spent(self) -> None:
        """A budget of 5.00 EUR that another party has used pays nothing back."""
        terms = plan(PerItem(rate=eur("3.00")), budget=eur("5.00"), over=OverBudget.REFUSE)
        books = settle(terms, [gave("1")], on=day(0)).books
        books = reverse(books, contribution="1", name="r", on=day(1), why=WHY)
        assert earned(reverse(books, entry="r", on=day(1), why=WHY)) == 300
        books = settle(books, [gave("2", "Bo")], on=day(2)).books
        with pytest.raises(InvalidValueError, match="the rest of the budget, 2.00"):
            reverse(books, entry="r", on=day(3), why=WHY)

    @pytest.mark.parametrize("beside", [False, True])
    def test_a_pool_that_others_have_got(self, beside: bool) -> None:
        """A pool of 9.00 EUR is not paid a second time, alone or beside other pay."""
        pool = Pool(amount=eur("9.00"))
        scheme = Sum(parts=(pool, PerItem(rate=eur("1.00")))) if beside else pool
        items = [gave(str(place), party) for place, party in enumerate(("Ana", "Ben", "Cy"))]
        books = settle(plan(scheme), items, on=day(0)).books
        books = reverse(books, contribution="0", name="r", on=day(1), why=WHY)
        assert earned(reverse(books, entry="r", on=day(1), why=WHY)) == 300 + 100 * beside
        books = settle(books, [gave("3", "Ben")], on=day(2)).books
        with pytest.raises(InvalidValueError, match="the pool is still there"):
            reverse(books, entry="r", on=day(3), why=WHY)

    def test_taken_back_again(self) -> None:
        """A contribution whose restoration is taken back is gone, and takes nothing of others."""
        books = settle(plan(PerItem(rate=eur("1.00"))), [gave("1"), gave("2")], on=day(0)).books
        books = reverse(books, contribution="1", name="x", on=day(1), why=WHY)
        books = reverse(books, entry="x", name="y", on=day(1), why=WHY)
        books = reverse(books, entry="y", name="z", on=day(1), why=WHY)
        assert (earned(books), books.keys["1"].back) == (100, 1)
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="1", on=day(1), why=WHY)


class TestNames:
    """The name of a reversal is that of one reversal alone."""

    @pytest.mark.parametrize("is_filed", [False, True])
    def test_of_something_else(self, is_filed: bool) -> None:
        """A second reversal of the name is refused where it takes something else."""
        books = settle(plan(PerItem(rate=eur("1.00"))), [gave("1"), gave("2")], on=day(0)).books
        books = reverse(books, contribution="1", name="x", on=day(1), why=WHY)
        if is_filed:
            _, books = archive(books, until=day(1))
        assert reverse(books, contribution="1", name="x", on=day(2), why=WHY) == books
        for target in ({"contribution": "2"}, {"party": "Ana"}):
            with pytest.raises(InvalidValueError, match="another reversal has this name"):
                reverse(books, **target, name="x", on=day(2), why=WHY)

    def test_of_the_entry(self) -> None:
        """A reversal of the entry is none of the contribution, and the same again is known."""
        books = settle(plan(PerItem(rate=eur("1.00"))), [gave("1"), gave("2")], on=day(0)).books
        by_one = reverse(books, contribution="1", name="x", on=day(1), why=WHY)
        entry: Any = {"entry": "k/1/cash:EUR/Ana", "on": day(1), "why": WHY}
        with pytest.raises(InvalidValueError, match="another reversal has this name"):
            reverse(by_one, **entry, name="x")
        by_entry = reverse(books, **entry, name="x")
        assert reverse(by_entry, **entry, name="x") == by_entry

    def test_a_part_is_not_all(self) -> None:
        """A reversal of 1.00 EUR of 2.00 is not one of all of it."""
        books = settle(plan(PerItem(rate=eur("2.00"))), [gave("1")], on=day(0)).books
        books = reverse(books, contribution="1", amount=eur("1.00"), name="y", on=day(1), why=WHY)
        with pytest.raises(InvalidValueError, match="another reversal has this name"):
            reverse(books, contribution="1", name="y", on=day(1), why=WHY)


class TestFiled:
    """An archive changes nothing about what can be taken back."""

    def sales(self) -> Books:
        """Return books in which two sales, of 20.00 and 100.00 EUR, are paid in full."""
        terms = plan(Share(rate=Fraction(1), currency="EUR"))
        items = (gave("1", value=eur("20.00")), gave("2", value=eur("100.00")))
        return settle(terms, items, on=day(0)).books

    def test_an_older_archive(self) -> None:
        """A contribution that is gone is gone for the archive in which it was filed first."""
        box, books = archive(self.sales(), until=day(0))
        back: Any = {"contribution": "1", "why": WHY, "archive": box}
        books = reverse(books, on=day(1), **back)
        _, books = archive(books, until=day(1))
        assert earned(books) == 10_000
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, on=day(2), **back)

    @pytest.mark.parametrize("amount", ["20.00", "5.00"])
    def test_after_a_reversal_by_party(self, amount: str) -> None:
        """A party that gave back what its entry paid keeps what it earned later."""
        terms = plan(Share(rate=Fraction(1), currency="EUR"))
        books = settle(terms, [gave("1", value=eur("20.00"))], on=day(0)).books
        books = reverse(books, party="Ana", amount=eur(amount), on=day(1), why=WHY)
        books = settle(books, [gave("2", value=eur("100.00"))], on=day(2)).books
        box, filed = archive(books, until=day(1))
        back: Any = {"contribution": "1", "on": day(3), "why": WHY}
        if amount == "20.00":
            for each, beside in ((books, None), (filed, box)):
                with pytest.raises(InvalidValueError, match="nothing is left"):
                    reverse(each, **back, archive=beside)
        else:
            plainly = reverse(books, **back)
            assert earned(plainly) == earned(reverse(filed, **back, archive=box)) == 10_000

    def test_the_archive_of_another_plan(self) -> None:
        """An archive of other books is refused, whatever it holds."""
        other = PayPlan(key="o", scheme=PerItem(rate=eur("1.00")), rounding=Rounding.HALF_UP)
        box, _ = archive(settle(other, [gave("z")], on=day(0)).books, until=day(0))
        _, books = archive(self.sales(), until=day(0))
        for target in ({"contribution": "z"}, {"entry": "o/1/cash:EUR/Ana"}):
            with pytest.raises(InvalidValueError, match="whose digest is in Books.archives"):
                reverse(books, **target, on=day(1), why=WHY, archive=box)


def test_only_others_would_have_been_paid() -> None:
    """A contribution without a referrer, in a plan that pays referrers alone, counts no more."""
    terms = plan(Referral(scheme=PerItem(rate=eur("1.00"))))
    books = settle(terms, [gave("1")], on=day(0)).books
    back = reverse(books, contribution="1", on=day(1), why=WHY)
    back.check()
    assert (earned(back), back.keys["1"].back) == (0, 1)


class TestReturned:
    """A payment that is filed can come back, once."""

    def test_from_the_archive(self) -> None:
        """The next settlement pays it again, and it is not returned twice, filed or not."""
        settled = settle(plan(PerItem(rate=eur("1.00"))), [gave("1")], on=day(0))
        (payout,) = settled.payouts()
        box, books = archive(settled.books, until=day(0))
        back: Any = {"payout": payout.key, "why": WHY}
        with pytest.raises(InvalidValueError, match="if it is filed, pass archive="):
            return_payout(books, on=day(1), **back)
        returned = return_payout(books, on=day(1), archive=box, **back)
        returned.check()
        assert [str(each.amount) for each in settle(returned, [], on=day(2)).payouts()] == [
            "1.00 EUR"
        ]
        _, filed = archive(returned, until=day(1))
        for each in (returned, filed):
            assert return_payout(each, on=day(3), archive=box, **back) == each

    def test_another_archive(self) -> None:
        """An archive of other books, and a payment that is nowhere, are refused."""
        other = PayPlan(key="o", scheme=PerItem(rate=eur("1.00")), rounding=Rounding.HALF_UP)
        box, _ = archive(settle(other, [gave("z")], on=day(0)).books, until=day(0))
        own, books = archive(
            settle(plan(PerItem(rate=eur("1.00"))), [], on=day(0)).books, until=day(0)
        )
        with pytest.raises(InvalidValueError, match="whose digest is in Books.archives"):
            return_payout(books, "o/1/cash:EUR/Ana", on=day(1), why=WHY, archive=box)
        with pytest.raises(InvalidValueError, match="the key of a payment"):
            return_payout(books, "k/1/cash:EUR/Ana", on=day(1), why=WHY, archive=own)


@pytest.mark.parametrize("name", ["x", "x/2"])
def test_all_parties_have_their_pay_again(name: str) -> None:
    """The entries of a friend and of a referrer are restored together, by either name."""
    pay = Sum(parts=(PerItem(rate=eur("1.00")), Referral(scheme=PerItem(rate=eur("0.10")))))
    items = [gave("1", referrer="Ben"), gave("2", referrer="Ben")]
    books = settle(plan(pay), items, on=day(0)).books
    books = reverse(books, contribution="1", name="x", on=day(1), why=WHY)
    books = reverse(books, entry=name, on=day(2), why=WHY)
    assert (earned(books), earned(books, "Ben"), books.keys["1"].back) == (200, 20, 0)
    with pytest.raises(InvalidValueError, match="nothing is left"):
        reverse(books, entry="x", on=day(2), why=WHY)
    again = reverse(books, contribution="1", on=day(3), why=WHY)
    assert (earned(again), earned(again, "Ben")) == (100, 10)
