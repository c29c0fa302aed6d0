"""The rules on status and integrity hold at the edges of their thresholds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, outcome

from c2b.rules import Outcome, status
from c2b.rules.facts.definition import AgreementFacts, PartyStatus, PersonFacts, SellingFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import (
    GiftFacts,
    Habitual,
    InfluenceFacts,
    MinorFacts,
    PaymentFacts,
    TradeFacts,
)

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
FIRST_DAYS = {
    "tax.reporting.platform-services.eu": "2023-01-01",
    "tax.reporting.platform-goods.eu": "2023-01-01",
    "tax.reporting.nonemployee-pay.us": "1954-01-01",
    "tax.reporting.payment-network.us": "2011-01-01",
    "tax.regime.micro-turnover.fr": "2023-01-01",
    "tax.vat.franchise.fr": "2025-01-01",
    "tax.allowance.trading.gb": "2017-04-06",
    "status.registration.habitual-activity.fr": "2000-09-21",
    "status.minors.capacity.fr": "2016-10-01",
    "status.minors.child-video.fr": "2021-04-20",
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
            (Habitual.NO, NOT_APPLICABLE),
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
        [(False, None, NOT_APPLICABLE), (True, True, KEPT), (True, False, BROKEN)],
    )
    def test_a_family_channel_that_is_no_work_is_declared_above_the_thresholds(
        self, over: bool, declared: bool | None, expected: Outcome
    ) -> None:
        """A family channel declares from the thresholds on, and has no duty below them."""
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

    def test_recipients_are_screened_before_they_are_paid(self) -> None:
        """A recipient who was not screened breaks the rule; an unknown listing leaves it open."""
        rule = "integrity.sanctions.listed-person.eu-us"
        unscreened = SharedFacts(payment=PaymentFacts(paid=True, screened=False))
        unknown = SharedFacts(payment=PaymentFacts(paid=True, screened=True))
        assert outcome(rule, unscreened) is BROKEN
        assert outcome(rule, unknown) is Outcome.UNDECIDED


class TestLatePayment:
    """Directive 2011/7/EU: between undertakings only."""

    @pytest.mark.parametrize(("days", "expected"), [(60, KEPT), (61, BROKEN)])
    def test_undertakings_have_sixty_days(self, days: int, expected: Outcome) -> None:
        """An undertaking pays within sixty days at most."""
        facts = SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(days_agreed=days),
        )
        assert outcome("payment.late.undertakings-only.eu", facts) is expected

    def test_a_consumer_needs_a_clause(self) -> None:
        """A consumer needs a clause on late interest, for no law gives it."""
        facts = SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            payment=PaymentFacts(date_fixed=True, late_interest=False),
        )
        assert outcome("payment.late.undertakings-only.eu", facts) is BROKEN
