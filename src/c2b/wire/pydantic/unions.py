"""The choice of one class of a union by the kind that its values and documents carry.

A bare union, such as ``Consumer | Business``, is a field as it is: pydantic tries each class, and
reports the errors of all of them. With `by_kind` it tries the one that the kind names.
"""

from __future__ import annotations

from typing import Any

from pydantic import Discriminator

from c2b.wire.document import BODY, is_wrapped
from c2b.wire.fault import OBJECT
from c2b.wire.unions import KIND, kind_of

__all__ = ["by_kind"]


def kind(value: Any) -> str:
    """Return the kind of a value or of its data; for other input a word for what it is."""
    return _kind_in(value[BODY] if is_wrapped(value) and BODY in value else value)


def _kind_in(data: Any) -> str:
    if isinstance(data, OBJECT):
        named: object = data.get(KIND)
        return named if isinstance(named, str) else "(none)"
    return _word_for(data)


def _word_for(value: object) -> str:
    return kind_of(type(value)) or type(value).__name__


by_kind: Discriminator = Discriminator(kind)
"""Annotate a union with it, as in ``Annotated[Party, by_kind]``: errors are those of one class."""
