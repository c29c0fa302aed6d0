"""The rules on reviews judge conducts that lawyers know, as the law of their day and place does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, UNDECIDED, outcome

from c2b.rules import Outcome, Severity, review
from c2b.rules.review.vocabulary import (
    AuthorFacts,
    AuthorRole,
    BusinessPart,
    DisclosureFacts,
    DisplayFacts,
    IncentiveFacts,
    IndicatorFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    RewardFacts,
    RewardKind,
    Stated,
    StatementKind,
    VerificationSteps,
)

TODAY = date(2026, 11, 28)
PROMOTES = ReviewTextFacts(
    aims_at_promotion=True, genuine_experience=True, modified=False, moved_to_other_product=False
)
PAID = RewardFacts(kinds=frozenset({RewardKind.VOUCHER}))
UNPAID = RewardFacts(kinds=frozenset())


class TestFakeReviews:
    """Directive 2005/29/EC, Annex I, point 23c, and the acts that implement it."""

    LOWERED = ReviewFacts(review=ReviewTextFacts(aims_at_promotion=True, modified=True))

    @pytest.mark.parametrize(
        ("where", "on", "severity"),
        [
            ("FR", TODAY, Severity.PROHIBITED),
            ("IT", date(2023, 4, 1), Severity.RECOMMENDED),
            ("IT", date(2023, 4, 2), Severity.PROHIBITED),
            ("AT", TODAY, Severity.RECOMMENDED),
        ],
    )
    def test_lowered_stars(self, where: str, on: date, severity: Severity) -> None:
        """A shop that lowers the stars of genuine reviews breaks the ban without ordering any."""
        (finding,) = review.check(self.LOWERED, on=on, where=where).broken
        assert finding.id == f"review.authenticity.fake-review.{'fr' if where == 'FR' else 'eu'}"
        assert finding.severity is severity

    def test_one_conduct_has_one_finding(self) -> None:
        """The Union rule is folded under the French rule, and the Union's general clause too."""
        verdict = review.check(self.LOWERED, on=TODAY, where="FR")
        (finding,) = verdict.broken
        assert [each.id for each in finding.general] == ["review.authenticity.fake-review.eu"]
        shown = {each.id for each in verdict.findings}
        assert "practice.fairness.general-clause.eu" not in shown

    @pytest.mark.parametrize(
        "shown",
        [
            ReviewFacts(review=PROMOTES, moderation=ModerationFacts(suppressed_for_sentiment=True)),
            ReviewFacts(
                review=ReviewTextFacts(aims_at_promotion=True, moved_to_other_product=True)
            ),
        ],
    )
    def test_genuine_reviews_are_not_hidden_or_moved(self, shown: ReviewFacts) -> None:
        """Reviews that are held back for their tone, or moved, break the second limb."""
        for place in ("eu", "fr"):
            assert outcome(f"review.authenticity.fake-review.{place}", shown) is BROKEN

    @pytest.mark.parametrize("part", BusinessPart)
    def test_which_part_counts(self, part: BusinessPart) -> None:
        """A false review counts for its orderer in the Union, for its spreader in France too."""
        facts = ReviewFacts(
            review=ReviewTextFacts(
                aims_at_promotion=True,
                genuine_experience=False,
                modified=False,
                moved_to_other_product=False,
            ),
            origin=OriginFacts(business_part=part),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
        )
        ordered = part.value in ("insider", "bought", "commissioned", "wrote", "sold")
        spread = ordered or part is BusinessPart.SPREAD
        helped = ordered or part is BusinessPart.FACILITATED
        found = {
            place: outcome(f"review.authenticity.fake-review.{place}", facts)
            for place in ("eu", "fr", "gb")
        }
        assert found == {
            "eu": BROKEN if ordered else KEPT,
            "fr": BROKEN if spread else KEPT,
            "gb": BROKEN if helped else NOT_APPLICABLE,
        }

    @pytest.mark.parametrize(
        ("part", "knew", "expected"),
        [
            ("wrote", False, BROKEN),
            ("sold", False, BROKEN),
            ("bought", False, KEPT),
            ("bought", True, BROKEN),
            ("spread", True, BROKEN),
            ("commissioned", None, UNDECIDED),
            ("hosted", True, NOT_APPLICABLE),
            ("asked_all", True, NOT_APPLICABLE),
            ("facilitated", True, NOT_APPLICABLE),
        ],
    )
    def test_knowledge_in_the_united_states(
        self, part: str, knew: bool | None, expected: Outcome
    ) -> None:
        """Anyone who writes or sells needs no knowledge, others do (16 CFR 465.2)."""
        origin = OriginFacts(business_part=BusinessPart(part), knew_or_should_have_known=knew)
        facts = ReviewFacts(origin=origin, review=ReviewTextFacts(genuine_experience=False))
        assert outcome("review.authenticity.fake-review.us", facts) is expected


