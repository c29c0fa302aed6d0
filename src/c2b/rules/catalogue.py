"""The activities with their rules, and every rule that the library ships.

An activity is a folder and an entry in `ACTIVITIES`; commands, strategies, docs and tests read that
tuple.
"""

from __future__ import annotations

from collections.abc import Mapping

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.rules import (
    ai,
    cocreation,
    contact,
    contest,
    crowdsourcing,
    definition,
    platform,
    practice,
    privacy,
    review,
    status,
    survey,
    work,
)
from c2b.rules.engine.activity_rules import ActivityRules
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.text import Text

ACTIVITIES: tuple[ActivityRules, ...] = (
    ActivityRules(activity=Activity.REVIEW, own=review.RULES, rules=review.ALL),
    ActivityRules(activity=Activity.SURVEY, own=survey.RULES, rules=survey.ALL),
    ActivityRules(activity=Activity.COCREATION, own=cocreation.RULES, rules=cocreation.ALL),
    ActivityRules(
        activity=Activity.CROWDSOURCING, own=crowdsourcing.RULES, rules=crowdsourcing.ALL
    ),
)
"""The activities that the library has rules of."""

SUBJECTS: Mapping[str, RuleSet] = {
    each.name: each
    for each in (
        *(entry.own for entry in ACTIVITIES),
        *(contest.RULES, work.RULES, platform.RULES, practice.RULES, contact.RULES, ai.RULES),
        *(privacy.RULES, status.RULES, definition.RULES),
    )
}
"""The rules of each subject by its name, each rule once; what activities share stands last."""

SUBJECT_NAMES: Mapping[str, Text] = {
    **{entry.name: entry.text for entry in ACTIVITIES},
    "contest": Text(en="contests and draws", fr="jeux et concours"),
    "privacy": Text(en="personal data", fr="données à caractère personnel"),
    "work": Text(en="working for another", fr="travail pour autrui"),
    "platform": Text(en="duties of platforms", fr="obligations des plateformes"),
    "practice": Text(en="fair practice", fr="pratiques loyales"),
    "contact": Text(en="invitations and calls", fr="sollicitations et appels"),
    "ai": Text(en="artificial intelligence", fr="intelligence artificielle"),
    "status": Text(en="status, tax, integrity", fr="statut, impôt, probité"),
    "definition": Text(en="definitions", fr="définitions"),
}
"""The name of each subject in words, in both languages."""

RULES: tuple[Rule, ...] = tuple(rule for ruleset in SUBJECTS.values() for rule in ruleset.rules)


def activity_rules(name: str | Activity) -> ActivityRules:
    """The entry of an activity.

    Args:
        name: The activity, or its name in one word.

    Raises:
        InvalidValueError: The library has no rules of it; the names of those it has are listed.
    """
    for entry in ACTIVITIES:
        if name is entry.activity or name == entry.name:
            return entry
    names = ", ".join(entry.name for entry in ACTIVITIES)
    raise InvalidValueError("activity", _AN_ACTIVITY.fill(names=names), name, _CHOOSE)


def get(rule_id: str) -> Rule:
    """Return the rule with that id.

    Raises:
        InvalidValueError: There is no such rule; a similar id is suggested.
    """
    by_id = {rule.id: rule for rule in RULES}
    if rule_id in by_id:
        return by_id[rule_id]
    raise InvalidValueError("rule", _AN_ID, rule_id, did_you_mean(rule_id, by_id) or _SEE)


_AN_ACTIVITY = Text(en="an activity ({names})", fr="une activité ({names})")
_CHOOSE = Text(en="choose one of them", fr="choisissez-en une")
_AN_ID = Text(en="the id of a rule", fr="l’identifiant d’une règle")
_SEE = Text(en="see them in c2b.rules.catalogue.RULES", fr="voyez c2b.rules.catalogue.RULES")
