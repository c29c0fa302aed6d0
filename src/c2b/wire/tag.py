"""Tag: the word under ``kind`` that tells the members of a union apart in a document.

A class that a union of the models may hold is registered here by one line; it then carries its
tag wherever it is written, alone or in a union. The families of pay (schemes, policies, terms)
need no line: each member has its tag as its own ``kind``.
"""

from __future__ import annotations

import sys
from inspect import isabstract
from typing import Any

import attrs

from c2b.models.compensation import Immaterial, Material, Monetary, Reciprocal, Unpaid
from c2b.models.party import Business, Consumer, Nonprofit, PublicBody, UnknownParty

KIND = "kind"

TAGS: dict[type, str] = {
    Consumer: "consumer",
    Business: "business",
    PublicBody: "public_body",
    Nonprofit: "nonprofit",
    UnknownParty: "unknown",
    Unpaid: "unpaid",
    Monetary: "monetary",
    Material: "material",
    Immaterial: "immaterial",
    Reciprocal: "reciprocal",
}


def tag_of(cls: type) -> str | None:
    """What stands under ``kind`` where *cls* is written; None where nothing does."""
    tag = TAGS.get(cls, getattr(cls, KIND, None))
    return tag if isinstance(tag, str) else None  # a field may have that name too


def family(form: Any) -> tuple[type, ...]:
    """The members of a family, such as all schemes: whatever its package shows of it.

    Empty where *form* is none. The package of the family is found where it lies, and never
    imported from here: whoever asks for a scheme has it.
    """
    if not (isinstance(form, type) and isabstract(form) and KIND in form.__annotations__):
        return ()  # mutants: None says the same
    package = sys.modules[form.__module__.rpartition(".")[0]]
    shown = (getattr(package, name) for name in package.__all__)
    return tuple(
        each
        for each in shown
        if isinstance(each, type) and issubclass(each, form) and attrs.has(each)
    )
