"""The parts of a schema that have a name of their own: classes, enumerations, texts with limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from c2b.models.currency import codes_of_money
from c2b.wire.shape import Members, Record

Schema = dict[str, Any]


@frozen(kw_only=True)
class Fixed:
    """A definition that belongs to no class: a text with limits, used by many fields."""

    name: str
    description: str
    schema: Schema = field(eq=False, repr=False)


Named = Record | Members | Fixed
Refer = Callable[[Named], Schema]

NULL: Schema = {"type": "null"}
NOT_BLANK: Schema = {"pattern": r"\S"}
NAME = Fixed(
    name="Name",
    description="A name in both languages, not blank.",
    schema={
        "type": "object",
        "properties": {"en": {"type": "string", **NOT_BLANK}, "fr": {"type": "string"}},
        "required": ["en", "fr"],
        "additionalProperties": False,
    },
)
CURRENCY = Fixed(
    name="CurrencyCode",
    description="The code of a currency in ISO 4217.",
    schema={"type": "string", "enum": [*codes_of_money()]},
)


def name_of(named: Named) -> str:
    """Return the name under which the definition of *named* stands."""
    match named:
        case Fixed():
            return named.name
        case Members():
            return named.enum.__name__
        case _:
            return named.cls.__name__


def any_of(forms: list[Schema]) -> Schema:
    """Return the schema of what one of *forms* or more describe."""
    inner = [each for form in forms for each in (form["anyOf"] if form.keys() == _ANY else [form])]
    return inner[0] if len(inner) == 1 else {"anyOf": inner}


def object_schema(properties: Schema, required: tuple[str, ...]) -> Schema:
    """Return the schema of an object that has *properties* and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_ANY = {"anyOf"}
