"""Sets of rules over one model of facts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import Attribute, Factory, evolve, field, frozen

from c2b._brief import brief, brief_text
from c2b._limits import keep
from c2b._suggest import did_you_mean
from c2b._validators import instance, named, refuse, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period
from c2b.rules.engine.anchor import Anchor, On, check_known_on, day_for
from c2b.rules.engine.binding import bind_rules
from c2b.rules.engine.coverage import CoverageGap
from c2b.rules.engine.embed import embedded
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.place import checked_name, checked_place, several
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rules_by_id import RulesById
from c2b.rules.engine.turning_days import reached, turns_of
from c2b.rules.engine.verdict import InForce, Verdict
from c2b.text import Text

Where = str | Iterable[str]


@frozen(kw_only=True)
class RuleSetChange:
    """One change by which a rule set was made from another.

    Attributes:
        what: The method, such as ``add``, and the name of a figure that was changed.
        rule_id: The id of the rule that was changed.
        origin: The name of the set that the rule was taken from.
    """

    what: str
    rule_id: str
    origin: str


def _by_id(ruleset: RuleSet) -> dict[str, Rule]:
    return {rule.id: rule for rule in ruleset.rules}


def _distinct(owner: object, attribute: Attribute[Any], rules: tuple[Rule, ...]) -> None:
    tuple_of(Rule)(owner, attribute, rules)
    twice = [each for each, count in Counter(rule.id for rule in rules).items() if count > 1]
    if twice:
        raise refuse(owner, attribute.name, _ONE_EACH, twice, _OTHER_ID)


@frozen(kw_only=True)
class RuleSet(RulesById):
    """Rules over one model of facts.

    Attributes:
        name: The name of the set.
        subject: The model whose facts the rules read.
        rules: The rules, each id once.
        changes: The changes by which the set was made from others, the oldest first.
        gaps: The law of each place that the rules leave out, written by hand.
    """

    name: str = field(validator=named, repr=brief_text)
    subject: type = field(validator=instance(type), repr=lambda subject: subject.__name__)
    rules: tuple[Rule, ...] = field(validator=_distinct, repr=brief)
    changes: tuple[RuleSetChange, ...] = field(
        default=(), validator=tuple_of(RuleSetChange), repr=False
    )
    gaps: tuple[CoverageGap, ...] = field(default=(), validator=tuple_of(CoverageGap), repr=False)
    _by_id: dict[str, Rule] = field(
        init=False, default=Factory(_by_id, takes_self=True), eq=False, repr=False
    )
    _timelines: dict[tuple[str, ...], _Timeline] = field(
        init=False, factory=dict["tuple[str, ...]", "_Timeline"], eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        self._check_facts(self.rules)

    def check(
        self, subject: object, *, on: On, where: Where, known_on: date | None = None
    ) -> Verdict:
        """Judge the facts of *subject* by every rule in force *on* a day *where*.

        Args:
            subject: A value of the set's model; a fact of it that is None is unknown.
            on: The day of the facts, not necessarily today; `Days` where events differ in day.
            where: One place or several: ``"FR"``, ``("US-CA", "platform:Google")``.
            known_on: The day of the knowledge, for figures that were set afterwards; None for all
                that is known.

        Returns:
            One finding for each rule in force, kept, broken, not applicable or undecided, and what
            the library covers in these places.

        Raises:
            InvalidValueError: *subject* is of another model, *on* or *known_on* is no day, or
                *where* no place.
        """
        if not isinstance(subject, self.subject):
            model = self.subject.__name__
            raise InvalidValueError(
                f"{self.name}.check", _A_MODEL.fill(model=model), subject, _BUILD.fill(model=model)
            )
        return self.in_force(on=on, where=where, known_on=known_on).check(subject)

    def in_force(self, *, on: On, where: Where, known_on: date | None = None) -> InForce:
        """Return the rules in force *on* a day *where*, compiled once while they stay the same."""
        check_known_on(known_on)
        places = several(where)
        timeline = self._timelines.get(places)
        if timeline is None:
            timeline = _Timeline(self, places)
            keep(self._timelines, places, timeline)
        return timeline.on(on, known_on)

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with that id.

        Raises:
            InvalidValueError: The set has none; a similar id is suggested.
        """
        try:
            return self._by_id[rule_id]
        except (KeyError, TypeError):
            raise self._unknown(rule_id) from None

    def add(self, *rules: Rule) -> RuleSet:
        """Return the set with *rules* after its own; only these are checked.

        Raises:
            InvalidValueError: An id that the set has already, or rules on facts of another model.
        """
        added = RuleSet(name=self.name, subject=self.subject, rules=rules)
        twice = [rule.id for rule in rules if rule.id in self._by_id]
        if twice:
            raise InvalidValueError("RuleSet.rules", _ONE_EACH, twice, _OTHER_ID)
        return self._grown(added)

    def remove(self, *rule_ids: str) -> RuleSet:
        """Return the set without these rules."""
        gone = {self.rule(rule_id).id for rule_id in rule_ids}
        return self._made(tuple(r for r in self.rules if r.id not in gone), "remove", *rule_ids)

    def replace(self, rule: Rule) -> RuleSet:
        """Return the set with *rule* in the place of the one with the same id."""
        return self._replaced(rule, "replace")

    def with_parameter(self, rule_id: str, name: str, value: FigureValue) -> RuleSet:
        """Return the set with another *value* of one figure of a rule, on the days of *value*."""
        old = self.rule(rule_id)
        changed = old.figure(name).changed(value)
        figures = tuple(changed if each.name == name else each for each in old.parameters)
        return self._replaced(evolve(old, parameters=figures), f"with_parameter {name}")

    def with_count(self, rule_id: str, count: int | None) -> RuleSet:
        """Return the set in which *count* indications of a rule are enough; None for all."""
        return self._replaced(evolve(self.rule(rule_id), count=count), "with_count")

    def join(self, other: RuleSet, *, at: str = "") -> RuleSet:
        """Return a set with the rules of both sets.

        Args:
            other: A set over the same model, over a base of it, or over the model of one group.
            at: The path of that group; empty for the same model or a base of it.
        """
        same = not at and other.subject is self.subject
        rules = (
            other.rules if same else tuple(embedded(rule, self.subject, at) for rule in other.rules)
        )
        made = tuple(_change("join", rule.id, other.name) for rule in rules)
        return evolve(
            self,
            rules=(*self.rules, *rules),
            changes=(*self.changes, *other.changes, *made),
            gaps=(*self.gaps, *other.gaps),
        )

    def _replaced(self, new: Rule, what: str) -> RuleSet:
        old = self.rule(new.id)
        return self._made(tuple(new if r is old else r for r in self.rules), what, new.id)

    def _check_facts(self, rules: Iterable[Rule]) -> None:
        """Refuse a rule on the facts of another model."""
        for rule in rules:
            if any(fact.owner is not self.subject for fact in rule.facts):
                raise InvalidValueError(
                    f"RuleSet {self.name}",
                    _ITS_FACTS.fill(model=self.subject.__name__),
                    rule.id,
                    _JOIN,
                )

    def _grown(self, added: RuleSet) -> RuleSet:
        """Return this set with the rules of *added*: both were checked, and are not once more."""
        changes = tuple(_change("add", rule.id, self.name) for rule in added.rules)
        made = object.__new__(RuleSet)
        for name, value in (
            ("name", self.name),
            ("subject", self.subject),
            ("rules", (*self.rules, *added.rules)),
            ("changes", (*self.changes, *changes)),
            ("gaps", self.gaps),
            ("_by_id", {**self._by_id, **added._by_id}),
            ("_timelines", {}),
        ):
            object.__setattr__(made, name, value)
        return made

    def _made(self, rules: tuple[Rule, ...], what: str, *rule_ids: str) -> RuleSet:
        made = (_change(what, rule_id, self.name) for rule_id in rule_ids)
        return evolve(self, rules=rules, changes=(*self.changes, *made))

    def _unknown(self, rule_id: object) -> InvalidValueError:
        hint = did_you_mean(rule_id, [rule.id for rule in self.rules]) or _SEE_IDS
        return InvalidValueError(f"RuleSet {self.name}", _A_RULE, rule_id, hint)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_rule_set, (self.name, self.subject, self.rules, self.changes, self.gaps))


