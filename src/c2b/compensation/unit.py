"""Units of pay, such as a currency or a programme, with exact amounts of them.

Cash in two currencies, goods at a fair value, points and recognition never add to one another.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from c2b._field_type import Written
from c2b._limits import grouped, notation
from c2b._validators import instance, named, natural
from c2b.choice import Choice
from c2b.compensation.rounding import Exact
from c2b.errors import InvalidValueError
from c2b.models.currency import exponent
from c2b.models.money import Money
from c2b.text import LANGUAGES, Language, Text

_DIGITS = re.compile(r"[+-]?[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?", re.ASCII)
_MOST_DIGITS = 4000  # below the length from which Python itself refuses to read an int
_MOST_ZEROS = 100
MOST_DECIMALS = 9
_FRACTION_DIGITS = 4  # shown below the minor unit; longer amounts are marked as approximate


class Medium(Choice):
    """The form in which something is given."""

    CASH = "cash", "money", "de l’argent"
    KIND = "kind", "a benefit in kind", "un avantage en nature"
    POINTS = "points", "points", "des points"
    RECOGNITION = "recognition", "recognition", "une reconnaissance"


_MONETARY = (Medium.CASH, Medium.KIND)


@frozen(kw_only=True, order=False)
class Unit:
    """A unit of pay: a currency in cash or in kind, the points of a programme, a badge.

    Attributes:
        medium: The form in which it is given.
        name: The ISO 4217 code for cash and kind, or the name of the programme or the badge.
        decimals: The decimal places in which points are given: 1 where there are half points.
    """

    medium: Medium = field(validator=instance(Medium))
    name: str = field(validator=named)
    decimals: int = field(default=0, validator=natural)

    def __attrs_post_init__(self) -> None:
        if self.medium in _MONETARY:
            exponent(self.name)
        if self.decimals > (MOST_DECIMALS if self.medium is Medium.POINTS else 0):
            raise InvalidValueError("Unit.decimals", _POINTS_ONLY, self.decimals, _LEAVE_OUT)

    @property
    def digits(self) -> int:
        """The number of digits after the point of its smallest part."""
        return exponent(self.name) if self.medium in _MONETARY else self.decimals

    @property
    def code(self) -> str:
        """The unit as one word of plain data: ``cash:EUR``, ``points.1:stars`` with decimals."""
        places = f".{self.decimals}" if self.decimals else ""
        return f"{self.medium.value}{places}:{self.name}"

    def text_of(self, exact: Exact) -> Text:
        """Return *exact* (in the smallest part of the unit) with the name of the unit."""
        if self.medium is Medium.RECOGNITION:
            return _CALLED.fill(name=self.name)
        return self._counting(self.digits_of(exact))

    def plain_text_of(self, exact: Exact) -> str:
        """Return the English text of *exact* without commas between digits, as programs read it."""
        if self.medium is Medium.RECOGNITION:
            return self.text_of(exact).in_language("en")
        return self._counting(self.digits_of(exact).en.replace(",", "")).in_language("en")

    def digits_of(self, exact: Exact) -> Text:
        """Return *exact* as digits, marked ``≈`` where no decimal fraction is equal to it."""
        return decimal_text(Fraction(exact) / 10**self.digits, least=self.digits)

    def _counting(self, digits: str | Text) -> Text:
        words = _IN_KIND if self.medium is Medium.KIND else _COUNTED
        return words.fill(amount=digits, name=self.name)


def decimal_text(number: Exact, *, least: int = 0) -> Text:
    """Return *number* with *least* digits after the point or a few more; ``≈`` where cut short."""
    most = least + _FRACTION_DIGITS
    scaled = abs(Fraction(number)) * 10**most
    whole, fraction = divmod(round(scaled), 10**most)
    digits = f"{fraction:0{most}}".rstrip("0").ljust(least, "0")
    sign = ("" if scaled.denominator == 1 else "≈ ") + ("-" if number < 0 else "")
    shown = grouped(whole)
    return Text(
        en=f"{sign}{shown}{'.' * bool(digits)}{digits}",
        fr=f"{sign}{shown}{',' * bool(digits)}{digits}".replace(",", "\u202f", shown.count(",")),
    )


def percent(share: Exact) -> Text:
    """Return *share* of a whole in per cent: ``24%``, ``24 %`` in French."""
    return _PERCENT.fill(number=decimal_text(Fraction(share) * 100))


@frozen(kw_only=True, order=False)
class Amount(Written):
    """An exact amount of a unit; cash equals its `Money`, but may lie below the minor unit.

    Attributes:
        exact: The number of smallest parts of the unit, such as cents.
        unit: The unit that is counted.
    """

    exact: Fraction = field(repr=notation)
    unit: Unit = field(validator=instance(Unit))

    @classmethod
    def of(cls, amount: str | int | Decimal | Fraction, currency: str) -> Amount:
        """Return cash in major units: a tenth of a cent is ``Amount.of("0.001", "USD")``."""
        return cls._in(Unit(medium=Medium.CASH, name=currency), amount)

    @classmethod
    def in_kind(cls, fair_value: str | int | Decimal | Fraction, currency: str) -> Amount:
        """Return goods that are worth *fair_value* in major units of *currency*."""
        return cls._in(Unit(medium=Medium.KIND, name=currency), fair_value)

    @classmethod
    def points(
        cls, count: str | int | Decimal | Fraction, programme: str, *, decimals: int = 0
    ) -> Amount:
        """Return a number of points, or vouchers, of *programme*, given in so many *decimals*."""
        return cls._in(Unit(medium=Medium.POINTS, name=programme, decimals=decimals), count)

    @classmethod
    def recognition(cls, name: str) -> Amount:
        """Return one badge, rank or access that is called *name*."""
        return cls._in(Unit(medium=Medium.RECOGNITION, name=name), 1)

    @classmethod
    def _in(cls, unit: Unit, major: object) -> Amount:
        return cls(exact=fraction_of("Amount", major) * 10**unit.digits, unit=unit)

    @property
    def text(self) -> Text:
        """The amount with its unit."""
        return self.unit.text_of(self.exact)

    @property
    def money(self) -> Money:
        """The amount as money, where it is a whole number of minor units, in cash or in kind.

        Raises:
            InvalidValueError: Points, recognition, or a part of a minor unit.
        """
        if self.unit.medium not in _MONETARY or self.exact.denominator != 1:
            raise InvalidValueError("Amount.money", _COINS, self.text, _ROUND_OR_CONVERT)
        return Money(minor=self.exact.numerator, currency=self.unit.name)

    def __add__(self, other: Amount | Money) -> Amount:
        return self._with(self.exact + self._same(other))

    def __radd__(self, start: int) -> Amount:
        """Return the amount itself, for `sum` begins with the int 0; another number is refused."""
        if type(start) is not int or start:
            raise InvalidValueError("Amount", _SAME_UNIT.fill(unit=self.unit.code), start, _CONVERT)
        return self

    def __sub__(self, other: Amount | Money) -> Amount:
        return self._with(self.exact - self._same(other))

    def __neg__(self) -> Amount:
        return self._with(-self.exact)

    def __mul__(self, times: int | Fraction) -> Amount:
        return self._with(self.exact * fraction_of("Amount * ...", times))

    __rmul__ = __mul__

    def __lt__(self, other: Amount | Money) -> bool:
        return self.exact < self._same(other)

    def __le__(self, other: Amount | Money) -> bool:
        return self.exact <= self._same(other)

    def __gt__(self, other: Amount | Money) -> bool:
        return self.exact > self._same(other)

    def __ge__(self, other: Amount | Money) -> bool:
        return self.exact >= self._same(other)

    def __eq__(self, other: object) -> bool:
        """Whether *other* is as much of the unit; cash equals money of its currency too."""
        if isinstance(other, Amount):
            return (self.exact, self.unit) == (other.exact, other.unit)
        if not isinstance(other, Money):
            return NotImplemented
        is_its_cash = self.unit.medium is Medium.CASH and self.unit.name == other.currency
        return is_its_cash and self.exact == other.minor

    def __hash__(self) -> int:
        whole = self.unit.medium is Medium.CASH and self.exact.denominator == 1
        return hash(self.money) if whole else hash((self.exact, self.unit))

    def __bool__(self) -> bool:
        return self.exact != 0

    def _with(self, exact: Fraction) -> Amount:
        return Amount(exact=exact, unit=self.unit)

    def _same(self, other: object) -> Fraction:
        """Return how much *other* is in this unit; money is cash of its currency."""
        amount = amount_of(other) if isinstance(other, Money) else other
        if not isinstance(amount, Amount) or amount.unit != self.unit:
            raise InvalidValueError("Amount", _SAME_UNIT.fill(unit=self.unit.code), other, _CONVERT)
        return amount.exact

    def explain(self, language: Language = "en") -> str:
        """Return the amount as people write it, with its unit."""
        return self.text.in_language(language)

    def __str__(self) -> str:
        r"""Return the amount for programs: `Money.parse` reads cash in whole minor units back.

        >>> str(Amount.of("1234.5", "EUR")), f"{Amount.of('1234.5', 'EUR'):en}"
        ('1234.50 EUR', '1,234.50\xa0EUR')
        """
        return self.unit.plain_text_of(self.exact).replace("\u00a0", " ")

    def __format__(self, form: str) -> str:
        """Return the amount in a form: ``en``, ``fr`` for people, or a width for that of `str`."""
        if form in LANGUAGES:
            return self.explain("fr" if form == "fr" else "en")
        return format(str(self), form)


def amount_of(value: Money | Amount) -> Amount:
    """Return money or an amount as an amount; fields of schemes accept both."""
    if isinstance(value, Money):
        return Amount(exact=Fraction(value.minor), unit=cash(value.currency))
    if not isinstance(value, Amount):
        raise InvalidValueError("amount", _AN_AMOUNT, value, _MAKE_AMOUNT)
    return value


def amounts_of(values: tuple[Money | Amount, ...]) -> tuple[Amount, ...]:
    """Return each of *values* as an amount."""
    return tuple(amount_of(value) for value in values)


def maybe_amount_of(value: Money | Amount | None) -> Amount | None:
    """Return money or an amount as an amount, and None as None."""
    return None if value is None else amount_of(value)


def cash(currency: str) -> Unit:
    """Return the unit of cash in *currency*."""
    return Unit(medium=Medium.CASH, name=currency)


def fraction_of(where: str, value: object) -> Fraction:
    """Return an exact number from an int, a Fraction, a Decimal or digits.

    Raises:
        InvalidValueError: A float, a bool, or characters that are no number.
    """
    if type(value) is int or isinstance(value, Fraction):
        return Fraction(value)
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < _MOST_ZEROS:
        return Fraction(value)
    if isinstance(value, str) and _DIGITS.fullmatch(value) and len(value) <= _MOST_DIGITS:
        return Fraction(value)
    raise InvalidValueError(where, _NUMBER, value, _WRITE_EXACT)


_POINTS_ONLY = Text(
    en="0, or for points up to 9 decimal places",
    fr="0, ou pour des points jusqu’à 9 décimales",
)
_LEAVE_OUT = Text(
    en="money has the decimals of its currency: leave decimals out",
    fr="l’argent a les décimales de sa monnaie\u00a0: omettez decimals",
)
_PERCENT = Text(en="{number}%", fr="{number}\u00a0%")
_COUNTED = Text(en="{amount}\u00a0{name}", fr="{amount}\u00a0{name}")
_IN_KIND = Text(en="{amount}\u00a0{name} in kind", fr="{amount}\u00a0{name} en nature")
_CALLED = Text(en="“{name}”", fr="«\u00a0{name}\u00a0»")
_COINS = Text(en="a whole number of minor units", fr="un nombre entier de sous-unités")
_ROUND_OR_CONVERT = Text(
    en="round it, or convert points, at a rate that is agreed",
    fr="arrondissez, ou convertissez les points, selon des conditions explicites",
)
_SAME_UNIT = Text(en="an amount in {unit}", fr="un montant en {unit}")
_CONVERT = Text(
    en="amounts in different units do not combine; for money, write Amount.of('0.50', 'EUR')",
    fr="des montants d’unités différentes ne se combinent pas\u00a0; pour de l’argent, écrivez "
    "Amount.of('0.50', 'EUR')",
)
_AN_AMOUNT = Text(en="Money or an Amount", fr="un Money ou un Amount")
_MAKE_AMOUNT = Text(
    en="write Amount.of('0.50', 'EUR'), or Money", fr="écrivez Amount.of('0.50', 'EUR'), ou Money"
)
_NUMBER = Text(en="an exact number", fr="un nombre exact")
_WRITE_EXACT = Text(
    en="write it as an int, a Fraction, a Decimal or digits; a float is never exact",
    fr="écrivez-le en int, Fraction, Decimal ou en chiffres ; un float n’est jamais exact",
)
