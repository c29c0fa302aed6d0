"""The schema of a type accepts what its reader accepts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.laws.test_every_type import WRITTEN

import c2b
from c2b import wire
from c2b.compensation import Amount, Share
from c2b.testing.strategies.registry import of


def validator(form: Any) -> Draft202012Validator:
    """The kept validator for *form*."""
    return Draft202012Validator(wire.schema(form))


VALIDATORS = {form: validator(form) for form in WRITTEN}
anything = st.one_of(*(st.tuples(st.just(form), of(form)) for form in WRITTEN))
# What one field or one list refuses by itself; what fields have to agree on, no schema says.
ALONE = re.compile(
    "expected (a text|an? (whole|exact) number|true or false|a day of|a moment with|a delay|a list|"
    "an object|one of the keys|one of '|a value, for the key|each value once|a name,|[01] or more)|"
    "currency: expected an ISO 4217 code"
)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every container of *data* with each of its keys or indices."""
    if not isinstance(data, dict | list):
        return []
    steps = list(data) if isinstance(data, dict) else list(range(len(data)))
    return [(data, step) for step in steps] + [at for step in steps for at in places(data[step])]


def refusal(form: Any, data: object) -> str | None:
    """Return the error of the reader for *data*; None where it accepts them."""
    try:
        wire.from_data(data, form)
    except c2b.InvalidDocumentError as error:
        return str(error)
    return None


odd = st.sampled_from([None, True, 0, -1, 1, 1.5, "", " ", "x", "none", [], [1], {}, {"en": "a"}])


@pytest.mark.wide
@settings(max_examples=400)
@given(anything, st.data())
def test_reader_and_schema_accept_the_same(case: tuple[Any, Any], draw: st.DataObject) -> None:
    """The schema accepts changed data as the reader does, but for checks across fields."""
    form, value = case
    data = wire.to_data(value)
    if spots := places(data):
        spot, step = draw.draw(st.sampled_from(spots))
        spot[step] = draw.draw(odd)
    told = refusal(form, data)
    if VALIDATORS[form].is_valid(data):
        assert told is None or not ALONE.search(told), told
    else:
        assert told is not None


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (c2b.Exchange, {"legs": []}),
        (c2b.Reciprocal, {"kind": "reciprocal", "leg": 0}),
        (c2b.Reciprocal, {"kind": "reciprocal", "leg": True}),
        (c2b.Consumer, {"kind": "consumer", "name": " "}),
        (c2b.Consumer, {"kind": "consumer", "name": {"en": " ", "fr": "a"}}),
        (c2b.Consumer, {"kind": "business", "name": "Ana"}),
        (c2b.Consumer, {"name": "Ana"}),
        (c2b.Consumer, {"kind": "consumer", "name": "Ana", "x": 1}),
        (c2b.Intermediary, {"name": ""}),
        (c2b.Money, {"amount": "1.234", "currency": "EUR"}),
        (c2b.Money, {"amount": "1.5", "currency": "JPY"}),
        (c2b.Money, {"amount": 1, "currency": "EUR"}),
        (c2b.Money, {"amount": "1", "currency": "XAU"}),
        (Amount, {"amount": "1", "currency": "XAU"}),
        (Amount, {"amount": "1", "currency": "EUR", "name": "SB"}),
        (Amount, {"amount": "1", "medium": "points", "name": " "}),
        (Amount, {"amount": "1", "medium": "points", "currency": "EUR"}),
        (Share, {"kind": "share", "rate": "0.5", "currency": "eur"}),
        (c2b.Money, {"amount": "1\n", "currency": "EUR"}),
        (c2b.Period, {"since": "2026-13-01"}),
        (c2b.Activity, "reviews"),
        (frozenset[int], [1, 1]),
        (tuple[int, ...], {}),
        (c2b.Leg, {"c2b": 2, "type": "leg", "body": {}}),
    ],
)
def test_what_the_reader_refuses_is_invalid(form: Any, data: object) -> None:
    """The limits of single fields are in the schema too."""
    assert not validator(form).is_valid(data)
    with pytest.raises(c2b.InvalidDocumentError):
        wire.from_data(data, form)


@given(
    st.from_regex(r"\A[+-]?[0-9]{1,3}([.][0-9]{0,6})?\n?\Z"), st.sampled_from(["EUR", "JPY", "TND"])
)
def test_amounts_agree(amount: str, currency: str) -> None:
    """Schema and reader take the same amounts."""
    data = {"amount": amount, "currency": currency}
    try:
        wire.from_data(data, c2b.Money)
        accepted = True
    except c2b.InvalidDocumentError:
        accepted = False
    assert VALIDATORS[c2b.Money].is_valid(data) == accepted


@frozen
class Tree:
    """A class that holds its own kind."""

    branches: tuple[Tree, ...] = ()
    size: int = field(default=1, validator=lambda tree, attribute, size: None)


def test_recursive_types_refer_to_themselves() -> None:
    """The schema of a tree is finite."""
    assert validator(Tree).is_valid({"branches": [{"branches": [{}]}], "size": 0})
    assert not validator(Tree).is_valid({"branches": [{"size": "1"}]})
