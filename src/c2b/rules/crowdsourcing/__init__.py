"""Rules on crowdsourcing: how tasks are judged, what is fair.

Each module holds the rules of one place: the Union, a state, platforms, standards, practice.
"""

from __future__ import annotations

from datetime import date

from c2b._arguments import explain_functions
from c2b._module_names import suggest_module_names
from c2b.rules import ai, contact, contest, definition, platform, privacy, status, work
from c2b.rules import practice as fair_practice
from c2b.rules.crowdsourcing import (
    california,
    europe,
    illinois,
    new_york,
    platforms,
    practice,
    standards,
    vocabulary,
    washington,
)
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts as CrowdsourcingFacts
from c2b.rules.crowdsourcing.vocabulary import *
from c2b.rules.engine.anchor import On
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.vocabulary import *
from c2b.rules.gaps import CROWDSOURCING_GAPS

__all__: list[str] = ["ALL", "RULES", "check"]
__all__ += vocabulary.__all__

suggest_module_names(globals())

RULES = RuleSet(
    name="crowdsourcing",
    subject=CrowdsourcingFacts,
    rules=(
        *europe.RULES,
        *new_york.RULES,
        *california.RULES,
        *illinois.RULES,
        *washington.RULES,
        *platforms.RULES,
        *standards.RULES,
        *practice.RULES,
    ),
    gaps=CROWDSOURCING_GAPS,
)
ALL = (
    RULES.join(contest.RULES)
    .join(work.RULES)
    .join(platform.RULES)
    .join(fair_practice.RULES)
    .join(contact.RULES)
    .join(ai.RULES)
    .join(privacy.RULES)
    .join(status.RULES)
    .join(definition.RULES)
)


def check(
    facts: CrowdsourcingFacts, *, on: On, where: Where, known_on: date | None = None
) -> Verdict:
    """Classify the leg of *facts* and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return ALL.check(facts, on=on, where=where, known_on=known_on)


explain_functions(globals())
