"""The outcome of one shipped rule for given facts, in the place of the rule."""

from __future__ import annotations

from datetime import date

from c2b.rules import Outcome
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.rules.engine.rule_set import RuleSet

TODAY = date(2026, 11, 23)
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
KEPT, BROKEN, UNDECIDED = Outcome.KEPT, Outcome.BROKEN, Outcome.UNDECIDED

_ALL = (*(entry.rules for entry in ACTIVITIES), *SUBJECTS.values())


def _ids(ruleset: RuleSet) -> list[str]:
    return [rule.id for rule in ruleset.rules]


def outcome(rule_id: str, facts: object, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on a day, in its own place."""
    ruleset = next(
        each for each in _ALL if isinstance(facts, each.subject) and rule_id in _ids(each)
    )
    return ruleset.check(facts, on=on, where=ruleset.rule(rule_id).places).outcome(rule_id)
