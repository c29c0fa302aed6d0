"""The compilation of rules into one generated function that judges all rules in force at once.

The outcome of each rule takes two bits of one number, so that a check of many rules builds one
object; the findings are read from the bits on demand. `outcome_of` interprets the same rules and is
the reference for the generated function. Compiling takes far longer than to interpret
the rules once, so that they are compiled only where they are asked more than a few times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any

from c2b.choice import Choice
from c2b.predicate import ALWAYS, NEVER, evaluate
from c2b.predicate.function_source import FunctionSource
from c2b.predicate.generate import fails, holds
from c2b.predicate.interpret import Values
from c2b.rules.engine.bound_rule import BoundRule


class Outcome(Choice):
    """The outcome of a rule for given facts: always one of these."""

    KEPT = "kept", "kept", "respectée"
    BROKEN = "broken", "broken", "enfreinte"
    NOT_APPLICABLE = "not_applicable", "not applicable", "sans objet"
    UNDECIDED = "undecided", "undecided", "indécise"


_FEW = 16  # checks before rules are compiled
_BITS = tuple(Outcome)
_BROKEN, _NOT_APPLICABLE, _UNDECIDED = 1, 2, 3


def outcome_of(rule: BoundRule, subject: object, instead: Values = MappingProxyType({})) -> Outcome:
    """Return the outcome of *rule* for *subject*; *instead* is that of `evaluate`.

    It is undecided where a missing fact matters, and where the norm itself gives no answer. A
    general clause is never kept.
    """
    applies = evaluate(rule.applies, subject, instead)
    if applies is False:
        return Outcome.NOT_APPLICABLE
    answers = applies and evaluate(rule.undecided_when, subject, instead) is False
    requires = evaluate(rule.requires, subject, instead) if answers else None
    if requires is None or (requires and rule.rule.never_kept):
        return Outcome.UNDECIDED
    return Outcome.KEPT if requires else Outcome.BROKEN


def unpack(code: int, count: int) -> list[Outcome]:
    """Return the outcomes of *count* rules, in their order, from the number that holds them."""
    return [_BITS[code >> 2 * place & 3] for place in range(count)]


def checker(rules: Sequence[BoundRule], result: type[Any], about: object) -> Callable[[Any], Any]:
    """Return a function like that of `decider`, which interprets the rules the first few times."""
    left = _FEW
    generated: Callable[[Any], Any] | None = None
    made: Any = tuple  # a result is made as its base makes it, without a call of its own

    def check(subject: object) -> Any:
        nonlocal left, generated
        if generated is not None:
            return generated(subject)
        if left == 0:
            generated = decider(rules, result, about)
            return generated(subject)
        left -= 1
        return made.__new__(result, (about, subject, pack(rules, subject)))

    return check


def pack(rules: Sequence[BoundRule], subject: object) -> int:
    """Return the number that holds the outcomes of *rules* for *subject*, for `unpack`."""
    outcomes = (_BITS.index(outcome_of(rule, subject)) for rule in rules)
    return sum(bits << 2 * place for place, bits in enumerate(outcomes))


def decider(rules: Sequence[BoundRule], result: type[Any], about: object) -> Callable[[Any], Any]:
    """Generate the function that takes a subject and returns ``result((about, subject, code))``."""
    source = FunctionSource()
    make, kind = source.constant(tuple[Any].__new__), source.constant(result)
    for place, rule in enumerate(rules):
        _write(source, rule, 2 * place)
    source.first("code = 0")
    source.line(1, f"return {make}({kind}, ({source.constant(about)}, subject, code))")
    return source.compile("check")


def _write(source: FunctionSource, rule: BoundRule, shift: int) -> None:
    depth = 1
    if rule.applies != ALWAYS:
        source.line(1, f"if {holds(source, rule.applies)}:")
        depth = 2
    broken, undecided = _BROKEN << shift, _UNDECIDED << shift
    answers = "" if rule.undecided_when == NEVER else f"{fails(source, rule.undecided_when)} and "
    if not rule.rule.never_kept:
        source.line(depth, f"if not ({answers}{holds(source, rule.requires)}):")
        depth += 1
    fail = fails(source, rule.requires)
    source.line(depth, f"code |= {broken} if {answers}{fail} else {undecided}")
    if rule.applies != ALWAYS:
        without = _NOT_APPLICABLE << shift
        source.line(1, "else:")
        source.line(2, f"code |= {without} if {fails(source, rule.applies)} else {undecided}")
