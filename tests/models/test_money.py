"""The exact amounts of one currency, which are closed under their operations."""

from __future__ import annotations

import csv
import decimal
import operator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import iso4217
import pytest
from attrs import field, make_class
from hypothesis import given
from hypothesis import strategies as st

from c2b import CurrencyMismatchError, InvalidValueError, Money
from c2b._validators import exact_number, is_plain
from c2b.models._iso4217 import CURRENT, WITHDRAWN
from c2b.models.currency import codes_of_money, exponent, withdrawn_in

euros = st.builds(Money, minor=st.integers(-(10**30), 10**30), currency=st.just("EUR"))
moneys = st.builds(
    Money,
    minor=st.integers(-(10**30), 10**30),
    currency=st.sampled_from(
        sorted(code for code, digits in CURRENT.items() if digits is not None)
    ),
)


class TestOf:
    """The function that reads an amount."""

    @pytest.mark.parametrize(
        ("amount", "currency", "minor"),
        [
            ("12.34", "EUR", 1234),
            ("-0.05", "EUR", -5),
            ("12.340", "EUR", 1234),
            (7, "EUR", 700),
            (Decimal("0.5"), "EUR", 50),
            (Decimal("1E+2"), "JPY", 100),
            (Decimal("1E+99"), "JPY", 10**99),
            ("1000", "JPY", 1000),
            ("1.234", "TND", 1234),
            ("1.0000", "CLF", 10000),
            ("2.50", "DEM", 250),
        ],
    )
    def test_the_exponent_of_the_currency_counts(
        self, amount: Any, currency: str, minor: int
    ) -> None:
        """Two digits for the euro, none for the yen, three for the dinar; withdrawn ones too."""
        assert Money.of(amount, currency) == Money(minor=minor, currency=currency)

    @pytest.mark.parametrize(
        "amount",
        [
            1.5,
            True,
            "1,5",
            "",
            "1e3",
            " 1",
            "١",
            None,
            Decimal("NaN"),
            Decimal("1E+999999"),
            Decimal("1E+100"),
            "9" * 5000,
        ],
    )
    def test_what_is_not_exact_is_refused(self, amount: Any) -> None:
        """Floats, yes-or-no, commas, exponents, other digits, endless numbers."""
        with pytest.raises(InvalidValueError, match="an exact amount such as"):
            Money.of(amount, "EUR")

    def test_too_many_digits_are_not_rounded(self) -> None:
        """An amount with more digits than its currency is refused."""
        with pytest.raises(InvalidValueError, match="at most 2 digits after the point for EUR"):
            Money.of("0.001", "EUR")

    @pytest.mark.parametrize(
        ("currency", "hint"),
        [("EUX", "did you mean"), ("eur", "did you mean EUR"), ("??", "ISO 4217"), (7, "ISO 4217")],
    )
    def test_an_unknown_currency_says_which_was_meant(self, currency: Any, hint: str) -> None:
        """The nearest code is offered."""
        with pytest.raises(InvalidValueError, match=hint):
            Money.of(1, currency)

    def test_gold_is_no_money(self) -> None:
        """A code without minor unit is known and refused."""
        with pytest.raises(InvalidValueError, match="count metals and test codes as goods"):
            Money.of(1, "XAU")

    @pytest.mark.parametrize("minor", [1.0, True, "1"])
    def test_minor_units_are_an_int(self, minor: Any) -> None:
        """The minor units are an int, and not a bool."""
        with pytest.raises(InvalidValueError, match="Money.minor: expected exactly int"):
            Money(minor=minor, currency="EUR")


