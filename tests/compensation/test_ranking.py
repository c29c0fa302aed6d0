"""Ranks from points: the order, the named tie-breaks, and ties that nothing breaks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, wire
from c2b.compensation import (
    Books,
    Contribution,
    Graduated,
    PayPlan,
    PerHour,
    PerItem,
    Pool,
    Prizes,
    RankBy,
    Ranked,
    Rounding,
    Share,
    Teams,
    TieBreak,
    Ties,
    settle,
)
from c2b.compensation.schemes import Band

ON, LATER = date(2026, 3, 31), date(2026, 4, 1)
PRIZES = Prizes.of(Money.of(100, "EUR"), percent=(60, 30, 10), ties=Ties.REFUSE)
FACTS: dict[str, tuple[tuple[int, int, int], ...]] = {  # score, day, seconds
    "Ana": ((5, 3, 60), (5, 4, 60)),
    "Ben": ((9, 2, 90), (1, 5, 90)),
    "Cy": ((4, 1, 10),),
}


def entries(*parties: str) -> list[Contribution]:
    """Return what these parties handed in."""
    return [
        Contribution(
            key=f"{party}{number}",
            party=party,
            score=score,
            at=datetime(2026, 3, day, tzinfo=UTC),
            seconds=seconds,
        )
        for party in parties
        for number, (score, day, seconds) in enumerate(FACTS[party])
    ]


def plan_of(by: RankBy, *tie_breaks: TieBreak) -> PayPlan:
    """Return a plan with prizes by rank."""
    scheme = Ranked(scheme=PRIZES, by=by, tie_breaks=tie_breaks)
    return PayPlan(key="contest", scheme=scheme, rounding=Rounding.HALF_UP)


def won(plan: PayPlan) -> list[str]:
    """Return the parties from the first place on."""
    settled = settle(plan, entries("Cy", "Ben", "Ana"), on=ON)
    paid = {party: settled.balance(party).paid.exact for party in settled.parties}
    return sorted(paid, key=lambda party: -paid[party])


class TestRanked:
    """Points decide the rank, and the tie-breaks in the order in which they are named."""

    @pytest.mark.parametrize(
        ("by", "tie_breaks", "order"),
        [
            (RankBy.TOTAL_SCORE, (TieBreak.EARLIEST,), ["Ana", "Ben", "Cy"]),
            (RankBy.TOTAL_SCORE, (TieBreak.FASTEST,), ["Ana", "Ben", "Cy"]),
            (RankBy.TOTAL_SCORE, (TieBreak.BEST_SCORE,), ["Ben", "Ana", "Cy"]),
            (RankBy.TOTAL_SCORE, (TieBreak.MOST, TieBreak.BEST_SCORE), ["Ben", "Ana", "Cy"]),
            (RankBy.BEST_SCORE, (), ["Ben", "Ana", "Cy"]),
            (RankBy.QUANTITY, (TieBreak.FEWEST, TieBreak.EARLIEST), ["Ana", "Ben", "Cy"]),
        ],
    )
    def test_order(self, by: RankBy, tie_breaks: tuple[TieBreak, ...], order: list[str]) -> None:
        """The prizes go to the parties in the order of their points."""
        assert won(plan_of(by, *tie_breaks)) == order

    def test_a_tie_that_nothing_breaks_is_refused(self) -> None:
        """Prizes that refuse ties refuse two parties that no tie-break ranks apart."""
        with pytest.raises(InvalidValueError, match=r"Prizes\.ties.*'Ana', 'Ben'"):
            settle(plan_of(RankBy.TOTAL_SCORE, TieBreak.MOST), entries("Ana", "Ben"), on=ON)

    def test_an_unknown_fact_is_refused(self) -> None:
        """A fact that ranks depend on has to be known."""
        with pytest.raises(InvalidValueError, match=r"the score \(score\), on which"):
            settle(plan_of(RankBy.TOTAL_SCORE), [Contribution(key="1", party="Ana")], on=ON)

    def test_the_reason(self) -> None:
        """The explanation states the points and the place."""
        settled = settle(plan_of(RankBy.BEST_SCORE), entries("Ana", "Ben"), on=ON)
        reason = settled.reasons_of("Ben")
        assert str(reason) == "9 points: place 1 = 60.00\u00a0EUR"
        with pytest.raises(InvalidValueError, match="a party of the books, got 'Dee'"):
            settled.reasons_of("Dee")

    def test_books_go_on(self) -> None:
        """Books that were written and read rank earlier entries with later ones."""
        plan = plan_of(RankBy.TOTAL_SCORE, TieBreak.EARLIEST, TieBreak.FASTEST)
        books = settle(plan, entries("Cy"), on=ON).books
        books = wire.parse(wire.to_json(books), Books)
        settled = settle(books, entries("Ana"), on=LATER)
        assert [str(settled.balance(party).earned) for party in ("Ana", "Cy")] == [
            "60.00 EUR",
            "30.00 EUR",
        ]

    def test_an_amendment(self) -> None:
        """Other points begin a contest of their own; the same ones go on."""
        old = plan_of(RankBy.BEST_SCORE).scheme
        part = old.tally().part(entries("Ana")[0])
        assert plan_of(RankBy.BEST_SCORE).scheme.carry(part, old) == part
        assert plan_of(RankBy.QUANTITY).scheme.carry(part, old) is None
        assert old.carry(part, PRIZES) is None

    def test_teams(self) -> None:
        """Teams compete by their points, and divide what they win."""
        scheme = Teams(scheme=Ranked(scheme=PRIZES, by=RankBy.TOTAL_SCORE))
        plan = PayPlan(key="p", scheme=scheme, rounding=Rounding.HALF_UP)
        items = [
            Contribution(key="1", party="A", members=("x", "y"), score=3),
            Contribution(key="2", party="B", score=2),
        ]
        settled = settle(plan, items, on=ON)
        assert [str(settled.balance(p).paid) for p in "xyB"] == ["30.00 EUR"] * 3

    @pytest.mark.parametrize(
        "scheme",
        [
            Share(rate=Fraction(1), currency="EUR"),
            PerHour(rate=Money.of(1, "EUR")),
            Pool(amount=Money.of(1, "EUR")),
            Graduated(bands=(Band(rate=Money.of(1, "EUR")),)),
        ],
    )
    def test_a_scheme_that_needs_more_than_the_rank(self, scheme: Any) -> None:
        """A scheme that pays by other facts is refused when it is built."""
        with pytest.raises(InvalidValueError, match="by rank alone"):
            Ranked(scheme=scheme, by=RankBy.QUANTITY)

    def test_limits(self) -> None:
        """The upper limit is that of the prizes."""
        unit = PRIZES.unit
        assert Ranked(scheme=PRIZES, by=RankBy.QUANTITY).never_above(unit) is None
        assert PerItem(rate=Money.of(1, "EUR")).never_above(unit) is None
