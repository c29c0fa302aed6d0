"""A reversal of a contribution takes all that it earned, by whichever settlement that was paid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Band,
    Bonus,
    Books,
    Contribution,
    Fee,
    LargerOf,
    PayPlan,
    PerItem,
    Prizes,
    Rounding,
    Slab,
    Sum,
    Ties,
    archive,
    reverse,
    settle,
)
from c2b.compensation.scheme import AnyScheme

WHY = Text(en="refunded", fr="remboursé")
HALF_UP = Rounding.HALF_UP


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def day(number: int) -> date:
    """Return a day of January."""
    return date(2026, 1, number)


def given(key: str) -> Contribution:
    """Return one contribution of a party that sold for 10.00."""
    return Contribution(key=key, party="a", value=usd("10.00"))


def one_by_one(scheme: AnyScheme, *keys: str, fee: Fee | None = None) -> Books:
    """Return books that settled the contributions *keys* one after the other."""
    deductions = () if fee is None else (fee,)
    books = Books.open(PayPlan(key="l", scheme=scheme, rounding=HALF_UP, deductions=deductions))
    for number, key in enumerate(keys, start=1):
        books = settle(books, [given(key)], on=day(number)).books
    return wire.parse(wire.to_json(books), Books)


def back(books: Books, *keys: str) -> list[str]:
    """Return what is earned after each of *keys* is taken back, then after one more comes."""
    found: list[str] = []
    for key in keys:
        books = reverse(books, contribution=key, on=day(20), why=WHY)
        books.check()
        found.append(earned(books))
    assert earned(settle(books, [], on=day(21)).books) == found[-1]
    return [*found, earned(settle(books, [given("new")], on=day(21)).books)]


def earned(books: Books, party: str = "a") -> str:
    """Return what *party* earned, in dollars."""
    return str(books.balance(party).earned.money).removesuffix(" USD")


RISING = Slab(bands=(Band(to=2, rate=usd("1.00")), Band(rate=usd("2.00"))))
SHARES = Slab(bands=(Band(to=2, rate=Fraction(1, 10)), Band(rate=Fraction(1, 5))), currency="USD")
BONUSES = Sum(
    parts=(
        PerItem(rate=usd("5.00")),
        Bonus(amount=usd("50.00"), least=2),
        Bonus(amount=usd("60.00"), least=3),
    )
)
GUARANTEE = LargerOf(parts=(PerItem(rate=usd("1.00")), Bonus(amount=usd("10.00"), least=3)))


@pytest.mark.parametrize(
    ("scheme", "after"),
    [
        (RISING, ["2.00", "1.00", "0.00", "1.00"]),
        (SHARES, ["2.00", "1.00", "0.00", "1.00"]),
        (BONUSES, ["60.00", "5.00", "0.00", "5.00"]),
        (GUARANTEE, ["2.00", "1.00", "0.00", "1.00"]),
    ],
)
class TestWhatTheRestEarns:
    """Three contributions that were settled apart, and are taken back one after the other."""

    @pytest.mark.parametrize("keys", ["123", "321", "213", "312"])
    def test_in_any_order(self, scheme: AnyScheme, after: list[str], keys: str) -> None:
        """The party keeps what the rest earns, and goes on from there."""
        assert back(one_by_one(scheme, "1", "2", "3"), *keys) == after

    def test_as_from_one_settlement(self, scheme: AnyScheme, after: list[str]) -> None:
        """The rest earns the same where all three were settled at once."""
        plan = PayPlan(key="l", scheme=scheme, rounding=HALF_UP)
        books = settle(plan, [given(key) for key in "123"], on=day(1)).books
        assert back(books, *"213") == after

    def test_with_the_archive(self, scheme: AnyScheme, after: list[str]) -> None:
        """The rest earns the same where the first two settlements are filed away."""
        box, books = archive(one_by_one(scheme, "1", "2", "3"), until=day(2))
        for key, left in zip("213", after, strict=False):
            books = reverse(books, contribution=key, on=day(20), why=WHY, archive=box)
            books.check()
            assert earned(books) == left


class TestABonusForFortyTrips:
    """Trips of 5.00, and 50.00 for 20 of a week, 60.00 more for 40."""

    BOOKS = Books.open(
        PayPlan(
            key="trips",
            scheme=Sum(
                parts=(
                    PerItem(rate=usd("5.00")),
                    Bonus(amount=usd("50.00"), least=20),
                    Bonus(amount=usd("60.00"), least=40),
                )
            ),
            rounding=HALF_UP,
        )
    )

    def test_one_of_forty_is_refunded(self) -> None:
        """39 trips earn 195.00 + 50.00, and the fortieth 5.00 + 60.00 once more."""
        books = self.BOOKS
        for number, many in enumerate((19, 1, 20), start=1):
            trips = Contribution(key=str(number), party="a", quantity=many)
            books = settle(books, [trips], on=day(number)).books
        assert earned(books) == "310.00"
        books = reverse(books, contribution="2", on=day(9), why=WHY)
        assert (earned(books), str(books.balance("a").owed_back)) == ("245.00", "65.00 USD")
        books = settle(books, [given("4")], on=day(10)).books
        assert (earned(books), str(books.balance("a").owed_back)) == ("310.00", "0.00 USD")


class TestWhatStays:
    """A contribution takes nothing that the party has by other means."""

    def test_after_a_reversal_by_party(self) -> None:
        """A contribution takes its own entry at most once 3.00 of 6.00 were taken by name."""
        books = one_by_one(RISING, "1", "2", "3")
        books = reverse(books, party="a", amount=usd("3.00"), on=day(20), why=WHY)
        books = reverse(books, contribution="1", on=day(20), why=WHY)
        assert earned(books) == "2.00"

    def test_prizes_that_moved_up(self) -> None:
        """The second of two moved up to 25.00 by two entries, and gives both back."""
        prizes = Prizes(prizes=(usd("25.00"), usd("10.00")), ties=Ties.SPLIT_PLACES)
        plan = PayPlan(key="l", scheme=prizes, rounding=HALF_UP)
        entries = [Contribution(key=name, party=name, rank=n) for n, name in enumerate("ab", 1)]
        books = settle(plan, entries, on=day(1)).books
        books = reverse(books, contribution="a", on=day(2), why=WHY)
        books = settle(books, [], on=day(3)).books
        assert (earned(books, "a"), earned(books, "b")) == ("0.00", "25.00")
        books = reverse(books, contribution="b", on=day(4), why=WHY)
        assert (earned(books, "a"), earned(books, "b")) == ("0.00", "0.00")

    def test_fees_follow(self) -> None:
        """A fee of 10 % goes back in proportion with each of the entries."""
        fee = Fee(rate=Fraction(1, 10), rounding=HALF_UP)
        books = one_by_one(RISING, "1", "2", "3", fee=fee)
        assert str(books.balance("a").fees) == "0.60 USD"
        books = reverse(books, contribution="1", on=day(20), why=WHY)
        balance = books.balance("a")
        assert [str(balance.fees), str(balance.owed_back)] == ["0.20 USD", "3.60 USD"]

    def test_restored_as_a_whole(self) -> None:
        """Both entries of a reversal are reversed, and the contribution counts again."""
        books = one_by_one(RISING, "1", "2", "3")
        books = reverse(books, contribution="1", on=day(20), why=WHY, name="back")
        books = reverse(books, entry="back", on=day(20), why=WHY)
        assert earned(settle(books, [], on=day(21)).books) == "6.00"
        assert earned(reverse(books, contribution="1", on=day(21), why=WHY)) == "2.00"


class TestInPart:
    """The first of three contributions earned 1.00 at once, and 3.00 more with the third."""

    BOOKS = one_by_one(RISING, "1", "2", "3")

    def back(self, books: Books, amount: str) -> Books:
        """Return *books* after *amount* of the first contribution is taken back."""
        books = reverse(books, contribution="1", amount=usd(amount), on=day(20), why=WHY)
        books.check()
        return books

    def test_all_of_it_by_its_amount(self) -> None:
        """An amount of 4.00 is all of it."""
        books = self.back(self.BOOKS, "4.00")
        assert (earned(books), books.keys["1"].back) == ("2.00", 1)

    def test_a_part(self) -> None:
        """The amount that its own entry paid is a quarter of it, and 3.00 are three quarters."""
        for amount, left, share in (("1.00", "5.00", "1/4"), ("3.00", "3.00", "3/4")):
            books = self.back(self.BOOKS, amount)
            assert (earned(books), str(books.keys["1"].back)) == (left, share)

    def test_no_more_than_that(self) -> None:
        """An amount above 4.00 is refused."""
        with pytest.raises(InvalidValueError, match="an amount above zero, up to 4.00.*got .4.01"):
            self.back(self.BOOKS, "4.01")