class TestLaws:
    """The laws of arithmetic that hold for all amounts."""

    @given(money=moneys)
    def test_text_and_decimal_round_trip(self, money: Money) -> None:
        """`of(digits)` and `of(decimal)` give the amount back, whatever the Decimal context."""
        assert Money.of(money.digits, money.currency) == money
        with decimal.localcontext(prec=3):
            assert Money.of(money.to_decimal(), money.currency) == money
        assert str(money) == f"{money.digits} {money.currency}"
        assert hash(money) == hash(Money(minor=money.minor, currency=money.currency))

    @given(one=euros, other=euros, times=st.integers(-9, 9))
    def test_arithmetic_is_that_of_ints(self, one: Money, other: Money, times: int) -> None:
        """Sums, differences, opposites and multiples are exact."""
        assert (one + other).minor == one.minor + other.minor
        assert one - other == one + -other
        assert (one * times).minor == (times * one).minor == one.minor * times
        assert abs(one).minor == abs(one.minor)
        assert bool(one) == (one.minor != 0)
        assert Money.sum([one, other], "EUR") == one + other
        for compare in (operator.lt, operator.le, operator.gt, operator.ge):
            assert compare(one, other) == compare(one.minor, other.minor)

    @pytest.mark.parametrize(
        "op", [operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge]
    )
    def test_nothing_combines_two_currencies(self, op: Any) -> None:
        """No arithmetic and no order between currencies, nor with numbers; equality is False."""
        with pytest.raises(CurrencyMismatchError, match="cannot combine EUR with USD"):
            op(Money.of(1, "EUR"), Money.of(1, "USD"))
        with pytest.raises(InvalidValueError, match="another amount of money"):
            op(Money.of(1, "EUR"), 1)
        assert Money.of(1, "EUR") != Money.of(1, "USD")

    @given(money=moneys, minors=st.lists(st.integers()))
    def test_many_at_once_are_those_made_one_by_one(self, money: Money, minors: list[int]) -> None:
        """Amounts made at once equal those made one by one, and are checked alike."""
        one_by_one = tuple(Money(minor=minor, currency=money.currency) for minor in minors)
        assert money.each(minors) == money.each(iter(minors)) == one_by_one
        assert [*map(hash, money.each(minors))] == [*map(hash, one_by_one)]
        with pytest.raises(InvalidValueError, match="Money.minor: expected exactly int"):
            money.each([*minors, True])

    def test_a_sum_names_its_currency(self) -> None:
        """A sum of no amounts is zero in its currency; another type is refused."""
        assert Money.sum([], "EUR") == Money.zero("EUR")
        with pytest.raises(CurrencyMismatchError):
            Money.sum([Money.of(1, "USD")], "EUR")

    def test_a_rate_is_no_factor(self) -> None:
        """A multiplication by a fraction is refused, for it would round."""
        with pytest.raises(InvalidValueError, match="names its rounding"):
            Money.of(1, "EUR") * 0.5  # type: ignore[operator]


class TestSays:
    """Amounts as people write them."""

    def test_two_languages(self) -> None:
        """Comma and thin space in French; no digits for the yen."""
        assert Money.of("-1234.5", "EUR").explain() == "-1,234.50\u00a0EUR"
        assert Money.of(0, "EUR").explain() == "0.00\u00a0EUR"
        assert Money.of("1234.5", "EUR").explain("fr") == "1\u202f234,50\u00a0EUR"
        assert Money.of(1000000, "JPY").explain() == "1,000,000\u00a0JPY"
        assert repr(Money.of(1, "EUR")) == "Money(minor=100, currency='EUR')"


