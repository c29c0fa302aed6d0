"""The form above the catalogue of rules, which hides what a reader has not asked for.

The page is whole without it: the form and its script only hide sections, and need no server.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from c2b import Language, Text
from c2b.rules import NormKind, Rule
from c2b.rules.engine.place import place_of, reaches

_DAY = Text(en="In force on", fr="En vigueur le")
_ALL = Text(en="all", fr="tous")
_SHOWN = Text(en="rules shown:", fr="règles affichées\u00a0:")
_LABELS = {
    "place": Text(en="Place", fr="Lieu"),
    "subject": Text(en="Subject", fr="Sujet"),
    "norm": Text(en="Kind of norm", fr="Nature de la norme"),
}


def filter_form(
    rules: Mapping[str, tuple[Rule, ...]], subjects: Mapping[str, Text], language: Language
) -> str:
    """Return the form and its data as a block of HTML in Markdown.

    Args:
        rules: The rules by the names of their subjects.
        subjects: The words for each subject.
        language: The language of the labels.
    """
    places = _places(rule for each in rules.values() for rule in each)
    norms = {norm.value: norm.text for norm in NormKind}
    choices = {
        "place": {place: _place_name(place) for place in places},
        "subject": {name: subjects[name] for name in rules},
        "norm": norms,
    }
    data = [_data(rule, name, places) for name, each in rules.items() for rule in each]
    held = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    parts = [
        '<form id="rules-filter" hidden>',
        *(_select(name, options, language) for name, options in choices.items()),
        f'<label>{_DAY.in_language(language)} <input type="date" name="day"></label>',
        f"<p>{_SHOWN.in_language(language)} <output></output></p>",
        "</form>",
        f'<script type="application/json" id="rules-data">{held}</script>',
    ]
    return "\n".join(["```{raw} html", *parts, "```"])


def _places(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the places that have rules or national acts of their own, codes first."""
    found: set[str] = set()
    for rule in rules:
        found |= {*rule.all_places, *(row.place for row in rule.transposed)}
    return tuple(sorted(found, key=lambda place: (":" in place, place)))


def _place_name(code: str) -> Text:
    name = place_of(code).text
    if name.en == code:
        return name
    return Text(en="{name} ({code})", fr="{name} ({code})").fill(name=name, code=code)


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


def _select(name: str, options: Mapping[str, Text], language: Language) -> str:
    shown = "".join(
        f'<option value="{html.escape(value)}">{html.escape(text.in_language(language))}</option>'
        for value, text in options.items()
    )
    label = _LABELS[name].in_language(language)
    every = f'<option value="">{_ALL.in_language(language)}</option>'
    return f'<label>{label} <select name="{name}">{every}{shown}</select></label>'
