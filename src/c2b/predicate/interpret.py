"""The plain reading of a predicate: slow, obvious, and the reference for the generated one."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
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
Read = Callable[[object], object]

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
        if not isinstance(operand, Reference):
            return operand
        if isinstance(operand, FigureRef):
            return operand.by_key.get(read(operand.key))
        return operand.of(subject)

    return _judge(predicate, read)


def _judge(predicate: Predicate, read: Read) -> bool | None:
    judge = _JUDGES.get(type(predicate))
    if judge is None:
        raise InvalidValueError("evaluate", _PREDICATE, predicate, _FROM_FACTS)
    return judge(predicate, read)


def _compare(predicate: Compare, read: Read) -> bool | None:
    held = COMPARISONS[predicate.operator]
    return _both(read(predicate.fact), read(predicate.operand), held)


def _contains(predicate: Contains, read: Read) -> bool | None:
    return _both(read(predicate.fact), read(predicate.value), operator.contains)


def _is_known(predicate: IsKnown, read: Read) -> bool:
    return read(predicate.fact) is not None


def _not(predicate: Not, read: Read) -> bool | None:
    return _opposite(_judge(predicate.term, read))


def _all(predicate: All, read: Read) -> bool | None:
    known = True
    for term in predicate.terms:
        truth = _judge(term, read)
        if truth is False:
            return False
        known = known and truth is not None
    return True if known else None


def _any(predicate: Any, read: Read) -> bool | None:
    known = True
    for term in predicate.terms:
        truth = _judge(term, read)
        if truth:
            return True
        known = known and truth is not None
    return False if known else None


def _implies(predicate: Implies, read: Read) -> bool | None:
    condition = _judge(predicate.condition, read)
    if condition is False:
        return True
    consequence = _judge(predicate.consequence, read)
    return True if consequence else None if condition is None else consequence


def _member(predicate: Member, read: Read) -> bool | None:
    value = read(predicate.fact)
    if value is None:
        return None
    values = [read(each) for each in predicate.values]
    if value in values:
        return True
    return None if None in values else False


def _at_least(predicate: AtLeast, read: Read) -> bool | None:
    least = read(predicate.least)
    if not isinstance(least, int):
        return None
    truths = [_judge(term, read) for term in predicate.terms]
    if truths.count(True) >= least:
        return True
    return False if len(truths) - truths.count(False) < least else None


_JUDGES: dict[type, Callable[[Anything, Read], bool | None]] = {
    Compare: _compare,
    Member: _member,
    Contains: _contains,
    IsKnown: _is_known,
    Not: _not,
    All: _all,
    Any: _any,
    AtLeast: _at_least,
    Implies: _implies,
}


def _both(left: object, right: object, judge: Callable[[Anything, Anything], bool]) -> bool | None:
    if left is None or right is None:
        return None
    try:
        return judge(left, right)
    except TypeError as error:  # such as a moment without a zone against one with a zone
        raise InvalidValueError("evaluate", _ONE_ORDER, (left, right), _SAME_KIND) from error


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


_PREDICATE = Text(en="a predicate", fr="un prédicat")
_FROM_FACTS = Text(en="build it from facts", fr="construisez-le à partir de faits")
