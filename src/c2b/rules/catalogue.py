"""Catalogue: every rule that the library ships, and the sets that judge an activity."""

from __future__ import annotations

from collections.abc import Mapping

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.rules import cocreation, crowdsourcing, definition, review, status, survey
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.text import Text

SUBJECTS: Mapping[str, RuleSet] = {
    each.name: each
    for each in (
        *(review.RULES, survey.RULES, cocreation.RULES, crowdsourcing.RULES),
        *(status.RULES, definition.RULES),
    )
}
"""The rules of each subject by its name, each rule once."""

ACTIVITIES: Mapping[str, RuleSet] = {
    "review": review.ALL,
    "survey": survey.ALL,
    "cocreation": cocreation.ALL,
    "crowdsourcing": crowdsourcing.ALL,
}
"""The rules that judge each activity: its own, and those that all activities share."""

RULES: tuple[Rule, ...] = tuple(rule for ruleset in SUBJECTS.values() for rule in ruleset.rules)


def get(rule_id: str) -> Rule:
    """Return the rule with that id.

    Raises:
        InvalidValueError: There is no such rule; a similar id is suggested.
    """
    by_id = {rule.id: rule for rule in RULES}
    if rule_id in by_id:
        return by_id[rule_id]
    raise InvalidValueError("rule", _AN_ID, rule_id, did_you_mean(rule_id, by_id) or _SEE)


_AN_ID = Text(en="the id of a rule", fr="l'identifiant d'une règle")
_SEE = Text(en="see them in c2b.rules.catalogue.RULES", fr="voyez c2b.rules.catalogue.RULES")
