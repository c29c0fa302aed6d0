"""Rules of the United Kingdom on the wage of a worker: the hourly minimum by day and age."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import Parameter, Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.work.wage_steps import (
    BRITISH_ADULT,
    BRITISH_LIVING,
    BRITISH_UNDER_18,
    BRITISH_YOUTH,
    values,
)
from c2b.text import Text

F = facts_of(SharedFacts)
_YOUTH = 18
_BEGINS, _LIVING_WAGE, _ONE_RATE = date(1999, 4, 1), date(2016, 4, 1), date(2024, 4, 1)
_END = date(2027, 4, 1)


def _from_age(name: str, *ages: tuple[date, int]) -> Figure:
    """Return the age from which a rate holds, each value from its day on."""
    ends = [*(since for since, _ in ages[1:]), _END]
    return Figure(
        name=name,
        unit="years",
        values=tuple(
            FigureValue(value=age, since=since, until=end)
            for (since, age), end in zip(ages, ends, strict=True)
        ),
    )


_AGE, _HOURLY = F.person.age, F.employment.hourly_gbp
_ADULT = Parameter("adult_from_age")
_LIVING = Parameter("living_from_age")


def _pays(rate: str) -> Predicate:
    enough: Predicate = _HOURLY.at_least(Parameter(rate))
    return enough


_YOUNGER = _AGE.less_than(_YOUTH).implies(_pays("under_18"))
_UNTIL_2016 = (
    _AGE.at_least(_ADULT).implies(_pays("adult"))
    & (_AGE.at_least(_YOUTH) & _AGE.less_than(_ADULT)).implies(_pays("youth"))
    & _YOUNGER
)
_UNTIL_2024 = (
    _AGE.at_least(_LIVING).implies(_pays("living"))
    & (_AGE.at_least(_ADULT) & _AGE.less_than(_LIVING)).implies(_pays("adult"))
    & (_AGE.at_least(_YOUTH) & _AGE.less_than(_ADULT)).implies(_pays("youth"))
    & _YOUNGER
)
_SINCE_2024 = (
    _AGE.at_least(_LIVING).implies(_pays("living"))
    & (_AGE.at_least(_YOUTH) & _AGE.less_than(_LIVING)).implies(_pays("youth"))
    & _YOUNGER
)
_WORKER = SharedFacts(
    relation=RelationFacts(personal_service=True, obliged_when_engaged=True),
    independence=IndependenceFacts(own_business=False),
)


def _example(hourly: Decimal) -> SharedFacts:
    return SharedFacts(
        relation=_WORKER.relation,
        independence=_WORKER.independence,
        person=PersonFacts(stated_age=30),
        employment=EmploymentFacts(
            voluntary_worker=False, above_school_age=True, apprentice=False, hourly_gbp=hourly
        ),
    )


MINIMUM_WAGE_GB = Rule(
    id="crowdsourcing.pay.minimum-wage.gb",
    title=Text(
        en="Minimum wage by age for every worker", fr="Salaire minimum selon l’âge du travailleur"
    ),
    asks=Text(
        en="A worker is paid, for each pay period, at least the hourly minimum of the day and of "
        "the worker's age; nobody can agree to less.",
        fr="Le « worker » reçoit, pour chaque période de paie, au moins le minimum horaire du jour "
        "et de son âge ; nul ne peut convenir de moins.",
    ),
    message=Text(
        en="Pay at least the minimum wage for the hours worked.",
        fr="Payez au moins le salaire minimum pour les heures travaillées.",
    ),
    norm=NormKind.THRESHOLD,
    places=("GB",),
    source=Source(
        act="National Minimum Wage Act 1998",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 1, 2, 44, 54(3); National Minimum Wage Regulations 1999 (SI 1999/584) and 2015, "
            "amended each year (SI 2024/432, 2025/401, 2026/357); Uber BV v Aslam [2021] UKSC 5",
            fr="art. 1, 2, 44, 54(3) ; National Minimum Wage Regulations 1999 (SI 1999/584) et "
            "2015, modifiées chaque année (SI 2024/432, 2025/401, 2026/357) ; Uber BV v Aslam "
            "[2021] UKSC 5",
        ),
        url="https://www.legislation.gov.uk/ukpga/1998/39",
        seen_on=Text(
            en="the Act with its first day; the parameters of a public tax and benefit model with "
            "the instrument of each rate since October 2010; debates of 2003 and 2007 with the "
            "rates since 1999",
            fr="la loi et son premier jour ; paramètres d’un modèle public d’impôts et "
            "prestations, avec le texte de chaque taux depuis octobre 2010 ; débats de 2003 et "
            "2007 donnant les taux depuis 1999",
        ),
        note=Text(
            en="The first day of the pay period decides; the day asked about is that of the work. "
            "Four rates: the living wage (from the age of 25, 23, then 21), the adult rate (from "
            "22, since 1 October 2010 from 21, until 2024), the rate from 18 and the one below 18 "
            "(none before 1 October 2004). New rates come each April, and those of 2027 were not "
            "read in an official text. Work by the piece needs rated output or a check by the "
            "hour, and apprentices have a rate of their own: neither is modelled.",
            fr="Le premier jour de la période de paie décide ; le jour demandé est celui du "
            "travail. Quatre taux : le « living wage » (dès 25 ans, puis 23, puis 21), le taux "
            "adulte (dès 22 ans, puis 21 ans depuis le 1er octobre 2010, jusqu’en 2024), le taux "
            "dès 18 ans et celui des moins de 18 ans (aucun avant le 1er octobre 2004). De "
            "nouveaux taux arrivent chaque avril, et ceux de 2027 n’ont pas été lus dans un texte "
            "officiel. Le travail à la pièce suppose un rendement évalué ou un contrôle à l’heure, "
            "et les apprentis ont leur propre taux : ni l’un ni l’autre n’est modélisé.",
        ),
    ),
    since=_BEGINS,
    versions=(
        RuleVersion(since=_BEGINS, until=_LIVING_WAGE, requires=_UNTIL_2016),
        RuleVersion(since=_LIVING_WAGE, until=_ONE_RATE, requires=_UNTIL_2024),
        RuleVersion(since=_ONE_RATE),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EMPLOYER,
    review_by=LOOK_AGAIN["crowdsourcing.pay.minimum-wage.gb"],
    effect=roles_and_effects.PAYMENT,
    applies=F.relation.personal_service.is_true()
    & F.relation.obliged_when_engaged.is_true()
    & F.independence.own_business.is_false()
    & F.employment.voluntary_worker.is_false()
    & F.employment.above_school_age.is_true()
    & F.employment.apprentice.is_false(),
    requires=_SINCE_2024,
    parameters=(
        _from_age(
            "living_from_age",
            (_LIVING_WAGE, 25),
            (date(2021, 4, 1), 23),
            (_ONE_RATE, 21),
        ),
        _from_age("adult_from_age", (_BEGINS, 22), (date(2010, 10, 1), 21)),
        Figure(name="living", unit="GBP an hour", values=values(BRITISH_LIVING)),
        Figure(name="adult", unit="GBP an hour", values=values(BRITISH_ADULT)),
        Figure(name="youth", unit="GBP an hour", values=values(BRITISH_YOUTH)),
        Figure(name="under_18", unit="GBP an hour", values=values(BRITISH_UNDER_18)),
    ),
    examples=Examples(kept=_example(Decimal(20)), broken=_example(Decimal("3.59"))),
)

RULES = (MINIMUM_WAGE_GB,)
