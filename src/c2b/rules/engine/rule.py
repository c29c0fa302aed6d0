"""Rule: what a norm asks, of whom, where, since when, by which source, as two predicates.

A rule is data. Deciding, explaining, proving, documenting and generating are readings of it.
These are models of the law for education and engineering; nothing here is legal advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import exactly, instance, optional, refuse, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period, check_order
from c2b.predicate import (
    ALWAYS,
    Compare,
    Fact,
    FigureRef,
    Parameter,
    Predicate,
    bind,
    parameters_in,
)
from c2b.predicate.expression import children, references
from c2b.rules.engine.figure_history import Figure, is_table
from c2b.rules.engine.place import Layer, checked_place
from c2b.rules.engine.source import Certainty, Since, Source, first_day
from c2b.text import Text

_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+){1,5}")


class Severity(Enum):
    """How strongly a rule asks; it belongs to the rule, not to the case."""

    PROHIBITED = "prohibited"
    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Tier(Enum):
    """Whether a first application needs the rule."""

    CORE = "core"
    EXTENDED = "extended"


class Shape(Enum):
    """How a rule weighs its elements.

    The tests of employment show all three: French subordination wants all elements, the ABC test
    wants every exit, and economic reality weighs indications against each other.
    """

    PLAIN = "plain"
    ALL_ELEMENTS = "all_elements"
    CUMULATIVE_EXITS = "cumulative_exits"
    BALANCE = "balance"


@frozen(kw_only=True)
class Examples:
    """Facts that keep a rule and facts that break it, all that it needs being known."""

    kept: object
    broken: object


def _identifier(owner: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise refuse(owner, attribute.name, _AN_ID, value, _WRITE_ID)


def _places(owner: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    tuple_of(str, least=1)(owner, attribute, value)
    for place in value:
        checked_place(place, f"{type(owner).__name__}.{attribute.name}")


@frozen(kw_only=True)
class Rule:
    """One norm.

    Attributes:
        id: ``activity.theme.name.place``, lower case; stable.
        asks: What is required or forbidden, a full sentence.
        message: What is said when it is broken, a full sentence.
        severity: How strongly it asks.
        places: Where it holds; see `c2b.rules.engine.place`.
        source: Where it is written.
        since: The first day, or why there is none.
        until: The first day on which it no longer holds; None while it stands.
        applies: When it is relevant.
        requires: What must hold where it is relevant.
        parameters: The figures that `applies` and `requires` name.
        mark: How surely the library knows it.
        tier: Whether a first application needs it.
        holder: Who must comply.
        effect: What follows where it is broken.
        shape: How it weighs its elements.
        examples: Facts that keep it and facts that break it.
    """

    id: str = field(validator=_identifier)
    asks: Text = field(validator=exactly(Text))
    message: Text = field(validator=exactly(Text))
    severity: Severity = field(validator=instance(Severity))
    places: tuple[str, ...] = field(validator=_places)
    source: Source = field(validator=exactly(Source))
    since: date | Since = field(validator=instance(date, Since))
    until: date | None = field(default=None, validator=optional(exactly(date)))
    applies: Predicate = field(default=ALWAYS, validator=instance(Predicate))
    requires: Predicate = field(validator=instance(Predicate))
    parameters: tuple[Figure, ...] = field(default=(), validator=tuple_of(Figure))
    mark: Certainty = field(default=Certainty.KNOWN, validator=instance(Certainty))
    tier: Tier = field(default=Tier.CORE, validator=instance(Tier))
    holder: Text = field(validator=exactly(Text))
    effect: Text = field(validator=exactly(Text))
    shape: Shape = field(default=Shape.PLAIN, validator=instance(Shape))
    examples: Examples | None = field(default=None, validator=optional(exactly(Examples)))

    def __attrs_post_init__(self) -> None:
        check_order(f"Rule {self.id}", first_day(self.since), self.until)
        named = {found.name for found in parameters_in(self.applies & self.requires)}
        given = {series.name for series in self.parameters}
        if named != given or len(given) != len(self.parameters):
            raise self._refuse("parameters", _SAME_FIGURES, sorted(given ^ named), _NAME_EACH)
        if len({fact.owner for fact in self.facts}) > 1:
            raise self._refuse("requires", _ONE_MODEL, self.facts, _READ_ONE)
        self._check_figures()

    def _check_figures(self) -> None:
        """A figure must be of a kind that its fact can be compared with."""
        for fact, parameter in _compared(self.applies & self.requires):
            for value in self._values_of(parameter):
                fact.is_(value)

    def _values_of(self, parameter: Parameter) -> Iterator[object]:
        for step in self.series(parameter.name).steps:
            if parameter.key is None:
                yield step.value
            elif is_table(step.value):
                yield from (figure for _, figure in step.value)
            else:
                raise self._refuse(parameter.name, _PAIRS, step.value, _WRITE_PAIRS)

    def _refuse(self, name: str, expected: Text, got: object, hint: Text) -> InvalidValueError:
        return InvalidValueError(f"Rule {self.id}.{name}", expected, got, hint)

    @property
    def period(self) -> Period:
        """The days on which the rule is in force, as far as its first day is known."""
        return Period(since=first_day(self.since), until=self.until)

    @property
    def layer(self) -> Layer:
        """What kind of norm it is."""
        kind = self.places[0].partition(":")[0]
        return Layer.LAW if kind == self.places[0] else _LAYERS[kind]

    @property
    def activity(self) -> str:
        """The first part of the id."""
        return self.id.partition(".")[0]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that it asks for, each once, in reading order."""
        return tuple(f for f in references(self.applies & self.requires) if isinstance(f, Fact))

    def series(self, name: str) -> Figure:
        """The figure called *name*.

        Raises:
            InvalidValueError: The rule has no such figure.
        """
        for series in self.parameters:
            if series.name == name:
                return series
        names = [series.name for series in self.parameters]
        raise self._refuse("parameters", _ONE_OF_ITS.fill(names=", ".join(names)), name, _NAME_EACH)

    def on(self, day: date) -> BoundRule:
        """The rule with its figures of *day* put in."""
        steps = {series.name: series.step(day) for series in self.parameters}
        values = {name: step.value if step else None for name, step in steps.items()}
        marks = [step.mark for step in steps.values() if step and step.mark]
        mark = self.mark
        for other in marks:
            mark = mark.lower(other)
        return BoundRule(
            rule=self,
            applies=bind(self.applies, values),
            requires=bind(self.requires, values),
            mark=mark,
            figures=tuple((name, value) for name, value in values.items()),
        )


