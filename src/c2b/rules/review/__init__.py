"""Rules on reviews: incentives, fake reviews, disclosure, moderation.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

from __future__ import annotations

from datetime import date

from c2b.rules import definition, status
from c2b.rules.engine.assessment import Assessment, assess
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.review import (
    europe,
    france,
    platforms,
    standards,
    united_kingdom,
    united_states_authenticity,
    united_states_incentives,
    united_states_suppression,
)
from c2b.rules.review.facts import ReviewFacts

__all__ = ["ALL", "RULES", "ReviewFacts", "check"]

RULES = RuleSet(
    name="review",
    subject=ReviewFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *france.RULES,
        *united_states_authenticity.RULES,
        *united_states_incentives.RULES,
        *united_states_suppression.RULES,
        *platforms.RULES,
        *standards.RULES,
    ),
)
ALL = RULES.join(status.RULES, at="status").join(definition.RULES, at="definition")


def check(facts: ReviewFacts, *, on: date, where: Where) -> Assessment:
    """Classify the leg of *facts*, and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return assess(ALL, facts, on=on, where=where)
