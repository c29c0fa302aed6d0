"""Strategies for the duties of payers: what was paid, and the duties that follow from it."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b.rules.obligations import Obligation, ObligationKind, Obligations, ObligationStatus, Paid
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.settlement import year_totals
from c2b.testing.strategies.text import names, texts


def paids() -> st.SearchStrategy[Paid]:
    """Generate the receipts of a party in a year."""
    return st.builds(
        Paid,
        party=names(),
        year=_YEARS,
        totals=st.lists(year_totals(), max_size=2).map(tuple),
        withheld=st.lists(moneys(), max_size=2).map(tuple),
    )


def duties() -> st.SearchStrategy[Obligation]:
    """Generate a duty of a payer towards one party for one year."""
    return st.builds(
        Obligation,
        party=names(),
        kind=st.sampled_from(ObligationKind),
        status=st.sampled_from(ObligationStatus),
        rule=st.sampled_from(("tax.report.payer.us", "tax.withholding.artist.de")),
        places=st.sampled_from((("US",), ("DE",), ("GB", "FR"))),
        year=_YEARS,
        paid=paids(),
        message=texts(),
        because=texts(),
        source=texts(),
        missing=st.sampled_from(((), ("payee.country",))),
        questions=texts(),
        is_advice=st.booleans(),
    )


def obligations() -> st.SearchStrategy[Obligations]:
    """Generate the duties of a payer for one year."""
    return st.builds(
        Obligations,
        year=_YEARS,
        where=st.sampled_from(((), ("US",), ("GB", "FR"))),
        all=st.lists(duties(), max_size=3).map(tuple),
        coverage=st.lists(texts(), max_size=1).map(tuple),
    )


_YEARS = st.integers(1990, 2100)
