"""The strict equality of values: equal in type and zone as well."""

from __future__ import annotations

from datetime import datetime, time
from fractions import Fraction
from typing import Any

import attrs

from c2b.testing.laws.class_of import class_of


def same(left: Any, right: Any) -> bool:
    """Whether two values that are equal have the same types, time zones and parts throughout.

    Two zones are the same if they have the same offset at that moment, and an int is the same as
    the Fraction that equals it.
    """
    if type(left) in _EXACT and type(right) in _EXACT:
        return bool(left == right)
    if type(left) is not type(right):
        return False
    if isinstance(left, datetime | time):
        return bool(left == right) and left.utcoffset() == right.utcoffset()
    kind = class_of(left)
    if issubclass(kind, list | tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if issubclass(kind, dict):
        return bool(left.keys() == right.keys()) and all(same(left[k], right[k]) for k in left)
    if attrs.has(kind):
        names = [each.name for each in attrs.fields(kind) if each.init and each.eq]
        return all(same(getattr(left, name), getattr(right, name)) for name in names)
    return bool(left == right)


_EXACT = (int, Fraction)
