"""Refusals of what needs windows in order, which Dask has not; ``make engines`` runs it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from c2b import frames
from c2b.compensation import Amount, PayPlan, PerItem, Rounding
from c2b.errors import InvalidValueError
from tests.frames.engines import made
from tests.frames.test_laziness import FUNCTIONS, ComputedError

PLAN = PayPlan(key="p", scheme=PerItem(rate=Amount.of("1.00", "EUR")), rounding=Rounding.HALF_UP)


def frame() -> Any:
    """Return two contributions on Dask."""
    return made("dask", {"key": ["a", "b"], "party": ["ana", "bo"]})


def test_a_settlement_is_refused_with_what_to_do() -> None:
    """A settlement says what to do instead, as what is unsupported said before it."""
    (obstacle,) = frames.unsupported(PLAN, frame())
    with pytest.raises(
        InvalidValueError, match="got Dask; compute the frame into pandas"
    ) as caught:
        frames.settle(frame(), PLAN, on=date(2026, 1, 1))
    assert str(caught.value) == obstacle.explain()


def test_a_division_is_refused() -> None:
    """The division of a pool among the rows of a group is refused alike."""
    given = made("dask", {"id": [1], "team": ["a"], "pool": [100], "weight": [1]})
    with pytest.raises(InvalidValueError, match="expected an engine with windows in order"):
        frames.allocate(given, by=["team"], pool="pool", weight="weight", order="id")


@pytest.mark.parametrize("name", ["classify", "check", "failures", "pay"])
def test_it_is_not_computed(name: str) -> None:
    """The results are frames of Dask, and computing them is what raises."""

    def read(_: pd.DataFrame) -> pd.DataFrame:
        raise ComputedError("computed")

    given = made("dask", {"key": ["1"], "party": ["ana"], "quantity": [1]})
    frame = given.map_partitions(read, meta=given)
    for result in FUNCTIONS[name](frame):
        assert type(result) is type(frame)
        with pytest.raises(ComputedError):
            result.compute()
