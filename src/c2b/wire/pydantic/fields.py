"""The public classes of the library as field types of pydantic.

A field takes a value, or data as `c2b.wire.from_data` reads it, and is serialised as
`c2b.wire.to_data` writes it; its errors and its schema are those of the wire. A class without a
document form is the business of `c2b.wire.pydantic.instances`. Loaded by `c2b._field_type` when
pydantic asks.
"""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Any, cast

from pydantic import Tag, ValidationError
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    SchemaSerializer,
    core_schema,
)

from c2b.errors import (
    Fault,
    InvalidDocumentError,
    InvalidValueError,
    in_json,
    refusal,
    shown,
)
from c2b.text import Language
from c2b.wire.class_words import summary_of
from c2b.wire.definitions import Named, Refer, Schema
from c2b.wire.fault import ROOT, at
from c2b.wire.load import from_data
from c2b.wire.pydantic.instances import instance_schema_of, json_schema_of_instances
from c2b.wire.schema import named_in
from c2b.wire.shape import Members, Record, shape_of
from c2b.wire.shape_schema import defined, described
from c2b.wire.unions import kind_of
from c2b.wire.write import to_data

_STEP = re.compile(r"\.?([A-Za-z_][A-Za-z_0-9]*)|\[([0-9]+)\]|\[(.*?)\](?=[.\[]|$)", re.DOTALL)
_DEFINED = "pydantic_js_functions"  # where a core schema keeps the function of its JSON Schema


def core_schema_of(cls: type) -> CoreSchema:
    """Return how pydantic validates and serialises the values of *cls*."""
    if not _has_form(cls):
        return instance_schema_of(cls, _core_reference(cls))
    when: Any = "json" if _is_enumeration(cls) else "always"
    own = core_schema.no_info_plain_validator_function(
        _validator(cls),
        ref=_core_reference(cls),
        serialization=core_schema.plain_serializer_function_ser_schema(to_data, when_used=when),
    )
    return _tagged(cls, own)


def _tagged(cls: type, own: CoreSchema) -> CoreSchema:
    """Return *own* with the word that names *cls* in the errors of a union: its kind or name."""
    reference = core_schema.definition_reference_schema(_core_reference(cls))
    tag: Any = Tag(kind_of(cls) or cls.__name__)

    def referred(_: object) -> CoreSchema:
        return reference

    tagged = tag.__get_pydantic_core_schema__(cls, referred)
    return core_schema.definitions_schema(tagged, [own])


@cache
def serializer_of(cls: type) -> SchemaSerializer:
    """Return what serialises a value of *cls* without an annotation, as under `typing.Any`."""
    return SchemaSerializer(core_schema_of(cls))


def json_schema_of(cls: type, core: CoreSchema, handler: Callable[[CoreSchema], Schema]) -> Schema:
    """Return the JSON Schema of *cls*; all that it refers to becomes a definition of pydantic's."""
    if not _has_form(cls):
        return json_schema_of_instances(cls, handler)
    shape = shape_of(cls)
    refer = _referring(handler)
    own = Members(cast("type[Enum]", cls)) if _is_enumeration(cls) else shape
    others = [each for each in named_in(shape) if each != own]
    handler(core_schema.definitions_schema(_ANYTHING, [_definition(each) for each in others]))
    if isinstance(own, Record | Members):
        return defined(own, refer)
    words = {"title": cls.__name__, "description": summary_of(cls)}  # a family of classes
    return {**words, **described(shape, refer)}


_ANYTHING = core_schema.any_schema()
_READ: Callable[[Any, Any], Any] = from_data


def _has_form(cls: type) -> bool:
    """Whether the values of *cls* have a document form."""
    try:
        named_in(shape_of(cls))
    except InvalidValueError:
        return False
    return True


def _is_instance(data: object, cls: type) -> bool:
    return isinstance(data, cls)


def _is_enumeration(cls: type) -> bool:
    return issubclass(cls, Enum)


def _core_reference(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"


def _reference(named: Named) -> str:
    """Return the name of a definition for pydantic, which shows what follows its last point."""
    match named:
        case Record():
            return _core_reference(named.cls)
        case Members():
            return _core_reference(named.enum)
        case _:
            return f"c2b.{named.name}"


def _referring(handler: Callable[[CoreSchema], Schema]) -> Refer:
    """Return references as pydantic writes them, such as ``#/components/schemas/Money``."""
    return lambda named: handler(core_schema.definition_reference_schema(_reference(named)))


def _definition(named: Named) -> CoreSchema:
    """Return a schema of which pydantic reads nothing but its name and its JSON Schema."""

    def written(_: CoreSchema, handler: Callable[[CoreSchema], Schema]) -> Schema:
        return defined(named, _referring(handler))

    return core_schema.any_schema(ref=_reference(named), metadata={_DEFINED: [written]})


def _validator(cls: type) -> Callable[[Any], Any]:
    def validate(data: Any) -> Any:
        if _is_instance(data, cls):
            return data
        try:
            return _READ(data, cls)
        except InvalidDocumentError as error:
            lines = [_line(fault, data) for fault in error.faults]
            raise ValidationError.from_exception_data(cls.__name__, lines) from None

    return validate


def _line(fault: Fault, data: Any) -> InitErrorDetails:
    """Return *fault* as an error of pydantic's, at the same place of *data*."""
    steps = tuple(_steps(fault.where))
    place: Any = data
    for step in steps:
        place = at(place, step)
    context = {
        "expected": fault.expected.in_language("en"),
        "hint": fault.hint.in_language("en"),
        "message_fr": _without_place(fault, "fr"),
        "message": _without_place(fault, "en"),  # the last, for the ones before are not filled in
    }
    kind = PydanticCustomError("c2b_invalid_value", "{message}", context)
    return InitErrorDetails(type=kind, loc=steps, input=place)


def _steps(where: str) -> Iterator[str | int]:
    """Yield the keys and indices of a path such as ``legs[1].value``; none for the whole."""
    for match in _STEP.finditer("" if where == ROOT else where):
        word, index, quoted = match.groups()
        yield word or (int(index) if index else _unquoted(quoted))


def _unquoted(quoted: str) -> str:
    try:
        return str(literal_eval(quoted))
    except (SyntaxError, ValueError):  # shortened
        return quoted


def _without_place(fault: Fault, language: Language) -> str:
    """Return the message of *fault* without its place, which pydantic states itself."""
    got = shown(fault.got, language, in_json)
    return refusal("", fault.expected, got, fault.hint, language).lstrip(":\u00a0 ")
