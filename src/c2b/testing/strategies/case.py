"""Strategies for the cases of the catalogue, and for the findings on a table of cases."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b.cases import CASES, PAIRS, Case, Citation, Difference, Pair, Report, RowFault
from c2b.cases.table.field import LABELS
from c2b.paradigms.paradigm import Paradigm
from c2b.testing.strategies.text import names, texts


def cases() -> st.SearchStrategy[Case]:
    """Generate a case of the catalogue."""
    return st.sampled_from(CASES)


def citations() -> st.SearchStrategy[Citation]:
    """Generate the source of a case."""
    return st.sampled_from([citation for case in CASES for citation in case.sources])


def pairs() -> st.SearchStrategy[Pair]:
    """Generate two cases that look alike and have different labels."""
    return st.sampled_from(PAIRS)


def differences() -> st.SearchStrategy[Difference]:
    """Generate a label of a table that the facts do not give."""
    return st.builds(
        Difference,
        case_id=_IDS,
        leg=st.none() | _NUMBERS,
        row=_NUMBERS,
        name=st.sampled_from(LABELS),
        expected=_LABELS,
        derived=_LABELS,
        reason=texts(),
    )


def row_faults() -> st.SearchStrategy[RowFault]:
    """Generate a fault in a cell that cannot be read."""
    return st.builds(
        RowFault,
        row=_NUMBERS,
        case_id=_IDS,
        name=names(),
        expected=texts(),
        got=st.none() | st.integers() | st.text(),
        hint=texts(),
    )


def reports() -> st.SearchStrategy[Report]:
    """Generate the report on a table: nothing wrong, or a fault, or a difference, or both."""
    return st.builds(
        Report,
        cases=_NUMBERS,
        legs=_NUMBERS,
        faults=st.just(()) | st.tuples(row_faults()),
        differences=st.just(()) | st.tuples(differences()),
    )


_IDS = st.sampled_from([case.id for case in CASES])
_LABELS = st.just("") | st.sampled_from([paradigm.value for paradigm in Paradigm])
_NUMBERS = st.integers(1, 999)
