"""The strict equality of values: equal in type and zone as well."""

from __future__ import annotations

from datetime import datetime, time
from fractions import Fraction
from typing import Any

import attrs


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
    if isinstance(left, list | tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if attrs.has(type(left)):
        names = [each.name for each in attrs.fields(type(left)) if each.init and each.eq]
        return all(same(getattr(left, name), getattr(right, name)) for name in names)
    return bool(left == right)


_EXACT = (int, Fraction)
