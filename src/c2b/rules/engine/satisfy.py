"""A search for facts that make a predicate hold, one fact after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from c2b.predicate import ALWAYS, NEVER, Fact, Predicate, assume, references
from c2b.rules.engine.representative_values import representative_values

Situation = Mapping[Fact, object]


def satisfy(predicate: Predicate) -> Situation | None:
    """Return values of facts under which *predicate* holds; None where it never holds.

    A fact that is computed from others counts as a fact of its own. So None is certain, while a
    situation may not be possible for the facts behind a computed one.
    """
    values = {fact: representative_values(fact, (predicate,)) for fact in facts_in(predicate)}
    return _search(predicate, values, {})


def _search(
    left: Predicate, values: Mapping[Fact, Sequence[object]], found: dict[Fact, object]
) -> Situation | None:
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


def facts_in(predicate: Predicate) -> tuple[Fact, ...]:
    """Return the facts that *predicate* names, each once."""
    return tuple(each for each in references(predicate) if isinstance(each, Fact))
