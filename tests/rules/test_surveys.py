"""The rules on surveys at their boundaries: rewards, checks, answers, quotas, rates, editions."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from c2b.rules import Certainty, Outcome, Severity
from c2b.rules.facts.information import InformationFacts
from c2b.rules.facts.privacy import ParticipantFacts
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.survey import RULES
from c2b.rules.survey.vocabulary import (
    Currency,
    CustomerServiceFacts,
    Ground,
    PersonFacts,
    Purpose,
    Rate,
    ResponseFacts,
    RewardFacts,
    RewardKind,
    SampleFacts,
    StudyFacts,
    SubmissionStatus,
    SurveyFacts,
)

TODAY = date(2026, 11, 28)
ESOMAR = "code:ICC/ESOMAR"
PROLIFIC = "platform:Prolific"
PRACTICE = "practice:online research"


def outcome(rule_id: str, facts: SurveyFacts, where: str, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on surveys."""
    return RULES.check(facts, on=on, where=where).outcome(rule_id)


class TestRewards:
    """Rewards have a minimum an hour, a kind, and are delivered as announced."""

    @pytest.mark.parametrize(
        ("rule", "currency", "hourly"),
        [
            ("minimum", Currency.GBP, 6),
            ("minimum", Currency.USD, 8),
            ("recommended", Currency.GBP, 9),
            ("recommended", Currency.USD, 12),
        ],
    )
    def test_the_amount_of_an_hour(self, rule: str, currency: Currency, hourly: int) -> None:
        """The amount itself is enough, and a cent less is not."""
        for amount, expected in (
            (Decimal(hourly), Outcome.KEPT),
            (Decimal(hourly) - Decimal("0.01"), Outcome.BROKEN),
        ):
            facts = SurveyFacts(
                reward=RewardFacts(currency=currency, amount=amount),
                submission=ResponseFacts(median_seconds=3600),
            )
            assert outcome(f"survey.reward.{rule}-hourly.prolific", facts, PROLIFIC) is expected

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            ({RewardKind.MONEY}, Outcome.KEPT),
            ({RewardKind.MONEY, RewardKind.VOUCHER}, Outcome.BROKEN),
            (set(), Outcome.BROKEN),
        ],
    )
    def test_money_only(self, kinds: set[RewardKind], expected: Outcome) -> None:
        """Money and nothing else is paid on the platform."""
        facts = SurveyFacts(reward=RewardFacts(kinds=frozenset(kinds)))
        assert outcome("survey.reward.money-only.prolific", facts, PROLIFIC) is expected

    @pytest.mark.parametrize(
        "broken", [{"as_announced": False}, {"requires_spending": True}, {"data_reused": True}]
    )
    @pytest.mark.parametrize("where", [ESOMAR, "code:MRS"])
    def test_a_promise_is_kept(self, broken: dict[str, bool], where: str) -> None:
        """A reward that is late, costs money or feeds another use breaks both codes."""
        good = {"as_announced": True, "requires_spending": False, "data_reused": False}
        for given, expected in ((good, Outcome.KEPT), ({**good, **broken}, Outcome.BROKEN)):
            reward = RewardFacts(kinds=frozenset({RewardKind.PRODUCT}), **given)
            facts = SurveyFacts(reward=reward)
            assert outcome("survey.reward.promise-kept.intl", facts, where) is expected


