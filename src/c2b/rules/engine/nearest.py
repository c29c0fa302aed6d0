"""The fewest acts by which a rule is kept, or, failing that, does not apply.

Advice changes only what is in the hands of the party that must comply: never what is or happened,
never a legal conclusion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

import attrs
from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.predicate import Compare, Fact, Predicate, fact_at
from c2b.predicate.interpret import Values
from c2b.rules.engine.answer_kind import choices_of
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.fact_model import fact_text, inputs, is_computed, role_of
from c2b.rules.engine.fact_role import FactRole
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.engine.representative_values import leaves, representative_values
from c2b.rules.engine.satisfy import facts_in
from c2b.text import Language, Text


@frozen(kw_only=True)
class FactChange:
    """The change of one fact: its value now, and the value that it would need."""

    fact: Fact
    before: object
    after: object

    @property
    def text(self) -> Text:
        """The change in words: the fact, its new value and the old one."""
        return _BECOMES.fill(
            fact=fact_text(self.fact),
            before=value_text(self.before),
            after=value_text(self.after),
        )


@frozen(kw_only=True)
class Nearest:
    """The nearest acts after which a rule is kept or no longer applies.

    Attributes:
        rule_id: The id of the rule.
        changes: The fewest changes of acts; empty where none is needed, or none helps.
        possible: Whether the rule is not broken, or some acts help.
        outcome: The outcome after the changes: kept; not applicable where no act keeps the rule;
            undecided where it then depends on facts that are unknown and not in anybody's hands.
        also_breaks: The ids of other rules that the changes would break. Among sets of changes of
            the same size, the one that breaks the fewest rules is returned.
    """

    rule_id: str
    changes: tuple[FactChange, ...]
    possible: bool
    outcome: Outcome
    also_breaks: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        """The advice in a sentence."""
        if not self.possible:
            return _NOTHING_HELPS
        if not self.changes:
            return _NOTHING_TO_DO
        changes = Text.join([change.text for change in self.changes], _SEMICOLON)
        return _ADVICE[self.outcome].fill(changes=changes)

    def explain(self, language: Language = "en") -> str:
        """Return the advice in *language*."""
        return self.text.in_language(language)


def nearest(finding: Finding, findings: Sequence[Finding]) -> Nearest:
    """Return the fewest acts to change so that the rule of *finding* is kept.

    Doing the duty is preferred to leaving the trigger. A number that is computed from acts is
    changed as such: the result names the value that it needs.
    """
    if finding.outcome in (Outcome.KEPT, Outcome.NOT_APPLICABLE):
        return Nearest(rule_id=finding.id, changes=(), possible=True, outcome=finding.outcome)
    for wanted, facts in _wanted(finding):
        for size in range(1, len(facts) + 1):
            ways = list(_ways(finding, facts, size, wanted))
            if ways:
                return _best(finding, ways, wanted, findings)
    return Nearest(rule_id=finding.id, changes=(), possible=False, outcome=finding.outcome)


def _wanted(finding: Finding) -> Iterator[tuple[Outcome, tuple[Fact, ...]]]:
    """Yield the outcomes to reach, the best first, each with the acts that may reach it.

    To do the duty as far as possible, where the rest is unknown, comes before leaving the trigger.
    """
    rule = finding.rule
    acts = _acts(rule.facts)
    yield Outcome.KEPT, acts
    if finding.outcome is Outcome.BROKEN:
        trigger = _acts(facts_in(rule.applies))
        yield Outcome.UNDECIDED, tuple(each for each in acts if each not in trigger)
    yield Outcome.NOT_APPLICABLE, acts


def _acts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
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
class _Way:
    """Some changes of acts, and the facts after them.

    Attributes:
        changes: The new values.
        subject: The facts after the changes.
        computed: The changed values of computed facts, which stand in no subject.
    """

    changes: Values
    subject: object
    computed: Values

    def outcome(self, rule: BoundRule) -> Outcome:
        """Return the outcome of *rule* after the changes."""
        return outcome_of(rule, self.subject, self.computed)


def _ways(finding: Finding, facts: Sequence[Fact], size: int, wanted: Outcome) -> Iterator[_Way]:
    """Yield each change of *size* facts to other values that gives the outcome *wanted*."""
    predicates = (finding.bound.conditions,)
    values = {fact: _others(fact, predicates, finding.subject) for fact in facts}
    for chosen in combinations(facts, size):
        for picked in product(*(values[fact] for fact in chosen)):
            way = _way(dict(zip(chosen, picked, strict=True)), finding.subject)
            if way is not None and way.outcome(finding.bound) is wanted:
                yield way


def _others(fact: Fact, predicates: Sequence[Predicate], subject: object) -> tuple[object, ...]:
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


def _best(
    finding: Finding, ways: Sequence[_Way], outcome: Outcome, findings: Sequence[Finding]
) -> Nearest:
    """Return the first of *ways* among those that break the fewest other rules."""
    others = [other for other in findings if other.outcome is not Outcome.BROKEN]
    broken = [_broken_by(way, others) for way in ways]
    best = min(range(len(ways)), key=lambda place: len(broken[place]))
    changes = tuple(
        FactChange(fact=fact, before=fact.of(finding.subject), after=value)
        for fact, value in ways[best].changes.items()
    )
    return Nearest(
        rule_id=finding.id,
        changes=changes,
        possible=True,
        outcome=outcome,
        also_breaks=broken[best],
    )


def _broken_by(way: _Way, others: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(each.id for each in others if way.outcome(each.bound) is Outcome.BROKEN)


def _way(changes: Values, subject: object) -> _Way | None:
    """Return the facts after *changes*; None where they would contradict each other."""
    computed: dict[Fact, object] = {}
    for fact, value in changes.items():
        if is_computed(fact):
            computed[fact] = value
            continue
        subject = _changed(subject, fact.path, value)
        if subject is None:
            return None
    return _Way(changes=changes, subject=subject, computed=computed)


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
    changed = _with(getattr(subject, name), tuple(deeper), value) if deeper else value
    return _evolved(subject, name, changed)


def _evolved(subject: Any, name: str, value: object) -> object:
    return attrs.evolve(subject, **{name: value})


_BECOMES = Text(en="{fact}: {after} instead of {before}", fr="{fact} : {after} au lieu de {before}")
_SEMICOLON = Text(en="; ", fr="\u00a0; ")
_TO_KEEP = Text(en="To keep it: {changes}.", fr="Pour la respecter\u00a0: {changes}.")
_TO_LEAVE = Text(
    en="Nothing keeps it any more; to stay outside of it: {changes}.",
    fr="Rien ne permet plus de la respecter\u00a0; pour en sortir\u00a0: {changes}.",
)
_TO_LEAVE_OPEN = Text(
    en="So that it is no longer broken, if the rest fits: {changes}.",
    fr="Pour ne plus l’enfreindre, si le reste convient\u00a0: {changes}.",
)
_ADVICE = {
    Outcome.KEPT: _TO_KEEP,
    Outcome.NOT_APPLICABLE: _TO_LEAVE,
    Outcome.UNDECIDED: _TO_LEAVE_OPEN,
}
_NOTHING_TO_DO = Text(en="Nothing needs to change.", fr="Rien n’est à changer.")
_NOTHING_HELPS = Text(
    en="Nothing that can still be done keeps it.",
    fr="Plus rien de ce qui peut être fait ne permet de la respecter.",
)
