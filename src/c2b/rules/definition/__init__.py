"""Notions that all activities share: who is a consumer, what binds, what proves.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

from __future__ import annotations

from c2b.rules.definition import (
    europe_contracts,
    europe_parties,
    france_contracts,
    france_parties,
    france_proof,
    practice,
    united_states,
)
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.shared import SharedFacts

__all__ = ["RULES", "SharedFacts"]

RULES = RuleSet(
    name="definition",
    subject=SharedFacts,
    rules=(
        *europe_parties.RULES,
        *europe_contracts.RULES,
        *france_parties.RULES,
        *france_contracts.RULES,
        *france_proof.RULES,
        *united_states.RULES,
        *practice.RULES,
    ),
)
