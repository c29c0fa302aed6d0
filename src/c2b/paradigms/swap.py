"""Swapping: the same exchange seen from the other side. Every label reverses."""

from __future__ import annotations

from attrs import evolve

from c2b.models.leg import Dependence, Leg, Payment, Proposer, TermsSetter

_DEPENDENCE: dict[Dependence | None, Dependence] = {
    Dependence.PROVIDER_WORKS_FOR_RECIPIENT: Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
    Dependence.RECIPIENT_WORKS_FOR_PROVIDER: Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
}
_PROPOSER: dict[Proposer | None, Proposer] = {
    Proposer.PROVIDER: Proposer.RECIPIENT,
    Proposer.RECIPIENT: Proposer.PROVIDER,
}
_TERMS: dict[TermsSetter | None, TermsSetter] = {
    TermsSetter.PROVIDER: TermsSetter.RECIPIENT,
    TermsSetter.RECIPIENT: TermsSetter.PROVIDER,
}
_PAYMENT: dict[Payment | None, Payment] = {
    Payment.RECIPIENT_PAYS_PROVIDER: Payment.PROVIDER_PAYS_RECIPIENT,
    Payment.PROVIDER_PAYS_RECIPIENT: Payment.RECIPIENT_PAYS_PROVIDER,
}


def swapped(leg: Leg) -> Leg:
    """Change provider and recipient over, and every fact that names one of them.

    What was given back is left out: it belonged to the other direction.
    """
    return evolve(
        leg,
        provider=leg.recipient,
        recipient=leg.provider,
        compensation=None,
        dependence=_DEPENDENCE.get(leg.dependence, leg.dependence),
        proposer=_PROPOSER.get(leg.proposer, leg.proposer),
        terms_set_by=_TERMS.get(leg.terms_set_by, leg.terms_set_by),
        payment=_PAYMENT.get(leg.payment, leg.payment),
    )
