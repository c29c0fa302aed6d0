"""The limit that the validator of a field sets by itself, found by trying values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from attrs import Attribute

from c2b.errors import InvalidValueError
from c2b.wire.number_scalars import EXACT
from c2b.wire.scalar import Scalar
from c2b.wire.scalars import SCALARS
from c2b.wire.shape import Many, Record, Shape, UnionShape

_NUMBERS = (SCALARS[int], SCALARS[Fraction], EXACT)


Limit = Literal["none", "not_blank", "currency", "some", "several", "from_zero", "from_one"]
"""A limit of the values of one field."""


def limit_of(cls: type, attribute: Attribute[Any], shape: Shape) -> Limit:
    """Return the limit of a field of *cls*; of a union, the limit of what is no object."""
    match shape:
        case UnionShape(plain=plain) if plain is not None:
            return limit_of(cls, attribute, plain)
        case Many() if not _accepts(cls, attribute, shape.into()):
            return "several" if _needs_two(cls, attribute, shape) else "some"
        case Scalar() if shape in _NUMBERS:
            return _least(cls, attribute, shape)
        case Scalar() if shape is SCALARS[str] and _parts(cls, attribute, good="EUR", bad="A"):
            return "currency"
        case Scalar() if shape is SCALARS[str] and _parts(cls, attribute, good="a", bad=" "):
            return "not_blank"
        case _:
            return "none"


def _needs_two(cls: type, attribute: Attribute[Any], shape: Many) -> bool:
    """Whether one item is too few: one without fields, of which its class alone is known."""
    match shape.item:
        case (Record() as record) | UnionShape(records=(record, *_)):
            return not _accepts(cls, attribute, shape.into([object.__new__(record.cls)]))
        case _:
            return False


def _least(cls: type, attribute: Attribute[Any], shape: Scalar) -> Limit:
    """Return the least whole number accepted; an exact number may be text, sign included."""
    whole = Fraction if shape is SCALARS[Fraction] else int
    if _parts(cls, attribute, good=whole(1), bad=whole(0)):
        return "from_one"
    if _parts(cls, attribute, good=whole(0), bad=whole(-1)):
        return "from_zero"
    return "none"


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
