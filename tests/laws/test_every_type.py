"""Every public type against every law of values; a type that is missing here is noticed."""

from __future__ import annotations

import copy
import pickle
from enum import Enum
from importlib import import_module
from types import ModuleType, UnionType
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import c2b
from c2b import cases, compensation, contracts, models, paradigms, predicate, rules, wire
from c2b.errors import Bilingual, InvalidValueError
from c2b.rules.catalogue import SUBJECTS
from c2b.testing import laws, strategies
from c2b.testing.strategies.registry import STRATEGIES

pytestmark = pytest.mark.wide

FEW = settings(max_examples=10)  # a type; there are many types
PACKAGES: list[ModuleType] = [
    *(c2b, models, contracts, predicate, paradigms, compensation, rules, cases),
    *(import_module(f"c2b.rules.{subject}") for subject in (*SUBJECTS, "obligations")),
]
WORKED_OUT = {compensation.Reading}  # holds a function that explains, and is worked out when read


def public(package: ModuleType) -> set[Any]:
    """The classes and unions of classes among the public names of *package*, but no errors."""
    held = (getattr(package, name) for name in package.__all__)
    return {
        each
        for each in held
        if isinstance(each, type | UnionType)
        and not (isinstance(each, type) and issubclass(each, Exception))
    }


def named(form: Any) -> str:
    """Return the name of a type in the names of the tests."""
    return str(getattr(form, "__name__", "one of several"))


TYPES = {form for package in PACKAGES for form in public(package)}
ENUMS = sorted((form for form in TYPES if issubclass(type(form), type(Enum))), key=str)
VALUES = sorted(TYPES.difference(ENUMS), key=str)
RESULTS = {  # worked out from values that do travel, and worked out again where they arrive
    compensation.Line,
    compensation.Reading,
    compensation.Settlement,
    compensation.TaskVote,
}
WRITTEN = sorted((public(models) | public(compensation)).difference(ENUMS, RESULTS), key=str)


def test_every_public_type_has_a_strategy() -> None:
    """Every public type has a strategy, and every strategy a public type."""
    held = {Bilingual, InvalidValueError}  # of parameters, and of results that list faults
    assert {*VALUES, *held} == set(STRATEGIES)


@pytest.mark.parametrize("form", VALUES, ids=named)
def test_a_value_is_a_value(form: Any) -> None:
    """A value is pickled, copied and deep-copied to an equal one with an equal hash."""

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        if form in WORKED_OUT:
            return
        for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert other == value
            assert hash(other) == hash(value)

    holds()


@pytest.mark.parametrize("form", WRITTEN, ids=named)
def test_it_travels(form: Any) -> None:
    """A value is written and read back as plain data, and as JSON text in a document."""
    laws.wire(wire.to_data, lambda data: wire.from_data(data, form), form, settings=FEW)

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert wire.from_data(wire.to_data(value), type(value)) == value
        assert wire.parse(wire.to_json(value), form) == value

    holds()


@pytest.mark.parametrize("form", WRITTEN, ids=named)
def test_its_schema_takes_what_is_written(form: Any) -> None:
    """The schema is one by its own meta-schema, and accepts data and documents of every value."""
    schema = Draft202012Validator(wire.schema(form))
    document = Draft202012Validator(wire.schema(form, document=True))
    for each in (schema, document):
        each.check_schema(each.schema)

    @FEW
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert schema.is_valid(wire.to_data(value))
        assert document.is_valid(wire.to_document(value))
        assert not document.is_valid(wire.to_data(value))

    holds()


@pytest.mark.parametrize("form", ENUMS, ids=named)
def test_every_member_travels(form: Any) -> None:
    """Each member is its word in plain data, and the schema lists it."""
    for member in form:
        assert wire.from_data(wire.to_data(member), form) is member
        assert wire.to_data(member) in wire.schema(form)["enum"]
        assert pickle.loads(pickle.dumps(member)) is member
