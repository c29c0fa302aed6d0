"""The outcome of one rule for given facts, with the facts that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from attrs import field, frozen

from c2b._field_type import WrittenResult
from c2b.errors import InvalidValueError
from c2b.predicate import NEVER, Fact, Predicate, evaluate, given, references
from c2b.rules.engine.bound_rule import BoundRule, figure_names
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.explain import finding_text
from c2b.rules.engine.fact_model import missing_inputs
from c2b.rules.engine.norm import Layer, NormKind, Severity
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Language, Text


@frozen(kw_only=True)
class Finding(WrittenResult):
    """The outcome of one rule for the facts of one subject.

    Attributes:
        bound: The rule with its figures of the day.
        outcome: Whether the rule is kept, broken, not applicable or undecided.
        subject: The facts that were judged.
        general: The findings of the general rules that this rule implements, folded under it.
    """

    bound: BoundRule = field(repr=lambda bound: repr(bound.rule.id))
    outcome: Outcome
    subject: object = field(repr=False)
    general: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def rule(self) -> RuleText:
        """The rule that was applied."""
        return self.bound.rule

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @property
    def title(self) -> Text | None:
        """The title of the rule; None where it has none."""
        return self.rule.title

    @property
    def places(self) -> tuple[str, ...]:
        """The places asked about for which the finding stands."""
        return self.bound.places

    @property
    def norm(self) -> NormKind:
        """The kind of norm of the rule."""
        return self.rule.norm

    @property
    def word(self) -> Text:
        """The outcome in a word; where a rule is broken, the word of its kind of norm.

        What only recommends is *advised against*, whatever its kind. A condition of validity
        whose breach is not known to void the act is a *duty not kept*.
        """
        if self.outcome is not Outcome.BROKEN:
            return self.outcome.text
        advice = self.severity is Severity.RECOMMENDED
        if advice:
            return NormKind.RECOMMENDATION.breach
        voids = evaluate(self.rule.void_when, self.subject) is True
        return (self.norm if voids else NormKind.DUTY).breach

    @property
    def text(self) -> Text:
        """The finding in a few sentences: the outcome, what to do, the facts, the source."""
        return finding_text(self)

    def explain(self, language: Language = "en") -> str:
        """Return the finding in a few sentences."""
        return self.text.in_language(language)

    @property
    def is_firm(self) -> bool:
        """Whether the rule binds; advice and general clauses that raise no alarm do not."""
        alarm = not self.rule.never_kept or self.outcome is Outcome.BROKEN
        return alarm and self.severity is not Severity.RECOMMENDED

    @cached_property
    def is_looked_at(self) -> bool:
        """Whether a given fact touches the trigger of the rule, or its duty if it always applies.

        A rule that no given fact touches says nothing about the case.
        """
        return any(_read(self.subject, path) is not None for path in self.bound.touching)

    @cached_property
    def is_left_open(self) -> bool:
        """Whether the norm itself gives no answer, although no fact is missing."""
        if self.outcome is not Outcome.UNDECIDED:
            return False
        bound = self.bound
        silent = bool(evaluate(bound.undecided_when, self.subject))
        clause = self.rule.never_kept and evaluate(bound.requires, self.subject) is True
        return evaluate(bound.applies, self.subject) is True and (silent or clause)

    @property
    def can_be_broken(self) -> bool:
        """Whether the rule is broken, or would be left open or broken by some missing facts.

        A duty that is fulfilled stays so, whether or not it turns out to apply.
        """
        if self.outcome is not Outcome.UNDECIDED:
            return self.outcome is Outcome.BROKEN
        bound = self.bound
        fulfilled = evaluate(bound.requires, self.subject) is True and not self.rule.never_kept
        return not (fulfilled and evaluate(bound.undecided_when, self.subject) is False)

    @property
    def bearing(self) -> tuple[tuple[Fact, tuple[Fact, ...]], ...]:
        """The known facts that speak on each legal conclusion of the rule."""
        known = (
            (about, tuple(each for each in facts if each.of(self.subject) is not None))
            for about, facts in self.rule.bears_on
        )
        return tuple((about, facts) for about, facts in known if facts)

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
        """The certainty of the rule or of the figures that matter, whichever is lower.

        An unsure figure on which the outcome does not turn leaves the outcome as sure as the rule.
        """
        return self._standing.mark

    @property
    def severity(self) -> Severity:
        """The severity of the rule; what is unsure is a recommendation at most."""
        return self._standing.severity

    @cached_property
    def _standing(self) -> BoundRule:
        """The rule without its unsure figures where these do not matter, and else with them."""
        sure = self.bound.sure
        if sure is None or self.outcome is Outcome.UNDECIDED:
            return self.bound
        return sure if outcome_of(sure, self.subject) is self.outcome else self.bound

    @property
    def message(self) -> Text:
        """The advice to a party that broke the rule."""
        return self.rule.message

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The known facts that the outcome rests on; without any of them it would be another.

        Where the norm gives no answer, they are the facts for which it gives none.
        """
        if self.is_left_open:
            known = references(self.bound.undecided_when) or self.bound.named
            facts = (each for each in known if isinstance(each, Fact))
            return tuple(each for each in facts if each.of(self.subject) is not None)
        return _necessary(self.bound, self.outcome, self.subject)

    @cached_property
    def open_facts(self) -> tuple[Fact, ...]:
        """The unknown facts that decide an undecided outcome; empty for other outcomes.

        Where the norm itself gives no answer, no fact would decide it.
        """
        if self.outcome is not Outcome.UNDECIDED or self.is_left_open:
            return ()
        return tuple(
            each
            for each in references(self._left_open)
            if isinstance(each, Fact) and each.of(self.subject) is None
        )

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The paths of the facts that a user has to give so that the rule can be decided."""
        paths = (path for f in self.open_facts for path in missing_inputs(f, self.subject))
        return tuple(dict.fromkeys(paths))

    @property
    def missing_figures(self) -> tuple[str, ...]:
        """The figures that are needed and have no value on that day, or none for the key."""
        if self.outcome is not Outcome.UNDECIDED:
            return ()
        without = [f"P.{name}" for name, value in self.bound.figures if value is None]
        keyed = [name for name in figure_names(self._left_open) if not self.open_facts]
        return tuple(dict.fromkeys([*without, *keyed]))

    @cached_property
    def _left_open(self) -> Predicate:
        bound = self.bound
        left = given(bound.applies, self.subject)
        if bound.undecided_when != NEVER:
            left &= given(~bound.undecided_when, self.subject)
        return left & given(bound.requires, self.subject)


def _necessary(bound: BoundRule, outcome: Outcome, subject: object) -> tuple[Fact, ...]:
    """Return the facts that remain when each one that does not change the outcome was dropped."""
    needed: list[Fact] = []
    hidden: dict[Fact, object] = {}
    for each in bound.named:
        if each.of(subject) is None:
            continue
        if outcome_of(bound, subject, {**hidden, each: None}) is outcome:
            hidden[each] = None
        else:
            needed.append(each)
    return tuple(needed)


def _read(subject: Any, path: str) -> object:
    for step in path.split("."):
        subject = None if subject is None else getattr(subject, step)
    return subject


def only_finding(found: Sequence[Finding], rule_id: object, where: str | None) -> Finding:
    """Return the one of the findings *found* of a rule that holds in the place *where*.

    Raises:
        InvalidValueError: There is none, or there are several, and *where* names none of their
            places.
    """
    if not found:
        raise InvalidValueError("rule", _IN_FORCE, rule_id, _SEE_RULES)
    chosen = [each for each in found if where is None or where in each.places]
    if len(chosen) != 1:
        names = ", ".join(place for each in found for place in each.places)
        raise InvalidValueError("where", _ONE_OF.fill(names=names), where, _NAME_PLACE)
    return chosen[0]


_IN_FORCE = Text(
    en="a rule in force on that day in those places",
    fr="une règle en vigueur ce jour-là en ces lieux",
)
_ONE_OF = Text(en="one place of {names}", fr="un lieu parmi {names}")
_NAME_PLACE = Text(
    en="name the place, for the rule differs between places",
    fr="nommez le lieu, car la règle diffère d’un lieu à l’autre",
)
_SEE_RULES = Text(
    en="see the rules in force in verdict.in_force.rules",
    fr="voyez les règles en vigueur dans verdict.in_force.rules",
)
