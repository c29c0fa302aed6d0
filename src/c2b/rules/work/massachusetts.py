"""Rules of Massachusetts on the status of contributors: the ABC test."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Shape
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.work.abc_test import MESSAGE, F, declared_or_all_of, examples
from c2b.text import Text

ABC_TEST_MA = Rule(
    id="crowdsourcing.status.abc-test.us-ma",
    title=Text(
        en="ABC test of employment in Massachusetts",
        fr="Test ABC du salariat dans le Massachusetts",
    ),
    asks=Text(
        en="Anyone who performs a service for pay is an employee unless the hiring side proves all "
        "of A (freedom from control), B (service outside its usual course) and C (an established "
        "independent trade of that nature).",
        fr="La personne qui rend un service rémunéré est salariée, à moins que l’entité qui fait "
        "travailler ne prouve à la fois A (absence de contrôle), B (service étranger à son "
        "activité habituelle) et C (activité indépendante établie de même nature).",
    ),
    message=MESSAGE,
    norm=NormKind.PRESUMPTION,
    places=("US-MA",),
    source=Source(
        act="Massachusetts General Laws",
        kind=SourceKind.STATUTE,
        article=Text(
            en="M.G.L. c. 149, s. 148B (St. 2004, c. 193, s. 26)",
            fr="M.G.L. c. 149, § 148B (St. 2004, c. 193, § 26)",
        ),
        note=Text(
            en="No list of exemptions and no alternative of places in B, unlike in California and "
            "New Jersey: work at home does not pass B by itself. The test does not serve "
            "workers' compensation (Camargo, 2018).",
            fr="Ni liste de dispenses, ni alternative tenant au lieu dans B, à la différence de la "
            "Californie et du New Jersey : le travail à domicile ne satisfait pas B à lui seul. Le "
            "critère ne vaut pas pour les accidents du travail (Camargo, 2018).",
        ),
    ),
    since=date(2004, 7, 19),
    mark=Certainty.SEEN,
    holder=roles_and_effects.HIRING_ENTITY,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.CUMULATIVE_EXITS,
    applies=F.reward.remunerated.is_true(),
    requires=declared_or_all_of(F.independence.outside_usual_course.is_true()),
    examples=examples(),
)

RULES = (ABC_TEST_MA,)
