"""Status, tax and integrity: what is shared by every activity whose participants are rewarded."""

from __future__ import annotations

from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.status import influence, payment, person, reporting, tax
from c2b.rules.status.facts import StatusFacts

__all__ = ["RULES", "StatusFacts"]

RULES = RuleSet(
    name="status",
    subject=StatusFacts,
    rules=(*reporting.RULES, *tax.RULES, *person.RULES, *influence.RULES, *payment.RULES),
)
