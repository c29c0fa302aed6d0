"""The types of facts: what annotations admit, what compares with what, and what has an order."""

from __future__ import annotations

import typing
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, ClassVar, Union, cast, get_args, get_origin


@cache
def domain_of(types: tuple[type, ...]) -> tuple[object, ...] | None:
    """Return the values that facts of *types* can have; None where they are endless."""
    if types == (bool,):
        return (True, False)
    if all(issubclass(kind, Enum) for kind in types):
        return tuple(member for kind in types for member in cast("type[Enum]", kind))
    return None


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


def types_in(hint: object) -> tuple[type, ...]:
    """Return the classes that a type hint admits, without None: ``int | None`` gives ``(int,)``."""
    origin = get_origin(hint)
    if origin in (Union, UnionType, ClassVar, Annotated, typing.Final):
        parts = get_args(hint)[:1] if origin is Annotated else get_args(hint)
        return tuple(kind for part in parts for kind in types_in(part))
    if origin is typing.Literal:
        return tuple({type(value): None for value in get_args(hint)})
    kind = origin or hint
    return () if kind is NoneType else (cast("type", kind),)


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
    frozenset((str,)),
)
COLLECTIONS: frozenset[type] = frozenset((frozenset, tuple, str))
