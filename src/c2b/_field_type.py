"""The hooks by which a public class is asked for its form as data; the wire answers them.

A class with the hooks is a field type of pydantic without any configuration, and has the methods
that callers know from elsewhere: ``to_dict``, ``to_json``, ``from_dict`` and ``from_json``. Neither
pydantic nor the wire is loaded before one of them is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeVar

_EDGE = "c2b.wire.pydantic.fields"
_WIRE, _WRITERS = "c2b.wire", "c2b.wire.results"

_Class = TypeVar("_Class", bound=type)

if TYPE_CHECKING:  # a class gets the methods with its hooks; its base tells a checker of them
    from typing import Self

    class WrittenResult:
        """A result, whose data have sentences in a language."""

        def to_dict(self, language: Literal["en", "fr"] | None = None) -> dict[str, Any]: ...
        def to_json(self, language: Literal["en", "fr"] | None = None) -> str: ...

    class Written:
        """A value, which can be read again."""

        def to_dict(self) -> dict[str, Any]: ...
        def to_json(self) -> str: ...
        @classmethod
        def from_dict(cls, data: object) -> Self: ...
        @classmethod
        def from_json(cls, text: str) -> Self: ...

else:
    Written = WrittenResult = object


def field_type(cls: _Class) -> _Class:
    """Return *cls*, which has the hooks from now on, as its subclasses have."""
    hooks: dict[str, Any] = {
        "__get_pydantic_core_schema__": classmethod(_core_schema),
        "__get_pydantic_json_schema__": classmethod(_json_schema),
    }
    if not issubclass(cls, Enum):  # a text already
        hooks["__pydantic_serializer__"] = _Serializer()
        hooks |= _DATA
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


def to_dict(self: object, language: str | None = None) -> Any:
    """Return the value as `c2b.wire.to_data` does, a result as `c2b.wire.result_to_data`."""
    return import_module(_WRITERS).data_of(self, language)


def to_json(self: object, language: str | None = None) -> Any:
    """Return a value as a document in JSON text, a result as its data in JSON text."""
    return import_module(_WRITERS).json_of(self, language)


def from_dict(cls: type, data: object) -> Any:
    """Return the value that *data* describe, as `c2b.wire.from_data` does."""
    return import_module(_WIRE).from_data(data, cls)


def from_json(cls: type, text: str) -> Any:
    """Return the value that a document in JSON describes, as `c2b.wire.parse` does."""
    return import_module(_WIRE).parse(text, cls)


_DATA: dict[str, Any] = {
    "to_dict": to_dict,
    "to_json": to_json,
    "from_dict": classmethod(from_dict),
    "from_json": classmethod(from_json),
}
