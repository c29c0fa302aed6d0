"""Rules on co-creation: the rights in what consumers create, and contests.

Each module holds the rules of one place: the Union, a country, platforms, standards, practice.
"""

from __future__ import annotations

from datetime import date

from c2b._arguments import explain_functions
from c2b._module_names import suggest_module_names
from c2b.rules import ai, contact, contest, definition, platform, privacy, status, work
from c2b.rules import practice as fair_practice
from c2b.rules.cocreation import (
    california,
    europe,
    france_creators,
    france_remuneration,
    france_terms,
    france_transfers,
    germany_authors,
    germany_remuneration,
    germany_terms,
    platforms,
    practice,
    united_kingdom,
    united_kingdom_authors,
    united_kingdom_terms,
    united_states,
    vocabulary,
)
from c2b.rules.cocreation.facts import CocreationFacts as CocreationFacts
from c2b.rules.cocreation.grant import rights_facts
from c2b.rules.cocreation.vocabulary import *
from c2b.rules.engine.anchor import On
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.vocabulary import *
from c2b.rules.gaps import COCREATION_GAPS

__all__: list[str] = ["ALL", "RULES", "check", "rights_facts"]
__all__ += vocabulary.__all__

suggest_module_names(globals())

RULES = RuleSet(
    name="cocreation",
    subject=CocreationFacts,
    rules=(
        *europe.RULES,
        *united_kingdom.RULES,
        *united_kingdom_authors.RULES,
        *united_kingdom_terms.RULES,
        *france_transfers.RULES,
        *france_remuneration.RULES,
        *france_creators.RULES,
        *france_terms.RULES,
        *germany_authors.RULES,
        *germany_remuneration.RULES,
        *germany_terms.RULES,
        *united_states.RULES,
        *california.RULES,
        *platforms.RULES,
        *practice.RULES,
    ),
    gaps=COCREATION_GAPS,
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


def check(facts: CocreationFacts, *, on: On, where: Where, known_on: date | None = None) -> Verdict:
    """Classify the leg of *facts* and judge *facts* by every rule in force *on* a day *where*.

    Raises:
        InvalidValueError: *facts* are of another model, *on* is no day, or *where* no place.
    """
    return ALL.check(facts, on=on, where=where, known_on=known_on)


explain_functions(globals())
