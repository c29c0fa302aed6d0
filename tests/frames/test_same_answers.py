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
    Quota,
    QuotaScope,
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


class TestOrders:
    """The order of rows is the same on every engine, or refused."""

    ORDERED = pa.table(
        {
            "key": ["1", "2", "3", "4"],
            "party": ["ana"] * 4,
            "pool": [2] * 4,
            "weight": [1] * 4,
            "name": pa.DictionaryArray.from_arrays([3, 2, 1, 0], ["d", "c", "b", "a"]),
        }
    )

    def shares(self, engine: str, table: pa.Table, order: str) -> list[Any]:
        """Return the share and the fault of each row by key."""
        frame = ENGINES[engine](table)
        found = frames.allocate(frame, by=["party"], pool="pool", weight="weight", order=order)
        return [(row["share"], row["fault"]) for row in plain_rows(found, "key")]

    @every_engine
    def test_categories_are_ordered_as_texts(self, engine: str) -> None:
        """Categories are ordered by their letters, whatever their places among each other."""
        assert [share for share, _ in self.shares(engine, self.ORDERED, "name")] == [1, 1, 0, 0]
        first = evolve(EACH, policies=(Quota(most=2, of=QuotaScope.PARTY),))
        frame = ENGINES[engine](self.ORDERED)
        found = frames.settle(frame, first, on=FRIDAY, order="name").contributions
        counted = [row["key"] for row in plain_rows(found, "key") if row["status"] == "counted"]
        assert counted == ["1", "2"]

    @every_engine
    def test_a_place_that_comes_twice_is_a_fault(self, engine: str) -> None:
        """Rows that are level in the order of a pool are not divided in any order."""
        level = self.ORDERED.set_column(4, "name", pa.array(["a", "b", "b", "c"]))
        assert self.shares(engine, level, "name") == [(None, "name")] * 4

    @pytest.mark.parametrize("name", ["party", "name"])
    def test_floats_are_refused(self, name: str) -> None:
        """Numbers that may be none, or zero with two signs, make no groups and no order."""
        place = self.ORDERED.column_names.index(name)
        floats = self.ORDERED.set_column(place, name, pa.array([0.0, -0.0, float("nan"), 1.0]))
        with pytest.raises(InvalidValueError, match=f"{name}: expected a column of whole numbers"):
            self.shares("polars", floats, "name")

    def test_a_settlement_has_no_order_by_floats(self) -> None:
        """Contributions do not follow each other by numbers that may be none."""
        floats = self.ORDERED.set_column(4, "name", pa.array([0.0, -0.0, float("nan"), 1.0]))
        with pytest.raises(InvalidValueError, match="name: expected a column of whole numbers"):
            frames.settle(ENGINES["polars"](floats), EACH, on=FRIDAY, order="name")
