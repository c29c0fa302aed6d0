"""Rules on fair commercial practice, which all activities share.

Each module holds the rules of one place: the Union or a country.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.practice import europe, france, germany, united_kingdom, united_states

__all__ = ["RULES"]

RULES = RuleSet(
    name="practice",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *france.RULES,
        *germany.RULES,
        *united_states.RULES,
    ),
)
