"""The timeline of the rules: a picture of the years in which they begin, and the list by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from attrs import frozen
from place_words import places_words
from rule_links import rule_link

from c2b import Language, Text
from c2b.rules import Rule
from c2b.rules.catalogue import SUBJECT_NAMES, SUBJECTS
from c2b.rules.engine.format_value import day_text

_TITLE = Text(en="When the rules begin", fr="Quand commencent les règles")
_LEAD = Text(
    en="Each mark is a rule, in the year of the first day on which its text binds; a rule that "
    "begins on another day in one of its places has a mark for each of its days. Years before "
    "{first} stand together. Below, the same as a list. Rules of which no day is needed or known "
    "are left out.",
    fr="Chaque marque est une règle, à l’année du premier jour où son texte oblige\u00a0; une "
    "règle qui commence un autre jour dans l’un de ses lieux a une marque par date. Les années "
    "antérieures à {first} sont réunies. Plus bas, la même chose en liste. Les règles sans date, "
    "ou de date inconnue, n’y figurent pas.",
)
_PICTURE = Text(
    en="The years in which rules begin, a line for each subject",
    fr="Les années où commencent les règles, une ligne par sujet",
)
_BEFORE = Text(en="before", fr="avant")
_EARLIER = Text(en="Before {first}", fr="Avant {first}")
_ROW = Text(en="{day}, {places}: {rule}", fr="{day}, {places}\u00a0: {rule}")

FIRST = 2014  # the year after the earliest ones, which share a column
_NAMES, _COLUMN, _DOT, _STACK = 220, 48, 7, 5


@frozen(kw_only=True)
class Beginning:
    """The first day of a rule in those of its places in which it begins on that day."""

    day: date
    rule: Rule
    places: tuple[str, ...]


def first_days() -> Mapping[str, tuple[Beginning, ...]]:
    """Return the rules with their first days, earliest first, by the names of their subjects.

    A rule that begins on another day in one of its places is there once for each of its days.
    """
    return {
        name: tuple(
            sorted(
                (begun for rule in each.rules for begun in _beginnings(rule)),
                key=lambda begun: (begun.day, begun.rule.id),
            )
        )
        for name, each in SUBJECTS.items()
    }


def _beginnings(rule: Rule) -> Iterator[Beginning]:
    days = {place: rule.first_day_in(place) for place in rule.all_places}
    for day in dict.fromkeys(days.values()):
        if isinstance(day, date):
            places = tuple(place for place, first in days.items() if first == day)
            yield Beginning(day=day, rule=rule, places=places)


def timeline_page(language: Language) -> str:
    """Return the page in *language*: the picture, and each rule below the year of its first day."""
    lines = [
        f"# {_TITLE.in_language(language)}",
        _LEAD.fill(first=str(FIRST)).in_language(language),
        f"![{_PICTURE.in_language(language)}](pictures/timeline.svg)",
    ]
    by_year: dict[int, list[Beginning]] = defaultdict(list)
    for days in first_days().values():
        for begun in days:
            by_year[_column(begun.day)].append(begun)
    for year in sorted(by_year, reverse=True):
        title = (
            str(year) if year >= FIRST else _EARLIER.fill(first=str(FIRST)).in_language(language)
        )
        lines.append(f"## {title}")
        rows = sorted(by_year[year], key=lambda begun: (begun.day, begun.rule.id))
        lines.append("\n".join(f"- {_row(each).in_language(language)}" for each in rows))
    return "\n\n".join(lines) + "\n"


def _row(begun: Beginning) -> Text:
    places = places_words(begun.places)
    return _ROW.fill(day=day_text(begun.day), places=places, rule=rule_link(begun.rule.id))


def _column(day: date) -> int:
    return max(day.year, FIRST - 1)


def timeline_picture(language: Language) -> str:
    """Return the picture as SVG: years side by side, a line for each subject, a dot for a rule."""
    rows = first_days()
    last = max(_column(begun.day) for days in rows.values() for begun in days)
    years = range(FIRST - 1, last + 1)
    marks, y = [], 30
    for name, days in rows.items():
        subject = SUBJECT_NAMES[name].in_language(language)
        counts = {
            year: [begun.rule for begun in days if _column(begun.day) == year] for year in years
        }
        tall = max(1, *(-(-len(each) // _STACK) for each in counts.values())) * _DOT + 12
        marks.append(f'<text x="0" y="{y + 12}">{escape(subject)}</text>')
        marks.append(f'<line x1="0" x2="{_NAMES + _COLUMN * len(years)}" y1="{y}" y2="{y}"/>')
        for place, year in enumerate(years):
            marks += _dots(_NAMES + place * _COLUMN, y, counts[year])
        y += tall
    heads = (
        f'<text x="{_NAMES + place * _COLUMN}" y="18">'
        f"{year if year >= FIRST else escape(_BEFORE.in_language(language))}</text>"
        for place, year in enumerate(years)
    )
    title = escape(_PICTURE.in_language(language))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_NAMES + _COLUMN * len(years)} '
            f'{y}" role="img" aria-labelledby="title" font-family="sans-serif" font-size="13">',
            f'<title id="title">{title}</title>',
            f'<rect width="100%" height="{y}" fill="#fff"/><g stroke="#bbb" fill="#000">',
            *(each.replace("<text", '<text stroke="none"') for each in (*heads, *marks)),
            "</g></svg>",
            "",
        ]
    )


def _dots(x: int, y: int, rules: list[Rule]) -> Iterator[str]:
    """Give a dot for each rule, several beside and below one another, with its name as title."""
    for number, rule in enumerate(rules):
        across, down = number % _STACK, number // _STACK
        yield (
            f'<circle cx="{x + 5 + across * _DOT}" cy="{y + 8 + down * _DOT}" r="3" '
            f'stroke="none" fill="#1f4e79"><title>{escape(rule.id)}</title></circle>'
        )
