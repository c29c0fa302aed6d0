"""The kind of a fact: the classes and values that its annotation admits, and those of its items."""

from __future__ import annotations

import typing
from collections.abc import Iterable
from enum import Enum
from itertools import combinations
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, cast, get_args, get_origin

from attrs import frozen

from c2b.predicate.fact_types import fits, order_of


@frozen
class FactKind:
    """The classes and values that a fact can hold when it is known.

    Attributes:
        types: The classes of its values.
        values: All of its values; None where they are endless.
        item: The kind of the items of a collection; None where it is no collection, or may hold
            anything.
    """

    types: tuple[type, ...]
    values: tuple[object, ...] | None = None
    item: FactKind | None = None

    def admits(self, value: object) -> bool:
        """Whether a fact of this kind can equal *value*."""
        if not fits(value, self.types):
            return False
        if self.values is not None:
            return any(value == each and type(value) is type(each) for each in self.values)
        if self.item is None or not isinstance(value, frozenset | tuple):
            return True
        items = cast("Iterable[object]", value)
        return all(self.item.admits(each) for each in items)

    def meets(self, other: FactKind) -> bool:
        """Whether a fact of this kind can equal one of the kind *other*."""
        if self.values is not None and other.values is not None:
            return any(other.admits(value) for value in self.values)
        order = order_of(self.types)
        same = order is not None and order == order_of(other.types)
        return same or not set(self.types).isdisjoint(other.types)


def kind_of(hints: Iterable[Any]) -> FactKind:
    """Return the kind of a fact whose annotation is one of *hints*; None in them is unknown."""
    parts = list(dict.fromkeys(part for hint in hints for part in _parts(hint)))
    types = (kind for part in parts for kind in _classes(part))
    return FactKind(tuple(dict.fromkeys(types)), _values(parts), _item(parts))


def _item(parts: list[Any]) -> FactKind | None:
    """Return the kind of the items of collections; None where there are none, or any may be."""
    collections = [part for part in parts if (get_origin(part) or part) in (frozenset, tuple)]
    within = [get_args(part) or (Any,) for part in collections]
    hints = [hint for some in within for hint in some if hint is not Ellipsis]
    return None if not hints or any(hint in (Any, object) for hint in hints) else kind_of(hints)


def _parts(hint: Any) -> Iterable[Any]:
    """Yield the members of a union, or the hint itself, without None and what is written around."""
    origin = get_origin(hint)
    if origin is Annotated:
        yield from _parts(get_args(hint)[0])
    elif origin in (Union, UnionType, ClassVar, typing.Final):
        for part in get_args(hint):
            yield from _parts(part)
    elif hint is not NoneType:
        yield hint


def _classes(part: Any) -> Iterable[type]:
    if get_origin(part) is typing.Literal:
        return [value.__class__ for value in cast("tuple[object, ...]", get_args(part))]
    return (cast("type", get_origin(part) or part),)


def _values(parts: list[Any]) -> tuple[object, ...] | None:
    """Return all values of facts of these kinds; None where they are endless or two are equal."""
    found: list[object] = []
    for part in parts:
        if get_origin(part) is typing.Literal:
            found += get_args(part)
        elif part is bool:
            found += (True, False)
        elif isinstance(part, type) and issubclass(part, Enum):
            found += part
        else:
            return None
    each = list({(type(value), value): value for value in found}.values())
    apart = not any(one == other for one, other in combinations(each, 2))
    return tuple(each) if apart else None
