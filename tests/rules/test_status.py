"""The rules on status, tax and integrity hold at the edges of their thresholds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from c2b.rules import Outcome, status
from c2b.rules.status import StatusFacts
from c2b.rules.status.facts import (
    Consideration,
    GiftFacts,
    Habitual,
    InfluenceFacts,
    MinorFacts,
    PayeeFacts,
    PaymentFacts,
    PlatformSellerFacts,
    RelevantActivity,
    Trade,
    TradeFacts,
)

KEPT, BROKEN = Outcome.KEPT, Outcome.BROKEN
TODAY = date(2026, 11, 23)

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


def outcome(rule_id: str, facts: StatusFacts, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on a day, in its own place."""
    return status.RULES.check(facts, on=on, where=status.RULES.rule(rule_id).places).outcome(
        rule_id
    )


@pytest.mark.parametrize(("rule_id", "first"), FIRST_DAYS.items())
def test_each_rule_has_its_first_day(rule_id: str, first: str) -> None:
    """Each rule begins on the day that is written out here a second time."""
    assert str(status.RULES.rule(rule_id).since) == first


class TestPlatformReporting:
    """Directive 2011/16/EU as amended by DAC7, Annex V."""

    @pytest.mark.parametrize(
        ("sales", "euros", "expected"),
        [
            (29, Decimal("2000.00"), KEPT),
            (29, Decimal("2000.01"), BROKEN),
            (30, Decimal("150.00"), BROKEN),
            (0, 0, KEPT),
        ],
    )
    def test_goods_have_two_limits(
        self, sales: int, euros: Decimal | int, expected: Outcome
    ) -> None:
        """A seller of goods is reported from 30 sales, or above 2,000 euros."""
        seller = PlatformSellerFacts(sales_count=sales, consideration_eur=euros, reported=False)
        facts = StatusFacts(seller=seller)
        assert outcome("tax.reporting.platform-goods.eu", facts) is expected

    @pytest.mark.parametrize(("euros", "expected"), [("0.01", BROKEN), ("0", KEPT)])
    def test_services_have_none(self, euros: str, expected: Outcome) -> None:
        """A service is reported from the first cent."""
        seller = PlatformSellerFacts(
            connects_users=True,
            activity=RelevantActivity.PERSONAL_SERVICE,
            resident_in_eu=True,
            employee_of_operator=False,
            consideration_eur=Decimal(euros),
            reported=False,
        )
        facts = StatusFacts(seller=seller)
        assert outcome("tax.reporting.platform-services.eu", facts) is expected

    def test_a_business_that_buys_for_itself_is_no_platform(self) -> None:
        """A business that pays for answers to its own survey is no platform."""
        facts = StatusFacts(seller=PlatformSellerFacts(connects_users=False))
        expected = Outcome.NOT_APPLICABLE
        assert outcome("tax.reporting.platform-services.eu", facts) is expected


class TestAmericanReturns:
    """Internal Revenue Code, s. 6041A and 6050W; Pub. L. 119-21."""

    @pytest.mark.parametrize(
        ("day", "amounts", "expected"),
        [
            (date(2025, 12, 31), ("599.99",), KEPT),
            (date(2025, 12, 31), ("600.00",), BROKEN),
            (date(2026, 1, 1), ("600.00",), KEPT),
            (date(2026, 1, 1), ("1999.99",), KEPT),
            (date(2026, 1, 1), ("1200.00", "800.00"), BROKEN),
        ],
    )
    def test_at_least_the_threshold_of_the_day(
        self, day: date, amounts: tuple[str, ...], expected: Outcome
    ) -> None:
        """A payer reports the payments of a year from 600 dollars, and from 2,000 since 2026."""
        payments = tuple(Decimal(amount) for amount in amounts)
        payee = PayeeFacts(payments_usd=payments, through_network=False, filed=False)
        facts = StatusFacts(payee=payee)
        assert outcome("tax.reporting.nonemployee-pay.us", facts, day) is expected

    def test_unknown_payments_leave_it_open(self) -> None:
        """Unknown payments leave the rule undecided, and are asked for instead of their sum."""
        facts = StatusFacts(payee=PayeeFacts(through_network=False, filed=False))
        verdict = status.RULES.check(facts, on=TODAY, where="US")
        finding = verdict.finding("tax.reporting.nonemployee-pay.us")
        assert finding.outcome is Outcome.UNDECIDED
        assert finding.missing == ("payee.payments_usd",)

    @pytest.mark.parametrize(
        ("year", "gross", "transactions", "expected"),
        [
            (2023, 20_000, 201, KEPT),
            (2023, 20_001, 200, KEPT),
            (2023, 20_001, 201, BROKEN),
            (2024, 5_001, 1, BROKEN),
            (2025, 5_001, 1, KEPT),
        ],
    )
    def test_networks_report_above_both_limits(
        self, year: int, gross: int, transactions: int, expected: Outcome
    ) -> None:
        """A network reports above both limits of the year: amount and number of payments."""
        payee = PayeeFacts(gross_usd=gross, transactions=transactions, network_filed=False)
        facts = StatusFacts(payee=payee)
        day = date(year, 6, 30)
        assert outcome("tax.reporting.payment-network.us", facts, day) is expected


