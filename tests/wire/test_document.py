"""Documents say their version and type; unknown ones are refused, older ones are upgraded."""

from __future__ import annotations

from typing import Any

import pytest

import c2b
from c2b import wire
from c2b.compensation import Contribution
from c2b.wire.document import Upgrade, opened

ANA = c2b.Consumer(name="Ana")
DOCUMENT: dict[str, Any] = {
    "c2b": 3,
    "type": "consumer",
    "body": {"kind": "consumer", "name": "Ana"},
}


def test_wrapping() -> None:
    """A document is read like its body, alone or where a union is expected."""
    assert wire.to_document(ANA) == DOCUMENT
    assert wire.from_data(DOCUMENT, c2b.Consumer) == ANA
    assert wire.from_data(DOCUMENT, c2b.Party) == ANA


def test_type_names_are_words() -> None:
    """Names of classes are written with underscores."""
    assert wire.to_document(c2b.PublicBody(name="City"))["type"] == "public_body"


@pytest.mark.parametrize(
    ("change", "path", "said"),
    [
        (
            {"c2b": 4},
            "c2b",
            "expected a version of the document form that is known (1, 2, 3), got 4",
        ),
        ({"c2b": True}, "c2b", "got true"),
        ({"c2b": "1"}, "c2b", "got '1'"),
        ({"type": "consumr"}, "type", "did you mean consumer?"),
        ({"type": "leg"}, "type", "expected a type that is expected here (consumer)"),
        ({"type": ["leg"]}, "type", 'got ["leg"]'),
        ({"bodi": 1}, "bodi", "leave it out"),
        ({"body": {"kind": "consumer"}}, "body.name", "for the key is required"),
        ({"body": None}, "body", "expected an object with the keys kind, name, id, got null"),
    ],
)
def test_refusals(change: dict[str, Any], path: str, said: str) -> None:
    """A fault in the wrapping, or below it, is reported with its path."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.from_data({**DOCUMENT, **change}, c2b.Consumer)
    (fault,) = caught.value.faults
    assert fault.where == path
    assert said in str(fault)


def test_missing_parts() -> None:
    """A document without type and body has two faults."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.from_data({"c2b": 1}, c2b.Consumer)
    assert [fault.where for fault in caught.value.faults] == ["type", "body"]


def test_plain_types_have_no_documents() -> None:
    """A number is no document."""
    with pytest.raises(c2b.InvalidDocumentError, match="type"):
        wire.from_data({"c2b": 1, "type": "int", "body": 3}, int)


def test_a_document_is_one_of_any_classes() -> None:
    """The classes of a union need no kinds, for a document states which of them it is."""
    price, greeting = c2b.Money("1.50", "EUR"), c2b.Text(en="hello", fr="bonjour")
    for value in (price, greeting, ANA):
        document = wire.to_document(value)
        assert wire.from_data(document, c2b.Money | c2b.Text | c2b.Party | None) == value
        assert wire.parse(wire.to_json(value), c2b.Money | c2b.Text | c2b.Party) == value
    old = {"c2b": 1, "type": "item", "body": {"key": "1", "party": "ana"}}
    read = wire.from_data(old, c2b.Money | Contribution)
    assert read == Contribution(key="1", party="ana")
    with pytest.raises(c2b.InvalidDocumentError, match="money, text"):
        wire.from_data(DOCUMENT, c2b.Money | c2b.Text)
    with pytest.raises(c2b.InvalidValueError, match="they state their type"):
        wire.from_data(wire.to_data(price), c2b.Money | c2b.Text)


def test_steps_lead_from_version_to_version() -> None:
    """An older document passes each step on the way, in order."""
    steps = {
        1: Upgrade(name="name was label", upgrade=lambda kind, body: {"name": body["label"]}),
        2: Upgrade(name="kind came", upgrade=lambda kind, body: {"kind": kind, **body}),
    }
    old = {"c2b": 1, "type": "consumer", "body": {"label": "Ana"}}
    assert opened(old, ("consumer",), version=3, steps=steps) == ("consumer", DOCUMENT["body"])
