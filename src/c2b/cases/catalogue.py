"""The catalogue: every case, by its number."""

from __future__ import annotations

from difflib import get_close_matches

from c2b.cases import (
    buyer,
    capital,
    cocreation,
    commons,
    crowdsourcing,
    peer,
    personal_data,
    purchase,
    reference,
    review,
    survey,
    work,
)
from c2b.cases.case import Case
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.text import Text
from c2b.paradigms.compose import compose
from c2b.paradigms.paradigm import Paradigm

_GROUPS = (
    review,
    survey,
    cocreation,
    commons,
    crowdsourcing,
    purchase,
    buyer,
    personal_data,
    capital,
    peer,
    work,
    reference,
)

CASES: tuple[Case, ...] = tuple(
    sorted((case for group in _GROUPS for case in group.CASES), key=lambda case: case.id)
)
_BY_ID = {case.id: case for case in CASES}


def get(case_id: str) -> Case:
    """The case with the number *case_id*, such as ``S24``.

    Raises:
        InvalidValueError: There is no such case.
    """
    if case_id not in _BY_ID:
        close = get_close_matches(str(case_id).upper(), _BY_ID, n=3, cutoff=0.5)
        raise InvalidValueError(
            "case", _A_NUMBER, case_id, _MEANT.fill(ids=", ".join(close or [CASES[0].id]))
        )
    return _BY_ID[case_id]


def find(*, activity: Activity | None = None, paradigm: Paradigm | None = None) -> tuple[Case, ...]:
    """The cases of *activity* in which some leg is, or may be, of *paradigm*."""
    return tuple(
        case
        for case in CASES
        if (activity is None or case.activity is activity)
        and (paradigm is None or paradigm in _paradigms(case))
    )


def _paradigms(case: Case) -> set[Paradigm | None]:
    verdicts = compose(case.exchange).verdicts
    return {label for each in verdicts for label in (each.paradigm, *each.candidates)}


_A_NUMBER = Text(en="the number of a case, S01 to S50", fr="le numéro d'un cas, de S01 à S50")
_MEANT = Text(en="for instance {ids}", fr="par exemple {ids}")
