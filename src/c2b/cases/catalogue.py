"""The catalogue: every case, by its number."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import field, frozen

from c2b._validators import instance, optional
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
    solicited_review,
    survey,
    work,
)
from c2b.cases.case import Case, Confidence, Difficulty
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.exchange import Composition
from c2b.paradigms.compose import compose
from c2b.paradigms.paradigm import Paradigm
from c2b.text import Text

_GROUPS = (
    review,
    solicited_review,
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
    case = _BY_ID.get(case_id) if isinstance(case_id, str) else None
    if case is None:
        close = get_close_matches(str(case_id).upper(), _BY_ID, n=3, cutoff=0.5)
        ids = ", ".join(close or [CASES[0].id])
        raise InvalidValueError(_CASE, _A_NUMBER, case_id, _MEANT.fill(ids=ids))
    return case


def find(
    *,
    activity: Activity | None = None,
    paradigm: Paradigm | None = None,
    composition: Composition | None = None,
    difficulty: Difficulty | None = None,
    confidence: Confidence | None = None,
) -> tuple[Case, ...]:
    """The cases that agree with everything that is asked, in order.

    Args:
        activity: What the exchange is about.
        paradigm: What some leg is, or may be.
        composition: How the legs hang together.
        difficulty: How hard the case is to label by hand.
        confidence: How sure its facts are.

    Raises:
        InvalidValueError: A filter that is no member of its enum, such as the word ``"review"``.
    """
    query = _Query(
        activity=activity,
        paradigm=paradigm,
        composition=composition,
        difficulty=difficulty,
        confidence=confidence,
    )
    return tuple(filter(query.admits, CASES))


@frozen(kw_only=True)
class _Query:
    """What is asked of a case; None asks nothing."""

    activity: Activity | None = field(default=None, validator=optional(instance(Activity)))
    paradigm: Paradigm | None = field(default=None, validator=optional(instance(Paradigm)))
    composition: Composition | None = field(default=None, validator=optional(instance(Composition)))
    difficulty: Difficulty | None = field(default=None, validator=optional(instance(Difficulty)))
    confidence: Confidence | None = field(default=None, validator=optional(instance(Confidence)))

    def admits(self, case: Case) -> bool:
        """Whether *case* agrees with all of it."""
        pairs = (
            (self.activity, case.activity),
            (self.composition, case.exchange.composition),
            (self.difficulty, case.difficulty),
            (self.confidence, case.confidence),
        )
        return all(asked in (None, is_) for asked, is_ in pairs) and (
            self.paradigm is None or self.paradigm in _paradigms(case)
        )


def _paradigms(case: Case) -> set[Paradigm | None]:
    verdicts = compose(case.exchange).verdicts
    return {label for each in verdicts for label in (each.paradigm, *each.candidates)}


_CASE = Text(en="case", fr="cas")
_A_NUMBER = Text(en="the number of a case, S01 to S50", fr="le numéro d'un cas, de S01 à S50")
_MEANT = Text(en="for instance {ids}", fr="par exemple {ids}")
