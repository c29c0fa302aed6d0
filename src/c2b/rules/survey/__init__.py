"""Rules on surveys: integrity, information of participants, checks, rewards.

Each module holds the rules of one place: a country, platforms, codes, standards, practice.
"""

from __future__ import annotations

from datetime import date

from c2b._arguments import explain_functions
from c2b._module_names import suggest_module_names
from c2b.rules import ai, contact, contest, definition, platform, privacy, status, work
from c2b.rules import practice as fair_practice
from c2b.rules.engine.anchor import On
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.vocabulary import *
from c2b.rules.gaps import SURVEY_GAPS
from c2b.rules.practice.clause import bearing
from c2b.rules.survey import (
    codes_integrity,
    codes_participants,
    platforms,
    practice,
    spain,
    standards,
    united_states,
    vocabulary,
)
from c2b.rules.survey.conclusions import BEARING
from c2b.rules.survey.facts import SurveyFacts as SurveyFacts
from c2b.rules.survey.vocabulary import *

__all__: list[str] = ["ALL", "RULES", "check"]
__all__ += vocabulary.__all__

suggest_module_names(globals())

RULES = RuleSet(
    name="survey",
    subject=SurveyFacts,
    rules=(
        *spain.RULES,
        *united_states.RULES,
        *platforms.RULES,
        *codes_integrity.RULES,
        *codes_participants.RULES,
        *standards.RULES,
        *practice.RULES,
    ),
    gaps=SURVEY_GAPS,
)
ALL = bearing(
    RULES.join(contest.RULES)
    .join(work.RULES)
    .join(platform.RULES)
    .join(fair_practice.RULES)
    .join(contact.RULES)
    .join(ai.RULES)
    .join(privacy.RULES)
    .join(status.RULES)
    .join(definition.RULES),
    BEARING,
)


def check(facts: SurveyFacts, *, on: On, where: Where, known_on: date | None = None) -> Verdict:
    """Classify the leg of *facts* and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return ALL.check(facts, on=on, where=where, known_on=known_on)


explain_functions(globals())
