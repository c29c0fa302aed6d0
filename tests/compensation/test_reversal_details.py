"""Details of reversals and of what books refuse, each as an accountant would ask for it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Bonus,
    Books,
    Contribution,
    DeductionBase,
    Fee,
    FeePer,
    Hold,
    PayPlan,
    PerItem,
    Rounding,
    Sum,
    Withhold,
    archive,
    cash,
    reverse,
    settle,
    statement,
)
from c2b.compensation.deductions import Slot
from c2b.compensation.settlement.account_check import check_accounts
from c2b.compensation.settlement.fees_on_top import Surcharge
from c2b.compensation.settlement.journal import Role
from c2b.compensation.settlement.keys import fingerprint

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
EUR = cash("EUR")
WHY = Text(en="fraud", fr="fraude")


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def plan(rate: Amount | None = None, *, name: str = "p", **terms: Any) -> PayPlan:
    """Return a plan that pays ten euros for each contribution, or *rate*."""
    scheme = PerItem(rate=Amount.of("10.00", "EUR") if rate is None else rate)
    return PayPlan(key=name, scheme=scheme, rounding=Rounding.HALF_UP, **terms)


def gave(*keys: str, party: str = "ana") -> list[Contribution]:
    """Return contributions of one party."""
    return [Contribution(key=key, party=party) for key in keys]


def two_nights() -> Books:
    """Return books in which two contributions were paid by entries of their own."""
    first = settle(plan(), gave("1"), on=JAN).books
    return settle(first, gave("2"), on=JAN).books


class TestFiledEntries:
    """An entry that is filed knows what was taken of it."""

    def test_no_more_than_is_left(self) -> None:
        """The rest of 10.00 EUR is 6.00, where 4.00 were taken back before the entry was filed."""
        books = reverse(two_nights(), entry="p/1/cash:EUR/ana", amount=eur("4"), on=JAN, why=WHY)
        filed, live = archive(books, until=JAN)
        again: dict[str, Any] = {"entry": "p/1/cash:EUR/ana", "on": FEB, "why": WHY}
        with pytest.raises(InvalidValueError, match="from 1 to 600"):
            reverse(live, **again, amount=eur("8"), archive=filed)
        back = reverse(live, **again, amount=eur("6"), archive=filed)
        assert back.account("ana", EUR).earned == 1000
        back.check()

    def test_of_books_without_the_exact_amount(self) -> None:
        """A reversal that notes no exact amount is restored by the coins that it took."""
        back = reverse(two_nights(), party="ana", amount=eur("4"), name="r", on=JAN, why=WHY)
        document = wire.to_data(back)
        (taken,) = (each for each in document["taken"] if each["key"] == "r")
        assert taken["taken"].pop("exact") is not None
        read = wire.from_data(document, Books)
        assert reverse(read, entry="r", on=FEB, why=WHY).account("ana", EUR).exact == 2000


class TestNamesInRefusals:
    """A refusal shows the place and what was given."""

    def test_a_name_that_is_taken(self) -> None:
        """The name of another reversal is refused with that name."""
        books = reverse(two_nights(), contribution="1", name="r", on=JAN, why=WHY)
        with pytest.raises(InvalidValueError) as caught:
            reverse(books, contribution="2", name="p/1/cash:EUR/ana", on=JAN, why=WHY)
        assert (caught.value.where, caught.value.got) == ("reverse(name)", "p/1/cash:EUR/ana")

    def test_places(self) -> None:
        """The place is the argument of the function that was called."""
        books = two_nights()
        with pytest.raises(InvalidValueError) as unit:
            books.account("ana", "EUR")  # type: ignore[arg-type]
        assert unit.value.where == "Books.account(unit)"
        with pytest.raises(InvalidValueError) as party:
            statement(books, "bo")
        assert party.value.where == "statement(party)"
        with pytest.raises(InvalidValueError) as day:
            settle(books, [], on=JAN - timedelta(days=1))
        assert "2026-01-28" in str(day.value)

    def test_a_moment_that_a_hold_asks_for(self) -> None:
        """A hold by contribution names the fact that a contribution lacks."""
        with pytest.raises(InvalidValueError, match=r"the moment of submission \(at\), on which"):
            settle(plan(deductions=(Hold(days=7),)), gave("1"), on=JAN)


class TestFingerprints:
    """A fingerprint of a contribution is the same for ever: stored books know it again."""

    full = Contribution(
        key="1",
        party="ana",
        quantity=Fraction(3, 2),
        at=datetime(2026, 1, 28, 12, tzinfo=UTC),
        seconds=Fraction(90),
        value=Money.of("8.00", "EUR"),
        cost=Money.of("2.00", "EUR"),
        rank=1,
        score=Fraction(9, 2),
        kind="photo",
        task="cat",
        answer="yes",
    )

    def test_of_facts(self) -> None:
        """The fingerprints of a contribution with all facts, and of one with none."""
        assert fingerprint(self.full) == "76cf91ba375591a4"
        assert fingerprint(Contribution(key="1", party="ana")) == "13913355ec94aabb"

    def test_of_another_zone(self) -> None:
        """The same moment in another zone makes no difference, nor does the key."""
        paris = datetime.fromisoformat("2026-01-28T13:00:00+01:00")
        moved = Contribution(key="2", party="ana", at=paris)
        same = Contribution(key="1", party="ana", at=datetime(2026, 1, 28, 12, tzinfo=UTC))
        assert fingerprint(moved) == fingerprint(same)


def test_an_account_of_zero() -> None:
    """An account of zero is neither below zero nor a debt."""
    place = (EUR, Role.CARRIED, "ana")
    check_accounts({place: 0}, {place: 0})


class TestManyAtOnce:
    """More contributions than are looked at in one go have their fees and taxes one and all."""

    def test_fees(self) -> None:
        """Fees of 0.10 EUR on each of 1,500 contributions are 150.00 EUR."""
        fee = Fee(fixed=eur("0.10"), per=FeePer.ITEM, rounding=Rounding.UP)
        books = settle(plan(deductions=(fee,)), gave(*map(str, range(1500))), on=JAN).books
        assert books.account("ana", EUR).paid == 1_500_000 - 15_000

    def test_taxes_on_kinds(self) -> None:
        """A tax of a tenth on 500 photos among 1,500 contributions is 500.00 EUR."""
        tax = Withhold(rate=Fraction(1, 10), rounding=Rounding.UP, kinds=("photo",))
        items = [
            Contribution(key=str(place), party="ana", kind="photo" if place < 500 else "text")
            for place in range(1500)
        ]
        books = settle(plan(deductions=(tax,)), items, on=JAN).books
        assert books.account("ana", EUR).paid == 1_500_000 - 50_000


def test_taxes_before_a_fee() -> None:
    """Two taxes of a half, the second of them on the gross, leave nothing for a fee."""
    half: dict[str, Any] = {"rate": Fraction(1, 2), "rounding": Rounding.UP}
    terms = (
        Withhold(**half),
        Withhold(**half, base=DeductionBase.GROSS),
        Fee(fixed=eur("0.10"), per=FeePer.ITEM, rounding=Rounding.UP),
    )
    books = settle(plan(deductions=terms), gave("1"), on=JAN).books
    balance = books.balance("ana")
    assert [str(each) for each in (balance.fees, balance.paid)] == ["0.00 EUR", "0.00 EUR"]
    assert str(balance.withheld) == "10.00 EUR"


def test_a_bonus_beside_fractions() -> None:
    """The fraction of the contribution that stays is exact, where a later entry paid a bonus."""
    third = PerItem(rate=Amount(exact=Fraction(1, 3), unit=EUR))
    bonus = Bonus(amount=eur("0.10"), least=2)
    terms = PayPlan(key="p", scheme=Sum(parts=(third, bonus)), rounding=Rounding.HALF_UP)
    books = settle(terms, gave("1"), on=JAN).books
    books = settle(books, gave("2"), on=JAN).books
    assert books.account("ana", EUR).earned == 11
    books = reverse(books, contribution="1", on=FEB, why=WHY)
    assert (books.account("ana", EUR).exact, books.account("ana", EUR).earned) == (
        Fraction(1, 3),
        0,
    )
    assert settle(books, gave("3"), on=MAR).books.account("ana", EUR).earned == 11


def test_a_fee_on_top_that_lacks_something() -> None:
    """The next cent bears what a fee on top lacks since a reversal, and nothing bears nothing."""
    fee = Surcharge(number=0, fee_number=0, fee=Fee(rate=Fraction(1), rounding=Rounding.UP))
    slot = Slot(base=10, lacking=3)
    assert [fee.of_next(minor, 10, slot) for minor in (0, 1)] == [0, 4]
    fee.note(slot, 0)
    assert (slot.base, slot.lacking) == (10, 3)
    fee.note(slot, 1)
    assert (slot.base, slot.lacking) == (11, 0)
