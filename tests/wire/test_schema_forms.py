"""Schemas of data and of documents: where definitions stand, and what strict validators accept."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import field, frozen
from jsonschema import Draft202012Validator

import c2b
from c2b import wire
from c2b._validators import natural
from c2b.compensation import (
    Amount,
    Band,
    Cap,
    Contribution,
    LargerOf,
    Levels,
    Milestones,
    PerItem,
    Scheme,
    SmallerOf,
    Sum,
)
from c2b.wire.class_words import summary_of, words_of_fields
from c2b.wire.rules.verdict_schema import verdict_schema

FORMS = (c2b.Exchange, c2b.Offer, c2b.Contract, c2b.Party, Contribution, Scheme)
BESIDE_TYPE = {  # what strict validators refuse where the same schema has no type
    "properties": "object",
    "required": "object",
    "additionalProperties": "object",
    "items": "array",
    "minItems": "array",
    "uniqueItems": "array",
    "pattern": "string",
    "maxLength": "string",
    "minimum": "integer",
    "maximum": "integer",
}
KNOWN = {
    *BESIDE_TYPE,
    *("$schema", "$defs", "$ref", "title", "description", "type", "enum", "const", "anyOf"),
    *("if", "then", "else", "default"),
}


def slips(schema: Any, place: str = "") -> list[str]:
    """Return what a strict validator refuses in *schema*, with its place."""
    found = [f"{place}: unknown {key}" for key in schema if key not in KNOWN]
    found += [
        f"{place}: {key} beside {schema.get('type')}"
        for key, kind in BESIDE_TYPE.items()
        if key in schema and schema.get("type") != kind
    ]
    named = schema.get("properties", {}).keys()
    found += [f"{place}: required {key}" for key in schema.get("required", ()) if key not in named]
    found += [f"{place}: enum is empty" for key in ("enum", "anyOf") if schema.get(key) == []]
    inner = [(key, schema[key]) for key in ("items", "if", "then", "else") if key in schema]
    inner += [(str(index), each) for index, each in enumerate(schema.get("anyOf", ()))]
    for key in ("properties", "$defs"):
        inner += [(name, each) for name, each in schema.get(key, {}).items()]
    return [*found, *(slip for key, each in inner for slip in slips(each, f"{place}/{key}"))]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_strict_validators_find_nothing(form: Any) -> None:
    """Every keyword is one of JSON Schema and stands beside the type that it is about."""
    assert slips(wire.schema(form)) == []
    assert slips(wire.schema(form, document=True)) == []


def test_a_verdict_is_strict_too() -> None:
    """The schema of a verdict keeps to the same rules."""
    assert slips(verdict_schema()) == []


def test_the_check_finds_slips() -> None:
    """A keyword without its type, an unknown one, and a required key without a property."""
    wrong = {"properties": {"a": {"pattern": "x"}}, "required": ["b"], "sort": 1, "anyOf": []}
    assert len(slips(wrong)) == 6


@pytest.mark.parametrize(
    ("scheme", "least"), [(LargerOf, 2), (SmallerOf, 2), (Sum, 1), (Milestones, 1), (Levels, 1)]
)
def test_a_list_has_the_length_that_the_reader_asks_for(scheme: type, least: int) -> None:
    """A comparison needs two schemes, as its reader says; a list that is not empty needs one."""
    properties = wire.schema(Scheme)["$defs"][scheme.__name__]["properties"]
    assert [each["minItems"] for each in properties.values() if "minItems" in each] == [least]


class TestDefinitions:
    """Definitions stand where the caller wants them."""

    def test_a_schema_alone_has_its_definitions(self) -> None:
        """Every reference leads to a definition with a title and a description."""
        schema = wire.schema(c2b.Offer)
        assert schema["title"] == "Offer"
        assert schema["properties"]["leg"] == {"$ref": "#/$defs/Leg"}
        assert all({"title", "description"} <= each.keys() for each in schema["$defs"].values())
        assert "$defs" not in wire.schema(c2b.Activity)

    def test_they_stand_at_another_place(self) -> None:
        """A schema with a place has references alone, and the definitions come apart."""
        at = "#/components/schemas/"
        assert wire.schema(c2b.Money, at=at) == {"$ref": f"{at}Money"}
        document = wire.schema(c2b.Money, document=True, at=at)
        assert document["properties"]["body"] == {"$ref": f"{at}Money"}
        found = wire.definitions(c2b.Money, c2b.Offer, at=at)
        assert {"Money", "Offer", "Leg", "CurrencyCode"} <= found.keys()
        assert found["Offer"]["properties"]["leg"] == {"$ref": f"{at}Leg"}

    def test_documents_and_data_are_apart(self) -> None:
        """The schema of data refuses documents, and that of documents refuses data."""
        money = c2b.Money.of("1.50", "EUR")
        data, document = wire.to_data(money), wire.to_document(money)
        bare = Draft202012Validator(wire.schema(c2b.Money))
        whole = Draft202012Validator(wire.schema(c2b.Money, document=True))
        assert (bare.is_valid(data), bare.is_valid(document)) == (True, False)
        assert (whole.is_valid(data), whole.is_valid(document)) == (False, True)

    def test_a_union_has_a_document_for_each_class(self) -> None:
        """A document of one of several classes names its type."""
        schema = wire.schema(c2b.Party, document=True)
        names = [each["properties"]["type"]["const"] for each in schema["anyOf"]]
        assert names == ["consumer", "business", "public_body", "nonprofit", "unknown_party"]

    def test_a_list_is_no_document(self) -> None:
        """A list has data, and documents one by one."""
        assert wire.schema(tuple[c2b.Money, ...])["items"] == {"$ref": "#/$defs/Money"}
        with pytest.raises(c2b.InvalidValueError, match="leave document=True out"):
            wire.schema(tuple[c2b.Money, ...], document=True)

    def test_two_classes_of_one_name_have_two_definitions(self) -> None:
        """A class of a user does not take the place of one of the library."""

        @frozen(kw_only=True)
        class Money:
            """Money of a user."""

            cents: int

        @frozen(kw_only=True)
        class Both:
            """Two kinds of money."""

            ours: c2b.Money
            theirs: Money

        Both.__annotations__ = {"ours": c2b.Money, "theirs": Money}
        schema = wire.schema(Both)
        refs = [each["$ref"] for each in schema["properties"].values()]
        assert refs == ["#/$defs/Money", "#/$defs/Money2"]
        assert schema["$defs"]["Money2"]["description"] == "Money of a user."

    def test_a_class_that_holds_its_own_kind_is_referred_to(self) -> None:
        """A recursive class stands among the definitions, and the schema refers to it."""
        schema = wire.schema(Cap)
        assert schema.keys() == {"$schema", "$ref", "$defs"}
        assert schema["$ref"] == "#/$defs/Cap"


class TestFields:
    """The schema of a field has its limits and nothing else."""

    def test_an_amount_or_a_fraction_keeps_the_amount(self) -> None:
        """A field of an amount or a fraction has the keys of neither text nor name."""
        rate = wire.schema(Band)["properties"]["rate"]
        assert [each.get("$ref") for each in rate["anyOf"]] == [None, None, "#/$defs/Amount"]
        assert "properties" not in rate
        check = Draft202012Validator(wire.schema(Band))
        for data in ({"amount": "1.50", "currency": "EUR"}, "1/3", 1):
            assert check.is_valid({"rate": data})
        assert not check.is_valid({"rate": "-1/3"})

    def test_a_name_is_not_blank(self) -> None:
        """A name is a text that is not blank, in one language or in both."""
        name = wire.schema(c2b.Consumer)["properties"]["name"]
        assert name["anyOf"][1] == {"$ref": "#/$defs/Name"}
        assert name["anyOf"][0]["pattern"] == r"\S"

    def test_fields_have_descriptions(self) -> None:
        """The docstring of a class describes its fields."""
        rate = wire.schema(PerItem)["properties"]["rate"]
        assert rate["description"] == words_of_fields(PerItem)["rate"]
        assert rate["description"].endswith("for only the total is rounded.")
        assert summary_of(c2b.Money).startswith("An exact amount of one currency")

    def test_a_class_without_words_has_a_title(self) -> None:
        """A class of a user without a docstring has no description."""

        @frozen
        class Bare:
            number: int = field(default=0, validator=natural)

        Bare.__annotations__ = {"number": int}
        Bare.__doc__ = None
        schema = wire.schema(Bare)
        assert schema["title"] == "Bare"
        assert "description" not in schema
        assert schema["properties"]["number"] == {"type": "integer", "minimum": 0}

    def test_an_amount_has_one_unit(self) -> None:
        """An amount has a currency or a name, by its medium, and null stands for a missing key."""
        check = Draft202012Validator(wire.schema(Amount))
        points = {"amount": "5", "medium": "points", "name": "stars", "currency": None}
        assert check.is_valid(points)
        assert wire.from_data(points, Amount).unit.name == "stars"
        assert not check.is_valid({"amount": "5", "currency": None})

    def test_null_means_unknown_or_is_refused(self) -> None:
        """Null where a key may be missing is what the missing key is, or an error with a path."""
        unknown = {"form": None, "auto_accept_seconds": None}
        assert wire.from_data(unknown, c2b.Terms) == wire.from_data({}, c2b.Terms)
        with pytest.raises(c2b.InvalidDocumentError, match="withdrawal_days: expected a whole"):
            wire.from_data({"withdrawal_days": None}, c2b.Terms)
        check = Draft202012Validator(wire.schema(c2b.Terms))
        assert check.is_valid(unknown)
        assert not check.is_valid({"withdrawal_days": None})
