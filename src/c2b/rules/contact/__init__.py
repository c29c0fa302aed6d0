"""Rules on how people are invited, by message or by call, which all activities share.

Each module holds the rules of one place: the Union or a country.
"""

from __future__ import annotations

from c2b.rules.contact import europe, france, germany, united_kingdom, united_states
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts

__all__ = ["RULES"]

RULES = RuleSet(
    name="contact",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *france.RULES,
        *germany.RULES,
        *united_states.RULES,
    ),
)
