"""The combinations of facts of a crowdsourcing that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.crowdsourcing.choice import DecisionKind
from c2b.rules.engine.impossible import Impossible
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
            other=f.decision.automated.is_true(),
            because=_NO_SYSTEM,
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
    fr="le paiement de ce qui est accepté n’est pas refusé",
)
_NO_SYSTEM = Text(
    en="without automated systems people decide",
    fr="sans système automatisé des personnes décident",
)
_SOMETHING_PAID = Text(
    en="an amount is a benefit worth money",
    fr="un montant est un avantage qui vaut de l’argent",
)
_ALPHA = Text(en="alpha lies between -1 and 1", fr="alpha est compris entre -1 et 1")
