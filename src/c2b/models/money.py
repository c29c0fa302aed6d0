"""An exact amount of one currency.

Arithmetic on money never rounds or converts. A caller that needs fewer digits or another currency
uses a named function of `c2b.compensation`.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Never, NoReturn

from attrs import field, frozen, validate

from c2b._arguments import refuse_arguments
from c2b._field_type import Written
from c2b._limits import notation
from c2b._validators import exactly
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.currency import a_currency, codes_of_money, exponent
from c2b.models.money_text import (
    amount_and_currency,
    as_people_write,
    digits_of,
    formatted,
    minor_of,
)
from c2b.text import Language, Text

_CODES = frozenset(codes_of_money())
_INTS = {int}
_INT: Any = int  # untyped, for callers without a type checker give one


@frozen(kw_only=True, init=False)
class Money(Written):
    r"""An exact amount of one currency, held in minor units (cents).

    >>> Money("12.34", "EUR") + Money.of(2, "EUR")
    Money(minor=1434, currency='EUR')
    >>> f"{Money.from_minor(123450, 'EUR'):en}", f"{Money.from_minor(5, 'EUR'):.2f}"
    ('1,234.50\xa0EUR', '0.05')
    """

    minor: int = field(validator=exactly(int), repr=notation)
    currency: str = field(validator=a_currency)

    # One signature, for mypy knows no `evolve` of a class whose constructor is overloaded.
    def __init__(
        self,
        amount: str | Decimal | None = None,
        currency: str | None = None,
        *,
        minor: int | None = None,
        **unknown: Never,
    ) -> None:
        """Take an amount in major units, as digits, or a whole number of minor units by name.

        Raises:
            InvalidValueError: A number that could mean either, a float, or both or none of them.
        """
        if unknown:
            refuse_arguments(Money, unknown)
        if currency is None:
            raise InvalidValueError("Money(currency)", _A_CURRENCY, currency, _NAME_CURRENCY)
        if amount is not None:
            if minor is not None or isinstance(amount, _INT):
                raise InvalidValueError("Money", _ONE_UNIT, amount, _NAME_UNIT)
            minor = minor_of(amount, currency)
        if type(currency) is not str or currency not in _CODES:
            exponent(currency)
        _set_minor(self, minor)
        _set_currency(self, currency)
        if type(minor) is not int:
            validate(self)

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str) -> Money:
        """Return the money for *amount*, in major units (euros).

        Args:
            amount: A text such as ``"12.34"``, an int or a finite Decimal; never a float.
            currency: An ISO 4217 code.

        Raises:
            InvalidValueError: *amount* is of another type or has more digits than the currency.
        """
        return cls(minor=minor_of(amount, currency), currency=currency)

    @classmethod
    def from_minor(cls, minor: int, currency: str) -> Money:
        """Return the money for a whole number of minor units (cents)."""
        return cls(minor=minor, currency=currency)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Return the money that *text* names, such as ``12.34 EUR``, as `str` writes it.

        Raises:
            InvalidValueError: *text* has another form, or more digits than the currency.
        """
        return cls.of(*amount_and_currency(text))

    @classmethod
    def zero(cls, currency: str) -> Money:
        """Return zero in *currency*."""
        return cls(minor=0, currency=currency)

    @classmethod
    def sum(cls, amounts: Iterable[Money], currency: str) -> Money:
        """Return the sum of *amounts*; *currency* is required because there may be no amounts."""
        total = 0
        for amount in amounts:
            if not isinstance(amount, Money):
                raise InvalidValueError("Money.sum", _MONEY, amount, _MAKE_MONEY)
            if amount.currency != currency:
                raise CurrencyMismatchError(currency, amount.currency)
            total += amount.minor
        return cls(minor=total, currency=currency)

    def __add__(self, other: Money) -> Money:
        return Money(minor=self.minor + self._same(other), currency=self.currency)

    def __radd__(self, start: int) -> Money:
        """Return the money itself, for `sum` begins with the int 0; another number is refused."""
        if type(start) is not int or start:
            raise InvalidValueError("Money", _MONEY, start, _MAKE_MONEY)
        return self

    def __sub__(self, other: Money) -> Money:
        return Money(minor=self.minor - self._same(other), currency=self.currency)

    def __neg__(self) -> Money:
        return Money(minor=-self.minor, currency=self.currency)

    def __pos__(self) -> Money:
        return self

    def __abs__(self) -> Money:
        return Money(minor=abs(self.minor), currency=self.currency)

    def __mul__(self, times: int) -> Money:
        if type(times) is not int:
            raise InvalidValueError("Money * ...", _A_COUNT, times, _PART_INSTEAD)
        return Money(minor=self.minor * times, currency=self.currency)

    __rmul__ = __mul__

    def __truediv__(self, other: Money) -> Fraction:
        """Return the exact ratio of two amounts; a division by a number is refused."""
        if not isinstance(other, Money):
            raise InvalidValueError("Money / ...", _MONEY, other, _SPLIT_INSTEAD)
        divisor = self._same(other)
        if not divisor:
            raise InvalidValueError("Money / ...", _NOT_ZERO, other, _TEST_FIRST)
        return Fraction(self.minor, divisor)

    if not TYPE_CHECKING:

        def _inexact(self, *_: object) -> NoReturn:
            raise InvalidValueError("Money", _EXACT, self, _EXACT_INSTEAD)

        __floordiv__ = __mod__ = __divmod__ = __round__ = __float__ = __int__ = _inexact

    def __lt__(self, other: Money) -> bool:
        return NotImplemented if _is_pay(other) else self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return NotImplemented if _is_pay(other) else self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return NotImplemented if _is_pay(other) else self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return NotImplemented if _is_pay(other) else self.minor >= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def _same(self, other: object) -> int:
        if not isinstance(other, Money):
            if type(other) is int and not other:
                return 0  # which is the same in all currencies
            raise InvalidValueError("Money", _MONEY, other, _MAKE_MONEY)
        if other.currency != self.currency:
            raise CurrencyMismatchError(self.currency, other.currency)
        return other.minor

    def split(self, parts: int) -> tuple[Money, ...]:
        """Return *parts* equal amounts that lose no minor unit; the first ones have one more.

        >>> [str(part) for part in Money("1.00", "EUR").split(3)]
        ['0.34 EUR', '0.33 EUR', '0.33 EUR']
        """
        if type(parts) is not int or not 0 < parts <= _MOST_PARTS:
            raise InvalidValueError("Money.split", _PARTS, parts, _USE_WEIGHTS)
        whole, rest = divmod(abs(self.minor), parts)
        sign = -1 if self.minor < 0 else 1
        return self.each(sign * (whole + (place < rest)) for place in range(parts))

    def each(self, minors: Iterable[int]) -> tuple[Money, ...]:
        """Return money of the same currency for each of *minors*, all validated at once.

        >>> [str(share) for share in Money.of(1, "EUR").each([34, 33, 33])]
        ['0.34 EUR', '0.33 EUR', '0.33 EUR']
        """
        currency, counts = self.currency, tuple(minors)
        if not {*map(type, counts)} <= _INTS:
            return tuple(Money(minor=minor, currency=currency) for minor in counts)
        return tuple([_made(minor, currency) for minor in counts])

    @property
    def amount(self) -> Decimal:
        """The amount in major units, exact whatever the Decimal context."""
        return Decimal(self.digits)

    @property
    def digits(self) -> str:
        """The amount in major units with all digits of the currency: ``12.30``."""
        return digits_of(self.minor, self.currency)

    def to_decimal(self) -> Decimal:
        """Return the amount in major units, as `amount` does."""
        return self.amount

    def explain(self, language: Language = "en") -> str:
        """Return the amount as people write it: ``1,234.50 EUR``, ``1 234,50 EUR`` in French."""
        return as_people_write(self.minor, self.currency, language)

    def __str__(self) -> str:
        return f"{self.digits} {self.currency}"

    def __format__(self, form: str) -> str:
        """Return the amount in a form; an empty one is that of `str`.

        ``en`` and ``fr`` write it as people do in that language. ``.2f`` gives the digits alone
        and ``,.2f`` groups them by thousands; fewer digits than the amount needs are refused. A
        width such as ``>12`` may come before each of them.

        Raises:
            InvalidValueError: Another form, or too few digits.
        """
        return formatted(self.minor, self.currency, form) if form else str(self)


