"""Read: from plain data to values, by readers that cattrs generates from the declarations."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache
from itertools import islice
from typing import Any

import attrs
from cattrs import Converter
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, override

from c2b._limits import MOST
from c2b._suggest import did_you_mean
from c2b.text import NOTHING, Text
from c2b.wire.custom_forms import Written, written_form
from c2b.wire.fault import (
    LIST,
    OBJECT,
    at_index,
    at_key,
    count,
    list_error,
    object_error,
    refused,
)
from c2b.wire.scalars import Leaf, Reader
from c2b.wire.shape import Many, Members, Record, Shape, UnionShape, fields_of, is_required
from c2b.wire.unions import KIND
from c2b.wire.unknown_keys import stranger

_CONVERTER = Converter()
_make: Callable[..., Reader] = make_dict_structure_fn  # typed for its flags, not for the fields


@cache
def reader(shape: Shape) -> Reader:
    """The reader of *shape*: it takes the data and, as cattrs passes it, a type that it ignores."""
    match shape:
        case Leaf():
            return shape.reader()
        case Members():
            return _members_reader(shape.enum, {})
        case Many():
            return _list_reader(shape)
        case UnionShape():
            return _choice_reader(shape)
        case _:
            form = written_form(shape.cls)
            return _record_reader(shape) if form is None else _meant_reader(form)


def _members_reader(enum: type[Enum], more: dict[None, None]) -> Reader:
    """The reader of a member of *enum*, or of null where that is in *more*."""
    words = tuple(str(member.value) for member in enum)
    by_value: dict[Any, Any] = {member.value: member for member in enum} | more
    expected = _ONE_OF.fill(values=", ".join(words))

    def read(data: Any, _: Any) -> Any:
        try:
            return by_value[data]
        except (KeyError, TypeError):  # unknown, or not even hashable
            raise refused(expected, data, did_you_mean(data, words) or _CHOOSE) from None

    return read


def _list_reader(shape: Many) -> Reader:
    read_item, into = reader(shape.item), shape.into

    def read(data: Any, _: Any) -> Any:
        if not isinstance(data, LIST):
            raise refused(_A_LIST, data, _BRACKETS)
        items: list[Any] = []
        errors: list[Exception] = []
        found = 0
        for index, each in enumerate(data):
            try:
                items.append(read_item(each, None))
            except Exception as error:
                errors.append(at_index(error, index))
                found += count(error)
                if found > MOST:
                    break
        if errors:
            raise list_error(errors)
        made = into(items)
        if len(made) < len(items):
            raise refused(_EACH_ONCE, data, _DROP_TWINS)
        return made

    return read


def _choice_reader(shape: UnionShape) -> Reader:
    if isinstance(shape.plain, Members) and shape.nullable and not shape.records:
        return _members_reader(shape.plain.enum, {None: None})
    inner = _present_reader(shape)
    if not shape.nullable:
        return inner

    def read(data: Any, _: Any) -> Any:
        return None if data is None else inner(data, None)

    return read


def _present_reader(shape: UnionShape) -> Reader:
    """The reader of a choice whose data is not null."""
    if shape.plain is None:
        return _records_reader(shape.records)
    plain = reader(shape.plain)
    if not shape.records:
        return plain
    records = _records_reader(shape.records)

    def read(data: Any, _: Any) -> Any:
        return records(data, None) if isinstance(data, OBJECT) else plain(data, None)

    return read


def _records_reader(records: tuple[Record, ...]) -> Reader:
    """The reader of one of several objects, told apart by their tags."""
    if len(records) == 1:
        return reader(records[0])
    readers = {record.tag: reader(record) for record in records}
    tags = tuple(str(tag) for tag in readers)

    def read(data: Any, _: Any) -> Any:
        if not isinstance(data, OBJECT):
            raise refused(_OBJECT.fill(names=KIND), data, _BRACES)
        tag = data.get(KIND, NOTHING)
        chosen = readers.get(tag) if isinstance(tag, str) else None
        if chosen is None:
            raise _wrong_tag(tag, tags)
        return chosen(data, None)

    return read


def _wrong_tag(tag: object, tags: tuple[str, ...]) -> Exception:
    expected = _ONE_OF.fill(values=", ".join(tags))
    return object_error(
        [at_key(refused(expected, tag, did_you_mean(tag, tags) or _CHOOSE_ONE), KIND)]
    )


def _meant_reader(form: Written) -> Reader:
    read_written, meaning = _record_reader(Record(form.cls)), form.read

    def read(data: Any, _: Any) -> Any:
        return meaning(read_written(data, None))

    return read


def _record_reader(record: Record) -> Reader:
    """The reader of an object; generated when first used, for a class may hold its own kind."""
    generated: Callable[[Any, Any], Any] | None = None
    names: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()
    tag = record.tag

    def read(data: Any, _: Any) -> Any:
        nonlocal generated, names, known
        if generated is None:
            names = keys_of(record)
            known = frozenset(names)
            generated = _generated(record)
        if not isinstance(data, OBJECT):
            raise refused(_OBJECT.fill(names=", ".join(names)), data, _BRACES)
        if tag is not None and data.get(KIND) != tag:
            raise _wrong_tag(data.get(KIND, NOTHING), (tag,))
        if data.keys() <= known:
            return generated(data, None)
        raise _with_strangers(generated, record.cls, data, names)

    return read


def keys_of(record: Record) -> tuple[str, ...]:
    """Every key that the object may have, in the order in which they are written."""
    return (*(() if record.tag is None else (KIND,)), *fields_of(record.cls))


def _generated(record: Record) -> Reader:
    hooks = {
        name: override(struct_hook=reader(shape))
        for name, (_, shape) in fields_of(record.cls).items()
    }
    make = _make(record.cls, _CONVERTER, _cattrs_forbid_extra_keys=False, **hooks)
    unknown = _unknown_if_missing(record)
    return (lambda data, _: make({**unknown, **data}, None)) if unknown else make


def _unknown_if_missing(record: Record) -> dict[str, None]:
    """Null for each key that may be left out although its field has no default."""
    fields = fields_of(record.cls).items()
    return {
        name: None
        for name, (attribute, shape) in fields
        if attribute.default is attrs.NOTHING and not is_required(attribute, shape)
    }


def _with_strangers(
    generated: Reader, cls: type, data: dict[Any, Any], names: tuple[str, ...]
) -> Exception:
    """The error for unknown keys, together with whatever else is wrong with the object."""
    unknown = (key for key in data if key not in names)
    strangers = islice(unknown, MOST + 1)  # mutants: any limit will do
    errors = [at_key(stranger(key, cls, data, names), key) for key in strangers]
    try:
        generated(data, None)
    except ClassValidationError as error:
        return object_error([*errors, *error.exceptions], error.cl)
    return object_error(errors)


_ONE_OF = Text(en="one of {values}", fr="l'une des valeurs {values}")
_CHOOSE_ONE = Text(en="choose one of them", fr="choisissez-en une")
_CHOOSE = Text(
    en="choose one of them, or leave the key out where it is unknown",
    fr="choisissez-en une, ou omettez la clé si c'est inconnu",
)
_A_LIST = Text(en="a list", fr="une liste")
_EACH_ONCE = Text(en="each value once", fr="chaque valeur une seule fois")
_DROP_TWINS = Text(en="leave out what stands there already", fr="retirez ce qui y figure déjà")
_BRACKETS = Text(en="put it in square brackets", fr="mettez-la entre crochets")
_OBJECT = Text(en="an object with the keys {names}", fr="un objet avec les clés {names}")
_BRACES = Text(
    en="write the keys and their values in braces",
    fr="écrivez les clés et leurs valeurs entre accolades",
)
