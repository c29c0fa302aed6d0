"""Whole numbers as a page sends them."""

from __future__ import annotations

from c2b.errors import InvalidValueError
from c2b.text import Text


def whole_number(value: object, *, most: int) -> int:
    """Return *value*, a whole number from 0 to *most*.

    Raises:
        InvalidValueError: Anything else.
    """
    if type(value) is not int or not 0 <= value <= most:
        raise InvalidValueError(_NUMBER, _UP_TO.fill(most=most), value, _CHOOSE)
    return value


_NUMBER = Text(en="the number", fr="le numéro")
_UP_TO = Text(en="a whole number from 0 to {most}", fr="un nombre entier de 0 à {most}")
_CHOOSE = Text(en="choose one from the list", fr="choisissez-en un dans la liste")
