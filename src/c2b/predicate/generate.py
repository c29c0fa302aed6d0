"""The fast reading of predicates: one plain Python function, generated once and compiled.

Facts are loaded into locals once. Every constant is passed through the function's namespace, never
as text, so that no declared value can become code. Nothing is generated when a module is imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

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
from c2b.predicate.function_source import FunctionSource
from c2b.text import Text

_ADDED = 50  # terms of one sum


def holds(source: FunctionSource, predicate: Predicate) -> str:
    """Return an expression that is true exactly when *predicate* is known to hold."""
    match predicate:
        case Not(term):
            return fails(source, term)
        case All(terms):
            return _join(" and ", "True", [holds(source, term) for term in terms])
        case Any(terms):
            return _join(" or ", "False", [holds(source, term) for term in terms])
        case AtLeast(least, terms):
            return _at_least(source, least, terms)
        case Implies(condition, consequence):
            return _join(" or ", "", [fails(source, condition), holds(source, consequence)])
        case _:
            return _test(source, predicate, expected=True)


def fails(source: FunctionSource, predicate: Predicate) -> str:
    """Return an expression that is true exactly when *predicate* is known not to hold."""
    match predicate:
        case Not(term):
            return holds(source, term)
        case All(terms):
            return _join(" or ", "False", [fails(source, term) for term in terms])
        case Any(terms):
            return _join(" and ", "True", [fails(source, term) for term in terms])
        case AtLeast(least, terms):
            return _fewer(source, least, terms)
        case Implies(condition, consequence):
            return _join(" and ", "", [holds(source, condition), fails(source, consequence)])
        case _:
            return _test(source, predicate, expected=False)


def _at_least(source: FunctionSource, least: object, terms: Sequence[Predicate]) -> str:
    if least is None:
        return "False"
    sure = _sum([f"({holds(source, term)})" for term in terms])
    return _counted(source, least, f"{sure} >= {_operand(source, least)}")


def _fewer(source: FunctionSource, least: object, terms: Sequence[Predicate]) -> str:
    if least is None:
        return "False"
    sure = _sum([f"({fails(source, term)})" for term in terms])
    return _counted(source, least, f"{len(terms)} - ({sure}) < {_operand(source, least)}")


def _counted(source: FunctionSource, least: object, test: str) -> str:
    """Return the test of a count, which an unknown figure makes false, asked either way."""
    return f"({_known(source, least)} and {test})" if isinstance(least, Reference) else f"({test})"


def _sum(parts: Sequence[str]) -> str:
    """Return the sum of *parts*, in sums of a few: the compiler takes one step down for each."""
    if len(parts) > _ADDED:
        groups = (parts[start : start + _ADDED] for start in range(0, len(parts), _ADDED))
        return _sum([f"({' + '.join(group)})" for group in groups])
    return " + ".join(parts) or "0"


def _join(word: str, empty: str, parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"({word.join(parts)})" if parts else empty


def _test(source: FunctionSource, predicate: Predicate, *, expected: bool) -> str:
    """Return one comparison; an unknown fact makes it false, asked either way."""
    match predicate:
        case IsKnown(fact):
            return f"{source.local(fact)} is {'not ' if expected else ''}None"
        case Compare(fact, comparison, operand):
            return _comparison(source, source.local(fact), comparison, operand, expected)
        case Member(fact, values):
            return _membership(source, source.local(fact), values, expected)
        case Contains(fact, value):
            if value is None:
                return "False"
            inside = (
                f"{_operand(source, value)} {'' if expected else 'not '}in {source.local(fact)}"
            )
            return f"({_known(source, fact, value)} and {inside})"
        case _:
            raise InvalidValueError(
                "generate",
                Text(en="a predicate", fr="un prédicat"),
                predicate,
                Text(en="build it from facts", fr="construisez-le à partir de faits"),
            )


def _comparison(
    source: FunctionSource, local: str, comparison: Operator, operand: object, expected: bool
) -> str:
    if operand is None:
        return "False"  # an unknown figure settles nothing
    if comparison is Operator.IS_NOT:
        comparison, expected = Operator.IS, not expected
    right = _operand(source, operand)
    if comparison is Operator.IS and isinstance(operand, Enum | bool):
        if expected:
            return f"{local} is {right}"
        if isinstance(operand, bool):
            return f"{local} is {not operand}"
        return f"({local} is not {right} and {local} is not None)"
    known = [f"{local} is not None"]
    if isinstance(operand, Reference):
        known.append(f"{right} is not None")
    test = f"{local} {comparison.sign} {right}"
    return f"({' and '.join([*known, test if expected else f'not {test}'])})"


def _membership(
    source: FunctionSource, local: str, values: tuple[object, ...], expected: bool
) -> str:
    tests = [_comparison(source, local, Operator.IS, value, expected) for value in values]
    return _join(" or " if expected else " and ", "", tests)


def _operand(source: FunctionSource, operand: object) -> str:
    return source.local(operand) if isinstance(operand, Reference) else source.constant(operand)


def _known(source: FunctionSource, *operands: object) -> str:
    known = [source.local(each) for each in operands if isinstance(each, Reference)]
    return " and ".join(f"{local} is not None" for local in known)
