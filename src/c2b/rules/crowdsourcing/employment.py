"""Crowdsourcing and employment: three shapes of tests, none of which asks what the paper says.

French subordination wants all elements, the ABC test wants every exit, and economic reality
weighs indications. What a test finds is an indication; only a court decides.
"""

from __future__ import annotations

from datetime import date

from c2b.models.text import Text
from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import term
from c2b.rules.crowdsourcing.facts import (
    AccountDecision,
    Authority,
    CrowdsourcingFacts,
    Exits,
    Platform,
    Reality,
    Relation,
)
from c2b.rules.rule import Examples, Rule, Severity, Shape, Tier
from c2b.rules.series import constant
from c2b.rules.source import Mark, Source

F = facts_of(CrowdsourcingFacts)
_DECLARED = F.relation.declared.is_true()
_PLATFORM_DAY = date(2026, 12, 2)
_PLATFORM_URL = "https://eur-lex.europa.eu/eli/dir/2024/2831"
_DECLARE = Text(
    en="Declare the relation as employment, or give up what makes it one.",
    fr="Déclarez la relation comme un emploi, ou renoncez à ce qui en fait un.",
)

SUBORDINATION_FR = Rule(
    id="crowdsourcing.status.subordination.fr",
    asks=Text(
        en="Paid work under one who may give orders, control their execution and sanction breaches "
        "is employment, whatever the parties call it.",
        fr="Le travail payé sous l'autorité de qui peut donner des ordres, en contrôler "
        "l'exécution et sanctionner les manquements est un emploi, quel que soit le nom donné.",
    ),
    message=_DECLARE,
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act="Cour de cassation, chambre sociale, 13 November 1996, n° 94-13.187",
        article="Société générale; concealed work: Code du travail, L8221-5",
        seen_on=Text(
            en="a law journal quoting the definition of 1996",
            fr="revue juridique citant la définition de 1996",
        ),
    ),
    since=date(1996, 11, 13),
    mark=Mark.SEEN,
    holder=term.BUSINESS,
    effect=term.REQUALIFICATION,
    shape=Shape.ALL_ELEMENTS,
    requires=F.authority.directs.is_false()
    | F.authority.controls.is_false()
    | F.authority.sanctions.is_false()
    | F.relation.paid.is_false()
    | _DECLARED,
    examples=Examples(
        kept=CrowdsourcingFacts(authority=Authority(controls=False)),
        broken=CrowdsourcingFacts(
            authority=Authority(directs=True, controls=True, sanctions=True),
            relation=Relation(paid=True, declared=False),
        ),
    ),
)
MICRO_MISSION_FR = Rule(
    id="crowdsourcing.status.free-micro-mission.fr",
    asks=Text(
        en="Whoever takes small paid missions stays outside subordination when free to drop one, "
        "without instruction, control or sanction while doing it; a check of the result afterwards "
        "changes nothing.",
        fr="Qui accepte de petites missions payées reste hors subordination s'il peut en quitter "
        "une, sans consigne, contrôle ni sanction pendant son exécution ; vérifier le résultat "
        "après coup n'y change rien.",
    ),
    message=Text(
        en="The safe zone is left: look whether the relation is employment.",
        fr="La zone sûre est quittée : examinez si la relation est un emploi.",
    ),
    severity=Severity.RECOMMENDED,
    places=("FR",),
    source=Source(
        act="Cour de cassation, chambre criminelle, 5 April 2022, n° 20-81.775",
        seen_on=Text(
            en="the court's page with its official summary",
            fr="page de la Cour avec son sommaire officiel",
        ),
        note=Text(
            en="To leave the safe zone does not prove employment.",
            fr="Quitter la zone sûre ne prouve pas l'emploi.",
        ),
    ),
    since=date(2022, 4, 5),
    mark=Mark.SEEN,
    holder=Text(en="the platform or the business", fr="la plateforme ou l'entreprise"),
    effect=Text(en="loss of the safe zone", fr="perte de la zone sûre"),
    shape=Shape.CUMULATIVE_EXITS,
    requires=F.authority.free_to_abandon.is_true()
    & F.authority.instructs_during.is_false()
    & F.authority.controls_during.is_false()
    & F.authority.sanctions.is_false(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            authority=Authority(
                free_to_abandon=True,
                instructs_during=False,
                controls_during=False,
                sanctions=False,
            )
        ),
        broken=CrowdsourcingFacts(authority=Authority(free_to_abandon=False)),
    ),
)
INTEGRATED_SERVICE_FR = Rule(
    id="crowdsourcing.status.integrated-service.fr",
    asks=Text(
        en="Whoever joins a service that a platform alone organises, without clientele or prices "
        "of its own, followed live and under sanctions, is an employee although registered.",
        fr="Qui rejoint un service qu'une plateforme organise seule, sans clientèle ni prix "
        "propres, suivi en direct et sous sanctions, est salarié bien qu'immatriculé.",
    ),
    message=_DECLARE,
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act="Cour de cassation, chambre sociale, 28 November 2018, n° 17-20.079 (Take Eat Easy)",
        article="4 March 2020, n° 19-13.316 (Uber)",
        note=Text(
            en="The judge weighs a bundle of indications: that all four are asked for is a choice "
            "of the model.",
            fr="Le juge pèse un faisceau d'indices : exiger les quatre est un choix du modèle.",
        ),
    ),
    since=date(2018, 11, 28),
    mark=Mark.KNOWN,
    holder=term.PLATFORM,
    effect=term.REQUALIFICATION,
    shape=Shape.ALL_ELEMENTS,
    requires=F.authority.own_clientele.is_true()
    | F.authority.free_price.is_true()
    | F.authority.tracked_live.is_false()
    | F.authority.sanctions.is_false()
    | _DECLARED,
    examples=Examples(
        kept=CrowdsourcingFacts(authority=Authority(own_clientele=True)),
        broken=CrowdsourcingFacts(
            authority=Authority(
                own_clientele=False, free_price=False, tracked_live=True, sanctions=True
            ),
            relation=Relation(declared=False),
        ),
    ),
)
ABC_TEST = Rule(
    id="crowdsourcing.status.abc-test.us-ca",
    asks=Text(
        en="Whoever works for pay is an employee unless all three exits are open: no control, work "
        "outside the usual course of the business, an independent trade of the same nature.",
        fr="Qui travaille contre paiement est salarié sauf si les trois issues sont ouvertes : "
        "absence de contrôle, travail hors de l'activité habituelle, métier indépendant de même "
        "nature.",
    ),
    message=Text(
        en="Treat the person as an employee: one of the three exits is closed.",
        fr="Traitez la personne en salariée : l'une des trois issues est fermée.",
    ),
    severity=Severity.PROHIBITED,
    places=("US-CA",),
    source=Source(
        act="California Labor Code",
        article="s. 2775(b)(1); exemptions s. 2776-2787",
        url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
        "?lawCode=LAB&sectionNum=2775",
        seen_on=Text(en="reference pages quoting section 2775", fr="pages citant la section 2775"),
        note=Text(
            en="A consumer in no business fails exit C by nature. An exempted relation is judged "
            "under the Borello factors.",
            fr="Un consommateur sans métier échoue par nature à l'issue C. Une relation exemptée "
            "s'apprécie selon les critères Borello.",
        ),
    ),
    since=date(2020, 1, 1),
    mark=Mark.SEEN,
    holder=term.HIRING_ENTITY,
    effect=term.REQUALIFICATION,
    shape=Shape.CUMULATIVE_EXITS,
    requires=F.relation.paid.is_false()
    | _DECLARED
    | F.exits.exempt.is_true()
    | (
        F.exits.free_from_control.is_true()
        & F.exits.outside_usual_course.is_true()
        & F.exits.independent_trade.is_true()
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(relation=Relation(paid=False)),
        broken=CrowdsourcingFacts(
            relation=Relation(paid=True, declared=False),
            exits=Exits(exempt=False, outside_usual_course=False),
        ),
    ),
)
_FACTORS = tuple(
    fact.is_true()
    for fact in (
        *(F.reality.no_profit_or_loss, F.reality.no_investment, F.reality.permanent),
        *(F.reality.controlled, F.reality.integral, F.reality.no_initiative),
    )
)
ECONOMIC_REALITY_US = Rule(
    id="crowdsourcing.status.economic-reality.us",
    asks=Text(
        en="Whoever depends economically on the business is an employee; six factors are weighed, "
        "none with a weight set beforehand.",
        fr="Qui dépend économiquement de l'entreprise est salarié ; six facteurs sont pesés, sans "
        "poids fixé d'avance.",
    ),
    message=Text(
        en="Weigh the relation again: most factors point to employment.",
        fr="Pesez de nouveau la relation : la plupart des facteurs désignent un emploi.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="29 CFR",
        article="795.105, 795.110 (89 FR 1638)",
        url="https://www.ecfr.gov/current/title-29/part-795",
        seen_on=Text(
            en="law firms' and trade pages of 2025 and 2026",
            fr="pages d'avocats et professionnelles de 2025 et 2026",
        ),
        note=Text(
            en="The law gives no count: that of the library is a default. Not applied in federal "
            "investigations since 1 May 2025; rescission proposed in February 2026, no final rule "
            "found. It still counts in private suits.",
            fr="La loi ne donne aucun nombre : celui de la bibliothèque est un défaut. Non "
            "appliquée dans les enquêtes fédérales depuis le 1er mai 2025 ; abrogation proposée en "
            "février 2026, sans texte final trouvé. Elle compte encore dans les procès privés.",
        ),
    ),
    since=date(2024, 3, 11),
    mark=Mark.SEEN,
    tier=Tier.EXTENDED,
    holder=term.HIRING_ENTITY,
    effect=term.REQUALIFICATION,
    shape=Shape.BALANCE,
    requires=~AtLeast(Parameter("alert_at"), _FACTORS) | _DECLARED,
    parameters=(constant("alert_at", 4, unit="factors", mark=Mark.UNSURE),),
    examples=Examples(
        kept=CrowdsourcingFacts(reality=Reality(permanent=False, controlled=False, integral=False)),
        broken=CrowdsourcingFacts(
            reality=Reality(
                no_profit_or_loss=True, no_investment=True, permanent=True, controlled=True
            ),
            relation=Relation(declared=False),
        ),
    ),
)
VOLUNTEER_US = Rule(
    id="crowdsourcing.status.volunteer-for-profit.us",
    asks=Text(
        en="A business for profit has no unpaid volunteers do what it would otherwise pay for.",
        fr="Une entreprise lucrative ne fait pas faire par des bénévoles ce qu'elle paierait "
        "autrement.",
    ),
    message=Text(
        en="Pay for this work, or keep to small, free and spontaneous contributions.",
        fr="Payez ce travail, ou tenez-vous à de petites contributions libres et spontanées.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="Fair Labor Standards Act",
        article="29 U.S.C. 203(e), (g); Alamo Foundation v. Secretary of Labor, 471 U.S. 290 "
        "(1985)",
        url="https://www.law.cornell.edu/uscode/text/29/203",
        note=Text(
            en="The principle is known; how the facts are joined is a choice of the model. France "
            "has a similar principle.",
            fr="Le principe est connu ; la réunion des faits est un choix du modèle. La France a "
            "un principe voisin.",
        ),
    ),
    since=date(1938, 10, 24),
    mark=Mark.UNSURE,
    holder=Text(en="the business for profit", fr="l'entreprise à but lucratif"),
    effect=term.REQUALIFICATION,
    requires=F.relation.for_profit.is_false()
    | F.relation.paid.is_true()
    | (
        F.relation.replaces_employees.is_false()
        & (F.relation.regular.is_false() | F.relation.expects_pay.is_false())
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(relation=Relation(for_profit=False)),
        broken=CrowdsourcingFacts(
            relation=Relation(for_profit=True, paid=False, replaces_employees=True)
        ),
    ),
)
WORKER_GB = Rule(
    id="crowdsourcing.status.worker.gb",
    asks=Text(
        en="Whoever must do the work personally, and is in no business of its own, is a worker "
        "with a right to the minimum wage, whatever the label.",
        fr="Qui doit travailler personnellement sans être à son compte est un « worker » ayant "
        "droit au salaire minimum, quel que soit le nom donné.",
    ),
    message=Text(
        en="Pay the minimum wage and paid leave: this person is a worker.",
        fr="Payez le salaire minimum et les congés : cette personne est un « worker ».",
    ),
    severity=Severity.REQUIRED,
    places=("GB",),
    source=Source(
        act="Employment Rights Act 1996",
        article="s. 230(3)(b); Uber BV v Aslam [2021] UKSC 5",
        url="https://www.legislation.gov.uk/ukpga/1996/18/section/230",
    ),
    since=date(1996, 8, 22),
    mark=Mark.KNOWN,
    tier=Tier.EXTENDED,
    holder=term.BUSINESS,
    effect=term.REQUALIFICATION,
    shape=Shape.ALL_ELEMENTS,
    requires=F.relation.personal_service.is_false()
    | F.relation.own_business.is_true()
    | F.relation.obliged_when_engaged.is_false()
    | F.relation.minimum_wage_paid.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(relation=Relation(own_business=True)),
        broken=CrowdsourcingFacts(
            relation=Relation(
                personal_service=True,
                own_business=False,
                obliged_when_engaged=True,
                minimum_wage_paid=False,
            )
        ),
    ),
)
PRESUMPTION_EU = Rule(
    id="crowdsourcing.status.platform-presumption.eu",
    asks=Text(
        en="Where facts show direction and control, work through a digital labour platform is "
        "presumed to be employment until the platform proves the contrary.",
        fr="Lorsque des faits révèlent direction et contrôle, le travail par une plateforme "
        "numérique est présumé être un emploi jusqu'à preuve contraire.",
    ),
    message=Text(
        en="Declare employment, or prove the contrary: the presumption applies.",
        fr="Déclarez l'emploi, ou prouvez le contraire : la présomption joue.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive (EU) 2024/2831",
        article="Art. 2(1)(a), Art. 4, Art. 5, Art. 29 (transposition by 2 December 2026)",
        url=_PLATFORM_URL,
        seen_on=Text(
            en="pages on the Directive and its consolidated text",
            fr="pages sur la directive et son texte consolidé",
        ),
        note=Text(
            en="The adopted text has no list of five criteria, although some pages repeat the one "
            "of the proposal. A platform whose contributors are all unpaid is outside.",
            fr="Le texte adopté n'a pas de liste de cinq critères, bien que des pages répètent "
            "celle de la proposition. Une plateforme dont nul contributeur n'est payé n'en relève "
            "pas.",
        ),
    ),
    since=_PLATFORM_DAY,
    mark=Mark.SEEN,
    holder=Text(en="the digital labour platform", fr="la plateforme de travail numérique"),
    effect=Text(en="presumption of employment", fr="présomption d'emploi"),
    applies=F.platform.electronic.is_true()
    & F.platform.on_request.is_true()
    & F.platform.organises_work.is_true()
    & F.platform.automated_systems.is_true(),
    requires=F.platform.direction_facts.is_false() | F.platform.rebutted.is_true() | _DECLARED,
    examples=Examples(
        kept=CrowdsourcingFacts(
            platform=Platform(
                electronic=True,
                on_request=True,
                organises_work=True,
                automated_systems=True,
                direction_facts=False,
            )
        ),
        broken=CrowdsourcingFacts(
            platform=Platform(
                electronic=True,
                on_request=True,
                organises_work=True,
                automated_systems=True,
                direction_facts=True,
                rebutted=False,
            ),
            relation=Relation(declared=False),
        ),
    ),
)
_NEEDS_HUMAN = F.platform.decision.one_of(
    AccountDecision.RESTRICTED, AccountDecision.SUSPENDED, AccountDecision.TERMINATED
)
HUMAN_REVIEW_EU = Rule(
    id="crowdsourcing.fairness.human-review.eu",
    asks=Text(
        en="A decision against somebody who works through a platform has written reasons and can "
        "be reviewed by a human; accounts are restricted or ended by humans only.",
        fr="Une décision défavorable à qui travaille par une plateforme a des motifs écrits et "
        "peut être réexaminée par un humain ; seul un humain restreint ou ferme un compte.",
    ),
    message=Text(
        en="Give written reasons, offer a human review, and have a human decide on accounts.",
        fr="Donnez des motifs écrits, offrez un réexamen humain et faites décider un humain sur "
        "les comptes.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive (EU) 2024/2831",
        article="Art. 10(5), Art. 11",
        url=_PLATFORM_URL,
        note=Text(
            en="It covers persons without an employment relationship too (Art. 1(2)).",
            fr="Elle vise aussi les personnes sans relation de travail (art. 1(2)).",
        ),
    ),
    since=_PLATFORM_DAY,
    mark=Mark.KNOWN,
    tier=Tier.EXTENDED,
    holder=Text(en="the digital labour platform", fr="la plateforme de travail numérique"),
    effect=term.PROCEDURE,
    requires=F.platform.decision.is_(AccountDecision.NONE)
    | (
        F.platform.written_reasons.is_true()
        & F.platform.human_review.is_true()
        & ~(F.platform.automated.is_true() & _NEEDS_HUMAN)
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(platform=Platform(decision=AccountDecision.NONE)),
        broken=CrowdsourcingFacts(
            platform=Platform(decision=AccountDecision.STATUS_CHANGED, written_reasons=False)
        ),
    ),
)

RULES = (
    SUBORDINATION_FR,
    MICRO_MISSION_FR,
    INTEGRATED_SERVICE_FR,
    ABC_TEST,
    ECONOMIC_REALITY_US,
    VOLUNTEER_US,
    WORKER_GB,
    PRESUMPTION_EU,
    HUMAN_REVIEW_EU,
)