class TestQuality:
    """Answers are rejected, approved and flagged at their boundaries."""

    @pytest.mark.parametrize(
        ("minutes", "failed", "expected"),
        [
            (5, 2, Outcome.KEPT),
            (5, 1, Outcome.BROKEN),
            (Decimal("4.9"), 1, Outcome.KEPT),
            (Decimal("4.9"), 0, Outcome.BROKEN),
        ],
    )
    def test_attention_checks(self, minutes: Decimal | int, failed: int, expected: Outcome) -> None:
        """A study of five minutes needs two failed checks, a shorter one needs one."""
        given: dict[str, Any] = {"study_minutes": minutes, "failed_checks": failed}
        rule_id = "survey.quality.attention-check-rejection.prolific"
        for fair, found in ((True, expected), (False, Outcome.BROKEN)):
            submission = ResponseFacts(
                status=SubmissionStatus.REJECTED,
                ground=Ground.ATTENTION,
                checks_fair=fair,
                **given,
            )
            assert outcome(rule_id, SurveyFacts(submission=submission), PROLIFIC) is found

    def test_comprehension_is_no_ground(self) -> None:
        """A lack of comprehension never justifies a rejection; other grounds are outside."""
        rule_id = "survey.quality.attention-check-rejection.prolific"
        for ground, expected in (
            (Ground.COMPREHENSION, Outcome.BROKEN),
            (Ground.BLANK, Outcome.NOT_APPLICABLE),
        ):
            submission = ResponseFacts(status=SubmissionStatus.REJECTED, ground=ground)
            assert outcome(rule_id, SurveyFacts(submission=submission), PROLIFIC) is expected

    @pytest.mark.parametrize(
        ("seconds", "expected"),
        [(Decimal("32.9"), Outcome.BROKEN), (33, Outcome.NOT_APPLICABLE)],
    )
    def test_speeders(self, seconds: Decimal | int, expected: Outcome) -> None:
        """Answers below a third of the median are flagged, from 0.33 on they are not."""
        submission = ResponseFacts(seconds=seconds, median_seconds=100, flagged=False)
        facts = SurveyFacts(submission=submission)
        assert outcome("survey.quality.speeder.practice", facts, PRACTICE) is expected

    @pytest.mark.parametrize(
        ("grid", "reversed_item", "expected"),
        [
            ((2, 2, 2, 2, 2), True, Outcome.BROKEN),
            ((2, 2, 2, 2), True, Outcome.NOT_APPLICABLE),
            ((2, 2, 2, 2, 3), True, Outcome.NOT_APPLICABLE),
            ((2, 2, 2, 2, 2), False, Outcome.NOT_APPLICABLE),
        ],
    )
    def test_straight_lines(
        self, grid: tuple[int, ...], reversed_item: bool, expected: Outcome
    ) -> None:
        """Five equal answers to a grid with a reversed item are flagged."""
        submission = ResponseFacts(grid=grid, reversed_item=reversed_item, flagged=False)
        facts = SurveyFacts(submission=submission)
        assert outcome("survey.quality.straight-lining.practice", facts, PRACTICE) is expected


class TestSample:
    """Quotas are respected, and published rates are named."""

    @pytest.mark.parametrize(
        ("completes", "minutes", "paid", "expected"),
        [
            (50, 2, True, Outcome.KEPT),
            (51, 2, True, Outcome.BROKEN),
            (50, Decimal("2.1"), True, Outcome.BROKEN),
            (50, 2, False, Outcome.BROKEN),
        ],
    )
    def test_quotas(
        self, completes: int, minutes: Decimal | int, paid: bool, expected: Outcome
    ) -> None:
        """The quota itself and two minutes are within, and those who completed are paid."""
        sample = SampleFacts(
            quota_announced=True,
            quota=50,
            completes=completes,
            screening_minutes=minutes,
            completed_in_good_faith=True,
        )
        facts = SurveyFacts(sample=sample, payment=PaymentFacts(paid=paid))
        verdict = RULES.check(facts, on=TODAY, where=PRACTICE)
        finding = verdict.finding("survey.sampling.quota-respected.practice")
        assert (finding.outcome, finding.severity) == (expected, Severity.RECOMMENDED)

    @pytest.mark.parametrize("rate", Rate)
    def test_each_rate(self, rate: Rate) -> None:
        """A rate that estimates eligibility explains it; one that supposes none gives reasons."""
        estimated = rate in (Rate.RR3, Rate.RR4, Rate.REF2, Rate.CON2)
        supposed = rate in (Rate.RR5, Rate.RR6, Rate.REF3, Rate.CON3)
        rule_id = "survey.reporting.named-outcome-rate.intl"
        for explained, cases, justified, expected in (
            (True, 1, True, True),
            (True, 0, False, True),
            (False, 0, False, not estimated),
            (True, 1, False, not supposed),
        ):
            sample = SampleFacts(
                rate_published=True,
                rate=rate,
                rate_named=True,
                counts_given=True,
                e_explained=explained,
                unknown_eligibility=cases,
                unknowns_ineligible=justified,
            )
            found = outcome(rule_id, SurveyFacts(sample=sample), "code:AAPOR")
            assert found is (Outcome.KEPT if expected else Outcome.BROKEN)


