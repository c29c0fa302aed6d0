"""The outcome of one shipped rule for given facts, in the place of the rule."""

from __future__ import annotations

from datetime import date

from c2b.rules import Outcome
from c2b.rules.catalogue import SUBJECTS

TODAY = date(2026, 11, 23)
KEPT, BROKEN, UNDECIDED = Outcome.KEPT, Outcome.BROKEN, Outcome.UNDECIDED


def outcome(rule_id: str, facts: object, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on a day, in its own place."""
    ruleset = next(each for each in SUBJECTS.values() if isinstance(facts, each.subject))
    return ruleset.check(facts, on=on, where=ruleset.rule(rule_id).places).outcome(rule_id)
