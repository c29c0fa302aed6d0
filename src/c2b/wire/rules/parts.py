"""The parts of documents of rules: objects with given keys, and faults with their paths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.fault import OBJECT

_Made = TypeVar("_Made")


def object_of(
    data: Any, path: str, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return *data* as an object that has the *required* keys, and no others than these."""
    names = (*required, *optional)
    expected = _KEYS.fill(names=", ".join(names))
    if not isinstance(data, OBJECT):
        raise fault(path, expected, data, _BRACES)
    body = cast("dict[str, Any]", data)
    unknown = [key for key in body if key not in names]
    missing = [name for name in required if name not in body]
    if unknown or missing:
        raise fault(path, expected, ", ".join(map(str, body)), _BRACES)
    return body


def built(make: Callable[[], _Made], path: str) -> _Made:
    """Return the result of *make*; an error that it raises becomes a fault at *path*."""
    try:
        return make()
    except InvalidValueError as error:
        raise fault(path, error.expected, error.got, error.hint) from None


def fault(path: str, expected: Any, got: object, hint: Any) -> InvalidDocumentError:
    """Return the error with one fault at *path*."""
    return InvalidDocumentError([Fault(path or "document", expected, got, hint)])


_KEYS = Text(en="an object with the keys {names}", fr="un objet avec les clés {names}")
_BRACES = Text(
    en="write these keys and no others in braces",
    fr="écrivez ces clés, et aucune autre, entre accolades",
)
