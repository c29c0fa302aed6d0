"""The fewest changes of acts by which a predicate holds, searched part by part.

Parts of a conjunction that have no act in common are searched apart, and a term that holds already
is left alone. What depends on common acts is searched together, up to a stated number of trials.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from attrs import define

from c2b.predicate import All, Any, AtLeast, Fact, Implies, Not, Predicate, evaluate
from c2b.predicate.interpret import Values
from c2b.rules.engine.acts import acts_among, other_values, way
from c2b.rules.engine.satisfy import facts_in

MOST_TRIALS = 20_000
"""The combinations of values that are tried for the parts of one predicate together."""

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
        """Return the smallest changes after which *goal* holds, from all combinations of acts."""
        acts = [fact for fact in acts_among(facts_in(goal)) if fact in self.acts]
        values = {fact: other_values(fact, (goal,), self.subject) for fact in acts}
        for size in range(1, len(acts) + 1):
            found: list[Values] = []
            for chosen in combinations(acts, size):
                for picked in product(*(values[fact] for fact in chosen)):
                    self.trials += 1
                    if not self.is_complete:
                        return found
                    changes = dict(zip(chosen, picked, strict=True))
                    if self._holds(goal, changes):
                        found.append(changes)
            if found:
                return found
        return []

    def _parts(self, terms: Iterable[Predicate]) -> list[list[Predicate]]:
        """Return the terms in parts that have no act in common with each other."""
        parts: list[tuple[set[Fact], list[Predicate]]] = []
        for term in terms:
            acts, own = set(acts_among(facts_in(term))) & self.acts, [term]
            for part in [each for each in parts if each[0] & acts]:
                parts.remove(part)
                acts, own = acts | part[0], [*part[1], *own]
            parts.append((acts, own))
        return [own for _, own in parts]


def fewest(ways: Iterable[Values]) -> list[Values]:
    """Return those of *ways* that have the fewest changes, each once."""
    found = list(ways)
    least = min(map(len, found), default=0)
    kept: list[Values] = []
    for each in found:
        if len(each) == least and each not in kept:
            kept.append(each)
    return kept[:_MOST_WAYS]


def without_negations(goal: Predicate, *, negated: bool = False) -> Predicate:
    """Return a predicate with the same answers in which only comparisons are negated."""
    match goal:
        case Not(term):
            return without_negations(term, negated=not negated)
        case Implies(condition, consequence):
            either = Any((Not(condition), consequence))
            return without_negations(either, negated=negated)
        case All(terms) | Any(terms):
            kind = type(goal) if not negated else Any if isinstance(goal, All) else All
            return kind(tuple(_each(terms, negated=negated)))
        case AtLeast(int() as least, terms):
            needed = len(terms) - least + 1 if negated else least
            return AtLeast(needed, tuple(_each(terms, negated=negated)))
        case _:
            return Not(goal) if negated else goal


def _each(terms: Iterable[Predicate], *, negated: bool) -> Iterator[Predicate]:
    return (without_negations(term, negated=negated) for term in terms)


def _joined(ways: Iterable[Values]) -> Values:
    return {fact: value for each in ways for fact, value in each.items()}
