"""A norm as two predicates, with its addressee, its places, its days and its source.

A rule is data. Deciding, explaining, proving, documenting and generating are readings of it.
These are models of the law for education and engineering; nothing here is legal advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from c2b._suggest import did_you_mean
from c2b._validators import exactly, instance, optional, refuse, tuple_of
from c2b.choice import Choice
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


class Severity(Choice):
    """The strength of a rule: a ban, a duty or advice; it does not depend on the case."""

    PROHIBITED = "prohibited", "prohibited", "interdit"
    REQUIRED = "required", "required", "obligatoire"
    RECOMMENDED = "recommended", "recommended", "recommandé"


class Tier(Choice):
    """The reach of a rule: needed by every application, or by those that go into detail."""

    CORE = "core", "core", "essentielle"
    EXTENDED = "extended", "extended", "complémentaire"


class Shape(Choice):
    """The way in which a rule weighs its elements.

    The tests of employment show three ways: French subordination requires all elements, the ABC
    test requires every exit, and economic reality weighs indications against each other.
    """

    PLAIN = "plain", "a plain duty", "une obligation simple"
    ALL_ELEMENTS = "all_elements", "all elements together", "tous les éléments réunis"
    CUMULATIVE_EXITS = (
        "cumulative_exits",
        "every exit at once",
        "toutes les conditions de sortie à la fois",
    )
    BALANCE = "balance", "a balance of indications", "un faisceau d’indices"


@frozen(kw_only=True)
class Examples:
    """Facts that keep a rule and facts that break it; both leave nothing undecided."""

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
    """One norm: what is asked, when it applies, and where it is written.

    Attributes:
        id: ``activity.theme.name.place``, lower case; stable.
        asks: The duty or ban, a full sentence.
        message: The advice where the rule is broken, a full sentence.
        severity: Whether the rule forbids, requires or recommends.
        places: The places where the rule holds; see `c2b.rules.engine.place`.
        source: The act and article where the rule is written.
        since: The first day, or the reason why there is none.
        until: The first day on which the rule no longer holds; None while it stands.
        applies: The trigger: the facts that make the rule relevant.
        requires: The duty: the facts that must hold where the rule is relevant.
        parameters: The figures that `applies` and `requires` name.
        mark: How surely the library knows the rule.
        tier: Whether every application needs the rule.
        holder: The party that must comply.
        effect: The consequence of a breach.
        shape: The way in which the rule weighs its elements.
        examples: Facts that keep the rule and facts that break it.
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
        given = {figure.name for figure in self.parameters}
        if named != given or len(given) != len(self.parameters):
            raise self._refuse("parameters", _SAME_FIGURES, sorted(given ^ named), _NAME_EACH)
        if len({fact.owner for fact in self.facts}) > 1:
            raise self._refuse("requires", _ONE_MODEL, self.facts, _READ_ONE)
        self._check_figures()

    def _check_figures(self) -> None:
        """Refuse a figure of a kind that its fact cannot be compared with."""
        for fact, parameter in _compared(self.applies & self.requires):
            for value in self._values_of(parameter):
                fact.is_(value)

    def _values_of(self, parameter: Parameter) -> Iterator[object]:
        for each in self.figure(parameter.name).values:
            if parameter.key is None:
                yield each.value
            elif is_table(each.value):
                yield from (figure for _, figure in each.value)
            else:
                raise self._refuse(parameter.name, _PAIRS, each.value, _WRITE_PAIRS)

    def _refuse(self, name: str, expected: Text, got: object, hint: Text) -> InvalidValueError:
        return InvalidValueError(f"Rule {self.id}.{name}", expected, got, hint)

    @property
    def period(self) -> Period:
        """The days on which the rule is in force, as far as its first day is known."""
        return Period(since=first_day(self.since), until=self.until)

    @property
    def layer(self) -> Layer:
        """The layer of the rule: law, code, platform or practice."""
        kind = self.places[0].partition(":")[0]
        return Layer.LAW if kind == self.places[0] else _LAYERS[kind]

    @property
    def activity(self) -> str:
        """The activity that the rule belongs to: the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the rule reads, each once, in reading order."""
        return tuple(f for f in references(self.applies & self.requires) if isinstance(f, Fact))

    def figure(self, name: str) -> Figure:
        """Return the figure called *name*.

        Raises:
            InvalidValueError: The rule has no such figure.
        """
        for figure in self.parameters:
            if figure.name == name:
                return figure
        names = [figure.name for figure in self.parameters]
        hint = did_you_mean(name, names) or _NAME_EACH
        raise self._refuse("parameters", _ONE_OF_ITS.fill(names=", ".join(names)), name, hint)

    def on(self, day: date) -> BoundRule:
        """Return the rule with the values that its figures have on *day*."""
        in_force = {figure.name: figure.value_on(day) for figure in self.parameters}
        values = {name: each.value if each else None for name, each in in_force.items()}
        marks = [each.mark for each in in_force.values() if each and each.mark]
        mark = self.mark
        for other in marks:
            mark = mark.weaker(other)
        return BoundRule(
            rule=self,
            applies=bind(self.applies, values),
            requires=bind(self.requires, values),
            mark=mark,
            figures=tuple((name, value) for name, value in values.items()),
        )


@frozen(kw_only=True)
class BoundRule:
    """A rule with the values that its figures have on one day; a figure without value is None.

    Attributes:
        rule: The rule as it was declared.
        applies: The trigger with the values of that day.
        requires: The duty with the values of that day.
        mark: The certainty of the rule or of a figure, whichever is lower.
        figures: The name and value of each figure.
    """

    rule: Rule
    applies: Predicate
    requires: Predicate
    mark: Certainty
    figures: tuple[tuple[str, object], ...]

    @property
    def severity(self) -> Severity:
        """The severity of the rule; an unsure rule is a recommendation at most."""
        return Severity.RECOMMENDED if self.mark is Certainty.UNSURE else self.rule.severity


def _compared(predicate: Predicate) -> Iterator[tuple[Fact, Parameter]]:
    if isinstance(predicate, Compare):
        fact, operand = predicate.fact, predicate.operand
        if isinstance(fact, Fact) and isinstance(operand, Parameter):
            yield fact, operand
    for child in children(predicate):
        yield from _compared(child)


def figure_names(predicate: Predicate) -> tuple[str, ...]:
    """Return the names of the figures with a key that a bound predicate reads."""
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
    en="a figure for each parameter that the predicates name, and no other",
    fr="une valeur pour chaque paramètre nommé par les prédicats, et aucune autre",
)
_NAME_EACH = Text(en="give each one by its name", fr="donnez chacune par son nom")
_ONE_MODEL = Text(en="facts of one model", fr="des faits d’un seul modèle")
_READ_ONE = Text(
    en="read all facts from one facts_of(...)", fr="lisez tous les faits d’un seul facts_of(...)"
)
_PAIRS = Text(en="pairs of key and figure", fr="des paires de clé et de valeur")
_WRITE_PAIRS = Text(en="write (('FR', 15), ('DE', 16))", fr="écrivez (('FR', 15), ('DE', 16))")
_ONE_OF_ITS = Text(en="one of its figures: {names}", fr="l’une de ses valeurs : {names}")
