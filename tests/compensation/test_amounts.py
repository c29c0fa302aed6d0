"""Amounts of pay add up, compare and are shown in one unit; results sum themselves up."""

from __future__ import annotations

import operator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    part_of,
    settle,
)
from c2b.compensation.unit import amount_of
from c2b.testing.strategies.money import moneys

CENT, STAR = Amount.of("0.01", "EUR"), Amount.points(1, "stars")
DAY = date(2026, 11, 30)
PLAN = PayPlan(key="tea", scheme=PerItem(rate=Money("0.50", "EUR")), rounding=Rounding.HALF_UP)
TWO = [Contribution(key="1", party="Ana"), Contribution(key="2", party="Ben")]


class TestAmounts:
    """The arithmetic of amounts, which may lie below the minor unit."""

    def test_it_is_that_of_fractions(self) -> None:
        """Sums, differences, opposites, multiples and order are those of the exact numbers."""
        third = CENT * Fraction(1, 3)
        assert third + third + third == CENT == sum([third] * 3)
        assert CENT - third == 2 * third == -(-third * 2)
        assert CENT * Decimal("0.5") == Amount.of("0.005", "EUR")
        assert third < CENT and third < CENT and third <= third and third <= CENT
        assert bool(CENT) and not CENT - CENT

    @given(money=moneys())
    def test_str_of_cash_is_read_as_money(self, money: Money) -> None:
        """The text of cash and the text of its money are one, which `Money.parse` reads back."""
        amount = amount_of(money)
        assert str(amount) == str(money) == f"{amount}"
        assert Money.parse(str(amount)) == amount.money == money
        assert (f"{amount:en}", f"{amount:fr}") == (f"{money:en}", f"{money:fr}")

    def test_str_of_other_units(self) -> None:
        """The text of any unit groups no digits, and keeps the commas of a name."""
        assert str(Amount.in_kind("1234.5", "EUR")) == "1234.50 EUR in kind"
        assert str(Amount.points(1000, "Acme, Inc")) == "1000 Acme, Inc"
        assert str(Amount.recognition("first, best")) == "“first, best”"
        assert str(Amount.of("1234.005", "EUR")) == "1234.005 EUR"
        assert str(Amount.of("1234", "EUR") * Fraction(1, 7)) == "≈ 176.285714 EUR"

    @pytest.mark.parametrize(
        "op", [operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge]
    )
    @pytest.mark.parametrize("other", [STAR, 1, Money("0.01", "EUR"), Amount.of(1, "USD")])
    def test_units_do_not_mix(self, op: Any, other: Any) -> None:
        """An amount in another unit, or a number, is refused in both languages."""
        with pytest.raises(InvalidValueError, match="Amount: expected an amount in cash:EUR") as no:
            op(CENT, other)
        assert "ne se combinent pas" in no.value.explain("fr")

    @pytest.mark.parametrize("start", [1, 0.0, False])
    def test_a_sum_begins_with_zero(self, start: Any) -> None:
        """A sum that begins with another number than the int 0 is refused."""
        with pytest.raises(InvalidValueError, match="expected an amount in cash:EUR"):
            sum([CENT], start)
        with pytest.raises(InvalidValueError, match="expected another amount of money"):
            sum([Money("0.01", "EUR")], start)

    def test_a_float_is_no_factor(self) -> None:
        """A factor that is a float is refused."""
        half: Any = 0.5
        with pytest.raises(InvalidValueError, match="expected an exact number, got 0.5"):
            CENT * half

    def test_forms(self) -> None:
        """An amount is shown in a language, or as its English text in a width."""
        assert (f"{CENT}", f"{CENT:en}", f"{CENT:fr}") == (
            "0.01 EUR",
            "0.01\u00a0EUR",
            "0,01\u00a0EUR",
        )
        assert f"{STAR:>8}" == " 1 stars"
        assert STAR.explain("fr") == "1\u00a0stars"

    def test_a_rounded_part(self) -> None:
        """A part of an amount of money is rounded by its named rule, and its share is exact."""
        price = Money("9.99", "EUR")
        assert part_of(price, Fraction(1, 2), Rounding.UP) == Money("5.00", "EUR")
        assert part_of(price, "1/2", Rounding.DOWN) == Money("4.99", "EUR")
        wrong: Any = 0.2
        with pytest.raises(InvalidValueError, match=r"part_of\(share\): expected an exact number"):
            part_of(price, wrong, Rounding.UP)


class TestSentences:
    """The sentence of a result."""

    def test_books(self) -> None:
        """Books count their settlements and parties, and say where nothing is booked."""
        books = Books.open(PLAN)
        assert str(books) == "tea, 0 settlements, 0 parties: nothing is booked."
        later = settle(books, TWO, on=DAY).books
        assert str(settle(later, [], on=DAY).books) == "tea, 2 settlements, 2 parties: 1.00 EUR."
        assert later.text.in_language("fr") == "tea, 1 décompte, 2 parties\u00a0: 1,00\u00a0EUR."

    def test_settlements(self) -> None:
        """A settlement says what it pays, that it pays nothing, or that it is refused."""
        assert str(settle(PLAN, [], on=DAY)) == "Settlement 1 of tea, 2026-11-30: nothing to pay."
        tight = evolve(PLAN, budget=Money("0.10", "EUR"), over=OverBudget.REFUSE)
        refused = settle(tight, TWO, on=DAY)
        assert "nothing is settled, for the budget is too small" in str(refused)
        assert "rien n’est payé" in refused.text.in_language("fr")

    def test_balances(self) -> None:
        """A balance names the accounts that are not zero."""
        settled = settle(PLAN, TWO, on=DAY)
        assert str(settled.balance("Ana")) == "earned 0.50 EUR, paid 0.50 EUR"
        assert str(settled.balance("Eva", may_be_new=True)) == "nothing is booked"
        assert settled.reasons_of("Ana").in_language("fr") == settled.explain("Ana", "fr")
