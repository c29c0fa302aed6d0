"""The answers on frames are those of plain Python where a column or a row is unusual."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve

from c2b import frames
from c2b.compensation import (
    Amount,
    Contribution,
    Decision,
    ManualDecision,
    PayPlan,
    PerItem,
    Rounding,
    settle,
)
from c2b.errors import InvalidValueError
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import on_frames, plain_rows

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
EACH = PayPlan(
    key="each", scheme=PerItem(rate=Amount.of("0.125", "EUR")), rounding=Rounding.HALF_UP
)
DECIDED = evolve(EACH, policies=(ManualDecision(),))
WAITING = Contribution(key="1", party="ana", quantity=3)
ACCEPTED = evolve(WAITING, decision=Decision.ACCEPTED)


def faults(found: frames.FrameSettlement[Any]) -> list[str | None]:
    """Return the fault of each contribution by key."""
    return [row["fault"] for row in plain_rows(found.contributions, "key")]


class TestKeysThatComeAgain:
    """One key is one contribution, whether it waited, was refused, or was counted."""

    @pytest.mark.parametrize("decision", [None, Decision.REJECTED, Decision.ACCEPTED])
    @every_engine
    def test_a_key_with_another_quantity_is_a_fault(
        self, engine: str, decision: Decision | None
    ) -> None:
        """A quantity that grows while a contribution waits is refused, as in plain Python."""
        first = evolve(WAITING, decision=decision)
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            settle(
                settle(DECIDED, [first], on=FRIDAY).books,
                [evolve(ACCEPTED, quantity=30)],
                on=SATURDAY,
            )
        night = on_frames(engine, DECIDED, [first, evolve(first, key="2")], FRIDAY)
        again = [evolve(ACCEPTED, quantity=30), evolve(ACCEPTED, key="3", party="bo")]
        assert faults(on_frames(engine, night.books, again, SATURDAY)) == ["key", None]

    def test_one_that_waited_in_python_is_compared_in_the_books(self) -> None:
        """Books in plain Python state no quantity of what waits: `to_books` compares it."""
        books = settle(DECIDED, [WAITING, evolve(WAITING, key="2")], on=FRIDAY).books
        same = on_frames("polars", books, [ACCEPTED], SATURDAY).books.to_books()
        assert same == settle(books, [ACCEPTED], on=SATURDAY).books
        changed = on_frames("polars", books, [evolve(ACCEPTED, quantity=30)], SATURDAY)
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            changed.books.to_books()


class TestBlankNames:
    """A name that is blank throughout is none, whatever an engine counts as a blank."""

    @every_engine
    def test_every_blank_of_python_is_one(self, engine: str) -> None:
        """Each character that Python counts as blank is no name, and no other character is."""
        names = [" ", "\t\n", "\u00a0", "\u2003 ", "\x1f", "\x1c", "\x85", "\u3000", "\u200b", "a "]
        keys = [f"k{n}" for n, _ in enumerate(names)]
        given = ENGINES[engine](pa.table({"key": keys, "party": names}))
        found = faults(frames.settle(given, EACH, on=FRIDAY))
        assert found == [None if name.strip() else "party" for name in names]
