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
    """Return what the script compares: the places that a rule reaches, its norm and its days.

    The first day of a place stands under ``first`` where it is not that of the rule. A directive
    is there from its own day on, at least as advice.
    """
    reached = [
        place
        for place in places
        if place in rule.also_asked_in or any(reaches(own, place, _LATE) for own in rule.all_places)
    ]
    begun = {place: rule.first_day_in(place) for place in (*rule.all_places, *reached)}
    days = {place: day for place, day in begun.items() if isinstance(day, date)}
    since = min((day for place, day in days.items() if place in rule.all_places), default=None)
    if rule.is_directive and since is not None:
        days = {place: min(day, since) for place, day in days.items()}
    own = {"id": rule.id, "subject": subject, "norm": rule.norm.value, "place": reached}
    own["since"] = since.isoformat() if since else None
    own["until"] = rule.until.isoformat() if rule.until else None
    first = {place: day.isoformat() for place, day in days.items() if day != since}
    return {**own, "first": first} if first else own


_LATE = date(2027, 1, 1)
