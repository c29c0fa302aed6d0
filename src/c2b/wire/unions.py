"""The word under ``kind`` that tells the members of a union apart in a document.

A class that a union of the models may hold is registered here by one line; its document then has
its word under ``kind`` wherever it stands, alone or in a union. The families of pay (schemes,
policies, deductions) need no line: each member has a ``kind`` of its own.
"""

from __future__ import annotations

from functools import cache
from inspect import isabstract
from typing import Any

from c2b.models.compensation import Immaterial, Material, Monetary, Reciprocal, Unpaid
from c2b.models.party import Business, Consumer, Nonprofit, PublicBody, UnknownParty

KIND = "kind"

KINDS: dict[type, str] = {
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


def kind_of(cls: type) -> str | None:
    """Return the word under ``kind`` where *cls* is written; None where there is none."""
    kind = KINDS.get(cls, getattr(cls, KIND, None))
    return kind if isinstance(kind, str) else None  # a field may have that name too


def family(form: Any) -> tuple[type, ...]:
    """Return the members of a family, such as all schemes, from the one tuple that lists them.

    The result is empty where *form* is no family.
    """
    return _families().get(form, ()) if isabstract(form) else ()


@cache
def _families() -> dict[type, tuple[type, ...]]:
    # Imported here, for it doubles the time that it takes to load the wire (measured: 175 ms, then
    # another 200), and a program that reads exchanges needs none of the schemes of pay.
    from c2b.compensation import DEDUCTIONS, POLICIES, SCHEMES, Deduction, Policy, Scheme

    return {Scheme: SCHEMES, Policy: POLICIES, Deduction: DEDUCTIONS}
