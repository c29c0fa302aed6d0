"""Each thing has one class or one enumeration, and each member one spelling."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum

import pytest

import c2b
from c2b.choice import Choice
from c2b.text import Text

CODES = re.compile(r"[A-Z][A-Z0-9]+|[A-Z]")
"""Names of the field, which keep their capitals: paradigms, ISO codes, outcome rates."""


def public_classes() -> Iterator[type]:
    """Every class that a module of c2b defines under a name without leading underscore."""
    for module in pkgutil.walk_packages(c2b.__path__, "c2b."):
        if module.name.rpartition(".")[2] == "__main__":
            continue
        for name, held in vars(importlib.import_module(module.name)).items():
            own = inspect.isclass(held) and held.__module__ == module.name
            if own and name == held.__name__ and not name.startswith("_"):
                yield held


CLASSES = tuple(public_classes())
ENUMERATIONS = tuple(each for each in CLASSES if issubclass(each, Enum) and each is not Choice)
MEMBERS = tuple(member for each in ENUMERATIONS for member in each)


def test_there_is_something_to_look_at() -> None:
    """The classes of the models, the rules and the edges are among those that are looked at."""
    names = {each.__name__ for each in CLASSES}
    assert {"Leg", "Subordination", "CrowdsourcingFacts", "PayPlan", "Upgrade"} <= names
    assert {"Paradigm", "Rounding", "Country"} <= {each.__name__ for each in ENUMERATIONS}


def test_no_two_public_classes_share_a_name() -> None:
    """A name of a public class means one class."""
    counts = Counter(each.__name__ for each in CLASSES)
    shared = [each for each in CLASSES if counts[each.__name__] > 1]
    assert sorted(f"{each.__module__}.{each.__name__}" for each in shared) == []


def test_no_two_public_enumerations_have_the_same_values() -> None:
    """An enumeration that another one repeats is one thing under two names."""
    values = Counter(frozenset(member.value for member in each) for each in ENUMERATIONS)
    repeated = {each for each, count in values.items() if count > 1}
    twice = [each for each in ENUMERATIONS if frozenset(m.value for m in each) in repeated]
    assert sorted(f"{each.__module__}.{each.__name__}" for each in twice) == []


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda each: each.__name__)
def test_an_enumeration_is_made_of_strings(enumeration: type[Enum]) -> None:
    """Each public enumeration is a `Choice`: its members are strings and have words."""
    assert issubclass(enumeration, Choice)
    for member in enumeration:
        assert member == member.value
        assert isinstance(member.text, Text)
        assert member.text.en.strip()
        assert member.text.fr.strip()


def test_a_member_has_one_spelling() -> None:
    """The value of a member is its name in lower case; codes of the field are their own names."""
    odd = [
        f"{type(member).__name__}.{member.name} = {member.value!r}"
        for member in MEMBERS
        if member.value != member.name.lower()
        and not (member.value == member.name and CODES.fullmatch(member.name))
    ]
    assert odd == []


def test_only_codes_of_the_field_keep_their_capitals() -> None:
    """Paradigms, their letters, countries, currencies and outcome rates are written in capitals."""
    capitals = {type(member).__name__ for member in MEMBERS if member.value == member.name}
    assert capitals == {"Paradigm", "Letter", "Country", "Currency", "Rate"}


def exported() -> Iterator[tuple[str, object]]:
    """Yield every function and class that a module exports, by its name."""
    for module in pkgutil.walk_packages(c2b.__path__, "c2b."):
        if not re.search(r"\._|__main__", module.name):
            held = importlib.import_module(module.name)
            named = ((name, getattr(held, name)) for name in getattr(held, "__all__", ()))
            yield from ((name, each) for name, each in named if callable(each))


PARALLEL = {
    "allocate": "c2b.frames",  # the same division, of the rows of a frame
    "classify": "c2b.frames",  # the same question to the rows of a frame
    "settle": "c2b.frames",  # the same settlement, of the rows of a frame
    "check": "c2b.rules.",  # the same question to each activity
    "classifier": "c2b.testing.laws",  # the laws of what c2b.paradigms.classifier returns
    "prove": "c2b.rules",  # the same question to tables and to rules
}
"""Functions of one name in several packages that do the same for different things."""


def test_no_two_exported_functions_share_a_name() -> None:
    """An exported name means one thing; a strategy is named after what it generates."""
    homes: dict[str, set[str]] = {}
    for name, each in exported():
        home = str(getattr(each, "__module__", ""))
        if not home.startswith(("c2b.testing.strategies", PARALLEL.get(name, "-"))):
            homes.setdefault(name, set()).add(home)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}
