"""One text of a rule: its conditions as predicates, with its addressee, places, days and source.

A rule is data. Deciding, explaining, proving, documenting and generating are readings of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import Factory, field, frozen

from c2b._suggest import did_you_mean
from c2b._validators import exactly, instance, optional, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period, check_order
from c2b.predicate import ALWAYS, NEVER, All, Fact, Parameter, Predicate, parameters_in, references
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, is_table
from c2b.rules.engine.norm import Layer, NormKind, Severity
from c2b.rules.engine.operand import figures_in
from c2b.rules.engine.place import layer_of
from c2b.rules.engine.rule_parts import (
    Examples,
    ReviewBy,
    Shape,
    Tier,
    condition,
    conditions,
    identifier,
    known_places,
)
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind, first_day
from c2b.rules.engine.version import Transposition
from c2b.text import Text, in_both

BearsOn = tuple[Fact, tuple[Fact, ...]]


def _severity(text: RuleText) -> Severity:
    return text.norm.severity


@frozen(kw_only=True)
class RuleText:
    """One text of a rule: what it asks, when it applies, and where it is written.

    Attributes:
        id: ``activity.theme.name.place``, lower case; stable over all texts.
        title: The duty or ban in a few words, as a heading; None where the id has to do.
        asks: The duty or ban, a full sentence.
        message: The advice where the rule is broken, a full sentence.
        norm: The kind of norm; it words the outcome.
        severity: Whether the rule forbids, requires or recommends; it follows from the norm.
        places: The places where the rule holds; see `c2b.rules.engine.place`.
        also_asked_in: The larger places that ask for the rule too, though it holds in a part only.
        source: The act and article where the rule is written.
        anchor: The event whose day chooses the version.
        since: The first day, or the reason why there is none.
        until: The first day on which the rule no longer holds; None while it stands.
        transposed: The national acts through which a directive binds; information on a judgment.
        applies: The trigger: the facts that make the rule relevant.
        undecided_when: The facts under which the norm itself gives no answer.
        requires: The duty: the facts that must hold where the rule is relevant.
        indications: The elements of a balance, as the duty reads them: undecided unless all point
            one way.
        void_when: The facts under which a breach of a condition of validity voids the act; under
            others it is a duty that is not met.
        count: The number of indications that is enough, set by a user; None where the law has none.
        never_kept: Whether the rule is a general clause, which is broken or undecided.
        bears_on: The observable facts that speak on each legal conclusion of the rule.
        implements: The ids of the general rules that this one implements or specialises.
        exempts: The ids of the rules that do not apply where this one applies and is kept, unless
            they are kept anyway.
        parameters: The figures that the conditions name.
        mark: How surely the library knows the rule.
        tier: Whether every application needs the rule.
        holder: The party that must comply.
        effect: The consequence of a breach.
        shape: The way in which the rule weighs its elements.
        review_by: The day by which the rule must be looked at again.
        examples: Facts that keep the rule and facts that break it.
    """

    id: str = field(validator=identifier)
    title: Text | None = field(default=None, validator=optional(exactly(Text)))
    asks: Text = field(validator=exactly(Text))
    message: Text = field(validator=exactly(Text))
    norm: NormKind = field(validator=instance(NormKind))
    severity: Severity = field(
        default=Factory(_severity, takes_self=True), validator=instance(Severity)
    )
    places: tuple[str, ...] = field(validator=known_places)
    also_asked_in: tuple[str, ...] = field(default=(), validator=known_places)
    source: Source = field(validator=exactly(Source))
    anchor: Anchor = field(default=Anchor.ACT, validator=instance(Anchor))
    since: date | Since = field(validator=instance(date, Since))
    until: date | None = field(default=None, validator=optional(exactly(date)))
    transposed: tuple[Transposition, ...] = field(default=(), validator=tuple_of(Transposition))
    applies: Predicate = field(default=ALWAYS, validator=condition)
    undecided_when: Predicate = field(default=NEVER, validator=condition)
    requires: Predicate = field(validator=condition)
    indications: tuple[Predicate, ...] = field(default=(), validator=conditions)
    void_when: Predicate = field(default=ALWAYS, validator=condition)
    count: int | None = field(default=None, validator=optional(exactly(int)))
    never_kept: bool = field(default=False, validator=exactly(bool))
    bears_on: tuple[BearsOn, ...] = field(default=(), validator=instance(tuple))
    implements: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    exempts: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    parameters: tuple[Figure, ...] = field(default=(), validator=tuple_of(Figure))
    mark: Certainty = field(default=Certainty.KNOWN, validator=instance(Certainty))
    tier: Tier = field(default=Tier.CORE, validator=instance(Tier))
    holder: Text = field(validator=exactly(Text))
    effect: Text = field(validator=exactly(Text))
    shape: Shape = field(default=Shape.PLAIN, validator=instance(Shape))
    review_by: ReviewBy | None = field(default=None, validator=optional(exactly(ReviewBy)))
    examples: Examples | None = field(default=None, validator=optional(exactly(Examples)))

    def __attrs_post_init__(self) -> None:
        check_order(f"Rule {self.id}", first_day(self.since), self.until)
        names = {figure.name for figure in self.parameters}
        if len(names) != len(self.parameters):
            raise self._wrong_figures(names)
        if len({fact.owner for fact in self.facts}) > 1:
            raise self._refuse("requires", _ONE_MODEL, self.facts, _READ_ONE)
        self._check_kind()
        self._check_figures()

    def _check_kind(self) -> None:
        """Refuse national acts of what is no directive, and a count that is no count of parts."""
        if self.transposed and self.source.kind not in (SourceKind.DIRECTIVE, SourceKind.JUDGMENT):
            raise self._refuse("transposed", _A_DIRECTIVE, self.source, _STATE_KIND)
        if self.count is not None and not 1 <= self.count <= len(self.indications):
            many = _A_COUNT.fill(most=len(self.indications))
            raise self._refuse("count", many, self.count, _LEAVE_COUNT)

    def _check_figures(self) -> None:
        """Refuse figures that are not named, and a figure that its fact cannot be compared with."""
        named = {found.name for found in parameters_in(self._conditions)}
        given = {figure.name for figure in self.parameters}
        if named != given:
            raise self._wrong_figures(given ^ named)
        for parameter, fits in figures_in(self._conditions):
            for _, value in {(type(each), each) for each in self._values_of(parameter)}:
                fits(value)

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

    def _wrong_figures(self, names: Iterable[str]) -> InvalidValueError:
        return self._refuse("parameters", _SAME_FIGURES, sorted(names), _NAME_EACH)

    @property
    def heading(self) -> Text:
        """The title of the rule; its id where it has no title."""
        return self.title or in_both(self.id)

    @property
    def heading_with_id(self) -> Text:
        """The title of the rule with its id in brackets; the id alone where it has no title."""
        if self.title is None:
            return self.heading
        return _WITH_ID.fill(title=self.title, id=self.id)

    @property
    def period(self) -> Period:
        """The days on which the rule is in force, as far as its first day is known."""
        return Period(since=first_day(self.since), until=self.until)

    @property
    def layer(self) -> Layer:
        """The layer of the rule: law, code, platform or practice."""
        return layer_of(self.places[0])

    @property
    def activity(self) -> str:
        """The activity that the rule belongs to: the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def is_directive(self) -> bool:
        """Whether the rule binds through national acts only."""
        return self.source.kind is SourceKind.DIRECTIVE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the conditions read, each once, in reading order."""
        read = references(self._conditions)
        return tuple(each for each in dict.fromkeys(read) if isinstance(each, Fact))

    @property
    def _conditions(self) -> Predicate:
        return All((self.applies, self.undecided_when, self.requires, *self.indications))

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


_WITH_ID = Text(en="{title} ({id})", fr="{title} ({id})")
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
_A_DIRECTIVE = Text(
    en="the rule of a directive, or of a judgment on one",
    fr="la règle d’une directive, ou d’un arrêt qui en interprète une",
)
_STATE_KIND = Text(
    en="give its source the kind SourceKind.DIRECTIVE",
    fr="donnez à sa source la nature SourceKind.DIRECTIVE",
)
_A_COUNT = Text(
    en="a count of its indications, 1 to {most}", fr="un nombre d’indices, de 1 à {most}"
)
_LEAVE_COUNT = Text(
    en="leave it None where the law gives no count",
    fr="laissez None là où la loi ne donne pas de nombre",
)
