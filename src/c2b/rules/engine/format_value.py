"""Values of facts and figures as text in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast

import attrs

from c2b.choice import Choice
from c2b.rules.engine.figure_history import is_table
from c2b.text import COMMA, SEMICOLON, Text, in_both


def value_text(value: object) -> Text:
    """Return *value* as text in both languages; None is shown as unknown."""
    if value is None:
        return _UNKNOWN
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, Choice):
        return value.text
    if isinstance(value, Enum):
        return in_both(str(value.value))
    if is_table(value):
        pairs = [_PAIR.fill(key=value_text(key), value=value_text(figure)) for key, figure in value]
        return Text.join(pairs, COMMA)
    if isinstance(value, frozenset | tuple):
        items = cast("tuple[object, ...]", value)
        link = SEMICOLON if any(attrs.has(type(item)) for item in items) else COMMA
        parts = [value_text(item) for item in items]
        if isinstance(value, frozenset):  # in the same order in every process
            parts.sort(key=lambda part: part.in_language("en"))
        return Text.join(parts, link) if parts else _NONE
    if isinstance(value, Decimal):
        return Text(en=f"{value:f}", fr=f"{value:f}".replace(".", ","))
    if isinstance(value, Fraction):
        return value_text(_rounded(value))
    if isinstance(value, date):
        return day_text(value) if type(value) is date else in_both(str(value))
    return _record_text(value) if attrs.has(type(value)) else in_both(str(value))


def _record_text(value: object) -> Text:
    """Return the parts of a fact that has several, such as the day and the amount of a payment."""
    kind: type[Any] = type(value)
    parts = (getattr(value, each.name) for each in attrs.fields(kind))
    return Text.join((value_text(part) for part in parts if part not in (None, "")), COMMA)


def day_text(day: date) -> Text:
    """Return *day* as text: in the form of ISO 8601 in English, in full in French.

    >>> day_text(date(2026, 11, 1)).in_language("fr")
    '1er novembre 2026'
    """
    return _DAY.fill(day=day)


def _rounded(value: Fraction) -> Decimal | int:
    """Return a fraction as a whole number, or rounded to two places."""
    hundredths = round(value * 100)
    return int(value) if value.denominator == 1 else Decimal(hundredths).scaleb(-2)


_PAIR = Text(en="{key} {value}", fr="{key} {value}")
_UNKNOWN = Text(en="unknown", fr="inconnu")
_YES = Text(en="yes", fr="oui")
_NO = Text(en="no", fr="non")
_NONE = Text(en="none", fr="aucun")
_DAY = Text(en="{day}", fr="{day}")
