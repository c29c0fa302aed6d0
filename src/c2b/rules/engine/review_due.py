"""Expiring: the rules whose dates, figures or marks somebody should look at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from c2b.choice import Choice
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, Since
from c2b.text import Text

if TYPE_CHECKING:
    from c2b.rules.engine.rule_set import RuleSet


class Why(Choice):
    """Why a rule is due for review, the most pressing first."""

    RULE_ENDS = "rule_ends", "the rule ends", "la règle prend fin"
    FIGURE_ENDS = "figure_ends", "a figure ends", "un chiffre prend fin"
    DAY_NOT_FOUND = (
        "day_not_found",
        "its first day was not found",
        "son premier jour n'a pas été trouvé",
    )
    UNSURE = "unsure", "it is unsure", "elle est incertaine"
    NOT_READ = "not_read", "its source was not read", "sa source n'a pas été lue"


@frozen(kw_only=True)
class ReviewDue:
    """A rule that should be looked at again.

    Attributes:
        rule_id: The rule.
        why: Why.
        day: The day from which the rule or the figure no longer stands; None for a mark.
        text: The reason in a sentence.
    """

    rule_id: str
    why: Why
    day: date | None
    text: Text


def expiring(ruleset: RuleSet, *, before: date) -> tuple[ReviewDue, ...]:
    """The rules of a set to review, those that end *before* a day first, then unsure marks.

    A rule that ended before that day is in the list too: it has long been due.
    """
    due = [each for rule in ruleset.rules for each in _due(rule, before)]
    return tuple(sorted(due, key=lambda each: (list(Why).index(each.why), each.day or date.max)))


def _due(rule: Rule, before: date) -> Iterator[ReviewDue]:
    if rule.until is not None and rule.until <= before:
        yield _made(rule, Why.RULE_ENDS, rule.until, "")
    for series in rule.parameters:
        end = series.steps[-1].until
        if end is not None and end <= before:
            yield _made(rule, Why.FIGURE_ENDS, end, series.name)
    if rule.since is Since.NOT_FOUND:
        yield _made(rule, Why.DAY_NOT_FOUND, None, "")
    marks = [step.mark for series in rule.parameters for step in series.steps if step.mark]
    if Certainty.UNSURE in (rule.mark, *marks):
        yield _made(rule, Why.UNSURE, None, "")
    elif rule.mark is Certainty.KNOWN:
        yield _made(rule, Why.NOT_READ, None, "")


def _made(rule: Rule, why: Why, day: date | None, figure: str) -> ReviewDue:
    slots = {"id": rule.id, "day": day.isoformat() if day else "", "figure": figure}
    text = _SAYS[why]
    text = text.fill(**{slot: word for slot, word in slots.items() if slot in text.slots})
    return ReviewDue(rule_id=rule.id, why=why, day=day, text=text)


_SAYS = {
    Why.RULE_ENDS: Text(
        en="{id} no longer holds from {day}", fr="{id} n'est plus en vigueur à partir du {day}"
    ),
    Why.FIGURE_ENDS: Text(
        en="{id}: the figure {figure} is not known from {day}",
        fr="{id} : la valeur {figure} n'est pas connue à partir du {day}",
    ),
    Why.DAY_NOT_FOUND: Text(
        en="{id}: the first day was not found", fr="{id} : le premier jour n'a pas été trouvé"
    ),
    Why.UNSURE: Text(
        en="{id} is unsure: an option to confirm or to change",
        fr="{id} est incertaine : une option à confirmer ou à changer",
    ),
    Why.NOT_READ: Text(
        en="{id} was not read again: check the official text",
        fr="{id} n'a pas été relue : vérifiez le texte officiel",
    ),
}
