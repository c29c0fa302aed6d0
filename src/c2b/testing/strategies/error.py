"""Errors about values, as results that list faults hold them."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.testing.strategies.text import texts

_GOT = st.none() | st.booleans() | st.integers() | st.text(max_size=5)


def invalid_values() -> st.SearchStrategy[InvalidValueError]:
    """Generate errors about one value."""
    where = st.sampled_from(("Money.amount", "row 3", "review.origin"))
    return st.builds(InvalidValueError, where, texts(), _GOT, texts())
