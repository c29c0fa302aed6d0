"""The completions of a leg: what it can still be when some of its facts are unknown.

An unknown fact stands for every value that the known facts allow. A leg is determined if all its
completions have one headline. If they have several, it is undetermined, with these as candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import product
from typing import Any, NamedTuple

from c2b.models.leg import Leg
from c2b.models.party import CAPACITIES, Capacity, Nature
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.compile import by_facts
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.questions import NATURE_QUESTIONS
from c2b.paradigms.table import HEADLINE, Table


class Pattern(NamedTuple):
    """The known facts that settle a headline; None means unknown."""

    value_kind: ValueKind | None = None
    dependence: Dependence | None = None
    provider_capacity: Capacity | None = None
    recipient_capacity: Capacity | None = None
    provider_nature: Nature | None = None
    recipient_nature: Nature | None = None

    def but(self, **facts: Any) -> Pattern:
        """Return the same pattern with *facts*, by name, put in."""
        return self._replace(**facts)


PATTERN_QUESTIONS = (*HEADLINE.questions, *NATURE_QUESTIONS)


def pattern_of(leg: Leg) -> Pattern:
    """Return the pattern of *leg*."""
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
    """Yield every consistent way to settle the facts of the headline table, in order."""
    kind, dependence, provides_as, receives_as, provider, recipient = pattern
    for settled in product(
        _VALUES if kind is None else (kind,),
        _DEPENDENCES if dependence is None else (dependence,),
        _ALLOWED[provider] if provides_as is None else (provides_as,),
        _ALLOWED[recipient] if receives_as is None else (receives_as,),
    ):
        _, works, provides, receives = settled
        if works is _NOBODY_WORKS or _stands(works, provider, provides, recipient, receives):
            yield settled


def consistent(pattern: Pattern) -> bool:
    """Whether the facts of *pattern* can all hold.

    A nature limits the capacity, and only a person can work under authority.
    """
    _, works, provides_as, receives_as, provider, recipient = pattern
    return (
        provides_as in (None, *_ALLOWED[provider])
        and receives_as in (None, *_ALLOWED[recipient])
        and _stands(works, provider, provides_as, recipient, receives_as)
    )


@cache
def possible(pattern: Pattern, table: Table = HEADLINE) -> tuple[Paradigm, ...]:
    """Return the headlines that *pattern* leaves open, by name; none if it is inconsistent."""
    return by_name(headlines(pattern, by_facts(table)))


def headlines(pattern: Pattern, decide: Callable[..., Paradigm]) -> list[Paradigm]:
    """Return the results of *decide* for every completion, each once.

    The result is a list, because comparing a few is faster than hashing them.
    """
    found: list[Paradigm] = []
    for settled in completions(pattern):
        headline = decide(*settled)
        if headline not in found:
            found.append(headline)
    return found


def by_name(labels: Iterable[Paradigm]) -> tuple[Paradigm, ...]:
    """Return *labels* in the order in which they are listed."""
    return tuple(sorted(labels))


_VALUES = (ValueKind.SERVICE, ValueKind.NONE)  # one value that passes represents all that do
_DEPENDENCES = tuple(Dependence)
_NOBODY_WORKS, _PROVIDER_WORKS, _RECIPIENT_WORKS = Dependence
_ALLOWED = {nature: CAPACITIES[nature] if nature else tuple(Capacity) for nature in (None, *Nature)}
_ORGANISATION = Nature.ORGANISATION
_EMPLOYABLE = (None, *CAPACITIES[Nature.PERSON])


def _stands(
    works: Dependence | None,
    provider: Nature | None,
    provides_as: Capacity | None,
    recipient: Nature | None,
    receives_as: Capacity | None,
) -> bool:
    """Whether the party that works under authority is, as far as is known, a person."""
    if works is _PROVIDER_WORKS:
        return provider is not _ORGANISATION and provides_as in _EMPLOYABLE
    if works is _RECIPIENT_WORKS:
        return recipient is not _ORGANISATION and receives_as in _EMPLOYABLE
    return True
