"""The JSON Schema of a shape, in which each class and enumeration is referred to by its name.

A schema states the shape of data and the limits that a field sets by itself. The reader alone
checks what fields have to agree on; and JSON Schema takes 1.0 for a whole number, which the reader
does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Attribute

from c2b.text import ROLE, STAGE, TEXT, Text
from c2b.wire.class_words import summary_of, words_of_fields
from c2b.wire.custom_forms import custom_form
from c2b.wire.definitions import (
    CURRENCY,
    NAME,
    NOT_BLANK,
    NULL,
    Fixed,
    Named,
    Refer,
    Schema,
    any_of,
    name_of,
    object_schema,
)
from c2b.wire.field_limits import Limit, limit_of
from c2b.wire.number_scalars import from_least
from c2b.wire.scalar import Scalar
from c2b.wire.shape import Many, Members, Record, Shape, UnionShape, fields_of, is_required
from c2b.wire.unions import KIND

_LEAST: Mapping[Limit, int] = {"some": 1, "several": 2}


def described(shape: Shape, refer: Refer, limit: Limit = "none") -> Schema:
    """Return the schema of *shape*, limited by *limit*, with the references that *refer* gives."""
    match shape:
        case Scalar():
            return _limited(shape, refer, limit)
        case Many():
            unique = {} if shape.into is tuple else {"uniqueItems": True}
            least = {"minItems": _LEAST[limit]} if limit in _LEAST else {}
            return {"type": "array", "items": described(shape.item, refer), **unique, **least}
        case UnionShape():
            plain = [] if shape.plain is None else [described(shape.plain, refer, limit)]
            records = [_of_record(each, refer, limit) for each in shape.records]
            return any_of([*plain, *records, *([NULL] if shape.nullable else [])])
        case _:
            return refer(shape)


def defined(named: Named, refer: Refer) -> Schema:
    """Return the definition of *named*, with its title and its description."""
    match named:
        case Fixed():
            return _titled(named, named.description, named.schema)
        case Members():
            values = [member.value for member in named.enum]
            words = {"enum": values} if values else {}  # none: a member of any enumeration
            return _titled(named, summary_of(named.enum), {"type": "string", **words})
        case _:
            return _titled(named, summary_of(named.cls), _of_class(named, refer))


def _of_record(record: Record, refer: Refer, limit: Limit) -> Schema:
    return refer(NAME if record.cls is Text and limit == "not_blank" else record)


def _limited(shape: Scalar, refer: Refer, limit: Limit) -> Schema:
    match limit:
        case "currency":
            return refer(CURRENCY)
        case "not_blank":
            return {**shape.schema, **NOT_BLANK}
        case "from_zero":
            return from_least(shape, 0)
        case "from_one":
            return from_least(shape, 1)
        case _:
            return dict(shape.schema)


def _titled(named: Named, description: str, schema: Schema) -> Schema:
    words = {"description": description} if description else {}
    return {"title": name_of(named), **words, **schema}


def _of_class(record: Record, refer: Refer) -> Schema:
    form = custom_form(record.cls)
    if form is None:
        return _of_fields(record, refer)
    return form.schema(refer) if form.schema else _of_fields(Record(form.cls), refer)


def _of_fields(record: Record, refer: Refer) -> Schema:
    fields = fields_of(record.cls)
    words = words_of_fields(record.cls)
    properties = {
        name: {
            **described(shape, refer, limit_of(record.cls, attribute, shape)),
            **({"description": words[name]} if name in words else {}),
            **_labelled(attribute),
        }
        for name, (attribute, shape) in fields.items()
    }
    required = tuple(name for name, field in fields.items() if is_required(*field))
    if record.kind is None:
        return object_schema(properties, required)
    kind = {"type": "string", "const": record.kind}
    return object_schema({KIND: kind, **properties}, (KIND, *required))


def _labelled(attribute: Attribute[Any]) -> Schema:
    """Return the label of a fact as title, and its role, stage and French label below."""
    words = attribute.metadata.get(TEXT)
    role, stage = (attribute.metadata.get(key) for key in (ROLE, STAGE))
    if not isinstance(words, Text) or role is None or stage is None:
        return {}
    return {"title": words.en, "description": f"{role.value}, {stage.value}: {words.fr}"}
