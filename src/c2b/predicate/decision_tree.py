"""The source of tests, one inside the other, that find the first case that holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from c2b.errors import InvalidValueError
from c2b.predicate.expression import (
    ALWAYS,
    NEVER,
    Predicate,
    references,
)
from c2b.predicate.fact import Fact
from c2b.predicate.function_source import FunctionSource
from c2b.predicate.simplify import assume
from c2b.text import Text

Case = tuple[Predicate, str]


def write_tree(
    source: FunctionSource,
    cases: Sequence[Case],
    *,
    leaf: Callable[[str], str],
    otherwise: str,
    depth: int = 1,
) -> None:
    """Write nested tests that find the first of *cases* that holds.

    Args:
        source: The function that the lines are added to.
        cases: Conditions over enumerated facts, each with its result, as text for *leaf*.
        leaf: The function that makes the line at the end of a branch.
        otherwise: The line for a fact that is unknown.
        depth: The indentation, in steps.

    Raises:
        InvalidValueError: A pattern of facts that no case covers, or a fact without a domain.
    """
    live = [case for case in cases if case[0] != NEVER]
    if not live:
        raise InvalidValueError("table", _COVERED, "a gap", _PROVE)
    if live[0][0] == ALWAYS:
        source.line(depth, leaf(live[0][1]))
        return
    fact = _asked_most(live)
    test = "if"
    for values, left in _groups(fact, live):
        source.line(depth, f"{test} {_any_of(source, fact, values)}:")
        write_tree(source, left, leaf=leaf, otherwise=otherwise, depth=depth + 1)
        test = "elif"
    source.line(depth, "else:")
    source.line(depth + 1, otherwise)


_COVERED = Text(en="a row for every pattern of facts", fr="une ligne pour chaque état des faits")
_PROVE = Text(en="see which with prove()", fr="voyez lequel avec prove()")


def _asked_most(cases: Sequence[Case]) -> Fact:
    """Return the fact that most of the cases need, so that one test settles most."""
    asked = [fact for condition, _ in cases for fact in references(condition)]
    best = max(dict.fromkeys(asked), key=asked.count)
    if not isinstance(best, Fact) or best.domain is None:
        raise InvalidValueError(
            str(best),
            Text(en="a yes-or-no or enumerated fact", fr="un fait énuméré ou de type oui-non"),
            best,
            Text(en="ask for a property that has few values", fr="lisez une propriété énumérée"),
        )
    return best


def _groups(fact: Fact, cases: Sequence[Case]) -> list[tuple[list[object], list[Case]]]:
    """Return the values of *fact* that leave the same question open, the largest group last."""
    groups: dict[tuple[Case, ...], list[object]] = {}
    for value in fact.domain or ():
        left = tuple((assume(condition, fact, value), result) for condition, result in cases)
        groups.setdefault(tuple(case for case in left if case[0] != NEVER), []).append(value)
    return [(values, list(left)) for left, values in sorted(groups.items(), key=_size)]


def _size(group: tuple[tuple[Case, ...], list[object]]) -> int:
    return len(group[1])


def _any_of(source: FunctionSource, fact: Fact, values: list[object]) -> str:
    """Return a test for *values*; the tests before it have taken the other values."""
    local = source.local(fact)
    if len(values) > 1 and len(values) * 2 > len(fact.domain or ()):
        return f"{local} is not None"
    return " or ".join(f"{local} {_sign(value)} {source.constant(value)}" for value in values)


def _sign(value: object) -> str:
    """Return the quickest sign of equality: of a member there is one object, of a word many."""
    return "is" if isinstance(value, bool | Enum) else "=="
