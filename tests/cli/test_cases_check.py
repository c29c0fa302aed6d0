"""``c2b cases check``."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.test_check import ROW
from tests.cli.conftest import Write

from c2b.cases import CASES
from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]


class TestCheck:
    """The labels of a table are checked, and the last line counts the differences."""

    def test_a_table_without_differences(self, write: Write, capsys: Capture) -> None:
        """A table without differences gives status 0 and the last line alone."""
        assert run(["cases", "check", write([ROW])]) == 0
        out, err = capsys.readouterr()
        assert out == "1 cases, 1 legs, 0 differences\n"
        assert err.startswith(
            "not compared, because no row has it: expected_payment, candidates, dec"
        )

    def test_differences(self, write: Write, capsys: Capture) -> None:
        """Each difference is printed with its reason; the status is 1."""
        assert run(["cases", "check", write({"legs": [ROW | {"expected": "B2C"}]})]) == 1
        out = capsys.readouterr().out.splitlines()
        assert out[0].startswith("T1, leg 1, expected: the table has 'B2C', the facts give 'C2B': ")
        assert out[-1] == "1 cases, 1 legs, 1 differences"

    def test_bad_rows(self, write: Write, capsys: Capture) -> None:
        """Bad cells are reported by row and field, other rows are checked; the status is 2."""
        path = write([ROW | {"leg": "one"}, ROW | {"case_id": "T2"}])
        assert run(["--lang", "fr", "cases", "check", path]) == 2
        out, err = capsys.readouterr()
        assert "ligne 1 (cas T1), leg\u00a0: attendu\u00a0: un nombre entier" in err
        assert out == "2 cas, 1 flux, 0 différence\n"

    def test_an_empty_table(self, write: Write, capsys: Capture) -> None:
        """An empty table is a fault, not a table without differences; the status is 2."""
        assert run(["cases", "check", write([])]) == 2
        out, err = capsys.readouterr()
        assert err.splitlines()[0].startswith(
            "the table: expected at least one row, got an empty t"
        )
        assert out == "0 cases, 0 legs, 0 differences\n"

    def test_a_table_with_every_label(self, write: Write, capsys: Capture) -> None:
        """A table in which some row has each label is compared in all of them, without a note."""
        every = {"expected_payment": "silent", "candidates": [], "decisive_facts": []}
        assert run(["cases", "check", write([ROW | every])]) == 0
        assert tuple(capsys.readouterr()) == ("1 cases, 1 legs, 0 differences\n", "")

    def test_the_record_of_the_cases(self, data_folder: Path, capsys: Capture) -> None:
        """The independent record of the cases in the catalogue has no difference."""
        assert run(["cases", "check", str(data_folder / "cases" / "facts.json")]) == 0
        legs = sum(len(case.exchange.legs) for case in CASES)
        counted = f"{len(CASES)} cases, {legs} legs, 0 differences\n"
        assert tuple(capsys.readouterr()) == (counted, "")

    def test_many_rows(self, write: Write, capsys: Capture) -> None:
        """Each of many rows is checked."""
        rows = [ROW | {"case_id": f"T{number}"} for number in range(2_000)]
        assert run(["cases", "check", write(rows)]) == 0
        assert capsys.readouterr().out == "2000 cases, 2000 legs, 0 differences\n"
