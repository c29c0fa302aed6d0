"""The rules agree with decided cases and official guidance, and cite their article."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.models import Business, Consumer, Leg, Side, Subordination, Value, ValueKind
from c2b.rules import Finding, Outcome, Severity, cocreation, crowdsourcing, review, survey
from c2b.rules.cocreation.choice import OwnershipBasis, RightClaimed
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.facts.contest import ContestFacts, CostOfEntry, DecidedBy
from c2b.rules.facts.definition import PartyStatus, PersonFacts, SellingFacts
from c2b.rules.facts.privacy import LawfulBasis, ParticipantFacts, PrivacyFacts
from c2b.rules.facts.reward import Currency, RewardFacts, RewardKind
from c2b.rules.facts.tax import TradeFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.rules.review.choice import AuthorRole, BusinessPart, Condition, StatementKind
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    IncentiveFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.survey.facts import ResponseFacts, SurveyFacts

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
TODAY = date(2026, 12, 31)


def article(finding: Finding) -> str:
    """Return what a finding cites."""
    return str(finding.source)


def give(provider: Consumer | Business, subordination: Subordination) -> Leg:
    """Return a leg on which *provider* reviews a shop."""
    value = Value(kind=ValueKind.FEEDBACK)
    return Leg(
        provider=provider, recipient=Business(name="Shop"), value=value, subordination=subordination
    )


class TestReviews:
    """The rules on reviews agree with the FTC, the directives and the platforms."""

    def test_staff_who_review_their_own_shop(self) -> None:
        """Employees whom managers asked to review break the rule on insiders (Sunday Riley)."""
        facts = ReviewFacts(
            leg=give(Consumer(name="Ana"), Subordination.of(Side.PROVIDER)),
            author=AuthorFacts(role=AuthorRole.EMPLOYEE),
            review=ReviewTextFacts(statement_kind=StatementKind.CONSUMER_REVIEW),
            disclosure=DisclosureFacts(disclosed=False),
            origin=OriginFacts(
                asked_by_officer_or_manager=True,
                business_part=BusinessPart.INSIDER,
                told_to_disclose=False,
            ),
        )
        result = review.check(facts, on=TODAY, where="US")
        assert result.is_c2b is False
        assert "E2B" in result.scope.en
        insider = result.finding("review.disclosure.insider.us")
        assert insider.outcome is Outcome.BROKEN
        assert article(insider) == "16 CFR, 465.5(a)-(c)"

    def test_an_incentive_for_any_honest_review(self) -> None:
        """An incentive for any honest review is lawful if disclosed; the platform refuses it."""
        facts = ReviewFacts(
            incentive=IncentiveFacts(condition=Condition.ANY_REVIEW),
            reward=RewardFacts(kinds=frozenset({RewardKind.PRODUCT})),
            disclosure=DisclosureFacts(
                affects_weight=True,
                expected_by_audience=False,
                benefit_known_before=True,
                disclosed=True,
            ),
        )
        verdict = review.check(facts, on=TODAY, where=("US", "platform:Google"))
        assert verdict.outcome("review.incentive.sentiment-condition.us") is Outcome.KEPT
        assert verdict.outcome("review.disclosure.material-connection.us") is Outcome.KEPT
        assert verdict.outcome("review.platform.no-incentive.google") is Outcome.BROKEN

    def test_an_influencer_in_trade(self) -> None:
        """An influencer in trade makes the exchange B2B."""
        facts = ReviewFacts(leg=give(Business(name="Studio"), Subordination.none()))
        result = review.check(facts, on=TODAY, where="FR")
        assert result.is_c2b is False
        assert "B2B" in result.scope.fr


class TestSurveys:
    """The rules on surveys agree with regulations and platforms."""

    def test_fifteen_years_old_in_france_and_in_germany(self) -> None:
        """A child of fifteen consents alone in France, and not in Germany (GDPR, art. 8)."""
        facts = SurveyFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
            ),
            person=PersonFacts(stated_age=15),
            participant=ParticipantFacts(parental_consent=False),
        )
        result = survey.check(facts, on=TODAY, where=("FR", "DE"))
        for place, outcome in (("FR", Outcome.KEPT), ("DE", Outcome.BROKEN)):
            finding = result.finding("survey.privacy.child-online-consent.eu", place)
            assert finding.outcome is outcome
            assert article(finding).startswith("Regulation (EU) 2016/679, Art. 8")

    def test_the_boundary_of_the_hourly_minimum(self) -> None:
        """The hourly minimum is kept at 2.50 pounds for 25 minutes, and broken for 26."""
        for minutes, outcome in ((25, Outcome.KEPT), (26, Outcome.BROKEN)):
            facts = SurveyFacts(
                reward=RewardFacts(currency=Currency.GBP, amount=Decimal("2.50")),
                submission=ResponseFacts(median_seconds=60 * minutes),
            )
            result = survey.check(facts, on=TODAY, where="platform:Prolific")
            assert result.outcome("survey.reward.minimum-hourly.prolific") is outcome


class TestCocreation:
    """The rules on co-creation agree with the French codes on works and contests."""

    def test_paying_for_a_work_does_not_transfer_it(self) -> None:
        """Pay for a work does not transfer it (Code de la propriété intellectuelle, L111-1)."""
        facts = CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT, basis=OwnershipBasis.PAYMENT
            )
        )
        result = cocreation.check(facts, on=TODAY, where="FR")
        assert [finding.id for finding in result.broken] == [
            "cocreation.ip.service-contract-no-transfer.fr"
        ]
        assert "L111-1" in article(result.broken[0])

    def test_a_paid_contest_of_skill(self) -> None:
        """A paid contest of skill is banned in France, and lawful in Britain if skill deters."""
        contest = ContestFacts(
            open_to_public=True,
            prize=True,
            sacrifice=5,
            exempt=False,
            cost_of_entry=CostOfEntry.ENTRY_FEE,
            decided_by=DecidedBy.SKILL,
            skill_deters=True,
        )
        verdict = cocreation.check(CocreationFacts(contest=contest), on=TODAY, where=("FR", "GB"))
        assert verdict.outcome("cocreation.contest.paid-entry.fr") is Outcome.BROKEN
        assert verdict.outcome("cocreation.contest.lottery.gb") is Outcome.NOT_APPLICABLE


class TestCrowdsourcing:
    """The rules on crowdsourcing agree with the courts on people who work through platforms."""

    def test_clic_and_walk(self) -> None:
        """Free micro-missions are no employment (Cour de cassation, Crim., 5 April 2022)."""
        facts = CrowdsourcingFacts(
            subordination=Subordination(direction=False, control=False, sanction=False),
            relation=RelationFacts(
                declared_as_employment=False, free_to_abandon=True, result_checked_after=True
            ),
            reward=PAID,
        )
        verdict = crowdsourcing.check(facts, on=TODAY, where="FR")
        mission = verdict.finding("crowdsourcing.status.free-micro-mission.fr")
        assert mission.outcome is Outcome.KEPT
        assert "20-81.775" in article(mission)
        assert verdict.outcome("crowdsourcing.status.subordination.fr") is Outcome.KEPT

    def test_take_eat_easy(self) -> None:
        """A courier tracked live and sanctioned is an employee (Soc., 28 November 2018)."""
        facts = CrowdsourcingFacts(
            subordination=Subordination(control=True, sanction=True),
            independence=IndependenceFacts(own_clientele=False, free_to_set_price=False),
            reward=PAID,
            activity=TradeFacts(registered=True),
            relation=RelationFacts(declared_as_employment=False),
        )
        verdict = crowdsourcing.check(facts, on=TODAY, where="FR")
        finding = verdict.finding("crowdsourcing.status.integrated-service.fr")
        assert finding.outcome is Outcome.BROKEN
        assert "17-20.079" in article(finding)

    def test_uber_and_aslam(self) -> None:
        """A driver is a worker, whatever the contract states ([2021] UKSC 5)."""
        facts = CrowdsourcingFacts(
            relation=RelationFacts(
                personal_service=True, obliged_when_engaged=True, treated_as_worker=False
            ),
            independence=IndependenceFacts(own_business=False),
        )
        (broken,) = crowdsourcing.check(facts, on=TODAY, where="GB").broken
        assert "UKSC 5" in article(broken)

    def test_a_consumer_fails_the_third_exit(self) -> None:
        """A paid person without a trade of the kind is an employee under the ABC test."""
        facts = CrowdsourcingFacts(
            relation=RelationFacts(declared_as_employment=False),
            independence=IndependenceFacts(exempt=False, independent_trade=False),
            reward=PAID,
        )
        verdict = crowdsourcing.check(facts, on=TODAY, where="US-CA")
        assert verdict.outcome("crowdsourcing.status.abc-test.us-ca") is Outcome.BROKEN

    def test_the_presumption_has_no_list_of_five_criteria(self) -> None:
        """Directive (EU) 2024/2831 presumes employment from facts of control, not five criteria."""
        before = crowdsourcing.check(CrowdsourcingFacts(), on=date(2026, 12, 1), where="FR")
        after = crowdsourcing.check(CrowdsourcingFacts(), on=date(2026, 12, 2), where="FR")
        presumption = "crowdsourcing.status.platform-presumption.eu"
        assert presumption not in [finding.id for finding in before.findings]
        assert after.outcome(presumption) is Outcome.UNDECIDED

    def test_eight_things_for_sale(self) -> None:
        """A few offers and some profit do not make a trader by themselves (Kamenova, C-105/17)."""
        facts = CrowdsourcingFacts(
            person=PersonFacts(natural=True, classified_as=PartyStatus.CONSUMER),
            selling=SellingFacts(
                offers_repeatedly=True,
                organised=False,
                profit_aim=True,
                superior_expertise=False,
                commercial_status=False,
                vat_liable=False,
            ),
        )
        verdict = crowdsourcing.check(facts, on=TODAY, where="EU")
        finding = verdict.finding("definition.party.private-seller-as-trader.eu")
        assert finding.outcome is Outcome.UNDECIDED and finding.is_left_open
        assert finding.severity is Severity.RECOMMENDED
        assert "C-105/17" in article(finding)
