"""Rules on contests, draws and promotions with prizes, which all activities share.

A draw among reviewers or respondents is a promotion too. Each module holds the rules of one place.
"""

from __future__ import annotations

from c2b.rules.contest import (
    europe,
    france,
    germany,
    united_kingdom,
    united_states,
    united_states_registration,
)
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.gaps import CONTEST_GAPS

__all__ = ["RULES"]

RULES = RuleSet(
    name="contest",
    subject=SharedFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *france.RULES,
        *germany.RULES,
        *united_states.RULES,
        *united_states_registration.RULES,
    ),
    gaps=CONTEST_GAPS,
)
