"""Terms that real platforms published: fees, withholding, holds and balances, to the cent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b.compensation import (
    Amount,
    Books,
    ByPayee,
    Contribution,
    Deduction,
    DeductionBase,
    Expiry,
    Fee,
    FeeBand,
    FeePer,
    FeeTax,
    Hold,
    Inactivity,
    Payees,
    PayPlan,
    PerItem,
    Pool,
    Rounding,
    Settlement,
    Share,
    Threshold,
    Withhold,
    reverse,
    settle,
)
from c2b.models import Money
from c2b.text import Text

HALF_UP = Rounding.HALF_UP
DAY = date(2024, 3, 15)
WHY = Text(en="refund", fr="remboursement")


def usd(amount: str) -> Money:
    """Dollars."""
    return Money.of(amount, "USD")


def percent(rate: str) -> Fraction:
    """A share of a hundred."""
    return Fraction(rate) / 100


def plan(*deductions: Deduction, currency: str = "USD") -> PayPlan:
    """A plan that pays all of what a contribution sold for, less *deductions*."""
    return PayPlan(
        key="terms",
        scheme=Share(rate=Fraction(1), currency=currency),
        rounding=HALF_UP,
        deductions=deductions,
    )


def sold(price: str, key: str = "1", currency: str = "USD", **facts: Any) -> Contribution:
    """A contribution of Ana's that sold for *price*."""
    return Contribution(**{"key": key, "party": "ana", "value": Money.of(price, currency), **facts})


def digits(amount: Amount) -> str:
    """The amount in major units, without its currency."""
    return str(amount.money).split()[0]


def paid(terms: PayPlan, *prices: str, currency: str = "USD") -> str:
    """The pay for contributions that sold for *prices*, after all deductions."""
    items = [sold(price, str(n), currency) for n, price in enumerate(prices)]
    return digits(settle(terms, items, on=DAY).balance("ana").paid)


def fees(settled: Settlement | Books, party: str = "ana") -> str:
    """The fees of a party."""
    return digits(settled.balance(party).fees)


@pytest.mark.parametrize(
    ("price", "expected"), [("10.00", "7.05"), ("14.99", "12.04"), ("15.00", "12.00")]
)
def test_a_flat_fee_below_a_price_and_a_rate_from_it_on(price: str, expected: str) -> None:
    """Poshmark before October 2024: below 15.00 a flat 2.95, else 20 %."""
    bands = (FeeBand(below=usd("15.00"), fixed=usd("2.95")), FeeBand(rate=percent("20")))
    fee = Fee(bands=bands, per=FeePer.ITEM, rounding=HALF_UP)
    assert paid(plan(fee), price) == expected


@pytest.mark.parametrize(
    ("price", "expected"), [("1.00", "0.10"), ("100.00", "8.00"), ("5000.00", "150.00")]
)
def test_a_fee_has_a_least_and_a_highest_amount(price: str, expected: str) -> None:
    """Discogs (support 360007521674): 8 %, at least 0.10, at most 150."""
    fee = Fee(
        rate=percent("8"), least=usd("0.10"), most=usd("150"), per=FeePer.ITEM, rounding=HALF_UP
    )
    assert fees(settle(plan(fee), [sold(price)], on=DAY)) == expected


@pytest.mark.parametrize(
    ("price", "expected"),
    [("25.00", "3.71"), ("10.00", "1.63"), ("10.01", "1.73"), ("8000.00", "1005.90")],
)
def test_a_fixed_part_and_a_graduated_rate_by_price(price: str, expected: str) -> None:
    """eBay, 15 March 2024: 13.25 % (2.35 % above 7,500) + 0.40 an order, 0.30 up to 10.00."""
    bands = (
        FeeBand(to=usd("10.00"), rate=percent("13.25"), fixed=usd("0.30")),
        FeeBand(to=usd("7500"), rate=percent("13.25"), fixed=usd("0.40")),
        FeeBand(rate=percent("2.35"), fixed=usd("0.40")),
    )
    fee = Fee(bands=bands, graduated=True, per=FeePer.ITEM, rounding=HALF_UP)
    assert fees(settle(plan(fee), [sold(price)], on=DAY)) == expected


