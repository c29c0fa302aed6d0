"""The rules on reviews judge conducts that lawyers know, as the law of their day and place does."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, UNDECIDED, outcome

from c2b.errors import C2bError
from c2b.rules import Outcome, Rule, RuleSet, Severity, review
from c2b.rules.catalogue import SUBJECTS
from c2b.rules.engine.fact_model import inputs
from c2b.rules.review.vocabulary import (
    AuthorFacts,
    AuthorRole,
    BusinessPart,
    ClauseFacts,
    ContractKind,
    DisclosureFacts,
    DisplayFacts,
    IncentiveFacts,
    IndicatorFacts,
    ModerationFacts,
    OriginFacts,
    ReviewedBusiness,
    ReviewedFacts,
    ReviewFacts,
    ReviewTextFacts,
    RewardFacts,
    RewardKind,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.testing.strategies.fact import opened
from c2b.wire import from_data

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
        own = where.lower() if severity is Severity.PROHIBITED else "eu"
        assert finding.id == f"review.authenticity.fake-review.{own}"
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
        names = ("chronological", "delays", "ranking_criteria")
        moderation = ModerationFacts(control_stated=True, control_exists=False)
        rule = "review.transparency.control-and-ranking.fr"
        for value, expected in ((True, KEPT), (False, BROKEN)):
            shown: dict[str, Any] = {name: name != left_out or value for name in names}
            display = DisplayFacts(publishes_reviews=True, **shown)
            assert outcome(rule, ReviewFacts(display=display, moderation=moderation)) is expected

    @pytest.mark.parametrize("left_out", ["control_described", "contact_and_change"])
    def test_a_control_is_described(self, left_out: str) -> None:
        """A control needs a statement of its features and of the rules on contact and change."""
        names = ("control_described", "contact_and_change")
        described: dict[str, Any] = {name: name != left_out for name in names}
        facts = ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, chronological=True, delays=True, ranking_criteria=True
            ),
            moderation=ModerationFacts(control_stated=True, control_exists=True, **described),
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


class TestReviewsByPlace:
    """The national acts answer in the place of the rules of the Union, which are folded."""

    FORGED = ReviewFacts(
        review=ReviewTextFacts(aims_at_promotion=True, genuine_experience=False),
        origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
    )
    LATE = ReviewedFacts(days_since_use=31, days_since_purchase=31)

    @pytest.mark.parametrize("where", ["DE", "ES", "IT"])
    def test_a_forged_review(self, where: str) -> None:
        """A review that was ordered has one finding, of the national act."""
        found = review.check(self.FORGED, on=TODAY, where=where).broken
        assert [each.id for each in found] == [f"review.authenticity.fake-review.{where.lower()}"]

    def test_silence_on_checks(self) -> None:
        """A German shop that is silent on checks breaks the duty of § 5b(3) UWG."""
        facts = ReviewFacts(
            display=DisplayFacts(publishes_reviews=True, states_whether_verified=False)
        )
        (finding,) = review.check(facts, on=TODAY, where="DE").broken
        assert finding.id == "review.transparency.verification-information.de"

    @pytest.mark.parametrize(
        ("on", "source"),
        [(date(2008, 5, 26), "2008/1277"), (date(2025, 4, 5), "2008"), (date(2025, 4, 6), "2024")],
    )
    def test_posing_as_a_consumer_in_great_britain(self, on: date, source: str) -> None:
        """The ban stands in the Regulations of 2008, and in the Act since 6 April 2025."""
        facts = ReviewFacts(
            author=AuthorFacts(acts_for_trader=True, appears_as_consumer=True),
            disclosure=DisclosureFacts(disclosed=False),
        )
        found = review.check(facts, on=on, where="GB").broken
        (finding,) = (each for each in found if "posing" in each.id)
        assert finding.id == "review.authenticity.posing-as-consumer.gb"
        assert source in str(finding.rule.source.act)

    @pytest.mark.parametrize(
        "changes",
        [{"business": ReviewedBusiness.OTHER, "in_italy": True}, {"in_italy": False}],
    )
    def test_outside_tourism_in_italy(self, changes: dict[str, Any]) -> None:
        """A review of another business, or of a place elsewhere, is outside the act of 2026."""
        facts = ReviewFacts(reviewed=ReviewedFacts(days_since_use=31, **changes))
        verdict = review.check(facts, on=TODAY, where="IT")
        assert verdict.outcome("review.authenticity.recent-experience.it") is NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("moderation", "severity"),
        [
            (ModerationFacts(), Severity.RECOMMENDED),
            (ModerationFacts(business_can_reply=False), Severity.REQUIRED),
        ],
    )
    def test_spanish_days_are_advice(self, moderation: ModerationFacts, severity: Severity) -> None:
        """An old review alone is advised against; a business that cannot answer is a breach."""
        facts = ReviewFacts(
            reviewed=self.LATE,
            display=DisplayFacts(publishes_reviews=True),
            moderation=moderation,
        )
        verdict = review.check(facts, on=TODAY, where="ES")
        assert verdict.finding("review.authenticity.recent-experience.es").severity is severity


CONTRADICTIONS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {"origin": {"business_part": "wrote"}, "author": {"acts_for_trader": False}},
        {"origin": {"business_part": "wrote"}, "author": {"acts_for_trader": True}},
    ),
    (
        {"origin": {"business_part": "asked_all", "solicited": False}},
        {"origin": {"business_part": "asked_all", "solicited": True}},
    ),
    (
        {"origin": {"business_part": "insider"}, "author": {"role": "ordinary_customer"}},
        {"origin": {"business_part": "insider"}, "author": {"role": "employee"}},
    ),
    (
        {"display": {"verification": "none", "steps_reasonable": True}},
        {"display": {"verification": "other", "steps_reasonable": True}},
    ),
    (
        {"display": {"verification": "other"}, "moderation": {"control_exists": False}},
        {"display": {"verification": "none"}, "moderation": {"control_exists": False}},
    ),
    (
        {"display": {"publishes_reviews": True}, "practice": {"reached_as": "none"}},
        {"display": {"publishes_reviews": True}, "practice": {"reached_as": "suppliers"}},
    ),
    (
        {"moderation": {"doubt_function": False, "doubt_function_free": True}},
        {"moderation": {"doubt_function": True, "doubt_function_free": True}},
    ),
    (
        {"reward": {"kinds": []}, "incentive": {"condition": "any_review"}},
        {"reward": {"kinds": []}, "incentive": {"condition": "none"}},
    ),
    *(
        ({"reviewed": {name: -1}}, {"reviewed": {name: 0}})
        for name in ("days_since_use", "days_since_purchase", "months_published")
    ),
    (
        {"origin": {"selected_by_sentiment": True, "neutral_invitation": True}},
        {"origin": {"selected_by_sentiment": True, "neutral_invitation": False}},
    ),
]


@pytest.mark.parametrize(("wrong", "right"), CONTRADICTIONS)
def test_facts_that_cannot_stand_together(wrong: dict[str, Any], right: dict[str, Any]) -> None:
    """Two facts that contradict each other are refused, and their neighbours are not."""
    with pytest.raises(C2bError, match="facts that agree with each other"):
        from_data(wrong, ReviewFacts)
    assert from_data(right, ReviewFacts) != ReviewFacts()


BOTH = (True, False)


class TestEveryCombination:
    """The conditions of a rule agree with the law written as plain Python, whatever the facts."""

    def test_insiders(self) -> None:
        """The three limbs of 16 CFR 465.5 hold each for itself."""
        roles = (
            AuthorRole.OFFICER_OR_MANAGER,
            AuthorRole.IMMEDIATE_RELATIVE,
            AuthorRole.ORDINARY_CUSTOMER,
        )
        parts = (BusinessPart.SPREAD, BusinessPart.ASKED_ALL, BusinessPart.INSIDER)
        for role, kind, part in product(roles, StatementKind, parts):
            if (role, part) == (AuthorRole.ORDINARY_CUSTOMER, BusinessPart.INSIDER):
                continue
            for asked, disclosed, expected, knew, told in product(*[BOTH] * 5):
                facts = ReviewFacts(
                    author=AuthorFacts(role=role),
                    review=ReviewTextFacts(statement_kind=kind),
                    origin=OriginFacts(
                        business_part=part,
                        asked_by_officer_or_manager=asked,
                        knew_of_tie=knew,
                        told_to_disclose=told,
                    ),
                    disclosure=DisclosureFacts(disclosed=disclosed, expected_by_audience=expected),
                )
                officer, testimonial = role is roles[0], kind is StatementKind.TESTIMONIAL
                spread, all_asked = part is parts[0], part is parts[1]
                applies = officer or (
                    role is not roles[2]
                    and ((testimonial and spread) or (not testimonial and asked and not all_asked))
                )
                breach = officer or (knew if testimonial else not told)
                broken = breach and not disclosed and not (testimonial and expected)
                found = outcome("review.disclosure.insider.us", facts)
                assert found is (NOT_APPLICABLE if not applies else BROKEN if broken else KEPT)

    def test_ties(self) -> None:
        """A tie of any kind counts if it matters, was known and is not expected."""
        rule = "review.disclosure.material-connection.us"
        roles = (AuthorRole.EMPLOYEE, AuthorRole.ORDINARY_CUSTOMER)
        for role, paid, other, matters in product(roles, BOTH, BOTH, BOTH):
            for known, expected, disclosed in product(BOTH, BOTH, BOTH):
                facts = ReviewFacts(
                    author=AuthorFacts(role=role, other_tie=other),
                    reward=PAID if paid else UNPAID,
                    disclosure=DisclosureFacts(
                        affects_weight=matters,
                        benefit_known_before=known,
                        expected_by_audience=expected,
                        disclosed=disclosed,
                    ),
                )
                tied = paid or other or role is AuthorRole.EMPLOYEE
                applies = tied and matters and known and not expected
                kept = KEPT if disclosed else BROKEN
                assert outcome(rule, facts) is (kept if applies else NOT_APPLICABLE)

    def test_the_standard(self) -> None:
        """Each part of ISO 20488 is needed."""
        steps = (VerificationSteps.NONE, VerificationSteps.OTHER)
        parts = (BusinessPart.HOSTED, BusinessPart.BOUGHT, BusinessPart.SOLD)
        for contactable, hidden, step, part in product(BOTH, BOTH, steps, parts):
            facts = ReviewFacts(
                display=DisplayFacts(collects_or_moderates=True, verification=step),
                author=AuthorFacts(contactable=contactable),
                moderation=ModerationFacts(suppressed_for_sentiment=hidden),
                origin=OriginFacts(business_part=part),
            )
            kept = contactable and not hidden and step is steps[1] and part is parts[0]
            found = outcome("review.standard.author-verification.iso20488", facts)
            assert found is (KEPT if kept else BROKEN)

    def test_threats_and_hiding(self) -> None:
        """A threat is always banned, hiding where reviews are shown as all or most."""
        for threat, shown, hidden in product((Threat.NONE, Threat.INTIMIDATION), BOTH, BOTH):
            facts = ReviewFacts(
                moderation=ModerationFacts(threat=threat, suppressed_for_sentiment=hidden),
                display=DisplayFacts(as_all_or_most=shown),
            )
            threatens = threat is Threat.INTIMIDATION
            expected = BROKEN if threatens or hidden else KEPT
            found = outcome("review.suppression.threat-or-hiding.us", facts)
            assert found is (expected if threatens or shown else NOT_APPLICABLE)

    def test_gag_clauses(self) -> None:
        """One of three contents makes a clause void in a form contract with a customer."""
        for form, kind, restricts, penalises, takes in product(
            BOTH, ContractKind, BOTH, BOTH, RightsTaken
        ):
            clause = ClauseFacts(
                form_contract=form,
                contract_kind=kind,
                restricts=restricts,
                penalises=penalises,
                takes_rights=takes,
            )
            void = restricts or penalises or takes is RightsTaken.EXCLUSIVE_OR_ASSIGNMENT
            expected = BROKEN if void else KEPT
            found = outcome("review.contract.gag-clause.us", ReviewFacts(clause=clause))
            applies = form and kind is ContractKind.CUSTOMER
            assert found is (expected if applies else NOT_APPLICABLE)

    def test_steps_of_publishers(self) -> None:
        """A publisher needs all three steps in Great Britain."""
        for policy, assessed, removed in product(BOTH, BOTH, BOTH):
            facts = ReviewFacts(
                display=DisplayFacts(publishes_reviews=True),
                moderation=ModerationFacts(
                    policy_published=policy, risk_assessed=assessed, detection_and_removal=removed
                ),
            )
            kept = policy and assessed and removed
            found = outcome("review.moderation.publisher-steps.gb", facts)
            assert found is (KEPT if kept else BROKEN)

    def test_misleading_publication(self) -> None:
        """Each of the three ways to mislead is banned for a publisher of reviews that matter."""
        for matters, hidden, favoured, omitted in product(BOTH, repeat=4):
            facts = ReviewFacts(
                display=DisplayFacts(
                    publishes_reviews=True,
                    relevant_to_decisions=matters,
                    positive_given_prominence=favoured,
                    origin_context_omitted=omitted,
                ),
                moderation=ModerationFacts(suppressed_for_sentiment=hidden),
            )
            found = outcome("review.authenticity.misleading-publication.gb", facts)
            broken = BROKEN if hidden or favoured or omitted else KEPT
            assert found is (broken if matters else NOT_APPLICABLE)

    def test_recent_experience_in_italy(self) -> None:
        """Four conditions hold each for itself; from 24 months on, only a breach is certain."""
        parts = (BusinessPart.HOSTED, BusinessPart.BOUGHT, BusinessPart.SOLD)
        for genuine, days, paid, part, months in product(BOTH, (30, 31), BOTH, parts, (23, 24)):
            facts = ReviewFacts(
                reward=PAID if paid else UNPAID,
                reviewed=ReviewedFacts(
                    business=ReviewedBusiness.SPA,
                    in_italy=True,
                    days_since_use=days,
                    months_published=months,
                ),
                review=ReviewTextFacts(genuine_experience=genuine),
                origin=OriginFacts(business_part=part),
            )
            kept = genuine and days <= 30 and not paid and part is BusinessPart.HOSTED
            expected = (UNDECIDED if months >= 24 else KEPT) if kept else BROKEN
            assert outcome("review.authenticity.recent-experience.it", facts) is expected

    def test_recent_experience_in_spain(self) -> None:
        """One of use and purchase within 30 days is enough, and the business can answer."""
        for used, bought, reply, refused in product((30, 31), (30, 31), BOTH, BOTH):
            facts = ReviewFacts(
                reviewed=ReviewedFacts(days_since_use=used, days_since_purchase=bought),
                display=DisplayFacts(publishes_reviews=True),
                moderation=ModerationFacts(
                    business_can_reply=reply, proven_removal_refused=refused
                ),
            )
            kept = reply and (used <= 30 or bought <= 30)
            expected = (UNDECIDED if refused else KEPT) if kept else BROKEN
            assert outcome("review.authenticity.recent-experience.es", facts) is expected

    def test_policies_of_platforms(self) -> None:
        """A merchant on Google or Trustpilot has to keep every part of the policy."""
        for paid, discourages, selects in product(BOTH, BOTH, BOTH):
            facts = ReviewFacts(
                reward=PAID if paid else UNPAID,
                moderation=ModerationFacts(discourages_negative=discourages),
                origin=OriginFacts(selected_by_sentiment=selects, neutral_invitation=not selects),
            )
            broken = paid or discourages or selects
            found = outcome("review.platform.no-incentive.google", facts)
            assert found is (BROKEN if broken else KEPT)
            found = outcome("review.platform.no-incentive.trustpilot", facts)
            assert found is (BROKEN if paid or selects else KEPT)


OWN = [rule for name in ("review", "practice") for rule in SUBJECTS[name].rules]


@pytest.mark.parametrize("rule", OWN, ids=[rule.id for rule in OWN])
def test_examples_hold_nothing_idle(rule: Rule) -> None:
    """Every fact of an example decides its outcome; what would not matter is left out."""
    model = SUBJECTS[rule.activity].subject
    alone = RuleSet(name="alone", subject=model, rules=(rule,))
    assert rule.examples is not None
    examples = (
        (rule.examples.broken,)
        if rule.never_kept
        else (
            rule.examples.kept,
            rule.examples.broken,
        )
    )
    for example in examples:
        finding = alone.check(example, on=date(2027, 6, 30), where=rule.places).finding(rule.id)
        read = {path for fact in finding.facts for path in inputs(fact)}
        held = {path for path, value in opened(model, example).items() if value is not None}
        assert held <= read
