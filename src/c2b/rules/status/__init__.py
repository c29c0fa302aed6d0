"""Rules on status, tax and integrity, which all activities share.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.gaps import SHARED_GAPS
from c2b.rules.status import (
    europe,
    europe_influence,
    europe_tax,
    france_influence,
    france_influencers,
    france_persons,
    france_tax,
    germany,
    germany_influence,
    practice,
    united_kingdom,
    united_kingdom_influence,
    united_kingdom_tax,
    united_states,
    united_states_tax,
    united_states_withholding,
)

__all__ = ["RULES", "SharedFacts"]

RULES = RuleSet(
    name="status",
    subject=SharedFacts,
    rules=(
        *europe_tax.RULES,
        *europe.RULES,
        *europe_influence.RULES,
        *germany.RULES,
        *united_kingdom.RULES,
        *united_kingdom_influence.RULES,
        *united_kingdom_tax.RULES,
        *france_tax.RULES,
        *france_persons.RULES,
        *france_influence.RULES,
        *france_influencers.RULES,
        *germany_influence.RULES,
        *united_states_tax.RULES,
        *united_states_withholding.RULES,
        *united_states.RULES,
        *practice.RULES,
    ),
    gaps=SHARED_GAPS,
)
