"""The quantity, the amount of money or the duration that a cell states."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.column import DecimalMark

_SPACES = "\u0020\u00a0\u2009\u202f"
_LONGEST = 400
_CLOCK = re.compile(r"(?:([0-9]{1,6}):)?([0-9]{1,6}):([0-5][0-9](?:\.[0-9]{1,9})?)")


@cache
def _pattern(mark: DecimalMark) -> re.Pattern[str]:
    """Return the pattern of a number with *mark*, whose thousands may be grouped."""
    other = "," if mark is DecimalMark.POINT else r"\."
    decimal = re.escape(mark.sign)
    return re.compile(
        rf"(?P<sign>[+\u2212-]?)(?P<whole>[0-9]+|[0-9]{{1,3}}(?:(?P<gap>[{other}{_SPACES}'’])"
        rf"[0-9]{{3}})(?:(?P=gap)[0-9]{{3}})*)(?:{decimal}(?P<part>[0-9]+))?"
    )


def number(cell: str, mark: DecimalMark) -> int | Fraction:
    """Return the exact number in *cell*, divided by a hundred where ``%`` follows.

    Raises:
        Fault: *cell* is no number with that mark.
    """
    share = cell.removesuffix("%").rstrip(_SPACES)
    digits = _digits(share, mark)
    if digits is None:
        raise refused(_A_NUMBER.fill(mark=mark.sign), cell, _CHECK_MARK)
    exact = Fraction(digits) / (1 if share == cell else 100)
    return exact.numerator if exact.denominator == 1 else exact


def whole(cell: str, mark: DecimalMark) -> int:
    """Return the whole number in *cell*.

    Raises:
        Fault: *cell* is no number, or has decimals.
    """
    exact = number(cell, mark)
    if type(exact) is not int:
        raise refused(_WHOLE, cell, _NO_DECIMALS)
    return exact


def seconds(cell: str, mark: DecimalMark) -> int | Fraction:
    """Return the seconds in *cell*: a number of them, or hours, minutes and seconds.

    Raises:
        Fault: *cell* is neither.
    """
    match = _CLOCK.fullmatch(cell)
    if match is None:
        return number(cell, mark)
    hours, minutes, rest = match.groups()
    exact = 3600 * int(hours or 0) + 60 * int(minutes) + Fraction(rest)
    return exact.numerator if exact.denominator == 1 else exact


def money(cell: str, mark: DecimalMark, currency: str | None) -> Money:
    """Return the amount in *cell*, such as ``$0.45``, ``EUR 1,234.50`` or ``12,50 €``.

    Args:
        cell: An amount, with a sign or a code before or after it, or none.
        mark: The mark before decimals.
        currency: The currency of the column; None where each cell states its own.

    Raises:
        Fault: *cell* is no amount, or its currency is missing or not that of the column.
    """
    match = _MONEY.fullmatch(cell)
    digits = _digits(match["sign"] + match["number"], mark) if match else None
    if match is None or digits is None:
        raise refused(_AN_AMOUNT.fill(mark=mark.sign), cell, _CHECK_MARK)
    code = _currency(match["before"] or match["after"], cell, currency)
    try:
        return Money.of(digits, code)
    except InvalidValueError as error:
        raise refused(_OF_COINS.fill(currency=code), cell, _SAY_CURRENCY) from error


_MONEY = re.compile(
    rf"(?P<sign>[+\u2212-]?)(?P<before>[^0-9+\u2212{_SPACES}-]*)[{_SPACES}]*"
    rf"(?P<number>[0-9][0-9.,'’{_SPACES}]*?)[{_SPACES}]*(?P<after>[^0-9{_SPACES}]*)"
)


def _digits(cell: str, mark: DecimalMark) -> str | None:
    """Return the digits of *cell* as Python reads them; None where it is no number."""
    match = _pattern(mark).fullmatch(cell) if len(cell) <= _LONGEST else None
    if match is None:
        return None
    sign = "-" if match["sign"] in ("-", "\u2212") else ""
    before = re.sub("[^0-9]", "", match["whole"])
    return f"{sign}{before}.{match['part']}" if match["part"] else sign + before


def _currency(symbol: str, cell: str, currency: str | None) -> str:
    """Return the code of the sign or code *symbol*, which may be empty."""
    codes = SIGNS.get(symbol, (symbol,) if symbol else ())
    if currency is not None:
        if codes and currency not in codes:
            raise refused(_IN.fill(currency=currency), cell, _SAY_CURRENCY)
        return currency
    if len(codes) != 1:
        expected = _ONE_OF.fill(sign=symbol, codes=", ".join(codes)) if codes else _SOME_CURRENCY
        raise refused(expected, cell, _SAY_CURRENCY)
    return codes[0]


_DOLLARS = ("USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD", "CLP", "COP", "ARS")
_CROWNS = ("SEK", "NOK", "DKK", "ISK", "CZK")
SIGNS = {
    "$": _DOLLARS,
    "US$": ("USD",),
    "A$": ("AUD",),
    "C$": ("CAD",),
    "CA$": ("CAD",),
    "R$": ("BRL",),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "GIP"),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₩": ("KRW",),
    "₺": ("TRY",),
    "₽": ("RUB",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "zł": ("PLN",),
    "Fr.": ("CHF",),
    "kr": _CROWNS,
    "kr.": _CROWNS,
    "Kč": ("CZK",),
    "Ft": ("HUF",),
}
_A_NUMBER = Text(
    en="a number with '{mark}' before its decimals", fr="un nombre avec « {mark} » pour décimales"
)
_AN_AMOUNT = Text(
    en="an amount with '{mark}' before its decimals",
    fr="un montant avec « {mark} » pour décimales",
)
_CHECK_MARK = Text(
    en="correct the cell, or set decimal to point or comma in the campaign file",
    fr="corrigez la cellule, ou mettez decimal à point ou comma dans le fichier de campagne",
)
_WHOLE = Text(en="a whole number", fr="un nombre entier")
_NO_DECIMALS = Text(en="correct the cell", fr="corrigez la cellule")
_IN = Text(en="an amount in {currency}", fr="un montant en {currency}")
_OF_COINS = Text(
    en="an amount that can be paid in {currency}", fr="un montant payable en {currency}"
)
_ONE_OF = Text(en="one currency ('{sign}' is {codes})", fr="une devise (« {sign} » : {codes})")
_SOME_CURRENCY = Text(en="an amount with its currency", fr="un montant avec sa devise")
_SAY_CURRENCY = Text(
    en="correct the cell, or give the column its currency in the campaign file",
    fr="corrigez la cellule, ou donnez à la colonne sa currency dans le fichier de campagne",
)
