"""Rules on artificial intelligence, which all activities share.

Each module holds the rules of one place: so far the European Union alone.
"""

from __future__ import annotations

from c2b.rules.ai import europe
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts

__all__ = ["RULES"]

RULES = RuleSet(name="ai", subject=SharedFacts, rules=europe.RULES)
