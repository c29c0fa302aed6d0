"""The rules on freelance contracts hold at the thresholds of three states."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal, localcontext

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b import wire
from c2b.errors import InvalidValueError
from c2b.rules import Outcome, crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.us_state import UsState

FREELANCE = "crowdsourcing.contract.written-freelance.us-states"
UNWRITTEN = AgreementFacts(written=False)


def freelance(state: UsState, *amounts: tuple[int, str]) -> CrowdsourcingFacts:
    """Return contracts, each made on a day of 2025."""
    first = date(2025, 1, 1)
    engagements = tuple(
        EngagementFacts(day=first + timedelta(days=day), amount_usd=Decimal(amount))
        for day, amount in amounts
    )
    return CrowdsourcingFacts(
        freelance=FreelanceFacts(state=state, engagements=engagements), agreement=UNWRITTEN
    )


class TestFreelanceContracts:
    """Three states require a written contract from a threshold, alone or within 120 days."""

    @pytest.mark.parametrize(
        ("state", "amount", "expected"),
        [
            (UsState.NEW_YORK, "799.99", NOT_APPLICABLE),
            (UsState.NEW_YORK, "800", BROKEN),
            (UsState.CALIFORNIA, "249.99", NOT_APPLICABLE),
            (UsState.CALIFORNIA, "250", BROKEN),
            (UsState.ILLINOIS, "499.99", NOT_APPLICABLE),
            (UsState.ILLINOIS, "500", BROKEN),
        ],
    )
    def test_each_state_has_its_threshold(
        self, state: UsState, amount: str, expected: Outcome
    ) -> None:
        """Each state has its threshold; a contract of a cent less need not be written."""
        assert outcome(FREELANCE, freelance(state, (0, amount))) is expected

    @pytest.mark.parametrize(("days", "expected"), [(120, BROKEN), (121, NOT_APPLICABLE)])
    def test_contracts_of_120_days_add_up(self, days: int, expected: Outcome) -> None:
        """Contracts within 120 days add up, in whatever order they are given."""
        facts = freelance(UsState.NEW_YORK, (days, "400"), (0, "400"))
        assert outcome(FREELANCE, facts) is expected

    @pytest.mark.parametrize(
        ("date_fixed", "days", "expected"),
        [(True, 90, KEPT), (False, 30, KEPT), (False, 31, BROKEN), (None, 31, UNDECIDED)],
    )
    def test_without_a_date_it_is_paid_within_30_days(
        self, date_fixed: bool | None, days: int, expected: Outcome
    ) -> None:
        """A contract without a date is paid within 30 days."""
        facts = CrowdsourcingFacts(
            freelance=FreelanceFacts(
                state=UsState.ILLINOIS,
                engagements=(EngagementFacts(day=TODAY, amount_usd=900),),
                items_present=True,
                days_until_paid=days,
            ),
            agreement=AgreementFacts(written=True),
            payment=PaymentFacts(date_fixed=date_fixed),
        )
        assert outcome(FREELANCE, facts) is expected

    @pytest.mark.parametrize(
        ("state", "first"),
        [
            (UsState.ILLINOIS, date(2024, 7, 1)),
            (UsState.NEW_YORK, date(2024, 8, 28)),
            (UsState.CALIFORNIA, date(2025, 1, 1)),
        ],
    )
    def test_each_state_has_its_first_day(self, state: UsState, first: date) -> None:
        """Each state has its first day, before which its figure is missing."""
        facts = freelance(state, (0, "5000"))
        assert outcome(FREELANCE, facts, first) is BROKEN
        day_before = first - timedelta(days=1)
        verdict = crowdsourcing.RULES.check(facts, on=day_before, where="US-IL")
        found = [each for each in verdict.findings if each.id == FREELANCE]
        assert all(each.outcome is UNDECIDED and each.missing_figures for each in found)

    def test_a_sum_does_not_depend_on_the_decimal_context(self) -> None:
        """A sum does not depend on the decimal context of the caller."""
        many = freelance(UsState.ILLINOIS, (0, "499.99"), (1, "0.01")).freelance
        with localcontext() as context:
            context.prec = 2
            assert many.total_usd == Decimal("500.00")
        assert FreelanceFacts().total_usd is None
        assert FreelanceFacts(engagements=()).total_usd == 0

    @pytest.mark.parametrize("amount", [True, 1.5, Decimal("NaN"), Decimal("1e100")])
    def test_an_amount_is_an_exact_number(self, amount: object) -> None:
        """An amount that is no exact number is refused."""
        with pytest.raises(
            InvalidValueError, match="EngagementFacts.amount_usd: expected an exact num"
        ):
            EngagementFacts(day=TODAY, amount_usd=amount)  # type: ignore[arg-type]

    def test_they_travel_as_plain_data(self) -> None:
        """Contracts travel as plain data with day and amount."""
        data = {"freelance": {"engagements": [{"day": "2025-03-01", "amount_usd": "300.00"}]}}
        facts = wire.from_data(data, CrowdsourcingFacts)
        assert facts.freelance.total_usd == 300
        assert wire.to_data(facts) == data
