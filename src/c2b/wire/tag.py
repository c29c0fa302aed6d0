"""Tag: the word under ``kind`` that tells the members of a union apart in a document.

A class that a union of the models may hold is registered here by one line; it then carries its
tag wherever it is written, alone or in a union.
"""

from __future__ import annotations

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
