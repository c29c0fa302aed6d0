"""The numbers that a document holds directly, each read exactly."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any, NewType

from cattrs.fns import identity

from c2b._limits import TOO_LARGE
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.scalar import END, Scalar, text_of


def _whole(data: Any) -> int | None:
    return data if type(data) is int and -TOO_LARGE < data < TOO_LARGE else None


def written_whole(value: int) -> int:
    """Return *value* itself, if Python can write it out and read it again.

    Raises:
        InvalidValueError: A number of more than 4200 digits.
    """
    if -TOO_LARGE < value < TOO_LARGE:
        return value
    raise InvalidValueError("int", _SOME_DIGITS, value, _NOT_WRITTEN)


Digits = NewType("Digits", str)
"""An exact amount, written as text."""

Major = NewType("Major", Fraction)
"""An exact number of major units, written as text."""

_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_RATIO = re.compile(r"[+-]?[0-9]+(/[1-9][0-9]*|[.][0-9]+)")
_MAJOR = re.compile(r"[+-]?[0-9]+(/[1-9][0-9]*|[.][0-9]+)?")
_RATIO_FROM_ZERO = r"([+]?[0-9]+(/[1-9][0-9]*|[.][0-9]+)|-0+(/[1-9][0-9]*|[.]0+))"
_LONGEST_NUMBER = 4000


def _number(data: Any) -> Decimal | int | None:
    """Return the value of a whole number, or of an exact one written as text."""
    if type(data) is not str:
        return _whole(data)
    if len(data) > _LONGEST_NUMBER or _NUMBER.fullmatch(data) is None:
        return None
    return Decimal(data)


def _fraction(data: Any) -> Fraction | None:
    """Return the value of a fraction or decimal digits written as text, or of a whole number."""
    exact = _exact(data)
    return None if exact is None else Fraction(exact)


def _major(data: Any) -> Fraction | None:
    """Return the value of an exact amount written as text."""
    if type(data) is not str or len(data) > _LONGEST_NUMBER or not _MAJOR.fullmatch(data):
        return None
    return Fraction(data)


def _exact(data: Any) -> Fraction | int | None:
    """Return the value of a whole number, or of a fraction written as text."""
    if type(data) is not str:
        return _whole(data)
    if len(data) > _LONGEST_NUMBER or _RATIO.fullmatch(data) is None:
        return None
    return Fraction(data)


def _written_exact(value: Fraction | int) -> str | int:
    return written_whole(value.numerator) if value.denominator == 1 else str(value)


def _written_number(value: Decimal | int) -> str | int:
    return written_whole(value) if isinstance(value, int) else f"{value:f}"


_SOME_DIGITS = Text(en="at most 4200 digits", fr="au plus 4200 chiffres")
_NOT_WRITTEN = Text(
    en="a larger number cannot be written as text and read again",
    fr="un nombre plus grand ne peut être écrit en texte puis relu",
)

_AS_TEXT = Text(
    en="write it as text: a number of JSON with a point is not kept exactly",
    fr="écrivez-le en texte : un nombre JSON à virgule n’est pas gardé exactement",
)


def _text(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{pattern}{END}", "maxLength": _LONGEST_NUMBER}


def from_least(scalar: Scalar, least: int) -> dict[str, Any]:
    """Return the schema of whole or exact numbers from *least*, 0 or 1, on."""
    whole = {"type": "integer", "minimum": least}
    if "anyOf" not in scalar.schema:
        return whole
    return {"anyOf": [whole, _text(_RATIO_FROM_ZERO)]}


_EXACT_SCHEMA = {"anyOf": [{"type": "integer"}, _text(_RATIO.pattern)]}
EXACT = Scalar(
    read=_exact,
    write=_written_exact,
    expected=Text(
        en='a whole number, or a fraction in double quotes such as "33/100" or "0.33"',
        fr='un nombre entier, ou une fraction entre guillemets droits comme "33/100" ou "0.33"',
    ),
    hint=_AS_TEXT,
    schema=_EXACT_SCHEMA,
)
NUMBER_SCALARS: dict[Any, Scalar] = {
    Digits: Scalar(
        read=text_of,
        write=identity,
        expected=Text(
            en='an exact amount in double quotes such as "12.34"',
            fr='un montant exact entre guillemets droits comme "12.34"',
        ),
        hint=Text(
            en="write it as text with a point: a number of JSON is not kept exactly",
            fr="écrivez-le en texte avec un point : un nombre JSON n’est pas gardé exactement",
        ),
        schema={"type": "string"},  # the schema of money is stricter, by currency
    ),
    Major: Scalar(
        read=_major,
        write=str,
        expected=Text(
            en='an exact amount in double quotes such as "12.34" or "1/3"',
            fr='un montant exact entre guillemets droits comme "12.34" ou "1/3"',
        ),
        hint=_AS_TEXT,
        schema=_text(_MAJOR.pattern),
    ),
    int: Scalar(
        read=_whole,
        write=written_whole,
        expected=Text(en="a whole number", fr="un nombre entier"),
        hint=Text(
            en="write digits only, without quotes and without a point",
            fr="n’écrivez que des chiffres, sans guillemets ni point",
        ),
        schema={"type": "integer"},
    ),
    Decimal: Scalar(
        read=_number,
        write=_written_number,
        expected=Text(
            en='a whole number, or an exact one in double quotes such as "12.5"',
            fr='un nombre entier, ou un nombre exact entre guillemets droits comme "12.5"',
        ),
        hint=Text(
            en="write a fraction as text with a point: a number of JSON is not kept exactly",
            fr="écrivez une fraction en texte avec un point : un nombre JSON n’est pas gardé "
            "exactement",
        ),
        schema={"anyOf": [{"type": "integer"}, _text(_NUMBER.pattern)]},
    ),
    Fraction: Scalar(
        read=_fraction,
        write=_written_exact,
        expected=Text(
            en='a fraction in double quotes such as "2/5" or "0.4", or a whole number '
            "without quotes",
            fr='une fraction entre guillemets droits comme "2/5" ou "0.4", ou un nombre '
            "entier sans guillemets",
        ),
        hint=_AS_TEXT,
        schema=_EXACT_SCHEMA,
    ),
}
