"""The choice of one class of a union by the kind that its values and documents carry.

A bare union, such as ``Consumer | Business``, is a field as it is: pydantic tries each class, and
reports the errors of all of them. With `by_kind` it tries the one that the kind names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Discriminator

from c2b.wire.document import BODY, is_wrapped
from c2b.wire.unions import KIND, kind_of

__all__ = ["by_kind"]


def kind(value: Any) -> str:
    """Return the kind of a value or of its data; for other input a word for what it is."""
    data: Any = value[BODY] if is_wrapped(value) and BODY in value else value
    if not isinstance(data, Mapping):
        return kind_of(type(data)) or type(data).__name__
    named: Any = data.get(KIND)
    return named if isinstance(named, str) else "(none)"


by_kind = Discriminator(kind)
"""Annotate a union with it, as in ``Annotated[Party, by_kind]``: errors are those of one class."""