class TestDisplay:
    """The duties of anyone who shows, collects or moderates reviews."""

    @pytest.mark.parametrize(
        ("publishes", "collects", "handles"),
        [
            (True, None, True),
            (None, True, True),
            (False, True, True),
            (False, False, False),
            (False, None, None),
            (None, False, None),
            (None, None, None),
        ],
    )
    def test_handling(
        self, publishes: bool | None, collects: bool | None, handles: bool | None
    ) -> None:
        """A business handles reviews that it publishes, collects or moderates."""
        shown = DisplayFacts(publishes_reviews=publishes, collects_or_moderates=collects)
        assert shown.handles_reviews is handles

    @pytest.mark.parametrize(
        ("display", "asked"),
        [
            (DisplayFacts(), "display.publishes_reviews"),
            (DisplayFacts(collects_or_moderates=False), "display.publishes_reviews"),
            (DisplayFacts(publishes_reviews=False), "display.collects_or_moderates"),
        ],
    )
    def test_what_is_asked(self, display: DisplayFacts, asked: str) -> None:
        """The collection of reviews is asked for only where none are published."""
        rule = "review.transparency.two-dates.fr"
        finding = review.check(ReviewFacts(display=display), on=TODAY, where="FR").finding(rule)
        assert [each for each in finding.missing if asked in each] == [asked]
        assert ("display.collects_or_moderates" in finding.missing) is (
            asked == "display.collects_or_moderates"
        )

    @pytest.mark.parametrize(
        ("stated", "reward", "expected"),
        [
            (Stated.YES, PAID, KEPT),
            (Stated.NO, UNPAID, KEPT),
            (Stated.YES, UNPAID, BROKEN),
            (Stated.NO, PAID, BROKEN),
            (Stated.SILENT, UNPAID, BROKEN),
            (Stated.YES, RewardFacts(), UNDECIDED),
        ],
    )
    def test_a_statement_is_true(
        self, stated: Stated, reward: RewardFacts, expected: Outcome
    ) -> None:
        """A statement on a counterpart has to be true, be it a yes or a no (D111-10 2° a)."""
        display = DisplayFacts(publishes_reviews=True, counterpart_stated=stated)
        facts = ReviewFacts(display=display, reward=reward)
        assert outcome("review.transparency.counterpart-information.fr", facts) is expected

    @pytest.mark.parametrize(
        ("control", "refused", "grounds", "reasons", "expected"),
        [
            (False, False, False, None, NOT_APPLICABLE),
            (True, False, False, None, BROKEN),
            (True, False, True, None, KEPT),
            (False, True, False, True, KEPT),
            (False, True, None, False, BROKEN),
        ],
    )
    def test_grounds_and_reasons(
        self,
        control: bool,
        refused: bool,
        grounds: bool | None,
        reasons: bool | None,
        expected: Outcome,
    ) -> None:
        """Grounds are due where there is a control, reasons wherever a review is refused."""
        facts = ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(
                control_exists=control,
                refused=refused,
                grounds_published=grounds,
                reasons_given=reasons,
            ),
        )
        assert outcome("review.moderation.refusal-reasons.fr", facts) is expected

    @pytest.mark.parametrize("left_out", ["chronological", "delays", "ranking_criteria"])
    def test_ranking(self, left_out: str) -> None:
        """Each of the three is shown, chronological order among them."""
        shown: dict[str, Any] = dict.fromkeys(("chronological", "delays", "ranking_criteria"), True)
        moderation = ModerationFacts(control_stated=True, control_exists=False)
        rule = "review.transparency.control-and-ranking.fr"
        for value, expected in ((True, KEPT), (False, BROKEN)):
            display = DisplayFacts(publishes_reviews=True, **{**shown, left_out: value})
            assert outcome(rule, ReviewFacts(display=display, moderation=moderation)) is expected

    @pytest.mark.parametrize("left_out", ["control_described", "contact_and_change"])
    def test_a_control_is_described(self, left_out: str) -> None:
        """A control needs a statement of its features and of the rules on contact and change."""
        described: dict[str, Any] = {"control_described": True, "contact_and_change": True}
        facts = ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, chronological=True, delays=True, ranking_criteria=True
            ),
            moderation=ModerationFacts(
                control_stated=True, control_exists=True, **{**described, left_out: False}
            ),
        )
        assert outcome("review.transparency.control-and-ranking.fr", facts) is BROKEN

    @pytest.mark.parametrize("step", VerificationSteps)
    def test_no_step_is_enough_by_its_name(self, step: VerificationSteps) -> None:
        """A claim of verified reviews needs a step that is reasonable."""
        none = step is VerificationSteps.NONE
        for reasonable, expected in ((None, BROKEN if none else UNDECIDED), (False, BROKEN)):
            display = DisplayFacts(
                claims_verified=True, verification=step, steps_reasonable=reasonable
            )
            facts = ReviewFacts(display=display)
            assert outcome("review.authenticity.unverified-claim.eu", facts) is expected


