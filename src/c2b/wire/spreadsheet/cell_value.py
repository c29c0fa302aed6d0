"""The values of cells in files that have types, as the text of cells."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.typed import BadCell, Typed, bad_cell

_MOST = 10**15  # spreadsheets keep 15 digits of a number
_LOCALE = re.compile(r"\[\$-[^\]]*\]")  # the language of a format, which names no currency
_SIGN = re.compile(r'\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"0#?]+)"|([$€£¥])')


def number_cell(value: float | int, sign: str = "") -> str:
    """Return a number of a spreadsheet with the 15 digits that it shows.

    Args:
        value: The number.
        sign: The sign or code of the currency in which it is shown.
    """
    if abs(value) >= _MOST:
        return bad_cell(f"{value}", refused(_FIFTEEN, f"{value:.17g}", _AS_TEXT))
    digits = f"{value:d}" if isinstance(value, int) else f"{Decimal(f'{value:.15g}'):f}"
    cell = Typed(digits)
    cell.sign = sign.strip()
    return cell


def currency_sign(number_format: str) -> str:
    """Return the sign or code of a currency in the number format of a cell; empty without one.

    >>> currency_sign('#,##0.00 [$€-40C]'), currency_sign("0.00"), currency_sign('"$"#,##0.00')
    ('€', '', '$')
    """
    positive = _LOCALE.sub("", number_format.partition(";")[0].replace("\\", ""))
    match = _SIGN.search(positive)
    return "" if match is None else next(part for part in match.groups() if part)


def value_cell(value: Any) -> str:
    """Return any other value as a cell; nothing as an empty one, a list as one that is refused."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return Typed(f"{value:f}" if isinstance(value, Decimal) else value)
    if isinstance(value, float):
        return Typed(repr(value))
    if isinstance(value, datetime | date):
        return Typed(value.isoformat())
    if isinstance(value, timedelta | time):
        return duration_cell(value)
    return bad_cell(type(value).__name__, refused(_PLAIN, type(value).__name__, _ANOTHER))


def duration_cell(value: timedelta | time) -> str:
    """Return a duration, or a time of day, as hours, minutes and seconds."""
    if isinstance(value, time):
        value = timedelta(
            hours=value.hour,
            minutes=value.minute,
            seconds=value.second,
            microseconds=value.microsecond,
        )
    micros = round(value / timedelta(microseconds=1))
    sign, micros = ("-", -micros) if micros < 0 else ("", micros)
    seconds, micros = divmod(micros, 10**6)
    rest = f".{micros:06d}" if micros else ""
    return Typed(f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{rest}")


def formula_without_value(formula: str) -> BadCell:
    """Return the cell of a formula that no spreadsheet has computed."""
    return bad_cell(formula, refused(_COMPUTED, formula, _COMPUTE))


def error_cell(text: str) -> BadCell:
    """Return the cell of a formula that failed, such as ``#N/A``."""
    return bad_cell(text, refused(_NO_ERROR, text, _CORRECT))


_FIFTEEN = Text(
    en="a number of at most 15 digits, for spreadsheets keep no more",
    fr="un nombre d’au plus 15 chiffres, car les tableurs n’en gardent pas plus",
)
_AS_TEXT = Text(
    en="export the column as text, because digits are lost",
    fr="exportez la colonne comme texte, car des chiffres sont perdus",
)
_PLAIN = Text(en="a text, a number or a moment", fr="un texte, un nombre ou un moment")
_ANOTHER = Text(en="choose another column", fr="choisissez une autre colonne")
_COMPUTED = Text(en="a formula with its value", fr="une formule avec sa valeur")
_COMPUTE = Text(
    en="open the workbook in a spreadsheet and save it",
    fr="ouvrez le classeur dans un tableur et enregistrez-le",
)
_NO_ERROR = Text(en="a value, and no error", fr="une valeur, et non une erreur")
_CORRECT = Text(en="correct the formula", fr="corrigez la formule")
