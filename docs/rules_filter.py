"""The form above the catalogue of rules: by place, subject, kind of norm and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from filter_form import EVERY, Select, filter_form
from place_words import place_words

from c2b import Language, Text
from c2b.rules import NormKind, Rule
from c2b.rules.engine.place import reaches

_SHOWN = Text(en="rules shown:", fr="règles affichées\u00a0:")
_PLACE = Text(en="Place", fr="Lieu")
_SUBJECT = Text(en="Subject", fr="Sujet")
_NORM = Text(en="Kind of norm", fr="Nature de la norme")


def rules_form(
    rules: Mapping[str, tuple[Rule, ...]], subjects: Mapping[str, Text], language: Language
) -> str:
    """Return the form and its data as a block of HTML in Markdown.

    Args:
        rules: The rules by the names of their subjects.
        subjects: The words for each subject.
        language: The language of the labels.
    """
    places = _places(rule for each in rules.values() for rule in each)
    selects = (
        Select(name="place", label=_PLACE, options={place: place_words(place) for place in places}),
        Select(name="subject", label=_SUBJECT, options={name: subjects[name] for name in rules}),
        Select(
            name="norm",
            label=_NORM,
            options={norm.value: norm.text for norm in NormKind},
            every=EVERY,
        ),
    )
    data = [_data(rule, name, places) for name, each in rules.items() for rule in each]
    return filter_form(selects, data, _SHOWN, language, by_day=True)


def _places(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the places that have rules or national acts of their own, codes first."""
    found: set[str] = set()
    for rule in rules:
        found |= {*rule.all_places, *(row.place for row in rule.transposed)}
    return tuple(sorted(found, key=lambda place: (":" in place, place)))


def _data(rule: Rule, subject: str, places: tuple[str, ...]) -> dict[str, Any]:
    """Return what the script compares: the places that a rule reaches, its norm and its days."""
    reached = [
        place
        for place in places
        if place in rule.also_asked_in or any(reaches(own, place, _LATE) for own in rule.all_places)
    ]
    days = (rule.period.since, rule.period.until)
    since, until = (day.isoformat() if day else None for day in days)
    own = {"id": rule.id, "subject": subject, "norm": rule.norm.value}
    return {**own, "place": reached, "since": since, "until": until}


_LATE = date(2027, 1, 1)
