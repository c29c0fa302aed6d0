"""The value that a provider gives."""

from __future__ import annotations

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import instance, optional
from c2b.choice import Choice
from c2b.text import Text


class ValueKind(Choice):
    """The kind of a value; `NONE` means that nothing passes to another party."""

    GOOD = "good", "a good", "un bien"
    SERVICE = "service", "a service", "un service"
    CONTENT = "content", "content", "un contenu"
    FEEDBACK = "feedback", "feedback", "un avis"
    DATA = "data", "data", "des données"
    IDEA = "idea", "an idea", "une idée"
    ATTENTION = "attention", "attention", "de l’attention"
    LABOUR = "labour", "labour", "du travail"
    MONEY = "money", "money", "de l’argent"
    RIGHTS = "rights", "rights", "des droits"
    NONE = "none", "nothing", "rien"


@frozen(kw_only=True)
class Value(Written):
    """The value that is given, by its kind (None: unknown) and in words."""

    kind: ValueKind | None = field(validator=optional(instance(ValueKind)))
    description: str | Text = field(default="", validator=instance(str, Text))
