"""Surveys: how people are asked, informed, protected, checked and rewarded."""

from __future__ import annotations

from datetime import date

from c2b.rules import definition, status
from c2b.rules.engine.assessment import Assessment, assess
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.survey import (
    europe,
    platforms,
    practice,
    standards,
    united_states,
)
from c2b.rules.survey.facts import SurveyFacts

__all__ = ["ALL", "RULES", "SurveyFacts", "check"]

RULES = RuleSet(
    name="survey",
    subject=SurveyFacts,
    rules=(
        *europe.RULES,
        *united_states.RULES,
        *platforms.RULES,
        *standards.RULES,
        *practice.RULES,
    ),
)
ALL = RULES.join(status.RULES, at="status").join(definition.RULES, at="definition")


def check(facts: SurveyFacts, *, on: date, where: Where) -> Assessment:
    """Classify the leg of *facts*, then say what every rule in force *on* a day *where* says.

    Raises:
        InvalidValueError: *facts* of another model, *on* no day, *where* no place.
    """
    return assess(ALL, facts, on=on, where=where)
