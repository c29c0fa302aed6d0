"""Write: from values to plain data that JSON can hold, by writers that cattrs generates."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from attrs import Factory
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from c2b.models.money import Money
from c2b.wire.leaf import Leaf, Writer
from c2b.wire.money import written
from c2b.wire.shape import Choice, Many, Members, Record, Shape, fields_of, shape_of
from c2b.wire.tag import KIND

_CONVERTER = Converter()


@cache
def writer(shape: Shape) -> Writer:
    """The writer of *shape*."""
    match shape:
        case Leaf():
            return shape.write
        case Members():
            return _by_value
        case Many():
            return _list_writer(shape)
        case Choice():
            return _by_class
        case Record(cls=cls) if cls is Money:
            return written
        case Record():
            return _record_writer(shape)


def _by_value(member: Any) -> Any:
    return member.value


def _by_class(value: Any) -> Any:
    """Data for a value whose type is only known when it is there."""
    if value is None or type(value) is str:
        return value
    return writer(_shape(type(value)))(value)


def _list_writer(shape: Many) -> Writer:
    write, ordered = writer(shape.item), shape.into is tuple

    def write_all(values: Any) -> list[Any]:
        items = [write(value) for value in values]
        return items if ordered else sorted(items, key=json.dumps)

    return write_all
