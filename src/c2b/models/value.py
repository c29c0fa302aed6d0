"""The value that a provider gives."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from c2b._validators import instance, optional
from c2b.text import Text


class ValueKind(Enum):
    """The kind of a value; `NONE` means that nothing passes to another party."""

    GOOD = "good"
    SERVICE = "service"
    CONTENT = "content"
    FEEDBACK = "feedback"
    DATA = "data"
    IDEA = "idea"
    ATTENTION = "attention"
    LABOUR = "labour"
    MONEY = "money"
    RIGHTS = "rights"
    NONE = "none"


@frozen(kw_only=True)
class Value:
    """The value that is given, by its kind (None: unknown) and in words."""

    kind: ValueKind | None = field(validator=optional(instance(ValueKind)))
    description: str | Text = field(default="", validator=instance(str, Text))
