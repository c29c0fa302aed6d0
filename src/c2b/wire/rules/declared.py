"""Classes of some of the fields of a class, as the parts of it that are written field by field."""

from __future__ import annotations

from typing import Any, get_type_hints

import attrs
from attrs import field


def declared(cls: type, *left_out: str, **more: Any) -> Any:
    """Return a class of the fields of *cls*, without those *left_out*, and of the fields *more*."""
    types = get_type_hints(cls)
    fields = {
        each.name: field(default=each.default, type=types[each.name])
        for each in attrs.fields(cls)
        if each.name not in left_out
    }
    return attrs.make_class(cls.__name__, {**fields, **more}, frozen=True, kw_only=True)
