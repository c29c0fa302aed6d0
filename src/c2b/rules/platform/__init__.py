"""Rules on the duties of platforms towards users, traders and minors, which all activities share.

Each module holds rules of the Union: on moderation, on protection, on markets.
"""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.platform import (
    europe_complaints,
    europe_markets,
    europe_moderation,
    europe_protection,
)

__all__ = ["RULES"]

RULES = RuleSet(
    name="platform",
    subject=SharedFacts,
    rules=(
        *europe_moderation.RULES,
        *europe_complaints.RULES,
        *europe_protection.RULES,
        *europe_markets.RULES,
    ),
)
