"""Value: what a provider gives."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from c2b._validators import instance, optional
from c2b.text import Text


class ValueKind(Enum):
    """What sort of value passes; `NONE` says that nothing passes to another party."""

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
    """What is given, by its kind (None: unknown) and in words."""

    kind: ValueKind | None = field(validator=optional(instance(ValueKind)))
    description: str | Text = field(default="", validator=instance(str, Text))
