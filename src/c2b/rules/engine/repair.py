"""The fewest changes of acts by which a predicate holds, searched part by part.

Parts of a conjunction that have no act in common are searched apart, and a term that holds already
is left alone. What depends on common acts is searched together, up to a stated number of trials.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from attrs import define

from c2b.predicate import All, Any, AtLeast, Fact, Predicate, assume, evaluate, references
from c2b.predicate.interpret import Values
from c2b.rules.engine.acts import acts_among, other_values, way
from c2b.rules.engine.normal_form import apart, facts_in, without_negations
from c2b.rules.engine.representative_values import leaves
from c2b.rules.engine.satisfy import Search, Situation

MOST_TRIALS = 1_500
"""The combinations of values that are tried for the parts of one predicate together.

One that changes several facts, or is tried on a large predicate, counts as several.
"""

_PARTS = 40  # of a predicate, on which a trial counts as one
_STEPS = 20_000  # of the search for values with which a predicate holds at all

_MOST_WAYS = 64  # ways of the same number of changes that are compared with each other


@define
class RepairSearch:
    """A search for the fewest changes after which a predicate holds.

    Attributes:
        subject: The facts.
        acts: The facts that may be changed.
        enough: Whether an answer is good enough, such as True alone.
        trials: The number of combinations that were tried.
    """

    subject: object
    acts: frozenset[Fact]
    enough: Callable[[bool | None], bool]
    trials: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether all combinations were tried that could have helped."""
        return self.trials <= MOST_TRIALS

    def ways(self, goal: Predicate) -> list[Values]:
        """Return the smallest changes after which *goal* holds; none where none was found."""
        return self._ways(without_negations(goal))

    def _ways(self, goal: Predicate) -> list[Values]:
        if self._holds(goal):
            return [{}]
        if isinstance(goal, All):
            return self._all(goal.terms)
        if isinstance(goal, Any):
            return fewest(found for term in goal.terms for found in self._ways(term))
        if isinstance(goal, AtLeast) and isinstance(goal.least, int):
            parts = self._parts(goal.terms)
            if all(len(part) == 1 for part in parts):
                return self._some(goal.least, goal.terms)
        return self.together(goal)

    def _holds(self, goal: Predicate, changes: Values | None = None) -> bool:
        if changes is None:
            return self.enough(evaluate(goal, self.subject))
        after = way(changes, self.subject)
        return after is not None and self.enough(evaluate(goal, after.subject, after.computed))

    def _all(self, terms: Sequence[Predicate]) -> list[Values]:
        """Return the changes for all terms: those of each part, joined."""
        parts = [
            self._ways(part[0]) if len(part) == 1 else self.together(All(tuple(part)))
            for part in self._parts(terms)
        ]
        return [_joined(chosen) for chosen in islice(product(*parts), _MOST_WAYS)]

    def _some(self, least: int, terms: Sequence[Predicate]) -> list[Values]:
        """Return the changes for so many of the terms, which have no act in common."""
        found = sorted((ways[0] for ways in map(self._ways, terms) if ways), key=len)
        return [_joined(found[:least])] if len(found) >= least else []

    def together(self, goal: Predicate) -> list[Values]:
        """Return the smallest changes after which *goal* holds, from all combinations of acts.

        Where the trials do not suffice, it is some changes of which none is needless, if any are
        found; there may be smaller ones.
        """
        is_possible, situation = self._situation(goal)
        if not is_possible:
            return []
        acts = [fact for fact in acts_among(facts_in(goal)) if fact in self.acts]
        for size in range(1, len(acts) + 1):
            found = list(self._of_size(size, acts, goal))
            if found or not self.is_complete:
                return found or self._needed(situation, acts, goal)
        return []

    def _of_size(self, size: int, acts: Sequence[Fact], goal: Predicate) -> Iterator[Values]:
        """Yield the changes of so many *acts* after which *goal* holds, while trials are left."""
        values = {fact: other_values(fact, (goal,), self.subject) for fact in acts}
        for chosen in combinations(acts, size):
            for picked in product(*(values[fact] for fact in chosen)):
                self.trials += size + goal.extent[1] // _PARTS
                if not self.is_complete:
                    return
                changes = dict(zip(chosen, picked, strict=True))
                if self._holds(goal, changes):
                    yield changes

    def _needed(self, situation: Situation, acts: Sequence[Fact], goal: Predicate) -> list[Values]:
        """Return those changes to *situation* without which *goal* does not hold; none if none."""
        changes = {
            fact: situation[fact]
            for fact in acts
            if fact in situation and situation[fact] != fact.of(self.subject)
        }
        if not self._holds(goal, changes):
            return []
        for fact in tuple(changes):
            less = {other: value for other, value in changes.items() if other != fact}
            if self._holds(goal, less):
                changes = less
        return [changes]

    def _situation(self, goal: Predicate) -> tuple[bool, Situation]:
        """Return whether acts may make *goal* hold, and values with which it does, if found.

        Values of two facts that are compared with each other are not among those it tries.
        """
        if self.enough(None) or any(len(references(leaf)) > 1 for leaf in leaves(goal)):
            return True, {}
        for fact in facts_in(goal):
            known = fact.of(self.subject)
            if known is not None and self.acts.isdisjoint(acts_among((fact,))):
                goal = assume(goal, fact, known)
        search = Search(_STEPS)
        found = search.satisfy(goal)
        return found is not None or not search.is_complete, found or {}

    def _parts(self, terms: Sequence[Predicate]) -> list[list[Predicate]]:
        """Return the terms in parts that have no act in common with each other."""
        return apart(terms, lambda term: self.acts.intersection(acts_among(facts_in(term))))


def fewest(ways: Iterable[Values]) -> list[Values]:
    """Return those of *ways* that have the fewest changes, each once."""
    found = list(ways)
    least = min(map(len, found), default=0)
    kept: list[Values] = []
    for each in found:
        if len(each) == least and each not in kept:
            kept.append(each)
    return kept[:_MOST_WAYS]


def _joined(ways: Iterable[Values]) -> Values:
    return {fact: value for each in ways for fact, value in each.items()}
