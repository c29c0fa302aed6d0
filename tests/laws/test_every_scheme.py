"""Every family of schemes, policies and terms against the laws; one that is missing is noticed."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import compensation
from c2b.compensation import Deduction, Policy, Scheme
from c2b.testing.laws.scheme import LAWS
from c2b.testing.strategies import FAMILIES, contributions, schemes
from c2b.testing.strategies.deduction import TERMS
from c2b.testing.strategies.policy import POLICIES

PUBLIC = {getattr(compensation, name) for name in compensation.__all__}
CLASSES = {each for each in PUBLIC if isinstance(each, type)}


@pytest.mark.parametrize(
    ("kind", "families"), [(Scheme, FAMILIES), (Policy, POLICIES), (Deduction, TERMS)]
)
def test_every_family_is_drawn(kind: type, families: Sequence[type]) -> None:
    """All that the library offers, and nothing else."""
    assert set(families) == {each for each in CLASSES if issubclass(each, kind)} - {kind}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_every_scheme_keeps_every_law(family: type[Scheme[Any]], data: st.DataObject) -> None:
    """Whatever its terms, whatever is given."""
    scheme = data.draw(schemes(family))
    assert type(scheme) is family
    drawn: dict[str, Any] = {
        "items": data.draw(contributions()),
        "cut": data.draw(st.integers(0, 8)),
    }
    for law in LAWS:
        needed = inspect.signature(law.check).parameters
        law.check(scheme, **{name: value for name, value in drawn.items() if name in needed})
