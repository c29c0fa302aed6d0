"""The rule on fair pay compares the pay of an hour with the minimum wage."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext

import pytest
from tests.rules.outcome import BROKEN, KEPT, UNDECIDED, outcome

from c2b.rules import Outcome
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import PayFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind

PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
WAGE = "crowdsourcing.fairness.minimum-wage.fairwork"


class TestMinimumWage:
    """Fairwork, principle 1.2: pay after costs is at least the minimum wage of the place."""

    @pytest.mark.parametrize(
        ("day", "expected"), [(date(2026, 5, 31), KEPT), (date(2026, 6, 1), BROKEN)]
    )
    def test_the_wage_is_that_of_the_country_and_day(self, day: date, expected: Outcome) -> None:
        """An hour needs the wage of its country and day: 12.10 euros in France until May 2026."""
        pay = PayFacts(earned=Decimal("26.20"), costs=2, hours=2, country="FR", piece_rate=False)
        assert outcome(WAGE, CrowdsourcingFacts(reward=PAID, pay=pay), day) is expected

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
            country="US",
            piece_rate=False,
        )
        assert outcome(WAGE, CrowdsourcingFacts(reward=PAID, pay=pay)) is expected

    def test_a_country_without_a_figure_stays_open(self) -> None:
        """A country without a figure leaves the rule undecided."""
        pay = PayFacts(earned=50, costs=0, hours=1, country="JP", piece_rate=False)
        assert outcome(WAGE, CrowdsourcingFacts(reward=PAID, pay=pay)) is UNDECIDED

    def test_piece_work_tells_its_time(self) -> None:
        """Piece work that hides its duration breaks the rule, however well it is paid."""
        pay = PayFacts(
            earned=50, costs=0, hours=1, country="FR", piece_rate=True, time_estimate_shown=False
        )
        assert outcome(WAGE, CrowdsourcingFacts(reward=PAID, pay=pay)) is BROKEN

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
