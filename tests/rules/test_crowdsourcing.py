"""The rules on crowdsourcing agree with decided cases, and hold at their thresholds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b import wire
from c2b.errors import InvalidValueError
from c2b.models import (
    Business,
    Consumer,
    Leg,
    Monetary,
    Money,
    Side,
    Subordination,
    Value,
    ValueKind,
)
from c2b.paradigms import Paradigm
from c2b.rules import Certainty, Outcome, Severity, Shape, Verdict, crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.facts.platform_decision import DecisionAuthor, DecisionFacts, DecisionKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.tax import TradeFacts
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    PlatformFacts,
    RelationFacts,
    VolunteeringFacts,
)

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
UNPAID = RewardFacts(kinds=frozenset())
REGISTERED = TradeFacts(registered=True)
UNDECLARED = RelationFacts(declared_as_employment=False)
SUBORDINATION = "crowdsourcing.status.subordination.fr"
MICRO_MISSION = "crowdsourcing.status.free-micro-mission.fr"
INTEGRATED = "crowdsourcing.status.integrated-service.fr"
ABC = "crowdsourcing.status.abc-test.us-ca"
REALITY = "crowdsourcing.status.economic-reality.us"
PLATFORM = ("electronic_means", "on_request", "organises_paid_work", "automated_systems")
INDICATIONS = (
    *("no_profit_or_loss", "no_investment", "lasting", "controlled", "integral"),
    "no_initiative",
)

FIRST_DAYS = {
    "crowdsourcing.status.subordination.fr": "always",
    "crowdsourcing.status.free-micro-mission.fr": "always",
    "crowdsourcing.status.integrated-service.fr": "always",
    "crowdsourcing.status.worker.gb": "1996-08-22",
    "crowdsourcing.status.platform-presumption.eu": "2026-12-02",
    "crowdsourcing.status.abc-test.us-ca": "2020-01-01",
    "crowdsourcing.status.economic-reality.us": "1938-10-24",
    "crowdsourcing.status.volunteer-for-profit.us": "1938-10-24",
    "crowdsourcing.contract.written-freelance.us-ny": "2024-08-28",
    "crowdsourcing.contract.written-freelance.us-ca": "2025-01-01",
    "crowdsourcing.contract.written-freelance.us-il": "2024-07-01",
    "crowdsourcing.fairness.human-review.eu": "2026-12-02",
    "crowdsourcing.fairness.pay-completed-work.fairwork": "2024-06-01",
    "crowdsourcing.fairness.minimum-wage.fairwork": "2024-06-01",
    "crowdsourcing.fairness.contract-and-appeal.fairwork": "2024-06-01",
}


def mission(subordination: Subordination | None) -> Leg:
    """Return a leg on which a consumer does a small paid mission for a business."""
    return Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme"),
        value=Value(kind=ValueKind.LABOUR),
        compensation=Monetary(amount=Money.of("3.00", "EUR")),
        subordination=subordination,
    )


@pytest.mark.parametrize(("rule_id", "first"), FIRST_DAYS.items())
def test_each_rule_has_its_first_day(rule_id: str, first: str) -> None:
    """Each rule begins on the day that is written out here a second time."""
    assert str(crowdsourcing.ALL.rule(rule_id).since) == first


class TestFrance:
    """French subordination needs orders, control and sanction while the work is done."""

    def test_clic_and_walk(self) -> None:
        """Photographs of shelves, checked afterwards, are no employment (Crim., 5 April 2022)."""
        facts = CrowdsourcingFacts(
            leg=mission(Subordination.none()),
            subordination=Subordination(direction=False, control=False, sanction=False),
            relation=RelationFacts(
                declared_as_employment=False, free_to_abandon=True, result_checked_after=True
            ),
            reward=PAID,
        )
        verdict = crowdsourcing.check(facts, on=date(2022, 4, 5), where="FR")
        assert verdict.is_c2b
        assert verdict.outcome(SUBORDINATION) is KEPT  # on these facts there is no employment
        assert verdict.outcome(MICRO_MISSION) is KEPT
        assert "20-81.775" in str(verdict.finding(MICRO_MISSION).source)

    def test_societe_generale(self) -> None:
        """All three powers make employment, whatever its name (Soc., 13 November 1996)."""
        powers = Subordination(direction=True, control=True, sanction=True)
        facts = CrowdsourcingFacts(subordination=powers, relation=UNDECLARED, reward=PAID)
        assert outcome(SUBORDINATION, facts, date(1996, 11, 13)) is BROKEN
        assert crowdsourcing.ALL.rule(SUBORDINATION).shape is Shape.ALL_ELEMENTS

    def test_live_instructions_alone_are_not_yet_employment(self) -> None:
        """Live instructions without sanction are no subordination yet."""
        facts = CrowdsourcingFacts(
            subordination=Subordination(direction=True, control=True, sanction=False),
            relation=UNDECLARED,
            reward=PAID,
        )
        assert outcome(MICRO_MISSION, facts) is BROKEN
        assert outcome(SUBORDINATION, facts) is KEPT

    def test_unpaid_help_is_no_employment(self) -> None:
        """The rule on subordination is about paid work only."""
        powers = Subordination(direction=True, control=True, sanction=True)
        facts = CrowdsourcingFacts(subordination=powers, relation=UNDECLARED, reward=UNPAID)
        assert outcome(SUBORDINATION, facts) is NOT_APPLICABLE

    def test_take_eat_easy(self) -> None:
        """A courier tracked live and sanctioned was an employee (Soc., 28 November 2018)."""
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(own_clientele=False, free_to_set_price=False),
            subordination=Subordination(control=True, sanction=True),
            reward=PAID,
            activity=REGISTERED,
            relation=UNDECLARED,
        )
        verdict = crowdsourcing.ALL.check(facts, on=date(2018, 11, 28), where="FR")
        finding = verdict.finding(INTEGRATED)
        assert finding.outcome is BROKEN
        assert "17-20.079" in str(finding.source)
        assert finding.mark is Certainty.KNOWN
        assert finding.severity is Severity.REQUIRED

    @pytest.mark.parametrize(
        ("direction", "control", "expected"),
        [(True, False, BROKEN), (False, True, BROKEN), (False, False, UNDECIDED)],
    )
    def test_directed_or_tracked_is_one_indication(
        self, direction: bool, control: bool, expected: Outcome
    ) -> None:
        """Direction and live tracking are one indication; with three of four it is open."""
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(own_clientele=False, free_to_set_price=False),
            subordination=Subordination(direction=direction, control=control, sanction=True),
            reward=PAID,
            activity=REGISTERED,
            relation=UNDECLARED,
        )
        assert outcome(INTEGRATED, facts) is expected

    def test_a_user_can_set_a_count_of_indications(self) -> None:
        """The law has no count; a user who sets one gets an answer where the law has none."""
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(own_clientele=False, free_to_set_price=False),
            subordination=Subordination(control=True, sanction=False),
            reward=PAID,
            activity=REGISTERED,
            relation=UNDECLARED,
        )
        stricter = crowdsourcing.ALL.with_count(INTEGRATED, 3)
        assert outcome(INTEGRATED, facts) is UNDECIDED
        assert stricter.check(facts, on=TODAY, where="FR").outcome(INTEGRATED) is BROKEN

    def test_a_subordinate_contributor_is_no_consumer(self) -> None:
        """A subordinate contributor makes the exchange E2B, and the rules apply all the same."""
        facts = CrowdsourcingFacts(
            leg=mission(Subordination.of(Side.PROVIDER)),
            relation=UNDECLARED,
            reward=PAID,
        )
        verdict = crowdsourcing.check(facts, on=TODAY, where="FR")
        assert verdict.is_c2b is False
        assert verdict.classification is not None
        assert verdict.classification.paradigm is not Paradigm.C2B
        assert SUBORDINATION in [finding.id for finding in verdict.broken]


class TestOneHome:
    """Direction, control and sanction are the same facts for the leg and for the rules."""

    ALL = Subordination(direction=True, control=True, sanction=True)

    def check(self, **given: Any) -> Verdict:
        """Return the verdict of French law on a paid mission that is not declared."""
        facts = CrowdsourcingFacts(relation=UNDECLARED, reward=PAID, **given)
        return crowdsourcing.check(facts, on=TODAY, where="FR")

    def test_a_leg_without_subordination_refuses_all_three(self) -> None:
        """A leg that rules subordination out contradicts the three facts: both are named."""
        expected = (
            r"CrowdsourcingFacts\.subordination: expected the same as leg\.subordination states "
            r"\(neither works under the authority of the other\), "
            r"got direction=True, control=True, sanction=True; correct one of the two"
        )
        with pytest.raises(InvalidValueError, match=expected):
            self.check(leg=mission(Subordination.none()), subordination=self.ALL)

    @pytest.mark.parametrize("name", ["direction", "control", "sanction"])
    def test_each_fact_is_the_same_in_both(self, name: str) -> None:
        """A single fact that the leg denies and the facts affirm is refused by its name."""
        leg = mission(Subordination(worker=Side.PROVIDER, **{name: False}))
        with pytest.raises(
            InvalidValueError, match=rf"leg\.subordination\.{name} states \(False\)"
        ):
            self.check(leg=leg, subordination=Subordination(**{name: True}))

    def test_both_sides_of_the_work_cannot_be_looked_at(self) -> None:
        """A leg whose recipient works contradicts facts about the work of the provider."""
        leg = mission(Subordination(worker=Side.RECIPIENT, direction=True))
        with pytest.raises(InvalidValueError, match=r"subordination\.worker: expected"):
            self.check(leg=leg, subordination=Subordination(worker=Side.PROVIDER, direction=True))

    def test_the_leg_is_enough_for_the_rules(self) -> None:
        """The rules read the subordination of the leg where the facts state none."""
        verdict = self.check(leg=mission(Subordination.of(Side.PROVIDER)))
        assert verdict.outcome(SUBORDINATION) is BROKEN
        free = self.check(leg=mission(Subordination.none()))
        assert free.is_c2b
        assert free.outcome(SUBORDINATION) is KEPT
        assert free.outcome(MICRO_MISSION) is UNDECIDED  # which of the three fails is open

    def test_the_facts_are_enough_for_the_leg(self) -> None:
        """A leg that states nothing is classified by the subordination of the facts."""
        verdict = self.check(leg=mission(None), subordination=self.ALL)
        assert verdict.classification is not None
        assert verdict.classification.paradigm is Paradigm.E2B
        assert SUBORDINATION in [finding.id for finding in verdict.broken]
        free = self.check(leg=mission(None), subordination=Subordination(control=False))
        assert free.is_c2b

    def test_what_one_leaves_open_the_other_completes(self) -> None:
        """The facts of the leg and those beside it are put together."""
        leg = mission(Subordination(worker=Side.PROVIDER, direction=True, control=True))
        facts = CrowdsourcingFacts(leg=leg, subordination=Subordination(sanction=True))
        assert facts.leg is not None
        assert facts.leg.subordination == facts.subordination == Subordination.of(Side.PROVIDER)
        assert wire.from_data(wire.to_data(facts), CrowdsourcingFacts) == facts

    def test_nothing_known_stays_nothing_known(self) -> None:
        """A leg without subordination, beside facts without it, is left as it is."""
        facts = CrowdsourcingFacts(leg=mission(None))
        assert facts.leg == mission(None)
        assert self.check(leg=mission(None)).is_c2b is None


class TestAmerica:
    """American tests of employment: the ABC test, economic reality, unpaid work."""

    def test_an_occasional_consumer_fails_the_abc_test(self) -> None:
        """An occasional consumer fails the ABC test for want of an established trade."""
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(
                free_from_control=True,
                outside_usual_course=True,
                independent_trade=False,
                exempt=False,
            ),
            relation=UNDECLARED,
            reward=PAID,
        )
        assert outcome(ABC, facts) is BROKEN
        assert crowdsourcing.ALL.rule(ABC).shape is Shape.CUMULATIVE_EXITS

    @pytest.mark.parametrize(
        ("exempt", "paid", "expected"),
        [(True, True, NOT_APPLICABLE), (False, False, NOT_APPLICABLE), (None, True, UNDECIDED)],
    )
    def test_an_exemption_or_no_pay_ends_the_test(
        self, exempt: bool | None, paid: bool, expected: Outcome
    ) -> None:
        """An exemption or no pay ends the ABC test; an unknown exemption leaves it undecided."""
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(free_from_control=False, exempt=exempt),
            relation=UNDECLARED,
            reward=PAID if paid else UNPAID,
        )
        assert outcome(ABC, facts) is expected

    @pytest.mark.parametrize(
        ("pointing", "expected"),
        [
            (INDICATIONS, BROKEN),
            ((), KEPT),
            (("integral",), UNDECIDED),
            (INDICATIONS[1:], UNDECIDED),
        ],
    )
    def test_economic_reality_is_a_balance(
        self, pointing: tuple[str, ...], expected: Outcome
    ) -> None:
        """Economic reality is open unless all six indications point one way."""
        found = {name: name in pointing for name in INDICATIONS}
        facts = CrowdsourcingFacts(
            economic_reality=EconomicRealityFacts(**found), reward=PAID, relation=UNDECLARED
        )
        verdict = crowdsourcing.ALL.check(facts, on=TODAY, where="US-CA")
        finding = verdict.finding(REALITY)
        assert finding.outcome is expected
        assert finding.is_left_open is (expected is UNDECIDED)
        assert finding.severity is Severity.REQUIRED
        assert finding.rule.shape is Shape.BALANCE

    @pytest.mark.parametrize(
        ("day", "cited"),
        [
            (date(2005, 1, 1), "Fact Sheet 13"),
            (date(2021, 3, 7), "Fact Sheet 13"),
            (date(2021, 3, 8), "86 FR 1168"),
            (date(2024, 3, 10), "86 FR 1168"),
            (date(2024, 3, 11), "89 FR 1638"),
        ],
    )
    def test_economic_reality_is_as_old_as_the_act(self, day: date, cited: str) -> None:
        """The test has held since 1938; the guidance on it changed in 2021 and 2024."""
        every = EconomicRealityFacts(**dict.fromkeys(INDICATIONS, True))
        facts = CrowdsourcingFacts(
            economic_reality=every,
            reward=UNPAID,
            relation=RelationFacts(declared_as_employment=False, productive_work=True),
        )
        finding = crowdsourcing.ALL.check(facts, on=day, where="US").finding(REALITY)
        assert finding.outcome is BROKEN
        assert cited in str(finding.source)

    @pytest.mark.parametrize("closed", ["free_from_control", "outside_usual_course"])
    def test_each_exit_is_needed(self, closed: str) -> None:
        """Each of the three exits of the ABC test is needed."""
        exits = {"free_from_control": True, "outside_usual_course": True, closed: False}
        facts = CrowdsourcingFacts(
            independence=IndependenceFacts(independent_trade=True, exempt=False, **exits),
            relation=UNDECLARED,
            reward=PAID,
        )
        assert outcome(ABC, facts) is BROKEN

    @pytest.mark.parametrize(
        ("for_profit", "replaces", "regular", "expects", "expected"),
        [
            (True, False, False, False, KEPT),
            (True, False, False, True, BROKEN),
            (True, False, True, False, UNDECIDED),
            (True, True, False, False, BROKEN),
            (False, True, True, True, NOT_APPLICABLE),
        ],
    )
    def test_small_spontaneous_help_is_free(
        self, for_profit: bool, replaces: bool, regular: bool, expects: bool, expected: Outcome
    ) -> None:
        """Small spontaneous help may be unpaid; help that is only regular leaves it open."""
        facts = CrowdsourcingFacts(
            volunteering=VolunteeringFacts(
                for_profit_business=for_profit,
                replaces_employees=replaces,
                regular=regular,
                expects_compensation=expects,
            ),
            relation=RelationFacts(productive_work=True),
            reward=UNPAID,
        )
        assert outcome("crowdsourcing.status.volunteer-for-profit.us", facts) is expected

    def test_alamo_foundation(self) -> None:
        """Regular unpaid work in expectation of support is work (471 U.S. 290)."""
        facts = CrowdsourcingFacts(
            volunteering=VolunteeringFacts(
                for_profit_business=True,
                replaces_employees=False,
                regular=True,
                expects_compensation=True,
            ),
            relation=RelationFacts(productive_work=True),
            reward=UNPAID,
        )
        assert outcome("crowdsourcing.status.volunteer-for-profit.us", facts) is BROKEN
        fed = evolve(facts, reward=RewardFacts(kinds=frozenset({RewardKind.IN_KIND})))
        assert outcome("crowdsourcing.status.volunteer-for-profit.us", fed) is BROKEN

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            (None, None),
            ({RewardKind.CREDIT}, False),
            ({RewardKind.IN_KIND}, True),
            ({RewardKind.IN_KIND, RewardKind.CREDIT}, True),
            ({RewardKind.IN_KIND, RewardKind.POINTS}, None),
            ({RewardKind.IN_KIND, RewardKind.VOUCHER}, False),
        ],
    )
    def test_support_in_kind_alone(
        self, kinds: set[RewardKind] | None, expected: bool | None
    ) -> None:
        """Support in kind stands alone where nothing else has a price; points leave it open."""
        reward = RewardFacts(kinds=None if kinds is None else frozenset(kinds))
        assert reward.in_kind_only is expected


class TestGreatBritain:
    """Employment Rights Act 1996, s. 230(3)(b)."""

    @pytest.mark.parametrize(
        ("personal", "business", "obliged", "treated", "expected"),
        [
            (True, False, True, False, BROKEN),
            (True, False, True, True, KEPT),
            (False, False, True, False, NOT_APPLICABLE),
            (True, True, True, False, NOT_APPLICABLE),
            (True, False, False, False, NOT_APPLICABLE),
        ],
    )
    def test_uber_v_aslam(
        self, personal: bool, business: bool, obliged: bool, treated: bool, expected: Outcome
    ) -> None:
        """Drivers who must accept work, in no business of theirs, are workers ([2021] UKSC 5)."""
        facts = CrowdsourcingFacts(
            relation=RelationFacts(
                personal_service=personal, obliged_when_engaged=obliged, treated_as_worker=treated
            ),
            independence=IndependenceFacts(own_business=business),
        )
        assert outcome("crowdsourcing.status.worker.gb", facts, date(2021, 2, 19)) is expected


class TestPlatformWork:
    """Directive (EU) 2024/2831."""

    def test_the_presumption_begins_on_2_december_2026(self) -> None:
        """The presumption is in force from 2 December 2026, and not on the day before."""
        platform = PlatformFacts(
            electronic_means=True,
            on_request=True,
            organises_paid_work=True,
            automated_systems=True,
            direction_and_control_shown=True,
            tax_criminal_or_social_case=False,
            rebutted=False,
        )
        facts = CrowdsourcingFacts(platform=platform, relation=UNDECLARED)
        rule = "crowdsourcing.status.platform-presumption.eu"
        first = date(2026, 12, 2)
        assert outcome(rule, facts, first) is BROKEN
        (finding,) = crowdsourcing.check(facts, on=first, where="FR").broken
        assert finding.severity is Severity.RECOMMENDED  # no national act is on record
        taxed = evolve(facts, platform=evolve(platform, tax_criminal_or_social_case=True))
        assert outcome(rule, taxed, first) is NOT_APPLICABLE
        day_before = crowdsourcing.ALL.in_force(on=first - timedelta(days=1), where="FR")
        assert rule not in [each.rule.id for each in day_before.rules]

    @pytest.mark.parametrize("missing", PLATFORM)
    def test_each_element_of_the_definition_is_needed(self, missing: str) -> None:
        """A service that lacks one element is no digital labour platform."""
        elements = dict.fromkeys(PLATFORM, True) | {missing: False}
        platform = PlatformFacts(
            **elements,
            direction_and_control_shown=True,
            tax_criminal_or_social_case=False,
            rebutted=False,
        )
        by = DecisionAuthor.HUMAN if missing == "automated_systems" else DecisionAuthor.SYSTEM
        decision = DecisionFacts(
            kind=DecisionKind.ACCOUNT_TERMINATED, taken_by=by, written_reasons=False
        )
        facts = CrowdsourcingFacts(platform=platform, decision=decision, relation=UNDECLARED)
        for rule in ("status.platform-presumption.eu", "fairness.human-review.eu"):
            assert outcome(f"crowdsourcing.{rule}", facts, date(2026, 12, 2)) is NOT_APPLICABLE

    @pytest.mark.parametrize(("reasons", "review"), [(True, False), (False, True)])
    def test_reasons_and_review_are_both_due(self, reasons: bool, review: bool) -> None:
        """A refusal of payment by a system needs written reasons and a review by a person."""
        decision = DecisionFacts(
            kind=DecisionKind.PAYMENT_REFUSED,
            taken_by=DecisionAuthor.SYSTEM,
            written_reasons=reasons,
            human_review=review,
        )
        labour = PlatformFacts(**dict.fromkeys(PLATFORM, True))
        facts = CrowdsourcingFacts(platform=labour, decision=decision)
        rule = "crowdsourcing.fairness.human-review.eu"
        assert outcome(rule, facts, date(2026, 12, 2)) is BROKEN

    def test_a_contest_for_customers_is_no_platform_work(self) -> None:
        """A contest for the best idea organises no paid work, so the directive does not apply."""
        facts = CrowdsourcingFacts(platform=PlatformFacts(organises_paid_work=False))
        rule = "crowdsourcing.status.platform-presumption.eu"
        assert outcome(rule, facts, date(2027, 1, 1)) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (DecisionKind.PAYMENT_REFUSED, DecisionAuthor.SYSTEM, KEPT),
            (DecisionKind.STATUS_CHANGED, DecisionAuthor.SYSTEM, KEPT),
            (DecisionKind.ACCOUNT_TERMINATED, DecisionAuthor.HUMAN, NOT_APPLICABLE),
            (DecisionKind.ACCOUNT_TERMINATED, DecisionAuthor.HUMAN_SUPPORTED, KEPT),
            (DecisionKind.ACCOUNT_RESTRICTED, DecisionAuthor.SYSTEM, BROKEN),
            (DecisionKind.ACCOUNT_SUSPENDED, DecisionAuthor.SYSTEM, BROKEN),
            (DecisionKind.ACCOUNT_TERMINATED, DecisionAuthor.SYSTEM, BROKEN),
            (DecisionKind.CONTENT_REMOVED_OR_DEMOTED, DecisionAuthor.SYSTEM, NOT_APPLICABLE),
            (DecisionKind.ACCOUNT_TERMINATED, None, UNDECIDED),
        ],
    )
    def test_no_machine_alone_decides_on_an_account(
        self, kind: DecisionKind, by: DecisionAuthor | None, expected: Outcome
    ) -> None:
        """A decision that restricts or ends an account is not taken by a system alone."""
        decision = DecisionFacts(kind=kind, taken_by=by, written_reasons=True, human_review=True)
        labour = PlatformFacts(
            electronic_means=True, on_request=True, organises_paid_work=True, automated_systems=True
        )
        facts = CrowdsourcingFacts(decision=decision, platform=labour)
        rule = "crowdsourcing.fairness.human-review.eu"
        assert outcome(rule, facts, date(2026, 12, 2)) is expected


def test_a_judgment_is_as_old_as_the_law_that_it_reads() -> None:
    """The French judgments on subordination state what the law already was."""
    rule = crowdsourcing.ALL.rule(INTEGRATED)
    assert str(rule.source.stated_on) == "2018-11-28"
    assert date(2015, 5, 4) in rule.period
