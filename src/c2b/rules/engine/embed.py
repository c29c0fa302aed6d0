"""The embedding of a rule in a model that extends the rule's own, or has it as a group of facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
from attrs import evolve

from c2b.predicate import (
    AtLeast,
    Compare,
    Contains,
    Fact,
    IsKnown,
    Member,
    Parameter,
    Predicate,
    fact_at,
)
from c2b.predicate.expression import rebuild
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.version import RuleVersion


def embedded(rule: Rule, owner: type, at: str) -> Rule:
    """Return *rule* over the facts of *owner*.

    Args:
        rule: The rule.
        owner: A model that extends the model of the rule, or has it as a group.
        at: The path of that group; empty where *owner* extends the model.

    Raises:
        InvalidValueError: *owner* has no group *at* with those facts.
    """

    def moved(predicate: Predicate) -> Predicate:
        return _moved(predicate, owner, at)

    examples = rule.examples
    return evolve(
        rule,
        versions=tuple(_version(text, moved) for text in rule.versions),
        applies=moved(rule.applies),
        undecided_when=moved(rule.undecided_when),
        requires=moved(rule.requires),
        void_when=moved(rule.void_when),
        indications=tuple(map(moved, rule.indications)),
        bears_on=tuple(
            (_fact(about, owner, at), tuple(_fact(each, owner, at) for each in facts))
            for about, facts in rule.bears_on
        ),
        examples=examples
        and Examples(
            kept=_within(examples.kept, owner, at), broken=_within(examples.broken, owner, at)
        ),
    )


def _version(text: RuleVersion, moved: Callable[[Predicate], Predicate]) -> RuleVersion:
    return evolve(
        text,
        applies=None if text.applies is None else moved(text.applies),
        undecided_when=None if text.undecided_when is None else moved(text.undecided_when),
        requires=None if text.requires is None else moved(text.requires),
    )


def _fact(fact: Fact, owner: type, at: str) -> Fact:
    return fact_at(owner, f"{at}.{fact.name}" if at else fact.name)


def _within(example: object, owner: Any, at: str) -> object:
    """Return a value of *owner* of which only *example* is known."""
    if not at:
        return owner(**{f.name: getattr(example, f.name) for f in _fields(type(example))})
    name, _, deeper = at.partition(".")
    if not deeper:
        return owner(**{name: example})
    group: object = getattr(owner(), name)
    return owner(**{name: _within(example, type(group), deeper)})


def _fields(model: Any) -> tuple[attrs.Attribute[Any], ...]:
    return tuple(attrs.fields(model))


def _moved(predicate: Predicate, owner: type, at: str) -> Predicate:
    def move(operand: Any) -> Any:
        if isinstance(operand, Fact):
            return _fact(operand, owner, at)
        if isinstance(operand, Parameter) and operand.key is not None:
            return evolve(operand, key=move(operand.key))
        return operand

    match predicate:
        case Compare(fact, operator, operand):
            return Compare(move(fact), operator, move(operand))
        case Member(fact, values):
            return Member(move(fact), tuple(move(value) for value in values))
        case Contains(fact, value):
            return Contains(move(fact), move(value))
        case IsKnown(fact):
            return IsKnown(move(fact))
        case AtLeast(least, terms):
            return AtLeast(move(least), tuple(_moved(term, owner, at) for term in terms))
        case _:
            return rebuild(predicate, lambda part: _moved(part, owner, at))
