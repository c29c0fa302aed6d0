"""Rules of California on the status of contributors: the ABC test."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))

ABC_TEST_CA = Rule(
    id="crowdsourcing.status.abc-test.us-ca",
    asks=Text(
        en="Anyone who is paid for labour or services is an employee unless the hiring entity "
        "proves all of A (freedom from control), B (work outside its usual course) and C (an "
        "established trade of that nature).",
        fr="La personne rémunérée pour un travail ou un service est présumée salariée, à moins que "
        "l’entité qui l’engage ne prouve à la fois A (absence de contrôle), B (travail étranger à "
        "son activité habituelle) et C (activité indépendante établie de même nature).",
    ),
    message=Text(
        en="Declare employment: it is presumed unless A, B and C are all proved. A consumer "
        "fails C almost by nature.",
        fr="Déclarez l’emploi : faute de prouver à la fois A, B et C, le salariat est présumé. Un "
        "consommateur ne remplit presque jamais la condition C.",
    ),
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
    requires=F.relation.declared_as_employment.is_true()
    | (
        F.independence.free_from_control.is_true()
        & F.independence.outside_usual_course.is_true()
        & F.independence.independent_trade.is_true()
    ),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            independence=IndependenceFacts(
                exempt=False,
                free_from_control=True,
                outside_usual_course=True,
                independent_trade=True,
            ),
        ),
        broken=SharedFacts(
            reward=_PAID,
            independence=IndependenceFacts(exempt=False, independent_trade=False),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)

RULES = (ABC_TEST_CA,)
