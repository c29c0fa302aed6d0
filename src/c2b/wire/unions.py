"""Tag: the word under ``kind`` that tells the members of a union apart in a document.

A class that a union of the models may hold is registered here by one line; it then carries its
tag wherever it is written, alone or in a union. The families of pay (schemes, policies, deductions)
need no line: each member has its tag as its own ``kind``.
"""

from __future__ import annotations

from functools import cache
from inspect import isabstract
from typing import Any

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
    """The members of a family, such as all schemes, from the one tuple that lists them.

    Empty where *form* is no family.
    """
    return _families().get(form, ()) if isabstract(form) else ()


@cache
def _families() -> dict[type, tuple[type, ...]]:
    # Imported here, for it doubles the time that it takes to load the wire (measured: 175 ms, then
    # another 200), and a program that reads exchanges needs none of the schemes of pay.
    from c2b.compensation import DEDUCTIONS, POLICIES, SCHEMES, Deduction, Policy, Scheme

    return {Scheme: SCHEMES, Policy: POLICIES, Deduction: DEDUCTIONS}
