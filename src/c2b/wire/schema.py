"""JSON Schema 2020-12 of a type, from the same declarations as its reader.

A schema states the shape of data and the limits that a field sets by itself. The reader alone
checks what fields have to agree on; and JSON Schema takes 1.0 for a whole number, which the reader
does not.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import Attribute, fields

from c2b.errors import InvalidValueError
from c2b.models.currency import codes_of_money
from c2b.text import ROLE, STAGE, TEXT, Text
from c2b.wire.custom_forms import custom_form
from c2b.wire.document import BODY, MARK, TYPE, VERSION, names_of
from c2b.wire.number_scalars import EXACT
from c2b.wire.scalar import Scalar
from c2b.wire.scalars import SCALARS
from c2b.wire.shape import (
    Form,
    Many,
    Members,
    Record,
    Shape,
    UnionShape,
    fields_of,
    is_required,
    shape_of,
)
from c2b.wire.unions import KIND

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}
_Schema = dict[str, Any]
_NUMBERS = (SCALARS[int], SCALARS[Fraction], EXACT)


def schema(into: Form) -> _Schema:
    """Return the JSON Schema of the data that `from_data` accepts for *into*.

    Raises:
        InvalidValueError: A type that documents do not hold.
    """
    definitions: _Schema = {}
    shape = shape_of(into)
    forms = [_described(shape, definitions)]
    for name, cls in names_of(shape).items():
        forms.append(_document(name, _described(Record(cls), definitions)))
    head: _Schema = {"$schema": DIALECT}
    return {**head, **_any_of(forms), **({"$defs": definitions} if definitions else {})}


def _document(name: str, body: _Schema) -> _Schema:
    properties = {MARK: {"const": VERSION}, TYPE: {"const": name}, BODY: body}
    return _object(properties, tuple(properties))


def _object(properties: _Schema, required: tuple[str, ...]) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _any_of(forms: list[_Schema]) -> _Schema:
    return forms[0] if len(forms) == 1 else {"anyOf": forms}


def _described(shape: Shape, definitions: _Schema) -> _Schema:
    """Return the schema of *shape*; objects are put into *definitions*, once each."""
    match shape:
        case Scalar():
            return dict(shape.schema)
        case Members():
            return {"enum": [member.value for member in shape.enum]}
        case Many():
            unique = {} if shape.into is tuple else {"uniqueItems": True}
            return {"type": "array", "items": _described(shape.item, definitions), **unique}
        case UnionShape():
            plain = [shape.plain] if shape.plain is not None else []
            forms = [_described(each, definitions) for each in (*plain, *shape.records)]
            return _any_of([*forms, *([_NULL] if shape.nullable else [])])
        case _:
            return _referred(shape, definitions)


def _referred(record: Record, definitions: _Schema) -> _Schema:
    name = record.cls.__name__
    if name not in definitions:
        definitions[name] = {}  # reserved first, because a class may hold values of its own class
        definitions[name] = _defined(record, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _defined(record: Record, definitions: _Schema) -> _Schema:
    form = custom_form(record.cls)
    if form is None:
        return _record(record, definitions)
    return form.schema() if form.schema else _record(Record(form.cls), definitions)


def _record(record: Record, definitions: _Schema) -> _Schema:
    fields = fields_of(record.cls)
    properties = {
        name: {
            **_described(shape, definitions),
            **_limits(record.cls, attribute, shape),
            **_labelled(attribute),
        }
        for name, (attribute, shape) in fields.items()
    }
    required = tuple(name for name, field in fields.items() if is_required(*field))
    if record.kind is None:
        return {**_object(properties, required), **_titled(record.cls)}
    return _object({KIND: {"const": record.kind}, **properties}, (KIND, *required))


def _labelled(attribute: Attribute[Any]) -> _Schema:
    """Return the label of a fact as title, and its role, stage and French label below."""
    words = attribute.metadata.get(TEXT)
    role, stage = (attribute.metadata.get(key) for key in (ROLE, STAGE))
    if not isinstance(words, Text) or role is None or stage is None:
        return {}
    return {"title": words.en, "description": f"{role.value}, {stage.value}: {words.fr}"}


def _titled(cls: type) -> _Schema:
    """Return the name and the first sentence of a group of facts; nothing for another class."""
    if not any(ROLE in each.metadata or TEXT in each.metadata for each in fields(cls)):
        return {}
    return {"title": cls.__name__, "description": (cls.__doc__ or "").partition("\n")[0]}


def _limits(cls: type, attribute: Attribute[Any], shape: Shape) -> _Schema:
    """Return the limits that the validator of a field sets, found by trying values."""
    match shape:
        case UnionShape(plain=plain) if plain is not None:
            limits = _limits(cls, attribute, plain)
            if "enum" in limits and shape.nullable:
                return {"enum": [*limits["enum"], None]}
            if "pattern" in limits and shape.records:
                return {**limits, "properties": {"en": limits}}  # one text or one a language
            return limits
        case Many() if not _accepts(cls, attribute, shape.into()):
            return {"minItems": 1}
        case Scalar() if shape in _NUMBERS:
            return _least(cls, attribute, shape)
        case Scalar() if shape is SCALARS[str] and _parts(cls, attribute, good="EUR", bad="A"):
            return {"enum": [*codes_of_money()]}
        case Scalar() if shape is SCALARS[str] and _parts(cls, attribute, good="a", bad=" "):
            return {"pattern": r"\S"}
        case _:
            return {}


def _least(cls: type, attribute: Attribute[Any], shape: Scalar) -> _Schema:
    """Return the least whole number accepted; an exact number may be text, sign included."""
    whole = Fraction if shape is SCALARS[Fraction] else int
    if _parts(cls, attribute, good=whole(1), bad=whole(0)):
        return {"minimum": 1}
    if not _parts(cls, attribute, good=whole(0), bad=whole(-1)):
        return {}
    return {"minimum": 0, **({} if shape is SCALARS[int] else {"pattern": "^(?!-[0.]*[1-9])"})}


def _parts(cls: type, attribute: Attribute[Any], *, good: object, bad: object) -> bool:
    return _accepts(cls, attribute, good) and not _accepts(cls, attribute, bad)


def _accepts(cls: type, attribute: Attribute[Any], value: object) -> bool:
    if attribute.validator is None:
        return True
    try:
        attribute.validator(object.__new__(cls), attribute, value)
    except InvalidValueError:
        return False
    except AttributeError:  # it needs another field, which only the reader checks
        return True
    return True
