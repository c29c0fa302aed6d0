"""Tests of what Spark alone offers, which ``make spark`` runs beside those of every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from c2b import frames
from c2b.compensation import Amount, PerItem, Rounding
from c2b.paradigms import LENSES
from c2b.rules import review
from tests.frames.engines import made, rows
from tests.frames.spark_session import CORES
from tests.frames.test_classify import FEW as PATTERNS
from tests.frames.test_classify import TYPES, table, turned

ON: dict[str, Any] = {"on": date(2026, 11, 28), "where": "FR"}


def added(frame: Any, names: Iterable[str], kinds: dict[str, str]) -> str:
    """Return the schema of *frame* with the columns *names*, which are strings but for *kinds*."""
    columns = [f"{name} {kind}" for name, kind in frame.dtypes]
    return ", ".join([*columns, *(f"{name} {kinds.get(name, 'string')}" for name in names)])


class TestScalarCore:
    """`apply_scalar` goes into `mapInArrow`, and judges the rows in the processes of Spark."""

    def test_rows_are_classified_as_on_the_engine(self) -> None:
        """The scalar core gives each row the results of `classify`, in every partition."""
        some = PATTERNS[::7]
        frame = made("spark", table(some, **turned(len(some))), TYPES)

        def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            yield from frames.apply_scalar(batches, LENSES)

        names = ("paradigm", *(f"lens_{each.id}" for each in LENSES[1:]), "agreement",
                 "candidates", "ask", "fault")  # fmt: skip
        schema = added(frame, names, {"candidates": "bigint"})
        scalar = rows(frame.mapInArrow(judge, schema))
        lowered = rows(frames.classify(frame))
        for one, other in zip(scalar, lowered, strict=True):
            assert (one["fault"] is None) == (other["fault"] is None)
            if one["fault"] is None:
                assert one == {name: other[name] for name in one}

    def test_rows_are_checked(self) -> None:
        """The outcomes of rules are computed where the rows are."""
        frame = made("spark", {"id": [1, 2], "review__modified": [False, True]})

        def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            yield from frames.apply_scalar(batches, review.RULES.in_force(**ON))

        bits = frames.rule_bits(review.RULES, **ON)
        schema = added(frame, [*(bit.column for bit in bits), "fault"], {})
        found = rows(frame.mapInArrow(judge, schema))
        checked = rows(frames.check(frame, review.RULES, outcomes=[bit.rule for bit in bits], **ON))
        names = [bit.column for bit in bits]
        assert [[row[name] for name in names] for row in found] == [
            [row[name] for name in names] for row in checked
        ]


class TestManyRows:
    """Rows in several partitions are judged and paid like those of a frame of one piece."""

    COUNT = 300_000

    def test_partitions_are_paid_alike(self) -> None:
        """Each row is paid by its own quantity, whatever partition it is in."""
        given = {"id": range(self.COUNT), "quantity": [n % 1009 for n in range(self.COUNT)]}
        frame = made("spark", given)
        assert frame.rdd.getNumPartitions() == CORES
        scheme = PerItem(rate=Amount.of("0.125", "EUR"))
        found = frames.pay(frame, scheme, rounding=Rounding.DOWN).toArrow()
        minor = found["minor"].to_pylist()
        quantity = found["quantity"].to_pylist()
        assert len(minor) == self.COUNT
        assert minor == [n * 25 // 2 for n in quantity]

    def test_pools_of_groups_in_several_partitions_are_divided(self) -> None:
        """The shares of a group add up to its pool, wherever its rows are."""
        groups = [n % 1000 for n in range(self.COUNT)]
        given = {
            "id": range(self.COUNT),
            "group": groups,
            "pool": [1_000_003 + n for n in groups],
            "weight": [n % 7 + 1 for n in range(self.COUNT)],
        }
        shared = frames.allocate(
            made("spark", given), by=["group"], pool="pool", weight="weight", order="id"
        )
        sums = shared.groupBy("group", "pool").sum("share").collect()
        assert len(sums) == 1000
        assert all(row["sum(share)"] == row["pool"] for row in sums)


def test_a_frame_stays_lazy() -> None:
    """A frame of Spark whose rows cannot be read is classified without being read."""

    def refuse(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        raise AssertionError("collected")

    frame = made("spark", {"id": [1]}).mapInArrow(refuse, "id bigint")
    result = frames.classify(frame)
    assert "paradigm" in result.columns
    with pytest.raises(Exception, match="collected"):
        result.collect()
