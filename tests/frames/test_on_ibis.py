"""Tests of Ibis alone, which divides through floats; ``make engines`` runs them."""

from __future__ import annotations

import ibis
import pytest

from tests.frames import faults
from tests.frames.engines import names_after_examples
from tests.frames.test_laziness import FUNCTIONS, RAISES
from tests.frames.test_planted_faults import large_deductions


def test_one_step_of_its_division_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The conformance tests fail where a quotient is taken in one step, through floats."""
    faults.one_own_step(monkeypatch)
    with pytest.raises(AssertionError):
        large_deductions("ibis")


@pytest.mark.parametrize("page", ["how-to/choose-an-engine.md", "fr/guides/choisir-un-moteur.md"])
def test_the_examples_of_the_guide_run(page: str) -> None:
    """The examples of the guide run in their order, those for Ibis among the others."""
    assert "ibis" in names_after_examples(page, without="spark")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_it_is_not_computed(name: str) -> None:
    """The results are expressions, and computing them is what raises."""
    database = ibis.duckdb.connect()
    database.raw_sql(f"create view given as {RAISES}")
    frame = database.table("given")
    for result in FUNCTIONS[name](frame):
        assert isinstance(result, ibis.Table)
        with pytest.raises(Exception, match="computed"):
            result.to_pyarrow()
