"""Amounts of pay add up, compare and are shown in one unit; results sum themselves up."""

from __future__ import annotations

import operator
from datetime import UTC, date, datetime
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
    Fee,
    Hold,
    Inactivity,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Settlement,
    Threshold,
    Withhold,
    part_of,
    return_payout,
    reverse,
    settle,
)
from c2b.compensation.unit import amount_of
from c2b.testing.strategies.money import moneys
from c2b.text import Text

CENT, STAR = Amount.of("0.01", "EUR"), Amount.points(1, "stars")
DAY = date(2026, 11, 30)
WHY = Text(en="a copy", fr="une copie")
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
    @pytest.mark.parametrize("other", [STAR, 1, Money("0.01", "USD"), Amount.of(1, "USD")])
    def test_units_do_not_mix(self, op: Any, other: Any) -> None:
        """An amount in another unit, or a number, is refused in both languages."""
        with pytest.raises(InvalidValueError, match="Amount: expected an amount in cash:EUR") as no:
            op(CENT, other)
        assert "ne se combinent pas" in no.value.explain("fr")

    def test_money_is_cash_of_its_currency(self) -> None:
        """Money of the same currency is added, taken away and compared, and stays exact."""
        third, money = CENT * Fraction(1, 3), Money("0.01", "EUR")
        assert third + money == third + CENT and money != third
        assert CENT - money == CENT * 0 and third < money <= CENT
        with pytest.raises(InvalidValueError, match="expected an amount in points:stars"):
            STAR + money

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


class TestWhatIsNotPaid:
    """The explanation of pay says what is not paid of the earnings, and why."""

    FIRST = (Contribution(key="1", party="Ana", quantity=3),)

    def told(self, settled: Settlement) -> tuple[str, str]:
        """Return both explanations of the pay of Ana without what was earned."""
        earned = settled.reasons_of("Ana")
        both = settled.explain("Ana"), settled.explain("Ana", "fr")
        assert both[0].startswith(str(earned)) and both[1].startswith(earned.in_language("fr"))
        english, french = both[0][len(str(earned)) :], both[1][len(earned.in_language("fr")) :]
        return english.replace("\u00a0", " "), french.replace("\u00a0", " ")

    def test_a_threshold(self) -> None:
        """An amount below a threshold is carried, and nothing is paid."""
        plan = evolve(PLAN, deductions=(Threshold(at=Money("10.00", "EUR")),))
        assert self.told(settle(plan, self.FIRST, on=DAY)) == (
            "; carried, below 10.00 EUR: 1.50 EUR; nothing is paid now",
            " ; reporté, moins de 10,00 EUR : 1,50 EUR ; rien n’est payé cette fois",
        )

    def test_a_hold(self) -> None:
        """An amount that waits for a day says until when."""
        plan = evolve(PLAN, deductions=(Hold(until=date(2027, 1, 31)),))
        assert self.told(settle(plan, self.FIRST, on=DAY)) == (
            "; held until 2027-01-31: 1.50 EUR; nothing is paid now",
            " ; bloqué jusqu’au 31 janvier 2027 : 1,50 EUR ; rien n’est payé cette fois",
        )

    def test_fees_and_taxes(self) -> None:
        """Fees and taxes are named, and what is paid now and to date."""
        tenth = Fraction(1, 10)
        fee = Fee(rate=tenth, rounding=Rounding.UP)
        tax = Withhold(rate=tenth, rounding=Rounding.DOWN)
        first = settle(evolve(PLAN, deductions=(fee, tax)), self.FIRST, on=DAY)
        assert self.told(first) == (
            "; fee of 10%: 0.15 EUR; withheld, 10%: 0.13 EUR; paid now: 1.22 EUR",
            " ; frais de 10 % : 0,15 EUR ; retenue à la source de 10 % : 0,13 EUR"
            " ; payé cette fois : 1,22 EUR",
        )
        more = Contribution(key="2", party="Ana", quantity=2)
        later = settle(first.books, [more], on=DAY)
        assert self.told(later)[0].endswith("paid to date: 2.03 EUR, of which 0.81 EUR now")
        assert self.told(later)[1].endswith("payé à ce jour : 2,03 EUR, dont 0,81 EUR cette fois")
        none = self.told(settle(later.books, [], on=DAY))
        assert none[0].endswith("paid before: 2.03 EUR; nothing is paid now")
        assert none[1].endswith("payé auparavant : 2,03 EUR ; rien n’est payé cette fois")

    def test_a_debt(self) -> None:
        """The debt after a reversal is set against later pay."""
        paid = settle(PLAN, self.FIRST, on=DAY).books
        books = reverse(paid, contribution="1", on=DAY, why=WHY)
        assert self.told(settle(books, [], on=DAY)) == (
            "; owed back, and set against later pay: 1.50 EUR; paid before: 1.50 EUR; "
            "nothing is paid now",
            " ; dû en retour, et imputé sur la paie suivante : 1,50 EUR ; "
            "payé auparavant : 1,50 EUR ; rien n’est payé cette fois",
        )

    def test_a_dormant_balance(self) -> None:
        """A balance that was forfeited is named with the reason."""
        waits = Threshold(at=Money("10.00", "EUR"))
        plan = evolve(PLAN, deductions=(waits, Inactivity(months=1)))
        at = datetime(2026, 11, 30, 12, tzinfo=UTC)
        first = settle(plan, [evolve(self.FIRST[0], at=at)], on=DAY)
        later = settle(first.books, [], on=date(2027, 3, 1))
        assert self.told(later)[0] == (
            "; forfeited after a month without a contribution: 1.50 EUR; nothing is paid now"
        )

    def test_a_payment_that_came_back(self) -> None:
        """A payment that came back is paid by the next settlement."""
        refused = evolve(PLAN, budget=Money("5.00", "EUR"), over=OverBudget.REFUSE)
        first = settle(refused, self.FIRST, on=DAY)
        books = return_payout(first.books, first.payouts()[0].key, on=DAY, why=WHY)
        many = settle(books, [Contribution(key="2", party="Ben", quantity=90)], on=DAY)
        assert self.told(many)[0] == (
            "; paid by the next settlement: 1.50 EUR; nothing is paid now; "
            "nothing is settled, for the budget is too small"
        )
        assert "car le budget est trop petit" in many.explain("Ana", "fr")

    def test_all_is_paid(self) -> None:
        """The explanation of a party that was paid what it earned is the reasons alone."""
        settled = settle(PLAN, self.FIRST, on=DAY)
        assert self.told(settled) == ("", "")
