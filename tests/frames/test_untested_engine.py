"""An engine of which no test has results gives a warning, at the line of the caller."""

from __future__ import annotations

import pickle
import warnings
from collections.abc import Callable
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from c2b import frames
from c2b.compensation import Amount, PayPlan, PerItem, Rounding
from c2b.errors import UntestedEngineWarning
from c2b.frames import given_frame
from c2b.rules import review
from tests.frames.engines import ENGINES, every_engine

FRIDAY = date(2026, 11, 27)
RATE = PerItem(rate=Amount.of("0.125", "EUR"))
PLAN = PayPlan(key="each", scheme=RATE, rounding=Rounding.HALF_UP)
ROWS = pl.DataFrame({"key": ["1"], "party": ["ana"], "quantity": [3], "pool": [9]})
CALLS: dict[str, Callable[[Any], object]] = {
    "classify": frames.classify,
    "check": lambda frame: frames.check(frame, review.RULES, on=FRIDAY, where="FR"),
    "pay": lambda frame: frames.pay(frame, RATE, rounding=Rounding.UP),
    "settle": lambda frame: frames.settle(frame, PLAN, on=FRIDAY),
    "allocate": lambda frame: frames.allocate(
        frame, by="party", pool="pool", weight="quantity", order="key"
    ),
}


@pytest.fixture
def _polars_is_untested(monkeypatch: pytest.MonkeyPatch) -> None:
    tested = given_frame.TESTED - {nw.Implementation.POLARS}
    monkeypatch.setattr(given_frame, "TESTED", tested)


@pytest.mark.usefixtures("_polars_is_untested")
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_an_untested_engine_is_named_at_the_line_of_the_caller(
    call: Callable[[Any], object],
) -> None:
    """The warning names the engine, and every function gives it, once for each line."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("default")
        call(ROWS)
    assert [str(each.message)[:45] for each in told] == [
        "no test compares the results of polars with t"
    ]
    assert told[0].filename == __file__


@every_engine
def test_a_tested_engine_gives_no_warning(engine: str) -> None:
    """Every engine of the ordinary tests is known to be tested."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", UntestedEngineWarning)
        frames.pay(ENGINES[engine](ROWS.to_arrow()), RATE, rounding=Rounding.UP)


def test_the_warning_has_both_languages_and_is_pickled() -> None:
    """The message is written in French too."""
    warning = UntestedEngineWarning("modin")
    assert warning.explain("fr").startswith(
        "aucun test ne compare les résultats de modin à ceux de c2b\u00a0; comparez d’abord"
    )
    assert str(pickle.loads(pickle.dumps(warning))) == str(warning)
