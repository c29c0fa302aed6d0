"""Rules that are due for review: for an end date, a figure, or how surely they are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from c2b.choice import Choice
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.source import Certainty, Since
from c2b.text import Text


class Why(Choice):
    """The reason why a rule is due for review, the most pressing first."""

    RULE_ENDS = "rule_ends", "the rule ends", "la règle prend fin"
    FIGURE_ENDS = "figure_ends", "a figure ends", "un chiffre prend fin"
    LOOK_AGAIN = "look_again", "a change is expected", "un changement est attendu"
    DAY_NOT_FOUND = (
        "day_not_found",
        "its first day was not found",
        "son premier jour n’a pas été trouvé",
    )
    UNSURE = "unsure", "it is unsure", "elle est incertaine"
    NOT_READ = "not_read", "its source was not read", "sa source n’a pas été lue"


@frozen(kw_only=True)
class ReviewDue:
    """A rule that is due for review.

    Attributes:
        rule_id: The id of the rule.
        why: The kind of reason.
        day: The first day on which the rule or figure no longer stands; None for other reasons.
        text: The reason in a sentence.
    """

    rule_id: str
    why: Why
    day: date | None
    text: Text


def expiring(ruleset: RuleSet, *, before: date) -> tuple[ReviewDue, ...]:
    """Return the rules of a set to review, those that end by the day *before* first.

    A rule that ended long before that day is in the list too.
    """
    due = [each for rule in ruleset.rules for each in _due(rule, before)]
    return tuple(sorted(due, key=lambda each: (list(Why).index(each.why), each.day or date.max)))


def _due(rule: Rule, before: date) -> Iterator[ReviewDue]:
    if rule.until is not None and rule.until <= before:
        yield _made(rule, Why.RULE_ENDS, rule.until, "")
    figures = {figure.name: figure for text in rule.texts for figure in text.parameters}
    for figure in figures.values():
        for end in sorted({value.until for value in figure.last if value.until is not None}):
            if end <= before:
                yield _made(rule, Why.FIGURE_ENDS, end, figure.name)
    if rule.review_by is not None and rule.review_by.day <= before:
        yield _made(rule, Why.LOOK_AGAIN, rule.review_by.day, "")
    if rule.since is Since.NOT_FOUND:
        yield _made(rule, Why.DAY_NOT_FOUND, None, "")
    values = [value for figure in figures.values() for value in figure.values]
    if Certainty.UNSURE in (rule.mark, *(value.mark for value in values)):
        yield _made(rule, Why.UNSURE, None, "")
    elif rule.mark is Certainty.KNOWN:
        yield _made(rule, Why.NOT_READ, None, "")


def _made(rule: Rule, why: Why, day: date | None, figure: str) -> ReviewDue:
    slots: dict[str, object] = {"id": rule.id, "day": day_text(day) if day else ""}
    slots |= {"figure": figure, "why": rule.review_by.why if rule.review_by else ""}
    text = _REASONS[why]
    text = text.fill(**{slot: word for slot, word in slots.items() if slot in text.slots})
    return ReviewDue(rule_id=rule.id, why=why, day=day, text=text)


_REASONS = {
    Why.RULE_ENDS: Text(
        en="{id} no longer holds from {day}", fr="{id} n’est plus en vigueur à partir du {day}"
    ),
    Why.FIGURE_ENDS: Text(
        en="{id}: the figure {figure} is not known from {day}",
        fr="{id} : la valeur {figure} n’est pas connue à partir du {day}",
    ),
    Why.LOOK_AGAIN: Text(
        en="{id}: look again by {day}: {why}", fr="{id} : à revoir avant le {day} : {why}"
    ),
    Why.DAY_NOT_FOUND: Text(
        en="{id}: the first day was not found", fr="{id} : le premier jour n’a pas été trouvé"
    ),
    Why.UNSURE: Text(
        en="{id} is unsure: an option to confirm or to change",
        fr="{id} est incertaine : une option à confirmer ou à changer",
    ),
    Why.NOT_READ: Text(
        en="{id} was not read again: check the official text",
        fr="{id} n’a pas été relue : vérifiez le texte officiel",
    ),
}
