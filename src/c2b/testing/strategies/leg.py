"""Strategies for legs, whose known and unknown facts fit together.

What one fact rules out for another is looked up before the other is drawn, so that nothing is ever
thrown away. Which facts a paradigm needs is read from the decision table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations, product
from types import NoneType
from typing import Any, NamedTuple

from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.compensation import COMPENSATIONS, Compensation, Monetary, Unpaid
from c2b.models.leg import ContractForm, Leg, Payment, payment_for
from c2b.models.party import Party, party_of
from c2b.models.subordination import Dependence, Side, Subordination
from c2b.models.value import Value
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.question import Question
from c2b.paradigms.questions import (
    DEPENDENCE,
    PAYMENT,
    PROPOSER,
    PROVIDER_CAPACITY,
    RECIPIENT_CAPACITY,
    TERMS,
    VALUE,
)
from c2b.paradigms.table import HEADLINE
from c2b.predicate.expression import NEVER, references
from c2b.predicate.simplify import assume
from c2b.testing.strategies.party import KNOWN_SIDES, SIDES, employable
from c2b.testing.strategies.text import called, other_than, words
from c2b.testing.strategies.value import compensations, kinds_in, monetary, unpaid
from c2b.text import Text

FACTS: tuple[Question, ...] = (
    VALUE,
    DEPENDENCE,
    PROVIDER_CAPACITY,
    RECIPIENT_CAPACITY,
    PROPOSER,
    PAYMENT,
    TERMS,
)
"""The facts of a leg that `legs` counts when it is asked for so many unknown ones."""


def legs(
    *,
    paradigm: Paradigm | None = None,
    activity: Activity | None = None,
    paid: bool | None = None,
    unknown: int | None = None,
) -> st.SearchStrategy[Leg]:
    """A leg whose facts stand together.

    Args:
        paradigm: The headline: `c2b.classify` finds that one, and is in no doubt about it.
        activity: Narrows the values to those that people give in that activity.
        paid: Whether money comes back: True for money, False for nothing at all.
        unknown: The exact number of the seven `FACTS` that are unknown; with 0 everything is known,
            the natures of the parties too. None leaves that open, fact by fact.
            What *paradigm* and *paid* turn on stays known.

    Raises:
        InvalidValueError: More unknown facts than there are to choose from.
    """
    if unknown is None:
        return _legs([None], paradigm, activity, paid)
    free = [fact.name for fact in FACTS if not _is_needed(fact, paradigm, paid)]
    if not 0 <= unknown <= len(free):
        raise InvalidValueError("legs(unknown)", _UP_TO.fill(most=len(free)), unknown, _NARROW_LESS)
    hidden = [frozenset(names) for names in combinations(free, unknown)]
    return _legs(hidden, paradigm, activity, paid)


def subordinations() -> st.SearchStrategy[Subordination]:
    """Generate subordinations by their facts, each of which is known or unknown."""
    somebody_works = st.sampled_from(Side).map(Subordination.of)
    return st.sampled_from(_UNDECIDED) | st.sampled_from(_NOBODY_WORKS) | somebody_works


def _found(
    worker: Side | None, parts: Sequence[bool | None], ruled_out: bool = False
) -> Subordination:
    direction, control, sanction = parts
    return Subordination(
        worker=worker,
        direction=direction,
        control=control,
        sanction=sanction,
        ruled_out=ruled_out,
    )


Hidden = frozenset[str] | None  # the facts that are unknown; None where each may be


class _Plan(NamedTuple):
    """The strategies of the parts of a leg."""

    dependence: st.SearchStrategy[Any]
    sides: Mapping[Dependence | None, tuple[st.SearchStrategy[Any], st.SearchStrategy[Any]]]
    kind: st.SearchStrategy[Any]
    compensation: st.SearchStrategy[Compensation | None]
    payment: Mapping[type, st.SearchStrategy[Any]]
    proposer: st.SearchStrategy[Any]
    terms: st.SearchStrategy[Any]


@st.composite
def _legs(
    draw: st.DrawFn,
    hidden: Sequence[Hidden],
    paradigm: Paradigm | None,
    activity: Activity | None,
    paid: bool | None,
) -> Leg:
    plan = _plan(draw(st.sampled_from(hidden)), paradigm, activity, paid)
    dependence = draw(plan.dependence)
    provides, receives = plan.sides[dependence]
    provider = _party(draw, provides, None)
    compensation = draw(plan.compensation)
    value = Value(kind=draw(plan.kind), description=draw(words()))
    return Leg(
        provider=provider,
        recipient=_party(draw, receives, provider.name),
        value=value,
        compensation=compensation,
        subordination=draw(st.sampled_from(_SUBORDINATIONS[dependence])),
        proposer=draw(plan.proposer),
        terms_set_by=draw(plan.terms),
        payment=_payment(draw, plan, value, compensation, paid),
        contract=draw(_CONTRACTS),
    )


def _payment(
    draw: st.DrawFn, plan: _Plan, value: Value, compensation: Compensation | None, paid: bool | None
) -> Payment | None:
    if paid is None:
        drawn: Payment | None = draw(plan.payment[type(compensation)])
        return drawn
    return payment_for(value, compensation) or _PAYMENT_IF[paid]


def _party(draw: st.DrawFn, sides: st.SearchStrategy[Any], taken: object) -> Party:
    nature, capacity = draw(sides)
    return party_of(other_than(taken, draw(called())), nature, capacity)


@cache
def _plan(
    hidden: Hidden, paradigm: Paradigm | None, activity: Activity | None, paid: bool | None
) -> _Plan:
    allowed = {fact: _allowed(fact, hidden, paradigm) for fact in FACTS}
    kinds = allowed[VALUE]
    if activity is not None:
        kinds = tuple(kind for kind in kinds if kind in (None, *kinds_in(activity))) or kinds
    return _Plan(
        dependence=st.sampled_from(allowed[DEPENDENCE]),
        sides={
            dependence: (
                _sides(allowed[PROVIDER_CAPACITY], hidden, dependence is _PROVIDER_WORKS),
                _sides(allowed[RECIPIENT_CAPACITY], hidden, dependence is _RECIPIENT_WORKS),
            )
            for dependence in allowed[DEPENDENCE]
        },
        kind=st.sampled_from(kinds),
        compensation=_COMPENSATION_IF[paid],
        payment=_payments(allowed[PAYMENT]),
        proposer=st.sampled_from(allowed[PROPOSER]),
        terms=st.sampled_from(allowed[TERMS]),
    )


def _allowed(fact: Question, hidden: Hidden, paradigm: Paradigm | None) -> tuple[Any, ...]:
    """What *fact* may be; None, the smallest, is first where it may be unknown."""
    values: tuple[Any, ...] = fact.fact.domain or ()
    if paradigm is not None:
        when = _when(paradigm)
        values = tuple(value for value in values if assume(when, fact.fact, value) != NEVER)
    if hidden is not None:
        return (None,) if fact.name in hidden else values
    return values if _is_asked(fact, paradigm) else (None, *values)


def _when(paradigm: Paradigm) -> Any:
    return next(row.when for row in HEADLINE.rows if row.then is paradigm)


def _is_asked(fact: Question, paradigm: Paradigm | None) -> bool:
    return paradigm is not None and fact.fact in references(_when(paradigm))


def _is_needed(fact: Question, paradigm: Paradigm | None, paid: bool | None) -> bool:
    return _is_asked(fact, paradigm) or (fact is PAYMENT and paid is not None)


def _sides(
    capacities: tuple[Any, ...], hidden: Hidden, works: bool
) -> st.SearchStrategy[tuple[Any, Any]]:
    """Generate natures with *capacities*; a party that works for the other may be a person."""
    known_too = SIDES if hidden is None else _KNOWN_OR_UNKNOWN
    return st.sampled_from(
        [
            (nature, capacity)
            for nature, capacity in known_too
            if capacity in capacities and (employable(nature, capacity) or not works)
        ]
    )


def _payments(allowed: tuple[Any, ...]) -> dict[type, st.SearchStrategy[Any]]:
    """Return the possible payments for each kind of compensation."""
    return {
        kind: st.sampled_from([each for each in allowed if each is not _RULED_OUT.get(kind, ...)])
        for kind in (NoneType, *COMPENSATIONS)
    }


_WORKERS = (None, *Side)
_PARTS = list(product((None, True, False), repeat=3))
_UNDECIDED = [
    _found(worker, parts)
    for worker, parts in product(_WORKERS, _PARTS)
    if None in parts and False not in parts
]
_NOBODY_WORKS = [
    _found(worker, parts, ruled_out)
    for worker, parts, ruled_out in product(_WORKERS, _PARTS, (False, True))
    if False in parts
]
_SUBORDINATIONS: dict[Dependence | None, Sequence[Subordination | None]] = {
    None: [*[None] * len(_UNDECIDED), *_UNDECIDED],
    Dependence.NONE: [*[Subordination.none()] * len(_NOBODY_WORKS), *_NOBODY_WORKS],
    Dependence.PROVIDER_WORKS_FOR_RECIPIENT: [Subordination.of(Side.PROVIDER)] * 2,
    Dependence.RECIPIENT_WORKS_FOR_PROVIDER: [Subordination.of(Side.RECIPIENT)] * 2,
}
"""Two or more for each, so that all are drawn alike: what draws less counts as the smaller."""
_PROVIDER_WORKS = Dependence.PROVIDER_WORKS_FOR_RECIPIENT
_RECIPIENT_WORKS = Dependence.RECIPIENT_WORKS_FOR_PROVIDER
_KNOWN_OR_UNKNOWN = (*KNOWN_SIDES, *(side for side in SIDES if side[1] is None))
_RULED_OUT: dict[type, Payment] = {
    Unpaid: Payment.RECIPIENT_PAYS_PROVIDER,
    Monetary: Payment.NONE,
}
_COMPENSATION_IF: dict[bool | None, st.SearchStrategy[Compensation | None]] = {
    None: st.none() | compensations(),
    True: monetary(),
    False: unpaid(),
}
_PAYMENT_IF = {True: Payment.RECIPIENT_PAYS_PROVIDER, False: Payment.NONE}
_CONTRACTS = st.none() | st.sampled_from(ContractForm)

_UP_TO = Text(
    en="an int from 0 to {most}, the facts that may be unknown",
    fr="un int entre 0 et {most}, le nombre de faits qui peuvent être inconnus",
)
_NARROW_LESS = Text(
    en="ask for fewer, or leave out what narrows the legs",
    fr="demandez-en moins, ou retirez ce qui restreint les flux",
)
