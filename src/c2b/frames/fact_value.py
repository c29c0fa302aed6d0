"""The values of facts as columns hold them: words, and the values that rows state."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.predicate.fact_kind import FactKind
from c2b.text import Text


def word_of(value: object) -> str:
    """Return the word by which a column holds *value* of a fact; of a member its own value."""
    return str(value.value) if isinstance(value, Enum) else str(value)


def known_value(value: Any) -> Any:
    """Return *value* of a row in plain Python; None where it is unknown, as pandas writes it too.

    Numbers and arrays of NumPy, which the rows of pandas have, are those of Python.
    """
    if type(value).__module__ == "numpy":
        value = value.tolist()
    if value is None or type(value).__name__ in _MISSING:
        return None
    return None if isinstance(value, float | Decimal) and value != value else value


def value_of(name: str, kind: FactKind, value: object, parts: int) -> object:
    """Return *value* of a column as the fact *name* of that *kind* holds it.

    What it cannot hold stays as it is, for its model to refuse.

    Raises:
        InvalidValueError: An unknown word; a number of *parts* that has no end as a decimal.
    """
    if kind.item is not None and isinstance(value, list | tuple | set | frozenset):
        items = cast("Collection[object]", value)
        made = [value_of(name, kind.item, each, parts) for each in items]
        return frozenset(made) if frozenset in kind.types else tuple(made)
    if kind.values is not None and isinstance(value, str):
        return member_of(name, kind, value)
    for base, plain in _PLAIN.items():
        if isinstance(value, base):
            return plain(kind, value)
    if parts == 1 or isinstance(value, bool) or not isinstance(value, int | Decimal):
        return value
    is_number = isinstance(value, int) or value.is_finite()
    return _number(name, kind, Fraction(value) / parts) if is_number else value


def member_of(name: str, kind: FactKind, word: str) -> Any:
    """Return the value of the fact *name* that is written *word*.

    Raises:
        InvalidValueError: It has none.
    """
    words = {word_of(each): each for each in kind.values or ()}
    if word not in words:
        hint = did_you_mean(word, words) or _CHOOSE
        raise InvalidValueError(name, _ONE_OF.fill(words=", ".join(words)), word, hint)
    return words[word]


def _moment(kind: FactKind, value: Any) -> object:
    """Return a day, for a fact that is one, where *value* is its first moment in no zone."""
    if getattr(value, "nanosecond", 0):
        return value
    made = datetime.combine(value.date(), value.timetz())
    is_day = datetime not in kind.types and made.timetz() == time()
    return made.date() if is_day else made


def _span(_: FactKind, value: timedelta) -> object:
    if getattr(value, "nanoseconds", 0):
        return value
    return timedelta(value.days, value.seconds, value.microseconds)


def _number(name: str, kind: FactKind, exact: Fraction) -> object:
    if Decimal not in kind.types:
        is_whole = exact.denominator == 1 and Fraction not in kind.types
        return int(exact) if is_whole else exact
    for places in range(exact.denominator.bit_length()):
        digits = exact * 10**places
        if digits.denominator == 1:
            return Decimal(f"{digits.numerator}E-{places}")
    if Fraction in kind.types:
        return exact
    raise InvalidValueError(name, _DECIMAL, exact, _OTHER_PARTS)


_MISSING = ("NAType", "NaTType")
_PLAIN: dict[type, Callable[[FactKind, Any], object]] = {datetime: _moment, timedelta: _span}
_ONE_OF = Text(en="one of {words}", fr="une valeur parmi {words}")
_CHOOSE = Text(en="choose one of these", fr="choisissez l’une de celles-ci")
_DECIMAL = Text(
    en="a number whose decimals have an end", fr="un nombre dont les décimales ont une fin"
)
_OTHER_PARTS = Text(
    en="let the column count in tenths, hundredths or the like",
    fr="faites compter la colonne en dixièmes, en centièmes ou de même",
)
