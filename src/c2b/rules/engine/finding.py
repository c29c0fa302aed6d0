"""The outcome of one rule for given facts, with the facts that it rests on."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrs import evolve, field, frozen

from c2b.predicate import Fact, Predicate, given, hide, references
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.fact_model import inputs
from c2b.rules.engine.place import Layer
from c2b.rules.engine.rule import BoundRule, Rule, Severity, figure_names
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text


@frozen(kw_only=True)
class Finding:
    """The outcome of one rule for the facts of one subject.

    Attributes:
        bound: The rule with its figures of the day.
        outcome: Whether the rule is kept, broken, not applicable or undecided.
        subject: The facts that were judged.
    """

    bound: BoundRule = field(repr=lambda bound: repr(bound.rule.id))
    outcome: Outcome
    subject: object = field(repr=False)

    @property
    def rule(self) -> Rule:
        """The rule that was applied."""
        return self.bound.rule

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @property
    def layer(self) -> Layer:
        """The layer of the rule: law, code, platform or practice."""
        return self.rule.layer

    @property
    def source(self) -> Source:
        """The source of the rule."""
        return self.rule.source

    @property
    def mark(self) -> Certainty:
        """The certainty of the rule or of its figures, whichever is lower."""
        return self.bound.mark

    @property
    def severity(self) -> Severity:
        """The severity of the rule; an unsure rule is a recommendation at most."""
        return self.bound.severity

    @property
    def message(self) -> Text:
        """The advice to a party that broke the rule."""
        return self.rule.message

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The known facts that the outcome rests on; without any of them it would be another."""
        return _necessary(self.bound, self.outcome, self.subject)

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        """The unknown facts that decide an undecided outcome; empty for other outcomes."""
        return tuple(
            each
            for each in references(self._left_open)
            if isinstance(each, Fact) and each.of(self.subject) is None
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The paths of the facts that a user has to give so that the rule can be decided."""
        paths = [path for each in self.open_facts for path in inputs(each)]
        unknown = [path for path in dict.fromkeys(paths) if _read(self.subject, path) is None]
        return tuple(unknown)

    @property
    def missing_figures(self) -> tuple[str, ...]:
        """The figures that are needed and have no value on that day, or none for the key."""
        if self.outcome is not Outcome.UNDECIDED:
            return ()
        without = [f"P.{name}" for name, value in self.bound.figures if value is None]
        keyed = [name for name in figure_names(self._left_open) if not self.open_facts]
        return tuple(dict.fromkeys([*without, *keyed]))

    @property
    def _left_open(self) -> Predicate:
        applies = given(self.bound.applies, self.subject)
        return applies & given(self.bound.requires, self.subject)


def _necessary(bound: BoundRule, outcome: Outcome, subject: object) -> tuple[Fact, ...]:
    """Return the facts that remain when each one that does not change the outcome was dropped."""
    needed: list[Fact] = []
    for each in references(bound.applies & bound.requires):
        if not isinstance(each, Fact) or each.of(subject) is None:
            continue
        without = _hidden(bound, each)
        if outcome_of(without, subject) is outcome:
            bound = without
        else:
            needed.append(each)
    return tuple(needed)


def _hidden(bound: BoundRule, fact: Fact) -> BoundRule:
    blind = partial(hide, fact=fact)
    return evolve(bound, applies=blind(bound.applies), requires=blind(bound.requires))


def _read(subject: Any, path: str) -> object:
    for step in path.split("."):
        subject = None if subject is None else getattr(subject, step)
    return subject
