"""The exchange of the roles of provider and recipient, which reverses every label."""

from __future__ import annotations

from attrs import evolve

from c2b.models.leg import Leg


def swapped(leg: Leg) -> Leg:
    """Return the leg in which each party does what the other did.

    The former provider receives, proposes if the other party proposed, and pays if the other paid;
    a party that works for the other still does, for that concerns the two and not this leg.
    """
    return evolve(
        leg,
        provider=leg.recipient,
        recipient=leg.provider,
        subordination=leg.subordination and leg.subordination.reversed,
    )
