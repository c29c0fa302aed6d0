"""Completion: what a leg can still be when some of its facts are unknown.

An unknown fact stands for every value that the known facts allow. One headline for all of them:
determined. Several: undetermined, with these as the candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import product
from typing import Any, NamedTuple, TypeVar

from c2b.models.leg import Dependence, Leg
from c2b.models.party import CAPACITIES, Capacity, Nature
from c2b.models.value import ValueKind
from c2b.paradigms.decide import by_facts
from c2b.paradigms.facts import NATURE_QUESTIONS
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE, Table

T = TypeVar("T")


class Pattern(NamedTuple):
    """What is known of the facts that settle a headline; None is unknown."""

    value_kind: ValueKind | None = None
    dependence: Dependence | None = None
    provider_capacity: Capacity | None = None
    recipient_capacity: Capacity | None = None
    provider_nature: Nature | None = None
    recipient_nature: Nature | None = None

    def but(self, **facts: Any) -> Pattern:
        """The same pattern with *facts*, by name, put in."""
        return self._replace(**facts)


PATTERN_QUESTIONS = (*HEADLINE.questions, *NATURE_QUESTIONS)


def pattern_of(leg: Leg) -> Pattern:
    """Read the pattern of *leg*."""
    provider, recipient = leg.provider, leg.recipient
    return _pattern(
        (
            leg.value.kind,
            leg.dependence,
            provider.capacity,
            recipient.capacity,
            provider.nature,
            recipient.nature,
        )
    )


_tuple: Any = tuple
_pattern: Callable[[tuple[object, ...]], Pattern] = partial(_tuple.__new__, Pattern)


Settled = tuple[ValueKind, Dependence, Capacity, Capacity]


def completions(pattern: Pattern) -> Iterator[Settled]:
    """Every consistent way to settle the four facts of the headline table, in its order."""
    kind, dependence, provides_as, receives_as, provider, recipient = pattern
    for settled in product(
        _options(kind, _VALUES),
        _options(dependence, _DEPENDENCES),
        _options(provides_as, _ALLOWED[provider]),
        _options(receives_as, _ALLOWED[recipient]),
    ):
        if _stands(settled[1], (provider, settled[2]), (recipient, settled[3])):
            yield settled


def consistent(pattern: Pattern) -> bool:
    """Whether the facts can stand together: only a person can work under authority."""
    return _stands(
        pattern.dependence,
        (pattern.provider_nature, pattern.provider_capacity),
        (pattern.recipient_nature, pattern.recipient_capacity),
    )


@cache
def possible(pattern: Pattern, table: Table = HEADLINE) -> tuple[Paradigm, ...]:
    """The headlines that *pattern* leaves open, each once, by name; none if it is inconsistent."""
    decide = by_facts(table)
    found: set[Paradigm] = {decide(*settled) for settled in completions(pattern)}
    return tuple(sorted(found, key=_by_name))


_VALUES = (ValueKind.SERVICE, ValueKind.NONE)  # one that passes stands for all that do
_DEPENDENCES = tuple(Dependence)
_ALLOWED = {nature: CAPACITIES[nature] if nature else tuple(Capacity) for nature in (None, *Nature)}
_EMPLOYABLE = (None, *CAPACITIES[Nature.PERSON])

PartyFacts = tuple[Nature | None, Capacity | None]


def _stands(dependence: Dependence | None, provider: PartyFacts, recipient: PartyFacts) -> bool:
    if dependence is Dependence.PROVIDER_WORKS_FOR_RECIPIENT:
        return _employable(*provider)
    return dependence is not Dependence.RECIPIENT_WORKS_FOR_PROVIDER or _employable(*recipient)


def _employable(nature: Nature | None, capacity: Capacity | None) -> bool:
    return nature is not Nature.ORGANISATION and capacity in _EMPLOYABLE


def _options(known: T | None, values: Sequence[T]) -> Sequence[T]:
    return values if known is None else (known,)


def _by_name(paradigm: Paradigm) -> str:
    return paradigm.value
