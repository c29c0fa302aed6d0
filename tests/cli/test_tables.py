"""Tables for ``c2b classify`` and ``c2b check``, whose rows are documents, by an engine or not."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from tests.cli.conftest import LEG

from c2b import wire
from c2b._limits import MOST
from c2b.cli import table_documents
from c2b.cli.command import run
from c2b.cli.engine.engine_table import UnusualFileError

Capture = pytest.CaptureFixture[str]
ENGINES = ("polars", "duckdb")
HEAD = (
    *("provider.kind", "provider.name", "recipient.kind", "recipient.name", "value.kind"),
    *("subordination.ruled_out", "title"),
)
ROWS = (
    ("consumer", "Ana", "business", "Acme", "idea", "true", ""),
    ("consumer", "Zoé", "business", "Acme", "feedback", "", ""),
    ("business", "Acme", "consumer", "Ana", "good", "true", ""),
)
CHECK = ["check", "review", "--on", "2026-11-28", "--where", "FR"]


def result(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Return the status of a run and what it printed."""
    status = run([*arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def same(capsys: Capture, file: Path, *arguments: str) -> tuple[int, str, str]:
    """Return the result without an engine, which both engines have to give as well."""
    plain = result(capsys, *arguments, str(file))
    for engine in ENGINES:
        assert result(capsys, *arguments, str(file), "--engine", engine) == plain, engine
    return plain


def table(folder: Path, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> Path:
    """Write a table with separators."""
    file = folder / "rows.csv"
    file.write_text("\n".join(",".join(row) for row in (head, *rows)), encoding="utf-8")
    return file


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the engine could read the table, for each time that one was asked."""
    used: list[bool] = []
    real = table_documents._by_engine

    def noted(*given: Any, **named: Any) -> Any:
        used.append(False)
        found = real(*given, **named)
        used[-1] = True
        return found

    monkeypatch.setattr(table_documents, "_by_engine", noted)
    return used


CELLS = st.sampled_from(
    (
        *(
            "consumer",
            "business",
            "idea",
            "Ana",
            "true",
            "false",
            "",
            " ",
            "é",
            "42",
            "007",
            "null",
        ),
        *('"', '"a,b"', "[]", "[1", '["x"]', "a\nb", "\r", " idea ", "1e3", "NaN", "\u200b", "x,y"),
    )
)


class TestClassify:
    """The rows of a table are legs."""

    def test_rows_are_classified_as_documents_are(
        self, tmp_path: Path, capsys: Capture, quick: list[bool]
    ) -> None:
        """The output is that for a JSON list of the same legs, for equal rows too."""
        documents = [
            {
                "provider": {"kind": kind, "name": name},
                "recipient": {"kind": other, "name": firm},
                "value": {"kind": value},
                **({"subordination": {"ruled_out": True}} if free else {}),
            }
            for kind, name, other, firm, value, free, _ in (*ROWS, ROWS[0])
        ]
        listed = tmp_path / "legs.json"
        listed.write_text(json.dumps(documents), encoding="utf-8")
        file = table(tmp_path, *ROWS, ROWS[0])
        for more in ((), ("--json",), ("--lang", "fr")):
            expected = result(capsys, "classify", *more, str(listed))
            assert same(capsys, file, "classify", *more) == expected
        assert quick == [True] * 6

    def test_parquet_takes_an_engine(
        self, tmp_path: Path, capsys: Capture, quick: list[bool]
    ) -> None:
        """The output for Parquet is that for the same text; without an engine it is refused."""
        columns = zip(*ROWS, strict=True)
        data: dict[str, list[Any]] = dict(zip(HEAD, map(list, columns), strict=True))
        data["subordination.ruled_out"] = [each == "true" or None for each in data[HEAD[5]]]
        file = tmp_path / "rows.parquet"
        parquet.write_table(pa.table(data), file)
        expected = result(capsys, "classify", str(table(tmp_path, *ROWS)))
        for engine in ENGINES:
            assert result(capsys, "classify", str(file), "--engine", engine) == expected
        assert quick == [True, True]
        status, _, complaint = result(capsys, "classify", str(file))
        assert (status, "name one: --engine polars, or --engine duckdb" in complaint) == (2, True)

    @settings(
        max_examples=30,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(
        rows=st.lists(st.tuples(*[CELLS] * 3), max_size=4),
        end=st.sampled_from(("\n", "\r\n", "\n\n", "")),
    )
    def test_any_table_gives_the_same(
        self, tmp_path: Path, capsys: Capture, rows: list[tuple[str, ...]], end: str
    ) -> None:
        """Answers, faults with their lines, and the status are the same with each engine."""
        file = tmp_path / "rows.csv"
        head = "provider.kind,provider.name,value.kind"
        lines = (end or "\n").join([head, *(",".join(row) for row in rows)])
        file.write_bytes((lines + end).encode())
        same(capsys, file, "classify", "--json")

    def test_faults_name_their_lines(self, tmp_path: Path, capsys: Capture) -> None:
        """A fault has the line of the first row that has it, and the path of the value."""
        bad = ("person", "Ana", "business", "Acme", "idea", "true", "")
        long = (*ROWS[0], "more")
        status, _, complaint = same(capsys, table(tmp_path, ROWS[0], bad, bad), "classify")
        assert (status, "line 3, provider.kind: expected" in complaint) == (2, True)
        assert "line 4" not in complaint
        _, _, complaint = same(capsys, table(tmp_path, ROWS[0], long), "classify")
        assert "line 3: expected 7 cells, as the header has, got 8" in complaint

    @pytest.mark.parametrize(
        "head",
        [("a", "a"), ("a", ""), ("a.b", "a"), ("a..b", "c")],
        ids="|".join,
    )
    def test_each_column_has_a_path_of_its_own(
        self, tmp_path: Path, capsys: Capture, head: tuple[str, ...]
    ) -> None:
        """A name that is there twice, is missing, or is the beginning of another one is refused."""
        status, _, complaint = same(capsys, table(tmp_path, ("1", "2"), head=head), "classify")
        assert (status, "name each column after one value" in complaint) == (2, True)

    def test_cells_that_hold_no_value_are_refused(self, tmp_path: Path, capsys: Capture) -> None:
        """A list in Parquet is refused with its line and its path."""
        file = tmp_path / "rows.parquet"
        parquet.write_table(pa.table({"value.kind": [["idea"]]}), file)
        for engine in ENGINES:
            status, _, complaint = result(capsys, "classify", str(file), "--engine", engine)
            assert (status, "line 1, value.kind: expected a text" in complaint) == (2, True)

    def test_empty_rows_are_passed_over(self, tmp_path: Path, capsys: Capture) -> None:
        """A row of empty cells is no leg, and a table without any row prints an empty list."""
        empty = ("",) * len(HEAD)
        file = table(tmp_path, empty, ROWS[0], empty)
        assert len(json.loads(same(capsys, file, "classify", "--json")[1])) == 1
        assert same(capsys, table(tmp_path, empty), "classify", "--json")[1] == "[]\n"

    def test_many_faults_end_the_reading(self, tmp_path: Path, capsys: Capture) -> None:
        """The first faults of a table are reported, and that there are more."""
        many = range(2 * MOST)
        bad = [("person", f"P{n}", "business", "Acme", "idea", "true", "") for n in many]
        ragged = [(*row, "more") for row in bad]
        for rows in (bad, ragged):
            _, _, complaint = same(capsys, table(tmp_path, *rows), "classify")
            assert "line 2" in complaint
            assert len(complaint.splitlines()) == MOST + 1

    @pytest.mark.parametrize("engine", ENGINES)
    def test_a_missing_engine_is_named(
        self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, engine: str
    ) -> None:
        """The error names the command that installs the engine."""
        monkeypatch.setitem(sys.modules, engine, None)
        complaint = result(capsys, "classify", str(table(tmp_path)), "--engine", engine)[2]
        assert complaint == f"c2b: {engine} is not installed: pip install 'c2b[{engine}]'\n"

    def test_an_engine_reads_tables_alone(self, tmp_path: Path, capsys: Capture) -> None:
        """A JSON file with an engine is refused with the forms that it takes."""
        file = tmp_path / "leg.json"
        file.write_text(wire.to_json(LEG))
        status, _, complaint = result(capsys, "classify", str(file), "--engine", "polars")
        assert (status, "ends in .csv, .tsv or .parquet" in complaint) == (2, True)

    def test_what_an_engine_cannot_read_is_read_without_it(
        self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A failure of the engine changes nothing of the answer."""
        file = table(tmp_path, *ROWS)
        expected = result(capsys, "classify", str(file))

        def failing(*_: Any, **__: Any) -> None:
            raise UnusualFileError("no")

        monkeypatch.setattr(table_documents, "_by_engine", failing)
        assert result(capsys, "classify", str(file), "--engine", "polars") == expected


class TestCheck:
    """The rows of a table are the facts of an activity."""

    def test_rows_are_checked_as_documents_are(
        self, tmp_path: Path, capsys: Capture, quick: list[bool]
    ) -> None:
        """Each row has the verdict that the command gives for its facts; the worst one counts."""
        head = ("review.modified", "incentive.condition")
        file = table(tmp_path, ("true", "positive"), ("false", ""), ("true", "positive"), head=head)
        shown: list[tuple[int, str]] = []
        data: list[dict[str, Any]] = []
        for document in (
            {"review": {"modified": True}, "incentive": {"condition": "positive"}},
            {"review": {"modified": False}},
        ):
            single = tmp_path / "facts.json"
            single.write_text(json.dumps(document))
            status, printed, _ = result(capsys, *CHECK, str(single))
            shown.append((status, printed))
            data.append(json.loads(result(capsys, *CHECK, "--json", str(single))[1]))
        status, printed, _ = same(capsys, file, *CHECK)
        parts = [f"Line {line}\n{shown[place][1]}\n" for line, place in ((2, 0), (3, 1), (4, 0))]
        assert printed == "".join(parts)
        assert status == shown[0][0]
        listed = json.loads(same(capsys, file, *CHECK, "--json")[1])
        assert listed == [{"line": line, **data[n]} for line, n in ((2, 0), (3, 1), (4, 0))]
        assert quick == [True] * 4

    def test_digits_are_numbers(self, tmp_path: Path, capsys: Capture) -> None:
        """A whole number is a number, and a list in brackets is a list."""
        head = ("person.age", "reward.kinds")
        file = tmp_path / "rows.tsv"
        file.write_text("\t".join(head) + '\n17\t["money"]\n')
        complaint = same(capsys, file, *CHECK)[2]
        assert "got '17'" not in complaint
        assert "kinds" not in complaint

    def test_a_list_that_is_none_is_refused(self, tmp_path: Path, capsys: Capture) -> None:
        """A cell that begins as a list and is none is refused with its line."""
        file = tmp_path / "rows.tsv"
        file.write_text("reward.kinds\treview.modified\n[money\ttrue\n")
        status, _, complaint = same(capsys, file, *CHECK)
        expected = "line 2, reward.kinds: expected a list in JSON, got '[money'"
        assert (status, expected in complaint) == (2, True)

    def test_a_fault_of_rows_that_are_alike_is_named_once(
        self, tmp_path: Path, capsys: Capture, quick: list[bool]
    ) -> None:
        """Rows that differ in an empty text and none at all are the same, and so is their fault."""
        file = tmp_path / "rows.parquet"
        data = {"review.modified": [5, 5, 6], "incentive.condition": ["", None, None]}
        parquet.write_table(pa.table(data), file)
        complaints: list[str] = []
        for engine in ENGINES:
            complaints.append(result(capsys, *CHECK, str(file), "--engine", engine)[2])
        assert quick == [True, True]
        (tmp_path / "[1].parquet").write_bytes(file.read_bytes())  # read without DuckDB
        name = str(tmp_path / "[1].parquet")
        complaints.append(result(capsys, *CHECK, name, "--engine", "duckdb")[2])
        assert quick == [True, True, False]
        assert [each.count("line 1, review.modified") for each in complaints] == [1] * 3
        assert [each.count("line 3, review.modified") for each in complaints] == [1] * 3
        assert len(set(complaints)) == 1
        assert "line 2" not in complaints[0]

    def test_rows_that_are_alike_have_one_verdict(
        self, tmp_path: Path, capsys: Capture, quick: list[bool]
    ) -> None:
        """Each row keeps its line and its own verdict where rows are alike."""
        file = tmp_path / "rows.parquet"
        modified, condition = [True, False, True, False], ["", "", None, None]
        data = {"review.modified": modified, "incentive.condition": condition}
        parquet.write_table(pa.table(data), file)
        found = [result(capsys, *CHECK, str(file), "--engine", each) for each in ENGINES]
        text = tmp_path / "rows.csv"
        text.write_text("review.modified,incentive.condition\n" + "true,\nfalse,\n" * 2)
        status, printed, _ = result(capsys, *CHECK, str(text))
        for line in (1, 2, 3, 4):
            printed = printed.replace(f"Line {line + 1}\n", f"Line {line}\n")
        assert found == [(status, printed, "")] * 2
        assert quick == [True, True]

    def test_a_number_that_is_none_is_no_fact(self, tmp_path: Path, capsys: Capture) -> None:
        """NaN is a fault of its row, and the sign of a zero is kept."""
        file = tmp_path / "rows.parquet"
        names = [float("nan"), 0.0, -0.0]
        parquet.write_table(pa.table({"incentive.condition": names}), file)
        for engine in ENGINES:
            status, _, complaint = result(capsys, *CHECK, str(file), "--engine", engine)
            expected = "line 1, incentive.condition: expected a text or a finite number"
            assert (status, expected in complaint) == (2, True)
        parquet.write_table(pa.table({"provider.name": names[1:]}), file)
        for engine in ENGINES:
            complaint = result(capsys, "classify", str(file), "--engine", engine)[2]
            assert "line 2" in complaint

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", "A JSON file or a table (.csv, .tsv, .parquet)"),
            ("fr", "Un fichier JSON ou un tableau (.csv, .tsv, .parquet)"),
        ],
    )
    def test_the_help_names_tables(self, capsys: Capture, language: str, words: str) -> None:
        """The help of the argument names the forms of tables beside JSON."""
        printed = result(capsys, "check", "--help", "--lang", language)[1]
        assert words in " ".join(printed.split())

    def test_a_file_without_columns_has_no_rows(self, tmp_path: Path, capsys: Capture) -> None:
        """A file in the form of Parquet with no column is refused as a table without rows is."""
        file = tmp_path / "rows.parquet"
        parquet.write_table(pa.table({"a": [1]}).select([]), file)
        for engine in ENGINES:
            status, _, complaint = result(capsys, *CHECK, str(file), "--engine", engine)
            assert (status, "a table with rows of facts" in complaint) == (2, True)

    def test_a_table_has_one_day_and_some_rows(self, tmp_path: Path, capsys: Capture) -> None:
        """Two days, a table of places, and a table without rows are refused."""
        head = ("review.modified", "incentive.condition")
        file = table(tmp_path, ("true", ""), head=head)
        days = ["check", "review", "--on", "2026-11-27,2026-11-28", "--where", "FR"]
        assert "one day and no --table" in same(capsys, file, *days)[2]
        assert "one day and no --table" in same(capsys, file, *CHECK, "--table")[2]
        assert "a table with rows of facts" in same(capsys, table(tmp_path, head=head), *CHECK)[2]