def _is_pay(other: object) -> bool:
    """Whether *other* is an amount of pay, which compares itself with money."""
    return hasattr(other, "exact")


_new = object.__new__
_set_minor, _set_currency = (vars(Money)[name].__set__ for name in ("minor", "currency"))


def _made(minor: int, currency: str) -> Money:
    """Return money without validating *minor* again, which takes most of the time."""
    money = _new(Money)
    _set_minor(money, minor)
    _set_currency(money, currency)
    return money


_MOST_PARTS = 1_000_000
_ONE_UNIT = Text(
    en="an amount in digits, or minor=... by name",
    fr="un montant en chiffres, ou minor=... nommé",
)
_NAME_UNIT = Text(
    en="write Money('5.00', 'EUR') or Money.of(5, 'EUR') for major units, Money.from_minor(500, "
    "'EUR') for minor units",
    fr="écrivez Money('5.00', 'EUR') ou Money.of(5, 'EUR') pour les unités, Money.from_minor(500, "
    "'EUR') pour les sous-unités",
)
_A_CURRENCY = Text(en="a currency after the amount", fr="une monnaie après le montant")
_NAME_CURRENCY = Text(
    en="write Money('1.50', 'EUR'), Money.parse('1.50 EUR') or Money.from_minor(150, 'EUR')",
    fr="écrivez Money('1.50', 'EUR'), Money.parse('1.50 EUR') ou Money.from_minor(150, 'EUR')",
)
_A_COUNT = Text(en="an int", fr="un int")
_PART_INSTEAD = Text(
    en="for a share or a rate use c2b.compensation.part_of, which names its rounding",
    fr="pour une part ou un taux, utilisez c2b.compensation.part_of, qui nomme son arrondi",
)
_SPLIT_INSTEAD = Text(
    en="write money.split(2) for parts that lose no minor unit, or c2b.compensation.part_of(money, "
    "'1/2', Rounding.HALF_UP) for one rounded part",
    fr="écrivez money.split(2) pour des parts sans perte, ou c2b.compensation.part_of(money, "
    "'1/2', Rounding.HALF_UP) pour une part arrondie",
)
_NOT_ZERO = Text(en="an amount other than zero", fr="un montant non nul")
_TEST_FIRST = Text(en="test it first: if money: ...", fr="testez-le d’abord\u00a0: if money: ...")
_EXACT = Text(en="an exact operation", fr="une opération exacte")
_EXACT_INSTEAD = Text(
    en="read .amount (a Decimal) or .minor (an int); to divide, write .split(n)",
    fr="lisez .amount (un Decimal) ou .minor (un int)\u00a0; pour diviser, écrivez .split(n)",
)
_PARTS = Text(en="a number of parts from 1", fr="un nombre de parts à partir de 1")
_USE_WEIGHTS = Text(
    en="for parts that are not equal use c2b.compensation.split",
    fr="pour des parts inégales, utilisez c2b.compensation.split",
)
_MONEY = Text(en="another amount of money", fr="un autre montant")
_MAKE_MONEY = Text(
    en="convert it with Money.of; compare with zero by Money.zero, or read .amount",
    fr="convertissez-le avec Money.of\u00a0; comparez à zéro avec Money.zero, ou lisez .amount",
)
