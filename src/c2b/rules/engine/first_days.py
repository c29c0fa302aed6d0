"""The first day of a rule in each place: by its texts, national acts and membership of places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from c2b.predicate import ALWAYS
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.place import holding, place_of, turning_days
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Since, first_day
from c2b.text import SEMICOLON, Text


def reaches_place(text: RuleText, held: Collection[str], place: str) -> bool:
    """Whether *text* reaches *place* on some day on which it is in force, or is asked for there.

    Of the places *held* by all texts of the rule, the nearest decides which text counts.
    """
    if place in text.also_asked_in:
        return True
    days = {date.max, first_day(text.since) or date.min, *turning_days(place)}
    return any(day in text.period and holding(held, place, day) in text.places for day in days)


def binding_days(text: RuleText, place: str) -> Iterator[date]:
    """Yield the first days on which *text* binds in *place*."""
    if text.is_directive:
        state = place.partition("-")[0]
        yield from (row.since for row in text.transposed if row.place == state and row.since)
        return
    yield from _days(text, place)


def _days(text: RuleText, place: str) -> Iterator[date]:
    """Yield the first day on which *text* reaches *place* by its own words."""
    first = first_day(text.since)
    if first is not None:
        entries = [day for day in turning_days(place) if holding(text.places, place, day)]
        yield first if holding(text.places, place, first) else min(entries, default=first)


def first_day_in(texts: Sequence[RuleText], place: str) -> date | Since | None:
    """Return the first day of the *texts* of a rule in *place*.

    A directive begins with the national act on record there; where none is, with its own day.

    Returns:
        The day; the reason why there is none; None where no text reaches the place.
    """
    held = {each for text in texts for each in text.places}
    here = [text for text in texts if reaches_place(text, held, place)]
    undated = {text.since for text in here if isinstance(text.since, Since)}
    if undated:
        return Since.NOT_FOUND if Since.NOT_FOUND in undated else Since.ALWAYS
    days = [day for text in here for day in binding_days(text, place)]
    return min(days or [day for text in here for day in _days(text, place)], default=None)


def answers_from(texts: Sequence[RuleText]) -> date | None:
    """Return the day before which no text of a rule answers; None where there is no such day."""
    ends = [text.until for text in texts if text.undecided_when == ALWAYS and text.until]
    return min(ends, default=None)


def first_days_text(texts: Sequence[RuleText], places: Sequence[str]) -> Text:
    """Return the first day of the *texts* of a rule in the first of its *places*.

    Each other place with a day of its own follows in brackets.
    """
    days = {place: first_day_in(texts, place) for place in places}
    first = days[places[0]]
    words = first_day_text(first, answers_from(texts))
    others = [
        _IN.fill(place=place_of(place).text, day=first_day_text(day))
        for place, day in days.items()
        if day != first
    ]
    return _WITH.fill(first=words, others=Text.join(others, SEMICOLON)) if others else words


def first_day_text(day: date | Since | None, answers: date | None = None) -> Text:
    """Return a first day, or why there is none, with the day from which the library answers."""
    if isinstance(day, date):
        return day_text(day)
    if day is Since.NOT_FOUND:
        return _NOT_FOUND if answers is None else _ANSWERS.fill(day=day_text(answers))
    return _ALWAYS


_WITH = Text(en="{first} ({others})", fr="{first} ({others})")
_IN = Text(en="{place}: {day}", fr="{place}\u00a0: {day}")
_ALWAYS = Text(en="no day needed", fr="sans date")
_NOT_FOUND = Text(en="a day that was not found", fr="un jour non trouvé")
_ANSWERS = Text(
    en="a day that was not found (the library answers from {day})",
    fr="un jour non trouvé (la bibliothèque répond à partir du {day})",
)
