"""The wrong labels: from another lens, from one flipped fact, or from another leg."""

from __future__ import annotations

from collections.abc import Iterator

from c2b.cases import Case
from c2b.models.activity import Activity
from c2b.models.leg import Leg, Payment
from c2b.models.party import Capacity, Nature
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.classification import Classification
from c2b.paradigms.completion import consistent, pattern_of, possible
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE
from c2b.teaching.misconception import BY_LENS, Misconception

WrongLabel = tuple[Paradigm, Misconception]


def wrong_labels(
    case: Case, classification: Classification, others: tuple[Classification, ...], lens: Lens
) -> Iterator[WrongLabel]:
    """Labels that are wrong of a leg under *lens*, the most instructive first.

    Args:
        case: The case that the leg belongs to.
        classification: The classification of the leg; the label under *lens* must be determined.
        others: The classifications of the other legs of the case.
        lens: The lens under which the labels are wrong.
    """
    right = classification.lenses[lens]
    found = sorted(_candidates(case, classification, others, lens), key=lambda each: _rank(each[1]))
    return (each for each in found if each[0] is not right)


def _rank(shown: Misconception) -> int:
    """Return the rank of a misconception: those that few exchanges can show come first."""
    if shown in _RARE:
        return 0
    return 1 if shown in BY_LENS.values() else 3 if shown in _COMMON else 2


_RARE = (
    Misconception.PLATFORM_MAKES_B2C,
    Misconception.TECHNIQUE_IS_RELATION,
    Misconception.PERSON_IS_CONSUMER,
    Misconception.PAPER_STATUS_DECIDES,
)
_COMMON = (Misconception.CONTRACT_MAKES_EMPLOYMENT, Misconception.NO_MONEY_NO_EXCHANGE)


def _candidates(
    case: Case, classification: Classification, others: tuple[Classification, ...], lens: Lens
) -> Iterator[WrongLabel]:
    yield from _by_other_lenses(classification, lens)
    for other in others:
        if other.paradigm is not None:
            yield other.paradigm, Misconception.LEGS_READ_AS_ONE
    yield from by_flipped_fact(case, classification.leg)
    headline = (
        classification.candidates[0] if classification.paradigm is None else classification.paradigm
    )
    if headline is Paradigm.C2C and case.exchange.intermediary is not None:
        yield Paradigm.B2C, Misconception.PLATFORM_MAKES_B2C
        yield Paradigm.C2B, Misconception.PLATFORM_MAKES_B2C
    if Paradigm.B2C is not headline and Capacity.TRADE in _capacities(classification.leg):
        yield Paradigm.B2C, Misconception.MARKET_DECIDES
    if lens is not VALUE:
        yield headline.reverse, Misconception.ONE_DEFINITION_ONLY
    if case.activity is not Activity.OTHER and headline is not Paradigm.C2B:
        yield Paradigm.C2B, Misconception.TECHNIQUE_IS_RELATION
    if classification.leg.payment is Payment.NONE:
        yield Paradigm.NOT_AN_EXCHANGE, Misconception.NO_MONEY_NO_EXCHANGE


def _capacities(leg: Leg) -> tuple[Capacity | None, Capacity | None]:
    return leg.provider.capacity, leg.recipient.capacity


def _by_other_lenses(classification: Classification, lens: Lens) -> Iterator[WrongLabel]:
    for other, label in classification.lenses.items():
        if other is not lens and isinstance(label, Paradigm):
            yield label, BY_LENS.get(other.id, Misconception.ONE_DEFINITION_ONLY)


def by_flipped_fact(case: Case, leg: Leg) -> Iterator[WrongLabel]:
    """The headlines with one fact flipped, where a known misconception flips it."""
    pattern = pattern_of(leg)
    for question in HEADLINE.questions:
        for value in question.values:
            flipped = pattern.but(**{question.name: value})
            shows = _shows(case, leg, question.name, value)
            changed = flipped != pattern and consistent(flipped)
            labels = possible(flipped) if changed else ()
            if shows is not None and len(labels) == 1:
                yield labels[0], shows


def _shows(case: Case, leg: Leg, fact: str, value: object) -> Misconception | None:
    """The misconception by which *fact* is taken to be *value*; None where no known one does so."""
    if fact == "value_kind":
        return _about_value(leg) if value is ValueKind.NONE else None
    if fact == "dependence":
        if value is not Dependence.NONE:
            return Misconception.CONTRACT_MAKES_EMPLOYMENT
        if _worker_capacity(leg) is Capacity.TRADE:
            return Misconception.PAPER_STATUS_DECIDES
        return Misconception.PERSON_IS_CONSUMER
    party = leg.provider if fact == "provider_capacity" else leg.recipient
    if value is Capacity.PRIVATE and party.nature is not Nature.ORGANISATION:
        return Misconception.PERSON_IS_CONSUMER
    if value is Capacity.TRADE:
        return _about_trade(case, leg, party.capacity)
    return None


def _about_value(leg: Leg) -> Misconception | None:
    if leg.value.kind in (ValueKind.DATA, ValueKind.ATTENTION):
        return Misconception.DATA_IS_NO_VALUE
    if leg.payment is Payment.NONE:
        return Misconception.NO_MONEY_NO_EXCHANGE
    return None


def _worker_capacity(leg: Leg) -> Capacity | None:
    provides = leg.dependence is Dependence.PROVIDER_WORKS_FOR_RECIPIENT
    return leg.provider.capacity if provides else leg.recipient.capacity


def _about_trade(case: Case, leg: Leg, capacity: Capacity | None) -> Misconception | None:
    """The misconception by which a party of *capacity* is taken to act in trade."""
    if capacity is Capacity.PRIVATE:
        if case.exchange.intermediary is not None:
            return Misconception.PLATFORM_MAKES_B2C
        return Misconception.PAYMENT_DECIDES if leg.payment is not Payment.NONE else None
    if case.activity is not Activity.OTHER:
        return Misconception.TECHNIQUE_IS_RELATION
    return None
