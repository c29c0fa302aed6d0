"""Rules of France on the status of contributors: judgments on the bond of subordination."""

from __future__ import annotations

from datetime import date

from c2b.models.subordination import Subordination
from c2b.predicate import All, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import TradeFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
_SERVICE = (
    F.independence.own_clientele.is_false(),
    F.independence.free_to_set_price.is_false(),
    F.subordination.direction.is_true() | F.subordination.control.is_true(),
    F.subordination.sanction.is_true(),
)

SUBORDINATION_FR = Rule(
    id="crowdsourcing.status.subordination.fr",
    title=Text(
        en="Employment by legal subordination", fr="Salariat par lien de subordination juridique"
    ),
    asks=Text(
        en="Paid work under the authority of an employer, who gives orders, controls how they are "
        "carried out and sanctions failings, is declared as employment, whatever the parties call "
        "it.",
        fr="Le travail rémunéré accompli sous l’autorité d’un employeur qui a le pouvoir de donner "
        "des ordres et des directives, d’en contrôler l’exécution et de sanctionner les "
        "manquements est déclaré comme un emploi salarié, quelle que soit la dénomination du "
        "contrat.",
    ),
    message=Text(
        en="Declare the contributor as an employee, or give up one of the three powers: direction, "
        "control during the work, sanction.",
        fr="Déclarez le contributeur comme salarié, ou renoncez à l’un des trois pouvoirs : "
        "direction, contrôle pendant l’exécution, sanction.",
    ),
    norm=NormKind.DEFINITION,
    places=("FR",),
    source=Source(
        act=Text(
            en="Cour de cassation, chambre sociale, 13 November 1996, no. 94-13.187 (Société "
            "générale)",
            fr="Cass. soc., 13 novembre 1996, n° 94-13.187 (Société générale)",
        ),
        kind=SourceKind.JUDGMENT,
        article=Text(
            en="and, on concealed work, Code du travail, Art. L8221-5",
            fr="et C. trav., art. L. 8221-5 (travail dissimulé)",
        ),
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050",
        seen_on=Text(
            en="a law journal that quotes the definition of 1996",
            fr="revue juridique citant la définition de 1996",
        ),
        note=Text(
            en="The judgment states what employment always meant, so that it may be applied to "
            "earlier facts. Work in an organised service is one indication among others, where "
            "the business alone sets the conditions. Concealed work is an offence only where it "
            "is intended (Art. L8221-5); the duty to declare does not depend on that. A "
            "registered person is presumed not to be employed (Art. L8221-6); a consumer is not "
            "registered.",
            fr="L’arrêt énonce le sens qu’a toujours eu le contrat de travail ; il peut être "
            "appliqué à des faits antérieurs. Le travail au sein d’un service organisé est un "
            "indice lorsque l’employeur détermine unilatéralement les conditions d’exécution. Le "
            "délit de travail dissimulé suppose une intention (art. L. 8221-5), l’obligation de "
            "déclarer non. La personne immatriculée est présumée ne pas être salariée "
            "(art. L. 8221-6) ; un consommateur n’est pas immatriculé.",
        ),
        stated_on=date(1996, 11, 13),
    ),
    since=Since.ALWAYS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.ALL_ELEMENTS,
    applies=F.reward.remunerated.is_true(),
    requires=F.subordination.whole.is_true().implies(F.relation.declared_as_employment.is_true()),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            subordination=Subordination(direction=False, control=True, sanction=True),
            relation=RelationFacts(declared_as_employment=False),
        ),
        broken=SharedFacts(
            reward=_PAID,
            subordination=Subordination(direction=True, control=True, sanction=True),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)
