"""The plain reading of a predicate: slow, obvious, and the reference for the generated one."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any as Anything

from c2b.errors import InvalidValueError
from c2b.predicate.expression import (
    All,
    Any,
    AtLeast,
    Compare,
    Contains,
    Implies,
    IsKnown,
    Member,
    Not,
    Operator,
    Predicate,
    Reference,
)
from c2b.predicate.fact import Fact
from c2b.predicate.parameter import FigureRef
from c2b.text import Text

Values = Mapping[Fact, object]

_AS_THEY_ARE: Values = MappingProxyType({})
_ONE_ORDER = Text(en="two values that can be compared", fr="deux valeurs comparables")
_SAME_KIND = Text(
    en="give both facts values of one kind, and moments a zone",
    fr="donnez aux deux faits des valeurs du même genre, et un fuseau aux moments",
)
COMPARISONS: dict[Operator, Callable[[Anything, Anything], bool]] = {
    Operator.IS: operator.eq,
    Operator.IS_NOT: operator.ne,
    Operator.LESS_THAN: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.AT_LEAST: operator.ge,
    Operator.MORE_THAN: operator.gt,
}


def evaluate(predicate: Predicate, subject: object, instead: Values = _AS_THEY_ARE) -> bool | None:
    """Judge *predicate* by the facts of *subject*.

    Args:
        predicate: The question.
        subject: The object that has the facts.
        instead: Values to read for some facts instead of those of *subject*; None hides a fact.

    Returns:
        True, False, or None when the facts that are known do not settle it.
    """

    def read(operand: object) -> object:
        if isinstance(operand, Fact):
            return instead[operand] if operand in instead else operand.of(subject)
        if isinstance(operand, FigureRef):
            return operand.by_key.get(read(operand.key))
        return operand.of(subject) if isinstance(operand, Reference) else operand

    return _judge(predicate, read)


def _judge(predicate: Predicate, read: Callable[[object], object]) -> bool | None:
    match predicate:
        case Compare(fact, comparison, operand):
            return _both(read(fact), read(operand), COMPARISONS[comparison])
        case Member(fact, values):
            return _member(read(fact), [read(value) for value in values])
        case Contains(fact, value):
            return _both(read(fact), read(value), operator.contains)
        case IsKnown(fact):
            return read(fact) is not None
        case Not(term):
            return _opposite(_judge(term, read))
        case All(terms):
            return _every(_judge(term, read) for term in terms)
        case Any(terms):
            return _opposite(_every(_opposite(_judge(term, read)) for term in terms))
        case AtLeast(least, terms):
            return _count(read(least), [_judge(term, read) for term in terms])
        case Implies(condition, consequence):
            applies = _judge(condition, read)
            follows = applies is False or _judge(consequence, read)
            return follows if applies or follows else None
        case _:
            raise InvalidValueError("evaluate", _PREDICATE, predicate, _FROM_FACTS)


def _both(left: object, right: object, judge: Callable[[Anything, Anything], bool]) -> bool | None:
    if left is None or right is None:
        return None
    try:
        return judge(left, right)
    except TypeError as error:  # such as a moment without a zone against one with a zone
        raise InvalidValueError("evaluate", _ONE_ORDER, (left, right), _SAME_KIND) from error


def _member(value: object, values: list[object]) -> bool | None:
    if value is None:
        return None
    if value in values:
        return True
    return None if None in values else False


def _count(least: object, truths: list[bool | None]) -> bool | None:
    if not isinstance(least, int):
        return None
    if truths.count(True) >= least:
        return True
    return False if len(truths) - truths.count(False) < least else None


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


def _every(truths: Iterable[bool | None]) -> bool | None:
    known = True
    for truth in truths:
        if truth is False:
            return False
        known = known and truth is not None
    return True if known else None


_PREDICATE = Text(en="a predicate", fr="un prédicat")
_FROM_FACTS = Text(en="build it from facts", fr="construisez-le à partir de faits")
