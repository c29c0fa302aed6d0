"""The two functions that read plain data, bare or wrapped in a versioned document."""

from __future__ import annotations

from types import UnionType
from typing import Any, TypeVar, overload

from c2b.errors import Fault, InvalidValueError
from c2b.wire.document import BODY, classes_in, is_wrapped, opened
from c2b.wire.fault import document_error, faults_in
from c2b.wire.json_text import parse_data
from c2b.wire.read import reader
from c2b.wire.shape import Form, shape_of

T = TypeVar("T")


@overload
def from_data(data: object, into: type[T]) -> T: ...
@overload
def from_data(data: object, into: UnionType) -> Any: ...
def from_data(data: object, into: Form) -> Any:
    """Return the value of type *into* that *data* describes, bare or as a document.

    Args:
        data: The data of a JSON text: dict, list, str, int, bool, None.
        into: A class of the library, a union of them, or ``tuple[X, ...]``. Bare data need a union
            whose classes have kinds, such as `c2b.Party`; a document states its type.

    Raises:
        InvalidDocumentError: Every fault of *data*, each with its path.
        InvalidValueError: A type that documents do not hold.

    >>> import c2b
    >>> from_data({"amount": "12.34", "currency": "EUR"}, c2b.Money)
    Money(minor=1234, currency='EUR')
    """
    if is_wrapped(data):
        classes = classes_in(into)
        name, body = opened(data, classes)
        return read_body(body, classes[name], BODY)
    return read_body(data, into)


@overload
def parse(text: str | bytes, into: type[T]) -> T: ...
@overload
def parse(text: str | bytes, into: UnionType) -> Any: ...
def parse(text: str | bytes, into: Form) -> Any:
    """Return the value of type *into* that the JSON *text* describes; bytes are UTF-8.

    Raises:
        InvalidDocumentError: The text is no JSON, or every fault of its data.
    """
    return from_data(parse_data(text), into)


def read_body(data: object, into: Form, path: str = "") -> Any:
    """Return the value of type *into* that the bare *data* at *path* describes."""
    read = reader(shape_of(into))
    try:
        return read(data, None)
    except Exception as error:  # odd data may raise any error when it is read
        if isinstance(error, InvalidValueError) and not isinstance(error, Fault):
            raise  # the type of a field is not one that documents hold
        raise document_error(faults_in(error, data, path), path) from None
