"""Rules of France on crowdsourcing: judgments on the subordination of contributors."""

from __future__ import annotations

from datetime import date

from c2b.models.subordination import Subordination
from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import TradeFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_SERVICE = (
    F.independence.own_clientele.is_false(),
    F.independence.free_to_set_price.is_false(),
    F.subordination.direction.is_true() | F.subordination.control.is_true(),
    F.subordination.sanction.is_true(),
)

SUBORDINATION_FR = Rule(
    id="crowdsourcing.status.subordination.fr",
    asks=Text(
        en="Paid work under a person who directs it, controls how it is done and sanctions "
        "failings is declared as employment, whatever the contract calls it.",
        fr="Un travail rémunéré sous l’autorité de qui le dirige, en contrôle l’exécution et en "
        "sanctionne les manquements est déclaré comme salarié, quel que soit le nom du contrat.",
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
        act="Cour de cassation, chambre sociale, 13 November 1996, n° 94-13.187 (Société générale)",
        kind=SourceKind.JUDGMENT,
        article="Code du travail, L8221-5",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050",
        seen_on=Text(
            en="a law journal that quotes the definition",
            fr="revue juridique citant la définition",
        ),
        note=Text(
            en="Work in an organised service is one indication among others, where the business "
            "alone sets the conditions. A registered person is presumed not to be employed "
            "(L8221-6); a consumer is not registered.",
            fr="Le travail dans un service organisé n’est qu’un indice, quand l’entreprise en fixe "
            "seule les conditions. La personne immatriculée est présumée non salariée (L8221-6) ; "
            "un consommateur n’est pas immatriculé.",
        ),
        stated_on=date(1996, 11, 13),
    ),
    since=Since.ALWAYS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.ALL_ELEMENTS,
    applies=F.reward.remunerated.is_true() & F.subordination.whole.is_true(),
    requires=F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            subordination=Subordination(direction=True, control=True, sanction=True),
            relation=RelationFacts(declared_as_employment=True),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            subordination=Subordination(direction=True, control=True, sanction=True),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)
FREE_MICRO_MISSION_FR = Rule(
    id="crowdsourcing.status.free-micro-mission.fr",
    asks=Text(
        en="A small paid mission stays outside employment while the contributor may drop it at any "
        "time and is neither instructed, nor controlled, nor sanctioned while doing it.",
        fr="Une petite mission payée reste hors du salariat tant que le contributeur peut "
        "l’abandonner à tout moment et n’est, pendant l’exécution, ni dirigé, ni contrôlé, ni "
        "sanctionné.",
    ),
    message=Text(
        en="The mission has left the safe zone: give the freedom back, or examine whether there is "
        "subordination.",
        fr="La mission est sortie de la zone sûre : rendez cette liberté, ou examinez s’il y a "
        "subordination.",
    ),
    norm=NormKind.DEFINITION,
    severity=Severity.RECOMMENDED,
    places=("FR",),
    source=Source(
        act="Cour de cassation, chambre criminelle, 5 April 2022, n° 20-81.775 (Clic and Walk)",
        kind=SourceKind.JUDGMENT,
        url="https://www.courdecassation.fr/decision/624bdb60b47c2015fe6b7828",
        seen_on=Text(
            en="the decision with its official summary", fr="la décision et son sommaire officiel"
        ),
        note=Text(
            en="Outside the safe zone there may still be no employment. Checking the result "
            "afterwards and not paying for work that does not fit change nothing.",
            fr="Hors de la zone sûre, il peut encore n’y avoir pas de salariat. Vérifier le "
            "résultat après coup et ne pas payer un travail non conforme n’y changent rien.",
        ),
        stated_on=date(2022, 4, 5),
    ),
    since=Since.ALWAYS,
    mark=Certainty.SEEN,
    holder=Text(en="the platform or the business", fr="la plateforme ou l’entreprise"),
    effect=Text(en="end of the safe zone", fr="sortie de la zone sûre"),
    applies=F.relation.declared_as_employment.is_false() & F.reward.remunerated.is_true(),
    requires=F.relation.free_to_abandon.is_true()
    & F.subordination.direction.is_false()
    & F.subordination.control.is_false()
    & F.subordination.sanction.is_false(),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            relation=RelationFacts(declared_as_employment=False, free_to_abandon=True),
            subordination=Subordination(direction=False, control=False, sanction=False),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            relation=RelationFacts(declared_as_employment=False, free_to_abandon=False),
        ),
    ),
)
INTEGRATED_SERVICE_FR = Rule(
    id="crowdsourcing.status.integrated-service.fr",
    asks=Text(
        en="Anyone who joins a service that a platform runs alone, without clients or prices of "
        "its own, directed or tracked live and open to sanctions, is declared as an employee.",
        fr="Qui rejoint un service que la plateforme organise seule, sans clientèle ni prix à soi, "
        "dirigé ou suivi en temps réel et exposé à des sanctions, est déclaré comme salarié.",
    ),
    message=Text(
        en="Declare the contributors as employees, or let them have clients, prices and a way of "
        "working of their own.",
        fr="Déclarez les contributeurs comme salariés, ou laissez-leur clientèle, prix et façon de "
        "travailler.",
    ),
    norm=NormKind.DEFINITION,
    places=("FR",),
    source=Source(
        act="Cour de cassation, chambre sociale, 28 November 2018, n° 17-20.079 (Take Eat Easy)",
        kind=SourceKind.JUDGMENT,
        article="4 March 2020, n° 19-13.316 (Uber)",
        note=Text(
            en="The judge weighs the indications together and counts none: how many raise an alarm "
            "is the library's default, which users may change.",
            fr="Le juge pèse les indices ensemble et n’en compte aucun : le nombre qui alerte est "
            "une valeur par défaut de la bibliothèque, que l’on peut changer.",
        ),
        stated_on=date(2018, 11, 28),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.BALANCE,
    applies=F.reward.remunerated.is_true() & F.activity.registered.is_true(),
    requires=AtLeast(Parameter("alert_at"), _SERVICE).implies(
        F.relation.declared_as_employment.is_true()
    ),
    parameters=(constant("alert_at", 4, unit="indications", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            activity=TradeFacts(registered=True),
            independence=IndependenceFacts(own_clientele=True),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
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