class TestForms:
    """The forms in which money is read and written."""

    @given(money=moneys)
    def test_what_str_writes_is_parsed(self, money: Money) -> None:
        """The text of an amount, in either order and with a no-break space, is read back."""
        assert Money.parse(str(money)) == money
        assert Money.parse(f"{money.currency} {money.digits}") == money
        assert Money.parse(f"{money.digits}\u00a0{money.currency}") == money
        assert Money(money.digits, money.currency) == Money.from_minor(money.minor, money.currency)

    @given(money=moneys, parts=st.integers(1, 40))
    def test_a_split_loses_nothing(self, money: Money, parts: int) -> None:
        """The parts of a split add up to the whole, and differ by one minor unit at most."""
        shares = money.split(parts)
        assert len(shares) == parts and sum(shares, Money.zero(money.currency)) == money
        minors = [share.minor for share in shares]
        assert max(minors) - min(minors) <= 1 and sorted(minors, key=abs, reverse=True) == minors

    @pytest.mark.parametrize("parts", [0, -1, 2.0, True, 10**7])
    def test_a_split_has_a_number_of_parts(self, parts: Any) -> None:
        """A split into no part, or into a number that is no int, is refused."""
        with pytest.raises(InvalidValueError, match="Money.split: expected a number of parts"):
            Money.of(1, "EUR").split(parts)

    @pytest.mark.parametrize(
        ("form", "shown"),
        [
            ("", "-1234.50 EUR"),
            (">14", "  -1234.50 EUR"),
            ("<14", "-1234.50 EUR  "),
            ("*^16", "**-1234.50 EUR**"),
            ("20", "        -1234.50 EUR"),
            ("en", "-1,234.50\u00a0EUR"),
            (">15fr", "  -1\u202f234,50\u00a0EUR"),
            ("f", "-1234.50"),
            (",f", "-1,234.50"),
            ("_>10.1f", "___-1234.5"),
            (",.4f", "-1,234.5000"),
        ],
    )
    def test_a_form_is_one_of_a_few(self, form: str, shown: str) -> None:
        """A form gives the marks of a language, digits alone, or a width."""
        assert f"{Money.of('-1234.5', 'EUR'):{form}}" == shown

    def test_a_currency_without_minor_unit(self) -> None:
        """Digits are added and cut for a currency without a minor unit, too."""
        yen = Money.of(1500, "JPY")
        assert (f"{yen:.2f}", f"{yen:.0f}", f"{yen:,f}") == ("1500.00", "1500", "1,500")

    @pytest.mark.parametrize("form", ["d", "de", "012", ".1", "g", "5" * 9, ".2e"])
    def test_other_forms_are_refused(self, form: str) -> None:
        """A form of another kind is refused with those that there are, in both languages."""
        with pytest.raises(InvalidValueError, match="use 'en' or 'fr' for people") as caught:
            format(Money.of(1, "EUR"), form)
        assert "pour un lecteur" in caught.value.explain("fr")

    def test_more_digits_than_python_writes(self) -> None:
        """An amount of any size is shown; one that is given in major units has a limit."""
        huge = Money.from_minor(-(10**5000), "EUR")
        assert str(huge) == f"-1{'0' * 4998}.00 EUR"
        assert huge.explain("fr").startswith("-1\u202f000") and f"{huge:.2f}".endswith("0.00")
        assert eval(repr(huge)) == huge  # noqa: S307 - the text of this line's own value
        with pytest.raises(InvalidValueError, match="Money.of"):
            Money.of(10**5000, "EUR")

    def test_digits_that_count_are_not_cut(self) -> None:
        """A form with fewer digits than the amount has is refused, for it would round."""
        with pytest.raises(InvalidValueError, match="expected enough digits for 1.25"):
            format(Money.of("1.25", "EUR"), ".1f")

    @pytest.mark.parametrize("amount", [float("nan"), float("inf"), 1e16])
    def test_a_float_without_digits(self, amount: Any) -> None:
        """A float that cannot be written out gets the general hint."""
        with pytest.raises(InvalidValueError, match="use a text with a point"):
            Money.of(amount, "EUR")

    @pytest.mark.parametrize("text", [7, "", "1.50EUR", "1.50  EUR", "EUR", "1.50 euro", "€1.50"])
    def test_a_text_without_both_parts(self, text: Any) -> None:
        """A text that does not have an amount, one space and a code is refused."""
        with pytest.raises(InvalidValueError, match="Money.parse: expected an amount and a curr"):
            Money.parse(text)

    @pytest.mark.parametrize("text", ["1,234.50 EUR", "1,234 JPY", "12,34 EUR", "EUR 1,234.50"])
    def test_digits_with_a_comma(self, text: str) -> None:
        """A comma, which groups digits or begins the decimals, is refused by name."""
        with pytest.raises(InvalidValueError, match="write no comma") as refused:
            Money.parse(text)
        assert "n’écrivez ni virgule" in refused.value.explain("fr")

    def test_nothing_given(self) -> None:
        """Money without an amount, or without a currency, is refused."""
        make: Any = Money
        with pytest.raises(InvalidValueError, match="Money.minor: expected exactly int, got None"):
            make(currency="EUR")
        with pytest.raises(InvalidValueError, match="expected a currency after the amount"):
            make("1.50")

    def test_parts_of_a_whole(self) -> None:
        """A ratio of two amounts is exact, and a division by a number or by zero is refused."""
        one, other = Money.of("0.10", "EUR"), Money.of("0.30", "EUR")
        assert one / other == Fraction(1, 3)
        wrong: Any = 3
        with pytest.raises(InvalidValueError, match=r"write money.split\(2\) for parts"):
            one / wrong
        with pytest.raises(InvalidValueError, match="expected an amount other than zero"):
            one / Money.zero("EUR")
        with pytest.raises(CurrencyMismatchError):
            one / Money.of(1, "USD")
        for operation in (float, int, round, lambda money: money // 2, lambda money: money % 2):
            with pytest.raises(InvalidValueError, match="expected an exact operation"):
                operation(one)


class TestTable:
    """The generated table of ISO 4217."""

    def test_it_agrees_with_a_kept_package(self) -> None:
        """Every current code and exponent of the package `iso4217`, XCG and VED included."""
        theirs = {each.code: each.exponent for each in iso4217.Currency}
        assert theirs == CURRENT

    def test_withdrawn_codes_keep_exponent_and_end(self) -> None:
        """Old contracts stay readable."""
        assert (exponent("ITL"), withdrawn_in("ITL")) == (0, "2002-03")
        assert withdrawn_in("EUR") is None
        assert not CURRENT.keys() & WITHDRAWN.keys()

    def test_codes_of_money(self) -> None:
        """Current and withdrawn; gold has no smallest part, and is no money."""
        codes = codes_of_money()
        assert (codes["EUR"], codes["JPY"], codes["ITL"]) == (2, 0, 0)
        assert "XAU" not in codes

    def test_it_is_what_the_generator_writes(self, data_folder: Path) -> None:
        """The published table of codes gives the same codes."""
        path = data_folder / "currencies" / "codes-all.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["AlphabeticCode"]]
        current = {
            row["AlphabeticCode"]: row["MinorUnit"] for row in rows if not row["WithdrawalDate"]
        }
        digits = {code: int(unit) if unit.isdigit() else None for code, unit in current.items()}
        assert digits == CURRENT
        assert {row["AlphabeticCode"] for row in rows} == CURRENT.keys() | WITHDRAWN.keys()


@pytest.mark.parametrize(
    ("number", "said"), [("1E99", True), ("1E-99", True), ("1E100", False), ("NaN", False)]
)
def test_numbers_that_can_be_written_out(number: str, said: bool) -> None:
    """A Decimal is accepted with up to a hundred digits before the point or zeros after."""
    assert is_plain(Decimal(number)) is said


def test_numbers_are_exact() -> None:
    """Whole or decimal, and nothing that is nearly one."""
    tally = make_class("Tally", {"count": field(validator=exact_number)})
    assert [tally(number).count for number in (1, Decimal("0.1"))] == [1, Decimal("0.1")]
    for number in (True, 0.1, "1", Decimal("Infinity")):
        with pytest.raises(InvalidValueError, match="Tally.count: expected an exact number"):
            tally(number)