class TestCodes:
    """The ICC/ESOMAR code has two editions, and duties towards participants."""

    @pytest.mark.parametrize(
        ("on", "edition"), [(date(2025, 6, 24), "2016"), (date(2025, 6, 25), "2025")]
    )
    def test_editions(self, on: date, edition: str) -> None:
        """The edition of 2025 replaces that of 2016 on 25 June 2025."""
        facts = SurveyFacts(study=StudyFacts(as_research=True, purpose=Purpose.SELLING))
        verdict = RULES.check(facts, on=on, where=ESOMAR)
        for name in ("integrity.no-selling-under-guise", "participation.informed-and-voluntary"):
            finding = verdict.finding(f"survey.{name}.intl")
            assert f"édition de {edition}" in finding.source.text.fr

    def test_artificial_intelligence_since_2025(self) -> None:
        """The duty to disclose artificial intelligence begins with the edition of 2025."""
        first = date(2025, 6, 25)
        rule_id = "survey.integrity.ai-and-synthetic-disclosure.intl"
        for on, bound in ((first - timedelta(days=1), False), (first, True)):
            found = RULES.in_force(on=on, where=ESOMAR).rules
            assert (rule_id in {each.rule.id for each in found}) is bound

    @pytest.mark.parametrize(
        "missing", ["identity_stated", "purpose_stated", "voluntary_stated", "withdrawal_possible"]
    )
    def test_four_statements(self, missing: str) -> None:
        """Each of the four statements is owed; length and reward are advice of their own."""
        stated = dict.fromkeys(("identity_stated", "purpose_stated"), True)
        answers = {**stated, "voluntary_stated": True, "withdrawal_possible": True, missing: False}
        facts = SurveyFacts(
            study=StudyFacts(as_research=True, voluntary_stated=answers["voluntary_stated"]),
            information=InformationFacts(**{name: answers[name] for name in stated}),
            participant=ParticipantFacts(withdrawal_possible=answers["withdrawal_possible"]),
        )
        rule_id = "survey.participation.informed-and-voluntary.intl"
        assert outcome(rule_id, facts, ESOMAR) is Outcome.BROKEN

    def test_length_and_reward_are_advice(self) -> None:
        """A survey that hides its length or its reward is advised against, and no more."""
        for length, reward in ((False, True), (True, False)):
            study = StudyFacts(as_research=True, length_stated=length, reward_terms_stated=reward)
            verdict = RULES.check(SurveyFacts(study=study), on=TODAY, where=ESOMAR)
            finding = verdict.finding("survey.participation.length-and-reward.intl")
            assert finding.outcome is Outcome.BROKEN
            assert (finding.mark, finding.severity) == (Certainty.UNSURE, Severity.RECOMMENDED)

    def test_a_child_is_one_by_local_law(self) -> None:
        """A child of the local age limit is none any more, and an activity of sale is outside."""
        rule_id = "survey.minors.parental-consent.intl"
        for age, research, expected in (
            (13, True, Outcome.BROKEN),
            (14, True, Outcome.NOT_APPLICABLE),
            (13, False, Outcome.NOT_APPLICABLE),
        ):
            facts = SurveyFacts(
                study=StudyFacts(as_research=research),
                person=PersonFacts(stated_age=age),
                participant=ParticipantFacts(child_age_limit=14, parental_consent=False),
            )
            assert outcome(rule_id, facts, ESOMAR) is expected


def test_exempt_research_needs_no_board() -> None:
    """An anonymous poll of adults by a university is exempt from the review of a board."""
    rule_id = "survey.reward.undue-influence.us"
    for exempt, expected in ((True, Outcome.NOT_APPLICABLE), (False, Outcome.BROKEN)):
        study = StudyFacts(common_rule=True, exempt=exempt, reviewed_by_irb=False)
        assert outcome(rule_id, SurveyFacts(study=study), "US") is expected


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2026, 12, 27), None), (date(2026, 12, 28), Outcome.BROKEN)]
)
def test_satisfaction_is_asked_after_the_matter_is_resolved(
    on: date, expected: Outcome | None
) -> None:
    """Spain binds firms that answer customers from 28 December 2026 on."""
    service = CustomerServiceFacts(bound_by_act=True, satisfaction_asked=True, resolved=False)
    verdict = RULES.check(SurveyFacts(customer_service=service), on=on, where="ES")
    found = {each.id: each.outcome for each in verdict.all_findings}
    assert found.get("survey.timing.satisfaction-after-resolution.es") is expected
