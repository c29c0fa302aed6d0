"""Facts for rules: broken, kept, near misses, so many unknown."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import find, given, settings
from hypothesis import strategies as st
from tests.rules.garden import GARDEN, HOUSE, LENGTH, PRICE, TRAINING, F, Garden, rule

from c2b import (
    Activity,
    Business,
    Consumer,
    InvalidValueError,
    Leg,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.rules import FactRole, Outcome, Rule, RuleSet
from c2b.rules.catalogue import RULES, SUBJECTS
from c2b.rules.engine.fact_model import every_fact, role_of
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.testing import strategies
from c2b.testing.strategies.fact import opened
from c2b.testing.strategies.rule import _with_leg

few = settings(max_examples=3)  # a rule; there are many rules
PLACED = [(ruleset, rule) for ruleset in SUBJECTS.values() for rule in ruleset.rules]


@pytest.mark.wide
@pytest.mark.parametrize(("ruleset", "rule"), PLACED, ids=[rule.id for _, rule in PLACED])
def test_every_rule(ruleset: RuleSet, rule: Rule) -> None:
    """Facts that break it, that keep it, and that one change away from breaking it.

    A general clause is never kept, and facts that keep it are refused.
    """
    bound = ruleset.in_force(on=strategies.day_of(rule), where=rule.places)

    if rule.never_kept:
        with pytest.raises(InvalidValueError, match="a rule that can be kept"):
            strategies.facts(ruleset, keeping=rule.id)

    @few
    @given(
        breaking=strategies.facts(ruleset, breaking=rule.id),
        keeping=st.none() if rule.never_kept else strategies.facts(ruleset, keeping=rule.id),
        near=strategies.near_miss(rule.id),
    )
    def holds(breaking: Any, keeping: Any, near: Any) -> None:
        assert bound.check(breaking).outcome(rule.id) is Outcome.BROKEN
        assert keeping is None or bound.check(keeping).outcome(rule.id) is Outcome.KEPT
        verdict = bound.check(near)
        assert verdict.outcome(rule.id) is Outcome.BROKEN
        acts = [change.fact for change in verdict.nearest(rule.id).changes]
        assert all(role_of(fact) is FactRole.ACT for fact in acts)

    holds()


def test_a_leg_that_contradicts_the_facts_is_left_out() -> None:
    """Facts with a reward stay as they are next to a leg without one."""
    leg = Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme"),
        value=Value(kind=ValueKind.FEEDBACK),
        compensation=Unpaid(),
    )
    paid = SharedFacts(reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})))
    assert _with_leg(paid, leg) == paid
    assert _with_leg(SharedFacts(), leg).leg == leg


@pytest.mark.parametrize("unknown", [0, 1, 30, 34])
@few
@given(data=st.data())
def test_unknown(unknown: int, data: st.DataObject) -> None:
    """The number of unknown facts is at least the one that was asked for."""
    model = SUBJECTS["definition"].subject
    subject = data.draw(strategies.facts("definition", unknown=unknown))
    assert len(opened(model, subject)) <= len(every_fact(model)) - unknown


@few
@given(data=st.data())
def test_nearly_all_is_unknown(data: st.DataObject) -> None:
    """Facts can be drawn of which all but one are unknown, or all."""
    many = len(every_fact(Garden))
    for unknown in (many - 1, many):
        subject = data.draw(strategies.facts(GARDEN, unknown=unknown))
        assert len(opened(Garden, subject)) <= many - unknown


@few
@given(strategies.facts(Activity.COCREATION), strategies.facts("status"))
def test_by_activity_and_by_subject(facts: Any, shared: Any) -> None:
    """An activity has the facts of all that it shares; a leg is known or not."""
    assert isinstance(facts, SharedFacts)
    assert type(shared) is SharedFacts


@pytest.mark.parametrize("asked", [TRAINING, LENGTH, HOUSE])
@few
@given(data=st.data())
def test_a_set_of_your_own(asked: Rule, data: st.DataObject) -> None:
    """A rule set of the user is accepted, with figures by key and texts."""
    broken = data.draw(strategies.facts(GARDEN, breaking=asked.id))
    verdict = GARDEN.check(broken, on=strategies.day_of(asked), where=asked.places)
    assert verdict.outcome(asked.id) is Outcome.BROKEN
    assert isinstance(data.draw(strategies.near_miss(asked.id, about=GARDEN)), Garden)


def test_the_latest_day() -> None:
    """The latest day of a rule is that of its latest figures, its last day, or any day."""
    assert str(strategies.day_of(PRICE)) == "2024-01-01"
    ended = rule("ended", until=PRICE.parameters[0].values[0].until, requires=F.loan.note.is_("x"))
    changed = evolve(PRICE, until=ended.until)
    assert str(strategies.day_of(changed)) == "2023-12-31"
    assert str(strategies.day_of(HOUSE)) == "2000-01-01"


@pytest.mark.parametrize(
    ("build", "says"),
    [
        (lambda: strategies.facts(Activity.OTHER), "an activity or a subject"),
        (lambda: strategies.facts("review", breaking="a.b", keeping="c.d"), "a rule to break or"),
        (lambda: strategies.facts("review", breaking="review.x"), "the id of one of its rules"),
        (lambda: strategies.facts("definition", unknown=999), "an int from 0 to"),
        (lambda: strategies.near_miss("no.such-rule"), "the id of one of its rules"),
        (lambda: strategies.facts(GARDEN, breaking=PRICE.id), "a rule that can be broken"),
        (lambda: strategies.facts(GARDEN, keeping=PRICE.id), "a rule that can be kept"),
    ],
)
def test_refused(build: Any, says: str) -> None:
    """An unknown activity or rule is refused with the known ones."""
    with pytest.raises(InvalidValueError, match=says):
        build()


@pytest.mark.wide
def test_small_when_shrunk() -> None:
    """Only what decides about the rule is known."""
    asked = "review.incentive.sentiment-condition.us"
    subject = find(strategies.facts(Activity.REVIEW, breaking=asked), lambda facts: True)
    assert set(opened(type(subject), subject)) == {"reward.kinds", "incentive.condition"}
    assert subject.leg is None
    assert len(RULES) == len(PLACED)
