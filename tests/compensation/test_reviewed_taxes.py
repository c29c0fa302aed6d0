"""Tax on some kinds of contributions: in parts as at once, after reversals and under a budget."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

from c2b import Money, Text
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    DeductionBase,
    Fee,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Withhold,
    cash,
    reverse,
    settle,
)
from c2b.compensation.deductions import Deduction

from .in_parts import ON, in_parts

WHY = Text(en="refunded", fr="remboursé")
HALF_UP = Rounding.HALF_UP
TAX = Withhold(rate=Fraction(3, 10), rounding=HALF_UP, kinds=("US",))


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def terms(*deductions: Deduction) -> PayPlan:
    """Return a plan in which a contribution earns its value, less *deductions*."""
    scheme = Share(rate=Fraction(1), currency="USD")
    return PayPlan(key="t", scheme=scheme, rounding=HALF_UP, deductions=deductions)


def sold(key: str, amount: str, kind: str = "US") -> Contribution:
    """Return a contribution of one party."""
    return Contribution(key=key, party="a", value=usd(amount), kind=kind)


def withheld(books: Books) -> int:
    """Return the tax in cents."""
    return int(books.balance("a").withheld.exact)


class TestInParts:
    """A tax of 30 % on the kind "US" is rounded once on everything to date."""

    @pytest.mark.parametrize("base", DeductionBase)
    def test_two_settlements(self, base: DeductionBase) -> None:
        """A tax of 0.07 is withheld of 0.12 and 0.12, at once and one after the other."""
        plan = terms(evolve(TAX, base=base))
        items = sold("1", "0.12"), sold("2", "0.12")
        assert withheld(settle(plan, items, on=ON).books) == 7
        assert withheld(in_parts(plan, *items)) == 7

    def test_parts_of_a_cent(self) -> None:
        """Contributions worth 0.4 cents are taxed together, in whatever order they are settled."""
        rate = Amount(exact=Fraction(2, 5), unit=cash("USD"))
        plan = evolve(terms(TAX), scheme=PerItem(rate=rate))
        items = [
            Contribution(key=str(n), party="a", kind="US" if n % 3 else "FR") for n in range(30)
        ]
        assert withheld(settle(plan, items, on=ON).books) == 2  # 30 % of 8 of 12 cents
        assert withheld(in_parts(plan, *items)) == 2

    def test_after_a_fee(self) -> None:
        """A tax on what a fee left is the same in parts as at once."""
        plan = terms(Fee(rate=Fraction(1, 10), least=usd("0.05"), rounding=HALF_UP), TAX)
        items = [sold("1", "0.31"), sold("2", "0.17", "FR"), sold("3", "1.13")]
        assert withheld(settle(plan, items, on=ON).books) == 39  # 30 % of 145 of 144 / 161
        assert withheld(in_parts(plan, *items)) == 39

    @pytest.mark.wide
    def test_any_parts(self) -> None:
        """Random contributions in random parts have the tax of all of them at once."""
        for seed in range(60):
            chance = Random(seed)  # noqa: S311 - no secret
            rounding, base = chance.choice(list(Rounding)), chance.choice(list(DeductionBase))
            plan = terms(evolve(TAX, rounding=rounding, base=base))
            items = [
                sold(str(n), f"{chance.randrange(300) / 100:.2f}", chance.choice(["US", "FR"]))
                for n in range(8)
            ]
            assert withheld(in_parts(plan, *items)) == withheld(settle(plan, items, on=ON).books)


class TestReversed:
    """The tax goes on after a reversal from the amount that it keeps."""

    def test_of_the_kind(self) -> None:
        """The tax on what is left stays right once the other part is taken back."""
        books = in_parts(terms(TAX), sold("1", "0.12"), sold("2", "1.00"), sold("3", "5", "FR"))
        books = reverse(books, contribution="2", on=ON, why=WHY)
        assert withheld(books) == 4
        books = in_parts(books, sold("4", "5.00", "FR"))
        assert withheld(books) == 4
        assert withheld(in_parts(books, sold("5", "1.00"))) == 34

    def test_of_another_kind(self) -> None:
        """A reversal of what is not taxed gives no tax back, then or later."""
        books = in_parts(terms(TAX), sold("1", "1.00"), sold("2", "1.00", "FR"))
        books = in_parts(reverse(books, contribution="2", on=ON, why=WHY), sold("3", "2", "FR"))
        assert withheld(books) == 30

    def test_restored(self) -> None:
        """A reversal that is reversed has the tax of before, and so has what comes later."""
        books = in_parts(terms(TAX), sold("1", "1.00"), sold("2", "1.00", "FR"))
        books = reverse(books, contribution="1", on=ON, why=WHY, name="back")
        assert withheld(books) == 0
        books = reverse(books, entry="back", on=ON, why=WHY)
        assert withheld(books) == 30
        assert withheld(in_parts(books, sold("3", "1.00"), sold("4", "1", "FR"))) == 60

    def test_without_tax(self) -> None:
        """A rate of zero withholds nothing, after a reversal either."""
        none = evolve(TAX, rate=Fraction(0))
        books = in_parts(terms(none), sold("1", "1.00"), sold("2", "1.00"))
        books = in_parts(reverse(books, contribution="1", on=ON, why=WHY), sold("3", "1.00"))
        assert withheld(books) == 0


def test_what_a_budget_cut_is_not_taxed() -> None:
    """A tax of 3.00 is kept of 10.00 from the US, where a budget leaves 2.00 of France."""
    plan = evolve(terms(TAX), budget=usd("12"), over=OverBudget.PRO_RATA)
    books = in_parts(plan, sold("1", "10"), sold("2", "10", "FR"))
    assert str(books.balance("a").earned) == "12.00 USD"
    assert withheld(books) == 300
    assert withheld(in_parts(books, sold("3", "10", "FR"))) == 300
