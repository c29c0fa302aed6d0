"""A rule with all its texts: what it asked over time, and what it asks in each place.

These are models of the law for education and engineering; nothing here is legal advice.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import evolve, field, frozen

from c2b._validators import tuple_of
from c2b.predicate import Fact, Predicate, parameters_in
from c2b.predicate.expression import All, references
from c2b.rules.engine.anchor import check_known_on
from c2b.rules.engine.bound_rule import BoundRule, bound
from c2b.rules.engine.first_days import first_day_in
from c2b.rules.engine.place import checked_place
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Since, first_day
from c2b.rules.engine.version import RuleVersion, Transposition


@frozen(kw_only=True)
class Rule(RuleText):
    """One norm: what is asked, when it applies, and where it is written.

    A rule has all attributes of a `RuleText`: its id, duty, norm, places, source, days and
    conditions. Where it has several texts, each takes from the rule what it does not change.

    Attributes:
        versions: The texts of the rule over time and by place; none where there is one text.
    """

    versions: tuple[RuleVersion, ...] = field(default=(), validator=tuple_of(RuleVersion))

    def _check_figures(self) -> None:
        """Refuse texts that are wrong by themselves, and a figure that no text names."""
        if not self.versions:
            super()._check_figures()
        named = {each.name for text in self.texts for each in text.parameters}
        unnamed = {each.name for each in self.parameters} - named
        if unnamed:
            raise self._wrong_figures(unnamed)

    @property
    def all_places(self) -> tuple[str, ...]:
        """The places of the rule and of its texts, each once."""
        placed = (text.place for text in self.versions if text.place is not None)
        return tuple(dict.fromkeys((*self.places, *placed)))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that some text of the rule reads, each once, in reading order."""
        later = (each for text in self.versions for each in references(_named_by(text)))
        return tuple(dict.fromkeys((*super().facts, *(f for f in later if isinstance(f, Fact)))))

    @cached_property
    def texts(self) -> tuple[Rule, ...]:
        """The rule once for each of its texts, each with its own days, places and conditions."""
        if not self.versions:
            return (self,)
        placed = {text.place for text in self.versions}
        rest = tuple(place for place in self.places if place not in placed)
        own = tuple(self._text(text, rest) for text in self.versions if text.place or rest)
        return own if None in placed or not rest else (self._text(RuleVersion(), rest), *own)

    def _text(self, text: RuleVersion, rest: tuple[str, ...]) -> Rule:
        said = {name: getattr(text, name) for name in _OVERRIDDEN}
        changes = {name: value for name, value in said.items() if value is not None}
        read = [changes.get(name, getattr(self, name)) for name in _CONDITIONS]
        named = {each.name for each in parameters_in(All((*read, *self.indications)))}
        figures = {each.name: each for each in (*self.parameters, *(text.parameters or ()))}
        return evolve(
            self,
            versions=(),
            parameters=tuple(each for name, each in figures.items() if name in named),
            since=text.since or self.since,
            until=text.until or self.until,
            places=(text.place,) if text.place else rest,
            transposed=self._rows_of(text),
            **changes,
        )

    def _rows_of(self, text: RuleVersion) -> tuple[Transposition, ...]:
        """Return the national acts as they bind *text*: a later text begins on its own day."""
        first, since = first_day(self.since), text.since
        if since is None or first is None or since <= first:
            return self.transposed
        binding = (row for row in self.transposed if row.until is None or since < row.until)
        return tuple(evolve(row, since=max(row.since or since, since)) for row in binding)

    def first_day_in(self, place: str) -> date | Since | None:
        """Return the first day of the rule in *place*, under any of its texts.

        A directive begins with the national act on record there; where none is, with its own day.

        Returns:
            The day; the reason why there is none; None where the rule never reaches the place.

        Raises:
            InvalidValueError: *place* is no known place.
        """
        return first_day_in(self.texts, checked_place(place, f"Rule {self.id}.first_day_in"))

    def on(self, day: date, place: str | None = None, *, known_on: date | None = None) -> BoundRule:
        """Return the rule with the text and the figures that it has on *day* in *place*.

        Args:
            day: The day.
            place: The place that is asked about; None for the first place of the rule.
            known_on: The day of the knowledge of figures; None for all that is known.

        Raises:
            InvalidValueError: *known_on* is no day.
        """
        check_known_on(known_on)
        text = next((each for each in self.texts if day in each.period), self.texts[0])
        where = place or text.places[0]
        values = [each.value_on(day, where, known_on=known_on) for each in text.parameters]
        return bound(text, values)


def _named_by(text: RuleVersion) -> Predicate:
    parts = (text.applies, text.undecided_when, text.requires)
    return All(tuple(part for part in parts if part is not None))


_CONDITIONS = ("applies", "undecided_when", "requires")
_OVERRIDDEN = (*_CONDITIONS, "source", "message", "implements")
