"""Strategies for the facts that rules judge: any, ones that break or keep a rule, near misses.

Facts that break a rule are found by settling one fact of its predicate after another, each by a
value with which the rule can still be broken; none are drawn and thrown away. Facts that the rule
does not ask for stay free.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

import attrs
from attrs import frozen
from hypothesis import reject
from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.leg import Leg
from c2b.models.party import Consumer
from c2b.models.subordination import Subordination
from c2b.predicate import Predicate, fact_at
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.rules.engine.fact_model import every_fact, inputs
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.testing.strategies.fact import Values, built, near
from c2b.testing.strategies.leg import legs
from c2b.testing.strategies.rule_targets import Found, broken, day_of, just_broken, kept, needs
from c2b.text import Text

About = Activity | RuleSet | str


def facts(
    about: About,
    *,
    breaking: str | None = None,
    keeping: str | None = None,
    unknown: int | None = None,
) -> st.SearchStrategy[Any]:
    """Generate facts for the rules of an activity.

    Args:
        about: The activity; a subject of the catalogue, such as ``"status"``; or a rule set.
        breaking: The id of a rule that the facts break, on `day_of` that rule, wherever it holds.
        keeping: The id of a rule that applies to the facts, and that they keep.
        unknown: The least number of unknown facts, among those that the rule, if there is one,
            does not ask for; facts that would contradict others are unknown, too. None for a few
            known ones.

    Raises:
        InvalidValueError: An unknown activity or rule, two rules, or more unknown facts than there
            are.
    """
    ruleset = ruleset_of(about)
    if breaking is not None and keeping is not None:
        raise InvalidValueError("facts", _ONE_RULE, (breaking, keeping), _CHOOSE)
    if breaking is not None:
        rule = ruleset.rule(breaking)
        return _around(ruleset, broken(rule), needs(rule), unknown)
    if keeping is not None:
        rule = ruleset.rule(keeping)
        return _around(ruleset, kept(rule), needs(rule), unknown)
    return _around(ruleset, st.just(Found()), (), unknown)


def near_miss(rule_id: str, *, about: About | None = None) -> st.SearchStrategy[Any]:
    """Generate facts that only just break a rule: the right change of one of them keeps it.

    Where no such facts are found (facts that are derived from others are not changed), they are as
    near as the rule allows.

    Args:
        rule_id: The rule.
        about: The rule set, as for `facts`; None for the subject of the catalogue that has it.
    """
    ruleset = _set_with(rule_id) if about is None else ruleset_of(about)
    rule = ruleset.rule(rule_id)
    return _around(ruleset, just_broken(rule), needs(rule), None)


def ruleset_of(about: About) -> RuleSet:
    """Return the rule set that *about* names.

    Raises:
        InvalidValueError: There is none of that name.
    """
    if isinstance(about, RuleSet):
        return about
    known: dict[str, RuleSet] = {**SUBJECTS, **{each.name: each.rules for each in ACTIVITIES}}
    names = {each.activity: each.name for each in ACTIVITIES}
    name = names.get(about, "") if isinstance(about, Activity) else about
    if name not in known:
        raise InvalidValueError("facts", _ONE_OF.fill(names=", ".join(known)), about, _PASS)
    return known[about]


def _set_with(rule_id: str) -> RuleSet:
    """Return the subject of the catalogue with the rule; the first one refuses an unknown id."""
    first, *others = SUBJECTS.values()
    holding = (each for each in others if any(rule.id == rule_id for rule in each.rules))
    return next(holding, first)


@frozen(eq=False)
class _Plan:
    """The way in which each fact of a model is drawn."""

    model: type
    paths: tuple[str, ...]
    values: Mapping[str, st.SearchStrategy[Any]]
    leg: st.SearchStrategy[Any] | None


@cache
def _plan(model: type, rules: tuple[Rule, ...]) -> _Plan:
    asked: dict[str, list[Predicate]] = {}
    for rule in rules:
        bound = rule.on(day_of(rule))
        for fact in rule.facts:
            asked.setdefault(fact.name, []).append(bound.applies & bound.requires)
    paths = every_fact(model)
    has_leg = "leg" in attrs.fields_dict(model)
    return _Plan(
        model=model,
        paths=paths,
        values={path: near(model, path, asked.get(path, ())) for path in paths},
        leg=st.none() | legs() if has_leg else None,
    )


def _around(
    ruleset: RuleSet, goal: st.SearchStrategy[Found], needed: Collection[str], unknown: int | None
) -> st.SearchStrategy[Any]:
    plan = _plan(ruleset.subject, ruleset.rules)
    most = len(plan.paths) - len(needed)
    if unknown is not None and not 0 <= unknown <= most:
        raise InvalidValueError("facts(unknown)", _UP_TO.fill(most=most), unknown, _FEWER)
    return _facts(plan, goal, unknown)


@st.composite
def _facts(
    draw: st.DrawFn, plan: _Plan, goal: st.SearchStrategy[Found], unknown: int | None
) -> Any:
    found = draw(goal)
    free = [path for path in plan.paths if path not in found.values and path not in found.left]
    values = dict(found.values)
    for path in draw(_some(free, unknown)):
        values[path] = draw(plan.values[path])
    subject = _consistent(plan.model, values, found.values)
    return subject if plan.leg is None else _with_leg(subject, draw(plan.leg))


def _consistent(model: type, values: Values, needed: Values) -> Any:
    """Return facts without those that contradict others and are not among *needed*."""
    try:
        return built(model, values)
    except ContradictionError as error:
        paths = (path for name in error.facts for path in inputs(fact_at(model, name)))
        free = [path for path in paths if path in values and path not in needed]
        if not free:
            reject()
        left = {path: value for path, value in values.items() if path != free[0]}
        return _consistent(model, left, needed)


def _with_leg(subject: Any, leg: Leg | None) -> Any:
    """Return *subject* with *leg*, without its subordination where the facts state one.

    A leg whose compensation contradicts the facts is left out.
    """
    found = getattr(subject, "subordination", None)
    if leg is not None and isinstance(found, Subordination):
        worker = Consumer(name=leg.provider.name) if found.whole else leg.provider
        leg = attrs.evolve(leg, provider=worker, subordination=None)
    try:
        return attrs.evolve(subject, leg=leg)
    except InvalidValueError:
        return subject


def _some(free: Sequence[str], unknown: int | None) -> st.SearchStrategy[Sequence[str]]:
    """Generate those of the *free* facts that are known, in their order."""
    if unknown is None:
        few = st.sets(st.sampled_from(free), max_size=6)
        return few.map(lambda known: [path for path in free if path in known])
    many = len(free) - unknown
    if many <= unknown:
        known = st.sets(st.sampled_from(free), min_size=many, max_size=many)
        return known.map(lambda named: [path for path in free if path in named])
    hidden = st.sets(st.sampled_from(free), min_size=unknown, max_size=unknown)
    return hidden.map(lambda named: [path for path in free if path not in named])


_ONE_RULE = Text(en="a rule to break or a rule to keep", fr="une règle à enfreindre ou à respecter")
_CHOOSE = Text(en="name one of them", fr="n’en nommez qu’une")
_ONE_OF = Text(en="an activity or a subject ({names})", fr="une activité ou un sujet ({names})")
_PASS = Text(en="pass a rule set of your own", fr="passez votre propre jeu de règles")
_UP_TO = Text(en="an int from 0 to {most}", fr="un int entre 0 et {most}")
_FEWER = Text(
    en="use at most the number of facts",
    fr="utilisez au plus le nombre de faits",
)