FREE_MICRO_MISSION_FR = Rule(
    id="crowdsourcing.status.free-micro-mission.fr",
    title=Text(
        en="Free micro-missions outside employment", fr="Micro-missions libres, hors du salariat"
    ),
    asks=Text(
        en="A small paid mission stays outside employment while the contributor may drop it at any "
        "time and is neither instructed, nor controlled, nor sanctioned while doing it.",
        fr="Une petite mission rémunérée reste étrangère au salariat tant que le contributeur peut "
        "l’abandonner en cours d’exécution sans recevoir d’instruction et sans être exposé, "
        "pendant celle-ci, à un contrôle ni à une sanction.",
    ),
    message=Text(
        en="The mission has left the situation that the Court judged: give this freedom back, or "
        "examine whether there is subordination.",
        fr="La mission sort du cadre jugé par la Cour : rétablissez cette liberté, ou examinez "
        "l’existence d’un lien de subordination.",
    ),
    norm=NormKind.DEFINITION,
    severity=Severity.RECOMMENDED,
    places=("FR",),
    source=Source(
        act=Text(
            en="Cour de cassation, chambre criminelle, 5 April 2022, no. 20-81.775 (Clic and Walk)",
            fr="Cass. crim., 5 avril 2022, n° 20-81.775 (Clic and Walk)",
        ),
        kind=SourceKind.JUDGMENT,
        url="https://www.courdecassation.fr/decision/624bdb60b47c2015fe6b7828",
        seen_on=Text(
            en="the decision with its official summary",
            fr="texte de la décision et sommaire officiel",
        ),
        note=Text(
            en="Outside this situation there may still be no employment: the rule on "
            "subordination decides. Checking the result afterwards and not paying for work that "
            "does not conform change nothing.",
            fr="Hors de ce cadre, il peut encore n’y avoir aucun salariat : la règle sur le lien "
            "de subordination en décide. La vérification du résultat après coup et le refus de "
            "payer une prestation non conforme sont sans effet.",
        ),
        stated_on=date(2022, 4, 5),
    ),
    since=Since.ALWAYS,
    mark=Certainty.SEEN,
    holder=Text(en="the platform or the business", fr="la plateforme ou l’entreprise"),
    effect=Text(
        en="outside the situation that the Court judged", fr="sortie du cadre jugé par la Cour"
    ),
    applies=F.reward.remunerated.is_true() & F.relation.declared_as_employment.is_false(),
    requires=F.relation.free_to_abandon.is_true()
    & F.subordination.direction.is_false()
    & F.subordination.control.is_false()
    & F.subordination.sanction.is_false(),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            relation=RelationFacts(declared_as_employment=False, free_to_abandon=True),
            subordination=Subordination(direction=False, control=False, sanction=False),
        ),
        broken=SharedFacts(
            reward=_PAID,
            relation=RelationFacts(declared_as_employment=False, free_to_abandon=False),
        ),
    ),
)
INTEGRATED_SERVICE_FR = Rule(
    id="crowdsourcing.status.integrated-service.fr",
    title=Text(
        en="Employment in a service organised by the platform",
        fr="Salariat dans un service organisé par la plateforme",
    ),
    asks=Text(
        en="A registered person who joins a service that a platform runs alone, without customers "
        "or prices of their own, directed or tracked live and open to sanctions, is declared as "
        "an employee.",
        fr="La personne immatriculée qui rejoint un service organisé dont la plateforme fixe seule "
        "les conditions, sans clientèle propre ni liberté de prix, dirigée ou suivie en temps "
        "réel et exposée à des sanctions, est déclarée comme salariée.",
    ),
    message=Text(
        en="Declare the contributors as employees, or let them have customers, prices and a way of "
        "working of their own.",
        fr="Déclarez les contributeurs comme salariés, ou laissez-leur une clientèle propre, la "
        "liberté des prix et celle de l’exécution.",
    ),
    norm=NormKind.DEFINITION,
    places=("FR",),
    source=Source(
        act=Text(
            en="Cour de cassation, chambre sociale, 28 November 2018, no. 17-20.079 (Take Eat "
            "Easy)",
            fr="Cass. soc., 28 novembre 2018, n° 17-20.079 (Take Eat Easy)",
        ),
        kind=SourceKind.JUDGMENT,
        article=Text(
            en="and 4 March 2020, no. 19-13.316 (Uber)",
            fr="et 4 mars 2020, n° 19-13.316 (Uber)",
        ),
        note=Text(
            en="The judge weighs the indications together and no count decides: the rule answers "
            "only where all of them point one way. Registration raises a presumption of "
            "independence (Code du travail, Art. L8221-6), which these facts rebut. The reading "
            "was stated again on 4 March 2020.",
            fr="Le juge apprécie les indices ensemble et aucun nombre ne décide : la règle ne "
            "répond que si tous vont dans le même sens. L’immatriculation fait présumer "
            "l’indépendance (C. trav., art. L. 8221-6), que ces faits renversent. Solution "
            "réaffirmée le 4 mars 2020.",
        ),
        stated_on=date(2018, 11, 28),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.BALANCE,
    applies=F.reward.remunerated.is_true() & F.activity.registered.is_true(),
    indications=_SERVICE,
    requires=All(_SERVICE).implies(F.relation.declared_as_employment.is_true()),
    examples=Examples(
        kept=SharedFacts(
            reward=_PAID,
            activity=TradeFacts(registered=True),
            independence=IndependenceFacts(own_clientele=True, free_to_set_price=True),
            subordination=Subordination(direction=False, control=False, sanction=False),
        ),
        broken=SharedFacts(
            reward=_PAID,
            activity=TradeFacts(registered=True),
            independence=IndependenceFacts(own_clientele=False, free_to_set_price=False),
            subordination=Subordination(control=True, sanction=True),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)

RULES = (
    SUBORDINATION_FR,
    FREE_MICRO_MISSION_FR,
    INTEGRATED_SERVICE_FR,
)
