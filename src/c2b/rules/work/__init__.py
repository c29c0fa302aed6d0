"""Rules on the status of a person who works for another, which all activities share.

Each module holds the rules of one place: the Union, a country or a state.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.work import (
    california,
    europe,
    france,
    france_platforms,
    germany,
    massachusetts,
    new_jersey,
    spain,
    united_kingdom,
    united_kingdom_wage,
    united_states,
)

__all__ = ["RULES"]

RULES = RuleSet(
    name="work",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *germany.RULES,
        *spain.RULES,
        *united_kingdom.RULES,
        *united_kingdom_wage.RULES,
        *france.RULES,
        *france_platforms.RULES,
        *california.RULES,
        *new_jersey.RULES,
        *massachusetts.RULES,
        *united_states.RULES,
    ),
)
