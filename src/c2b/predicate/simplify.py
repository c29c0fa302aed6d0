"""Partial judgement: what is left of a predicate once one fact is settled."""

from __future__ import annotations

from c2b.predicate.expression import (
    ALWAYS,
    NEVER,
    All,
    Any,
    Compare,
    Contains,
    Implies,
    Known,
    Member,
    Not,
    Predicate,
    Reference,
    rebuild,
)
from c2b.predicate.interpret import evaluate


def assume(predicate: Predicate, fact: Reference, value: object) -> Predicate:
    """Settle *fact* as *value*, which is known, and keep what is still open.

    Returns:
        `ALWAYS` or `NEVER` when nothing is open any more.
    """
    match predicate:
        case Compare(about, comparison, operand) if about == fact:
            if isinstance(operand, Reference):
                return predicate
            return _settled(evaluate(Compare(_Constant(value), comparison, operand), None))
        case Member(about, values) if about == fact:
            return _settled(evaluate(Member(_Constant(value), values), None))
        case Contains(about, item) if about == fact:
            return _settled(evaluate(Contains(_Constant(value), item), None))
        case Known(about) if about == fact:
            return ALWAYS
        case _:
            return _shorten(rebuild(predicate, lambda part: assume(part, fact, value)))


class _Constant(Reference):
    """A value that stands where a fact stood."""

    __slots__ = ("_held",)

    def __init__(self, held: object) -> None:
        self._held = held

    def of(self, subject: object) -> object:
        return self._held


def _settled(truth: bool | None) -> Predicate:
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
        case Implies(condition, consequence):
            if condition == NEVER or consequence == ALWAYS:
                return ALWAYS
            return consequence if condition == ALWAYS else predicate
        case _:
            return predicate


def _joined(
    kind: type[All] | type[Any], terms: tuple[Predicate, ...], neutral: Predicate
) -> Predicate:
    left = tuple(term for term in terms if term != neutral)
    return left[0] if len(left) == 1 else kind(left)