def test_tax_is_withheld_by_payee_and_by_kind_of_income() -> None:
    """YouTube (support 10390801): income from the US at the treaty's rate, 24 % without a form."""
    us = {"kinds": ("US",), "rounding": HALF_UP}
    tax = ByPayee(
        groups=(
            Payees(names=("no form",), deduction=Withhold(rate=percent("24"), rounding=HALF_UP)),
            Payees(names=("treaty",), deduction=Withhold(rate=percent("15"), **us)),
        ),
        others=Withhold(rate=percent("30"), **us),
    )
    parties = ("no form", "treaty", "none")
    items = [
        sold(price, f"{party} {kind}", party=party, kind=kind)
        for party in parties
        for kind, price in (("US", "100.00"), ("FR", "900.00"))
    ]
    settled = settle(plan(tax), items, on=DAY)
    withheld = [digits(settled.balance(party).withheld) for party in parties]
    assert withheld == ["240.00", "15.00", "30.00"]


@pytest.mark.parametrize(
    ("gross", "net"), [("222.99", "187.24"), ("269.05", "225.92"), ("134.52", "112.96")]
)
def test_several_deductions_from_one_gross(gross: str, net: str) -> None:
    """French authors' précompte 2020: CSG 9.2 % and CRDS 0.5 % of 98.25 %, CFP, old age."""
    base = percent("98.25")
    rates = (percent("9.2") * base, percent("0.5") * base, percent("0.35"), percent("6.15"))
    terms = [Withhold(rate=rate, rounding=HALF_UP, base=DeductionBase.GROSS) for rate in rates]
    settled = settle(plan(*terms, currency="EUR"), [sold(gross, currency="EUR")], on=DAY)
    assert digits(settled.balance("ana").paid) == net
    if gross == "222.99":
        (entry,) = settled.entries()
        kept = [posting.minor for posting in entry.postings if posting.term is not None]
        assert kept == [2016, 110, 78, 1371]


def test_each_contribution_is_paid_seven_days_later() -> None:
    """The terms of UserTesting in 2017: 10.00 a test, 15.00 with webcam, seven days after each."""
    first = datetime(2017, 5, 1, 12, tzinfo=UTC)
    tests = [sold("10.00", "1", at=first), sold("15.00", "2", at=first + timedelta(days=1))]
    books = settle(plan(Hold(days=7)), tests, on=date(2017, 5, 2)).books
    for day, expected in ((7, "0.00"), (8, "10.00"), (9, "25.00")):
        books = settle(books, [], on=date(2017, 5, day)).books
        assert digits(books.balance("ana").paid) == expected


def test_a_tax_on_a_fee_has_an_account_of_its_own() -> None:
    """Prolific, United Kingdom: a third on top, VAT 20 % on that fee."""
    fee = Fee(rate=Fraction(1, 3), on_top=True, rounding=HALF_UP)
    vat = FeeTax(rate=percent("20"), rounding=HALF_UP)
    settled = settle(plan(fee, vat, currency="GBP"), [sold("100.00", currency="GBP")], on=DAY)
    totals = [digits(settled.sum_of(role)) for role in (fee.role, vat.role)]
    assert totals == ["33.33", "6.67"]
    assert digits(settled.cost()) == "140.00"
    assert digits(settled.balance("ana").paid) == "100.00"


def test_a_fee_is_taken_from_each_payment() -> None:
    """A payout fee of 0.25 for each payment of 10.00 or more: two payments of 13.00 cost 0.50."""
    fee = Fee(fixed=usd("0.25"), per=FeePer.PAYMENT, rounding=HALF_UP)
    books = settle(plan(Threshold(at=usd("10.00")), fee), [sold("13.00")], on=DAY).books
    again = settle(books, [sold("13.00", "2")], on=DAY + timedelta(days=31))
    assert fees(again) == "0.50"
    assert digits(again.balance("ana").paid) == "25.50"


def test_a_dormant_balance_is_charged_each_month() -> None:
    """CJ: 10.00 a month from the balance after six months without commission: 18, 8, 0."""
    dormant = Inactivity(months=6, charge=usd("10.00"))
    books = settle(
        plan(Threshold(at=usd("50")), dormant), [sold("18.00")], on=date(2024, 1, 31)
    ).books
    for month, carried in ((6, "18.00"), (7, "8.00"), (8, "0.00"), (9, "0.00")):
        books = settle(
            books, [], on=date(2024, month, 1 if month == 6 else 31 if month != 9 else 30)
        ).books
        assert digits(books.balance("ana").carried) == carried
    assert fees(books) == "18.00"


