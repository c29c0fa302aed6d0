"""Tests of Ibis alone; ``make engines`` runs those of every engine on it too."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from c2b import frames
from c2b.compensation import settle
from tests.frames import faults
from tests.frames.engines import made, names_after_examples
from tests.frames.settlements import on_frames
from tests.frames.test_laziness import FUNCTIONS, RAISES
from tests.frames.test_planted_faults import large_deductions
from tests.frames.test_settle import JANUARY, PLAN, items

pytestmark = [  # what Ibis calls
    pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The 'future.infer_string' option:DeprecationWarning"),
]


def test_one_step_of_its_division_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The conformance tests fail where a quotient is taken in one step, through floats."""
    faults.one_own_step(monkeypatch)
    with pytest.raises(AssertionError):
        large_deductions("ibis")


@pytest.mark.parametrize("page", ["how-to/choose-an-engine.md", "fr/guides/choisir-un-moteur.md"])
def test_the_examples_of_the_guide_run(page: str) -> None:
    """The examples of the guide run in their order, those for Ibis among the others."""
    assert "ibis" in names_after_examples(page, without="spark")


@pytest.mark.wide
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


def test_whole_numbers_are_written_as_such(tmp_path: Path) -> None:
    """Sums that the database widened have 64 bits in a file of Ibis, in which books go on."""
    places = count()

    def kept(table: ibis.Table) -> ibis.Table:
        path = tmp_path / f"{next(places)}.parquet"
        table.to_parquet(path)
        kinds = [field.type for field in pq.read_schema(path)]
        assert not any(pa.types.is_floating(each) or pa.types.is_decimal(each) for each in kinds)
        return ibis.read_parquet(path)

    night = on_frames("ibis", PLAN, items(*range(20)), JANUARY)
    expected = settle(PLAN, items(*range(20)), on=JANUARY).books
    assert night.books.mapped(kept).to_books() == expected
    given = made("ibis", {"id": [1, 2], "team": ["a", "a"], "pool": [9, 9], "weight": [1, 1]})
    kept(frames.allocate(given, by=["team"], pool="pool", weight="weight", order="id"))
