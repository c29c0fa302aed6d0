"""Advice on every rule changes acts only, and says where nothing can be done any more."""

from __future__ import annotations

from datetime import date

import pytest

from c2b.rules import ActivityRules, FactRole, Outcome, Rule, RuleSet
from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECTS
from c2b.rules.engine.fact_model import role_of

LATE = date(2027, 6, 30)
SET_OF = {rule.id: ruleset for ruleset in SUBJECTS.values() for rule in ruleset.rules}
FALSE_REVIEW = "a review that is false stays false"
TOO_LATE = "what happened cannot be undone"
NO_ACT = {
    "review.authenticity.fake-review.eu": FALSE_REVIEW,
    "review.authenticity.fake-review.gb": FALSE_REVIEW,
    "review.authenticity.fake-review.us": FALSE_REVIEW,
    "survey.sampling.quota-respected.practice": TOO_LATE,
    "crowdsourcing.quality.redundancy.practice": TOO_LATE,
    "definition.contract.validity.fr": "a person who did not consent did not consent",
    "definition.contract.counterpart.fr": "an illusory counterpart is no real one",
}
"""The rules whose broken example no act helps, each with the reason."""


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_advice_names_an_act_or_says_that_there_is_none(rule: Rule) -> None:
    """The broken example of a rule gets an act that helps, or the sentence that none does."""
    assert rule.examples is not None
    alone = RuleSet(name="alone", subject=SET_OF[rule.id].subject, rules=(rule,))
    near = alone.check(rule.examples.broken, on=LATE, where=rule.places).nearest(rule.id)
    assert near.possible is (rule.id not in NO_ACT)
    assert bool(near.changes) is near.possible
    assert near.outcome is not Outcome.BROKEN or not near.possible
    assert all(role_of(change.fact) is FactRole.ACT for change in near.changes)
    assert near.explain("en") != near.explain("fr")


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_the_set_of_an_activity_gives_the_same_kind_of_advice(entry: ActivityRules) -> None:
    """Advice in the set of an activity changes acts only, too."""
    rules = entry.rules
    for rule in rules.rules[::7]:
        assert rule.examples is not None
        near = rules.check(rule.examples.broken, on=LATE, where=rule.places).nearest(rule.id)
        assert all(role_of(change.fact) is FactRole.ACT for change in near.changes)
