"""The order of fees: by contribution first, and what a fee on the total lacks is caught up with."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Band,
    Books,
    ByPayee,
    Contribution,
    DeductionBase,
    Fee,
    FeePer,
    FeeTax,
    Graduated,
    Hold,
    OverBudget,
    Payees,
    PayPlan,
    PerItem,
    Role,
    Rounding,
    Scheme,
    Share,
    Threshold,
    reverse,
    settle,
)
from c2b.compensation.deductions import Deduction

from .in_parts import ON, in_parts

WHY = Text(en="refunded", fr="remboursé")
HALF_UP = Rounding.HALF_UP
HALF = Fraction(1, 2)


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def terms(*deductions: Deduction) -> PayPlan:
    """Return a plan in which a contribution earns its value, less *deductions*."""
    scheme = Share(rate=Fraction(1), currency="USD")
    return PayPlan(key="t", scheme=scheme, rounding=HALF_UP, deductions=deductions)


def sold(party: str, amount: str, key: str | None = None) -> Contribution:
    """Return a contribution of *party*."""
    return Contribution(key=key or f"{party} {amount}", party=party, value=usd(amount))


def fees(books: Books) -> int:
    """Return the fees of all parties together, in cents."""
    return int(books.sum_of(Role.PLATFORM).exact)


ITEM = Fee(fixed=usd("1"), per=FeePer.ITEM, rounding=HALF_UP)
PARTY = Fee(rate=HALF, rounding=HALF_UP)
TOTAL = Fee(rate=HALF, per=FeePer.TOTAL, rounding=HALF_UP)
LEAST = Fee(rate=Fraction(1, 10), least=usd("3"), per=FeePer.TOTAL, rounding=HALF_UP)
FIXED = Fee(fixed=usd("3"), per=FeePer.TOTAL, rounding=HALF_UP)
FEE_TAX = FeeTax(rate=Fraction(1, 5), rounding=HALF_UP)
DAYS = Hold(days=7)


class TestByContributionFirst:
    """The rest of one contribution after a fee on all of them is not known."""

    @pytest.mark.parametrize("before", [PARTY, TOTAL, evolve(PARTY, base=DeductionBase.GROSS)])
    @pytest.mark.parametrize("per", [FeePer.ITEM, FeePer.UNIT])
    def test_after_a_fee_on_all(self, before: Fee, per: FeePer) -> None:
        """A fee for each contribution or unit after one per party or on the total is refused."""
        with pytest.raises(InvalidValueError, match="fees per ITEM or UNIT before.*move it up"):
            terms(before, evolve(ITEM, per=per))

    def test_by_payee(self) -> None:
        """One payee who has the fee of all is enough."""
        some = ByPayee(groups=(Payees(names=("b",), deduction=ITEM),), others=PARTY)
        with pytest.raises(InvalidValueError, match="fees per ITEM or UNIT before"):
            terms(some, ITEM)
        with pytest.raises(InvalidValueError, match="fees per ITEM or UNIT before"):
            terms(PARTY, some)

    @pytest.mark.parametrize("before", [DAYS, Hold(until=ON), Threshold(at=usd("5"))])
    def test_after_what_waits(self, before: Deduction) -> None:
        """A fee for each contribution after a hold or a threshold is refused: it was never due."""
        with pytest.raises(InvalidValueError, match="before thresholds and other holds"):
            terms(before, ITEM)

    def test_on_top(self) -> None:
        """A fee that the business pays on top takes nothing out; its place does not matter."""
        plan = terms(evolve(PARTY, on_top=True), ITEM, DAYS, evolve(ITEM, on_top=True))
        assert len(plan.deductions) == 4

    @pytest.mark.parametrize("base", DeductionBase)
    def test_in_the_right_order(self, base: DeductionBase) -> None:
        """A fee of 1.00 each on 1.00 and 5.00, then half of the rest of 4.00, or of all 6.00."""
        plan = terms(ITEM, evolve(PARTY, base=base))
        items = sold("a", "1"), sold("a", "5")
        due = 400 if base is DeductionBase.LEFT else 500
        assert fees(settle(plan, items, on=ON).books) == due
        assert fees(in_parts(plan, *items)) == due


class TestOffTheTop:
    """A fee on the total that the first parties cannot bear is borne by later ones."""

    ITEMS = sold("a", "1"), sold("b", "1"), sold("b", "8")

    @pytest.mark.parametrize("fee", [LEAST, FIXED])
    def test_later_contributions(self, fee: Fee) -> None:
        """A fee of 3.00 on 1.00, 1.00 and 8.00 is 3.00 at once and in parts, 1.00 of it first."""
        plan = terms(fee)
        assert fees(settle(plan, self.ITEMS, on=ON).books) == 300
        assert fees(in_parts(plan, *self.ITEMS[:1])) == 100
        assert fees(in_parts(plan, *self.ITEMS)) == 300

    def test_after_another_fee(self) -> None:
        """A fee for each contribution took all of the first; the total catches up: 2.00 + 3.00."""
        plan, items = terms(ITEM, TOTAL), (sold("a", "1"), sold("a", "5"))
        assert fees(settle(plan, items, on=ON).books) == 500
        assert fees(in_parts(plan, *items)) == 500

    def test_with_its_tax(self) -> None:
        """The tax on the fee is caught up with, too: 0.60 on 3.00."""
        plan = terms(FIXED, FEE_TAX)
        for books in (settle(plan, self.ITEMS, on=ON).books, in_parts(plan, *self.ITEMS)):
            assert fees(books) == 300
            assert books.sum_of(Role.FEE_TAX).exact == 60

    def test_after_a_reversal(self) -> None:
        """A fee of 3.00 on 10.00 goes back by 2.40 with 8.00; the next 8.00 bear them again."""
        books = in_parts(settle(terms(LEAST), self.ITEMS, on=ON).books)
        back = reverse(books, contribution="b 8", on=ON, why=WHY)
        assert fees(back) == 60
        assert fees(in_parts(back, sold("c", "8"))) == 300
        assert fees(in_parts(back, sold("c", "1"), sold("c", "7"))) == 300

    def test_reversed_before_it_is_caught_up_with(self) -> None:
        """A fee that was never taken is not given back, and is due once there is a total again."""
        books = in_parts(terms(FIXED), sold("a", "1"))
        back = reverse(books, contribution="a 1", on=ON, why=WHY)
        assert fees(back) == 0
        assert fees(in_parts(back, sold("b", "1"), sold("b", "9"))) == 300

    def test_what_a_budget_leaves(self) -> None:
        """A budget of 2.00 bears 2.00 of the fee."""
        plan = evolve(terms(FIXED), budget=usd("2"), over=OverBudget.PRO_RATA)
        books = in_parts(plan, *self.ITEMS)
        assert str(books.cost()) == "2.00 USD"
        assert fees(books) == 200


@pytest.mark.parametrize(
    "scheme",
    [
        PerItem(rate=Money.of(2, "EUR")),
        Graduated(bands=(Band(rate=Money.of(2, "EUR")),)),
    ],
)
def test_the_first_who_came_is_paid(scheme: Scheme[Any]) -> None:
    """A budget pays the first who came, though the books know another one from before."""
    plan = PayPlan(
        key="plan",
        scheme=scheme,
        rounding=Rounding.HALF_UP,
        budget=Money.of(4, "EUR"),
        over=OverBudget.FIRST_COME,
    )
    day = date(2026, 1, 31)
    books = settle(plan, [Contribution(key="1", party="Ana")], on=day).books
    later = [Contribution(key="2", party="Ben"), Contribution(key="3", party="Ana")]
    books = settle(books, later, on=day).books
    assert books["Ana"].paid == books["Ben"].paid == Money.of(2, "EUR")
