"""Swapping: provider and recipient take each other's role. Every label reverses."""

from __future__ import annotations

from attrs import evolve

from c2b.models.leg import Dependence, Leg

_MIRRORED: dict[Dependence | None, Dependence] = {
    Dependence.PROVIDER_WORKS_FOR_RECIPIENT: Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
    Dependence.RECIPIENT_WORKS_FOR_PROVIDER: Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
}


def swapped(leg: Leg) -> Leg:
    """The leg in which each party does what the other did.

    Whoever provided receives, proposes if the other proposed, pays if the other paid; but whoever
    works for the other still does, for that is about the two and not about this leg.
    """
    return evolve(
        leg,
        provider=leg.recipient,
        recipient=leg.provider,
        dependence=_MIRRORED.get(leg.dependence, leg.dependence),
    )
