"""The rules on status and integrity hold at the edges of their thresholds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, outcome

from c2b.rules import Outcome, Severity, status
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.facts.definition import AgreementFacts, PartyStatus, PersonFacts, SellingFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import (
    CommercialWords,
    GiftFacts,
    InfluenceFacts,
    MinorFacts,
    PaymentFacts,
)
from c2b.rules.facts.tax import Habitual, PayeeFacts, PayeePayment, TradeFacts

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
FIRST_DAYS = {
    "tax.reporting.platform-services.eu": "2023-01-01",
    "tax.reporting.platform-goods.eu": "2023-01-01",
    "tax.reporting.nonemployee-pay.us": "1954-01-01",
    "tax.reporting.payment-network.us": "2011-01-01",
    "tax.regime.micro-turnover.fr": "2023-01-01",
    "tax.vat.franchise.fr": "2023-01-01",
    "tax.allowance.trading.gb": "2017-04-06",
    "status.registration.habitual-activity.fr": "2000-09-21",
    "status.minors.capacity.fr": "2016-10-01",
    "status.minors.child-video.fr": "2021-04-20",
    "influence.disclosure.paid-promotion.fr": "2008-08-06",
    "influence.disclosure.commercial-intent.fr": "2023-06-11",
    "influence.contract.written.fr": "2026-01-01",
    "integrity.gift.federal-employee.us": "1993-02-03",
    "payment.late.undertakings-only.eu": "2013-03-16",
}


@pytest.mark.parametrize(("rule_id", "first"), FIRST_DAYS.items())
def test_each_rule_has_its_first_day(rule_id: str, first: str) -> None:
    """Each rule begins on the day that is written out here a second time."""
    assert str(status.RULES.rule(rule_id).since) == first


class TestWhoIsInTrade:
    """Code de commerce, L121-1; Income Tax (Trading and Other Income) Act 2005, part 6A."""

    @pytest.mark.parametrize(
        ("habitual", "expected"),
        [
            (Habitual.NO, KEPT),
            (Habitual.YES, BROKEN),
            (Habitual.UNCLEAR, Outcome.UNDECIDED),
            (None, Outcome.UNDECIDED),
        ],
    )
    def test_unclear_is_neither_kept_nor_broken(
        self, habitual: Habitual | None, expected: Outcome
    ) -> None:
        """A seller of unclear status leaves the rule undecided, for the law gives no number."""
        facts = SharedFacts(
            reward=PAID,
            selling=SellingFacts(profit_aim=True),
            activity=TradeFacts(habitual=habitual, registered=False, registration_requested=False),
        )
        assert outcome("status.registration.habitual-activity.fr", facts) is expected

    @pytest.mark.parametrize(
        ("pounds", "expected"), [("1000", NOT_APPLICABLE), ("1000.01", BROKEN)]
    )
    def test_the_trading_allowance(self, pounds: str, expected: Outcome) -> None:
        """The trading allowance is a thousand pounds; a penny more is reported."""
        activity = TradeFacts(gross_gbp=Decimal(pounds), income_reported=False)
        assert outcome("tax.allowance.trading.gb", SharedFacts(activity=activity)) is expected


class TestMinors:
    """Code civil, art. 414 and 1145 ff.; Code du travail, L7124-1."""

    @pytest.mark.parametrize(
        ("born", "day", "age"),
        [
            (date(2008, 11, 24), TODAY, 17),
            (date(2008, 11, 23), TODAY, 18),
            (date(2008, 2, 29), date(2026, 2, 28), 17),
            (date(2008, 2, 29), date(2026, 3, 1), 18),
        ],
    )
    def test_age_is_counted_in_full_years(self, born: date, day: date, age: int) -> None:
        """An age counts full years, so the year counts from the birthday on."""
        assert PersonFacts(born=born, act_day=day).age == age

    def test_a_stated_age_is_taken_and_a_missing_day_leaves_it_unknown(self) -> None:
        """A stated age is taken as it is; a day of birth without a day of the act gives none."""
        assert PersonFacts(stated_age=16, born=date(2000, 1, 1), act_day=TODAY).age == 16
        assert PersonFacts(born=date(2000, 1, 1)).age is None
        assert PersonFacts(act_day=TODAY).age is None

    def test_the_parents_sign_for_a_teenager_who_sells_her_photographs(self) -> None:
        """A teenager who claims to be of age needs the signature of her parents."""
        minor = MinorFacts(
            emancipated=False,
            everyday_act=False,
            representative_signed=False,
            declared_adult=True,
        )
        person = PersonFacts(born=date(2010, 1, 1), act_day=TODAY)
        facts = SharedFacts(person=person, minor=minor)
        assert outcome("status.minors.capacity.fr", facts) is BROKEN

    @pytest.mark.parametrize(
        ("over", "declared", "expected"),
        [
            (False, None, NOT_APPLICABLE),
            (True, True, KEPT),
            (True, False, Outcome.UNDECIDED),
            (True, None, Outcome.UNDECIDED),
        ],
    )
    def test_a_family_channel_that_is_no_work_waits_for_a_decree(
        self, over: bool, declared: bool | None, expected: Outcome
    ) -> None:
        """A family channel has no duty below the thresholds, which no decree has fixed yet."""
        minor = MinorFacts(
            main_subject=True,
            platform_video=True,
            work_relation=False,
            over_thresholds=over,
            declared=declared,
        )
        facts = SharedFacts(person=PersonFacts(stated_age=9), minor=minor)
        assert outcome("status.minors.child-video.fr", facts) is expected


class TestInfluence:
    """Loi n° 2023-451, art. 1, 5 and 8; décret n° 2025-1137."""

    @pytest.mark.parametrize(
        ("pay", "in_kind", "expected"),
        [("600", "399.99", NOT_APPLICABLE), ("600", "400", BROKEN), ("0", "1000", BROKEN)],
    )
    def test_pay_and_gifts_count_together(self, pay: str, in_kind: str, expected: Outcome) -> None:
        """The contract is written from a thousand euros of pay and gifts together."""
        influence = InfluenceFacts(
            uses_reputation=True,
            pay_eur=Decimal(pay),
            in_kind_eur=Decimal(in_kind),
        )
        facts = SharedFacts(influence=influence, agreement=AgreementFacts(written=False))
        assert outcome("influence.contract.written.fr", facts) is expected

    @pytest.mark.parametrize("known", ["pay_eur", "in_kind_eur"])
    def test_either_alone_may_pass_the_threshold(self, known: str) -> None:
        """One amount that reaches the threshold decides, for the other cannot lower the sum."""
        for amount, expected in ((1500, BROKEN), (999, Outcome.UNDECIDED)):
            part: dict[str, Any] = {known: amount}
            influence = InfluenceFacts(uses_reputation=True, **part)
            facts = SharedFacts(influence=influence, agreement=AgreementFacts(written=False))
            assert outcome("influence.contract.written.fr", facts) is expected

    def test_what_was_given_is_needed_in_full(self) -> None:
        """An unknown value of gifts leaves the total unknown."""
        assert InfluenceFacts(pay_eur=999).total_eur is None

    def test_before_2026_no_threshold_was_fixed(self) -> None:
        """The rule on written contracts is not in force on the day before the decree applies."""
        rules = status.RULES.in_force(on=date(2025, 12, 31), where="FR").rules
        assert "influence.contract.written.fr" not in [each.rule.id for each in rules]

    def test_a_consumer_without_an_audience_is_no_influencer(self) -> None:
        """A consumer without an audience is no influencer, so no rule on influence applies."""
        influence = InfluenceFacts(uses_reputation=False)
        facts = SharedFacts(influence=influence, reward=PAID)
        rule = "influence.disclosure.commercial-intent.fr"
        assert outcome(rule, facts) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("words", "visible", "before", "since"),
        [
            (CommercialWords.NONE, True, BROKEN, BROKEN),
            (CommercialWords.EQUIVALENT, True, BROKEN, KEPT),
            (CommercialWords.PUBLICITE, True, KEPT, KEPT),
            (CommercialWords.COLLABORATION_COMMERCIALE, True, KEPT, KEPT),
            (CommercialWords.PUBLICITE, False, BROKEN, BROKEN),
        ],
    )
    def test_an_equivalent_is_enough_since_november_2024(
        self, words: CommercialWords, visible: bool, before: Outcome, since: Outcome
    ) -> None:
        """A mention of another kind is broken on 7 November 2024 and kept a day later."""
        rule = "influence.disclosure.commercial-intent.fr"
        influence = InfluenceFacts(
            uses_reputation=True, commercial_words=words, visible_throughout=visible
        )
        facts = SharedFacts(influence=influence, reward=PAID)
        assert outcome(rule, facts, date(2024, 11, 7)) is before
        assert outcome(rule, facts, date(2024, 11, 8)) is since

    @pytest.mark.parametrize(
        ("words", "apparent", "reward", "expected"),
        [
            (CommercialWords.NONE, False, PAID, BROKEN),
            (CommercialWords.EQUIVALENT, False, PAID, KEPT),
            (CommercialWords.NONE, True, PAID, NOT_APPLICABLE),
            (CommercialWords.NONE, False, RewardFacts(kinds=frozenset()), NOT_APPLICABLE),
        ],
    )
    def test_hidden_advertising(
        self, words: CommercialWords, apparent: bool, reward: RewardFacts, expected: Outcome
    ) -> None:
        """A publication that a business paid for says so, unless that is apparent."""
        influence = InfluenceFacts(
            promotes_product=True, apparent_from_context=apparent, commercial_words=words
        )
        facts = SharedFacts(influence=influence, reward=reward)
        assert outcome("influence.disclosure.paid-promotion.fr", facts) is expected

    def test_an_influencer_who_hides_has_one_finding(self) -> None:
        """The ban on hidden advertising is folded under the rule on influencers."""
        influence = InfluenceFacts(
            uses_reputation=True,
            promotes_product=True,
            apparent_from_context=False,
            commercial_words=CommercialWords.NONE,
        )
        facts = SharedFacts(influence=influence, reward=PAID)
        (finding,) = status.RULES.check(facts, on=TODAY, where="FR").broken
        assert finding.id == "influence.disclosure.commercial-intent.fr"
        assert [each.id for each in finding.general] == ["influence.disclosure.paid-promotion.fr"]


class TestIntegrity:
    """5 CFR 2635.204(a); restrictive measures."""

    @pytest.mark.parametrize(
        ("cash", "value", "year", "expected"),
        [
            (False, 20, 50, KEPT),
            (False, 21, 50, BROKEN),
            (False, 20, 51, BROKEN),
            (True, 5, 5, BROKEN),
        ],
    )
    def test_small_gifts_are_allowed_cash_never(
        self, cash: bool, value: int, year: int, expected: Outcome
    ) -> None:
        """A gift is allowed up to 20 dollars at once and 50 a year; cash never is."""
        gift = GiftFacts(
            to_federal_employee=True,
            linked_to_office=True,
            cash=cash,
            value_usd=value,
            year_same_source_usd=year,
        )
        assert outcome("integrity.gift.federal-employee.us", SharedFacts(gift=gift)) is expected

    @pytest.mark.parametrize("place", ["eu", "us"])
    def test_a_listed_person_is_not_paid(self, place: str) -> None:
        """A payment to a listed person is banned; one to an unscreened person is not."""
        rule = f"integrity.sanctions.listed-person.{place}"
        for listed, expected in ((True, BROKEN), (False, KEPT), (None, Outcome.UNDECIDED)):
            payment = PaymentFacts(paid=True, screened=False, recipient_listed=listed)
            assert outcome(rule, SharedFacts(payment=payment)) is expected
        unpaid = SharedFacts(payment=PaymentFacts(paid=False, recipient_listed=True))
        assert outcome(rule, unpaid) is NOT_APPLICABLE

    def test_screening_is_advice(self) -> None:
        """Recipients should be screened before they are paid, which no law asks for by itself."""
        payment = PaymentFacts(paid=True, screened=False, recipient_listed=False)
        verdict = status.RULES.check(
            SharedFacts(payment=payment), on=TODAY, where=("EU", "US", "practice:payments")
        )
        (finding,) = verdict.broken
        assert finding.id == "integrity.sanctions.screening.practice"
        assert finding.severity is Severity.RECOMMENDED and not finding.is_firm


class TestLatePayment:
    """Directive 2011/7/EU: between undertakings only."""

    @pytest.mark.parametrize(
        ("days", "express", "unfair", "expected"),
        [
            (60, None, None, NOT_APPLICABLE),
            (61, False, False, BROKEN),
            (61, True, None, Outcome.UNDECIDED),
            (90, True, False, KEPT),
            (90, True, True, BROKEN),
        ],
    )
    def test_undertakings_have_sixty_days_or_agree_expressly(
        self, days: int, express: bool | None, unfair: bool | None, expected: Outcome
    ) -> None:
        """More than sixty days are agreed expressly, and are not grossly unfair."""
        facts = SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(
                days_agreed=days, longer_term_express=express, grossly_unfair=unfair
            ),
        )
        assert outcome("payment.late.undertakings-only.eu", facts) is expected

    def test_a_consumer_should_have_a_clause(self) -> None:
        """A consumer should have a clause on delay, for no law gives one."""
        facts = SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            reward=PAID,
            payment=PaymentFacts(date_fixed=True, late_interest=False, days_agreed=90),
        )
        assert outcome("payment.late.undertakings-only.eu", facts) is NOT_APPLICABLE
        assert outcome("payment.late.consumer-clause.practice", facts) is BROKEN


class TestFactsThatFollowFromOthers:
    """A number that follows from other facts is stated once, as itself or by them."""

    def test_an_age_beside_the_two_days(self) -> None:
        """An age is refused beside the day of birth and the day of the act."""
        days = {"born": date(2016, 1, 1), "act_day": date(2026, 1, 1)}
        with pytest.raises(ContradictionError, match="state them or the age"):
            SharedFacts(person=PersonFacts(stated_age=30, **days))
        assert SharedFacts(person=PersonFacts(**days)).person.age == 10

    def test_a_sum_beside_the_payments(self) -> None:
        """A sum of payments is refused beside the payments."""
        paid = (PayeePayment(day=date(2025, 3, 1), amount_usd=9000),)
        with pytest.raises(ContradictionError, match="state them or the sum"):
            SharedFacts(payee=PayeeFacts(stated_paid_usd=100, payments=paid))
