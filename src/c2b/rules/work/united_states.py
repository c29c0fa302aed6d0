"""Rules of the United States on the status of contributors: employees and volunteers."""

from __future__ import annotations

from datetime import date

from c2b.predicate import All, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import EconomicRealityFacts, RelationFacts, VolunteeringFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import FAIR_LABOR_STANDARDS_ACT
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
_UNPAID = RewardFacts(kinds=frozenset())
_UNDECLARED = RelationFacts(declared_as_employment=False)
_PRODUCTIVE = RelationFacts(productive_work=True)
_ACT_SINCE = date(1938, 10, 24)
_RULE_OF_2021, _RULE_OF_2024 = date(2021, 3, 8), date(2024, 3, 11)
_INDICATIONS = tuple(
    fact.is_true()
    for fact in (
        *(F.economic_reality.no_profit_or_loss, F.economic_reality.no_investment),
        *(F.economic_reality.lasting, F.economic_reality.controlled),
        *(F.economic_reality.integral, F.economic_reality.no_initiative),
    )
)
_ACT = "29 U.S.C. 203(d), (e), (g)"
_TEXT_OF_2024 = FAIR_LABOR_STANDARDS_ACT.at(
    Text(
        en=f"{_ACT}; Rutherford Food Corp. v. McComb, 331 U.S. 722 (1947); 29 CFR 795.105, 795.110 "
        "(89 FR 1638)",
        fr=f"{_ACT} ; Rutherford Food Corp. v. McComb, 331 U.S. 722 (1947) ; 29 CFR 795.105, "
        "795.110 (89 FR 1638)",
    ),
    url="https://www.ecfr.gov/current/title-29/part-795",
    seen_on=Text(
        en="law firms' and trade pages of 2025 and 2026 on the rule of 2024 and its proposed end",
        fr="pages d’avocats et de presse de 2025 et 2026 sur la règle de 2024 et sa fin proposée",
    ),
    note=Text(
        en="The Act covers anyone who is suffered or permitted to work, paid or not. The law gives "
        "no count: the rule answers only where all six indications point one way. The rule of "
        "2024 presets no weight; the department does not apply it in its own investigations since "
        "1 May 2025 (Fact Sheet 13 of July 2008 instead). A test with two core factors was "
        "proposed on 26 February 2026, with comments until 28 April 2026, and no final rule was "
        "found.",
        fr="La loi vise toute personne que l’on fait ou laisse travailler, rémunérée ou non. Elle "
        "ne fixe aucun nombre : la règle ne répond que si les six indices vont dans le même sens. "
        "Le règlement de 2024 n’attache de poids à aucun d’eux ; le ministère ne l’applique plus "
        "dans ses propres enquêtes depuis le 1er mai 2025 (Fact Sheet 13 de juillet 2008 à la "
        "place). Un critère à deux facteurs principaux a été proposé le 26 février 2026, avec "
        "observations jusqu’au 28 avril 2026, sans règlement définitif trouvé.",
    ),
    stated_on=date(1947, 6, 16),
)
_TEXTS = (
    RuleVersion(
        since=_ACT_SINCE,
        until=_RULE_OF_2021,
        source=FAIR_LABOR_STANDARDS_ACT.at(
            Text(
                en=f"{_ACT}; Rutherford Food Corp. v. McComb, 331 U.S. 722 (1947); Fact Sheet 13",
                fr=f"{_ACT} ; Rutherford Food Corp. v. McComb, 331 U.S. 722 (1947) ; Fact Sheet 13",
            ),
            url="https://www.law.cornell.edu/uscode/text/29/203",
            note=Text(
                en="Case law and guidance only: the indications are weighed without a count.",
                fr="Jurisprudence et lignes directrices seulement : les indices sont appréciés "
                "sans qu’aucun nombre ne décide.",
            ),
            stated_on=date(1947, 6, 16),
        ),
    ),
    RuleVersion(
        since=_RULE_OF_2021,
        until=_RULE_OF_2024,
        source=FAIR_LABOR_STANDARDS_ACT.at(
            Text(
                en=f"{_ACT}; 29 CFR part 795 of 2021 (86 FR 1168)",
                fr=f"{_ACT} ; 29 CFR, partie 795 de 2021 (86 FR 1168)",
            ),
            url="https://www.federalregister.gov/citation/86-FR-1168",
            note=Text(
                en="Two core factors: control of the work, and opportunity for profit or loss. The "
                "citation of the Federal Register was not checked again.",
                fr="Deux facteurs principaux : la maîtrise du travail et la possibilité de "
                "bénéfice ou de perte. La référence au Federal Register n’a pas été vérifiée de "
                "nouveau.",
            ),
            stated_on=date(1947, 6, 16),
        ),
    ),
    RuleVersion(since=_RULE_OF_2024),
)
ECONOMIC_REALITY_US = Rule(
    id="crowdsourcing.status.economic-reality.us",
    title=Text(en="Employment by economic dependence", fr="Salariat par dépendance économique"),
    asks=Text(
        en="Anyone who depends on the business economically, six indications weighed together, is "
        "its employee.",
        fr="La personne qui dépend économiquement de l’entreprise, six indices étant appréciés "
        "ensemble, est sa salariée.",
    ),
    message=Text(
        en="Declare employment, or examine the relation again: the economic facts all point to "
        "employment.",
        fr="Déclarez l’emploi, ou réexaminez la relation : tous les indices économiques révèlent "
        "un salariat.",
    ),
    norm=NormKind.DEFINITION,
    places=("US",),
    source=_TEXT_OF_2024,
    since=_ACT_SINCE,
    versions=_TEXTS,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.HIRING_ENTITY,
    review_by=LOOK_AGAIN["crowdsourcing.status.economic-reality.us"],
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.BALANCE,
    applies=F.reward.remunerated.is_true() | F.relation.productive_work.is_true(),
    indications=_INDICATIONS,
    requires=All(_INDICATIONS).implies(F.relation.declared_as_employment.is_true()),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            economic_reality=EconomicRealityFacts(
                no_profit_or_loss=False,
                no_investment=False,
                lasting=False,
                controlled=False,
                integral=False,
                no_initiative=False,
            ),
        ),
        broken=SharedFacts(
            reward=_PAID,
            economic_reality=EconomicRealityFacts(
                no_profit_or_loss=True,
                no_investment=True,
                lasting=True,
                controlled=True,
                integral=True,
                no_initiative=True,
            ),
            relation=_UNDECLARED,
        ),
    ),
)
VOLUNTEER_US = Rule(
    id="crowdsourcing.status.volunteer-for-profit.us",
    title=Text(
        en="Ban on unpaid productive work for a business",
        fr="Interdiction du travail productif gratuit pour une entreprise",
    ),
    asks=Text(
        en="A business that seeks profit takes no unpaid productive work from a person who stands "
        "in the place of employees or expects something worth money.",
        fr="Une entreprise à but lucratif ne reçoit aucun travail productif non rémunéré d’une "
        "personne qui prend la place de salariés ou qui en attend un avantage ayant une valeur en "
        "argent.",
    ),
    message=Text(
        en="Pay for this work, or keep free contributions small, spontaneous and apart from what "
        "employees do.",
        fr="Rémunérez ce travail, ou limitez les contributions gratuites à une aide modeste, "
        "spontanée et distincte de l’activité des salariés.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=FAIR_LABOR_STANDARDS_ACT.at(
        Text(
            en="29 U.S.C. 203(e), (g); Tony & Susan Alamo Foundation v. Secretary of Labor, 471 "
            "U.S. 290 (1985)",
            fr="29 U.S.C. 203(e), (g) ; Tony & Susan Alamo Foundation v. Secretary of Labor, 471 "
            "U.S. 290 (1985)",
        ),
        url="https://www.law.cornell.edu/uscode/text/29/203",
        note=Text(
            en="The principle is known: nobody volunteers for a private employer that seeks "
            "profit, and a person who works in expectation of compensation, even in kind, is an "
            "employee. Which facts show it is a choice of the library, and unsure; a contribution "
            "that is regular and nothing else leaves it open. A contribution is safe when small, "
            "spontaneous and for the contributor's own interest. In France unpaid help belongs to "
            "non-profit settings too.",
            fr="Le principe est connu : nul n’est bénévole pour un employeur privé à but lucratif, "
            "et la personne qui travaille dans l’attente d’une contrepartie, même en nature, est "
            "salariée. Le choix des faits qui le montrent est celui de la bibliothèque, et il est "
            "incertain ; une contribution seulement régulière laisse la question ouverte. Une "
            "contribution modeste, spontanée et faite dans l’intérêt du contributeur est sans "
            "risque. En France aussi, le bénévolat suppose un cadre non lucratif.",
        ),
        stated_on=date(1985, 4, 23),
    ),
    since=_ACT_SINCE,
    mark=Certainty.KNOWN,
    holder=Text(en="the for-profit business", fr="l’entreprise à but lucratif"),
    effect=roles_and_effects.REQUALIFICATION,
    applies=F.volunteering.for_profit_business.is_true()
    & (F.reward.remunerated.is_false() | F.reward.in_kind_only.is_true())
    & F.relation.productive_work.is_true(),
    undecided_when=F.volunteering.replaces_employees.is_false()
    & F.volunteering.expects_compensation.is_false()
    & F.volunteering.regular.is_true(),
    requires=F.volunteering.replaces_employees.is_false()
    & F.volunteering.expects_compensation.is_false(),
    examples=Examples(
        kept=SharedFacts(
            reward=_UNPAID,
            relation=_PRODUCTIVE,
            volunteering=VolunteeringFacts(
                for_profit_business=True,
                replaces_employees=False,
                regular=False,
                expects_compensation=False,
            ),
        ),
        broken=SharedFacts(
            reward=_UNPAID,
            relation=_PRODUCTIVE,
            volunteering=VolunteeringFacts(for_profit_business=True, replaces_employees=True),
        ),
    ),
)

RULES = (
    ECONOMIC_REALITY_US,
    VOLUNTEER_US,
)
