"""The base on which a deduction is computed, and the contributions whose pay belongs to it."""

from __future__ import annotations

from typing import Any

from attrs import Attribute

from c2b._validators import tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text


class DeductionBase(Choice):
    """The amount on which a deduction is computed.

    LEFT: what the deductions before it let through. GROSS: what was earned, or let go by the last
    threshold or hold before it; several deductions from the gross do not lower one another.
    """

    LEFT = "left", "on what is left", "sur ce qui reste"
    GROSS = "gross", "on the gross", "sur le brut"


def distinct(instance: object, attribute: Attribute[Any], kinds: tuple[str, ...]) -> None:
    """Refuse kinds that are no names, or that are listed twice."""
    tuple_of(str)(instance, attribute, kinds)
    if len(set(kinds)) != len(kinds) or not all(kinds):
        raise InvalidValueError(f"{type(instance).__name__}.kinds", _ONCE, kinds, _EACH)


_ONCE = Text(en="each kind once, by its name", fr="chaque sorte une seule fois, par son nom")
_EACH = Text(en="leave the others out", fr="omettez les autres")
