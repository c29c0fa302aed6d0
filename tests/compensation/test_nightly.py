"""A nightly job that starts from stored books each night ends as one that never stops."""

from __future__ import annotations

import pytest

from .nightly import compare


@pytest.mark.wide
def test_the_same_journal_comes_of_it() -> None:
    """The journal is the same with late decisions, charge-backs, a changed rate and archives."""
    done = compare(35, 350)
    assert len(done.archives) == 2
    assert done.books.number == 35
    assert done.books.reversals > 3
