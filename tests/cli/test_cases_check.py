"""``c2b cases check``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.cases.test_check import ROW
from tests.cli.conftest import Write

from c2b.cases import CASES
from c2b.cli.command import run
from c2b.cli.framework import input_files

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


class TestForms:
    """Tables of facts, and of answers, come as JSON, CSV or a workbook."""

    def table(self, path: Path, row: dict[str, Any], separator: str = ",") -> str:
        """Write one row as CSV or as a workbook, by the ending of *path*."""
        cells = ["; ".join(each) if isinstance(each, list) else str(each) for each in row.values()]
        if path.suffix == ".xlsx":
            book = openpyxl.Workbook()
            sheet: Any = book.active
            for line in (list(row), cells, ["", ""]):
                sheet.append(line)
            book.save(path)
        else:
            with path.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file, delimiter=separator).writerows([list(row), cells, ["", ""]])
        return str(path)

    @pytest.mark.parametrize(
        ("name", "separator"), [("t.csv", ","), ("t.csv", ";"), ("t.xlsx", "")]
    )
    def test_facts(self, name: str, separator: str, tmp_path: Path, capsys: Capture) -> None:
        """A row of facts in a table of cells is checked as a row in JSON is."""
        row = ROW | {"title": "", "candidates": [], "legs_in_case": 1, "year": 2_020}
        path = self.table(tmp_path / name, row, separator)
        assert run(["cases", "check", path]) == 0
        assert capsys.readouterr().out == "1 cases, 1 legs, 0 differences\n"
        path = self.table(tmp_path / name, row | {"leg": "one"}, separator)
        assert run(["cases", "check", path]) == 2
        assert "row 1 (case T1), leg: expected a whole number, got 'one'" in capsys.readouterr().err

    @pytest.mark.parametrize("label", ["C2B ", "c2b", " c2b\u00a0"])
    def test_spaces_and_capitals_make_no_difference(
        self, label: str, write: Write, capsys: Capture
    ) -> None:
        """A label with a space, or in small letters, is the same label; so is a fact."""
        row = ROW | {"expected": label, "provider_nature": " Person"}
        assert run(["cases", "check", write([row])]) == 0
        assert capsys.readouterr().out == "1 cases, 1 legs, 0 differences\n"

    def test_an_unknown_label_is_a_fault(self, write: Write, capsys: Capture) -> None:
        """A word that is no label is a fault with a suggestion, never a wrong answer."""
        assert run(["cases", "check", write([ROW | {"expected": "C2BB"}, 3])]) == 2
        out, err = capsys.readouterr()
        assert "expected: expected one of C2B, " in err
        assert "did you mean C2B?" in err
        assert "differences" in out

    def test_answers_in_a_workbook(self, tmp_path: Path, capsys: Capture) -> None:
        """The template is written as a workbook of text, and marked as one."""
        path = tmp_path / "modele.xlsx"
        assert run(["cases", "template", "-o", str(path), "--lang", "fr"]) == 0
        assert run(["cases", "check", str(path)]) == 0
        assert "students: " in capsys.readouterr().out
        book = openpyxl.load_workbook(path)
        sheet: Any = book.active
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "inlineStr"}

    def test_other_files(self, tmp_path: Path, capsys: Capture) -> None:
        """A workbook that is not there is refused; text with open quotes is no table of facts."""
        assert run(["cases", "check", str(tmp_path / "none.xlsx")]) == 2
        assert "no file has that name" in capsys.readouterr().err
        (tmp_path / "a.csv").write_text('case_id,"provider_nature')
        assert run(["cases", "check", str(tmp_path / "a.csv")]) == 0
        assert "students: 0" in capsys.readouterr().out
        (tmp_path / "b.xlsx").write_bytes(b"")
        assert run(["cases", "check", str(tmp_path / "b.xlsx")]) == 2
        assert input_files.exists(str(tmp_path / "b.xlsx"))
        book = openpyxl.Workbook()
        book.save(tmp_path / "c.xlsx")
        assert run(["cases", "check", str(tmp_path / "c.xlsx")]) == 2
