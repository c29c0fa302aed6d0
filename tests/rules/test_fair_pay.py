"""The rule on fair pay compares the pay of an hour with the minimum wage."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b.rules import Outcome, crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import PayFacts
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
WAGE = "crowdsourcing.fairness.minimum-wage.fairwork"


def fair(pay: PayFacts, *where: str, age: int | None = None, on: date = TODAY) -> Outcome:
    """Return the outcome of the rule for paid work in the countries *where*."""
    facts = CrowdsourcingFacts(reward=PAID, pay=pay, person=PersonFacts(stated_age=age))
    return crowdsourcing.check(facts, on=on, where=(*where, "code:Fairwork")).outcome(WAGE)


class TestMinimumWage:
    """Fairwork, principle 1.2: pay after costs is at least the minimum wage of the place."""

    @pytest.mark.parametrize(
        ("day", "expected"), [(date(2026, 5, 31), KEPT), (date(2026, 6, 1), BROKEN)]
    )
    def test_the_wage_is_that_of_the_country_and_day(self, day: date, expected: Outcome) -> None:
        """An hour needs the wage of its country and day: 12.10 euros in France until May 2026."""
        pay = PayFacts(earned=Decimal("26.20"), costs=2, hours=2, piece_rate=False)
        assert fair(pay, "FR", age=18, on=day) is expected

    @pytest.mark.parametrize("place", ["FR", "DE"])
    @pytest.mark.parametrize("age", [17, 15, None])
    def test_the_wage_of_adults_is_not_that_of_children(self, place: str, age: int | None) -> None:
        """Less than the wage of adults is not judged below 18; that wage is enough at any age."""
        little, enough = (
            PayFacts(earned=earned, costs=0, hours=1, piece_rate=False) for earned in (9, 14)
        )
        assert fair(little, place, age=age) is UNDECIDED
        assert fair(enough, place, age=age) is KEPT
        assert fair(little, place, age=18) is BROKEN

    @pytest.mark.parametrize(("local", "expected"), [("12.30", KEPT), ("12.31", BROKEN)])
    def test_a_wage_that_is_given_goes_before_the_one_on_record(
        self, local: str, expected: Outcome
    ) -> None:
        """A wage that is given takes the place of the one on record."""
        pay = PayFacts(
            earned=Decimal("12.30"),
            costs=0,
            hours=1,
            local_minimum_hourly=Decimal(local),
            piece_rate=False,
        )
        assert fair(pay, "US-CA") is expected
        assert fair(pay) is expected

    @pytest.mark.parametrize(
        ("where", "day"),
        [
            ((), TODAY),
            (("JP",), TODAY),
            (("EU",), TODAY),
            (("FR",), date(2027, 1, 1)),
            (("GB",), date(2027, 4, 1)),
            (("DE",), date(2028, 1, 1)),
        ],
    )
    def test_a_place_or_day_without_a_figure_stays_open(
        self, where: tuple[str, ...], day: date
    ) -> None:
        """A place without a figure leaves the rule undecided, and so does a day to come."""
        pay = PayFacts(earned=50, costs=0, hours=1, piece_rate=False)
        assert fair(pay, *where, on=day) is UNDECIDED

    @pytest.mark.parametrize(
        ("net", "expected"), [("7.24", BROKEN), ("7.25", UNDECIDED), ("30", UNDECIDED)]
    )
    def test_the_federal_wage_is_a_floor(self, net: str, expected: Outcome) -> None:
        """Pay below the federal wage is too low in every state; above, the local one decides."""
        pay = PayFacts(earned=Decimal(net), costs=0, hours=1, piece_rate=False)
        assert fair(pay, "US-CA") is expected
        assert fair(pay, "US") is expected

    @pytest.mark.parametrize(
        ("age", "net", "expected"),
        [
            (21, "12.71", KEPT),
            (21, "12.70", BROKEN),
            (20, "10.85", KEPT),
            (18, "10.84", BROKEN),
            (17, "8.00", KEPT),
            (16, "7.99", BROKEN),
            (15, "7.99", UNDECIDED),
            (None, "12.71", KEPT),
            (None, "12.70", UNDECIDED),
        ],
    )
    def test_the_british_wage_depends_on_the_age(
        self, age: int | None, net: str, expected: Outcome
    ) -> None:
        """The wage in Great Britain is that of the age, and none is on record below 16."""
        pay = PayFacts(earned=Decimal(net), costs=0, hours=1, piece_rate=False)
        assert fair(pay, "GB", age=age) is expected

    def test_each_country_asked_about_has_its_own_finding(self) -> None:
        """Pay that is fair in one of two countries has a finding for each."""
        pay = PayFacts(earned=13, costs=0, hours=1, piece_rate=False)
        facts = CrowdsourcingFacts(reward=PAID, pay=pay, person=PersonFacts(stated_age=30))
        verdict = crowdsourcing.check(facts, on=TODAY, where=("FR", "DE", "INTL", "code:Fairwork"))
        found = {each.places: each.outcome for each in verdict.all_findings if each.id == WAGE}
        assert found == {("FR",): KEPT, ("DE",): BROKEN}

    def test_piece_work_tells_its_time(self) -> None:
        """Piece work that hides its duration breaks the rule, however well it is paid."""
        pay = PayFacts(earned=50, costs=0, hours=1, piece_rate=True, time_estimate_shown=False)
        assert fair(pay, "FR") is BROKEN

    def test_advice_names_the_wage(self) -> None:
        """The advice on pay that is too low names the local wage that was given."""
        pay = PayFacts(
            earned=9, costs=0, hours=1, local_minimum_hourly=Decimal("9.50"), piece_rate=False
        )
        facts = CrowdsourcingFacts(reward=PAID, pay=pay)
        near = crowdsourcing.check(facts, on=TODAY, where="code:Fairwork").nearest(WAGE)
        assert [(change.fact.name, change.after) for change in near.changes] == [
            ("pay.net_hourly", Decimal("9.50"))
        ]

    def test_unpaid_work_has_no_wage(self) -> None:
        """The rule on fair pay is about paid work."""
        facts = CrowdsourcingFacts(reward=RewardFacts(kinds=frozenset()))
        assert outcome(WAGE, facts) is NOT_APPLICABLE

    def test_an_hour_is_never_rounded_up(self) -> None:
        """The pay of an hour is rounded down to four places, and unknown without hours."""
        net = PayFacts(earned=10, costs=0, hours=3).net_hourly
        assert net == Decimal("3.3333")
        with localcontext() as context:
            context.prec = 2
            assert PayFacts(earned=10, costs=0, hours=3).net_hourly == net
        assert PayFacts(earned=10, costs=0, hours=0).net_hourly is None
        assert PayFacts(earned=10, costs=0, hours=-1).net_hourly is None
        assert PayFacts(earned=10, hours=3).net_hourly is None
