"""The rules on tax hold at the edges of their thresholds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b.predicate import fact_at
from c2b.rules import Days, Outcome, Severity, status
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import (
    PaidFor,
    PayeeFacts,
    PayeeKind,
    PayeePayment,
    PlatformSellerFacts,
    RelevantActivity,
    Trade,
    TradeFacts,
    TreatyForm,
)

SELLER = PlatformSellerFacts(
    connects_users=True,
    activity=RelevantActivity.SALE_OF_GOODS,
    resident_in_eu=True,
    employee_of_operator=False,
    sales_count=30,
    consideration_eur=150,
    reported=False,
)
PAYEE = PayeeFacts(
    paid_for=PaidFor.SERVICES, kind=PayeeKind.US_PERSON, through_network=False, filed=False
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
        facts = SharedFacts(seller=evolve(SELLER, sales_count=sales, consideration_eur=euros))
        assert outcome("tax.reporting.platform-goods.eu", facts) is expected

    @pytest.mark.parametrize(("euros", "expected"), [("0.01", BROKEN), ("0", NOT_APPLICABLE)])
    def test_services_have_none(self, euros: str, expected: Outcome) -> None:
        """A service is reported from the first cent."""
        seller = evolve(
            SELLER, activity=RelevantActivity.PERSONAL_SERVICE, consideration_eur=Decimal(euros)
        )
        facts = SharedFacts(seller=seller)
        assert outcome("tax.reporting.platform-services.eu", facts) is expected

    @pytest.mark.parametrize(
        ("rule_id", "activity"),
        [
            ("tax.reporting.platform-services.eu", RelevantActivity.PERSONAL_SERVICE),
            ("tax.reporting.platform-goods.eu", RelevantActivity.SALE_OF_GOODS),
        ],
    )
    def test_the_seller_gets_a_copy(self, rule_id: str, activity: RelevantActivity) -> None:
        """A report without a copy for the seller is no more than half of the duty."""
        for informed, expected in ((False, BROKEN), (True, KEPT), (None, UNDECIDED)):
            seller = evolve(SELLER, activity=activity, reported=True, informed=informed)
            assert outcome(rule_id, SharedFacts(seller=seller)) is expected

    @pytest.mark.parametrize(
        ("place", "day", "severity"),
        [
            ("FR", date(2023, 1, 1), Severity.REQUIRED),
            ("PL", date(2024, 6, 30), Severity.RECOMMENDED),
            ("PL", date(2024, 7, 1), Severity.REQUIRED),
            ("HU", TODAY, Severity.RECOMMENDED),
        ],
    )
    def test_a_national_act_makes_the_report_due(
        self, place: str, day: date, severity: Severity
    ) -> None:
        """A report is due where and since a national act is on record, and else advised."""
        verdict = status.RULES.check(SharedFacts(seller=SELLER), on=day, where=place)
        assert verdict.finding("tax.reporting.platform-goods.eu").severity is severity

    @pytest.mark.parametrize(
        "change",
        [
            {"connects_users": False},
            {"activity": RelevantActivity.RENTAL_OF_PROPERTY},
            {"resident_in_eu": False},
            {"employee_of_operator": True},
        ],
    )
    def test_a_shop_that_buys_from_people_is_no_platform(self, change: dict[str, object]) -> None:
        """A shop that buys phones back, a rental or a seller outside the Union is not reported."""
        facts = SharedFacts(seller=evolve(SELLER, **change))
        assert outcome("tax.reporting.platform-goods.eu", facts) is NOT_APPLICABLE
        assert outcome("tax.reporting.platform-services.eu", facts) is NOT_APPLICABLE


class TestAmericanReturns:
    """Internal Revenue Code, s. 6041 and 6050W; Pub. L. 119-21."""

    RULE = "tax.reporting.nonemployee-pay.us"

    @pytest.mark.parametrize(
        ("day", "amounts", "expected"),
        [
            (date(2025, 12, 31), ("599.99",), NOT_APPLICABLE),
            (date(2025, 12, 31), ("600.00",), BROKEN),
            (date(2026, 1, 1), ("600.00",), NOT_APPLICABLE),
            (date(2026, 1, 1), ("1999.99",), NOT_APPLICABLE),
            (date(2026, 1, 1), ("1200.00", "800.00"), BROKEN),
            (date(2027, 1, 1), ("1.00",), UNDECIDED),
        ],
    )
    def test_at_least_the_threshold_of_the_year(
        self, day: date, amounts: tuple[str, ...], expected: Outcome
    ) -> None:
        """A payer reports the payments of a year by the threshold of that year, whenever asked."""
        payments = tuple(PayeePayment(day=day, amount_usd=Decimal(each)) for each in amounts)
        facts = SharedFacts(payee=evolve(PAYEE, payments=payments))
        for asked in (day, date(2026, 1, 25), date(2027, 5, 3)):
            assert outcome(self.RULE, facts, asked) is expected

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"paid_for": PaidFor.PRIZE}, BROKEN),
            ({"paid_for": PaidFor.MERCHANDISE}, NOT_APPLICABLE),
            ({"paid_for": PaidFor.ROYALTIES}, NOT_APPLICABLE),
            ({"kind": PayeeKind.US_CORPORATION}, NOT_APPLICABLE),
            ({"kind": PayeeKind.FOREIGN}, NOT_APPLICABLE),
            ({"through_network": True}, NOT_APPLICABLE),
            ({"filed": True}, KEPT),
        ],
    )
    def test_services_and_prizes_of_us_persons(
        self, change: dict[str, object], expected: Outcome
    ) -> None:
        """A return is for services and prizes of US persons, not for goods, firms or foreigners."""
        payee = evolve(PAYEE, year=2026, stated_paid_usd=4200, **change)
        assert outcome(self.RULE, SharedFacts(payee=payee)) is expected

    def test_unknown_payments_leave_it_open(self) -> None:
        """Unknown payments leave the rule undecided, and are asked for instead of their sum."""
        verdict = status.RULES.check(SharedFacts(payee=PAYEE), on=TODAY, where="US")
        finding = verdict.finding(self.RULE)
        assert finding.outcome is UNDECIDED
        assert finding.missing == ("payee.payments",)

    def test_an_amount_without_a_year_leaves_it_open(self) -> None:
        """A stated amount of an unknown year asks for the year, not for each payment."""
        facts = SharedFacts(payee=evolve(PAYEE, stated_paid_usd=720))
        finding = status.RULES.check(facts, on=TODAY, where="US").finding(self.RULE)
        assert finding.missing == ("payee.year",)

    def test_payments_of_two_years_leave_it_open(self) -> None:
        """The year and the payer are asked for where payments are of several."""
        payments = tuple(
            PayeePayment(day=date(year, 3, 1), amount_usd=5000) for year in (2025, 2026)
        )
        facts = SharedFacts(payee=evolve(PAYEE, payments=payments))
        finding = status.RULES.check(facts, on=TODAY, where="US").finding(self.RULE)
        assert finding.missing == ("payee.year", "payee.payer")

    @pytest.mark.parametrize(
        ("year", "gross", "transactions", "expected"),
        [
            (2023, "20000", 201, NOT_APPLICABLE),
            (2023, "20000.01", 200, NOT_APPLICABLE),
            (2023, "20000.01", 201, BROKEN),
            (2024, "7300", 12, NOT_APPLICABLE),
            (2024, "20000.01", 201, BROKEN),
            (2026, "20000.01", 201, BROKEN),
        ],
    )
    def test_networks_report_above_both_limits(
        self, year: int, gross: str, transactions: int, expected: Outcome
    ) -> None:
        """A network reports above both limits, which hold for every year as known now."""
        payee = PayeeFacts(gross_usd=Decimal(gross), transactions=transactions, network_filed=False)
        facts = SharedFacts(payee=payee)
        assert outcome("tax.reporting.payment-network.us", facts, date(year, 6, 30)) is expected

    @pytest.mark.parametrize(
        ("year", "gross", "transactions"),
        [(2023, 20_001, 201), (2024, 5_001, 1), (2025, 2_501, 1), (2026, 601, 1)],
    )
    def test_what_was_known_before_the_act_of_2025(
        self, year: int, gross: int, transactions: int
    ) -> None:
        """The figures of each year as known before 4 July 2025 are others than those known now."""
        rule, known_on = "tax.reporting.payment-network.us", date(2025, 7, 3)
        on = Days(act=TODAY, year=year)
        for amount, count, expected in (
            (gross - 1, transactions, NOT_APPLICABLE),
            (gross, transactions - 1, NOT_APPLICABLE),
            (gross, transactions, BROKEN),
        ):
            payee = PayeeFacts(gross_usd=amount, transactions=count, network_filed=False)
            facts = SharedFacts(payee=payee)
            then = status.RULES.check(facts, on=on, where="US", known_on=known_on)
            assert then.outcome(rule) is expected
        now = status.RULES.check(facts, on=on, where="US", known_on=date(2025, 7, 4))
        assert now.outcome(rule) is (BROKEN if year == 2023 else NOT_APPLICABLE)

    @pytest.mark.parametrize("figure", ["threshold_usd", "threshold_transactions"])
    @pytest.mark.parametrize(
        ("day", "known_on", "act"),
        [
            (date(2011, 1, 1), date(2025, 7, 3), "Internal Revenue Code"),
            (date(2021, 12, 31), date(2025, 7, 3), "Internal Revenue Code"),
            (date(2011, 1, 1), date(2025, 7, 4), "Pub. L. 119-21 of 4 July 2025"),
            (date(2022, 1, 1), date(2025, 7, 3), "Notices of the IRS for 2022 and 2023"),
            (date(2023, 12, 31), date(2025, 7, 3), "Notices of the IRS for 2022 and 2023"),
            (date(2022, 1, 1), date(2025, 7, 4), "Pub. L. 119-21 of 4 July 2025"),
        ],
    )
    def test_each_step_has_its_act(self, figure: str, day: date, known_on: date, act: str) -> None:
        """The limits of a network rest on the code, on notices, then on the Act of 2025."""
        rule = status.RULES.rule("tax.reporting.payment-network.us")
        value = rule.figure(figure).value_on(day, known_on=known_on)
        assert value is not None and value.source is not None
        assert value.source.text.en.startswith(act)


class TestFrenchCeilings:
    """Code général des impôts, art. 50-0, 102 ter and 293 B."""

    @pytest.mark.parametrize(
        ("day", "trade", "last", "before", "expected"),
        [
            (date(2025, 12, 31), Trade.SERVICES, "77700.01", "77700.01", BROKEN),
            (date(2025, 12, 31), Trade.SERVICES, "77700.01", "77700", KEPT),
            (date(2025, 12, 31), Trade.GOODS, "188700.01", "188700.01", BROKEN),
            (date(2025, 12, 31), Trade.GOODS, "188700", "188700.01", KEPT),
            (date(2026, 1, 1), Trade.SERVICES, "83600.01", "83600", KEPT),
            (date(2026, 1, 1), Trade.SERVICES, "83600.01", "83600.01", BROKEN),
            (date(2026, 1, 1), Trade.GOODS, "203100.01", "203100.01", BROKEN),
            (date(2026, 1, 1), Trade.GOODS, "203100.01", "203100", KEPT),
            (date(2026, 1, 1), Trade.AUTHORS, "300000", "300000", KEPT),
        ],
    )
    def test_the_micro_regime_ends_after_two_years(
        self, day: date, trade: Trade, last: str, before: str, expected: Outcome
    ) -> None:
        """The micro regime ends where both years before exceeded the ceiling of the trade."""
        activity = TradeFacts(
            micro_regime=True,
            trade=trade,
            receipts_last_year_eur=Decimal(last),
            receipts_two_years_ago_eur=Decimal(before),
        )
        facts = SharedFacts(activity=activity)
        assert outcome("tax.regime.micro-turnover.fr", facts, day) is expected

    def test_a_year_that_has_begun_is_never_lost(self) -> None:
        """The receipts of the running year do not end the regime."""
        activity = TradeFacts(
            micro_regime=True,
            trade=Trade.SERVICES,
            receipts_eur=200_000,
            receipts_last_year_eur=200_000,
            receipts_two_years_ago_eur=1,
        )
        facts = SharedFacts(activity=activity)
        assert outcome("tax.regime.micro-turnover.fr", facts) is KEPT

    def test_no_ceiling_is_known_for_2029(self) -> None:
        """A ceiling that is not known for 2029 is named as missing, not extended."""
        activity = TradeFacts(
            micro_regime=True,
            trade=Trade.GOODS,
            receipts_last_year_eur=1,
            receipts_two_years_ago_eur=1,
        )
        facts = SharedFacts(activity=activity)
        verdict = status.RULES.check(facts, on=date(2029, 1, 1), where="FR")
        finding = verdict.finding("tax.regime.micro-turnover.fr")
        assert finding.outcome is UNDECIDED
        assert finding.missing_figures == ("P.ceiling_eur",)

    @pytest.mark.parametrize(
        ("day", "trade", "upper"),
        [
            (date(2024, 12, 31), Trade.SERVICES, 39_100),
            (date(2024, 12, 31), Trade.GOODS, 101_000),
            (date(2024, 12, 31), Trade.AUTHORS, 58_600),
            (date(2025, 1, 1), Trade.SERVICES, 41_250),
            (date(2025, 1, 1), Trade.GOODS, 93_500),
            (date(2025, 1, 1), Trade.AUTHORS, 55_000),
        ],
    )
    def test_vat_is_due_above_the_upper_limit(self, day: date, trade: Trade, upper: int) -> None:
        """VAT is due above the upper limit of the trade and day, not at it."""
        for euros, expected in ((upper, NOT_APPLICABLE), (upper + Decimal("0.01"), BROKEN)):
            activity = TradeFacts(
                trade=trade, receipts_eur=euros, receipts_last_year_eur=0, vat_charged=False
            )
            facts = SharedFacts(activity=activity)
            assert outcome("tax.vat.franchise.fr", facts, day) is expected

    @pytest.mark.parametrize(
        ("trade", "base"),
        [(Trade.SERVICES, 37_500), (Trade.GOODS, 85_000), (Trade.AUTHORS, 50_000)],
    )
    def test_the_base_limit_bites_in_the_next_year(self, trade: Trade, base: int) -> None:
        """The base limit of the year before makes VAT due from 2025 on, and did not before."""
        for euros, day, expected in (
            (base, TODAY, NOT_APPLICABLE),
            (base + Decimal("0.01"), date(2025, 1, 1), BROKEN),
            (base + Decimal("0.01"), date(2024, 12, 31), NOT_APPLICABLE),
        ):
            activity = TradeFacts(
                trade=trade, receipts_eur=0, receipts_last_year_eur=euros, vat_charged=False
            )
            facts = SharedFacts(activity=activity)
            assert outcome("tax.vat.franchise.fr", facts, day) is expected


def test_the_fit_of_a_treaty_form_is_not_checked() -> None:
    """The label of the certificate states that its fit to the kind of income is not checked."""
    label = fact_text(fact_at(SharedFacts, "payee.treaty_form"))
    assert "is not checked" in label.en and "il n’est pas vérifié" in label.fr
    assert TreatyForm.NONE.text.fr == "aucune"