class TestDisclosure:
    """Ties and incentives that readers do not see."""

    @pytest.mark.parametrize(
        ("on", "cited"),
        [
            (date(1980, 1, 17), None),
            (date(1995, 6, 1), "Guides of 1980"),
            (date(2012, 1, 10), "Guides of 2009"),
            (date(2023, 7, 26), "Guides of 2023"),
        ],
    )
    def test_an_undisclosed_gift(self, on: date, cited: str | None) -> None:
        """A gift that is not disclosed breaks the Guides of its day."""
        facts = ReviewFacts(
            reward=PAID,
            disclosure=DisclosureFacts(
                affects_weight=True,
                expected_by_audience=False,
                benefit_known_before=True,
                disclosed=False,
            ),
        )
        found = [
            each
            for each in review.check(facts, on=on, where="US").broken
            if each.id == "review.disclosure.material-connection.us"
        ]
        assert [cited in str(each.source) for each in found if cited] == [True] * bool(cited)
        assert bool(found) is bool(cited)

    @pytest.mark.parametrize(
        ("knew", "expected"), [(False, KEPT), (True, BROKEN), (None, UNDECIDED)]
    )
    def test_a_testimonial_whose_tie_is_unknown(self, knew: bool | None, expected: Outcome) -> None:
        """A business that spreads a testimonial answers for the ties that it knows."""
        facts = ReviewFacts(
            author=AuthorFacts(role=AuthorRole.AGENT),
            review=ReviewTextFacts(statement_kind=StatementKind.TESTIMONIAL),
            origin=OriginFacts(business_part=BusinessPart.SPREAD, knew_of_tie=knew),
            disclosure=DisclosureFacts(disclosed=False, expected_by_audience=False),
        )
        assert outcome("review.disclosure.insider.us", facts) is expected

    def test_an_officer_answers_whatever_was_known(self) -> None:
        """An officer who writes a review without disclosure breaks the rule."""
        facts = ReviewFacts(
            author=AuthorFacts(role=AuthorRole.OFFICER_OR_MANAGER),
            review=ReviewTextFacts(statement_kind=StatementKind.CONSUMER_REVIEW),
            origin=OriginFacts(told_to_disclose=True, knew_of_tie=False),
            disclosure=DisclosureFacts(disclosed=False),
        )
        assert outcome("review.disclosure.insider.us", facts) is BROKEN

    def test_a_voucher_for_every_customer(self) -> None:
        """A reward for all who review is commissioning in Great Britain, and has to be shown."""
        facts = ReviewFacts(
            reward=PAID,
            origin=OriginFacts(business_part=BusinessPart.ASKED_ALL),
            disclosure=DisclosureFacts(disclosed=False),
        )
        assert outcome("review.disclosure.concealed-incentive.gb", facts) is BROKEN


class TestTrade:
    """Indicators of influence, and advance copies of books."""

    @pytest.mark.parametrize(
        ("fake", "knew", "expected"),
        [(True, True, BROKEN), (True, False, KEPT), (False, None, KEPT), (True, None, UNDECIDED)],
    )
    def test_indicators(self, fake: bool, knew: bool | None, expected: Outcome) -> None:
        """Only a trade in indicators that are known to be fake is banned (16 CFR 465.8)."""
        facts = ReviewFacts(
            indicator=IndicatorFacts(
                sold_or_bought=True, commercial_purpose=True, fake=fake, knew_fake=knew
            )
        )
        assert outcome("review.authenticity.fake-influence-indicators.us", facts) is expected

    @pytest.mark.parametrize(
        ("book", "steered", "expected"),
        [(True, False, KEPT), (True, True, BROKEN), (False, False, BROKEN)],
    )
    def test_an_advance_copy(self, book: bool, steered: bool, expected: Outcome) -> None:
        """Amazon allows an advance copy of a book if no review is required or steered."""
        incentive = IncentiveFacts(through_vine=False, book_copy=book, required_or_steered=steered)
        facts = ReviewFacts(reward=PAID, incentive=incentive)
        assert outcome("review.platform.no-compensation.amazon", facts) is expected
