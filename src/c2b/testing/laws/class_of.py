"""The class of a value whose type is not known."""

from __future__ import annotations

from typing import Any


def class_of(value: object) -> type[Any]:
    """Return the class of *value*."""
    return type(value)
