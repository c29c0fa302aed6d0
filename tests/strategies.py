"""Hypothesis strategies for the tests: legs with known and unknown facts, valid by construction."""

from __future__ import annotations

from hypothesis import strategies as st

from c2b import (
    Capacity,
    Dependence,
    Leg,
    Nature,
    Party,
    Payment,
    Proposer,
    TermsSetter,
    Value,
    ValueKind,
    party_of,
)
from c2b.models.party import CAPACITIES

KNOWN_SIDES = [(nature, capacity) for nature, some in CAPACITIES.items() for capacity in some]
PARTIAL_SIDES = [
    *((nature, None) for nature in Nature),
    *((None, capacity) for capacity in (None, *Capacity)),
]


@st.composite
def parties(draw: st.DrawFn, name: str, *, unknown: bool) -> Party:
    """A party called *name*."""
    sides = KNOWN_SIDES + (PARTIAL_SIDES if unknown else [])
    return party_of(name, *draw(st.sampled_from(sides)))


def _employable(party: Party) -> bool:
    person = CAPACITIES[Nature.PERSON]
    return party.nature is not Nature.ORGANISATION and party.capacity in (None, *person)


@st.composite
def legs(draw: st.DrawFn, *, unknown: bool = True) -> Leg:
    """A leg; with *unknown*, some of its facts are unknown."""
    nothing = [None] if unknown else []
    provider = draw(parties("Ana", unknown=unknown))
    recipient = draw(parties("Acme", unknown=unknown))
    dependences = [*nothing, Dependence.NONE]
    if _employable(provider):
        dependences.append(Dependence.PROVIDER_WORKS_FOR_RECIPIENT)
    if _employable(recipient):
        dependences.append(Dependence.RECIPIENT_WORKS_FOR_PROVIDER)
    return Leg(
        provider=provider,
        recipient=recipient,
        value=Value(kind=draw(st.sampled_from([*nothing, *ValueKind]))),
        dependence=draw(st.sampled_from(dependences)),
        proposer=draw(st.sampled_from([*nothing, *Proposer])),
        terms_set_by=draw(st.sampled_from([*nothing, *TermsSetter])),
        payment=draw(st.sampled_from([*nothing, *Payment])),
    )
