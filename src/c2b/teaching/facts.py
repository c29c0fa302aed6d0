"""The facts of a leg that any table reads, how they are told, and a leg with one fact changed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from attrs import evolve

from c2b.models.compensation import Monetary, Unpaid
from c2b.models.leg import Leg, Payment
from c2b.models.party import CAPACITIES, Capacity, Nature, Party, is_same_party, party_of
from c2b.models.subordination import Dependence, subordination_of
from c2b.models.value import Value, ValueKind
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.question import Question
from c2b.paradigms.questions import VALUE
from c2b.paradigms.table import HEADLINE
from c2b.text import Text, in_both


def lens_questions() -> dict[Lens, Question]:
    """The one fact that each lens besides the headline turns on."""
    return {lens: lens.table.questions[0] for lens in LENSES[1:]}


def all_questions() -> tuple[Question, ...]:
    """Every fact that a label can turn on, in the order in which they are asked."""
    return (*HEADLINE.questions, *lens_questions().values())


def told(question: Question, leg: Leg) -> Text:
    """The answer of *leg* to *question*, as a clause; an unknown one is reported as unknown."""
    value = question.of(leg)
    return (
        _UNKNOWN.fill(question=question.question_text(leg))
        if value is None
        else question.clause_text(value, leg)
    )


def told_of_anyone(question: Question, value: Enum) -> Text:
    """The meaning of *value* for a provider and a recipient without names."""
    return _of_anyone(dict(question.states)[value])


def asked_of_anyone(question: Question) -> Text:
    """Return *question* about a provider and a recipient without names."""
    if question is VALUE:
        return _ASK_VALUE
    offers = [text for _, text in question.offers]
    among = (
        Text.join([Text.join(offers[:-1], _COMMA), *offers[-1:]], _OR)
        if offers
        else Text(en="", fr="")
    )
    return _of_anyone(question.asks, answers=among)


def _of_anyone(text: Text, **more: Text) -> Text:
    words = {"provider": PROVIDER, "recipient": RECIPIENT, **more}
    return text.fill(**{slot: words[slot] for slot in text.slots})


def with_facts(leg: Leg, facts: Mapping[str, Enum]) -> Leg:
    """Return *leg* with *facts* changed, by the names of their questions.

    A party whose new capacity its nature rules out, or that now works under authority, becomes of
    the nature that goes with it; what comes back follows a change of payment.
    """
    changed: dict[str, Any] = {}
    works = cast("Dependence | None", facts.get("dependence", leg.dependence))
    for side in ("provider", "recipient"):
        party: Party = getattr(leg, side)
        capacity = cast("Capacity | None", facts.get(f"{side}_capacity", party.capacity))
        changed[side] = _party(party, capacity, employed=works is _WORKS[side])
    if "dependence" in facts:
        changed["subordination"] = subordination_of(works)
    if "value_kind" in facts:
        kind = cast("ValueKind", facts["value_kind"])
        changed["value"] = Value(kind=kind, description=leg.value.description)
    if is_same_party(changed["provider"], changed["recipient"]):
        changed["recipient"] = evolve(changed["recipient"], name=_ANOTHER, id=None)
    for name in ("proposer", "terms_set_by", "payment"):
        if name in facts:
            changed[name] = facts[name]
    return evolve(leg, **changed, **_compensation(leg, facts.get("payment")))


_WORKS = {
    "provider": Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
    "recipient": Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
}


def _party(party: Party, capacity: Capacity | None, *, employed: bool) -> Party:
    nature = Nature.PERSON if employed else party.nature
    if nature is not None and capacity is not None and capacity not in CAPACITIES[nature]:
        nature = None
    if (nature, capacity) == (party.nature, party.capacity):
        return party
    return evolve(party_of(party.name, nature, capacity), id=party.id)


def _compensation(leg: Leg, payment: object) -> dict[str, Any]:
    """Return the compensation once money passes otherwise; None where that does not change."""
    if payment is Payment.RECIPIENT_PAYS_PROVIDER and isinstance(leg.compensation, Unpaid):
        return {"compensation": Monetary()}
    if payment is Payment.NONE and isinstance(leg.compensation, Monetary):
        return {"compensation": Unpaid()}
    return {}


def name_of(party: Party) -> Text:
    """The name of *party* in both languages."""
    return in_both(party.name)


PROVIDER = Text(en="the provider", fr="celui qui apporte")
RECIPIENT = Text(en="the recipient", fr="celui qui reçoit")
_ANOTHER = Text(en="another party", fr="une autre partie")
_UNKNOWN = Text(en="it is unknown ('{question}')", fr="on l’ignore (« {question} »)")
_ASK_VALUE = Text(
    en="Does something of value pass from one party to another?",
    fr="Une valeur passe-t-elle d’une partie à une autre ?",
)
_COMMA = Text(en=", ", fr=", ")
_OR = Text(en=" or ", fr=" ou ")
