"""The general clauses of fair practice catch what no specific rule names, and are never kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b.rules import Outcome, Rule, RuleSet, Severity, crowdsourcing, practice, review, survey
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.crowdsourcing.vocabulary import CrowdsourcingFacts
from c2b.rules.facts.practice import PracticeFacts, ReachedAs
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.review.vocabulary import (
    DisplayFacts,
    ModerationFacts,
    ReviewFacts,
    RewardFacts,
    RewardKind,
)
from c2b.rules.survey.vocabulary import StudyFacts, SurveyFacts

TODAY = date(2026, 11, 28)
CLAUSE = "practice.fairness.general-clause."
CLEAN = PracticeFacts(
    reached_as=ReachedAs.BUYERS,
    deceptive=False,
    information_hidden=False,
    principal_identifiable=True,
    against_diligence=False,
    distorts_decision=False,
    substantial_injury=False,
    injury_avoidable=True,
    injury_outweighed=False,
)
HIDDEN = evolve(CLEAN, information_hidden=True, distorts_decision=True)


def judged(place: str, on: date = TODAY, **changes: Any) -> Outcome | None:
    """Return the outcome of the clause of *place*; None where it is not in force."""
    facts = ReviewFacts(practice=evolve(CLEAN, **changes))
    verdict = review.check(facts, on=on, where=place.upper())
    found = [each for each in verdict.all_findings if each.id == CLAUSE + place]
    return found[0].outcome if found else None


class TestEveryClause:
    """A clause is broken, not applicable or undecided."""

    @pytest.mark.parametrize("place", ["fr", "de", "gb", "us"])
    def test_no_alarm_is_no_permission(self, place: str) -> None:
        """A practice with nothing against it leaves the clause undecided and the verdict clear."""
        facts = ReviewFacts(practice=CLEAN)
        (finding,) = (
            each
            for each in review.check(facts, on=TODAY, where=place.upper()).all_findings
            if each.id == CLAUSE + place
        )
        assert finding.outcome is Outcome.UNDECIDED and finding.is_left_open
        assert not finding.is_firm

    @pytest.mark.parametrize("place", ["fr", "de", "gb", "us"])
    @pytest.mark.parametrize("conclusion", ["deceptive", "information_hidden"])
    def test_deception_that_matters(self, place: str, conclusion: str) -> None:
        """Deception or omission breaks the clause only where it changes a decision."""
        alone: dict[str, Any] = {conclusion: True}
        assert judged(place, **alone) is Outcome.UNDECIDED
        assert judged(place, distorts_decision=True, **alone) is Outcome.BROKEN
        assert judged(place, distorts_decision=True) is Outcome.UNDECIDED

    @pytest.mark.parametrize("place", ["fr", "de", "gb", "us"])
    def test_a_practice_that_reaches_no_consumer(self, place: str) -> None:
        """A practice outside the reach of consumers is none of the clause."""
        assert judged(place, reached_as=ReachedAs.NONE) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
    def test_all_activities_share_them(self, entry: Any) -> None:
        """The five clauses belong to the rules of every activity."""
        found = {rule.id for rule in entry.rules.rules if rule.id.startswith(CLAUSE)}
        assert found == {CLAUSE + place for place in ("eu", "fr", "de", "gb", "us")}

    @pytest.mark.parametrize("rule", practice.RULES.rules, ids=lambda rule: rule.id)
    def test_the_example_without_alarm_lacks_no_fact(self, rule: Rule) -> None:
        """The example that does not break a clause leaves it open although no fact is missing."""
        assert rule.examples is not None
        alone = RuleSet(name="alone", subject=SharedFacts, rules=(rule,))
        verdict = alone.check(rule.examples.kept, on=TODAY, where=rule.places)
        assert verdict.finding(rule.id).is_left_open


class TestPlacesAndDays:
    """Each place has its own reach, its own tests and its own days."""

    @pytest.mark.parametrize(
        ("place", "outcome"),
        [
            ("fr", Outcome.NOT_APPLICABLE),
            ("de", Outcome.UNDECIDED),
            ("gb", Outcome.BROKEN),
            ("us", Outcome.BROKEN),
        ],
    )
    def test_people_who_supply_the_business(self, place: str, outcome: Outcome) -> None:
        """Suppliers are protected in Great Britain and the United States, not in France."""
        assert (
            judged(place, reached_as=ReachedAs.SUPPLIERS, deceptive=True, distorts_decision=True)
            is outcome
        )

    def test_france_asks_on_whose_behalf(self) -> None:
        """An unnamed principal breaks the French clause where a decision turns on it."""
        changes: dict[str, Any] = {"principal_identifiable": False}
        assert judged("fr", **changes) is Outcome.UNDECIDED
        assert judged("fr", distorts_decision=True, **changes) is Outcome.BROKEN
        assert judged("de", distorts_decision=True, **changes) is Outcome.UNDECIDED

    @pytest.mark.parametrize(
        ("changes", "outcome"),
        [
            ({"substantial_injury": True, "injury_avoidable": False}, Outcome.BROKEN),
            ({"substantial_injury": True, "injury_avoidable": True}, Outcome.UNDECIDED),
            (
                {
                    "substantial_injury": True,
                    "injury_avoidable": False,
                    "injury_outweighed": True,
                },
                Outcome.UNDECIDED,
            ),
            ({"against_diligence": True, "distorts_decision": True}, Outcome.UNDECIDED),
        ],
    )
    def test_unfairness_in_the_united_states(
        self, changes: dict[str, Any], outcome: Outcome
    ) -> None:
        """Injury that is substantial, inevitable and without benefit is unfair, 15 U.S.C. 45(n)."""
        assert judged("us", **changes) is outcome

    @pytest.mark.parametrize(
        ("place", "first"),
        [
            ("fr", date(2008, 1, 5)),
            ("de", date(2008, 12, 30)),
            ("gb", date(2008, 5, 26)),
            ("us", date(1938, 3, 21)),
        ],
    )
    def test_first_days(self, place: str, first: date) -> None:
        """A clause is in force from its first day on, and not on the day before."""
        changes: dict[str, Any] = {"information_hidden": True, "distorts_decision": True}
        assert judged(place, first, **changes) is Outcome.BROKEN
        assert judged(place, date.fromordinal(first.toordinal() - 1), **changes) is None

    @pytest.mark.parametrize(
        ("place", "on", "act"),
        [
            ("FR", date(2008, 8, 5), "loi n° 2008-3"),
            ("FR", date(2008, 8, 6), "L121-1-1"),
            ("FR", date(2016, 7, 1), "L121-3"),
            ("DE", date(2015, 12, 9), "5a(1)-(4)"),
            ("DE", date(2015, 12, 10), "5a(2)"),
            ("DE", date(2022, 5, 28), "5b"),
            ("GB", date(2025, 4, 5), "SI 2008/1277"),
            ("GB", date(2025, 4, 6), "s. 225"),
            ("US", date(1994, 8, 25), "Act of 21 March 1938"),
            ("US", date(1994, 8, 26), "45(a)(1), (n)"),
        ],
    )
    def test_each_day_cites_its_act(self, place: str, on: date, act: str) -> None:
        """The finding cites the act of the day."""
        verdict = review.check(ReviewFacts(practice=HIDDEN), on=on, where=place)
        (finding,) = (each for each in verdict.broken if each.id == CLAUSE + place.lower())
        assert act in str(finding.source).replace("\u00a0", " ")

    @pytest.mark.parametrize(
        ("where", "on", "severity"),
        [
            ("HU", date(2019, 3, 1), Severity.RECOMMENDED),
            ("ES", date(2009, 12, 31), Severity.RECOMMENDED),
            ("ES", date(2010, 1, 1), Severity.PROHIBITED),
            ("IE", date(2007, 5, 1), Severity.PROHIBITED),
            ("FR", date(2008, 1, 4), Severity.RECOMMENDED),
        ],
    )
    def test_the_union_binds_through_national_acts(
        self, where: str, on: date, severity: Severity
    ) -> None:
        """The clause of the Union is firm from the day of the act of the state."""
        verdict = review.check(ReviewFacts(practice=HIDDEN), on=on, where=where)
        (finding,) = (each for each in verdict.broken if each.id == CLAUSE + "eu")
        assert finding.severity is severity

    def test_great_britain_left(self) -> None:
        """The clause of the Union is folded under the British one until the end of 2020."""
        for on, folded in ((date(2020, 12, 31), [CLAUSE + "eu"]), (date(2021, 1, 1), [])):
            verdict = review.check(ReviewFacts(practice=HIDDEN), on=on, where="GB")
            (finding,) = (each for each in verdict.broken if each.id == CLAUSE + "gb")
            assert [each.id for each in finding.general] == folded


class TestWhatBearsOnThem:
    """A clause lists the known facts that speak on its conclusions."""

    @pytest.mark.parametrize("rule", practice.RULES.rules, ids=lambda rule: rule.id)
    def test_conclusions_are_those_of_the_clause(self, rule: Rule) -> None:
        """Facts bear on conclusions that the clause itself draws."""
        assert {about for about, _ in rule.bears_on} <= set(rule.facts)

    def test_facts_of_a_review(self) -> None:
        """Hidden negative reviews and an undisclosed reward are listed under their conclusion."""
        facts = ReviewFacts(
            practice=PracticeFacts(reached_as=ReachedAs.BUYERS),
            display=DisplayFacts(as_all_or_most=True),
            moderation=ModerationFacts(suppressed_for_sentiment=True),
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
        )
        finding = review.check(facts, on=TODAY, where="GB").finding(CLAUSE + "gb")
        listed = {about.name: [each.name for each in found] for about, found in finding.bearing}
        assert listed == {
            "practice.deceptive": ["moderation.suppressed_for_sentiment", "display.as_all_or_most"],
            "practice.information_hidden": ["reward.promised"],
        }

    def test_facts_of_a_survey(self) -> None:
        """A sales call that is presented as research speaks for deception."""
        facts = SurveyFacts(
            practice=PracticeFacts(reached_as=ReachedAs.SUPPLIERS),
            study=StudyFacts(as_research=True),
        )
        finding = survey.check(facts, on=TODAY, where="US").finding(CLAUSE + "us")
        assert [each.name for _, found in finding.bearing for each in found] == [
            "study.as_research"
        ]

    def test_facts_of_every_activity(self) -> None:
        """A reward that is not delivered as announced speaks for deception in any activity."""
        facts = CrowdsourcingFacts(
            practice=PracticeFacts(reached_as=ReachedAs.SUPPLIERS),
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}), as_announced=False),
        )
        finding = crowdsourcing.check(facts, on=TODAY, where="GB").finding(CLAUSE + "gb")
        assert [about.name for about, _ in finding.bearing] == [
            "practice.deceptive",
            "practice.information_hidden",
        ]
