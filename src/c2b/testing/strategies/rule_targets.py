"""The facts that have to be known so that a rule is broken, kept, or only just broken."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cached_property

from attrs import Factory, frozen
from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.predicate import ALWAYS, Fact, Predicate, assume
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.fact_model import inputs
from c2b.rules.engine.normal_form import facts_in
from c2b.rules.engine.representative_values import representative_values
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.satisfy import satisfy
from c2b.rules.engine.source import first_day
from c2b.testing.strategies.fact import Values, opened
from c2b.text import Text


@frozen
class Found:
    """A set of facts that decide a rule.

    Attributes:
        values: The known facts.
        left: The facts that stay unknown.
    """

    values: Values = Factory(dict[str, object])
    left: Collection[str] = ()


def day_of(rule: Rule) -> date:
    """Return a day on which *rule* is in force with its latest figures."""
    if rule.versions:
        return day_of(rule.texts[-1])
    starts = [value.since for figure in rule.parameters for value in figure.values]
    known = [day for day in (first_day(rule.since), *starts) if day is not None]
    day = max(known, default=date(2000, 1, 1))
    return day if rule.until is None or day < rule.until else rule.until - timedelta(days=1)


def needs(rule: Rule) -> frozenset[str]:
    """Return the paths of the given facts with which *rule* can be decided."""
    return frozenset(path for fact in rule.facts for path in inputs(fact))


def broken(rule: Rule) -> st.SearchStrategy[Found]:
    """Generate facts that break *rule*."""
    return _reaching(rule, Outcome.BROKEN)


def kept(rule: Rule) -> st.SearchStrategy[Found]:
    """Generate facts that keep *rule*, which applies to them."""
    return _reaching(rule, Outcome.KEPT)


def just_broken(rule: Rule) -> st.SearchStrategy[Found]:
    """Generate facts that break *rule* by one fact alone, or, if impossible, any that break it."""
    edges = () if _is_worked_out(rule) else _edges(rule)
    return st.one_of(*(_over(edge) for edge in edges)) if edges else broken(rule)


def ways_to(rule: Rule, outcome: Outcome) -> list[st.SearchStrategy[Found]]:
    """Return the ways to keep or break *rule*: by settling its facts, and by its example.

    Facts that are derived from others are not settled; then there is the example alone.
    """
    bound = rule.on(day_of(rule))
    if outcome is Outcome.KEPT and rule.never_kept:
        return []
    goal = bound.answers & (~bound.requires if outcome is Outcome.BROKEN else bound.requires)
    ways = [] if _is_worked_out(rule) or satisfy(goal) is None else [_settled(_Step(goal))]
    if rule.examples is not None:
        example = rule.examples.broken if outcome is Outcome.BROKEN else rule.examples.kept
        ways.append(st.just(_example(rule, example)))
    return ways


def _reaching(rule: Rule, outcome: Outcome) -> st.SearchStrategy[Found]:
    ways = ways_to(rule, outcome)
    if not ways:
        raise InvalidValueError(f"rule {rule.id}", _REACHABLE[outcome], rule.examples, _GIVE)
    return st.one_of(*ways)


def _is_worked_out(rule: Rule) -> bool:
    """Whether the rule asks for facts that are derived from others."""
    return any(inputs(fact) != (fact.name,) for fact in rule.facts)


def _example(rule: Rule, example: object) -> Found:
    asked = needs(rule)
    known = opened(type(example), example)
    values = {path: value for path, value in known.items() if path in asked}
    return Found(values, asked - values.keys())


@st.composite
def _settled(draw: st.DrawFn, step: _Step) -> Found:
    """Settle fact after fact until the goal holds whatever the others are."""
    values: dict[str, object] = {}
    while step.goal != ALWAYS:
        place = draw(step.choices)
        value, following = step.ways[place]
        values[step.fact.name] = value
        step = following
    return Found(values)


class _Step:
    """A goal that is not reached yet, the fact to settle next, and the values that allow it."""

    def __init__(self, goal: Predicate) -> None:
        self.goal = goal

    @cached_property
    def fact(self) -> Fact:
        """The fact that the step settles."""
        return facts_in(self.goal)[0]

    @cached_property
    def ways(self) -> list[tuple[object, _Step]]:
        """The values with which the goal can still be reached, each with the rest of it."""
        settled = (
            (value, assume(self.goal, self.fact, value))
            for value in representative_values(self.fact, (self.goal,))
        )
        return [(value, _Step(left)) for value, left in settled if satisfy(left) is not None]

    @cached_property
    def choices(self) -> st.SearchStrategy[int]:
        """Generate the place of one of the ways."""
        return st.sampled_from(range(len(self.ways)))


@frozen(eq=False)
class _Edge:
    """A fact that alone decides whether a rule is kept, if the others are as they should be.

    Attributes:
        fact: The fact.
        value: The value with which the rule is broken; another one keeps it.
        others: The predicate that the other facts have to fulfil.
    """

    fact: Fact
    value: object
    others: Predicate


def _edges(rule: Rule) -> tuple[_Edge, ...]:
    """Return every fact and value by which alone *rule* can be broken."""
    bound = rule.on(day_of(rule))
    keeps, breaks = bound.answers & bound.requires, bound.answers & ~bound.requires
    edges: list[_Edge] = []
    for fact in facts_in(keeps):
        values = representative_values(fact, (keeps,))
        for value in values:
            left = assume(breaks, fact, value)
            goals = (assume(keeps, fact, other) & left for other in values if other != value)
            goal = next((each for each in goals if satisfy(each) is not None), None)
            if goal is not None:
                edges.append(_Edge(fact, value, goal))
    return tuple(edges)


@st.composite
def _over(draw: st.DrawFn, edge: _Edge) -> Found:
    found = draw(_settled(_Step(edge.others)))
    return Found({**found.values, edge.fact.name: edge.value})


_REACHABLE = {
    Outcome.BROKEN: Text(en="a rule that can be broken", fr="une règle qui peut être enfreinte"),
    Outcome.KEPT: Text(en="a rule that can be kept", fr="une règle qui peut être respectée"),
}
_GIVE = Text(
    en="give the rule examples of facts that keep it and that break it",
    fr="donnez à la règle des exemples de faits qui la respectent et qui l’enfreignent",
)
