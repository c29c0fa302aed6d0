"""The combinations of facts of a crowdsourcing that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.platform_decision import DecisionAuthor, DecisionKind
from c2b.rules.facts.shared_contradictions import below_zero
from c2b.rules.facts.submission import SubmissionStatus
from c2b.rules.facts.submission_contradictions import submission_contradictions
from c2b.text import Text


def crowdsourcing_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a crowdsourcing in *model*."""
    return (*submission_contradictions(model), *_of_decisions(model), *_of_amounts(model))


def _of_decisions(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.submission.status.is_(SubmissionStatus.APPROVED),
            other=f.decision.kind.is_(DecisionKind.PAYMENT_REFUSED),
            because=_APPROVED_IS_PAID,
        ),
        Impossible(
            one=f.platform.automated_systems.is_false(),
            other=f.decision.taken_by.one_of(DecisionAuthor.HUMAN_SUPPORTED, DecisionAuthor.SYSTEM),
            because=_NO_SYSTEM,
        ),
        Impossible(
            one=f.payment.date_fixed.is_false(),
            other=f.freelance.days_after_fixed_date.is_not(0),
            because=_NO_DAY_FIXED,
            falls=f.freelance.days_after_fixed_date,
        ),
    )


def _of_amounts(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    counted = (
        *(f.vote.answers_for, f.vote.answers_against, f.pay.earned, f.pay.costs, f.pay.hours),
        f.pay.local_minimum_hourly,
    )
    alpha, unpaid = f.labels.alpha, f.reward.remunerated.is_false()
    return (
        *(below_zero(fact) for fact in counted),
        Impossible(one=unpaid, other=f.freelance.total_usd.more_than(0), because=_SOMETHING_PAID),
        Impossible(one=unpaid, other=f.pay.net_hourly.more_than(0), because=_SOMETHING_PAID),
        Impossible(one=alpha.more_than(1), other=alpha.is_known(), because=_ALPHA),
        Impossible(one=alpha.less_than(-1), other=alpha.is_known(), because=_ALPHA),
    )


_APPROVED_IS_PAID = Text(
    en="payment is not refused for what is approved",
    fr="le paiement d’un travail validé n’est pas refusé",
)
_NO_SYSTEM = Text(
    en="without automated systems people decide",
    fr="sans système automatisé, ce sont des personnes qui décident",
)
_NO_DAY_FIXED = Text(
    en="there is no fixed day to count from", fr="aucune échéance fixée ne fait courir le délai"
)
_SOMETHING_PAID = Text(
    en="an amount is a benefit worth money",
    fr="un montant est un avantage ayant une valeur en argent",
)
_ALPHA = Text(en="alpha lies between -1 and 1", fr="alpha est compris entre -1 et 1")
