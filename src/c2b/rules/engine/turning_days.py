"""The days on which the answer of rules in some places can change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from c2b.rules.engine.place import holding, turning_days
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import first_day


def turns_of(rules: Sequence[Rule], where: Sequence[str]) -> list[date]:
    """Return the days on which one of *rules*, or the membership of a place, begins or ends."""
    moves = {day for place in where for day in turning_days(place)}
    return sorted({*moves, *(day for rule in rules for day in _turning_days(rule))})


def reached(rules: Sequence[Rule], where: Sequence[str]) -> list[Rule]:
    """Return the rules that reach one of the places *where* on some day."""
    days = [(asked, day) for asked in where for day in (date.max, *turning_days(asked))]
    found: dict[tuple[str, ...], bool] = {}
    for held in {rule.all_places for rule in rules}:
        found[held] = any(holding(held, asked, day) is not None for asked, day in days)
    asked = frozenset(where)
    return [
        rule for rule in rules if found[rule.all_places] or not asked.isdisjoint(rule.also_asked_in)
    ]


def _turning_days(rule: Rule) -> list[date]:
    """Return the days on which *rule*, one of its figures or a national act begins or ends."""
    values = [value for text in rule.texts for each in text.parameters for value in each.values]
    spans = [(first_day(text.since), text.until) for text in rule.texts]
    spans += [(value.since, value.until) for value in values]
    spans += [(row.since, row.until) for row in rule.transposed]
    return [day for span in spans for day in span if day is not None]
