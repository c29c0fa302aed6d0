"""Fractions of a coin: what was earned exactly still rounds to what is booked after a reversal."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    EntryKind,
    PayPlan,
    PerItem,
    Referral,
    Rounding,
    Share,
    Sum,
    cash,
    reverse,
    settle,
)

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
WHY = Text(en="fraud", fr="fraude")
EUR = cash("EUR")


def plan(each: Fraction, rounding: Rounding) -> PayPlan:
    """Return a plan that pays cents for each contribution."""
    rate = Amount(exact=each, unit=EUR)
    return PayPlan(key="plan", scheme=PerItem(rate=rate), rounding=rounding)


def gave(key: str) -> Contribution:
    """One contribution of Ana."""
    return Contribution(key=key, party="Ana")


def earned(books: Books) -> int:
    """Return the earnings of Ana in cents."""
    return books.account("Ana", EUR).earned


@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("cents", [Fraction(5, 2), Fraction(9, 4), Fraction(11, 4), Fraction(7, 2)])
class TestNothingNew:
    """A settlement without contributions earns nothing, whatever was taken back before it."""

    def test_in_part(self, cents: Fraction, rounding: Rounding) -> None:
        """Each cent that is taken back stays taken back, by party and by contribution alike."""
        paid = settle(plan(cents, rounding), [gave("1")], on=JAN).books
        for target in ({"party": "Ana"}, {"contribution": "1"}):
            books = paid
            for left in reversed(range(earned(paid))):
                books = reverse(
                    books, **target, amount=Money(minor=1, currency="EUR"), on=FEB, why=WHY
                )
                assert earned(books) == left
                assert earned(settle(books, [], on=FEB).books) == left

    def test_all_of_it(self, cents: Fraction, rounding: Rounding) -> None:
        """The fraction is gone: a later contribution is paid as if it were the first."""
        terms = plan(cents, rounding)
        paid = settle(terms, [gave("1")], on=JAN).books
        back = reverse(paid, party="Ana", on=FEB, why=WHY)
        assert (back.account("Ana", EUR).exact, earned(settle(back, [], on=FEB).books)) == (0, 0)
        later = settle(back, [gave("2")], on=MAR).books
        assert earned(later) == earned(settle(terms, [gave("2")], on=MAR).books)

    @pytest.mark.parametrize("some", [1, None])
    def test_restored(self, cents: Fraction, rounding: Rounding, some: int | None) -> None:
        """A reversal that is reversed gives the fraction back too, from stored books as well."""
        terms = plan(cents, rounding)
        paid = settle(terms, [gave("1")], on=JAN).books
        amount = None if some is None else Money(minor=some, currency="EUR")
        back = reverse(paid, party="Ana", amount=amount, name="r", on=FEB, why=WHY)
        stored = wire.parse(wire.to_json(back), Books)
        again = reverse(stored, entry="r", on=FEB, why=WHY)
        assert again.account("Ana", EUR).exact == cents
        assert earned(settle(again, [gave("2")], on=MAR).books) == earned(
            settle(terms, [gave("1"), gave("2")], on=MAR).books
        )


class TestLessThanACoin:
    """A contribution that is worth less than a coin can be taken back like any other."""

    def test_one_after_the_other(self) -> None:
        """Three thirds of a cent leave nothing once each of them is taken back."""
        terms = plan(Fraction(1, 3), Rounding.HALF_UP)
        books = settle(terms, [gave("1"), gave("2"), gave("3")], on=JAN).books
        left: list[Any] = []
        for key in "123":
            books = reverse(books, contribution=key, on=FEB, why=WHY)
            left.append((earned(books), books.account("Ana", EUR).exact))
        assert left == [(1, Fraction(2, 3)), (0, Fraction(1, 3)), (0, 0)]
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="1", on=FEB, why=WHY)
        books.check()

    def test_paid_with_a_later_entry(self) -> None:
        """The rest of one settlement is taken out of the entry that paid it."""
        terms = plan(Fraction(1, 3), Rounding.HALF_UP)
        books = settle(terms, [gave("1")], on=JAN).books
        books = settle(books, [gave("2")], on=JAN).books
        books = settle(books, [gave("3"), gave("4")], on=JAN).books
        assert earned(books) == 1
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert back.account("Ana", EUR).exact == 1
        (entry,) = (e for e in back.journal() if e.kind is EntryKind.REVERSAL)
        assert (entry.earned, entry.reverses) == (0, "plan/2/cash:EUR/Ana")

    def test_before_a_coin_is_booked(self) -> None:
        """A third of a cent for which nothing was paid counts no more, and comes back exactly."""
        terms = plan(Fraction(1, 3), Rounding.HALF_UP)
        first = settle(terms, [gave("1")], on=JAN).books
        gone = reverse(first, contribution="1", name="r", on=JAN, why=WHY)
        gone.check()
        assert gone.account("Ana", EUR).exact == 0
        assert earned(settle(gone, [gave("2")], on=FEB).books) == 0
        assert earned(settle(gone, [gave("2"), gave("3")], on=FEB).books) == 1
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(gone, contribution="1", on=JAN, why=WHY)
        there = reverse(wire.parse(wire.to_json(gone), Books), entry="r", on=JAN, why=WHY)
        assert there.account("Ana", EUR).exact == Fraction(1, 3)
        assert earned(settle(there, [gave("2")], on=FEB).books) == 1

    def test_beside_coins_of_another_party(self) -> None:
        """The fraction of a friend goes too where a coin was booked for the referrer alone."""
        small, large = (Amount(exact=each, unit=EUR) for each in (Fraction(2, 5), Fraction(10)))
        scheme = Sum(parts=(PerItem(rate=small), Referral(scheme=PerItem(rate=large))))
        terms = PayPlan(key="plan", scheme=scheme, rounding=Rounding.HALF_UP)
        first, second = (Contribution(key=key, party="Ana", referrer="Bo") for key in ("1", "2"))
        books = settle(terms, [first], on=JAN).books
        books = reverse(books, contribution="1", on=JAN, why=WHY)
        books.check()
        assert [books.account(name, EUR).exact for name in ("Ana", "Bo")] == [0, 0]
        books = settle(books, [second], on=FEB).books
        assert [books.account(name, EUR).earned for name in ("Ana", "Bo")] == [0, 10]

    def test_after_all_of_it_was_taken_from_the_party(self) -> None:
        """A reversal by party leaves nothing to one of a contribution: it is not taken twice."""
        terms = plan(Fraction(2, 5), Rounding.HALF_UP)
        books = settle(terms, [gave("1"), gave("2"), gave("3")], on=JAN).books
        books = reverse(books, party="Ana", on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="1", on=FEB, why=WHY)
        assert books.account("Ana", EUR).exact == 0
        assert earned(settle(books, [gave("4"), gave("5")], on=MAR).books) == 1

    def test_after_a_part_was_taken_from_the_party(self) -> None:
        """The last one takes what is left, which is less than it earned."""
        terms = plan(Fraction(2, 5), Rounding.HALF_UP)
        books = settle(terms, [gave(key) for key in "12345"], on=JAN).books
        cent = Money(minor=1, currency="EUR")
        books = reverse(books, party="Ana", amount=cent, on=FEB, why=WHY)
        left: list[Any] = []
        for key in "123":
            books = reverse(books, contribution=key, on=FEB, why=WHY)
            left.append((earned(books), books.account("Ana", EUR).exact))
        assert left == [(1, Fraction(3, 5)), (0, Fraction(1, 5)), (0, 0)]
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="4", on=FEB, why=WHY)

    def test_a_bought_share(self) -> None:
        """A sale that brought nothing counts no more once it is taken back, and is so only once."""
        terms = PayPlan(
            key="plan",
            scheme=Share(rate=Fraction(1, 2), currency="EUR"),
            rounding=Rounding.HALF_UP,
        )
        sale = Contribution(key="1", party="Ana", value=Money(minor=0, currency="EUR"))
        books = settle(terms, [sale], on=JAN).books
        books = reverse(books, contribution="1", on=JAN, why=WHY)
        assert books.keys["1"].back == 1
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="1", on=JAN, why=WHY)


def test_a_part_of_a_coin_is_not_restored_as_a_coin() -> None:
    """Half cents that were paid and taken back one by one are restored as far as they add up."""
    books, taken = Books.open(plan(Fraction(1, 2), Rounding.HALF_UP)), list[str]()
    for number in range(4):
        books = settle(books, [gave(str(number))], on=JAN).books
        books = reverse(books, contribution=str(number), on=JAN, why=WHY, name=f"r{number}")
        taken.append(f"r{number}")
    restored = reverse(books, entry=taken[0], on=JAN, why=WHY)
    assert earned(restored) == 1
    with pytest.raises(InvalidValueError, match=r"worth.*0\.00.EUR"):
        reverse(restored, entry=taken[1], on=JAN, why=WHY)
