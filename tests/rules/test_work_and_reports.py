"""The rules on work, wages, reports and withholding hold at the edges that a lawyer would try."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b.rules import ContradictionError, Outcome, crowdsourcing, status, work
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import (
    PaidFor,
    PayeeFacts,
    PayeeKind,
    PlatformSellerFacts,
    RelevantActivity,
    TreatyForm,
)
from c2b.rules.facts.work import IndependenceFacts, PlatformFacts, RelationFacts, Shown

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
FREELANCE = "crowdsourcing.contract.written-freelance."


def engaged(*contracts: tuple[str, int], **known: Any) -> CrowdsourcingFacts:
    """Return contracts by day and dollars, which are neither written nor disclosed."""
    engagements = tuple(
        EngagementFacts(day=date.fromisoformat(day), amount_usd=dollars)
        for day, dollars in contracts
    )
    given = {"work_in_city": True, "disclosure_given": False} | known
    return CrowdsourcingFacts(
        reward=PAID,
        relation=RelationFacts(declared_as_employment=False),
        freelance=FreelanceFacts(exempt=False, engagements=engagements, **given),
    )


class TestCities:
    """The freelance acts of New York City, Los Angeles and Seattle."""

    def test_seattle_and_los_angeles_count_the_calendar_year(self) -> None:
        """Contracts of December and January are added up over 120 days, and not over a year."""
        winter = engaged(("2025-12-20", 400), ("2026-01-10", 400))
        assert winter.freelance.total_usd == 800 and winter.freelance.year_usd == 400
        rules = crowdsourcing.ALL
        for city, expected in (
            ("us-wa-seattle", NOT_APPLICABLE),
            ("us-ca-la", NOT_APPLICABLE),
            ("us-ny-nyc", UNDECIDED),
        ):
            place = city.upper()
            verdict = rules.check(winter, on=TODAY, where=place)
            assert verdict.outcome(FREELANCE + city) is expected

    def test_a_disclosure_is_due_from_600_dollars(self) -> None:
        """600 dollars in one year need the terms in writing before the work, in the city alone."""
        rule = FREELANCE + "us-wa-seattle"
        year = engaged(("2026-01-10", 200), ("2026-11-10", 400))
        assert outcome(rule, year) is BROKEN
        assert outcome(rule, engaged(("2026-01-10", 599))) is NOT_APPLICABLE
        assert outcome(rule, engaged(("2026-01-10", 600), work_in_city=False)) is NOT_APPLICABLE

    def test_city_state_and_country_are_asked_together(self) -> None:
        """The act of the State stands beside that of the City."""
        found = crowdsourcing.ALL.check(engaged(), on=TODAY, where="US-NY-NYC").all_findings
        assert {FREELANCE + "us-ny", FREELANCE + "us-ny-nyc"} <= {each.id for each in found}

    def test_contracts_that_are_unknown_or_none(self) -> None:
        """Unknown contracts have no sum; no contracts have the sum of zero."""
        assert FreelanceFacts().year_usd is None
        assert FreelanceFacts(engagements=()).year_usd == 0


class TestStatus:
    """The tests of employment in Germany, Spain, France, New Jersey and Massachusetts."""

    @pytest.mark.parametrize(
        ("shown", "declared", "expected"),
        [
            (Shown.SHOWN, False, BROKEN),
            (Shown.SHOWN, True, KEPT),
            (Shown.NOT_SHOWN, None, KEPT),
            (Shown.OPEN, False, UNDECIDED),
            (None, None, UNDECIDED),
        ],
    )
    def test_an_overall_result_decides_in_germany(
        self, shown: Shown | None, declared: bool | None, expected: Outcome
    ) -> None:
        """A result that is open leaves the status open, whatever is declared."""
        relation = RelationFacts(personal_dependence=shown, declared_as_employment=declared)
        facts = SharedFacts(reward=PAID, relation=relation)
        assert outcome("crowdsourcing.status.employment.de", facts) is expected

    def test_what_bears_on_dependence_is_shown(self) -> None:
        """The answer lists the known facts that speak on personal dependence."""
        facts = SharedFacts(
            reward=PAID,
            relation=RelationFacts(personal_dependence=Shown.OPEN, tasks_prescribed=True),
            platform=PlatformFacts(steers_acceptance=True),
        )
        finding = work.RULES.check(facts, on=TODAY, where="DE").finding(
            "crowdsourcing.status.employment.de"
        )
        assert finding.is_left_open
        verdict = work.RULES.check(facts, on=TODAY, where="DE")
        assert "The norm itself leaves it open. Facts: the overall result" in verdict.explain()
        assert "La norme elle-même laisse la question ouverte" in verdict.explain("fr")
        ((about, bearing),) = finding.bearing
        assert about.name == "relation.personal_dependence"
        assert [each.name for each in bearing] == [
            "relation.tasks_prescribed",
            "platform.steers_acceptance",
        ]

    def test_work_at_home_passes_b_in_new_jersey_alone(self) -> None:
        """Outside all places of business is an exit in New Jersey, not in Massachusetts."""
        independence = IndependenceFacts(
            free_from_control=True,
            outside_usual_course=False,
            outside_all_places=True,
            independent_trade=True,
        )
        facts = SharedFacts(
            reward=PAID,
            independence=independence,
            relation=RelationFacts(declared_as_employment=False),
        )
        assert outcome("crowdsourcing.status.abc-test.us-nj", facts) is KEPT
        assert outcome("crowdsourcing.status.abc-test.us-ma", facts) is BROKEN

    def test_new_jersey_gives_no_answer_before_1936(self) -> None:
        """No relation is presumed to be employment before the first year that is known."""
        facts = SharedFacts(
            reward=PAID,
            independence=IndependenceFacts(independent_trade=False),
            relation=RelationFacts(declared_as_employment=False),
        )
        rule = "crowdsourcing.status.abc-test.us-nj"
        for day, expected in ((date(1935, 12, 31), UNDECIDED), (date(1936, 1, 1), BROKEN)):
            assert outcome(rule, facts, day) is expected

    def test_a_survey_is_no_delivery(self) -> None:
        """The Spanish presumption and the French one leave an unregistered panellist alone."""
        facts = SharedFacts(reward=PAID, platform=PlatformFacts(delivers_goods=False))
        assert outcome("crowdsourcing.status.rider-presumption.es", facts) is NOT_APPLICABLE

    def test_a_declared_employee_is_one(self) -> None:
        """Employment that is declared contradicts the statement that there is none."""
        with pytest.raises(ContradictionError, match="employment"):
            SharedFacts(
                employment=EmploymentFacts(employee=False),
                relation=RelationFacts(declared_as_employment=True),
            )

    @pytest.mark.parametrize("name", ["hourly_eur", "hourly_gbp"])
    def test_unpaid_work_has_no_hourly_pay(self, name: str) -> None:
        """Pay of an hour is a benefit worth money, and never below zero."""
        with pytest.raises(ContradictionError):
            SharedFacts(
                reward=RewardFacts(kinds=frozenset()), employment=EmploymentFacts(**{name: 5})
            )
        with pytest.raises(ContradictionError):
            SharedFacts(employment=EmploymentFacts(**{name: -1}))


class TestBritishWage:
    """National Minimum Wage Act 1998: four rates by age, each with its days."""

    @pytest.mark.parametrize(
        ("day", "age", "pounds", "expected"),
        [
            ("2010-09-30", 21, "4.83", KEPT),
            ("2010-10-01", 21, "5.92", BROKEN),
            ("2016-04-01", 25, "7.19", BROKEN),
            ("2016-04-01", 24, "6.70", KEPT),
            ("2023-06-01", 22, "10.17", BROKEN),
            ("2024-04-01", 21, "11.43", BROKEN),
            ("2026-11-28", 17, "8.00", KEPT),
            ("2026-11-28", 18, "10.84", BROKEN),
            ("2026-11-28", 21, "12.71", KEPT),
            ("2027-04-01", 21, "50.00", UNDECIDED),
        ],
    )
    def test_the_rate_of_the_day_and_age(
        self, day: str, age: int, pounds: str, expected: Outcome
    ) -> None:
        """The rate of a group begins on its day; the rates of April 2027 are open."""
        facts = SharedFacts(
            relation=RelationFacts(personal_service=True, obliged_when_engaged=True),
            independence=IndependenceFacts(own_business=False),
            person=PersonFacts(stated_age=age),
            employment=EmploymentFacts(
                voluntary_worker=False,
                above_school_age=True,
                apprentice=False,
                hourly_gbp=Decimal(pounds),
            ),
        )
        rule = "crowdsourcing.pay.minimum-wage.gb"
        found = work.RULES.check(facts, on=date.fromisoformat(day), where="GB").outcome(rule)
        assert found is expected


class TestReports:
    """The reports of platforms in the Union, in Germany and in the United Kingdom."""

    SELLER = PlatformSellerFacts(
        connects_users=True,
        activity=RelevantActivity.SALE_OF_GOODS,
        resident_in_eu=True,
        reportable_in_uk=True,
        employee_of_operator=False,
        excluded_landlord=False,
        sales_count=29,
        consideration_eur=2000,
        reported=False,
    )

    def test_exactly_2000_euros_are_reported_in_germany_alone(self) -> None:
        """29 sales for 2,000.00 euros: reported in Germany, neither in France nor in Britain."""
        verdict = status.RULES.check(
            SharedFacts(seller=self.SELLER), on=TODAY, where=("DE", "FR", "GB")
        )
        broken = {each.id: each.places for each in verdict.broken}
        assert broken == {"tax.reporting.platform-sellers.de": ("DE",)}
        less = evolve(self.SELLER, consideration_eur=Decimal("1999.99"))
        assert not status.RULES.check(SharedFacts(seller=less), on=TODAY, where="DE").broken

    def test_the_duty_of_the_union_is_folded_under_the_german_one(self) -> None:
        """One conduct is one finding: the German rule, with that of the Union under it."""
        seller = evolve(self.SELLER, activity=RelevantActivity.PERSONAL_SERVICE)
        verdict = status.RULES.check(SharedFacts(seller=seller), on=TODAY, where="DE")
        (finding,) = verdict.broken
        assert finding.id == "tax.reporting.platform-sellers.de"
        assert "tax.reporting.platform-services.eu" in {each.id for each in finding.general}

    @pytest.mark.parametrize(
        ("activity", "resident", "in_union", "expected"),
        [
            (RelevantActivity.RENTAL_OF_PROPERTY, False, True, BROKEN),
            (RelevantActivity.RENTAL_OF_PROPERTY, False, False, NOT_APPLICABLE),
            (RelevantActivity.RENTAL_OF_TRANSPORT, False, True, NOT_APPLICABLE),
            (RelevantActivity.RENTAL_OF_TRANSPORT, True, False, BROKEN),
        ],
    )
    def test_a_home_in_the_union_is_enough(
        self, activity: RelevantActivity, resident: bool, in_union: bool, expected: Outcome
    ) -> None:
        """Property in the Union is reported for its owner abroad; a vehicle is not."""
        seller = evolve(
            self.SELLER, activity=activity, resident_in_eu=resident, property_in_eu=in_union
        )
        facts = SharedFacts(seller=seller)
        assert outcome("tax.reporting.platform-rentals.eu", facts) is expected
        assert outcome("tax.reporting.platform-sellers.de", facts) is expected


class TestWithholding:
    """Internal Revenue Code, s. 1441, 3406 and 6050N."""

    FOREIGN = PayeeFacts(
        kind=PayeeKind.FOREIGN,
        paid_for=PaidFor.ROYALTIES,
        us_source_income=True,
        form_1042s_filed=True,
    )

    @pytest.mark.parametrize(
        ("form", "rate", "share", "expected"),
        [
            (TreatyForm.NONE, "0", "0.29", BROKEN),
            (TreatyForm.NONE, None, "0.30", KEPT),
            (TreatyForm.W_8BEN, "0.10", "0.10", KEPT),
            (TreatyForm.FORM_8233, "0", "0", KEPT),
            (TreatyForm.W_8BEN, "0.10", "0.09", BROKEN),
            (None, "0.10", "0.10", UNDECIDED),
        ],
    )
    def test_the_rate_of_a_treaty_needs_its_form(
        self, form: TreatyForm | None, rate: str | None, share: str, expected: Outcome
    ) -> None:
        """A treaty gives a lower rate on the right form only."""
        payee = evolve(
            self.FOREIGN,
            treaty_form=form,
            treaty_rate=None if rate is None else Decimal(rate),
            withheld_share=Decimal(share),
        )
        assert outcome("tax.withholding.foreign-person.us", SharedFacts(payee=payee)) is expected

    @pytest.mark.parametrize("name", ["treaty_rate", "withheld_share"])
    @pytest.mark.parametrize("share", ["1.01", "-0.1"])
    def test_a_share_is_between_zero_and_one(self, name: str, share: str) -> None:
        """A share above the whole, or below nothing, is refused."""
        with pytest.raises(ContradictionError):
            SharedFacts(payee=PayeeFacts(**{name: Decimal(share)}))

    @pytest.mark.parametrize(("dollars", "expected"), [("9.99", NOT_APPLICABLE), ("10", BROKEN)])
    def test_royalties_are_reported_from_10_dollars(self, dollars: str, expected: Outcome) -> None:
        """The amount for royalties was not raised in 2026."""
        payee = PayeeFacts(
            kind=PayeeKind.US_PERSON,
            paid_for=PaidFor.ROYALTIES,
            stated_paid_usd=Decimal(dollars),
            through_network=False,
            filed=False,
        )
        assert outcome("tax.reporting.royalties.us", SharedFacts(payee=payee)) is expected

    @pytest.mark.parametrize(
        ("year", "asked", "dollars", "expected"),
        [
            (2025, date(2026, 6, 1), 600, BROKEN),
            (2025, date(2026, 6, 1), 599, NOT_APPLICABLE),
            (2026, date(2027, 1, 15), 2000, BROKEN),
            (2026, date(2025, 12, 31), 1999, NOT_APPLICABLE),
            (2027, date(2026, 6, 1), 5000, UNDECIDED),
            (2017, date(2026, 6, 1), 5000, UNDECIDED),
            (None, date(2025, 12, 31), 600, BROKEN),
            (None, date(2026, 1, 1), 1999, NOT_APPLICABLE),
        ],
    )
    def test_backup_withholding_follows_the_year_of_payment(
        self, year: int | None, asked: date, dollars: int, expected: Outcome
    ) -> None:
        """The threshold is that of the year of the payments; of the day where none is given."""
        payee = PayeeFacts(
            kind=PayeeKind.US_PERSON,
            paid_for=PaidFor.SERVICES,
            stated_paid_usd=dollars,
            year=year,
            through_network=False,
            tin_obtained=False,
            withheld_share=0,
        )
        facts = SharedFacts(payee=payee)
        assert outcome("tax.withholding.backup.us", facts, on=asked) is expected
