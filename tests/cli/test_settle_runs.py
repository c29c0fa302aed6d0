"""Runs of ``c2b settle`` with several files, reversals, statements and suggestions."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from c2b import Money, Text, wire
from c2b.cli import fault_counts
from c2b.cli.command import run
from c2b.cli.framework import output_files
from c2b.cli.framework.party_files import file_name
from c2b.compensation import Amount, Books, PayPlan, PerItem, Rounding, Share
from c2b.errors import Fault

Capture = pytest.CaptureFixture[str]
CAMPAIGN = PayPlan(
    key="tea", scheme=PerItem(rate=Amount.of("0.50", "EUR")), rounding=Rounding.HALF_UP
)
SHARE = PayPlan(
    key="clips", scheme=Share(rate=Fraction(1), currency="EUR"), rounding=Rounding.HALF_UP
)
KEYED = {"key": "id", "party": "who"}
SOLD = {**KEYED, "at": "at", "value": {"column": "price", "currency": "EUR"}, "zone": "Z"}
HEAD = "id,who,price,at\n"


@pytest.fixture
def files(tmp_path: Path) -> Any:
    """A function that settles tables, each under its name, by a plan; it returns the status."""

    def settled(
        tables: dict[str, str], *more: str, campaign: PayPlan = CAMPAIGN, **plan: Any
    ) -> int:
        terms = tmp_path / "campaign.json"
        data = {"campaign": wire.to_data(campaign), "on": "2026-11-30", "columns": KEYED}
        terms.write_text(json.dumps(data | plan))
        names: list[str] = []
        for name, content in tables.items():
            (tmp_path / name).write_text(content, encoding="utf-8")
            names.append(str(tmp_path / name))
        return run(["settle", str(terms), *names, *more])

    return settled


def paid(capsys: Capture) -> dict[str, str]:
    """Return what each party is paid by the result that was printed as JSON."""
    units = json.loads(capsys.readouterr().out)["units"]
    return {each["party"]: each["paid"]["amount"] for unit in units for each in unit["parties"]}


class TestSeveralFiles:
    """Several files are one run."""

    def test_they_are_settled_together(self, files: Any, capsys: Capture) -> None:
        """Contributions of all files count, in the order of the files."""
        tables = {"a.csv": "id,who\n1,Ana\n", "b.tsv": "who\tid\nAna\t2\nBen\t3\n"}
        assert files(tables, "--json") == 0
        assert paid(capsys) == {"Ana": "1.00", "Ben": "0.50"}

    def test_a_fault_names_its_file(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """A fault, counted or not, is reported with the file in which it is."""
        tables = {"a.csv": "id,who\n,Ana\n", "b.csv": "id,who\n,Ana\n,Ben\n1,x,y\n"}
        assert files(tables) == 2
        err = capsys.readouterr().err
        assert f"{tmp_path / 'a.csv'}, line 2, column 1 (id): expected a value" in err
        assert f"{tmp_path / 'b.csv'}, column id, 2 cells (lines 2, 3): expected a value" in err
        assert f"{tmp_path / 'b.csv'}, line 4: expected 2 cells" in err
        lines = {"a.json": '[{"id": "1", "who": []}]', "b.json": '[{"id": "1", "who": "Ana"}]'}
        assert files(lines) == 2
        assert f"{tmp_path / 'a.json'}, contribution 1, who: expected a text" in (
            capsys.readouterr().err
        )

    def test_keys_have_to_be_mapped(self, files: Any, capsys: Capture) -> None:
        """A line number is no key where another file, or another night, has the same lines."""
        tables = {"a.csv": "id,who\n1,Ana\n", "b.csv": "id,who\n1,Ana\n"}
        assert files(tables, columns={"party": "who"}) == 2
        assert "columns.key: expected a column of keys" in capsys.readouterr().err
        assert files({"a.csv": "party\nAna\n"}, "--books", "b", columns=None) == 2
        assert "columns.key: expected a column of keys" in capsys.readouterr().err
        Path("b.lock").unlink()

    @pytest.mark.parametrize("arguments", [["settle"], ["settle", "campaign.json"]])
    def test_both_kinds_of_files_are_needed(self, arguments: list[str], capsys: Capture) -> None:
        """A campaign file alone, or nothing, is refused."""
        assert run(arguments) == 2
        assert "a campaign file and a file of contributions" in capsys.readouterr().err


class TestFaults:
    """Faults of one kind are reported once."""

    def test_their_count_and_first_lines(self, files: Any, capsys: Capture) -> None:
        """A wrong mapping is one line, however many cells it concerns."""
        table = "id,who,n\n" + "".join(f"{n},Ana,x{n}\n" for n in range(2_000))
        assert files({"a.csv": table}, columns=KEYED | {"quantity": "n"}) == 2
        lines = capsys.readouterr().err.splitlines()
        assert lines[0].startswith(
            "c2b: column n, 2,000 cells (lines 2, 3, 4, 5, 6, ...): expected a number"
        )
        assert "got 'x0', 'x1', 'x2', 'x3', 'x4', ...;" in lines[0]
        assert len(lines) == 2

    def test_rows_of_one_kind(self, files: Any, capsys: Capture) -> None:
        """Rows are counted as cells are."""
        assert files({"a.csv": "id,who\n1,a,b\n2,c,d\n"}, "--lang", "fr") == 2
        assert "c2b\u00a0: 2 lignes (2, 3)\u00a0: attendu" in capsys.readouterr().err

    def test_a_run_ends_early(
        self, files: Any, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A run with a million faults does not read on, and reports that."""
        monkeypatch.setattr(fault_counts, "LIMIT", 10)
        table = "id,who,n\n" + "1,Ana,x\n" * 50
        assert files({"a.csv": table}, columns=KEYED | {"quantity": "n"}) == 2
        err = capsys.readouterr().err
        assert "column n, 10 cells" in err
        assert "expected at most 10 faults, got more; the run ended early" in err

    def test_kinds_have_a_limit(
        self, files: Any, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """More kinds than anyone reads are cut, and that is reported."""
        monkeypatch.setattr(fault_counts, "MOST", 2)
        table = "id,who,n\n" + "".join(f"1,\u200bA{chr(0x200E + n)},x\n" for n in range(2))
        rows = "1,\u2060A,x\n,\u2061A,x\n"
        assert files({"a.csv": table + rows}, columns=KEYED | {"quantity": "n"}) == 2
        err = capsys.readouterr().err
        assert "expected at most 1000 faults, got more" in err

    def test_a_missing_fact(self, files: Any, capsys: Capture) -> None:
        """Each row that counts and lacks a fact is listed, and no row that is rejected."""
        policies = [{"kind": "manual_decision"}]
        campaign = wire.to_data(SHARE) | {"policies": policies}
        columns = SOLD | {"decision": "ok"}
        del columns["at"]
        head = "id,who,price,ok\n"
        table = head + "1,Ana,,accepted\n2,Ben,,rejected\n3,Cleo,€1,accepted\n4,Dan,,accepted\n"
        assert files({"a.csv": table}, columns=columns) == 0
        tables = {"a.csv": table, "b.csv": head + "5,Eve,,accepted\n6,Eve,€1,rejected\n"}
        assert files({"a.csv": table}, **plan_of(campaign), columns=columns) == 2
        err = capsys.readouterr().err
        assert (
            "column price, 2 cells (lines 2, 5): expected a cell that states the price or revenue"
            in err
        )
        assert files(tables, **plan_of(campaign), columns=columns) == 2
        assert "b.csv, line 2, column price: expected a cell" in capsys.readouterr().err

    def test_a_missing_fact_beside_a_bad_row(self, files: Any, capsys: Capture) -> None:
        """Rows that lack a fact are reported together with rows that cannot be read."""
        table = HEAD + "1,Ana,,2026-01-01\n2,,€1,2026-01-01\n3,Ben,€1,2026-01-01\n"
        assert files({"a.csv": table}, campaign=SHARE, columns=SOLD) == 2
        err = capsys.readouterr().err
        assert "line 3, column 2 (who): expected a value" in err
        assert "line 2, column price: expected a cell that states" in err

    def test_a_missing_fact_of_documents(self, files: Any, capsys: Capture) -> None:
        """Contributions without a mapping are listed by what they lack as well."""
        rows = '[{"key": "1", "party": "Ana"}, {"key": "2", "party": "Ben"}]'
        assert files({"a.json": rows}, campaign=SHARE, columns=None) == 2
        assert "expected a cell that states the price or revenue" in capsys.readouterr().err

    def test_two_currencies_after_a_bad_row(self, files: Any, capsys: Capture) -> None:
        """An error of another kind is not hidden by bad rows, nor are they by it."""
        table = HEAD.replace("at", "x") + "1,Ana,€1,\n2,Ben,5 CHF,\n3,,€1,\n"
        columns = KEYED | {"value": "price"}
        assert files({"a.csv": table}, campaign=SHARE, columns=columns) == 2
        assert "line 4, column 2 (who)" in capsys.readouterr().err

    def test_a_key_with_other_contents_after_a_bad_row(self, files: Any, capsys: Capture) -> None:
        """A key that stands for two contributions is reported with the bad rows."""
        assert files({"a.csv": "id,who\n1,Ana\n,Ben\n1,Cleo\n"}) == 2
        err = capsys.readouterr().err
        assert "line 3, column 1 (id)" in err
        assert "one of Ana (× 1), got one of Cleo" in err

    def test_lines_that_are_no_json(self, files: Any, capsys: Capture) -> None:
        """A line that is no JSON is a fault, whether keys are mapped or not."""
        for columns in (KEYED, None):
            assert files({"a.jsonl": '{"id"\n{"id"\n'}, columns=columns) == 2
            err = capsys.readouterr().err
            assert "line 1, document: expected valid JSON" in err
            assert "line 2, document: expected valid JSON" in err

    def test_one_fault_in_one_place(self) -> None:
        """Faults that have no line are counted by their place."""
        text = Text(en="x", fr="x")
        counts = fault_counts.FaultCounts()
        counts.add([Fault("columns.at", text, 1, text)] * 2)
        assert [str(each) for each in counts.faults()] == ["columns.at: expected x, got 1; x"]

    def test_with_books(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """The terms of the books decide which facts are missing."""
        books = ("--books", str(tmp_path / "b.json"))
        table = HEAD + "1,Ana,,2026-01-01\n2,Ben,€1,2026-01-01\n"
        assert files({"a.csv": table}, *books, campaign=SHARE, columns=SOLD) == 2
        assert "line 2, column price: expected a cell that states" in capsys.readouterr().err


def plan_of(campaign: Any) -> dict[str, Any]:
    """Return keywords by which `files` takes a campaign as data."""
    return {"campaign": wire.from_data(campaign, PayPlan)}


class TestReversals:
    """A reversal comes from a file, or from a negative row."""

    def test_from_a_file(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """A reversal is booked once, however often its file is given."""
        books = ("--books", str(tmp_path / "b.json"), "--json")
        table = {"a.csv": HEAD + "1,Ana,€10.00,2026-01-01\n2,Ben,€3,2026-01-02\n"}
        assert files(table, *books, campaign=SHARE, columns=SOLD) == 0
        taken = tmp_path / "back.csv"
        taken.write_text("name,key,amount,why\nr1,1,EUR 4.00,fraud\nr2,2,,late\n")
        more = ("--reversals", str(taken))
        for _ in range(2):
            capsys.readouterr()
            assert files({"a.csv": HEAD}, *books, *more, campaign=SHARE, columns=SOLD) == 0
            (unit,) = json.loads(capsys.readouterr().out)["units"]
            owed = {each["party"]: each["owed_back"]["amount"] for each in unit["parties"]}
            assert owed == {"Ana": "4.00", "Ben": "3.00"}
        stored = wire.parse((tmp_path / "b.json").read_text(encoding="utf-8"), Books)
        stored.check()
        assert files({}, *books, *more, campaign=SHARE, columns=SOLD) == 0

    def test_columns_may_be_declared(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """The columns of the file of reversals may have any names."""
        taken = tmp_path / "back.csv"
        taken.write_text("n,sale\nr1,1\n")
        mapping = {"name": "n", "key": "sale", "amount": None, "why": "n"}
        plan: dict[str, Any] = {"columns": SOLD, "campaign": SHARE, "reversals": mapping}
        table = {"a.csv": HEAD + "1,Ana,€10.00,2026-01-01\n"}
        assert files(table, "--json", "--reversals", str(taken), **plan) == 0
        (unit,) = json.loads(capsys.readouterr().out)["units"]
        assert unit["parties"][0]["owed_back"]["amount"] == "10.00"

    @pytest.mark.parametrize(
        ("row", "problem"),
        [
            ("r1,1,EUR 40.00,x\n", "back.csv, line 2: expected an amount above zero"),
            ("r1,9,,x\n", "back.csv, line 2: expected"),
            (",9,,x\n", "line 2, column 1 (name): expected a value"),
        ],
    )
    def test_refused(
        self, row: str, problem: str, files: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """A reversal of what is not there, or of more than is left, is refused with its line."""
        taken = tmp_path / "back.csv"
        taken.write_text("name,key,amount,why\n" + row)
        table = {"a.csv": HEAD + "1,Ana,€10.00,2026-01-01\n"}
        more = ("--reversals", str(taken))
        assert files(table, *more, campaign=SHARE, columns=SOLD) == 2
        assert problem in capsys.readouterr().err

    def test_negative_rows(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """A negative row takes back a part of the contribution with its key, once."""
        books = ("--books", str(tmp_path / "b.json"), "--json")
        columns = SOLD | {"negative": True}
        first = HEAD + "1,Ana,€10.00,2026-01-01\n"
        assert files({"a.csv": first}, *books, campaign=SHARE, columns=columns) == 0
        back = HEAD + "1,Ana,-€4.00,2026-01-03\n2,Ana,€5.00,2026-01-03\n"
        for expected in ("11.00", "11.00"):
            capsys.readouterr()
            assert files({"a.csv": back}, *books, campaign=SHARE, columns=columns) == 0
            (unit,) = json.loads(capsys.readouterr().out)["units"]
            assert unit["parties"][0]["earned"]["amount"] == expected
            assert unit["parties"][0]["paid"]["amount"] == "11.00"

    def test_a_file_of_reversals_has_no_negative_rows(
        self, files: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """A negative amount in a file of reversals is refused, for it would take nothing back."""
        taken = tmp_path / "back.csv"
        taken.write_text("name,key,amount,why\nr1,1,EUR -4.00,x\n")
        table = {"a.csv": HEAD + "1,Ana,€10.00,2026-01-01\n"}
        columns = SOLD | {"negative": True}
        more = ("--reversals", str(taken))
        assert files(table, *more, campaign=SHARE, columns=columns) == 2
        assert "line 2, column 3 (amount)" in capsys.readouterr().err

    def test_a_negative_row_of_the_same_run(self, files: Any, capsys: Capture) -> None:
        """A contribution that is taken back in its own file is owed back."""
        table = HEAD + "1,Ana,€10.00,2026-01-01\n1,Ana,-€10.00,2026-01-02\n"
        columns = SOLD | {"negative": True}
        assert files({"a.csv": table}, "--json", campaign=SHARE, columns=columns) == 0
        (unit,) = json.loads(capsys.readouterr().out)["units"]
        assert unit["parties"][0]["owed_back"]["amount"] == "10.00"

    def test_a_negative_quantity_where_nothing_has_a_price(
        self, files: Any, capsys: Capture
    ) -> None:
        """A negative row takes back all of its contribution in a pool."""
        pool = {
            "key": "p",
            "scheme": {"kind": "pool", "amount": {"amount": "9.00", "currency": "EUR"}},
            "rounding": "half_up",
        }
        campaign = wire.from_data(pool, PayPlan)
        columns = KEYED | {"at": "at", "quantity": "n", "negative": True, "zone": "Z"}
        table = "id,who,n,at\n1,Ana,2,2026-01-01\n2,Ben,1,2026-01-01\n1,Ana,-2,2026-01-02\n"
        assert files({"a.csv": table}, "--json", campaign=campaign, columns=columns) == 0
        (unit,) = json.loads(capsys.readouterr().out)["units"]
        assert {each["party"] for each in unit["parties"]} == {"Ana", "Ben"}

    def test_negative_rows_need_key_and_moment(self, files: Any, capsys: Capture) -> None:
        """Two negative rows of one key are told apart by their moments."""
        assert files({"a.csv": HEAD}, columns=KEYED | {"negative": True}) == 2
        assert "columns for key and at" in capsys.readouterr().err


class TestStatements:
    """Statements for a period, in four forms."""

    def test_forms(self, files: Any, tmp_path: Path, capsys: Capture) -> None:
        """Text, JSON and HTML are a file for each party; CSV is one table without formulas."""
        folder = tmp_path / "out"
        forms = [part for form in ("txt", "json", "html", "csv") for part in ("--form", form)]
        table = {"a.csv": "id,who\n1,=1+1\n2,<b>Ana</b>\n"}
        assert files(table, "--statements", str(folder), *forms) == 0
        assert capsys.readouterr().out.endswith(f"Statements written to {folder}: 2.\n")
        names = sorted(path.name for path in folder.iterdir())
        assert [name for name in names if name.endswith(".html")] == [
            "1_1-bac90eef.html",
            "b_Ana_b-82d5a952.html",
        ]
        page = (folder / f"{file_name('<b>Ana</b>')}.html").read_text(encoding="utf-8")
        assert "<h1>Statement for &lt;b&gt;Ana&lt;/b&gt;, tea" in page
        assert "<li>earned, " in page
        content = (folder / "statements.csv").read_bytes()
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert rows[0] == ["party", "plan", "item", "unit", "amount", "since", "until"]
        assert {row[0] for row in rows[1:]} == {"'=1+1", "<b>Ana</b>"}
        assert sum(row[2] == "paid" and row[4] == "-0.50" for row in rows) == 2

    def test_what_does_not_count_is_listed(self, files: Any, tmp_path: Path) -> None:
        """A page lists contributions that do not count, with the reason."""
        campaign = wire.to_data(CAMPAIGN) | {"policies": [{"kind": "minimum_score", "least": 1}]}
        columns = KEYED | {"score": "mark"}
        table = {"a.csv": "id,who,mark\n1,Ana,1\n2,Ana,0\n"}
        more = ("--statements", str(tmp_path / "out"), "--form", "html", "--lang", "fr")
        assert files(table, *more, **plan_of(campaign), columns=columns) == 0
        page = (tmp_path / "out" / "Ana-dea210f0.html").read_text(encoding="utf-8")
        assert '<html lang="fr">' in page
        assert "<li>2\u00a0: note inférieure à 1</li>" in page

    def test_a_period(self, files: Any, tmp_path: Path) -> None:
        """A statement of a period begins with what was open before it."""
        books = ("--books", str(tmp_path / "b.json"))
        more = ("--statements", str(tmp_path / "out"), "--form", "csv", "--lang", "fr")
        assert files({"a.csv": "id,who\n1,Ana\n"}, *books, on="2026-10-31") == 0
        period = ("--since", "2026-11-01", "--until", "2026-11-30")
        assert files({"a.csv": "id,who\n2,Ana\n"}, *books, *more, *period) == 0
        content = (tmp_path / "out" / "statements.csv").read_text(encoding="utf-8-sig")
        lines = content.splitlines()
        assert lines[0] == "partie;barème;poste;unité;montant;depuis;jusqu’à"
        assert lines[1].endswith(";cash:EUR;0,50;2026-11-01;2026-11-30")

    @pytest.mark.parametrize("option", ["--since", "--until"])
    def test_no_day(self, option: str, files: Any, capsys: Capture) -> None:
        """A period that begins or ends on no day is refused."""
        assert files({"a.csv": "id,who\n"}, "--statements", "x", option, "soon") == 2
        assert "the first or last day of the statements" in capsys.readouterr().err

    def test_interrupted_writing_leaves_the_old_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The old content stays whole where writing the new one is interrupted."""
        path = tmp_path / "a.txt"
        output_files.write_whole(path, b"old")

        def interrupted(_: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("os.fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            output_files.write_whole(path, b"new")
        assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
        assert path.read_bytes() == b"old"

    def test_a_device_is_written_in_place(self) -> None:
        """A name that is no plain file, such as a device, is written to and not replaced."""
        output_files.write_file("/dev/null", "x")
        assert Path("/dev/null").is_char_device()


class TestWarnings:
    """Decisions that no policy uses are warned of."""

    def test_a_rejection_that_is_paid(self, files: Any, capsys: Capture) -> None:
        """A plan without a policy for decisions pays what was rejected, with a warning."""
        table = {"a.csv": "id,who,ok\n1,Ana,rejected\n"}
        columns = KEYED | {"decision": "ok"}
        assert files(table, "--json", columns=columns) == 0
        out, err = capsys.readouterr()
        assert "warning: contributions with a decision: 1; no policy of the plan uses it" in err
        assert len(json.loads(out)["warnings"]) == 1
        campaign = wire.to_data(CAMPAIGN) | {"policies": [{"kind": "manual_decision"}]}
        assert files(table, "--json", **plan_of(campaign), columns=columns) == 0
        out, err = capsys.readouterr()
        assert (err, json.loads(out)["warnings"]) == ("", [])


class TestJson:
    """The result as JSON is printed part by part."""

    def test_it_is_one_object(self, files: Any, capsys: Capture) -> None:
        """Lists have one item a line, and an empty list is one."""
        assert files({"a.csv": "id,who\n1,Ana\n2,Ben\n"}, "--json") == 0
        out = capsys.readouterr().out
        assert '\n  "left_out": [],\n' in out
        found = json.loads(out)
        assert [each["party"] for each in found["payouts"]] == ["Ana", "Ben"]
        assert found["units"][0]["cost"] == wire.to_data(Money.of("1.00", "EUR"))


class TestSuggest:
    """A campaign file for a file of contributions, to be read and corrected."""

    def suggested(self, tmp_path: Path, capsys: Capture, content: str | bytes, form: str) -> Any:
        """Return what is suggested for a file."""
        path = tmp_path / f"rows.{form}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        assert run(["settle", "--suggest", str(path)]) == 0
        return json.loads(capsys.readouterr().out)

    def test_a_mapping_that_proves_itself(self, tmp_path: Path, capsys: Capture) -> None:
        """A table without anything open is settled by the suggestion as it is."""
        table = "Submission id;Participant id;Reward;Status\ns1;p1;€0,50;APPROVED\ns2;p2;€1,25;?\n"
        found = self.suggested(tmp_path, capsys, table, "csv")
        assert found["file"] == {"separator": ";", "encoding": "utf-8", "header_rows": 1}
        assert found["columns"] == {
            "key": "Submission id",
            "party": "Participant id",
            "value": "Reward",
            "decision": {
                "column": "Status",
                "words": [{"cell": "APPROVED", "means": "accepted"}, {"cell": "?"}],
            },
        }
        (tmp_path / "c.json").write_text(json.dumps(found))
        assert run(["settle", str(tmp_path / "c.json"), str(tmp_path / "rows.csv")]) == 0

    def test_what_is_open(self, tmp_path: Path, capsys: Capture) -> None:
        """Currency, decimal mark, form of moments, durations and zones are never guessed."""
        table = (
            "id,worker,reward,submitted,duration,score\n"
            'A1,Ana,$1.50,01/02/2026 10:00,5:30,"1,234"\nTotal,,$3.00,,,\n'
        )
        found = self.suggested(tmp_path, capsys, table, "csv")
        assert found["file"]["leave_out"] == [{"column": "id", "word": "Total"}]
        assert found["file"]["quoting"] == "double"
        columns = found["columns"]
        assert columns["value"] == {"column": "reward", "currency": "?"}
        assert columns["at"] == {"column": "submitted", "format": "?"}
        assert columns["seconds"] == {"column": "duration", "duration": "?"}
        assert (columns["decimal"], columns["zone"]) == ("?", "?")
        (tmp_path / "c.json").write_text(json.dumps(found))
        assert run(["settle", str(tmp_path / "c.json"), str(tmp_path / "rows.csv")]) == 2

    def test_moments_and_zones(self, tmp_path: Path, capsys: Capture) -> None:
        """A form that only one pattern has is stated; an abbreviation of a zone is left open."""
        table = "id,worker,worker,submitted,status\n1,A,,31/12/2026 10:00,Rejected\n"
        columns = self.suggested(tmp_path, capsys, table, "csv")["columns"]
        assert columns["at"] == {"column": "submitted", "format": "%d/%m/%Y %H:%M"}
        assert columns["party"] == {"column": "worker", "nth": 1}
        assert columns["decision"]["words"] == [{"cell": "Rejected", "means": "rejected"}]
        table = "id\tworker\tsubmitted\n1\tA\t2026-12-31 10:00\n"
        assert self.suggested(tmp_path, capsys, table, "tsv")["columns"]["at"] == "submitted"
        table = "id\tworker\tsubmitted\n1\tA\tThu Apr 13 15:41:01 CEST 2017\n"
        columns = self.suggested(tmp_path, capsys, table, "tsv")["columns"]
        assert columns["zones"] == [{"name": "CEST", "means": "?"}]
        table = "id\tworker\tsubmitted\n1\tA\tThu Apr 13 15:41:01 UTC 2017\n"
        assert "zones" not in self.suggested(tmp_path, capsys, table, "tsv")["columns"]

    def test_three_header_rows(self, tmp_path: Path, capsys: Capture, data_folder: Path) -> None:
        """Further header rows are counted."""
        content = (data_folder / "reading" / "qualtrics-three-headers" / "rows.csv").read_bytes()
        found = self.suggested(tmp_path, capsys, content, "csv")
        assert found["file"]["header_rows"] == 3
        assert found["columns"]["key"] == "ResponseId"

    def test_other_files(self, tmp_path: Path, capsys: Capture) -> None:
        """An encoding that is not proved is named; objects, workbooks and empty files are read."""
        found = self.suggested(tmp_path, capsys, "id,nom\n1,Chloé\n".encode("cp1252"), "csv")
        assert found["file"]["encoding"] == "windows-1252"
        rows = '[{"id": 1, "worker": {"id": 2}, "price": null}, 3]'
        found = self.suggested(tmp_path, capsys, rows, "json")
        assert found["columns"]["value"] == {"column": "price", "currency": "?"}
        assert self.suggested(tmp_path, capsys, "", "csv")["columns"] == {"party": "?"}
        book = openpyxl.Workbook()
        sheet: Any = book.active
        sheet.append(["id", "worker"])
        book.save(tmp_path / "a.xlsx")
        assert run(["settle", "--suggest", str(tmp_path / "a.xlsx")]) == 0
        assert json.loads(capsys.readouterr().out)["file"] == {"header_rows": 1}

    @pytest.mark.parametrize("name", ["none.csv", "none.doc", "none.xlsx"])
    def test_no_file(self, name: str, capsys: Capture) -> None:
        """A file that is not there, or of no known form, is refused."""
        assert run(["settle", "--suggest", name]) == 2
        assert name in capsys.readouterr().err
