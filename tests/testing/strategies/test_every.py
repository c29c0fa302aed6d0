"""Every strategy draws values of its type; what laws they keep is tested in ``tests/laws``."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from c2b import rules
from c2b.testing import strategies
from c2b.testing.strategies.registry import STRATEGIES


@pytest.mark.parametrize("form", STRATEGIES, ids=str)
def test_it_draws_values_of_its_type(form: Any) -> None:
    """A strategy draws values of its type, which show the name of their class."""

    @settings(max_examples=20)
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        assert form is rules.ActivityFacts or isinstance(value, form)
        assert repr(value).startswith(f"{type(value).__name__}(")

    holds()
