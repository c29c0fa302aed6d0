"""The normal form of predicates in which searches read them: only comparisons are negated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from c2b.predicate import All, Any, AtLeast, Fact, Implies, Not, Predicate, references
from c2b.predicate.expression import children


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
            return kind(tuple(_each(kind, terms, negated=negated)))
        case AtLeast(int() as least, terms):
            needed = len(terms) - least + 1 if negated else least
            return AtLeast(needed, tuple(_each(AtLeast, terms, negated=negated)))
        case _:
            return Not(goal) if negated else goal


def _each(kind: type, terms: Iterable[Predicate], *, negated: bool) -> Iterator[Predicate]:
    """Yield the terms without negations; those of a list of the same *kind* stand beside them."""
    for term in terms:
        found = without_negations(term, negated=negated)
        if isinstance(found, All | Any) and isinstance(found, kind):
            yield from found.terms
        else:
            yield found


def tests_in(goal: Predicate) -> Iterator[Predicate]:
    """Yield the comparisons of a predicate without negations, each with the one above it."""
    terms = () if isinstance(goal, Not) else children(goal)
    if not terms and not isinstance(goal, All | Any | AtLeast):
        yield goal
    for term in terms:
        yield from tests_in(term)


def facts_in(predicate: Predicate) -> tuple[Fact, ...]:
    """Return the facts that *predicate* names, each once."""
    return tuple(each for each in references(predicate) if isinstance(each, Fact))


def apart(
    terms: Sequence[Predicate], facts_of: Callable[[Predicate], Iterable[Fact]]
) -> list[list[Predicate]]:
    """Return *terms* in parts that have none of the facts in common that *facts_of* names."""
    first: dict[Fact, int] = {}
    root = list(range(len(terms)))

    def part(place: int) -> int:
        while root[place] != place:
            root[place] = place = root[root[place]]
        return place

    for place, term in enumerate(terms):
        for fact in facts_of(term):
            one, other = part(place), part(first.setdefault(fact, place))
            root[max(one, other)] = min(one, other)
    parts: dict[int, list[Predicate]] = {}
    for place, term in enumerate(terms):
        parts.setdefault(part(place), []).append(term)
    return list(parts.values())
