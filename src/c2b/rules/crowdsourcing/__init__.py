"""Crowdsourcing: when a contribution is work, how it is judged, and what makes it fair."""

from __future__ import annotations

from datetime import date

from c2b.rules import definition, status
from c2b.rules.crowdsourcing import fairness, subordination, task, united_states
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.engine.assessment import Assessment, assess
from c2b.rules.engine.rule_set import RuleSet, Where

__all__ = ["ALL", "RULES", "CrowdsourcingFacts", "check"]

RULES = RuleSet(
    name="crowdsourcing",
    subject=CrowdsourcingFacts,
    rules=(*subordination.RULES, *united_states.RULES, *fairness.RULES, *task.RULES),
)
ALL = RULES.join(status.RULES, at="status").join(definition.RULES, at="definition")


def check(facts: CrowdsourcingFacts, *, on: date, where: Where) -> Assessment:
    """Classify the leg of *facts*, then say what every rule in force *on* a day *where* says.

    Raises:
        InvalidValueError: *facts* of another model, *on* no day, *where* no place.
    """
    return assess(ALL, facts, on=on, where=where)
