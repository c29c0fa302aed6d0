"""The shape of a declared type as data, which the reader, the writer and the schema follow."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.number_scalars import EXACT
from c2b.wire.scalar import Scalar
from c2b.wire.scalars import SCALARS
from c2b.wire.unions import family, kind_of

Form = Any  # a class, a union of classes, tuple[X, ...], frozenset[X]


@frozen
class Members:
    """A member of an enum, by value."""

    enum: type[Enum]


@frozen
class Record:
    """An object with one key for each field of *cls*."""

    cls: type

    @property
    def kind(self) -> str | None:
        """The value under ``kind``, where a union has to tell the class from others."""
        return kind_of(self.cls)


@frozen
class Many:
    """A list of values of one shape."""

    item: Shape
    into: type


@frozen
class UnionShape:
    """A choice of null if *nullable*, an object of one of *records*, and the shape *plain*."""

    plain: Scalar | Members | Many | None
    records: tuple[Record, ...]
    nullable: bool


Shape = Scalar | Members | Record | Many | UnionShape


def shape_of(form: Form) -> Shape:
    """Return the shape of the values of *form*.

    Raises:
        InvalidValueError: A type that documents do not hold.
    """
    try:
        return _shape_of(form)
    except TypeError:  # unhashable, so not a type
        raise unsupported(form) from None


@cache
def fields_of(cls: type) -> dict[str, tuple[attrs.Attribute[Any], Shape]]:
    """Return each field that *cls* is built from, with its shape."""
    attrs.resolve_types(cls)
    return {each.name: (each, shape_of(each.type)) for each in attrs.fields(cls) if each.init}


def is_required(attribute: attrs.Attribute[Any], shape: Shape) -> bool:
    """Whether the key of a field has to be there; a field that may be unknown can be left out."""
    return attribute.default is attrs.NOTHING and not is_nullable(shape)


def is_nullable(shape: Shape) -> bool:
    """Whether null, which means that the value is unknown, is one of the values."""
    return isinstance(shape, UnionShape) and shape.nullable


@cache
def holds_itself(record: Record) -> bool:
    """Whether a value of the class may hold others of the same class, as a scheme does."""
    seen: set[Shape] = set()
    waiting = [*_parts(record)]
    while waiting:
        shape = waiting.pop()
        if shape == record:
            return True
        if shape not in seen:
            seen.add(shape)
            waiting += _parts(shape)
    return False


def _parts(shape: Shape) -> Iterator[Shape]:
    """Yield the shapes that *shape* is made of."""
    match shape:
        case Record():
            yield from (part for _, part in fields_of(shape.cls).values())
        case Many():
            yield shape.item
        case UnionShape():
            yield from shape.records
            if isinstance(shape.plain, Many):
                yield shape.plain
        case _:
            return


@cache
def _shape_of(form: Form) -> Shape:
    origin: Any = get_origin(form)
    args: tuple[Any, ...] = get_args(form)
    if origin in (Union, UnionType):
        return _choice(form, args)
    if origin is frozenset or (origin is tuple and args[1:] == (...,)):
        return Many(_shape_of(args[0]), origin)
    if form in SCALARS:
        return SCALARS[form]
    members = family(origin or form)
    if members:
        return UnionShape(None, tuple(Record(cls) for cls in members), nullable=False)
    if isinstance(form, type) and issubclass(form, Enum) and _has_words(form):
        return Members(form)
    if isinstance(form, type) and attrs.has(form):
        return Record(form)
    raise unsupported(form)


_EXACT = {SCALARS[Decimal]: SCALARS[Decimal], SCALARS[Fraction]: EXACT}


def _has_words(enum: type[Enum]) -> bool:
    return all(isinstance(member.value, str) for member in enum)


def _choice(form: Form, args: tuple[Form, ...]) -> UnionShape:
    shapes = [_shape_of(arg) for arg in args if arg is not NoneType]
    records = tuple(shape for shape in shapes if isinstance(shape, Record))
    plain = [shape for shape in shapes if isinstance(shape, Scalar | Members | Many)]
    for (
        wide,
        wider,
    ) in _EXACT.items():  # an exact number may be whole
        if SCALARS[int] in plain and wide in plain:
            plain = [wider, *(shape for shape in plain if shape not in (SCALARS[int], wide))]
    kinds = {record.kind for record in records}
    are_distinct = len(kinds) == len(records) and (len(records) == 1 or None not in kinds)
    if len(plain) > 1 or (records and not are_distinct):
        raise unsupported(form)
    return UnionShape(plain[0] if plain else None, records, NoneType in args)


def unsupported(form: object) -> InvalidValueError:
    """Return the error for *form*, which documents do not hold."""
    return InvalidValueError("type", _READABLE, form, _DECLARE)


_READABLE = Text(
    en="a type that documents hold: text, whole number, bool, day, moment, enum, attrs class, "
    "tuple[X, ...], frozenset[X], or a union of classes that have kinds",
    fr="un type que les documents contiennent : texte, entier, booléen, jour, moment, enum, "
    "classe attrs, tuple[X, ...], frozenset[X], ou une union de classes qui ont des étiquettes",
)
_DECLARE = Text(
    en="declare the field by one of these, or register the kinds of the union in c2b.wire.unions; "
    "documents, which c2b.wire.to_document writes, are read into any union, for they state their "
    "type; a result, such as a verdict with its findings, is written by c2b.wire.result_to_data",
    fr="déclarez le champ ainsi, ou inscrivez les étiquettes de l’union dans c2b.wire.unions"
    "\u00a0; des documents, qu’écrit c2b.wire.to_document, se lisent dans toute union, car ils "
    "indiquent leur type\u00a0; un résultat, comme un verdict avec ses constats, s’écrit par "
    "c2b.wire.result_to_data",
)
