"""The rules on tax hold at the edges of their thresholds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.rules.outcome import BROKEN, NOT_APPLICABLE, TODAY, outcome

from c2b.rules import Outcome, status
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import (
    PayeeFacts,
    PayeePayment,
    PlatformSellerFacts,
    RelevantActivity,
    Trade,
    TradeFacts,
)


class TestPlatformReporting:
    """Directive 2011/16/EU as amended by DAC7, Annex V."""

    @pytest.mark.parametrize(
        ("sales", "euros", "expected"),
        [
            (29, Decimal("2000.00"), NOT_APPLICABLE),
            (29, Decimal("2000.01"), BROKEN),
            (30, Decimal("150.00"), BROKEN),
            (0, 0, NOT_APPLICABLE),
        ],
    )
    def test_goods_have_two_limits(
        self, sales: int, euros: Decimal | int, expected: Outcome
    ) -> None:
        """A seller of goods is reported from 30 sales, or above 2,000 euros."""
        seller = PlatformSellerFacts(
            connects_users=True,
            activity=RelevantActivity.SALE_OF_GOODS,
            resident_in_eu=True,
            employee_of_operator=False,
            sales_count=sales,
            consideration_eur=euros,
            reported=False,
        )
        facts = SharedFacts(seller=seller)
        assert outcome("tax.reporting.platform-goods.eu", facts) is expected

    @pytest.mark.parametrize(("euros", "expected"), [("0.01", BROKEN), ("0", NOT_APPLICABLE)])
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
        facts = SharedFacts(seller=seller)
        assert outcome("tax.reporting.platform-services.eu", facts) is expected

    def test_a_business_that_buys_for_itself_is_no_platform(self) -> None:
        """A business that pays for answers to its own survey is no platform."""
        facts = SharedFacts(seller=PlatformSellerFacts(connects_users=False))
        expected = Outcome.NOT_APPLICABLE
        assert outcome("tax.reporting.platform-services.eu", facts) is expected


class TestAmericanReturns:
    """Internal Revenue Code, s. 6041A and 6050W; Pub. L. 119-21."""

    @pytest.mark.parametrize(
        ("day", "amounts", "expected"),
        [
            (date(2025, 12, 31), ("599.99",), NOT_APPLICABLE),
            (date(2025, 12, 31), ("600.00",), BROKEN),
            (date(2026, 1, 1), ("600.00",), NOT_APPLICABLE),
            (date(2026, 1, 1), ("1999.99",), NOT_APPLICABLE),
            (date(2026, 1, 1), ("1200.00", "800.00"), BROKEN),
        ],
    )
    def test_at_least_the_threshold_of_the_day(
        self, day: date, amounts: tuple[str, ...], expected: Outcome
    ) -> None:
        """A payer reports the payments of a year from 600 dollars, and from 2,000 since 2026."""
        payments = tuple(PayeePayment(day=day, amount_usd=Decimal(each)) for each in amounts)
        payee = PayeeFacts(payments=payments, through_network=False, filed=False)
        facts = SharedFacts(payee=payee)
        assert outcome("tax.reporting.nonemployee-pay.us", facts, day) is expected

    def test_unknown_payments_leave_it_open(self) -> None:
        """Unknown payments leave the rule undecided, and are asked for instead of their sum."""
        facts = SharedFacts(payee=PayeeFacts(through_network=False, filed=False))
        verdict = status.RULES.check(facts, on=TODAY, where="US")
        finding = verdict.finding("tax.reporting.nonemployee-pay.us")
        assert finding.outcome is Outcome.UNDECIDED
        assert finding.missing == ("payee.payments",)

    def test_payments_of_two_years_leave_it_open(self) -> None:
        """The year and the payer are asked for where payments are of several."""
        payments = tuple(
            PayeePayment(day=date(year, 3, 1), amount_usd=5000) for year in (2025, 2026)
        )
        payee = PayeeFacts(payments=payments, through_network=False, filed=False)
        verdict = status.RULES.check(SharedFacts(payee=payee), on=TODAY, where="US")
        finding = verdict.finding("tax.reporting.nonemployee-pay.us")
        assert finding.missing == ("payee.year", "payee.payer")

    @pytest.mark.parametrize(
        ("year", "gross", "transactions", "expected"),
        [
            (2023, 20_000, 201, NOT_APPLICABLE),
            (2023, 20_001, 200, NOT_APPLICABLE),
            (2023, 20_001, 201, BROKEN),
            (2024, 5_001, 1, BROKEN),
            (2025, 5_001, 1, NOT_APPLICABLE),
        ],
    )
    def test_networks_report_above_both_limits(
        self, year: int, gross: int, transactions: int, expected: Outcome
    ) -> None:
        """A network reports above both limits of the year: amount and number of payments."""
        payee = PayeeFacts(gross_usd=gross, transactions=transactions, network_filed=False)
        facts = SharedFacts(payee=payee)
        day = date(year, 6, 30)
        assert outcome("tax.reporting.payment-network.us", facts, day) is expected


class TestFrenchCeilings:
    """Code général des impôts, art. 50-0, 102 ter and 293 B."""

    @pytest.mark.parametrize(
        ("day", "trade", "euros", "expected"),
        [
            (date(2025, 12, 31), Trade.SERVICES, 77_700, NOT_APPLICABLE),
            (date(2025, 12, 31), Trade.SERVICES, 77_701, BROKEN),
            (date(2026, 1, 1), Trade.SERVICES, 83_600, NOT_APPLICABLE),
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
        facts = SharedFacts(activity=activity)
        assert outcome("tax.regime.micro-turnover.fr", facts, day) is expected

    def test_no_ceiling_is_known_for_2029(self) -> None:
        """A ceiling that is not known for 2029 is named as missing, not extended."""
        activity = TradeFacts(
            trade=Trade.GOODS, receipts_eur=1, previous_year_above=True, left_regime=False
        )
        facts = SharedFacts(activity=activity)
        verdict = status.RULES.check(facts, on=date(2029, 1, 1), where="FR")
        finding = verdict.finding("tax.regime.micro-turnover.fr")
        assert finding.outcome is Outcome.UNDECIDED
        assert finding.missing_figures == ("P.ceiling_eur",)

    @pytest.mark.parametrize(
        ("trade", "euros", "expected"),
        [
            (Trade.SERVICES, "41250.00", NOT_APPLICABLE),
            (Trade.SERVICES, "41250.01", BROKEN),
            (Trade.GOODS, "93500.00", NOT_APPLICABLE),
            (Trade.GOODS, "93500.01", BROKEN),
        ],
    )
    def test_vat_is_due_above_the_upper_limit(
        self, trade: Trade, euros: str, expected: Outcome
    ) -> None:
        """VAT is due above the upper limit, not at it."""
        activity = TradeFacts(trade=trade, receipts_eur=Decimal(euros), vat_charged=False)
        assert outcome("tax.vat.franchise.fr", SharedFacts(activity=activity)) is expected
