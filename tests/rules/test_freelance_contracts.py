"""The rules on freelance contracts hold at the thresholds of three states."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal, localcontext

import pytest
from attrs import evolve
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b import wire
from c2b.errors import InvalidValueError
from c2b.rules import ContradictionError, Days, Outcome, crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.facts.work import RelationFacts

RULE = "crowdsourcing.contract.written-freelance.us-"
UNWRITTEN = AgreementFacts(written=False)
PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
FREE = RelationFacts(declared_as_employment=False)


def freelance(*amounts: tuple[int, str], **known: bool) -> CrowdsourcingFacts:
    """Return contracts that nobody wrote, each made on a day of 2025."""
    first = date(2025, 1, 1)
    engagements = tuple(
        EngagementFacts(day=first + timedelta(days=day), amount_usd=Decimal(amount))
        for day, amount in amounts
    )
    given = {"exempt": False, "listed_service": True} | known
    return CrowdsourcingFacts(
        freelance=FreelanceFacts(engagements=engagements, **given),
        agreement=UNWRITTEN,
        reward=PAID,
        relation=FREE,
    )


def paid(
    date_fixed: bool | None, *, after_date: int | None = None, after_completion: int | None = None
) -> CrowdsourcingFacts:
    """Return a large written contract that was paid some days after its day and completion."""
    return CrowdsourcingFacts(
        freelance=FreelanceFacts(
            exempt=False,
            listed_service=True,
            engagements=(EngagementFacts(day=TODAY, amount_usd=900),),
            items_present=True,
            days_after_fixed_date=after_date,
            days_after_completion=after_completion,
        ),
        agreement=AgreementFacts(written=True),
        payment=PaymentFacts(date_fixed=date_fixed),
        reward=PAID,
        relation=FREE,
    )


class TestFreelanceContracts:
    """Three states require a written contract from a threshold, alone or within 120 days."""

    @pytest.mark.parametrize(
        ("state", "amount", "expected"),
        [
            ("ny", "799.99", NOT_APPLICABLE),
            ("ny", "800", BROKEN),
            ("ca", "249.99", NOT_APPLICABLE),
            ("ca", "250", BROKEN),
            ("il", "499.99", NOT_APPLICABLE),
            ("il", "500", BROKEN),
        ],
    )
    def test_each_state_has_its_threshold(self, state: str, amount: str, expected: Outcome) -> None:
        """Each state has its threshold; a contract of a cent less need not be written."""
        assert outcome(RULE + state, freelance((0, amount))) is expected

    @pytest.mark.parametrize(
        ("known", "expected"),
        [
            ({"exempt": True}, NOT_APPLICABLE),
            ({"listed_service": False}, NOT_APPLICABLE),
            ({}, BROKEN),
        ],
    )
    def test_what_the_act_leaves_out(self, known: dict[str, bool], expected: Outcome) -> None:
        """California lists professional services; each Act leaves some parties out."""
        assert outcome(RULE + "ca", freelance((0, "900"), **known)) is expected
        elsewhere = NOT_APPLICABLE if known.get("exempt") else BROKEN
        assert outcome(RULE + "ny", freelance((0, "900"), **known)) is elsewhere
        assert outcome(RULE + "il", freelance((0, "900"), **known)) is elsewhere

    @pytest.mark.parametrize(("days", "expected"), [(120, BROKEN), (121, NOT_APPLICABLE)])
    def test_contracts_of_120_days_add_up(self, days: int, expected: Outcome) -> None:
        """Contracts within 120 days add up, in whatever order they are given."""
        facts = freelance((days, "400"), (0, "400"))
        assert outcome(RULE + "ny", facts) is expected

    @pytest.mark.parametrize("state", ["ny", "ca"])
    @pytest.mark.parametrize(
        ("date_fixed", "after_date", "after_completion", "expected"),
        [
            (True, 0, 90, KEPT),
            (True, -3, 90, KEPT),
            (True, 1, 20, BROKEN),
            (False, None, 30, KEPT),
            (False, None, 31, BROKEN),
            (None, None, 31, UNDECIDED),
        ],
    )
    def test_it_is_paid_in_time(
        self,
        state: str,
        date_fixed: bool | None,
        after_date: int | None,
        after_completion: int,
        expected: Outcome,
    ) -> None:
        """A contract is paid by the day that it fixes, and within 30 days if it fixes none."""
        facts = paid(date_fixed, after_date=after_date, after_completion=after_completion)
        assert outcome(RULE + state, facts) is expected

    @pytest.mark.parametrize(
        ("date_fixed", "after_date", "after_completion", "expected"),
        [
            (True, 0, 30, KEPT),
            (True, 0, 45, BROKEN),  # no later day may be fixed
            (True, 1, 20, BROKEN),
            (False, None, 30, KEPT),
            (False, None, 31, BROKEN),
        ],
    )
    def test_illinois_allows_no_later_day(
        self, date_fixed: bool, after_date: int | None, after_completion: int, expected: Outcome
    ) -> None:
        """A contract of Illinois is paid within 30 days, whatever day it fixes."""
        facts = paid(date_fixed, after_date=after_date, after_completion=after_completion)
        assert outcome(RULE + "il", facts) is expected

    def test_without_a_day_nothing_is_late(self) -> None:
        """Days after a fixed day contradict a contract that fixes none."""
        with pytest.raises(ContradictionError, match="there is no fixed day to count from"):
            paid(False, after_date=4)

    @pytest.mark.parametrize(
        ("state", "first"),
        [
            ("il", date(2024, 7, 1)),
            ("ny", date(2024, 8, 28)),
            ("ca", date(2025, 1, 1)),
        ],
    )
    def test_each_state_has_its_first_day(self, state: str, first: date) -> None:
        """Each state has its first day: that of the contract, not that of the question."""
        facts, place = freelance((0, "5000")), f"US-{state.upper()}"
        assert outcome(RULE + state, facts, first) is BROKEN
        old = Days(act=TODAY, contract=first - timedelta(days=1))
        verdict = crowdsourcing.RULES.check(facts, on=old, where=place)
        assert RULE + state not in [each.id for each in verdict.findings]

    @pytest.mark.parametrize("state", ["ny", "ny-nyc", "ca", "il", "ca-la", "wa-seattle"])
    def test_contracts_made_before_the_act_are_outside(self, state: str) -> None:
        """A contract that was made before an act is not judged by it, whatever day is asked."""
        old, late = date(2016, 6, 1), date(2025, 6, 1)

        def made(*contracts: tuple[date, int]) -> CrowdsourcingFacts:
            engagements = tuple(EngagementFacts(day=d, amount_usd=usd) for d, usd in contracts)
            given = freelance(work_in_city=True, disclosure_given=False)
            found = evolve(given.freelance, engagements=engagements)
            return evolve(given, freelance=found)

        assert outcome(RULE + state, made((old, 900))) is NOT_APPLICABLE
        assert outcome(RULE + state, made((old, 900), (late, 800))) is UNDECIDED
        assert outcome(RULE + state, made((old, 800), (late, 900))) is BROKEN
        assert outcome(RULE + state, made((old, 800), (late, 800))) is BROKEN

    def test_the_days_of_contracts(self) -> None:
        """The last day, and the day of the largest sum, are unknown without any contract."""
        for nothing in (FreelanceFacts(), FreelanceFacts(engagements=())):
            assert nothing.last_day is None
            assert nothing.total_day is None
            assert nothing.year_day is None

    def test_a_sum_does_not_depend_on_the_decimal_context(self) -> None:
        """A sum does not depend on the decimal context of the caller."""
        many = freelance((0, "499.99"), (1, "0.01")).freelance
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
