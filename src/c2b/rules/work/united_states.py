"""Rules of the United States on work by a crowd: who is an employee, who may volunteer."""

from __future__ import annotations

from datetime import date

from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    RelationFacts,
    VolunteeringFacts,
)
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import FAIR_LABOR_STANDARDS_ACT
from c2b.text import Text

F = facts_of(SharedFacts)

ABC_TEST_CA = Rule(
    id="crowdsourcing.status.abc-test.us-ca",
    asks=Text(
        en="Anyone who is paid for work is an employee unless the hiring entity proves all of A "
        "(freedom from control), B (work outside its usual course) and C (an established trade of "
        "that nature).",
        fr="Qui est payé pour un travail est salarié, sauf si l’entité prouve à la fois A (absence "
        "de contrôle), B (travail hors de son activité habituelle) et C (métier établi de même "
        "nature).",
    ),
    message=Text(
        en="Declare employment: without all three of A, B and C this is mandatory. A "
        "consumer fails C almost by nature.",
        fr="Déclarez un emploi : sans A, B et C réunis, on n’en sort pas. Un consommateur échoue à "
        "C presque par nature.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("US-CA",),
    source=Source(
        act="California Labor Code",
        kind=SourceKind.STATUTE,
        article="s. 2775(b)(1)",
        url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
        "?lawCode=LAB&sectionNum=2775",
        seen_on=Text(
            en="several reference pages that quote the section",
            fr="plusieurs pages de référence citant l’article",
        ),
        note=Text(
            en="From AB 5, placed there by AB 2257 on 4 September 2020. Exemptions: s. 2776 to "
            "2787; anyone who is exempt is judged under the Borello factors.",
            fr="Issu de AB 5, placé là par AB 2257 le 4 septembre 2020. Exemptions : s. 2776 à "
            "2787 ; les relations exemptées relèvent des critères Borello.",
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
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            independence=IndependenceFacts(
                exempt=False,
                free_from_control=True,
                outside_usual_course=True,
                independent_trade=True,
            ),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            independence=IndependenceFacts(exempt=False, independent_trade=False),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)
_INDICATIONS = tuple(
    fact.is_true()
    for fact in (
        *(F.economic_reality.no_profit_or_loss, F.economic_reality.no_investment),
        *(F.economic_reality.lasting, F.economic_reality.controlled),
        *(F.economic_reality.integral, F.economic_reality.no_initiative),
    )
)
ECONOMIC_REALITY_US = Rule(
    id="crowdsourcing.status.economic-reality.us",
    asks=Text(
        en="Anyone who depends on the business economically, six indications weighed together, is "
        "its employee.",
        fr="Qui dépend économiquement de l’entreprise, six indices pesés ensemble, en est le "
        "salarié.",
    ),
    message=Text(
        en="Examine the relation again: most indications point to employment.",
        fr="Réexaminez la relation : la plupart des indices désignent un emploi salarié.",
    ),
    norm=NormKind.DEFINITION,
    places=("US",),
    source=Source(
        act="29 CFR",
        kind=SourceKind.STATUTE,
        article="795.105, 795.110 (89 FR 1638)",
        url="https://www.ecfr.gov/current/title-29/part-795",
        seen_on=Text(
            en="law firms' and trade pages of 2025 and 2026 on the rule and its proposed end",
            fr="pages d’avocats et de presse de 2025 et 2026 sur la règle et sa fin proposée",
        ),
        note=Text(
            en="No indication has a set weight and the law gives no count: how many raise an alarm "
            "is the library's default. Not applied in federal investigations since 1 May 2025; "
            "its repeal for a test of five factors was proposed on 26 February 2026, and no final "
            "rule was found. It counts in private litigation.",
            fr="Aucun indice n’a de poids fixé et la loi n’en compte aucun : le nombre qui alerte "
            "est une valeur par défaut de la bibliothèque. Règle non appliquée dans les enquêtes "
            "fédérales depuis le 1er mai 2025 ; son remplacement par un test à cinq facteurs a "
            "été proposé le 26 février 2026, sans règle définitive trouvée. Elle vaut dans les "
            "litiges privés.",
        ),
        stated_on=date(1947, 6, 16),
    ),
    since=date(2024, 3, 11),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.HIRING_ENTITY,
    review_by=LOOK_AGAIN["crowdsourcing.status.economic-reality.us"],
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.BALANCE,
    applies=F.reward.remunerated.is_true(),
    requires=AtLeast(Parameter("alert_at"), _INDICATIONS).implies(
        F.relation.declared_as_employment.is_true()
    ),
    parameters=(constant("alert_at", 4, unit="indications", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            economic_reality=EconomicRealityFacts(lasting=False, controlled=False, integral=False),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            economic_reality=EconomicRealityFacts(
                no_profit_or_loss=True, no_investment=True, controlled=True, integral=True
            ),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)
VOLUNTEER_US = Rule(
    id="crowdsourcing.status.volunteer-for-profit.us",
    asks=Text(
        en="A business that seeks profit has nobody do for nothing, in the place of employees or "
        "regularly and in the hope of pay, what it would otherwise pay for.",
        fr="Une entreprise à but lucratif ne fait faire gratuitement à personne, en place de "
        "salariés ou avec régularité et dans l’espoir d’un gain, ce qu’elle paierait autrement.",
    ),
    message=Text(
        en="Pay for this work, or keep free contributions small, spontaneous and apart from what "
        "employees do.",
        fr="Payez ce travail, ou gardez les contributions gratuites petites, spontanées et "
        "distinctes de celles des salariés.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=FAIR_LABOR_STANDARDS_ACT.at(
        "29 U.S.C. 203(e), (g); Tony & Susan Alamo Foundation v. Secretary of Labor, "
        "471 U.S. 290 (1985)",
        url="https://www.law.cornell.edu/uscode/text/29/203",
        note=Text(
            en="The principle is well known; how the facts are combined is the library's choice. "
            "France keeps unpaid help to non-profit settings too.",
            fr="Le principe est bien connu ; la combinaison des faits est un choix de la "
            "bibliothèque. En France aussi, le bénévolat suppose un cadre non lucratif.",
        ),
        stated_on=date(1985, 4, 23),
    ),
    since=date(1938, 10, 24),
    mark=Certainty.UNSURE,
    holder=Text(en="the for-profit business", fr="l’entreprise à but lucratif"),
    effect=roles_and_effects.REQUALIFICATION,
    applies=F.volunteering.for_profit_business.is_true() & F.reward.remunerated.is_false(),
    requires=F.volunteering.replaces_employees.is_false()
    & (F.volunteering.regular.is_false() | F.volunteering.expects_compensation.is_false()),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset()),
            volunteering=VolunteeringFacts(
                for_profit_business=True, replaces_employees=False, regular=False
            ),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset()),
            volunteering=VolunteeringFacts(for_profit_business=True, replaces_employees=True),
        ),
    ),
)

RULES = (
    ABC_TEST_CA,
    ECONOMIC_REALITY_US,
    VOLUNTEER_US,
)
