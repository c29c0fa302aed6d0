"""Fees follow what was earned to date, after reversals as before, and so do the taxes on them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Books,
    ByPayee,
    Contribution,
    DeductionBase,
    Fee,
    FeeBand,
    FeePer,
    FeeTax,
    Payees,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Withhold,
    reverse,
    settle,
)
from c2b.compensation.deductions import Deduction

ON = date(2026, 11, 30)
WHY = Text(en="refunded", fr="remboursé")
HALF_UP = Rounding.HALF_UP
TENTH, FIFTH = Fraction(1, 10), Fraction(1, 5)
WHOLE = Share(rate=Fraction(1), currency="USD")
TAX = FeeTax(rate=FIFTH, rounding=HALF_UP)


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def opened(*deductions: Deduction) -> Books:
    """Return books in which each contribution earns its value, less *deductions*."""
    plan = PayPlan(key="t", scheme=WHOLE, rounding=HALF_UP, deductions=deductions)
    return Books.open(plan)


def earned(books: Books, *values: str, party: str = "a") -> Books:
    """Return *books* after *party* earned *values*, at once."""
    items = [
        Contribution(key=f"{party}{books.number}.{n}", party=party, value=usd(value))
        for n, value in enumerate(values)
    ]
    return read(settle(books, items, on=ON).books)


def taken(books: Books, key: str, amount: str | None = None) -> Books:
    """Return *books* after *amount* of the contribution *key*, or all of it, is taken back."""
    money = None if amount is None else usd(amount)
    return read(reverse(books, contribution=key, amount=money, on=ON, why=WHY))


def read(books: Books) -> Books:
    """Return *books* as they are read from a document."""
    parsed = wire.parse(wire.to_json(books), Books)
    assert parsed == books
    return parsed


def fees(books: Books, *parties: str) -> str:
    """Return the fees of *parties* to date, without the currency."""
    return str(sum(books.balance(party).fees.exact for party in parties or ("a",)))


GRADUATED = Fee(
    bands=(FeeBand(to=usd("500"), rate=FIFTH), FeeBand(rate=TENTH)),
    graduated=True,
    rounding=HALF_UP,
)
MOST = Fee(rate=TENTH, most=usd("5"), rounding=HALF_UP)
LEAST = Fee(rate=TENTH, least=usd("5"), rounding=HALF_UP)
ON_TOP = Fee(rate=TENTH, least=usd("5"), rounding=HALF_UP, on_top=True)


class TestFeePerParty:
    """A fee per PARTY is on all that a party earned to date, also once some was taken back."""

    @pytest.mark.parametrize(
        ("fee", "whole", "back", "between", "after"),
        [
            (MOST, "100", "40", "300", "500"),
            (LEAST, "40", "20", "250", "500"),
            (GRADUATED, "1000", "500", "7500", "15000"),
        ],
    )
    def test_the_fee_to_date_holds_again(
        self, fee: Fee, whole: str, back: str, between: str, after: str
    ) -> None:
        """A reversal gives back in proportion; new earnings bear what is lacking."""
        books = taken(earned(opened(fee), whole), "a0.0", back)
        assert fees(books) == between
        assert fees(earned(books)) == between  # nothing new, nothing moves
        assert fees(earned(books, back)) == after

    def test_a_fee_above_its_due_is_given_back(self) -> None:
        """A rate that rises: half of 150.00 is more than the fee on 500.00."""
        bands = (FeeBand(to=usd("500"), rate=TENTH), FeeBand(rate=FIFTH))
        fee = Fee(bands=bands, graduated=True, rounding=HALF_UP)
        books = taken(earned(opened(fee), "1000"), "a0.0", "500")
        assert fees(books) == "7500"
        assert fees(earned(books, "10")) == "5200"

    def test_no_more_is_lacking_than_what_comes(self) -> None:
        """The next earnings bear what is lacking as far as they go."""
        books = taken(earned(opened(MOST), "100"), "a0.0", "40")
        books = earned(books, "1")
        assert (fees(books), books.balance("a").owed_back.exact) == ("400", 3800)
        assert fees(earned(books, "1")) == "500"

    def test_the_gross_as_well(self) -> None:
        """A fee on the gross, of which nothing was left at first, catches up."""
        gross = Fee(rate=TENTH, base=DeductionBase.GROSS, rounding=HALF_UP)
        books = opened(LEAST, gross)
        assert fees(earned(books, "5", "95")) == "2000"
        assert fees(earned(earned(books, "5"), "95")) == "2000"


class TestFeeOnTop:
    """A fee on top follows what was earned to date like one that is taken out."""

    def test_the_cost_to_date_holds_again(self) -> None:
        """10.00 cost 15.00, also where 5.00 were taken back and earned again."""
        books = taken(earned(opened(ON_TOP), "10"), "a0.0", "5")
        assert books.cost().money == usd("7.50")
        assert earned(books, "5").cost().money == usd("15")
        assert earned(earned(books, "5"), "90").cost().money == usd("110")

    def test_a_fee_of_nothing_counts(self) -> None:
        """A contribution that cost no fee of its own leaves the base all the same."""
        books = earned(earned(opened(ON_TOP), "20"), "20")
        books = taken(books, "a1.0")
        assert earned(books, "20").cost().money == usd("45")

    def test_a_restored_entry(self) -> None:
        """The reversal of a reversal leaves the fee as it was."""
        before = earned(opened(ON_TOP, TAX), "10")
        books = taken(before, "a0.0", "5")
        entry = books.journal().entries[-1].key
        books = reverse(books, entry=entry, on=ON, why=WHY)
        assert books.cost() == before.cost()
        assert books.parties["a"].accounts == before.parties["a"].accounts


class TestFeeOnTheTotal:
    """A fee on the total follows what all parties earned to date."""

    def test_taken_out(self) -> None:
        """40.00 and 60.00, of which 60.00 are taken back and earned again: 5.00."""
        fee = Fee(rate=TENTH, per=FeePer.TOTAL, most=usd("5"), rounding=HALF_UP)
        items = [
            Contribution(key="1", party="a", value=usd("40")),
            Contribution(key="2", party="b", value=usd("60")),
        ]
        books = taken(settle(opened(fee), items, on=ON).books, "2")
        assert fees(books, "a", "b") == "200"
        assert fees(earned(books, "60"), "a", "b") == "500"

    def test_on_top_with_a_tax(self) -> None:
        """The next earnings bear the fixed fee and its tax again where all was taken back."""
        fee = Fee(fixed=usd("1"), per=FeePer.TOTAL, rounding=HALF_UP, on_top=True)
        books = earned(opened(fee, TAX), "10")
        books = earned(books, "10", party="b")
        books = taken(taken(books, "a0.0"), "b1.0")
        assert books.cost().money == usd("0")
        assert earned(books, "10").cost().money == usd("11.20")

    def test_a_fee_that_stays(self) -> None:
        """A fee that no reversal gives back is not charged on what replaces the earnings."""
        fee = Fee(fixed=usd("1"), per=FeePer.TOTAL, rounding=HALF_UP, on_top=True, given_back=False)
        books = taken(earned(opened(fee), "10"), "a0.0")
        assert books.cost().money == usd("1")
        assert earned(books, "10").cost().money == usd("11")


class TestTaxOnFee:
    """The tax follows the fee to date."""

    def test_the_tax_catches_up(self) -> None:
        """A fee that took everything leaves nothing for the tax, which the next earnings bear."""
        books = earned(opened(LEAST, TAX), "5")
        assert books.balance("a").fee_tax.exact == 0
        books = earned(books, "95")
        assert (fees(books), books.balance("a").fee_tax.exact) == ("1000", 200)

    def test_the_tax_after_a_reversal(self) -> None:
        """The tax is a fifth of the fee to date again."""
        books = taken(earned(opened(MOST, TAX), "100"), "a0.0", "40")
        assert earned(books, "40").balance("a").fee_tax.exact == 100


SHOP = Fee(
    bands=(FeeBand(below=usd("15"), fixed=usd("2.95")), FeeBand(rate=FIFTH)),
    per=FeePer.UNIT,
    rounding=HALF_UP,
)


class TestFeePerUnit:
    """A fee per UNIT is for each single unit; a fee per ITEM for the contribution as a whole."""

    @pytest.mark.parametrize(
        ("per", "quantity", "due"),
        [
            (FeePer.ITEM, Fraction(2), "400"),
            (FeePer.UNIT, Fraction(2), "590"),
            (FeePer.UNIT, Fraction(1), "295"),
            (FeePer.UNIT, Fraction(3, 2), "443"),
            (FeePer.UNIT, Fraction(0), "0"),
        ],
    )
    def test_items_of_ten_dollars(self, per: FeePer, quantity: Fraction, due: str) -> None:
        """Below 15.00 each pays 2.95, half of one pays half of that; 20.00 pays a fifth."""
        item = Contribution(key="1", party="a", value=usd("10"), quantity=quantity)
        settled = settle(opened(evolve(SHOP, per=per)), [item], on=ON)
        assert fees(read(settled.books)) == due

    def test_at_once_as_one_by_one(self) -> None:
        """The fees and the taxes on three units are those of three contributions."""
        fee = Fee(rate=FIFTH, least=usd("0.03"), per=FeePer.UNIT, rounding=Rounding.UP)
        books = opened(fee, FeeTax(rate=FIFTH, rounding=Rounding.UP))
        three = Contribution(key="1", party="a", value=usd("0.12"), quantity=3)
        at_once = settle(books, [three], on=ON).books.balance("a")
        apart = earned(books, *["0.12"] * 3).balance("a")
        assert (at_once.fees, at_once.fee_tax) == (apart.fees, apart.fee_tax)
        assert (at_once.fees.exact, at_once.fee_tax.exact) == (9, 3)

    def test_never_more_than_the_pay(self) -> None:
        """A fixed fee above the price takes all of it."""
        fee = Fee(fixed=usd("0.30"), per=FeePer.UNIT, rounding=HALF_UP)
        two = Contribution(key="1", party="a", value=usd("0.20"), quantity=2)
        assert fees(settle(opened(fee), [two], on=ON).books) == "40"

    def test_on_top(self) -> None:
        """The business pays a fixed fee for each unit, and half of it is for half of them."""
        fee = Fee(fixed=usd("0.30"), per=FeePer.UNIT, rounding=HALF_UP, on_top=True)
        two = Contribution(key="1", party="a", value=usd("1"), quantity=2)
        books = read(settle(opened(fee), [two], on=ON).books)
        assert books.cost().money == usd("2.60")
        assert taken(books, "1", "1").cost().money == usd("1.30")

    def test_kinds(self) -> None:
        """A fee per unit may be for some kinds alone; a fee per party may not."""
        fee = evolve(SHOP, kinds=("book",))
        book = Contribution(key="1", party="a", value=usd("10"), quantity=2, kind="book")
        pen = evolve(book, key="2", kind="pen")
        assert fees(settle(opened(fee), [book, pen], on=ON).books) == "590"
        with pytest.raises(InvalidValueError, match="per ITEM or per UNIT"):
            evolve(fee, per=FeePer.PARTY)

    def test_by_payee(self) -> None:
        """A fee per unit may differ by payee."""
        mine = Payees(names=("a",), deduction=SHOP)
        books = opened(ByPayee(groups=(mine,), others=evolve(SHOP, per=FeePer.ITEM)))
        items = [
            Contribution(key=party, party=party, value=usd("10"), quantity=2) for party in "ab"
        ]
        books = settle(books, items, on=ON).books
        assert (fees(books, "a"), fees(books, "b")) == ("590", "400")


class TestFeeAfterTax:
    """A fee on a contribution is at most what the tax before it leaves of that contribution."""

    @pytest.mark.parametrize("base", [DeductionBase.LEFT, DeductionBase.GROSS])
    def test_at_once_as_in_parts(self, base: DeductionBase) -> None:
        """A fifth of 0.50 is withheld, so that 0.40 is left for the fee of 0.50; 5.00 bears it."""
        tax = Withhold(rate=FIFTH, rounding=HALF_UP, base=base)
        books = opened(tax, Fee(fixed=usd("0.50"), per=FeePer.ITEM, rounding=HALF_UP))
        assert fees(earned(books, "0.50", "5")) == "90"
        assert fees(earned(earned(books, "0.50"), "5")) == "90"

    def test_kinds(self) -> None:
        """The fee may take what is not taxed because it is of another kind or unit."""
        tax = Withhold(rate=FIFTH, rounding=HALF_UP, kinds=("book",))
        books = opened(tax, Fee(fixed=usd("0.50"), per=FeePer.ITEM, rounding=HALF_UP))
        book = Contribution(key="1", party="a", value=usd("0.50"), kind="book")
        assert fees(settle(books, [book], on=ON).books) == "40"
        assert fees(settle(books, [evolve(book, kind="pen")], on=ON).books) == "50"

    def test_points(self) -> None:
        """No tax is withheld from points, and no fee is taken."""
        points = PerItem(rate=Amount.points(3, "stars"))
        fee = Fee(rate=TENTH, per=FeePer.ITEM, rounding=HALF_UP)
        plan = PayPlan(
            key="t",
            scheme=points,
            rounding=HALF_UP,
            deductions=(Withhold(rate=FIFTH, rounding=HALF_UP), fee),
        )
        settled = settle(plan, [Contribution(key="1", party="a")], on=ON)
        assert settled.balance("a").paid.exact == 3
