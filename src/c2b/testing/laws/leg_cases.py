"""Every pattern of facts that a classifier can meet, as legs with names, pay and form around them.

The facts around are taken in turn from short lists whose lengths have no common divisor, so that
each comes with very different patterns. Legs with few known facts come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, cycle, product
from typing import Any

from attrs import evolve

from c2b.errors import C2bError
from c2b.models.compensation import Compensation, Immaterial, Material, Monetary, Reciprocal, Unpaid
from c2b.models.leg import ContractForm, Leg, Payment, Proposer, TermsSetter
from c2b.models.money import Money
from c2b.models.party import UnknownParty, party_of
from c2b.models.subordination import subordination_of
from c2b.models.value import Value, ValueKind
from c2b.paradigms.completion import Pattern
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.prove import full_patterns, partial_patterns
from c2b.paradigms.question import Question
from c2b.paradigms.questions import (
    DEPENDENCE,
    PAYMENT,
    PROVIDER_CAPACITY,
    RECIPIENT_CAPACITY,
    VALUE,
    stated,
)
from c2b.testing.laws.trial import Drawn

NAMES = (
    *("Ana", "Acme", "ACME GmbH", "Ville de Lyon", "the consumer", "Business", "李", "B. Ltd"),
    *("université", "X", "ministry of labour", "a company with a long name and many words"),
    "Zoe, freelance",
)
_EUROS = Money(minor=5_000, currency="EUR")
PAY: tuple[Compensation | None, ...] = (
    *(None, Unpaid(), Monetary(), Monetary(amount=_EUROS), Monetary(amount=Money.of(0, "EUR"))),
    *(Material(fair_value=_EUROS), Immaterial(), Reciprocal(), Material(), Reciprocal(leg=2)),
    Immaterial(description="fame"),
)
_FORMS = (None, *ContractForm, None)  # 7
_AROUND: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("contract", tuple(ContractForm)),
    ("terms_set_by", tuple(TermsSetter)),
    ("proposer", tuple(Proposer)),
    ("payment", tuple(Payment)),
    ("derives_from", (1, 2)),
    ("compensation", PAY[1:]),
    ("description", ("a review", "unpaid work for a company")),
)
"""The facts of a leg that may be foreign to a lens, with values to try."""


@cache
def every_leg(lens: Lens) -> tuple[Leg, ...]:
    """Return a leg for each pattern of facts, known or not; those with few facts first."""
    partial = sorted(partial_patterns(), key=_known)
    more = [pattern for pattern in full_patterns() if pattern.value_kind not in _TWO_KINDS]
    return tuple(_dressed([*partial, *more], lens, known=False))


@cache
def known_legs(lens: Lens) -> tuple[Leg, ...]:
    """Return a leg for each pattern in which all facts of the lens are known."""
    return tuple(_dressed(full_patterns(), lens, known=True))


def forgetful_cases(lens: Lens) -> Iterator[Drawn]:
    """Yield legs whose facts are known, each with facts to forget: most of them first."""
    ways = [((), (name,)) for name in (VALUE.name, DEPENDENCE.name, *_own(lens))]
    sides = [
        ((), (question.name,), (question.name, nature))
        for question, nature in (
            (PROVIDER_CAPACITY, "provider_nature"),
            (RECIPIENT_CAPACITY, "recipient_nature"),
        )
    ]
    forgotten = [frozenset(chain(*some)) for some in product(*ways, *sides) if any(some)]
    legs = [leg for leg in known_legs(lens) if leg.value.kind in _TWO_KINDS]
    step = len(_answers(lens, known=True))
    for number, some in enumerate(sorted(forgotten, key=len, reverse=True)):
        for leg in legs[number % step :: step]:
            yield {"known": leg, "forgotten": some}


def cases_around(lens: Lens) -> Iterator[Drawn]:
    """Yield legs with each value of each fact that is foreign to *lens*.

    Where the facts of the headline are known, all values are tried; else they are taken in turn.
    """
    own = _own(lens)
    foreign = [
        (name, fact)
        for name, values in _AROUND
        if name not in own and not (name == "compensation" and PAYMENT.name in own)
        for fact in values
    ]
    telling = [leg for leg in known_legs(lens) if leg.value.kind is ValueKind.SERVICE]
    plain = zip(every_leg(lens), cycle(foreign), strict=False)
    for leg, (name, fact) in chain(plain, product(telling, foreign)):
        around = _with(leg, name, fact)
        if around is not None:
            yield {"leg": leg, "around": around}


def forget(leg: Leg, forgotten: Iterable[str]) -> Leg:
    """Return *leg* as it looks where these facts are unknown."""
    some, facts = frozenset(forgotten), dict[str, Any]()
    for question in _PLAIN:
        if question.name in some:
            facts |= stated(question, None)
    if VALUE.name in some:
        facts["value"] = Value(kind=None)
    for side, question in (("provider", PROVIDER_CAPACITY), ("recipient", RECIPIENT_CAPACITY)):
        if question.name in some:
            party = getattr(leg, side)
            nature = None if f"{side}_nature" in some else party.nature
            facts[side] = UnknownParty(name=party.name, nature=nature)
    return evolve(leg, **facts)


def _dressed(patterns: Iterable[Pattern], lens: Lens, *, known: bool) -> Iterator[Leg]:
    """Yield a leg for each pattern, with the answers to the lens' own questions in turn.

    Each known pattern of a service comes with all of the answers.
    """
    answers = _answers(lens, known=known)
    turn = 0
    for number, pattern in enumerate(patterns):
        telling = pattern.value_kind is ValueKind.SERVICE and None not in pattern
        for facts in answers if telling else [answers[number % len(answers)]]:
            pay = {} if PAYMENT.name in facts else {"compensation": PAY[turn % len(PAY)]}
            yield _leg(pattern, turn, {**facts, **pay})
            turn += 1


def _answers(lens: Lens, *, known: bool) -> list[dict[str, Any]]:
    """Return each set of answers to the questions that *lens* asks beside those of the headline."""
    own = [question for question in lens.table.questions if _is_own(question)]
    domains = [question.fact.domain or () for question in own]
    return [
        dict(chain(*(stated(*pair).items() for pair in zip(own, values, strict=True))))
        for values in product(*((each if known else (None, *each)) for each in domains))
    ]


def _leg(pattern: Pattern, turn: int, facts: Drawn) -> Leg:
    size = len(NAMES)
    name, other = NAMES[turn % size], NAMES[(turn + 1 + turn // size % (size - 1)) % size]
    return Leg(
        provider=party_of(name, pattern.provider_nature, pattern.provider_capacity),
        recipient=party_of(other, pattern.recipient_nature, pattern.recipient_capacity),
        value=Value(kind=pattern.value_kind),
        subordination=subordination_of(pattern.dependence),
        contract=_FORMS[turn % len(_FORMS)],
        **facts,
    )


def _with(leg: Leg, name: str, fact: Any) -> Leg | None:
    """Return *leg* with another *fact*; None where it cannot stand beside the others."""
    facts: dict[str, Any] = {"payment": None} if name == "compensation" else {}
    if name == "description":
        return evolve(leg, value=evolve(leg.value, description=str(fact)))
    try:
        return evolve(leg, **{**facts, name: fact})
    except C2bError:
        return None


def _known(pattern: Pattern) -> int:
    return sum(fact is not None for fact in pattern)


def _own(lens: Lens) -> list[str]:
    """Return the names of the facts that *lens* looks at beside those of the headline."""
    return [each.name for each in lens.table.questions if _is_own(each)]


def _is_own(question: Question) -> bool:
    return len(question.fact.path) == 1 and question is not DEPENDENCE


_TWO_KINDS = (None, ValueKind.SERVICE, ValueKind.NONE)
_QUESTIONS = [question for lens in LENSES for question in lens.table.questions]
_PLAIN = [question for question in _QUESTIONS if len(question.fact.path) == 1]