def _change(what: str, rule_id: str, origin: str) -> RuleSetChange:
    return RuleSetChange(what=what, rule_id=rule_id, origin=origin)


def _rule_set(
    name: str,
    subject: type,
    rules: tuple[Rule, ...],
    changes: tuple[RuleSetChange, ...],
    gaps: tuple[CoverageGap, ...],
) -> RuleSet:
    return RuleSet(name=name, subject=subject, rules=rules, changes=changes, gaps=gaps)


class _Timeline:
    """The rules in force in some places over time; each period is compiled on demand."""

    def __init__(self, ruleset: RuleSet, where: tuple[str, ...]) -> None:
        held = {place for rule in ruleset.rules for place in rule.all_places}
        for place in where:
            checked_name(checked_place(place), held)
        self._ruleset, self._where = ruleset, where
        self._rules = reached(ruleset.rules, where)
        self._starts = turns_of(self._rules, where)
        self._made: dict[object, InForce] = {}

    def on(self, on: On, known_on: date | None = None) -> InForce:
        """Return the rules in force *on* a day, as known on a day."""
        number = bisect_right(self._starts, day_for(on, Anchor.ACT))
        key = number if type(on) is date and known_on is None else (self._numbers(on), known_on)
        made = self._made.get(key)
        if made is None:
            made = InForce(
                ruleset=self._ruleset,
                on=on,
                known_on=known_on,
                period=self._period(number),
                where=self._where,
                rules=bind_rules(self._rules, self._where, on, known_on),
            )
            keep(self._made, key, made)
        return made

    def _numbers(self, on: On) -> tuple[int, ...]:
        """Return the number of the period of each event's day."""
        return tuple(bisect_right(self._starts, day_for(on, anchor)) for anchor in Anchor)

    def _period(self, number: int) -> Period:
        ends = [None, *self._starts, None]
        return Period(since=ends[number], until=ends[number + 1])


_ONE_EACH = Text(en="each rule id once", fr="chaque identifiant de règle une seule fois")
_OTHER_ID = Text(
    en="use replace() to change a rule, or give the new one another id",
    fr="utilisez replace() pour changer une règle, ou donnez un autre identifiant à la nouvelle",
)
_ITS_FACTS = Text(en="rules on the facts of {model}", fr="des règles sur les faits de {model}")
_JOIN = Text(
    en="join a set on a group of facts with join(other, at=...)",
    fr="réunissez un jeu de règles portant sur un groupe avec join(autre, at=...)",
)
_A_MODEL = Text(en="facts of type {model}", fr="des faits de type {model}")
_BUILD = Text(
    en="build {model}(...) with what is known", fr="construisez {model}(...) avec ce qui est connu"
)
_A_RULE = Text(en="the id of one of its rules", fr="l’identifiant d’une de ses règles")
_SEE_IDS = Text(en="see them in .rules", fr="voyez-les dans .rules")
