"""Strategies for entries and journals: balanced postings, booked once and partly reversed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve
from hypothesis import strategies as st

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.journal import Entry, Journal, Posting
from c2b.compensation.unit import Unit
from c2b.testing.strategies.contribution import PARTIES
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.text import names, texts
from c2b.testing.strategies.unit import units
from c2b.text import Text


def postings() -> st.SearchStrategy[Posting]:
    """Generate the posting of an entry to one account."""
    return st.builds(
        Posting,
        role=st.sampled_from(Role),
        party=st.none() | st.sampled_from(PARTIES),
        minor=st.integers(-10_000, 10_000),
    )


def entries(*, unit: Unit | None = None) -> st.SearchStrategy[Entry]:
    """Generate an entry that moves earnings of one party from the business to other accounts."""
    return st.builds(
        _entry,
        names(),
        st.sampled_from(PARTIES),
        days(),
        units() if unit is None else st.just(unit),
        _KEPT,
        st.integers(1, 9_999),
        texts(),
    )


def _entry(
    key: str,
    party: str,
    on: date,
    unit: Unit,
    kept: Sequence[tuple[Role, int]],
    paid: int,
    why: Text,
) -> Entry:
    postings = _balanced(party, kept, paid)
    return Entry(key=key, party=party, on=on, unit=unit, postings=postings, why=why)


def journals() -> st.SearchStrategy[Journal]:
    """Generate journals, in which entries have keys of their own."""
    return st.lists(entries(), max_size=3).map(_numbered)


def _numbered(booked: Sequence[Entry]) -> Journal:
    """Return *booked* under keys of their own."""
    return Journal(
        entries=tuple(evolve(each, key=str(number)) for number, each in enumerate(booked))
    )


def _balanced(party: str, kept: Sequence[tuple[Role, int]], paid: int) -> tuple[Posting, ...]:
    """Return postings that balance *kept* and *paid* against the business."""
    total = paid + sum(minor for _, minor in kept)
    return (
        Posting(role=Role.BUSINESS, party=party, minor=-total),
        *(Posting(role=role, party=party, minor=minor) for role, minor in kept),
        Posting(role=Role.PAYEE, party=party, minor=paid),
    )


_KEPT = st.lists(
    st.tuples(st.sampled_from([Role.PLATFORM, Role.TAX, Role.HELD]), st.integers(0, 999)),
    max_size=3,
)
