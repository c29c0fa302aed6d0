"""Standards on crowdsourcing: the Fairwork principles."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

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
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.submission import SubmissionStatus
from c2b.rules.status.wage import by_country
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_FAIRWORK = date(2024, 6, 1)
_FAIRWORK_URL = "https://fair.work/en/fw/principles/cloudwork-principles/"
_FAIRWORK_READ = Text(
    en="the page of the Cloudwork Principles, version of June 2024; it gives no day",
    fr="page des principes Cloudwork, version de juin 2024 ; elle ne donne pas de jour",
)

PAY_COMPLETED_WORK = Rule(
    id="crowdsourcing.fairness.pay-completed-work.fairwork",
    asks=Text(
        en="Completed work is paid on time, unless it is refused in a clear and reasonable way.",
        fr="Le travail achevé est payé à temps, sauf s’il est refusé selon une procédure claire et "
        "raisonnable.",
    ),
    message=Text(
        en="Pay the completed work on time, or refuse it in a way that is clear and reasonable.",
        fr="Payez à temps le travail achevé, ou refusez-le selon une procédure claire et "
        "raisonnable.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("code:Fairwork",),
    source=Source(
        act="Fairwork Cloudwork Principles (June 2024)",
        kind=SourceKind.CODE,
        article="Principle 1.1",
        url=_FAIRWORK_URL,
        seen_on=_FAIRWORK_READ,
        note=Text(
            en="Pay in a national currency, and with reasonable thresholds of withdrawal.",
            fr="Paiement en monnaie nationale, avec des seuils de retrait raisonnables.",
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
    asks=Text(
        en="After costs, an hour of work brings at least the minimum wage of the place of work, "
        "and a task paid by the piece shows beforehand how long it takes.",
        fr="Frais déduits, une heure de travail rapporte au moins le salaire minimum du lieu de "
        "travail, et une tâche payée à la pièce annonce sa durée.",
    ),
    message=Text(
        en="Raise the pay to the local minimum wage, and show the time that each task takes.",
        fr="Portez la rémunération au salaire minimum local, et affichez la durée de chaque tâche.",
    ),
    norm=NormKind.THRESHOLD,
    severity=Severity.RECOMMENDED,
    places=("code:Fairwork",),
    source=Source(
        act="Fairwork Cloudwork Principles (June 2024)",
        kind=SourceKind.CODE,
        article="Principle 1.2",
        url=_FAIRWORK_URL,
        seen_on=_FAIRWORK_READ,
        note=Text(
            en="A benchmark: the minimum wage binds employers only. For work by the piece, the "
            "vast majority has to reach it.",
            fr="Un repère : le salaire minimum n’oblige que les employeurs. Pour le travail à la "
            "pièce, la grande majorité doit l’atteindre.",
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
        | (
            ~F.pay.local_minimum_hourly.is_known()
            & F.pay.net_hourly.at_least(Parameter("minimum_hourly", F.pay.country))
        )
    )
    & (F.pay.piece_rate.is_false() | F.pay.time_estimate_shown.is_true()),
    parameters=(by_country(_FAIRWORK),),
    examples=Examples(
        kept=CrowdsourcingFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            pay=PayFacts(
                piece_rate=False,
                earned=Decimal("30.50"),
                costs=Decimal("0.50"),
                hours=2,
                country="DE",
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
    asks=Text(
        en="Terms are clear and within reach, changes are announced in time, and decisions can be "
        "appealed without penalty.",
        fr="Les conditions sont claires et accessibles, les modifications annoncées à temps, et "
        "les décisions susceptibles de recours, sans pénalité.",
    ),
    message=Text(
        en="Clarify the terms, announce changes in time, and open an appeal against decisions.",
        fr="Clarifiez les conditions, annoncez les modifications à temps et ouvrez un recours "
        "contre les décisions.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("code:Fairwork",),
    source=Source(
        act="Fairwork Cloudwork Principles (June 2024)",
        kind=SourceKind.CODE,
        article="Principles 3 and 4",
        url=_FAIRWORK_URL,
        seen_on=Text(
            en="rating pages that list the two principles",
            fr="pages d’évaluation citant les deux principes",
        ),
    ),
    since=_FAIRWORK,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.PROCEDURE,
    requires=F.agreement.plain_language.is_true()
    & F.terms.changes_notified.is_true()
    & F.terms.appeal_available.is_true(),
    examples=Examples(
        kept=CrowdsourcingFacts(
            agreement=AgreementFacts(plain_language=True),
            terms=TaskTermsFacts(changes_notified=True, appeal_available=True),
        ),
        broken=CrowdsourcingFacts(terms=TaskTermsFacts(changes_notified=False)),
    ),
)

RULES = (
    PAY_COMPLETED_WORK,
    MINIMUM_WAGE,
    CONTRACT_AND_APPEAL,
)
