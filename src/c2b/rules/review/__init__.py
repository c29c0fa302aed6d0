"""Rules on reviews: incentives, fake reviews, disclosure, moderation.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

from __future__ import annotations

from datetime import date

from c2b._arguments import explain_functions
from c2b._module_names import suggest_module_names
from c2b.rules import ai, contact, contest, definition, platform, practice, privacy, status, work
from c2b.rules.engine.anchor import On
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.vocabulary import *
from c2b.rules.gaps import REVIEW_GAPS
from c2b.rules.practice.clause import bearing
from c2b.rules.review import (
    europe,
    france,
    france_authenticity,
    germany,
    italy,
    platforms,
    spain,
    standards,
    united_kingdom,
    united_kingdom_publication,
    united_states_authenticity,
    united_states_disclosure,
    united_states_incentives,
    united_states_suppression,
    vocabulary,
)
from c2b.rules.review.conclusions import BEARING
from c2b.rules.review.facts import ReviewFacts as ReviewFacts
from c2b.rules.review.vocabulary import *

__all__: list[str] = ["ALL", "RULES", "check"]
__all__ += vocabulary.__all__

suggest_module_names(globals())

RULES = RuleSet(
    name="review",
    subject=ReviewFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *united_kingdom_publication.RULES,
        *france.RULES,
        *france_authenticity.RULES,
        *germany.RULES,
        *italy.RULES,
        *spain.RULES,
        *united_states_authenticity.RULES,
        *united_states_incentives.RULES,
        *united_states_disclosure.RULES,
        *united_states_suppression.RULES,
        *platforms.RULES,
        *standards.RULES,
    ),
    gaps=REVIEW_GAPS,
)
ALL = bearing(
    RULES.join(contest.RULES)
    .join(work.RULES)
    .join(platform.RULES)
    .join(practice.RULES)
    .join(contact.RULES)
    .join(ai.RULES)
    .join(privacy.RULES)
    .join(status.RULES)
    .join(definition.RULES),
    BEARING,
)


def check(facts: ReviewFacts, *, on: On, where: Where, known_on: date | None = None) -> Verdict:
    """Classify the leg of *facts* and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return ALL.check(facts, on=on, where=where, known_on=known_on)


explain_functions(globals())
