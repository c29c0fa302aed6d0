"""Every scheme against every law of schemes."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b.compensation import SCHEMES, Scheme
from c2b.testing.laws.scheme import LAWS
from c2b.testing.strategies import contributions, schemes


@pytest.mark.wide
@pytest.mark.parametrize("family", SCHEMES, ids=lambda family: family.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_every_scheme_keeps_every_law(family: type[Scheme[Any]], data: st.DataObject) -> None:
    """Every scheme keeps every law with any terms and contributions."""
    scheme = data.draw(schemes(family))
    assert type(scheme) is family
    drawn: dict[str, Any] = {
        "items": data.draw(contributions()),
        "cut": data.draw(st.integers(0, 8)),
    }
    for law in LAWS:
        needed = inspect.signature(law.check).parameters
        law.check(scheme, **{name: value for name, value in drawn.items() if name in needed})
