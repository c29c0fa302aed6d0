"""The hooks by which pydantic asks a public class for its form; the wire answers them.

A class with the hooks is a field type of pydantic without any configuration. Neither pydantic nor
the wire is loaded before pydantic asks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from typing import Any, TypeVar

_EDGE = "c2b.wire.pydantic.fields"

_Class = TypeVar("_Class", bound=type)


def field_type(cls: _Class) -> _Class:
    """Return *cls*, which has the hooks of pydantic from now on, as its subclasses have."""
    hooks: dict[str, Any] = {
        "__get_pydantic_core_schema__": classmethod(_core_schema),
        "__get_pydantic_json_schema__": classmethod(_json_schema),
    }
    if not issubclass(cls, Enum):  # a text already
        hooks["__pydantic_serializer__"] = _Serializer()
    for name, hook in hooks.items():
        setattr(cls, name, hook)
    return cls


def field_types(package: Mapping[str, Any]) -> None:
    """Give the hooks to each class of this library that a *package* offers in its ``__all__``."""
    for name in package["__all__"]:
        offered = package.get(name)  # none where it is loaded later
        if isinstance(offered, type) and _is_ours(offered):
            field_type(offered)


class _Serializer:
    """The serializer that pydantic reads from the class of a value without an annotation."""

    def __get__(self, instance: object, cls: type) -> Any:
        return import_module(_EDGE).serializer_of(cls)


def _is_ours(cls: type) -> bool:
    """Whether *cls* is a class of this library that has instances, which a protocol has not."""
    return cls.__module__.startswith("c2b.") and not getattr(cls, "_is_protocol", False)


def _core_schema(cls: type, source: object, handler: Callable[[Any], Any]) -> Any:
    """Return how pydantic validates and serialises the values of *cls*."""
    return import_module(_EDGE).core_schema_of(cls)


def _json_schema(cls: type, core: object, handler: Callable[[Any], Any]) -> Any:
    """Return the JSON Schema of *cls* for pydantic."""
    return import_module(_EDGE).json_schema_of(cls, core, handler)
