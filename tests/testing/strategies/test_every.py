"""Every strategy draws values of its type; what laws they keep is tested in ``tests/laws``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from c2b import rules
from c2b.testing import strategies
from c2b.testing.strategies.registry import STRATEGIES


def check(form: Any, examples: int) -> None:
    """Check that a strategy draws values of its type, which show the name of their class."""

    @settings(max_examples=examples)
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert form is rules.ActivityFacts or isinstance(value, form)
        assert repr(value).startswith(f"{type(value).__name__}(")

    holds()


@pytest.mark.parametrize("form", STRATEGIES, ids=str)
def test_it_draws_a_value_of_its_type(form: Any) -> None:
    """A strategy draws values of its type."""
    check(form, examples=2)


@pytest.mark.wide
@pytest.mark.parametrize("form", STRATEGIES, ids=str)
def test_it_draws_values_of_its_type(form: Any) -> None:
    """A strategy draws many values of its type."""
    check(form, examples=20)


PACKAGES = (
    *("c2b", "c2b.models", "c2b.contracts", "c2b.predicate", "c2b.paradigms", "c2b.compensation"),
    *("c2b.rules", "c2b.rules.obligations", "c2b.cases", "c2b.teaching", "c2b.wire", "c2b.text"),
)
PUBLIC = [
    getattr(package, name)
    for package in map(import_module, PACKAGES)
    for name in getattr(package, "__all__", ())
]
CLASSES = [
    each
    for each in dict.fromkeys(PUBLIC)
    if isinstance(each, type) and not issubclass(each, Exception)
]


@pytest.mark.wide
@pytest.mark.parametrize("form", CLASSES, ids=str)
def test_hypothesis_builds_every_public_class(form: Any) -> None:
    """``st.from_type`` generates values of every class that users meet, results included."""

    @settings(max_examples=2, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(form))
    def holds(value: Any) -> None:
        assert form is rules.ActivityFacts or isinstance(value, form)

    holds()
