"""Refusals of settlements and books state place, value and hint; sums by party settle alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Books,
    Contribution,
    Decision,
    ManualDecision,
    PayPlan,
    PerItem,
    Role,
    Rounding,
    archive,
    reverse,
    settle,
)
from c2b.compensation.settlement.asked import check_unit
from c2b.compensation.settlement.settle_totals import settle_totals
from c2b.compensation.tally import TallyPart

DAY = date(2026, 1, 31)
WHY = Text(en="fraud", fr="fraude")
PLAN = PayPlan(key="plan", scheme=PerItem(rate=Money.of("1.50", "EUR")), rounding=Rounding.HALF_UP)
ITEMS = [Contribution(key=str(n), party=party) for n, party in enumerate(("Ana", "Ben", "Ana"))]
BOOKS = settle(PLAN, ITEMS, on=DAY).books
OTHERS = archive(settle(evolve(PLAN, key="other"), ITEMS, on=DAY).books, until=DAY)[0]
ENTRY = next(iter(BOOKS.journal()))


@pytest.mark.parametrize(
    ("ask", "where", "hint"),
    [
        (
            lambda: settle("plan", ITEMS, on=DAY),  # type: ignore[arg-type]
            "settle(books): expected books or a plan, got 'plan'",
            "write settle(books_or_plan, contributions, on=day)",
        ),
        (
            lambda: settle(PLAN, ITEMS[0], on=DAY),  # type: ignore[arg-type]
            "settle(contributions): expected contributions, got Contribution(",
            "put it into a list, as [contribution]",
        ),
        (
            lambda: reverse(BOOKS, party="Ana", on=DAY, why=WHY, archive=OTHERS),
            "reverse(archive): ",
            OTHERS.digest,
        ),
        (
            lambda: reverse(BOOKS, party="Ana", on=datetime(2026, 2, 1, tzinfo=UTC), why=WHY),
            "reverse(on): ",
            "got datetime.datetime(2026, 2, 1",
        ),
        (
            lambda: BOOKS.sum_of("paye"),  # type: ignore[arg-type]
            "sum_of(role): ",
            "'paye'",
        ),
        (
            lambda: ENTRY.sum_of("paye"),  # type: ignore[arg-type]
            "sum_of(role): ",
            "'paye'",
        ),
        (lambda: check_unit("cost(unit)", "EUR"), "cost(unit): ", "cash('EUR')"),
    ],
)
def test_a_refusal(ask: Callable[[], object], where: str, hint: str) -> None:
    """A refusal begins with its place and ends with what to write."""
    with pytest.raises((InvalidValueError, TypeError)) as refused:
        ask()
    assert str(refused.value).startswith(where)
    assert hint in str(refused.value)


def test_books_are_true() -> None:
    """Books, and those in which nothing is booked, are true: they are no empty sequence."""
    assert BOOKS
    assert Books.open(PLAN)


class TestTotals:
    """A settlement of sums by party."""

    def test_as_one_by_one(self) -> None:
        """The settlement is that of the contributions one by one, but for their keys."""
        told: list[Any] = []
        plan = evolve(PLAN, policies=(ManualDecision(),))
        rejected = Contribution(key="9", party="Cid", decision=Decision.REJECTED)
        accepted = [evolve(item, decision=Decision.ACCEPTED) for item in ITEMS]
        whole = settle(plan, [*accepted, rejected], on=DAY)
        sums = {"Ana": TallyPart(numbers=(2,)), "Ben": TallyPart(numbers=(1,))}
        settled = settle_totals(plan, sums, [rejected], on=DAY, counted=3, left_out=told.append)
        assert settled.counted == whole.counted == 3
        assert settled.books.parties == whole.books.parties
        assert settled.books.accounts() == whole.books.accounts()
        assert settled.books.sum_of(Role.PAYEE) == whole.books.sum_of(Role.PAYEE)
        assert dict(settled.rulings) == dict(whole.rulings)
        assert [line.key for line in told] == ["9"]
        assert settled.on == DAY
        assert settled.contributions is None


def test_keys_of_several_lots_are_seen() -> None:
    """A stream in many lots knows each key that came again, of whatever lot."""
    many = [Contribution(key=str(n), party="Ana") for n in range(2500)]
    books = settle(PLAN, many, on=DAY).books
    again = settle(books, iter(many), on=DAY)
    assert again.counted == 0
    assert again.books.counted == books.counted == 2500
