"""A search for facts that make a predicate hold, in a limited number of steps.

Terms without common facts are searched apart, a fact with one possible value is settled at once,
and what was found impossible is not searched again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from c2b.predicate import ALWAYS, NEVER, All, Any, Fact, Predicate, assume, evaluate
from c2b.rules.engine.normal_form import apart, facts_in, without_negations
from c2b.rules.engine.representative_values import representative_values

Situation = Mapping[Fact, object]
Values = Mapping[Fact, Sequence[object]]

MOST_STEPS = 60_000
"""The steps after which a search ends; each looks at one part of a predicate."""

_DEEPEST = 100  # facts with several possible values, settled one within the other


def satisfy(predicate: Predicate) -> Situation | None:
    """Return values of facts under which *predicate* holds; None where none were found.

    A fact that is computed from others counts as a fact of its own. So None is certain, unless the
    search ended before its end, while a situation may not be possible for the facts behind a
    computed one.
    """
    return Search().satisfy(predicate)


@define
class Search:
    """A search that ends after a number of steps.

    Attributes:
        steps: The number of steps that are left.
        is_complete: Whether everything was searched that was asked for.
    """

    steps: int = MOST_STEPS
    is_complete: bool = True
    _impossible: set[Predicate] = field(factory=set[Predicate], init=False, repr=False)
    _facts: dict[int, tuple[Predicate, tuple[Fact, ...]]] = field(
        factory=dict[int, tuple[Predicate, tuple[Fact, ...]]], init=False, repr=False
    )

    def satisfy(self, predicate: Predicate) -> Situation | None:
        """Return values of facts under which *predicate* holds; None where none were found."""
        facts = facts_in(predicate)
        many = [fact for fact in facts if fact.domain != (True, False)]
        if not self.spend(predicate, len(many) + 1):
            return None
        values = {fact: representative_values(fact, (predicate,)) for fact in facts}
        found = self.among(without_negations(predicate), values)
        return found and {fact: found[fact] for fact in facts if fact in found}

    def spend(self, predicate: Predicate, times: int = 1) -> bool:
        """Return whether steps are left to look so many times at *predicate*, and take them."""
        self.steps -= predicate.extent[1] * times
        self.is_complete = self.is_complete and self.steps >= 0
        return self.is_complete

    def facts(self, predicate: Predicate) -> tuple[Fact, ...]:
        """Return the facts that *predicate* names, which are looked up once for each object."""
        held = self._facts.get(id(predicate))
        if held is None:
            held = self._facts[id(predicate)] = (predicate, facts_in(predicate))
        return held[1]

    def among(self, left: Predicate, values: Values, depth: int = 0) -> Situation | None:
        """Return values out of *values* under which *left* holds; None where none were found."""
        found: dict[Fact, object] = {}
        while left not in self._impossible and self.goes_on(left, depth):
            if isinstance(left, Any):
                return self._first(left, [({}, term) for term in left.terms], values, depth)
            parts = apart(terms_of(left), self.facts)
            if len(parts) != 1:
                further = self._every(left, parts, values, depth)
                return None if further is None else {**found, **further}
            ways = self.ways(left, values)
            if len(ways) != 1:
                further = self._first(left, ways, values, depth)
                return None if further is None else {**found, **further}
            ((settled, left),) = ways
            found.update(settled)
        return None

    def goes_on(self, left: Predicate, depth: int) -> bool:
        """Return whether steps are left to look at *left*, at such a depth."""
        self.is_complete = self.is_complete and depth <= _DEEPEST
        return self.spend(left)

    def ways(self, left: Predicate, values: Values) -> list[tuple[Situation, Predicate]]:
        """Return the values of the next fact, each with what is then left open and possible."""
        terms = terms_of(left)
        alone = next((term for term in terms if len(self.facts(term)) == 1), left)
        named = Counter(fact for term in terms_of(alone) for fact in self.facts(term))
        if not named:
            return [({}, ALWAYS)] if evaluate(left, None) is True else []
        ways: dict[Predicate, Situation] = {}
        for fact, _ in named.most_common(1):
            for value in values[fact]:
                if self.spend(alone) and assume(alone, fact, value) != NEVER:
                    ways.setdefault(self.settled(left, fact, value), {fact: value})
        return [(settled, rest) for rest, settled in ways.items() if rest != NEVER]

    def settled(self, left: Predicate, fact: Fact, value: object) -> Predicate:
        """Return what is left open of *left* with *value*; only terms that name it are changed."""
        terms: list[Predicate] = []
        for term in terms_of(left):
            if fact in self.facts(term):
                term = assume(term, fact, value) if self.spend(term) else NEVER
            if term == NEVER:
                return NEVER
            terms.extend(terms_of(term))
        return joined(terms)

    def _first(
        self,
        left: Predicate,
        ways: Iterable[tuple[Situation, Predicate]],
        values: Values,
        depth: int,
    ) -> Situation | None:
        """Return the first of *ways* to make *left* hold that leads on; None where none does."""
        for settled, rest in ways:
            further = self.among(rest, values, depth + 1)
            if further is not None:
                return {**settled, **further}
        self._give_up(left)
        return None

    def _every(
        self, left: Predicate, parts: Iterable[Sequence[Predicate]], values: Values, depth: int
    ) -> Situation | None:
        """Return values under which all *parts* of *left* hold, which have no fact in common."""
        found: dict[Fact, object] = {}
        for part in sorted(map(joined, parts), key=lambda part: part.extent[1]):
            further = self.among(part, values, depth + 1)
            if further is None:
                self._give_up(left)
                return None
            found.update(further)
        return found

    def _give_up(self, left: Predicate) -> None:
        """Note that *left* cannot hold, if all of it was searched."""
        if self.is_complete:
            self._impossible.add(left)


def terms_of(predicate: Predicate) -> tuple[Predicate, ...]:
    """Return the terms of a conjunction, those of one within another too; else *predicate*."""
    if not isinstance(predicate, All):
        return (predicate,)
    return tuple(each for term in predicate.terms for each in terms_of(term))


def joined(terms: Sequence[Predicate]) -> Predicate:
    """Return the conjunction of *terms*; of one, that one."""
    return terms[0] if len(terms) == 1 else All(tuple(terms))
