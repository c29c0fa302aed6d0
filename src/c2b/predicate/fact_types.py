"""The types of facts: what annotations admit, what compares with what, and what has an order."""

from __future__ import annotations

import typing
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType
from typing import get_args


@cache
def names_in(kind: type) -> dict[str, object]:
    """Return the fields, class constants and properties of *kind* with their declared types."""
    hints: dict[str, object] = typing.get_type_hints(kind)
    for base in reversed(kind.__mro__):
        for name, held in vars(base).items():
            if isinstance(held, property):
                hints[name] = typing.get_type_hints(held.fget).get("return", object)
    return {name: hint for name, hint in hints.items() if not name.startswith("_")}


def admits_none(hint: object) -> bool:
    """Return whether a type hint, or a part of it, admits None."""
    return NoneType in get_args(hint) or any(admits_none(part) for part in get_args(hint))


def fits(value: object, types: tuple[type, ...]) -> bool:
    """Whether a fact of *types* compares with *value*; a bool is not a number."""
    if isinstance(value, bool):
        return bool in types
    if isinstance(value, Enum):
        return type(value) in types  # its value is a string, and yet it is no text
    if isinstance(value, datetime):
        return datetime in types  # a moment is a day to Python, and yet the two have no order
    return isinstance(value, types) or (isinstance(value, int) and not _EXACT.isdisjoint(types))


def order_of(types: tuple[type, ...]) -> frozenset[type] | None:
    """Return the classes whose values have one order, to which *types* belong; None for none."""
    return next((order for order in _ORDERS if types and order.issuperset(types)), None)


_EXACT: frozenset[type] = frozenset((Decimal, Fraction))
_ORDERS: tuple[frozenset[type], ...] = (
    frozenset((int, Decimal, Fraction)),
    frozenset((date,)),
    frozenset((datetime,)),
    frozenset((timedelta,)),
    frozenset((str,)),
)
COLLECTIONS: frozenset[type] = frozenset((frozenset, tuple, str))
