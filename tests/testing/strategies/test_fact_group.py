"""Groups of facts, and entries of their lists, are drawn like all public values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b.models import Subordination
from c2b.rules.crowdsourcing import EngagementFacts
from c2b.rules.facts.tax import PayeePayment
from c2b.rules.review import IncentiveFacts
from c2b.testing import strategies
from c2b.testing.strategies import leg
from c2b.testing.strategies.registry import STRATEGIES


@pytest.mark.parametrize("form", [EngagementFacts, IncentiveFacts, PayeePayment])
def test_a_group_is_drawn(form: type) -> None:
    """A value of the class is drawn."""

    @settings(max_examples=5, deadline=None)
    @given(st.data())
    def holds(data: Any) -> None:
        assert isinstance(data.draw(strategies.of(form)), form)

    holds()


def test_a_strategy_of_its_own_wins() -> None:
    """A class with a strategy of its own keeps it where the facts of rules hold one of it too."""
    assert STRATEGIES[Subordination] is leg.subordinations
