"""The settlement of contributions one by one, through documents, for tests of several terms."""

from __future__ import annotations

from datetime import date

from c2b import wire
from c2b.compensation import Books, Contribution, PayPlan, settle

ON = date(2026, 11, 30)


def in_parts(books: Books | PayPlan, *items: Contribution) -> Books:
    """Return books in which each of *items* is settled by itself, as read from a document."""
    after = Books.open(books) if isinstance(books, PayPlan) else books
    for item in items:
        after = wire.parse(wire.to_json(settle(after, [item], on=ON).books), Books)
        after.check()
    return after
