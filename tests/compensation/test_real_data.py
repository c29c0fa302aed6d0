"""Settlements of real data: what was published about it follows from the rows."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from c2b import Money
from c2b.compensation import (
    Amount,
    Contribution,
    Fee,
    FeePer,
    Keep,
    Line,
    OnePerParty,
    PayPlan,
    PerItem,
    Prizes,
    Role,
    Rounding,
    Status,
    Tie,
    Ties,
    accuracy,
    rounded,
    settle,
    votes,
)

DATA = Path(__file__).parents[1] / "data"


def rows(path: str, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a data set."""
    with (DATA / path).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


class TestMicrotaskExport:
    """185 assignments of 2017: one a worker, the last counts; 40% fee on batches of 10 or more."""

    @staticmethod
    def table() -> list[dict[str, str]]:
        """The export."""
        return rows("microtask-export/assignments.tsv", "\t")

    @staticmethod
    def item(row: dict[str, str]) -> Contribution:
        """One contribution."""
        summer = timedelta(hours=2)  # CEST
        local = datetime.strptime(row["assignmentsubmittime"], "%a %b %d %H:%M:%S CEST %Y")
        return Contribution(
            key=row["assignmentid"], party=row["workerid"], at=local.replace(tzinfo=UTC) - summer
        )

    def test_settlement(self) -> None:
        """180 times 0.45 is 81.00, the fee 32.40, together 113.40; and the five are those five."""
        table = self.table()
        campaign = PayPlan(
            key="upper-bound",
            scheme=PerItem(rate=Money.of("0.45", "USD")),
            rounding=Rounding.HALF_UP,
            policies=(OnePerParty(keep=Keep.LAST),),
            deductions=(
                Fee(
                    rate=Fraction(40, 100),
                    per=FeePer.ITEM,
                    on_top=True,
                    rounding=Rounding.HALF_UP,
                    least=Money.of("0.01", "USD"),
                ),
            ),
        )
        settlement = settle(campaign, list(map(self.item, table)), on=date(2017, 4, 20))
        refused = {line.key for line in settlement.lines() if line.status is Status.REFUSED}
        assert refused == {row["assignmentid"] for row in table if row["reject"] == "y"}
        assert (settlement.counted, len(refused)) == (180, 5)
        assert str(settlement.sum_of(Role.PAYEE)) == "81.00 USD"
        assert str(settlement.sum_of(Role.PLATFORM)) == "32.40 USD"
        assert str(settlement.cost()) == "113.40 USD"


class TestMasters2019:
    """Prizes for 50 places; those who are level share the prizes of the places they fill."""

    def test_ties(self) -> None:
        """The published sums overshoot by a dollar; the exact split keeps the pot."""
        schedule = rows("prizes/masters-2019-schedule.csv")
        published = rows("prizes/masters-2019-paid.csv")
        prizes = Prizes(
            prizes=tuple(Money.of(row["prize_usd"], "USD") for row in schedule),
            ties=Ties.SPLIT_PLACES,
        )
        ranks = [int(row["place"]) for row in published for _ in range(int(row["tied"]))]
        items = [
            Contribution(key=str(n), party=f"{n:02}", rank=rank) for n, rank in enumerate(ranks)
        ]
        campaign = PayPlan(key="masters", scheme=prizes, rounding=Rounding.HALF_UP)
        settlement = settle(campaign, items, on=date(2019, 4, 15))
        for row in published:
            level = [item.party for item in items if item.rank == int(row["place"])]
            minors = [settlement.balance(party).paid.money.minor for party in level]
            assert max(minors) - min(minors) <= 1
            share = Fraction(sum(minors), 100 * len(level))
            assert rounded(share, Rounding.HALF_UP) == int(row["paid_each_usd"])
        second = [str(settlement.balance(f"{n:02}").paid) for n in (1, 2, 3)]
        assert second == ["858666.67 USD", "858666.67 USD", "858666.66 USD"]
        assert 3 * 858_667 == 2_576_000 + 1


class TestTextualEntailment:
    """800 pairs with ten labels each, of 2008; each label was paid a tenth of a cent."""

    @staticmethod
    def table() -> list[dict[str, str]]:
        """The export."""
        return rows("textual-entailment/labels.csv")

    @staticmethod
    def items(table: list[dict[str, str]]) -> list[Contribution]:
        return [
            Contribution(
                key=str(number),
                party=row["worker"],
                task=row["pair"],
                answer=row["label"],
            )
            for number, row in enumerate(table)
        ]

    def test_majority(self) -> None:
        """0.897 with ties as halves (Snow et al. 2008), 685 of 800 by strict majority."""
        table = self.table()
        gold = {row["pair"]: row["gold"] for row in table}
        found = votes(self.items(table))
        assert accuracy(found, gold, Tie.HALF) == Fraction("0.896875")
        assert accuracy(found, gold, Tie.NONE) == Fraction(685, 800)
        assert sum(len(vote.first) > 1 for vote in found.values()) == 65

    @pytest.mark.parametrize(
        ("consensus", "accepted", "right"), [("0.7", 570, 549), ("0.8", 406, 399), ("1", 78, 78)]
    )
    def test_consensus(self, consensus: str, accepted: int, right: int) -> None:
        """The answers with enough votes are seldom wrong."""
        table = self.table()
        gold = {row["pair"]: row["gold"] for row in table}
        found = {
            task: vote
            for task, vote in votes(self.items(table)).items()
            if vote.share >= Fraction(consensus)
        }
        agreed = {task: gold[task] for task in found}
        assert len(found) == accepted
        assert accuracy(found, agreed, Tie.NONE) * accepted == right

    def test_a_tenth_of_a_cent(self) -> None:
        """The pay for 8,000 labels is about 8.00, and zero if each is rounded by itself."""
        table = self.table()
        campaign = PayPlan(
            key="rte",
            scheme=PerItem(rate=Amount.of("0.001", "USD")),
            rounding=Rounding.HALF_UP,
        )
        lines: list[Line] = []
        settlement = settle(campaign, self.items(table), on=date(2008, 10, 1), lines=lines.append)
        assert sum(exact for line in lines for _, exact in line.amounts) == 800
        assert abs(settlement.cost().exact - 800) <= Fraction(164, 2)
