"""A frame of more rows than DuckDB works on at once is settled alike on two threads, by digest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from hashlib import sha256

import duckdb
import pyarrow as pa
import pytest

from c2b import Money, frames
from c2b.compensation import (
    Amount,
    Contribution,
    Decision,
    ManualDecision,
    PayPlan,
    Rounding,
    Share,
    Threshold,
    Withhold,
    settle,
)
from tests.frames.settlements import plain_rows, table

DAY = date(2026, 1, 31)
ROWS, PARTIES = 130_000, 997
DECISIONS = (Decision.ACCEPTED, Decision.REJECTED, None, Decision.ACCEPTED, Decision.ACCEPTED)
PLAN = PayPlan(
    key="p",
    scheme=Share(rate=Fraction(1, 3), currency="EUR"),
    rounding=Rounding.HALF_EVEN,
    policies=(ManualDecision(),),
    deductions=(
        Withhold(rate=Fraction(17, 100), rounding=Rounding.DOWN),
        Threshold(at=Amount.of("100.00", "EUR")),
    ),
)


def digest(rows: Iterable[tuple[object, ...]]) -> str:
    """Return the digest of *rows*, in their order."""
    return sha256("\n".join(map(repr, rows)).encode()).hexdigest()


def items() -> list[Contribution]:
    """Return the contributions, in an order in which no party stands together."""
    return [
        Contribution(
            key=f"k{number}",
            party=f"p{number * 7919 % PARTIES}",
            quantity=number % 4,
            value=Money(minor=number * 104_729 % 9_973, currency="EUR"),
            decision=DECISIONS[number % 5],
        )
        for number in (n * 48_271 % ROWS for n in range(ROWS))
    ]


@pytest.mark.wide
def test_many_rows_on_two_threads_are_settled_alike() -> None:
    """Balances and prices of 130,000 shuffled rows have the digest of those in plain Python."""
    given = items()
    assert len({item.key for item in given}) == ROWS
    expected = settle(PLAN, given, on=DAY)
    whole = table(given)
    with duckdb.connect() as engine:
        engine.execute("set threads = 2")
        found = frames.settle(
            engine.from_arrow(pa.concat_tables([whole[60_000:], whole[:60_000]])), PLAN, on=DAY
        )
        parties = plain_rows(found.parties, "party")
        contributions = plain_rows(found.contributions, "key")
    names = ("earned", "withheld", "carried", "paid")
    balances = {party: expected.balance(party) for party in sorted(row["party"] for row in parties)}
    assert digest((row["party"], *(row[name] for name in names)) for row in parties) == digest(
        (party, *(getattr(each, name).money.minor for name in names))
        for party, each in balances.items()
    )
    lines = {line.key: line for line in expected.lines()}
    assert digest(
        (row["key"], row["status"], _in_parts(row["minor"], row["rest"], found.parts))
        for row in contributions
    ) == digest(
        (key, lines[key].status.value, _counted(lines[key].amounts, found.parts))
        for key in sorted(lines)
    )


def _in_parts(minor: int | None, rest: int, parts: int) -> int | None:
    """Return an amount of a frame, counted in *parts* of a minor unit."""
    return None if minor is None else minor * parts + rest


def _counted(amounts: tuple[tuple[object, Fraction | int], ...], parts: int) -> int | None:
    """Return what a contribution earned by itself, counted in *parts* of a minor unit."""
    return next((int(amount * parts) for _, amount in amounts), None)
