"""The public classes without a document form as field types of pydantic: results, rules, engines.

A field takes their instances alone. A result is serialised as `c2b.wire.result_to_data` writes it,
in both languages; any other is refused when JSON is asked for. Each has a JSON Schema, so that the
description of an application can always be made.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from pydantic_core import CoreSchema, core_schema

from c2b.rules import Finding, Verdict
from c2b.wire.class_words import summary_of
from c2b.wire.definitions import Schema
from c2b.wire.fault import LIST, OBJECT
from c2b.wire.results import is_result, result_to_data
from c2b.wire.rules.verdict_schema import finding_schema, verdict_schema
from c2b.wire.write import to_data

_HERE = "#/$defs/"
_Handler = Callable[[CoreSchema], Schema]
_SCHEMAS: dict[type, Callable[[], Schema]] = {Finding: finding_schema, Verdict: verdict_schema}


def instance_schema_of(cls: type, reference: str) -> CoreSchema:
    """Return how pydantic validates and serialises the instances of *cls*."""
    with_result = is_result(cls)
    written = core_schema.plain_serializer_function_ser_schema(
        result_to_data if with_result else to_data, when_used="always" if with_result else "json"
    )
    return core_schema.is_instance_schema(cls, ref=reference, serialization=written)


def json_schema_of_instances(cls: type, handler: _Handler) -> Schema:
    """Return the JSON Schema of what the instances of *cls* are written as."""
    words = {"title": cls.__name__, "description": summary_of(cls)}
    described = _SCHEMAS.get(cls)
    if described is None:
        return {**words, "type": "object"}
    whole = described()
    parts = whole.pop("$defs")
    del whole["$schema"]
    handler(
        core_schema.definitions_schema(
            core_schema.any_schema(), [_part(name, schema) for name, schema in parts.items()]
        )
    )
    return {**_referring(whole, handler), **words, "type": "object"}


def _part(name: str, schema: Schema) -> CoreSchema:
    """Return a schema of which pydantic reads nothing but its name and its JSON Schema."""

    def written(_: CoreSchema, handler: _Handler) -> Schema:
        described: Schema = _referring(schema, handler)
        return described

    metadata = {"pydantic_js_functions": [written]}
    return core_schema.any_schema(ref=_reference(name), metadata=metadata)


def _reference(name: str) -> str:
    """Return the name of a definition for pydantic, which shows what follows its last point."""
    return f"c2b.Verdict{name.capitalize()}"


def _referring(schema: Any, handler: _Handler) -> Any:
    """Return *schema* with references as pydantic writes them."""
    deeper = partial(_referring, handler=handler)
    if isinstance(schema, LIST):
        items: list[Any] = schema
        return [deeper(each) for each in items]
    if not isinstance(schema, OBJECT):
        return schema
    parts: Schema = schema
    if "$ref" in parts:
        name = str(parts["$ref"]).removeprefix(_HERE)
        return handler(core_schema.definition_reference_schema(_reference(name)))
    return {key: deeper(value) for key, value in parts.items()}
