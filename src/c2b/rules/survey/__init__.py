"""Rules on surveys: personal data, information of participants, checks, rewards.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

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
    """Classify the leg of *facts*, and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return assess(ALL, facts, on=on, where=where)
