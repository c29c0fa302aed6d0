"""Strategies of the catalogue's cases and of the results of checking a table of cases.

The catalogue is read when a strategy is made, and not when this module is imported.
"""

from __future__ import annotations

from hypothesis import strategies as st

import c2b.cases as catalogue
from c2b.cases import Case, Citation, Difference, Pair, Report, RowFault
from c2b.cases.table.field import LABELS
from c2b.paradigms.paradigm import Paradigm
from c2b.testing.strategies.text import names, texts


def cases() -> st.SearchStrategy[Case]:
    """Generate a case of the catalogue."""
    return st.sampled_from(catalogue.CASES)


def citations() -> st.SearchStrategy[Citation]:
    """Generate a citation of a case of the catalogue."""
    return st.sampled_from([citation for case in catalogue.CASES for citation in case.sources])


def pairs() -> st.SearchStrategy[Pair]:
    """Generate two cases that look alike and have different labels."""
    return st.sampled_from(catalogue.PAIRS)


def differences() -> st.SearchStrategy[Difference]:
    """Generate a label of a table that differs from the one that the facts give."""
    return st.builds(
        Difference,
        case_id=_ids(),
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
        case_id=_ids(),
        name=names(),
        expected=texts(),
        got=st.none() | st.integers() | st.text(),
        hint=texts(),
    )


def reports() -> st.SearchStrategy[Report]:
    """Generate the report on a table: no fault or difference, one of them, or both."""
    return st.builds(
        Report,
        cases=_NUMBERS,
        legs=_NUMBERS,
        faults=st.just(()) | st.tuples(row_faults()),
        differences=st.just(()) | st.tuples(differences()),
    )


def _ids() -> st.SearchStrategy[str]:
    return st.sampled_from([case.id for case in catalogue.CASES])


_LABELS = st.just("") | st.sampled_from([paradigm.value for paradigm in Paradigm])
_NUMBERS = st.integers(1, 999)
