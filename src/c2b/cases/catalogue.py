"""The catalogue of real cases, which stands in the data file ``catalogue.json`` beside this module.

The file is read once, when a case is first asked for, and not when this module is imported.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from attrs import field, frozen

import c2b.wire as wire
from c2b._validators import exactly, instance, named, optional
from c2b.cases.case import Case, Confidence, Difficulty
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.exchange import Composition
from c2b.paradigms.compose import compose
from c2b.paradigms.paradigm import Paradigm
from c2b.text import LANGUAGES, Text


@cache
def all_cases() -> tuple[Case, ...]:
    """Return every case of the catalogue, in the order of the file, which is that of the numbers.

    Raises:
        InvalidDocumentError: The file was edited and has faults: all of them, each with its path.
    """
    return wire.parse(files("c2b.cases").joinpath("catalogue.json").read_bytes(), tuple[Case, ...])


@cache
def _by_id() -> dict[str, Case]:
    return {case.id: case for case in all_cases()}


def get(case_id: str) -> Case:
    """Return the case with the number *case_id*, such as ``S24``.

    Raises:
        InvalidValueError: There is no such case.
    """
    by_id = _by_id()
    case = by_id.get(case_id) if isinstance(case_id, str) else None
    if case is None:
        first, *_, last = by_id
        close = get_close_matches(str(case_id).upper(), by_id, n=3, cutoff=0.5)
        hint = _FOR_INSTANCE.fill(ids=", ".join(close or [first]))
        raise InvalidValueError(_CASE, _A_NUMBER.fill(first=first, last=last), case_id, hint)
    return case


def find(
    *,
    activity: Activity | None = None,
    paradigm: Paradigm | None = None,
    composition: Composition | None = None,
    difficulty: Difficulty | None = None,
    confidence: Confidence | None = None,
    name: str | None = None,
) -> tuple[Case, ...]:
    """Return the cases that agree with every filter given, in the order of the catalogue.

    Args:
        activity: The field in which the consumer gives something.
        paradigm: The paradigm of at least one leg, or one of its candidates.
        composition: The way in which the legs form a whole.
        difficulty: The difficulty of labelling the case by hand.
        confidence: The degree of certainty of its facts.
        name: A part of the company's name or of the title, in either language and in capitals or
            not.

    Raises:
        InvalidValueError: A filter that is no member of its enum, such as the word ``"review"``.

    >>> [case.id for case in find(name="wikipedia")]
    ['S42']
    """
    query = _Query(
        activity=activity,
        paradigm=paradigm,
        composition=composition,
        difficulty=difficulty,
        confidence=confidence,
        name=name,
    )
    return tuple(filter(query.admits, all_cases()))


@frozen(kw_only=True)
class _Query:
    """The filters of one search; a filter that is None admits every case."""

    activity: Activity | None = field(default=None, validator=optional(instance(Activity)))
    paradigm: Paradigm | None = field(default=None, validator=optional(instance(Paradigm)))
    composition: Composition | None = field(default=None, validator=optional(instance(Composition)))
    difficulty: Difficulty | None = field(default=None, validator=optional(instance(Difficulty)))
    confidence: Confidence | None = field(default=None, validator=optional(instance(Confidence)))
    name: str | None = field(default=None, validator=[optional(exactly(str)), optional(named)])

    def admits(self, case: Case) -> bool:
        """Whether *case* agrees with every filter."""
        pairs = (
            (self.activity, case.activity),
            (self.composition, case.exchange.composition),
            (self.difficulty, case.difficulty),
            (self.confidence, case.confidence),
        )
        return (
            all(expected in (None, actual) for expected, actual in pairs)
            and (self.name is None or _is_named(case, self.name.casefold()))
            and (self.paradigm is None or self.paradigm in _paradigms(case))
        )


def _is_named(case: Case, part: str) -> bool:
    """Whether *part*, in lower case, is in the company's name or in the title of *case*."""
    return any(
        part in text.in_language(language).casefold()
        for text in (case.company_name, case.title)
        for language in LANGUAGES
    )


def _paradigms(case: Case) -> set[Paradigm | None]:
    classifications = compose(case.exchange).classifications
    return {label for each in classifications for label in (each.paradigm, *each.candidates)}


_CASE = Text(en="case", fr="cas")
_A_NUMBER = Text(
    en="the number of a case, {first} to {last}", fr="le numéro d’un cas, de {first} à {last}"
)
_FOR_INSTANCE = Text(en="for instance {ids}", fr="par exemple {ids}")
