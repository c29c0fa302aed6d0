"""Rules of Germany on work: who is an employee, and the general minimum wage."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import Figure
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import RelationFacts, Shown
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.work.wage_steps import GERMAN, values
from c2b.text import Text

F = facts_of(SharedFacts)
_PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))

EMPLOYMENT_DE = Rule(
    id="crowdsourcing.status.employment.de",
    title=Text(
        en="Employment by instructions and personal dependence",
        fr="Salariat par instructions et dépendance personnelle",
    ),
    asks=Text(
        en="Work that is bound by instructions and determined by another, in personal dependence, "
        "is declared as employment: all circumstances are weighed, and what is really done "
        "prevails over the name of the contract.",
        fr="Le travail exécuté selon des instructions, déterminé par autrui et dans la dépendance "
        "personnelle est déclaré comme un emploi salarié : toutes les circonstances sont "
        "appréciées, et l’exécution réelle l’emporte sur la dénomination du contrat.",
    ),
    message=Text(
        en="Declare employment or have the status checked: the facts show an employee under § 611a "
        "BGB.",
        fr="Déclarez l’emploi ou faites vérifier le statut : les faits révèlent un salarié au sens "
        "du § 611a BGB.",
    ),
    norm=NormKind.DEFINITION,
    places=("DE",),
    source=Source(
        act="Bürgerliches Gesetzbuch (BGB)",
        kind=SourceKind.STATUTE,
        article=Text(
            en="§ 611a(1); BAG, 1 December 2020, 9 AZR 102/20",
            fr="§ 611a(1) ; BAG, 1er décembre 2020, 9 AZR 102/20",
        ),
        url="https://www.gesetze-im-internet.de/bgb/__611a.html",
        seen_on=Text(
            en="BGB as of early 2022; headnote and principles of 9 AZR 102/20 on five pages",
            fr="BGB début 2022 ; sommaire et principes de 9 AZR 102/20 sur cinq pages",
        ),
        note=Text(
            en="A platform that obliges nobody to accept a task can be the employer all the same: "
            "in the case of 2020, simple and fully prescribed tasks had to be done in person, and "
            "account, levels and bundles led people to take them without a break (2,978 tasks in "
            "eleven months). No count of indications decides; an occasional task of a consumer is "
            "far from it. Before 1 April 2017 the same test was case law. Social insurance has its "
            "own (SGB IV, § 7(1)). No German act on Directive (EU) 2024/2831 was found on 28 "
            "November 2026.",
            fr="Une plateforme qui n’oblige personne à accepter une tâche peut tout de même être "
            "l’employeur : dans l’affaire de 2020, des tâches simples et entièrement prescrites "
            "devaient être faites en personne, et le compte, les niveaux et les lots poussaient à "
            "les enchaîner (2 978 tâches en onze mois). Aucun nombre d’indices ne décide ; la "
            "tâche occasionnelle d’un consommateur en est loin. Avant le 1er avril 2017, le même "
            "critère relevait de la jurisprudence. L’assurance sociale a le sien (SGB IV, "
            "§ 7(1)). Au 28 novembre 2026, aucune loi allemande transposant la directive (UE) "
            "2024/2831 n’a été trouvée.",
        ),
        stated_on=date(2020, 12, 1),
    ),
    since=date(2017, 4, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the platform or the business", fr="la plateforme ou l’entreprise"),
    review_by=LOOK_AGAIN["crowdsourcing.status.employment.de"],
    effect=roles_and_effects.REQUALIFICATION,
    shape=Shape.BALANCE,
    bears_on=(
        (
            F.relation.personal_dependence,
            (
                *(F.relation.personal_service, F.relation.tasks_prescribed),
                *(F.platform.steers_acceptance, F.relation.series_of_tasks),
                F.independence.free_in_time_and_content,
            ),
        ),
    ),
    applies=F.reward.remunerated.is_true(),
    undecided_when=F.relation.personal_dependence.is_(Shown.OPEN),
    requires=F.relation.personal_dependence.is_not(Shown.SHOWN)
    | F.relation.declared_as_employment.is_true(),
    examples=Examples(
        kept=SharedFacts(reward=_PAID, relation=RelationFacts(personal_dependence=Shown.NOT_SHOWN)),
        broken=SharedFacts(
            reward=_PAID,
            relation=RelationFacts(personal_dependence=Shown.SHOWN, declared_as_employment=False),
        ),
    ),
)
MINIMUM_WAGE_DE = Rule(
    id="crowdsourcing.pay.minimum-wage.de",
    title=Text(en="General minimum wage of employees", fr="Salaire minimum général des salariés"),
    asks=Text(
        en="An employee, but for the groups that the act leaves out, is paid at least the general "
        "minimum wage of the day for each hour worked in Germany.",
        fr="Sauf s’il relève d’un groupe que la loi exclut, un salarié reçoit, pour chaque heure "
        "travaillée en Allemagne, au moins le salaire minimum général du jour.",
    ),
    message=Text(
        en="Pay at least the minimum wage of the day of the work.",
        fr="Payez au moins le salaire minimum du jour du travail.",
    ),
    norm=NormKind.THRESHOLD,
    places=("DE",),
    source=Source(
        act="Mindestlohngesetz (MiLoG)",
        kind=SourceKind.STATUTE,
        article=Text(
            en="§ 1, 2, 20, 21(1) no. 13 and (3), 22; regulations under § 11 (MiLoV to MiLoV5)",
            fr="§ 1, 2, 20, 21(1) n° 13 et (3), 22 ; règlements pris selon le § 11 (MiLoV à "
            "MiLoV5)",
        ),
        url="https://www.gesetze-im-internet.de/milog/__1.html",
        seen_on=Text(
            en="MiLoG as of April 2026; payroll and union pages with the series of amounts; MiLoV5 "
            "of 5 November 2025",
            fr="MiLoG en avril 2026 ; pages de paie et de syndicats donnant la série des montants"
            " ; MiLoV5 du 5 novembre 2025",
        ),
        note=Text(
            en="Left out by § 22: people under 18 without a completed vocational training, "
            "trainees, certain interns, honorary work, the first six months after long-term "
            "unemployment. Due at the latest on the last banking day of the following month. It "
            "binds employers only: a consumer who works as nobody's employee has no claim to it, "
            "but may compare. Higher wages of a sector come first. The commission decides every "
            "two years; no amount from 1 January 2028 on is on record, so a later day is "
            "undecided. Fines go up to 500,000 euros.",
            fr="Sont exclus par le § 22 : les moins de 18 ans sans formation professionnelle "
            "achevée, les apprentis, certains stagiaires, le bénévolat et les six premiers mois "
            "après un chômage de longue durée. Payable au plus tard le dernier jour bancaire du "
            "mois suivant. Il n’oblige que les employeurs : le consommateur qui n’est le salarié "
            "de personne n’y a pas droit, mais peut comparer. Les salaires de branche plus élevés "
            "passent avant. La commission statue tous les deux ans ; aucun montant n’est "
            "enregistré à partir du 1er janvier 2028, et une date ultérieure reste indécise. "
            "Amende jusqu’à 500 000 €.",
        ),
    ),
    since=date(2015, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EMPLOYER,
    review_by=LOOK_AGAIN["crowdsourcing.pay.minimum-wage.de"],
    effect=roles_and_effects.PAYMENT,
    applies=F.employment.employee.is_true() & F.employment.excluded_group.is_false(),
    requires=F.employment.hourly_eur.at_least(Parameter("minimum_eur")),
    parameters=(Figure(name="minimum_eur", unit="EUR an hour", values=values(GERMAN)),),
    examples=Examples(
        kept=SharedFacts(
            employment=EmploymentFacts(employee=True, excluded_group=False, hourly_eur=20)
        ),
        broken=SharedFacts(
            employment=EmploymentFacts(
                employee=True, excluded_group=False, hourly_eur=Decimal("8.49")
            )
        ),
    ),
)

RULES = (EMPLOYMENT_DE, MINIMUM_WAGE_DE)
