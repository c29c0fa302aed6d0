"""Rules on personal data and on children's data, which all activities share.

Each module holds the rules of one place: the Union, a country or a state.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.gaps import PRIVACY_GAPS
from c2b.rules.privacy import (
    california,
    europe,
    europe_children,
    europe_information,
    united_kingdom,
    united_kingdom_children,
    united_states,
    united_states_one_time,
)

__all__ = ["RULES"]

RULES = RuleSet(
    name="privacy",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *europe_children.RULES,
        *europe_information.RULES,
        *united_kingdom.RULES,
        *united_kingdom_children.RULES,
        *united_states.RULES,
        *united_states_one_time.RULES,
        *california.RULES,
    ),
    gaps=PRIVACY_GAPS,
)
