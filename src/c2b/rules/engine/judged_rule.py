"""The parts of a finding that its explanation reads."""

from __future__ import annotations

from typing import Protocol

from c2b.predicate import Fact
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.norm import Layer, Severity
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text


class JudgedRule(Protocol):
    """A rule with its outcome for some facts: a `Finding`, as far as its explanation reads it."""

    @property
    def bound(self) -> BoundRule:
        """The rule with its figures of the day."""
        ...

    @property
    def outcome(self) -> Outcome:
        """Whether the rule is kept, broken, not applicable or undecided."""
        ...

    @property
    def subject(self) -> object:
        """The facts that were judged."""
        ...

    @property
    def rule(self) -> RuleText:
        """The rule that was applied."""
        ...

    @property
    def word(self) -> Text:
        """The outcome in a word."""
        ...

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        ...

    @property
    def layer(self) -> Layer:
        """The layer of the rule."""
        ...

    @property
    def message(self) -> Text:
        """The advice to a party that broke the rule."""
        ...

    @property
    def source(self) -> Source:
        """The source of the rule."""
        ...

    @property
    def mark(self) -> Certainty:
        """The certainty of the rule."""
        ...

    @property
    def is_left_open(self) -> bool:
        """Whether the norm itself gives no answer."""
        ...

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The known facts that the outcome rests on."""
        ...

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        """The unknown facts that decide an undecided outcome."""
        ...

    @property
    def missing_figures(self) -> tuple[str, ...]:
        """The figures that are needed and have no value on that day."""
        ...
