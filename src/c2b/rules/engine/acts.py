"""The acts that can change the outcome of a rule: their other values, and the facts after them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

import attrs
from attrs import field, frozen

from c2b.errors import InvalidValueError
from c2b.predicate import Compare, Fact, Predicate, fact_at
from c2b.predicate.interpret import Values
from c2b.rules.engine.answer_kind import choices_of
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.fact_model import inputs, is_computed, role_of, with_group
from c2b.rules.engine.fact_role import FactRole
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.engine.representative_values import leaves, representative_values


def acts_among(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the acts among *facts*, and those behind the computed ones."""
    found: dict[Fact, None] = {}
    for fact in facts:
        if role_of(fact) is not FactRole.ACT:
            continue
        behind = [fact_at(fact.owner, path) for path in inputs(fact)]
        listed = [each for each in behind if role_of(each) is FactRole.ACT and _is_listed(each)]
        found |= dict.fromkeys(listed if is_computed(fact) and listed else (fact,))
    return tuple(found)


def _is_listed(fact: Fact) -> bool:
    """Return whether the values of *fact* are few, so that they can be tried one after another."""
    return fact.domain is not None or frozenset in fact.types


@frozen(kw_only=True)
class Way:
    """Some changes of acts, and the facts after them.

    Attributes:
        changes: The new values.
        subject: The facts after the changes.
        computed: The changed values of computed facts, which stand in no subject.
    """

    changes: Values
    subject: object
    computed: Values
    _differing: dict[str | Fact, bool] = field(
        init=False, factory=dict["str | Fact", bool], repr=False, eq=False
    )

    def outcome(self, rule: BoundRule) -> Outcome:
        """Return the outcome of *rule* after the changes."""
        return outcome_of(rule, self.subject, self.computed)

    def reaches(self, rule: BoundRule, before: object) -> bool:
        """Return whether *rule* reads what differs from the facts *before* the changes."""
        if not self.computed and not any(self._holds_change(each, before) for each in rule.groups):
            return False
        return any(self._differs(fact, before) for fact in rule.named)

    def _holds_change(self, group: str, before: object) -> bool:
        known = self._differing.get(group)
        if known is None:
            known = getattr(before, group) is not getattr(self.subject, group)
            self._differing[group] = known
        return known

    def _differs(self, fact: Fact, before: object) -> bool:
        known = self._differing.get(fact)
        if known is None:
            known = fact in self.computed or fact.of(before) != fact.of(self.subject)
            self._differing[fact] = known
        return known


def other_values(
    fact: Fact, predicates: Sequence[Predicate], subject: object
) -> tuple[object, ...]:
    """Return the values of *fact* that *predicates* judge differently, but for the present one."""
    now = fact.of(subject)
    values = (*representative_values(fact, predicates), *_beside(fact, predicates, subject))
    if frozenset in fact.types:
        values = (*values, *(frozenset({choice}) for choice in choices_of(fact)))
    return tuple(value for value in dict.fromkeys(values) if value != now)


def _beside(fact: Fact, predicates: Sequence[Predicate], subject: object) -> Iterator[object]:
    """Yield the known values of the other facts that *fact* is compared with."""
    for leaf in (leaf for each in predicates for leaf in leaves(each)):
        if isinstance(leaf, Compare) and isinstance(leaf.operand, Fact):
            pair = (leaf.fact, leaf.operand)
            if fact in pair:
                yield from (each.of(subject) for each in pair if each.of(subject) is not None)


def way(changes: Values, subject: object) -> Way | None:
    """Return the facts after *changes*; None where they would contradict each other."""
    computed: dict[Fact, object] = {}
    for fact, value in changes.items():
        if is_computed(fact):
            computed[fact] = value
            continue
        subject = _changed(subject, fact.path, value)
        if subject is None:
            return None
    return Way(changes=changes, subject=subject, computed=computed)


def _changed(subject: object, path: tuple[str, ...], value: object) -> object | None:
    """Return *subject* with an act changed, and without what falls away; None for an impossible."""
    try:
        return _with(subject, path, value)
    except ContradictionError as error:
        if error.falls is None or error.falls == ".".join(path):
            return None
        return _changed(_with(subject, tuple(error.falls.split(".")), None), path, value)
    except InvalidValueError:  # the act contradicts the leg
        return None


def _with(subject: object, path: tuple[str, ...], value: object) -> object:
    """Return *subject* with the fact at *path* changed."""
    name, *deeper = path
    if not deeper:
        return attrs.evolve(cast("Any", subject), **{name: value})
    return with_group(subject, name, _with(getattr(subject, name), tuple(deeper), value))
