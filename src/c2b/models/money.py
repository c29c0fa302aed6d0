"""An exact amount of one currency.

Arithmetic on money never rounds or converts. A caller that needs fewer digits or another currency
uses a named function of `c2b.compensation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen

from c2b._validators import exactly
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.currency import a_currency, exponent
from c2b.text import Language, Text

_AMOUNT = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?")
_INTS = {int}
_MOST_DIGITS = 4000  # below the length at which Python refuses to read an int


@frozen(kw_only=True)
class Money:
    """An exact amount of one currency, held in minor units (cents).

    >>> Money.of("12.34", "EUR") + Money.of(2, "EUR")
    Money(minor=1434, currency='EUR')
    """

    minor: int = field(validator=exactly(int))
    currency: str = field(validator=a_currency)

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str) -> Money:
        """Return the money for *amount*, in major units (euros).

        Args:
            amount: A text such as ``"12.34"``, an int or a finite Decimal; never a float.
            currency: An ISO 4217 code.

        Raises:
            InvalidValueError: *amount* is of another type or has more digits than the currency.
        """
        digits = exponent(currency)
        match = _AMOUNT.fullmatch(_written(amount))
        if match is None or len(match[0]) > _MOST_DIGITS:
            raise InvalidValueError("Money.of", _AN_AMOUNT, amount, _WRITE_DIGITS)
        sign, whole, fraction = match[1], match[2], (match[3] or "").rstrip("0")
        if len(fraction) > digits:
            expected = _DIGITS.fill(digits=digits, currency=currency)
            raise InvalidValueError("Money.of", expected, amount, _ROUND_FIRST)
        minor = int(whole + fraction.ljust(digits, "0"))
        return cls(minor=-minor if sign == "-" else minor, currency=currency)

    @classmethod
    def zero(cls, currency: str) -> Money:
        """Return zero in *currency*."""
        return cls(minor=0, currency=currency)

    @classmethod
    def sum(cls, amounts: Iterable[Money], currency: str) -> Money:
        """Return the sum of *amounts*; *currency* is required because there may be no amounts."""
        total = 0
        for amount in amounts:
            if amount.currency != currency:
                raise CurrencyMismatchError(currency, amount.currency)
            total += amount.minor
        return cls(minor=total, currency=currency)

    def __add__(self, other: Money) -> Money:
        return Money(minor=self.minor + self._same(other), currency=self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(minor=self.minor - self._same(other), currency=self.currency)

    def __neg__(self) -> Money:
        return Money(minor=-self.minor, currency=self.currency)

    def __abs__(self) -> Money:
        return Money(minor=abs(self.minor), currency=self.currency)

    def __mul__(self, times: int) -> Money:
        if type(times) is not int:
            raise InvalidValueError("Money * ...", _A_COUNT, times, _SHARE_INSTEAD)
        return Money(minor=self.minor * times, currency=self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def _same(self, other: object) -> int:
        if not isinstance(other, Money):
            raise InvalidValueError("Money", _MONEY, other, _MAKE_MONEY)
        if other.currency != self.currency:
            raise CurrencyMismatchError(self.currency, other.currency)
        return other.minor

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
    def digits(self) -> str:
        """The amount in major units with all digits of the currency: ``12.30``."""
        return self._joined(".", "")

    def to_decimal(self) -> Decimal:
        """Return the amount in major units, exact whatever the Decimal context."""
        return Decimal(self.digits)

    def explain(self, language: Language = "en") -> str:
        """Return the amount as people write it: ``1,234.50 EUR``, ``1 234,50 EUR`` in French."""
        words = Text(en=self._joined(".", ","), fr=self._joined(",", "\u202f"))
        return f"{words.in_language(language)}\u00a0{self.currency}"

    def __str__(self) -> str:
        return f"{self.digits} {self.currency}"

    def _joined(self, point: str, group: str) -> str:
        digits = exponent(self.currency)
        whole, fraction = divmod(abs(self.minor), 10**digits)
        sign = "-" if self.minor < 0 else ""
        shown = f"{whole:,}".replace(",", group)
        return f"{sign}{shown}{point}{fraction:0{digits}}" if digits else f"{sign}{shown}"


_new = object.__new__
_set_minor, _set_currency = (vars(Money)[name].__set__ for name in ("minor", "currency"))


def _made(minor: int, currency: str) -> Money:
    """Return money without validating *minor* again, which takes most of the time."""
    money = _new(Money)
    _set_minor(money, minor)
    _set_currency(money, currency)
    return money


def _written(amount: object) -> str:
    """Return *amount* in digits; a value that is no exact number is refused later."""
    if type(amount) is int:
        return str(amount)
    if isinstance(amount, Decimal) and amount.is_finite() and abs(amount.adjusted()) < 100:
        return f"{amount:f}"
    return amount if isinstance(amount, str) else ""


_AN_AMOUNT = Text(en="an exact amount such as '12.34'", fr="un montant exact comme '12.34'")
_WRITE_DIGITS = Text(
    en="use a text with a point, an int or a Decimal; a float is not exact",
    fr="utilisez un texte avec un point, un int ou un Decimal\u00a0; un float n’est pas exact",
)
_DIGITS = Text(
    en="at most {digits} digits after the point for {currency}",
    fr="au plus {digits} chiffres après le point pour {currency}",
)
_ROUND_FIRST = Text(
    en="round it first with a named rounding",
    fr="arrondissez-le d’abord avec un arrondi nommé",
)
_A_COUNT = Text(en="an int", fr="un int")
_SHARE_INSTEAD = Text(
    en="for a share or a rate use c2b.compensation, which names its rounding",
    fr="pour une part ou un taux, utilisez c2b.compensation, qui nomme son arrondi",
)
_MONEY = Text(en="another amount of money", fr="un autre montant")
_MAKE_MONEY = Text(en="convert it with Money.of", fr="convertissez-le avec Money.of")
