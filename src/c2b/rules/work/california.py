"""Rules of California on the status of contributors: the ABC test."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Shape
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.work.abc_test import MESSAGE, F, declared_or_all_of, examples
from c2b.text import Text

ABC_TEST_CA = Rule(
    id="crowdsourcing.status.abc-test.us-ca",
    title=Text(en="ABC test of employment in California", fr="Test ABC du salariat en Californie"),
    asks=Text(
        en="Anyone who is paid for labour or services is an employee unless the hiring entity "
        "proves all of A (freedom from control), B (work outside its usual course) and C (an "
        "established trade of that nature).",
        fr="La personne rémunérée pour un travail ou un service est présumée salariée, à moins que "
        "l’entité qui l’engage ne prouve à la fois A (absence de contrôle), B (travail étranger à "
        "son activité habituelle) et C (activité indépendante établie de même nature).",
    ),
    message=MESSAGE,
    norm=NormKind.PRESUMPTION,
    places=("US-CA",),
    source=Source(
        act="California Labor Code",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 2775(b)(1); exemptions: s. 2776 to 2787; app-based drivers: Business and "
            "Professions Code, s. 7448 ff.",
            fr="§ 2775(b)(1) ; dispenses : § 2776 à 2787 ; conducteurs travaillant par une "
            "application : Business and Professions Code, § 7448 et s.",
        ),
        url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
        "?lawCode=LAB&sectionNum=2775",
        seen_on=Text(
            en="several reference pages that quote section 2775",
            fr="plusieurs pages de référence citant le § 2775",
        ),
        note=Text(
            en="From AB 5, recodified by AB 2257 on 4 September 2020; Proposition 22 leaves "
            "app-based drivers out since 16 December 2020. A relation that is exempt is judged "
            "under the Borello factors. The test itself was stated for wage orders on 30 April "
            "2018 (Dynamex). Occasional paid tasks of consumers are the hard case.",
            fr="Issu de AB 5, recodifié par AB 2257 le 4 septembre 2020 ; les conducteurs "
            "travaillant par une application en sont exclus par la Proposition 22 depuis le 16 "
            "décembre 2020. Une relation dispensée relève des critères Borello. Le critère "
            "lui-même avait été posé le 30 avril 2018 pour les ordonnances salariales (Dynamex). "
            "Les missions rémunérées occasionnelles de consommateurs sont le cas difficile.",
        ),
    ),
    since=date(2020, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.HIRING_ENTITY,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.CUMULATIVE_EXITS,
    applies=F.reward.remunerated.is_true() & F.independence.exempt.is_false(),
    requires=declared_or_all_of(F.independence.outside_usual_course.is_true()),
    examples=examples(exempt=False),
)

RULES = (ABC_TEST_CA,)
