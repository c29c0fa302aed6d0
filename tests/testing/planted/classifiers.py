"""Classifiers with one planted fault each."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from attrs import evolve

import c2b
from c2b import ContractForm, Leg, Nonprofit, Paradigm, PublicBody, Text, UnknownParty
from c2b.models import Proposer
from c2b.models.value import ValueKind


def gifts_are_no_exchange(leg: Leg) -> Paradigm | None:
    """Take an unpaid leg for no exchange at all."""
    is_unpaid = isinstance(leg.compensation, c2b.Unpaid)
    return Paradigm.NOT_AN_EXCHANGE if is_unpaid else c2b.headline(leg)


def charities_are_public(leg: Leg) -> Paradigm | None:
    """Take an association for a public body where it provides."""
    if isinstance(leg.provider, Nonprofit):
        leg = evolve(leg, provider=PublicBody(name=leg.provider.name))
    return c2b.headline(leg)


def a_hash_decides(leg: Leg) -> Paradigm | None:
    """Give one leg in fifty another label, always the same."""
    is_odd = sha256(repr(leg).encode()).digest()[0] < 5
    return Paradigm.C2G if is_odd else c2b.headline(leg)


def services_alone(leg: Leg) -> Paradigm | None:
    """Know a paradigm for services, and none for data."""
    return None if leg.value.kind is ValueKind.PERSONAL_DATA else c2b.headline(leg)


def the_form_is_subordination(leg: Leg) -> Paradigm | None:
    """Take an employment contract for subordination, whatever is stated of that."""
    label = c2b.headline(leg)
    is_employed = leg.contract is ContractForm.EMPLOYMENT
    return Paradigm.E2B if is_employed and label is Paradigm.C2B else label


def an_unknown_business(leg: Leg) -> Paradigm | None:
    """Take an unknown recipient for a business."""
    if isinstance(leg.recipient, UnknownParty):
        leg = evolve(leg, recipient=c2b.Business(name=leg.recipient.name))
    return c2b.headline(leg)


def who_proposes_comes_first(leg: Leg) -> Paradigm | None:
    """Turn the label round where the recipient proposes."""
    label = c2b.headline(leg)
    return label.reverse if label and leg.proposer is Proposer.RECIPIENT else label


def long_names_are_firms(leg: Leg) -> Paradigm | None:
    """Take a provider with a space in its name for a business."""
    label = c2b.headline(leg)
    return Paradigm.B2B if label is Paradigm.C2B and " " in str(leg.provider.name) else label


def impatient(leg: Leg) -> Paradigm | None:
    """Raise an error for an unknown party."""
    if isinstance(leg.provider, UnknownParty):
        raise LookupError(leg.provider)
    return c2b.headline(leg)


def words_decide(leg: Leg) -> Paradigm | None:
    """Read the description of the value."""
    said = leg.value.description
    described = str(said) if isinstance(said, str | Text) else ""
    return Paradigm.C2C if described else c2b.headline(leg)


FAULTS: dict[Callable[[Leg], Any], str] = {
    gifts_are_no_exchange: "other_facts_change_nothing",
    charities_are_public: "swapping_reverses",
    a_hash_decides: "names_change_nothing",
    services_alone: "known_facts_are_answered",
    the_form_is_subordination: "known_facts_are_answered",
    an_unknown_business: "unknown_is_not_no",
    who_proposes_comes_first: "other_facts_change_nothing",
    long_names_are_firms: "names_change_nothing",
    impatient: "same_leg_same_label",
    words_decide: "other_facts_change_nothing",
}
