"""The embedding of a rule in a model that holds the rule's own model as a group of facts."""

from __future__ import annotations

from typing import Any

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
from c2b.rules.engine.rule import Examples, Rule


def embedded(rule: Rule, owner: type, at: str) -> Rule:
    """Return *rule* over the facts of *owner*, whose group *at* is the model of the rule.

    Raises:
        InvalidValueError: *owner* has no group *at* with those facts.
    """
    examples = rule.examples
    return evolve(
        rule,
        applies=_moved(rule.applies, owner, at),
        requires=_moved(rule.requires, owner, at),
        examples=examples
        and Examples(
            kept=_within(examples.kept, owner, at), broken=_within(examples.broken, owner, at)
        ),
    )


def _within(example: object, owner: Any, at: str) -> object:
    """Return a value of *owner* of which only the group *at* is known."""
    name, _, deeper = at.partition(".")
    if not deeper:
        return owner(**{name: example})
    group: object = getattr(owner(), name)
    return owner(**{name: _within(example, type(group), deeper)})


def _moved(predicate: Predicate, owner: type, at: str) -> Predicate:
    def move(operand: Any) -> Any:
        if isinstance(operand, Fact):
            return fact_at(owner, f"{at}.{operand.name}")
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
