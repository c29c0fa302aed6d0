"""Advice on every rule changes acts only, and says where nothing can be done any more."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from tests.rules.garden import GARDEN, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.models import Business, Consumer, Leg, Monetary, Value, ValueKind
from c2b.rules import ActivityRules, FactRole, Outcome, Rule, RuleSet, review, survey
from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECTS
from c2b.rules.engine.fact_model import role_of
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.review.vocabulary import (
    Condition,
    DisplayFacts,
    IncentiveFacts,
    ReviewFacts,
    Stated,
)
from c2b.rules.survey.facts import ResponseFacts, SurveyFacts

LATE = date(2026, 12, 31)
SET_OF = {rule.id: ruleset for ruleset in SUBJECTS.values() for rule in ruleset.rules}
FALSE_REVIEW = "a review that is false stays false"
TOO_LATE = "what happened cannot be undone"
NO_ACT = {
    "review.authenticity.fake-review.fr": FALSE_REVIEW,
    "review.authenticity.fake-review.gb": FALSE_REVIEW,
    "review.authenticity.fake-review.us": FALSE_REVIEW,
    **dict.fromkeys(
        (f"practice.fairness.general-clause.{place}" for place in ("eu", "gb", "fr", "de", "us")),
        "a court draws the conclusions of a general clause",
    ),
    "review.standard.author-verification.iso20488": TOO_LATE,
    "survey.sampling.quota-respected.practice": TOO_LATE,
    "crowdsourcing.quality.redundancy.practice": TOO_LATE,
    "definition.contract.counterpart.fr": "a derisory counterpart is no real one",
    "tax.regime.micro-turnover.fr": "receipts of past years stay what they were",
    "crowdsourcing.status.volunteer-for-profit.us": "unpaid work was unpaid",
    **dict.fromkeys(
        (f"cocreation.terms.unfair-term.{place}" for place in ("eu", "gb")),
        "a term is unfair by a legal conclusion",
    ),
    "platform.design.dark-pattern.eu": "a design deceives by a legal conclusion",
    **dict.fromkeys(
        (f"review.authenticity.recent-experience.{place}" for place in ("it", "es")),
        "an old review grows no younger",
    ),
}
"""The rules whose broken example no act helps, each with the reason."""


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_advice_names_an_act_or_says_that_there_is_none(rule: Rule) -> None:
    """The broken example of a rule gets an act that helps, or the sentence that none does."""
    assert rule.examples is not None
    alone = RuleSet(name="alone", subject=SET_OF[rule.id].subject, rules=(rule,))
    near = alone.check(rule.examples.broken, on=LATE, where=rule.places).nearest(rule.id)
    assert near.possible is (rule.id not in NO_ACT)
    assert bool(near.changes) is near.possible
    assert near.outcome is not Outcome.BROKEN or not near.possible
    assert all(role_of(change.fact) is FactRole.ACT for change in near.changes)
    assert near.explain("en") != near.explain("fr")


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_the_set_of_an_activity_gives_the_same_kind_of_advice(entry: ActivityRules) -> None:
    """Advice in the set of an activity changes acts only, too."""
    rules = entry.rules
    for each in rules.rules[::7]:
        assert each.examples is not None
        near = rules.check(each.examples.broken, on=LATE, where=each.places).nearest(each.id)
        assert all(role_of(change.fact) is FactRole.ACT for change in near.changes)


DAY = date(2026, 11, 23)
OWN = "garden.training"


def test_a_rule_that_does_not_apply_needs_no_act() -> None:
    """A rule that is kept or does not apply asks for no change."""
    near = GARDEN.check(Garden(loan=Loan(tool=Tool.SPADE)), on=DAY, where="FR").nearest(OWN)
    assert near.possible and near.changes == ()
    assert near.explain("en") == "Nothing needs to change."


def test_an_undecided_rule_is_advised_without_guessing() -> None:
    """An undecided rule gets the act that would keep it, if no given fact is missing."""
    near = GARDEN.check(saw(trained=None), on=DAY, where="FR").nearest(OWN)
    assert [change.fact.name for change in near.changes] == ["borrower.trained"]
    unknown = GARDEN.check(Garden(), on=DAY, where="FR").nearest(OWN)
    assert unknown.outcome in (Outcome.KEPT, Outcome.NOT_APPLICABLE)


def test_an_undecided_rule_that_cannot_be_kept_is_left() -> None:
    """A duty that no act can fulfil is avoided by an act that is still open."""
    trained = F.borrower.trained
    never = rule(
        "never",
        applies=F.loan.tool.is_(Tool.SAW),
        requires=trained.is_true() & trained.is_false(),
    )
    somebody = Garden(borrower=Borrower(trained=False))
    verdict = GARDEN.add(never).check(somebody, on=DAY, where="FR")
    assert verdict.outcome(never.id) is Outcome.UNDECIDED
    near = verdict.nearest(never.id)
    assert near.outcome is Outcome.NOT_APPLICABLE
    assert [change.fact.name for change in near.changes] == ["loan.tool"]


def test_an_act_that_contradicts_the_leg_is_no_advice() -> None:
    """A reward that the leg states is not advised away, for it would contradict the leg."""
    paid = Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Shop"),
        value=Value(kind=ValueKind.FEEDBACK),
        compensation=Monetary(),
    )
    facts = ReviewFacts(leg=paid, incentive=IncentiveFacts(condition=Condition.POSITIVE))
    verdict = review.check(facts, on=DAY, where="platform:Google")
    assert not verdict.nearest("review.platform.no-incentive.google").possible


def test_what_falls_away_with_an_act() -> None:
    """Work that is approved after all has no ground of rejection any more."""
    submission = ResponseFacts(status=SubmissionStatus.REJECTED, ground=Ground.COMPREHENSION)
    verdict = survey.check(SurveyFacts(submission=submission), on=DAY, where="platform:Prolific")
    near = verdict.nearest("survey.quality.attention-check-rejection.prolific")
    assert near.changes[0].after is SubmissionStatus.APPROVED
    assert near.outcome is Outcome.NOT_APPLICABLE


def test_what_has_no_order_of_speed() -> None:
    """The share of the median is unknown where no median is known."""
    assert ResponseFacts(seconds=4).share_of_median is None
    assert ResponseFacts(seconds=4, median_seconds=8).share_of_median == Fraction(1, 2)


def test_what_is_unknown_is_not_filled_in() -> None:
    """A silent display is advised to state what is true, and no reward is invented for it."""
    facts = ReviewFacts(
        display=DisplayFacts(collects_or_moderates=True, counterpart_stated=Stated.SILENT)
    )
    rule = "review.transparency.counterpart-information.fr"
    near = review.check(facts, on=DAY, where="FR").nearest(rule)
    assert [change.fact.name for change in near.changes] == ["display.counterpart_stated"]
    assert near.outcome is Outcome.UNDECIDED