class TestFrenchCeilings:
    """Code général des impôts, art. 50-0, 102 ter and 293 B."""

    @pytest.mark.parametrize(
        ("day", "trade", "euros", "expected"),
        [
            (date(2025, 12, 31), Trade.SERVICES, 77_700, KEPT),
            (date(2025, 12, 31), Trade.SERVICES, 77_701, BROKEN),
            (date(2026, 1, 1), Trade.SERVICES, 83_600, KEPT),
            (date(2026, 1, 1), Trade.GOODS, 203_101, BROKEN),
        ],
    )
    def test_the_micro_regime_ends_above_its_ceiling(
        self, day: date, trade: Trade, euros: int, expected: Outcome
    ) -> None:
        """The micro regime ends above the ceiling of the trade and of the day."""
        activity = TradeFacts(
            trade=trade, receipts_eur=euros, previous_year_above=True, left_regime=False
        )
        facts = StatusFacts(activity=activity)
        assert outcome("tax.regime.micro-turnover.fr", facts, day) is expected

    def test_no_ceiling_is_known_for_2029(self) -> None:
        """A ceiling that is not known for 2029 is named as missing, not extended."""
        activity = TradeFacts(
            trade=Trade.GOODS, receipts_eur=1, previous_year_above=True, left_regime=False
        )
        facts = StatusFacts(activity=activity)
        verdict = status.RULES.check(facts, on=date(2029, 1, 1), where="FR")
        finding = verdict.finding("tax.regime.micro-turnover.fr")
        assert finding.outcome is Outcome.UNDECIDED
        assert finding.missing_figures == ("P.ceiling_eur",)

    @pytest.mark.parametrize(
        ("trade", "euros", "expected"),
        [
            (Trade.SERVICES, "41250.00", KEPT),
            (Trade.SERVICES, "41250.01", BROKEN),
            (Trade.GOODS, "93500.00", KEPT),
            (Trade.GOODS, "93500.01", BROKEN),
        ],
    )
    def test_vat_is_due_above_the_upper_limit(
        self, trade: Trade, euros: str, expected: Outcome
    ) -> None:
        """VAT is due above the upper limit, not at it."""
        activity = TradeFacts(trade=trade, receipts_eur=Decimal(euros), vat_charged=False)
        assert outcome("tax.vat.franchise.fr", StatusFacts(activity=activity)) is expected


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
        activity = TradeFacts(paid=True, habitual=habitual, profit_purpose=True, registered=False)
        facts = StatusFacts(activity=activity)
        assert outcome("status.registration.habitual-activity.fr", facts) is expected

    @pytest.mark.parametrize(("pounds", "expected"), [("1000", KEPT), ("1000.01", BROKEN)])
    def test_the_trading_allowance(self, pounds: str, expected: Outcome) -> None:
        """The trading allowance is a thousand pounds; a penny more is reported."""
        activity = TradeFacts(gross_gbp=Decimal(pounds), income_reported=False)
        assert outcome("tax.allowance.trading.gb", StatusFacts(activity=activity)) is expected


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
        assert MinorFacts(born=born, day=day).age == age

    def test_a_stated_age_is_taken_and_a_missing_day_leaves_it_unknown(self) -> None:
        """A stated age is taken as it is; a day of birth without a day of the act gives none."""
        assert MinorFacts(stated_age=16, born=date(2000, 1, 1), day=TODAY).age == 16
        assert MinorFacts(born=date(2000, 1, 1)).age is None
        assert MinorFacts(day=TODAY).age is None

    def test_the_parents_sign_for_a_teenager_who_sells_her_photographs(self) -> None:
        """A teenager who claims to be of age needs the signature of her parents."""
        minor = MinorFacts(
            born=date(2010, 1, 1),
            day=TODAY,
            emancipated=False,
            everyday_act=False,
            representative_signed=False,
            declared_adult=True,
        )
        assert outcome("status.minors.capacity.fr", StatusFacts(minor=minor)) is BROKEN

    @pytest.mark.parametrize(
        ("over", "declared", "expected"),
        [(False, None, KEPT), (True, True, KEPT), (True, False, BROKEN)],
    )
    def test_a_family_channel_that_is_no_work_is_declared_above_the_thresholds(
        self, over: bool, declared: bool | None, expected: Outcome
    ) -> None:
        """A family channel declares from the thresholds on, and has no duty below them."""
        minor = MinorFacts(
            stated_age=9,
            main_subject=True,
            platform_video=True,
            work_relation=False,
            over_thresholds=over,
            declared=declared,
        )
        assert outcome("status.minors.child-video.fr", StatusFacts(minor=minor)) is expected


