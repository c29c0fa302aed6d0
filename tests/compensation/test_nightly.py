"""A nightly job that starts from stored books each night ends as one that never stops."""

from __future__ import annotations

from .nightly import compare


def test_the_same_journal_comes_of_it() -> None:
    """With late decisions, chargebacks, a changed rate and monthly archives."""
    done = compare(70, 700)
    assert len(done.archives) == 3
    assert done.books.number == 70
    assert done.books.reversals > 5
