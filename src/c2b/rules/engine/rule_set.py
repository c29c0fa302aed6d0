"""Sets of rules over one model of facts, and the rules in force on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from attrs import Attribute, Factory, evolve, field, frozen

from c2b._brief import brief, brief_text
from c2b._suggest import did_you_mean
from c2b._validators import instance, named, refuse, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period
from c2b.rules.engine.compile import decider
from c2b.rules.engine.embed import embedded
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.place import checked_place, reaches
from c2b.rules.engine.rule import BoundRule, Rule
from c2b.rules.engine.source import first_day
from c2b.rules.engine.verdict import Verdict
from c2b.text import Text

Where = str | Iterable[str]


@frozen(kw_only=True)
class InForce:
    """The rules of a set that are in force in some places on a day, with that day's figures.

    Attributes:
        ruleset: The set that the rules come from.
        period: The days on which these rules and figures stand.
        where: The places that were asked about.
        rules: The rules with the values of their figures.
        check: The generated function from facts to their verdict; it does not check its argument.
    """

    ruleset: RuleSet = field(repr=lambda ruleset: brief_text(ruleset.name))
    period: Period
    where: tuple[str, ...] = field(repr=brief)
    rules: tuple[BoundRule, ...] = field(eq=False, repr=brief)
    check: Callable[[Any], Verdict] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: decider(self.rules, Verdict, self), takes_self=True),
    )

    @property
    def without_rules(self) -> tuple[str, ...]:
        """The places asked about for which the set has no rule on any day."""
        held = {place for rule in self.ruleset.rules for place in rule.places}
        return tuple(p for p in self.where if not any(reaches(rule, p) for rule in held))

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_in_force, (self.ruleset, self.period, self.where))


def _in_force(ruleset: RuleSet, period: Period, where: tuple[str, ...]) -> InForce:
    return ruleset.in_force(on=period.since or date.min, where=where)


@frozen(kw_only=True)
class RuleSetChange:
    """One change by which a rule set was made from another.

    Attributes:
        what: The operation: ``add``, ``remove``, ``replace``, ``join``, or ``with_parameter`` and
            the name of the figure.
        rule_id: The id of the rule that was changed.
        origin: The name of the set that the rule was taken from.
    """

    what: str
    rule_id: str
    origin: str


def _distinct(owner: object, attribute: Attribute[Any], rules: tuple[Rule, ...]) -> None:
    tuple_of(Rule)(owner, attribute, rules)
    twice = [each for each, count in Counter(rule.id for rule in rules).items() if count > 1]
    if twice:
        raise refuse(owner, attribute.name, _ONE_EACH, twice, _OTHER_ID)


@frozen(kw_only=True)
class RuleSet:
    """Rules over one model of facts.

    Attributes:
        name: The name of the set.
        subject: The model whose facts the rules read.
        rules: The rules, each id once.
        changes: The changes by which the set was made from others, the oldest first.
    """

    name: str = field(validator=named, repr=brief_text)
    subject: type = field(validator=instance(type), repr=lambda subject: subject.__name__)
    rules: tuple[Rule, ...] = field(validator=_distinct, repr=brief)
    changes: tuple[RuleSetChange, ...] = field(
        default=(), validator=tuple_of(RuleSetChange), repr=False
    )
    _versions: dict[tuple[str, ...], _Versions] = field(
        init=False, factory=dict["tuple[str, ...]", "_Versions"], eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        for rule in self.rules:
            if any(fact.owner is not self.subject for fact in rule.facts):
                raise InvalidValueError(
                    f"RuleSet {self.name}",
                    _ITS_FACTS.fill(model=self.subject.__name__),
                    rule.id,
                    _JOIN,
                )

    def check(self, subject: object, *, on: date, where: Where) -> Verdict:
        """Judge the facts of *subject* by every rule in force *on* a day *where*.

        Args:
            subject: A value of the set's model; a fact of it that is None is unknown.
            on: The day of the facts, not necessarily today.
            where: One place or several: ``"FR"``, ``("US-CA", "platform:Google")``.

        Returns:
            One finding for each rule in force: kept, broken, not applicable or undecided.

        Raises:
            InvalidValueError: *subject* is of another model, *on* is no day, or *where* no place.
        """
        if not isinstance(subject, self.subject):
            model = self.subject.__name__
            raise InvalidValueError(
                f"{self.name}.check", _A_MODEL.fill(model=model), subject, _BUILD.fill(model=model)
            )
        return self.in_force(on=on, where=where).check(subject)

    def in_force(self, *, on: date, where: Where) -> InForce:
        """Return the rules in force *on* a day *where*, compiled once while they stay the same."""
        places = (where,) if isinstance(where, str) else tuple(where)
        versions = self._versions.get(places)
        if versions is None:
            versions = self._versions[places] = _Versions(self, places)
        return versions.on(on)

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with that id.

        Raises:
            InvalidValueError: The set has none; a similar id is suggested.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise self._unknown(rule_id)

    def add(self, *rules: Rule) -> RuleSet:
        """Return the set with *rules* after its own."""
        return self._made((*self.rules, *rules), "add", *(rule.id for rule in rules))

    def remove(self, *rule_ids: str) -> RuleSet:
        """Return the set without these rules."""
        gone = {self.rule(rule_id).id for rule_id in rule_ids}
        return self._made(tuple(r for r in self.rules if r.id not in gone), "remove", *rule_ids)

    def replace(self, rule: Rule) -> RuleSet:
        """Return the set with *rule* in the place of the one with the same id."""
        old = self.rule(rule.id)
        return self._made(tuple(rule if r is old else r for r in self.rules), "replace", rule.id)

    def with_parameter(self, rule_id: str, name: str, value: FigureValue) -> RuleSet:
        """Return the set with another *value* of one figure of a rule, on the days of *value*."""
        old = self.rule(rule_id)
        changed = old.figure(name).changed(value)
        figures = tuple(changed if each.name == name else each for each in old.parameters)
        new = evolve(old, parameters=figures)
        rules = tuple(new if rule is old else rule for rule in self.rules)
        return self._made(rules, f"with_parameter {name}", rule_id)

    def join(self, other: RuleSet, *, at: str = "") -> RuleSet:
        """Return a set with the rules of both sets.

        Args:
            other: A set over the same model, or over the model of one group of this one.
            at: The path of that group; empty for the same model.
        """
        rules = (
            tuple(embedded(rule, self.subject, at) for rule in other.rules) if at else other.rules
        )
        made = tuple(
            RuleSetChange(what="join", rule_id=rule.id, origin=other.name) for rule in rules
        )
        return evolve(
            self, rules=(*self.rules, *rules), changes=(*self.changes, *other.changes, *made)
        )

    def _made(self, rules: tuple[Rule, ...], what: str, *rule_ids: str) -> RuleSet:
        made = (RuleSetChange(what=what, rule_id=rule_id, origin=self.name) for rule_id in rule_ids)
        return evolve(self, rules=rules, changes=(*self.changes, *made))

    def _unknown(self, rule_id: object) -> InvalidValueError:
        hint = did_you_mean(rule_id, [rule.id for rule in self.rules]) or _SEE_IDS
        return InvalidValueError(f"RuleSet {self.name}", _A_RULE, rule_id, hint)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_rule_set, (self.name, self.subject, self.rules, self.changes))


def _rule_set(
    name: str, subject: type, rules: tuple[Rule, ...], changes: tuple[RuleSetChange, ...]
) -> RuleSet:
    return RuleSet(name=name, subject=subject, rules=rules, changes=changes)


class _Versions:
    """The rules in force in some places over time; each period is compiled on demand."""

    def __init__(self, ruleset: RuleSet, where: tuple[str, ...]) -> None:
        for place in where:
            checked_place(place)
        self._ruleset, self._where = ruleset, where
        self._rules = [r for r in ruleset.rules if _reached(r, where)]
        self._starts = sorted({day for rule in self._rules for day in _turning_days(rule)})
        self._made: dict[int, InForce] = {}

    def on(self, day: date) -> InForce:
        if type(day) is not date:
            raise InvalidValueError("on", _A_DAY, day, _DATE_OF)
        number = bisect_right(self._starts, day)
        made = self._made.get(number)
        if made is None:
            rules = tuple(rule.on(day) for rule in self._rules if day in rule.period)
            made = self._made[number] = InForce(
                ruleset=self._ruleset,
                period=self._period(number),
                where=self._where,
                rules=rules,
            )
        return made

    def _period(self, number: int) -> Period:
        ends = [None, *self._starts, None]
        return Period(since=ends[number], until=ends[number + 1])


def _reached(rule: Rule, where: Sequence[str]) -> bool:
    return any(reaches(held, asked) for held in rule.places for asked in where)


def _turning_days(rule: Rule) -> list[date]:
    """Return the days on which *rule* or one of its figures changes."""
    values = [value for figure in rule.parameters for value in figure.values]
    changes = [day for value in values for day in (value.since, value.until)]
    days = [first_day(rule.since), rule.until, *changes]
    return [day for day in days if day is not None]


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
_A_DAY = Text(en="a datetime.date", fr="un datetime.date")
_DATE_OF = Text(
    en="take the date of a moment in a zone that you choose",
    fr="prenez la date du moment dans le fuseau de votre choix",
)
