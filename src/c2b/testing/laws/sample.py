"""Values of a strategy that are the same in every run, the simplest first."""

from __future__ import annotations

from typing import Any, cast

import hypothesis
from hypothesis import strategies as st

from c2b.testing.laws.trial import Drawn

_MANY = 30
_FIXED = hypothesis.settings(
    max_examples=_MANY,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[hypothesis.Phase.generate],
    suppress_health_check=cast("list[hypothesis.HealthCheck]", list(hypothesis.HealthCheck)),
)


def sample_of(values: st.SearchStrategy[Any]) -> tuple[Drawn, ...]:
    """Return some of *values*, each by the name ``value``; none inside a test of Hypothesis."""
    found: list[Drawn] = []
    if hypothesis.currently_in_test_context():
        return ()

    @_FIXED
    @hypothesis.given(values)
    def collect(value: Any) -> None:
        found.append({"value": value})

    collect()
    return tuple(found)
