"""Write: from values to plain data that JSON can hold, by writers that cattrs generates."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, cast

from attrs import Attribute
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from c2b.wire.custom_forms import written_form
from c2b.wire.document import wrapped
from c2b.wire.scalars import Leaf, Writer
from c2b.wire.shape import (
    Many,
    Members,
    Record,
    Shape,
    UnionShape,
    fields_of,
    holds_itself,
    shape_of,
    unsupported,
)
from c2b.wire.unions import KIND

_CONVERTER = Converter()
_make: Callable[..., Writer] = make_dict_unstructure_fn  # typed for flags, not for the fields


def to_data(value: object) -> Any:
    """*value*, or a list or tuple of values, as data that JSON can hold.

    Raises:
        InvalidValueError: A value of a type that documents do not hold.

    >>> import c2b
    >>> to_data(c2b.Consumer(name="Ana"))
    {'kind': 'consumer', 'name': 'Ana'}
    """
    if isinstance(value, list | tuple):
        return [to_data(each) for each in cast("list[object]", value)]
    cls: Any = type(value)
    return _writer_of(cls)(value)


@cache
def _writer_of(cls: type) -> Writer:
    return writer(shape_of(cls))


def to_document(value: object) -> dict[str, Any]:
    """*value* as a document that says its version and type, for keeping and sending."""
    return wrapped(value, to_data(value))


def to_json(value: object, *, indent: int | None = None) -> str:
    """*value* as a versioned document in JSON text; a list or tuple as a list of documents."""
    if isinstance(value, list | tuple):
        documents: Any = [to_document(each) for each in cast("list[object]", value)]
    else:
        documents = to_document(value)
    return json.dumps(documents, indent=indent, ensure_ascii=False)


@cache
def writer(shape: Shape) -> Writer:
    """The writer of *shape*."""
    match shape:
        case Leaf():
            return shape.write
        case Members():
            return attrgetter("_value_")  # value, without the Python in between
        case Many():
            return _list_writer(shape)
        case UnionShape():
            return _choice_writer(shape)
        case _:
            form = written_form(shape.cls)
            return _record_writer(shape) if form is None else form.write


def _list_writer(shape: Many) -> Writer:
    write, ordered = writer(shape.item), shape.into is tuple

    def write_all(values: Any) -> list[Any]:
        items = [write(value) for value in values]
        return items if ordered else sorted(items, key=json.dumps)

    return write_all


def _choice_writer(shape: UnionShape) -> Writer:
    """Data for a value whose class is only known when it is there; None is null."""
    by_class: dict[Any, Writer] = {record.cls: writer(record) for record in shape.records}
    plain = writer(shape.plain) if shape.plain is not None else None
    if plain is not None and not by_class:  # mutants: what follows is only slower
        return _unless_null(plain)

    def write(value: Any) -> Any:
        if value is None:
            return None
        chosen = by_class.get(type(value), plain)
        if chosen is None:
            raise unsupported(value.__class__)
        return chosen(value)

    return write


def _unless_null(write: Writer) -> Writer:
    return lambda value: None if value is None else write(value)


def _record_writer(record: Record) -> Writer:
    """The writer of an object; generated when first used if the class may hold its own kind."""
    if not holds_itself(record):
        return _generated(record)
    generated: Writer | None = None

    def write(value: Any) -> Any:
        nonlocal generated
        if generated is None:
            generated = _generated(record)
        return generated(value)

    return write


def _generated(record: Record) -> Writer:
    """The writer of an object, its tag first."""
    write, tag = _fields_writer(record), record.tag
    return write if tag is None else lambda value: {KIND: tag, **write(value)}


def _fields_writer(record: Record) -> Writer:
    hooks = {
        name: override(unstruct_hook=writer(shape), omit_if_default=_may_be_left_out(attribute))
        for name, (attribute, shape) in fields_of(record.cls).items()
    }
    return _make(record.cls, _CONVERTER, **hooks)


def _may_be_left_out(attribute: Attribute[Any]) -> bool:
    """Whether a default says the same for ever; one that is read from other fields may not."""
    default: Any = attribute.default
    return not getattr(default, "takes_self", False)