@frozen(kw_only=True)
class BoundRule:
    """A rule as of a day: its figures are put in; one that has no value that day is None.

    Attributes:
        mark: The mark of the rule or of a figure, whichever is less sure.
        figures: The name and value of each figure.
    """

    rule: Rule
    applies: Predicate
    requires: Predicate
    mark: Certainty
    figures: tuple[tuple[str, object], ...]

    @property
    def severity(self) -> Severity:
        """How strongly it asks; what is unsure recommends at most."""
        return Severity.RECOMMENDED if self.mark is Certainty.UNSURE else self.rule.severity


def _compared(predicate: Predicate) -> Iterator[tuple[Fact, Parameter]]:
    if isinstance(predicate, Compare):
        fact, operand = predicate.fact, predicate.operand
        if isinstance(fact, Fact) and isinstance(operand, Parameter):
            yield fact, operand
    for child in children(predicate):
        yield from _compared(child)


def figure_names(predicate: Predicate) -> tuple[str, ...]:
    """The keyed figures that a bound predicate names."""
    return tuple(str(found) for found in references(predicate) if isinstance(found, FigureRef))


_LAYERS = {
    "platform": Layer.PLATFORM,
    "code": Layer.CODE,
    "standard": Layer.CODE,
    "practice": Layer.PRACTICE,
}
_AN_ID = Text(en="an id of words joined by dots", fr="un identifiant de mots joints par des points")
_WRITE_ID = Text(
    en="write it as review.incentive.sentiment-condition.us",
    fr="écrivez-le comme review.incentive.sentiment-condition.us",
)
_SAME_FIGURES = Text(
    en="a series for each parameter that the predicates name, and no other",
    fr="une série pour chaque paramètre nommé par les prédicats, et aucune autre",
)
_NAME_EACH = Text(en="give each one by its name", fr="donnez chacune par son nom")
_ONE_MODEL = Text(en="facts of one model", fr="des faits d'un seul modèle")
_READ_ONE = Text(
    en="read all facts from one facts_of(...)", fr="lisez tous les faits d'un seul facts_of(...)"
)
_PAIRS = Text(en="pairs of key and figure", fr="des paires de clé et de valeur")
_WRITE_PAIRS = Text(en="write (('FR', 15), ('DE', 16))", fr="écrivez (('FR', 15), ('DE', 16))")
_ONE_OF_ITS = Text(en="one of its figures: {names}", fr="l'une de ses valeurs : {names}")
