"""Every public type against every law of values; a type that is missing here is noticed."""

from __future__ import annotations

import copy
import pickle
from enum import Enum
from types import ModuleType, UnionType
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from c2b import models, wire
from c2b.testing import laws, strategies
from c2b.testing.strategies.registry import STRATEGIES

FEW = settings(max_examples=20)  # a type; there are many types
PACKAGES: tuple[ModuleType, ...] = (models,)


def public(package: ModuleType) -> set[Any]:
    """The classes and unions of classes among the public names of *package*."""
    held = (getattr(package, name) for name in package.__all__)
    return {each for each in held if isinstance(each, type | UnionType)}


def named(form: Any) -> str:
    """What a type is called among the names of the tests."""
    return str(getattr(form, "__name__", form))


TYPES = {form for package in PACKAGES for form in public(package)}
ENUMS = {form for form in TYPES if isinstance(form, type) and issubclass(form, Enum)}
VALUES = sorted(TYPES - ENUMS, key=str)
each_type = pytest.mark.parametrize("form", VALUES, ids=named)


def test_every_public_type_has_a_strategy() -> None:
    """And every strategy belongs to a public type."""
    assert set(VALUES) == set(STRATEGIES)


@each_type
def test_a_value_is_a_value(form: Any) -> None:
    """Pickled, copied and written out as its repr it comes back equal, with an equal hash."""

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert other == value
            assert hash(other) == hash(value)
        assert isinstance(value, form)
        assert repr(value).startswith(f"{type(value).__name__}(")

    holds()


@each_type
def test_it_travels(form: Any) -> None:
    """As plain data, and as JSON text in a document."""
    laws.wire(wire.to_data, lambda data: wire.from_data(data, form), form, settings=FEW)

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert wire.from_data(wire.to_data(value), type(value)) == value
        assert wire.parse(wire.to_json(value), form) == value

    holds()


@each_type
def test_its_schema_takes_what_is_written(form: Any) -> None:
    """The schema is one by its own meta-schema, and accepts data and documents of every value."""
    schema = Draft202012Validator(wire.schema(form))
    schema.check_schema(wire.schema(form))

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert schema.is_valid(wire.to_data(value))
        assert schema.is_valid(wire.to_document(value))

    holds()


@pytest.mark.parametrize("form", sorted(ENUMS, key=str), ids=named)
def test_every_member_travels(form: Any) -> None:
    """Each member is its word in plain data, and the schema lists it."""
    for member in form:
        assert wire.from_data(wire.to_data(member), form) is member
        assert wire.to_data(member) in wire.schema(form)["enum"]
        assert pickle.loads(pickle.dumps(member)) is member
