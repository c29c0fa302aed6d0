"""Rules on personal data and on children's data, which all activities share.

Each module holds the rules of one place: the Union or a country.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.gaps import PRIVACY_GAPS
from c2b.rules.privacy import europe, europe_children, united_kingdom, united_states

__all__ = ["RULES"]

RULES = RuleSet(
    name="privacy",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *europe_children.RULES,
        *united_kingdom.RULES,
        *united_states.RULES,
    ),
    gaps=PRIVACY_GAPS,
)
