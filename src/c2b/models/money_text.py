"""The digits of an amount of money: read from what a caller writes, and written for a reader."""

from __future__ import annotations

import re
from decimal import Decimal

from c2b._limits import TOO_LARGE, grouped
from c2b.errors import InvalidValueError
from c2b.models.currency import exponent
from c2b.text import Language, Text

_AMOUNT = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?")
_WITH_CODE = re.compile(r"([A-Z]{3}) (\S+)|(\S+) ([A-Z]{3})")
_FORM = re.compile(
    r"((?:.?[<>^])?(?:[1-9][0-9]{0,3})?)(en|fr|(,?)(?:\.([0-9]{1,2}))?f|)", re.DOTALL
)
_MOST_DIGITS = 4000  # below the length at which Python refuses to read an int


def minor_of(amount: object, currency: str) -> int:
    """Return the minor units of *amount*, which is in major units of *currency*.

    Raises:
        InvalidValueError: *amount* is no exact number, or has more digits than the currency.
    """
    digits = exponent(currency)
    match = _AMOUNT.fullmatch(_written(amount))
    if match is None or len(match[0]) > _MOST_DIGITS:
        raise InvalidValueError("Money.of", _AN_AMOUNT, amount, _hint(amount, currency))
    sign, whole, fraction = match[1], match[2], (match[3] or "").rstrip("0")
    if len(fraction) > digits:
        expected = _DIGITS.fill(digits=digits, currency=currency)
        raise InvalidValueError("Money.of", expected, amount, _ROUND_FIRST)
    minor = int(whole + fraction.ljust(digits, "0"))
    return -minor if sign == "-" else minor


def amount_and_currency(text: object) -> tuple[str, str]:
    """Return the two parts of a text such as ``12.34 EUR`` or ``EUR 12.34``.

    Raises:
        InvalidValueError: *text* is of another form.
    """
    plain = text.replace("\u00a0", " ") if isinstance(text, str) else ""
    match = _WITH_CODE.fullmatch(plain)
    if match is None:
        raise InvalidValueError("Money.parse", _BOTH, text, _WRITE_BOTH)
    return (match[2], match[1]) if match[1] else (match[3], match[4])


def digits_of(minor: int, currency: str, point: str = ".", group: str = "") -> str:
    """Return *minor* units in major ones, with all digits of *currency*."""
    digits = exponent(currency)
    whole, fraction = divmod(abs(minor), 10**digits)
    sign = "-" if minor < 0 else ""
    shown = grouped(whole).replace(",", group)
    return f"{sign}{shown}{point}{fraction:0{digits}}" if digits else f"{sign}{shown}"


def as_people_write(minor: int, currency: str, language: Language) -> str:
    """Return an amount with the marks of *language* and its currency."""
    words = Text(
        en=digits_of(minor, currency, ".", ","), fr=digits_of(minor, currency, ",", "\u202f")
    )
    return f"{words.in_language(language)}\u00a0{currency}"


def formatted(minor: int, currency: str, form: str) -> str:
    """Return an amount in the form of a format specification; see `Money.__format__`.

    Raises:
        InvalidValueError: A form that is unknown, or has fewer digits than the amount needs.
    """
    match = _FORM.fullmatch(form)
    if match is None:
        raise InvalidValueError("format(Money)", _A_FORM, form, _THE_FORMS)
    place, kind, group, least = match[1], match[2], match[3], match[4]
    if kind == "en" or kind == "fr":
        shown = as_people_write(minor, currency, "fr" if kind == "fr" else "en")
    elif kind:
        shown = _with_digits(digits_of(minor, currency, ".", group), least, form)
    else:
        shown = f"{digits_of(minor, currency)} {currency}"
    return f"{shown:>{place}}" if place.isdigit() else f"{shown:{place}}"


def _with_digits(shown: str, least: str | None, form: str) -> str:
    """Return digits with exactly *least* of them after the point, where only zeros are cut."""
    if least is None:
        return shown
    whole, _, fraction = shown.partition(".")
    count = int(least)
    if fraction[count:].strip("0"):
        raise InvalidValueError("format(Money)", _ALL_DIGITS.fill(shown=shown), form, _ROUND_FIRST)
    return f"{whole}.{fraction[:count].ljust(count, '0')}" if count else whole


def _written(amount: object) -> str:
    """Return *amount* in digits; a value that is no exact number is refused later."""
    if type(amount) is int and -TOO_LARGE < amount < TOO_LARGE:
        return str(amount)
    if isinstance(amount, Decimal) and amount.is_finite() and abs(amount.adjusted()) < 100:
        return f"{amount:f}"
    return amount if isinstance(amount, str) else ""


def _hint(amount: object, currency: str) -> Text:
    """Return how to write *amount*: a float in digits, where it has them; digits without commas."""
    if isinstance(amount, str) and "," in amount:
        return _NO_COMMA
    if not isinstance(amount, float) or not abs(amount) < 1e15:
        return _WRITE_DIGITS
    return _FLOAT.fill(digits=f"{amount:.{exponent(currency)}f}", currency=currency)


_AN_AMOUNT = Text(en="an exact amount such as '12.34'", fr="un montant exact comme '12.34'")
_WRITE_DIGITS = Text(
    en="use a text with a point, an int or a Decimal; a float is not exact",
    fr="utilisez un texte avec un point, un int ou un Decimal\u00a0; un float n’est pas exact",
)
_NO_COMMA = Text(
    en="write no comma between digits and a point before the decimals, as '1234.50'; an amount of "
    "pay has its money in .money",
    fr="n’écrivez ni virgule ni espace, et un point devant les décimales, comme '1234.50'\u00a0; "
    "un montant de paie donne l’argent par .money",
)
_FLOAT = Text(
    en="a float is not exact: write Money.of('{digits}', '{currency}')",
    fr="un float n’est pas exact\u00a0: écrivez Money.of('{digits}', '{currency}')",
)
_DIGITS = Text(
    en="at most {digits} digits after the point for {currency}",
    fr="au plus {digits} chiffres après le point pour {currency}",
)
_ROUND_FIRST = Text(
    en="round it first with a named rounding",
    fr="arrondissez-le d’abord avec un arrondi nommé",
)
_BOTH = Text(
    en="an amount and a currency, as '12.34 EUR'", fr="un montant et une monnaie, comme '12.34 EUR'"
)
_WRITE_BOTH = Text(
    en="write digits with a point, without commas or spaces, one space, and the ISO 4217 code",
    fr="écrivez des chiffres avec un point, sans virgule ni espace, une espace et le code ISO 4217",
)
_A_FORM = Text(en="a form of money", fr="un format de montant")
_THE_FORMS = Text(
    en="use 'en' or 'fr' for people, '.2f' or ',.2f' for digits alone, '>12' for a width",
    fr="utilisez 'en' ou 'fr' pour un lecteur, '.2f' ou ',.2f' pour les seuls chiffres, '>12' pour "
    "une largeur",
)
_ALL_DIGITS = Text(en="enough digits for {shown}", fr="assez de chiffres pour {shown}")
