"""A party that the books do not know is never read as zero unless a caller says that it may be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Books,
    Contribution,
    ManualDecision,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Settlement,
    Teams,
    erase,
    reverse,
    settle,
    statement,
)
from c2b.compensation.settlement import asked

ON = date(2026, 11, 30)
WHY = Text(en="refunded", fr="remboursé")
EUR = Money.of("1.00", "EUR")
PLAN = PayPlan(key="t", scheme=PerItem(rate=EUR), rounding=Rounding.HALF_UP)
GAVE = Contribution(key="1", party="Ana Lima")

READINGS: dict[str, Callable[[Settlement, Any], object]] = {
    "balance": lambda settled, party: settled.balance(party),
    "books": lambda settled, party: settled.books.balance(party),
    "statement": statement,
    "paid_now": lambda settled, party: settled.paid_now(party),
    "explain": lambda settled, party: settled.explain(party),
    "reverse": lambda settled, party: reverse(settled.books, party=party, on=ON, why=WHY),
    "erase": lambda settled, party: erase(settled.books, party, pseudonym="gone"),
}


@pytest.mark.parametrize("name", READINGS)
class TestUnknown:
    """Each reading of a party refuses one that the books do not know."""

    def test_a_misspelt_name(self, name: str) -> None:
        """The error names the party that was probably meant."""
        with pytest.raises(InvalidValueError, match="got 'Ana Lime'; did you mean Ana Lima"):
            READINGS[name](settle(PLAN, [GAVE], on=ON), "Ana Lime")

    def test_another_name(self, name: str) -> None:
        """A name like no other is refused with the place where the parties stand."""
        with pytest.raises(InvalidValueError, match=r"got 'Zoe'; see Books\.parties"):
            READINGS[name](settle(PLAN, [GAVE], on=ON), "Zoe")


@pytest.mark.parametrize("name", ["balance", "books", "statement", "paid_now", "explain"])
def test_no_name(name: str) -> None:
    """A value that is no name is refused as a party, too."""
    with pytest.raises(InvalidValueError, match="a party of the books"):
        READINGS[name](settle(PLAN, [GAVE], on=ON), ["Ana Lima"])


def test_many_parties(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are not compared where there are very many of them."""
    monkeypatch.setattr(asked, "_COMPARED", 0)
    with pytest.raises(InvalidValueError, match=r"see Books\.parties; pass may_be_new"):
        settle(PLAN, [GAVE], on=ON).balance("Ana Lime")


class TestKnown:
    """A party is known by what it gave, counted or not, and by what others gave for it."""

    def test_declared(self) -> None:
        """A caller that says that the party may be new reads zeros."""
        settled = settle(PLAN, [GAVE], on=ON)
        for where in (settled, settled.books):
            assert not where.balance("Zoe", may_be_new=True).earned
        assert statement(settled, "Zoe", may_be_new=True).units == ()
        assert not Books.open(PLAN).balance("Zoe", "EUR", may_be_new=True).paid

    def test_a_contribution_that_waits(self) -> None:
        """A contribution without a decision earns nothing yet, and its party has zeros."""
        plan = PayPlan(
            key="t", scheme=PLAN.scheme, rounding=Rounding.HALF_UP, policies=(ManualDecision(),)
        )
        settled = settle(plan, [GAVE], on=ON)
        assert "Ana Lima" not in settled.parties
        assert not settled.balance("Ana Lima").earned
        assert not settled.books.balance("Ana Lima").earned
        assert settled.explain("Ana Lima") == "nothing is due"
        assert not settle(settled.books, [], on=ON).balance("Ana Lima").earned

    def test_a_settlement_that_was_refused(self) -> None:
        """A settlement over budget knows the parties of its contributions, its books do not."""
        plan = PayPlan(
            key="t",
            scheme=PLAN.scheme,
            rounding=Rounding.HALF_UP,
            budget=Money.of("0.50", "EUR"),
            over=OverBudget.REFUSE,
        )
        settled = settle(plan, [GAVE], on=ON)
        assert settled.refused
        assert not settled.balance("Ana Lima").earned
        assert not settled.paid_now("Ana Lima")
        with pytest.raises(InvalidValueError, match="may_be_new"):
            settled.books.balance("Ana Lima")

    def test_a_member_of_a_team(self) -> None:
        """A member is paid for what its team gave, and the team itself has zeros."""
        plan = PayPlan(key="t", scheme=Teams(scheme=PLAN.scheme), rounding=Rounding.HALF_UP)
        team = Contribution(key="1", party="team", members=("m", "n"))
        settled = settle(plan, [team], on=ON)
        assert [str(settled.balance(name).paid) for name in ("m", "n", "team")] == [
            "0.50 EUR",
            "0.50 EUR",
            "0.00 EUR",
        ]