class TestInfluence:
    """Loi n° 2023-451, art. 1, 5 and 8; décret n° 2025-1137."""

    @pytest.mark.parametrize(
        ("pay", "in_kind", "expected"),
        [("600", "399.99", KEPT), ("600", "400", BROKEN), ("0", "1000", BROKEN)],
    )
    def test_pay_and_gifts_count_together(self, pay: str, in_kind: str, expected: Outcome) -> None:
        """The contract is written from a thousand euros of pay and gifts together."""
        influence = InfluenceFacts(
            uses_reputation=True,
            pay_eur=Decimal(pay),
            in_kind_eur=Decimal(in_kind),
            written=False,
        )
        facts = StatusFacts(influence=influence)
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
        influence = InfluenceFacts(uses_reputation=False, consideration=Consideration.IN_KIND)
        facts = StatusFacts(influence=influence)
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
        assert outcome("integrity.gift.federal-employee.us", StatusFacts(gift=gift)) is expected

    def test_recipients_are_screened_before_they_are_paid(self) -> None:
        """A recipient who was not screened breaks the rule; an unknown listing leaves it open."""
        rule = "integrity.sanctions.listed-person.eu-us"
        unscreened = StatusFacts(payment=PaymentFacts(paid=True, screened=False))
        unknown = StatusFacts(payment=PaymentFacts(paid=True, screened=True))
        assert outcome(rule, unscreened) is BROKEN
        assert outcome(rule, unknown) is Outcome.UNDECIDED


class TestLatePayment:
    """Directive 2011/7/EU: between undertakings only."""

    @pytest.mark.parametrize(("days", "expected"), [(60, KEPT), (61, BROKEN)])
    def test_undertakings_have_sixty_days(self, days: int, expected: Outcome) -> None:
        """An undertaking pays within sixty days at most."""
        payment = PaymentFacts(supplier_is_undertaking=True, days_agreed=days)
        assert (
            outcome("payment.late.undertakings-only.eu", StatusFacts(payment=payment)) is expected
        )

    def test_a_consumer_needs_a_clause(self) -> None:
        """A consumer needs a clause on late interest, for no law gives it."""
        payment = PaymentFacts(supplier_is_undertaking=False, date_fixed=True, late_interest=False)
        assert outcome("payment.late.undertakings-only.eu", StatusFacts(payment=payment)) is BROKEN
