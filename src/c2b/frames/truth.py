"""Three-valued truths as pairs of conditions on columns, of which neither is ever null.

Engines differ in what they make of a null inside a test, so none of them is asked: a truth says by
itself where it is yes and where it is no, and is unknown everywhere else. A condition that is the
same for all rows is a Python bool, and what it settles is left out of the expressions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

import narwhals as nw
from attrs import frozen

Condition = nw.Expr | bool


@frozen
class Truth:
    """A three-valued truth for each row.

    Attributes:
        yes: The condition under which it is true.
        no: The condition under which it is false; where neither holds it is unknown.
    """

    yes: Condition
    no: Condition


TRUE, FALSE, UNKNOWN = Truth(True, False), Truth(False, True), Truth(False, False)


def both(conditions: Iterable[Condition]) -> Condition:
    """Return the condition that all of *conditions* hold."""
    varying: list[nw.Expr] = []
    for each in conditions:
        if isinstance(each, nw.Expr):
            varying.append(each)
        elif not each:
            return False
    return reduce(lambda one, other: one & other, varying) if varying else True


def either(conditions: Iterable[Condition]) -> Condition:
    """Return the condition that at least one of *conditions* holds."""
    varying: list[nw.Expr] = []
    for each in conditions:
        if isinstance(each, nw.Expr):
            varying.append(each)
        elif each:
            return True
    return reduce(lambda one, other: one | other, varying) if varying else False


def opposite(condition: Condition) -> Condition:
    """Return the condition that *condition* does not hold."""
    return ~condition if isinstance(condition, nw.Expr) else not condition


def negation(truth: Truth) -> Truth:
    """Return the opposite of *truth*; unknown stays unknown."""
    return Truth(truth.no, truth.yes)


def conjunction(truths: Sequence[Truth]) -> Truth:
    """Return whether all of *truths* hold: one that fails decides, whatever is unknown."""
    return Truth(both(each.yes for each in truths), either(each.no for each in truths))


def disjunction(truths: Sequence[Truth]) -> Truth:
    """Return whether one of *truths* holds: one that does decides, whatever is unknown."""
    return Truth(either(each.yes for each in truths), both(each.no for each in truths))


def balance(least: int, truths: Sequence[Truth]) -> Truth:
    """Return whether at least so many of *truths* hold; unknown where the unknown ones matter."""
    enough = _at_least([each.yes for each in truths], least)
    too_few = _at_least([each.no for each in truths], len(truths) - least + 1)
    return Truth(enough, both((too_few, opposite(enough))))


def chosen(condition: Condition, then: int, otherwise: int) -> nw.Expr:
    """Return a column of whole numbers: *then* where *condition* holds, else *otherwise*."""
    if not isinstance(condition, nw.Expr):
        return whole(then if condition else otherwise)
    return nw.when(condition).then(whole(then)).otherwise(whole(otherwise))


def whole(number: int) -> nw.Expr:
    """Return the whole number *number* in 64 bits; some engines would take 32."""
    return nw.lit(number, nw.Int64())


def column_of(condition: Condition) -> nw.Expr:
    """Return *condition* as an expression, also where it is the same for all rows."""
    return condition if isinstance(condition, nw.Expr) else nw.lit(condition)


def _at_least(conditions: Sequence[Condition], least: int) -> Condition:
    varying = [each for each in conditions if isinstance(each, nw.Expr)]
    missing = least - sum(each is True for each in conditions)
    if missing <= 0:
        return True
    if len(varying) < missing:
        return False
    return reduce(add, [chosen(each, 1, 0) for each in varying]) >= missing
