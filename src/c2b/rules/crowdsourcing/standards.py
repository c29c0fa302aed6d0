"""Standards on crowdsourcing: the Fairwork principles."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import Any as AnyOf
from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.facts import (
    CrowdsourcingFacts,
    RejectionFacts,
    TaskSubmissionFacts,
    TaskTermsFacts,
)
from c2b.rules.crowdsourcing.pay import PayFacts
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.intermediary import PlatformTermsFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.submission import SubmissionStatus
from c2b.rules.work.wage import AGES, FLOOR, WAGES
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_FAIRWORK = date(2024, 6, 1)
_ACT = Text(
    en="Fairwork Cloudwork Principles (June 2024)",
    fr="Principes Cloudwork de Fairwork (juin 2024)",
)
_FAIRWORK_URL = "https://fair.work/en/fw/principles/cloudwork-principles/"
_FAIRWORK_READ = Text(
    en="the page of the Cloudwork Principles, version of June 2024; it gives no day, and the first "
    "of the month is unsure",
    fr="page des principes Cloudwork, version de juin 2024 ; elle ne donne pas de jour, et le "
    "premier du mois est incertain",
)

# The wage of the oldest group is enough at any age; a younger group's only below the age above it.
# Below the youngest one the wage that is asked for decides, which is unknown where none was given.
_OLDEST, *_YOUNGER = WAGES
_ON_RECORD = F.pay.net_hourly.at_least(Parameter(FLOOR.name)) & AnyOf(
    (
        F.pay.net_hourly.at_least(Parameter(_OLDEST.name)),
        *(
            F.person.age.less_than(above) & F.pay.net_hourly.at_least(Parameter(figure.name))
            for figure, above in zip(_YOUNGER, AGES, strict=False)
        ),
        F.person.age.less_than(AGES[-1]) & F.pay.net_hourly.at_least(F.pay.local_minimum_hourly),
    )
)

PAY_COMPLETED_WORK = Rule(
    id="crowdsourcing.fairness.pay-completed-work.fairwork",
    title=Text(en="Timely pay for completed work", fr="Paiement à temps du travail achevé"),
    asks=Text(
        en="Completed work should be paid on time, unless it is refused in a clear and reasonable "
        "way.",
        fr="Le travail achevé devrait être payé à temps, sauf s’il est refusé selon une procédure "
        "claire et raisonnable.",
    ),
    message=Text(
        en="Pay the completed work on time, or refuse it in a way that is clear and reasonable.",
        fr="Payez à temps le travail achevé, ou refusez-le selon une procédure claire et "
        "raisonnable.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("code:Fairwork",),
    source=Source(
        act=_ACT,
        kind=SourceKind.CODE,
        article=Text(en="Principle 1.1", fr="principe 1.1"),
        url=_FAIRWORK_URL,
        seen_on=_FAIRWORK_READ,
        note=Text(
            en="Not to pay is no option for clients. Pay is in a national currency, with "
            "reasonable thresholds of withdrawal.",
            fr="Ne pas payer n’est pas un choix laissé aux clients. Le paiement se fait en monnaie "
            "nationale, avec des seuils de retrait raisonnables.",
        ),
    ),
    since=_FAIRWORK,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.PAYMENT,
    applies=F.submission.status.one_of(SubmissionStatus.APPROVED, SubmissionStatus.REJECTED),
    requires=(
        F.submission.status.is_(SubmissionStatus.REJECTED) & F.rejection.process_fair.is_true()
    )
    | (
        F.submission.status.is_(SubmissionStatus.APPROVED)
        & F.payment.paid.is_true()
        & F.submission.paid_in_time.is_true()
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED),
            rejection=RejectionFacts(process_fair=True),
        ),
        broken=CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.APPROVED, paid_in_time=False)
        ),
    ),
)
MINIMUM_WAGE = Rule(
    id="crowdsourcing.fairness.minimum-wage.fairwork",
    title=Text(
        en="Minimum wage after costs under Fairwork",
        fr="Salaire minimum après frais selon Fairwork",
    ),
    asks=Text(
        en="After costs, an hour of work should bring at least the minimum wage of the place of "
        "work, and a task paid by the piece should show beforehand how long it takes.",
        fr="Frais déduits, une heure de travail devrait rapporter au moins le salaire minimum du "
        "lieu de travail, et une tâche payée à la pièce devrait annoncer sa durée.",
    ),
    message=Text(
        en="Raise the pay to the local minimum wage, and show the time that each task takes.",
        fr="Portez la rémunération au salaire minimum local, et affichez la durée de chaque tâche.",
    ),
    norm=NormKind.THRESHOLD,
    severity=Severity.RECOMMENDED,
    places=("code:Fairwork",),
    source=Source(
        act=_ACT,
        kind=SourceKind.CODE,
        article=Text(en="Principle 1.2", fr="principe 1.2"),
        url=_FAIRWORK_URL,
        seen_on=_FAIRWORK_READ,
        note=Text(
            en="A benchmark: the minimum wage binds employers only. The wage is that of the "
            "country asked about along with the code, by day and, in the United Kingdom, by age. "
            "In Germany and France it is that of adults: a person under 18 may be left out of "
            "the minimum (MiLoG, § 22) or have a lower one (Code du travail, Art. D3231-3), so pay "
            "below the minimum is judged only where the age is given and is 18 or more. In the "
            "United States the highest of city, state and federal wage counts, and only the last "
            "is on record: give the local one. For work by the piece, the vast majority has to "
            "reach it.",
            fr="Un repère : le salaire minimum n’oblige que les employeurs. C’est celui du pays "
            "indiqué avec le code, selon le jour et, au Royaume-Uni, selon l’âge. En Allemagne et "
            "en France, c’est celui des adultes : avant 18 ans, on peut en être exclu (MiLoG, § "
            "22) ou en avoir un plus bas (C. trav., art. D. 3231-3), et une rémunération "
            "inférieure n’est jugée que si l’âge, de 18 ans ou plus, est indiqué. Aux États-Unis, "
            "le plus élevé des minimums municipal, étatique et fédéral compte, et seul ce dernier "
            "est enregistré : indiquez le salaire local. Pour le travail à la pièce, la grande "
            "majorité doit l’atteindre.",
        ),
    ),
    since=_FAIRWORK,
    mark=Certainty.SEEN,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.PAYMENT,
    applies=F.reward.remunerated.is_true(),
    requires=(
        (
            F.pay.local_minimum_hourly.is_known()
            & F.pay.net_hourly.at_least(F.pay.local_minimum_hourly)
        )
        | (~F.pay.local_minimum_hourly.is_known() & _ON_RECORD)
    )
    & (F.pay.piece_rate.is_false() | F.pay.time_estimate_shown.is_true()),
    parameters=(FLOOR, *WAGES),
    examples=Examples(
        kept=CrowdsourcingFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            pay=PayFacts(
                piece_rate=False,
                earned=Decimal("25.50"),
                costs=Decimal("0.50"),
                hours=2,
                local_minimum_hourly=Decimal("12.31"),
            ),
        ),
        broken=CrowdsourcingFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            pay=PayFacts(earned=24, costs=4, hours=2, local_minimum_hourly=Decimal("10.01")),
        ),
    ),
)
CONTRACT_AND_APPEAL = Rule(
    id="crowdsourcing.fairness.contract-and-appeal.fairwork",
    title=Text(
        en="Clear terms and appeals without penalty",
        fr="Conditions claires et recours sans pénalité",
    ),
    asks=Text(
        en="Terms should be clear and within reach, changes announced in time, and decisions open "
        "to appeal without penalty.",
        fr="Les conditions devraient être claires et accessibles, les modifications annoncées en "
        "temps utile et les décisions susceptibles de recours, sans pénalité.",
    ),
    message=Text(
        en="Clarify the terms, announce changes in time, and open an appeal against decisions.",
        fr="Clarifiez les conditions, annoncez les modifications en temps utile et ouvrez un "
        "recours contre les décisions.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("code:Fairwork",),
    source=Source(
        act=_ACT,
        kind=SourceKind.CODE,
        article=Text(en="Principles 3 and 4", fr="principes 3 et 4"),
        url=_FAIRWORK_URL,
        seen_on=Text(
            en="rating pages that list the two principles; the first of June is unsure",
            fr="pages d’évaluation citant les deux principes ; le premier juin est incertain",
        ),
    ),
    since=_FAIRWORK,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.PROCEDURE,
    applies=F.agreement.terms_invoked.is_true(),
    requires=F.agreement.plain_language.is_true()
    & F.platform_terms.changes_notified.is_true()
    & F.terms.appeal_available.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            agreement=AgreementFacts(terms_invoked=True, plain_language=True),
            platform_terms=PlatformTermsFacts(changes_notified=True),
            terms=TaskTermsFacts(appeal_available=True),
        ),
        broken=CrowdsourcingFacts(
            agreement=AgreementFacts(terms_invoked=True),
            platform_terms=PlatformTermsFacts(changes_notified=False),
        ),
    ),
)

RULES = (
    PAY_COMPLETED_WORK,
    MINIMUM_WAGE,
    CONTRACT_AND_APPEAL,
)
