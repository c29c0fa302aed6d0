"""The form of a type of values that a document holds directly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from c2b.text import Text
from c2b.wire.fault import refused

Reader = Callable[[Any, Any], Any]
Writer = Callable[[Any], Any]

END = r"$(?!\n)"  # in some dialects a lone $ also matches before a final line feed


@frozen(eq=False, kw_only=True)
class Scalar:
    """A type of values that a document holds directly.

    Attributes:
        read: The function from data to the value; None where it is no value of this type.
        write: The function from the value to data.
        expected: The description of valid data.
        hint: The advice on how to write it.
        schema: The JSON Schema of the data.
    """

    read: Callable[[Any], Any]
    write: Writer
    expected: Text
    hint: Text
    schema: Mapping[str, Any] = field(repr=False)

    def reader(self) -> Reader:
        """Return a reader that raises a fault for data of another type."""
        read = self.read

        def strict(data: Any, _: Any) -> Any:
            value = read(data)
            if value is None:
                raise refused(self.expected, data, self.hint)
            return value

        return strict


def text_of(data: Any) -> str | None:
    """Return *data* if it is a text that can be written again, else None."""
    return data if type(data) is str and (data.isascii() or _encodable(data)) else None


def _encodable(data: str) -> bool:
    """Whether *data* can be written again: half of a surrogate pair cannot."""
    try:
        data.encode()
    except UnicodeEncodeError:
        return False
    return True
