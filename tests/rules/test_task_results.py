"""The rules on tasks decide when work is approved, and what several answers are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, UNDECIDED, outcome

from c2b.rules import Outcome
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.choice import (
    Claim,
    VoteResult,
)
from c2b.rules.crowdsourcing.facts import (
    AnswerAgreementFacts,
    RejectionFacts,
    TaskSubmissionFacts,
    VoteFacts,
)
from c2b.rules.facts.submission import Ground, SubmissionStatus


class TestAcceptance:
    """Work is approved or rejected as Amazon Mechanical Turk and Fairwork (principle 1.1) ask."""

    @pytest.mark.parametrize(
        ("delay", "since", "state", "expected"),
        [
            (0, 0, SubmissionStatus.AWAITING, KEPT),
            (2_592_000, 2_592_000, SubmissionStatus.AWAITING, KEPT),
            (2_592_001, 0, SubmissionStatus.APPROVED, BROKEN),
            (-1, 0, SubmissionStatus.APPROVED, BROKEN),
            (60, 61, SubmissionStatus.AWAITING, BROKEN),
            (60, 61, SubmissionStatus.REJECTED, KEPT),
            (60, 61, None, UNDECIDED),
        ],
    )
    def test_work_that_is_not_judged_in_time_is_approved(
        self, delay: int, since: int, state: SubmissionStatus | None, expected: Outcome
    ) -> None:
        """Work that is not judged in time is approved; the last second is still in time."""
        submission = TaskSubmissionFacts(
            approval_delay_seconds=delay, seconds_since=since, status=state
        )
        facts = CrowdsourcingFacts(submission=submission)
        assert outcome("crowdsourcing.acceptance.auto-approval.mturk", facts) is expected

    @pytest.mark.parametrize(
        ("feedback", "expected"), [("Blurred", KEPT), (" \n", BROKEN), (None, UNDECIDED)]
    )
    def test_blanks_explain_nothing(self, feedback: str | None, expected: Outcome) -> None:
        """Blank feedback is no reason; unknown feedback leaves the rule undecided."""
        facts = CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED),
            rejection=RejectionFacts(feedback=feedback),
        )
        assert outcome("crowdsourcing.acceptance.rejection-feedback.mturk", facts) is expected

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (Ground.GOLD_FAILED, KEPT),
            (Ground.INSTRUCTIONS_NOT_FOLLOWED, KEPT),
            (Ground.DISAGREES_WITH_MAJORITY, BROKEN),
            (Ground.NONE, BROKEN),
        ],
    )
    def test_a_minority_is_no_ground(self, ground: Ground, expected: Outcome) -> None:
        """A minority answer is no ground of rejection; other grounds with evidence are."""
        facts = CrowdsourcingFacts(
            submission=TaskSubmissionFacts(status=SubmissionStatus.REJECTED, ground=ground),
            rejection=RejectionFacts(evidence_kept=True, reply_possible=True),
        )
        rule = "crowdsourcing.quality.rejection-with-consensus.practice"
        assert outcome(rule, facts) is expected


class TestQuality:
    """Several answers to one question are counted and agree."""

    @pytest.mark.parametrize(
        ("yes", "no", "result", "expected"),
        [
            (2, 1, VoteResult.FOR, KEPT),
            (1, 2, VoteResult.AGAINST, KEPT),
            (2, 2, VoteResult.UNDETERMINED, KEPT),
            (2, 2, VoteResult.FOR, BROKEN),
            (3, 3, VoteResult.AGAINST, BROKEN),
            (3, 1, VoteResult.AGAINST, BROKEN),
            (1, 3, VoteResult.FOR, BROKEN),
            (2, 1, VoteResult.UNDETERMINED, BROKEN),
            (2, 0, VoteResult.FOR, BROKEN),
            (2, None, VoteResult.FOR, UNDECIDED),
        ],
    )
    def test_the_majority_of_three_decides(
        self, yes: int, no: int | None, result: VoteResult, expected: Outcome
    ) -> None:
        """The majority of at least three answers decides, and a tie is reported as undetermined."""
        facts = CrowdsourcingFacts(
            vote=VoteFacts(answers_for=yes, answers_against=no, result=result)
        )
        assert outcome("crowdsourcing.quality.redundancy.practice", facts) is expected

    def test_all_answers_are_counted(self) -> None:
        """All answers are counted, once the counts of both sides are known."""
        assert VoteFacts(answers_for=2, answers_against=3).answers == 5
        assert VoteFacts(answers_against=3).answers is None

    @pytest.mark.parametrize(
        ("alpha", "claim", "expected"),
        [
            ("0.800", Claim.RELIABLE, KEPT),
            ("0.799", Claim.RELIABLE, BROKEN),
            ("0.667", Claim.TENTATIVE, KEPT),
            ("0.666", Claim.TENTATIVE, BROKEN),
            ("-1", Claim.NONE, NOT_APPLICABLE),
        ],
    )
    def test_agreement_bears_what_it_bears(
        self, alpha: str, claim: Claim, expected: Outcome
    ) -> None:
        """Agreement is compared exactly with the figure that its use needs."""
        facts = CrowdsourcingFacts(labels=AnswerAgreementFacts(alpha=Decimal(alpha), claim=claim))
        assert outcome("crowdsourcing.quality.agreement.practice", facts) is expected
