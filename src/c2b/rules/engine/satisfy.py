"""Search: facts that make a predicate hold, found by settling one fact after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from c2b.predicate import ALWAYS, NEVER, Fact, Predicate, assume, references
from c2b.rules.engine.representative_values import telling_values

Found = Mapping[Fact, object]


def satisfy(predicate: Predicate) -> Found | None:
    """Values of facts under which *predicate* holds, whatever the others are; None: never.

    A fact that is worked out from others counts as a fact of its own. So what is said to be
    impossible is impossible; what is said to be possible may not be for the numbers behind it.
    """
    values = {fact: telling_values(fact, (predicate,)) for fact in facts_in(predicate)}
    return _search(predicate, values, {})


def _search(
    left: Predicate, values: Mapping[Fact, Sequence[object]], found: dict[Fact, object]
) -> Found | None:
    if left == ALWAYS:
        return found
    facts = () if left == NEVER else facts_in(left)
    if not facts:
        return None
    fact = facts[0]
    for value in values[fact]:
        settled = _search(assume(left, fact, value), values, {**found, fact: value})
        if settled is not None:
            return settled
    return None


def situations(facts: Sequence[Fact], predicates: Sequence[Predicate]) -> Iterator[Found]:
    """Every combination of the telling values of *facts*."""
    values = [telling_values(fact, predicates) for fact in facts]
    for picked in product(*values):
        yield dict(zip(facts, picked, strict=True))


def under(predicate: Predicate, found: Found) -> Predicate:
    """*predicate* once the facts of *found* are settled."""
    for fact, value in found.items():
        predicate = assume(predicate, fact, value)
    return predicate


def facts_in(predicate: Predicate) -> tuple[Fact, ...]:
    """The facts that *predicate* names, each once."""
    return tuple(each for each in references(predicate) if isinstance(each, Fact))