def test_points_that_nobody_redeems_expire() -> None:
    """A loyalty programme, derived: each point expires twelve months after it was booked."""
    points = PayPlan(
        key="points",
        scheme=PerItem(rate=Amount.points(1, "SB")),
        rounding=HALF_UP,
        deductions=(Threshold(at=Amount.points(2500, "SB")), Expiry(months=12)),
    )
    first, second = (Contribution(key=str(n), party="ana", quantity=n) for n in (300, 200))
    books = settle(points, [first], on=date(2024, 1, 31)).books
    books = settle(books, [second], on=date(2024, 6, 30)).books
    books = settle(books, [], on=date(2025, 1, 31)).books
    balance = books.balance("ana")
    assert (balance.forfeited.exact, balance.carried.exact) == (300, 200)


def test_one_fee_is_kept_on_a_refund_and_another_given_back() -> None:
    """Card processing, derived: 2.9 % + 0.30 stays, the platform's 10 % goes back in proportion."""
    kept = Fee(
        rate=percent("2.9"),
        fixed=usd("0.30"),
        per=FeePer.ITEM,
        given_back=False,
        rounding=HALF_UP,
    )
    platform = Fee(rate=percent("10"), per=FeePer.ITEM, rounding=HALF_UP)
    settled = settle(plan(kept, platform), [sold("40.00")], on=DAY)
    assert (fees(settled), digits(settled.balance("ana").paid)) == ("5.46", "34.54")
    back = reverse(settled.books, contribution="1", amount=usd("20.00"), on=DAY, why=WHY)
    assert (fees(back), digits(back.balance("ana").owed_back)) == ("3.46", "18.00")


def test_the_fee_of_one_contribution_never_eats_the_pay_of_another() -> None:
    """Research interviews, derived: the larger of 5 % and 1.00 for each, never more than it."""
    fee = Fee(rate=percent("5"), least=usd("1.00"), per=FeePer.ITEM, rounding=HALF_UP)
    assert paid(plan(fee), "150.00", "0.50") == "142.50"


def test_a_fee_comes_off_the_top_of_a_total() -> None:
    """An agency, derived: 10 % off the top of 100.03, rounded once, then equal shares."""
    fee = Fee(rate=percent("10"), per=FeePer.TOTAL, rounding=HALF_UP)
    pool = evolve(plan(fee), scheme=Pool(amount=usd("100.03")))
    items = [Contribution(key=name, party=name) for name in ("ana", "bo", "cleo")]
    settled = settle(pool, items, on=DAY)
    assert digits(settled.sum_of(fee.role)) == "10.00"
    assert [digits(settled.balance(item.party).paid) for item in items] == ["30.01"] * 3


def test_a_refund_gives_back_the_fee_of_its_own_sale() -> None:
    """Poshmark before October 2024: a refund of 10.00 returns 2.95, one of 100.00 returns 20.00."""
    bands = (FeeBand(below=usd("15.00"), fixed=usd("2.95")), FeeBand(rate=percent("20")))
    fee = Fee(bands=bands, per=FeePer.ITEM, rounding=HALF_UP)
    books = settle(plan(fee), [sold("10.00", "1"), sold("100.00", "2")], on=DAY).books
    for key, owed in (("1", "7.05"), ("2", "80.00")):
        back = reverse(books, contribution=key, on=DAY, why=WHY)
        assert digits(back.balance("ana").owed_back) == owed
        again = reverse(back, entry=list(back.entries)[-1], on=DAY, why=WHY)
        assert again.accounts() == books.accounts()


def test_a_refund_gives_back_the_tax_on_its_own_kind() -> None:
    """YouTube (support 10390801): income from elsewhere is refunded without any tax."""
    tax = Withhold(rate=percent("30"), kinds=("US",), rounding=HALF_UP)
    items = [sold("100.00", "us", kind="US"), sold("900.00", "fr", kind="FR")]
    books = settle(plan(tax), items, on=DAY).books
    for key, owed in (("us", "70.00"), ("fr", "900.00")):
        back = reverse(books, contribution=key, on=DAY, why=WHY)
        assert digits(back.balance("ana").owed_back) == owed


def test_a_refund_of_one_test_leaves_the_day_of_another() -> None:
    """The terms of UserTesting in 2017: a test that is taken back is not paid on another day."""
    first = datetime(2017, 5, 1, 12, tzinfo=UTC)
    tests = [sold("10.00", "1", at=first), sold("15.00", "2", at=first + timedelta(days=1))]
    books = settle(plan(Hold(days=7)), tests, on=date(2017, 5, 2)).books
    books = reverse(books, contribution="1", on=date(2017, 5, 3), why=WHY)
    for day, expected in ((8, "0.00"), (9, "15.00")):
        books = settle(books, [], on=date(2017, 5, day)).books
        assert digits(books.balance("ana").paid) == expected
