"""A rule with the text, the figures and the force that it has on one day in some places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from typing import Any as Anything

from attrs import evolve, frozen

from c2b.predicate import (
    ALWAYS,
    NEVER,
    All,
    Any,
    AtLeast,
    Fact,
    FigureRef,
    Predicate,
    bind,
    references,
)
from c2b.predicate.expression import rebuild
from c2b.rules.engine.fact_model import inputs
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.norm import Severity
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import Transposition


@frozen(kw_only=True)
class BoundRule:
    """A rule with the values that its figures have on one day; a figure without value is None.

    Attributes:
        rule: The text of the rule on that day.
        places: The places asked about for which the rule is bound in this way.
        applies: The trigger with the values of that day.
        undecided_when: The facts under which the norm gives no answer.
        requires: The duty with the values of that day.
        mark: The certainty of the rule or of a figure, whichever is lower.
        figures: The name and value of each figure.
        transposed: The national acts through which a directive binds in these places.
        advises_only: Whether a directive binds nobody here, for want of a recorded national act.
        special: The ids of the rules in force in these places that implement this one.
        sure: The same rule without its unsure figures; None where it has none.
    """

    rule: RuleText
    places: tuple[str, ...] = ()
    applies: Predicate
    undecided_when: Predicate = NEVER
    requires: Predicate
    mark: Certainty
    figures: tuple[tuple[str, object], ...]
    transposed: tuple[Transposition, ...] = ()
    advises_only: bool = False
    special: tuple[str, ...] = ()
    sure: BoundRule | None = None

    @property
    def severity(self) -> Severity:
        """The severity here: unsure rules and directives without a national act only recommend."""
        if self.mark is Certainty.UNSURE or self.advises_only:
            return Severity.RECOMMENDED
        return self.rule.severity

    @cached_property
    def touching(self) -> tuple[str, ...]:
        """The paths of the facts of the trigger, or of the duty where the rule always applies.

        What exempts from the rule does not touch it.
        """
        trigger = self.rule.applies
        known = self.named if trigger == ALWAYS else _facts(trigger)
        return tuple(dict.fromkeys(path for f in known for path in (f.name, *inputs(f))))

    @cached_property
    def named(self) -> tuple[Fact, ...]:
        """The facts that the conditions of the rule name, in reading order."""
        return _facts(self.conditions)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups of facts, or of single facts, that the conditions name."""
        return tuple(dict.fromkeys(fact.path[0] for fact in self.named))

    @cached_property
    def conditions(self) -> Predicate:
        """The conditions of the rule together, as one predicate that names all its facts."""
        if self.undecided_when == NEVER:
            return self.applies & self.requires
        return self.applies & self.undecided_when & self.requires

    @property
    def answers(self) -> Predicate:
        """The condition that the rule applies and that the norm gives an answer."""
        silent = self.undecided_when
        return self.applies if silent == NEVER else self.applies & ~silent


def bound(
    text: RuleText, in_force: Sequence[FigureValue | None], **standing: Anything
) -> BoundRule:
    """Return one text of a rule with the values of its figures, one for each of its parameters.

    Args:
        text: The rule, with one text.
        in_force: The value of each figure; None where it has none.
        standing: What else the bound rule knows of its places.
    """
    made = _bound(text, in_force, standing)
    sure = [None if each and each.mark is Certainty.UNSURE else each for each in in_force]
    return made if sure == [*in_force] else evolve(made, sure=_bound(text, sure, standing))


def _bound(
    text: RuleText, in_force: Sequence[FigureValue | None], standing: Mapping[str, Anything]
) -> BoundRule:
    names = [each.name for each in text.parameters]
    found = [each.value if each else None for each in in_force]
    values = dict(zip(names, found, strict=True))
    rows: Sequence[Transposition] = standing.get("transposed", ())
    marks = [each.mark for each in (*in_force, *rows) if each and each.mark]

    def put(predicate: Predicate) -> Predicate:
        return bind(predicate, values) if values else predicate

    return BoundRule(
        rule=text,
        applies=put(text.applies),
        undecided_when=put(undecided_when(text)),
        requires=put(_counted(text)),
        mark=reduce(Certainty.weaker, marks, text.mark),
        figures=tuple(values.items()),
        **standing,
    )


def _facts(predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(each for each in references(predicate) if isinstance(each, Fact))


def undecided_when(text: RuleText) -> Predicate:
    """Return when the norm gives no answer: its own words, or indications that point both ways."""
    if not text.indications or text.count is not None:
        return text.undecided_when
    mixed = Any(text.indications) & ~All(text.indications)
    return mixed if text.undecided_when == NEVER else text.undecided_when | mixed


def _counted(text: RuleText) -> Predicate:
    """Return the duty, in which the count of a user stands for all or any of the indications."""
    if text.count is None:
        return text.requires
    enough = AtLeast(text.count, text.indications)
    replaced = (All(text.indications), Any(text.indications))

    def put(part: Predicate) -> Predicate:
        return enough if part in replaced else rebuild(part, put)

    return put(text.requires)


def figure_names(predicate: Predicate) -> tuple[str, ...]:
    """Return the names of the figures with a key that a bound predicate reads."""
    return tuple(str(found) for found in references(predicate) if isinstance(found, FigureRef))
