"""The fewest facts to change so that a rule is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product

from attrs import frozen

from c2b.predicate import Fact, Predicate, assume
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.representative_values import representative_values
from c2b.text import Text


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
    """The nearest facts under which a rule is kept.

    Attributes:
        rule_id: The id of the rule.
        changes: The fewest changes; empty where the rule is kept already, or cannot be kept.
        possible: Whether some facts keep the rule at all.
        also_breaks: The ids of other rules that the changes would break. Among sets of changes of
            the same size, the one that breaks the fewest rules is returned.
    """

    rule_id: str
    changes: tuple[FactChange, ...]
    possible: bool
    also_breaks: tuple[str, ...] = ()


def nearest(finding: Finding, findings: Sequence[Finding]) -> Nearest:
    """Return the fewest facts to change so that the rule of *finding* is kept.

    A fact that is computed from others is changed as such: the result names the value that it
    needs, not the values of the facts behind it.
    """
    if finding.outcome is Outcome.KEPT:
        return Nearest(rule_id=finding.id, changes=(), possible=True)
    facts = finding.rule.facts
    for size in range(1, len(facts) + 1):
        ways = list(_ways(finding, facts, size))
        if ways:
            return _best(finding, ways, findings)
    return Nearest(rule_id=finding.id, changes=(), possible=False)


Values = Mapping[Fact, object]


def _ways(finding: Finding, facts: Sequence[Fact], size: int) -> Iterator[Values]:
    """Yield each change of *size* facts to other representative values that keeps the rule."""
    predicates = (finding.bound.conditions,)
    values = {fact: _others(fact, predicates, finding.subject) for fact in facts}
    for chosen in combinations(facts, size):
        for picked in product(*(values[fact] for fact in chosen)):
            changes = dict(zip(chosen, picked, strict=True))
            if _outcome(finding.bound, changes, finding.subject) is Outcome.KEPT:
                yield changes


def _others(fact: Fact, predicates: Sequence[Predicate], subject: object) -> tuple[object, ...]:
    now = fact.of(subject)
    return tuple(value for value in representative_values(fact, predicates) if value != now)


def _best(finding: Finding, ways: Sequence[Values], findings: Sequence[Finding]) -> Nearest:
    """Return the first of *ways* among those that break the fewest other rules."""
    others = [other for other in findings if other.outcome is not Outcome.BROKEN]
    broken = [_broken_by(way, others) for way in ways]
    best = min(range(len(ways)), key=lambda place: len(broken[place]))
    changes = tuple(
        FactChange(fact=fact, before=fact.of(finding.subject), after=value)
        for fact, value in ways[best].items()
    )
    return Nearest(rule_id=finding.id, changes=changes, possible=True, also_breaks=broken[best])


def _broken_by(changes: Values, others: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(
        other.id
        for other in others
        if not changes.keys().isdisjoint(other.rule.facts)
        and _outcome(other.bound, changes, other.subject) is Outcome.BROKEN
    )


def _outcome(bound: BoundRule, changes: Values, subject: object) -> Outcome:
    for fact, value in changes.items():
        bound = bound.changed(partial(assume, fact=fact, value=value))
    return outcome_of(bound, subject)


_BECOMES = Text(en="{fact}: {after} instead of {before}", fr="{fact} : {after} au lieu de {before}")
