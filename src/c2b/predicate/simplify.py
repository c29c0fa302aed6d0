"""The part of a predicate that stays open once some facts are settled."""

from __future__ import annotations

from attrs import evolve, frozen

from c2b.predicate.expression import (
    ALWAYS,
    NEVER,
    All,
    Any,
    AtLeast,
    Compare,
    Contains,
    Implies,
    IsKnown,
    Member,
    Not,
    Predicate,
    Reference,
    rebuild,
    references,
)
from c2b.predicate.interpret import evaluate
from c2b.predicate.parameter import FigureRef


def assume(predicate: Predicate, fact: Reference, value: object) -> Predicate:
    """Settle *fact* as *value*, which is known, and keep what is still open.

    Returns:
        `ALWAYS` or `NEVER` when nothing is open any more.
    """
    match predicate:
        case Compare(_, _, FigureRef(_, key) as figure) if key == fact:
            looked_up = evolve(predicate, operand=figure.by_key.get(value))
            return _settle(assume(looked_up, fact, value))
        case AtLeast(FigureRef(_, key) as figure, terms) if key == fact:
            return assume(AtLeast(figure.by_key.get(value), terms), fact, value)
        case Compare(about, comparison, operand) if fact in (about, operand):
            left = _Constant(value) if about == fact else about
            return _settle(Compare(left, comparison, value if operand == fact else operand))
        case Member(about, values) if about == fact:
            return _settle(Member(_Constant(value), values))
        case Contains(about, item) if about == fact:
            return _settle(Contains(_Constant(value), item))
        case IsKnown(about) if about == fact:
            return ALWAYS
        case _:
            return _shorten(rebuild(predicate, lambda part: assume(part, fact, value)))


@frozen
class _Constant(Reference):
    """A value in the place of a fact."""

    held: object

    def of(self, subject: object) -> object:
        return self.held


def _settle(predicate: Predicate) -> Predicate:
    """Settle a comparison that no longer names a fact; an unknown figure settles nothing."""
    if all(isinstance(named, _Constant) for named in references(predicate)):
        truth = evaluate(predicate, None)
        return predicate if truth is None else _settled(truth)
    return predicate


def _settled(truth: bool) -> Predicate:
    return ALWAYS if truth else NEVER


def _shorten(predicate: Predicate) -> Predicate:
    """Drop what no longer matters: a settled term, or all others beside a decisive one."""
    match predicate:
        case Not(term) if term in (ALWAYS, NEVER):
            return NEVER if term == ALWAYS else ALWAYS
        case All(terms):
            return NEVER if NEVER in terms else _joined(All, terms, ALWAYS)
        case Any(terms):
            return ALWAYS if ALWAYS in terms else _joined(Any, terms, NEVER)
        case AtLeast(int() as least, terms):
            return _balance(predicate, least - terms.count(ALWAYS))
        case Implies(condition, consequence):
            if condition == NEVER or consequence == ALWAYS:
                return ALWAYS
            return consequence if condition == ALWAYS else predicate
        case _:
            return predicate


def _balance(predicate: AtLeast, missing: int) -> Predicate:
    """Return what is left open of a balance in which so many terms are still missing."""
    terms = tuple(term for term in predicate.terms if term not in (ALWAYS, NEVER))
    if missing <= 0:
        return ALWAYS
    if len(terms) < missing:
        return NEVER
    return predicate if len(terms) == len(predicate.terms) else AtLeast(missing, terms)


def _joined(
    kind: type[All] | type[Any], terms: tuple[Predicate, ...], neutral: Predicate
) -> Predicate:
    left = tuple(term for term in terms if term != neutral)
    return left[0] if len(left) == 1 else kind(left)


def given(predicate: Predicate, subject: object) -> Predicate:
    """Return what is left open of *predicate* once the known facts of *subject* are settled."""
    if isinstance(predicate, AtLeast) and isinstance(predicate.least, FigureRef):
        count = predicate.least.of(subject)
        predicate = predicate if count is None else AtLeast(count, predicate.terms)
    if isinstance(predicate, AtLeast | All | Any | Not | Implies):
        return _shorten(rebuild(predicate, lambda part: given(part, subject)))
    truth = evaluate(predicate, subject)
    return predicate if truth is None else _settled(truth)
