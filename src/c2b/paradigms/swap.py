"""Swapping: provider and recipient take each other's role. Every label reverses."""

from __future__ import annotations

from attrs import evolve

from c2b.models.leg import Leg


def swapped(leg: Leg) -> Leg:
    """The leg in which each party does what the other did.

    Whoever provided receives, proposes if the other proposed, pays if the other paid; but whoever
    works for the other still does, for that is about the two and not about this leg.
    """
    return evolve(
        leg,
        provider=leg.recipient,
        recipient=leg.provider,
        subordination=leg.subordination and leg.subordination.reversed,
    )
