"""``c2b settle``: files as people and platforms write them, and what is made of them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from c2b import InvalidValueError, wire
from c2b.cli import books_file
from c2b.cli.command import run
from c2b.cli.framework import day, terminal
from c2b.compensation import Amount, Books, Contribution, PayPlan, PerItem, Rounding

Capture = pytest.CaptureFixture[str]
CAMPAIGN = PayPlan(
    key="tea", scheme=PerItem(rate=Amount.of("0.50", "EUR")), rounding=Rounding.HALF_UP
)
PLAN = {"campaign": wire.to_data(CAMPAIGN), "on": "2026-11-30"}
TEXTS = {"party": "who", "quantity": "answers"}


@pytest.fixture
def settle(tmp_path: Path) -> Any:
    """A function that settles *content*, in a file of some form, by a plan; it tells the status."""

    def settled(content: str | bytes, form: str = "csv", *more: str, **plan: Any) -> int:
        terms, rows = tmp_path / "campaign.json", tmp_path / f"rows.{form}"
        terms.write_text(json.dumps(PLAN | plan))
        rows.write_bytes(content if isinstance(content, bytes) else content.encode())
        return run(["settle", str(terms), str(rows), *more])

    return settled


def result(capsys: Capture) -> Any:
    """Return the result that was printed as JSON."""
    return json.loads(capsys.readouterr().out)


def paid(capsys: Capture) -> dict[str, str]:
    """Return the amount that each party is paid."""
    (unit,) = result(capsys)["units"]
    return {each["party"]: each["paid"]["amount"] for each in unit["parties"]}


class TestForms:
    """The ending of the name says the form."""

    def test_a_table_whose_columns_are_called_as_the_facts(
        self, settle: Any, capsys: Capture
    ) -> None:
        """Needs no mapping; lines without cells are none."""
        assert settle("key,party,quantity\n1,Ana,3\n\n2,Ben,5\n", "csv", "--json") == 0
        assert paid(capsys) == {"Ana": "1.50", "Ben": "2.50"}

    @pytest.mark.parametrize("sign", [",", ";", "|"])
    def test_the_separator_is_what_the_header_has(
        self, sign: str, settle: Any, capsys: Capture
    ) -> None:
        """French spreadsheets write semicolons."""
        table = 'party,quantity\n"Ana, and Ben",3\n'.replace(",q", f"{sign}q").replace(
            ",3", f"{sign}3"
        )
        assert settle(table, "csv", "--json") == 0
        assert paid(capsys) == {"Ana, and Ben": "1.50"}

    def test_a_separator_may_be_stated(self, settle: Any, capsys: Capture) -> None:
        """A separator that is stated must be one character."""
        table = "party;quantity,unused\nAna;3,x\n"
        assert settle(table, "csv", "--json", columns={"party": "party;quantity"}) == 0
        assert paid(capsys) == {"Ana;3": "0.50"}
        assert (
            settle(table, "csv", "--json", file={"separator": ";"}, columns={"party": "party"}) == 0
        )
        assert paid(capsys) == {"Ana": "0.50"}
        assert settle(table, "csv", file={"separator": ";;"}) == 2
        err = capsys.readouterr().err
        assert "file.separator: expected one character between cells, got ';;'" in err

    def test_tabs(self, settle: Any, capsys: Capture) -> None:
        """A header with tabs is separated by tabs, even if it has other separators."""
        assert settle("who\tanswers\ta,b,c\nAna\t3\t\n", "TSV", "--json", columns=TEXTS) == 0
        assert paid(capsys) == {"Ana": "1.50"}

    def test_zones_of_the_system(self, settle: Any, capsys: Capture) -> None:
        """A time zone without a stated offset is looked up in the database of time zones."""
        campaign = wire.to_data(CAMPAIGN) | {
            "policies": [{"kind": "deadline", "until": "2026-07-01T10:30:00Z"}]
        }
        table = "party,at\nAna,2026-07-01T12:00\nBen,2026-07-01T13:00\n"
        columns = {"party": "party", "at": "at", "zone": "Europe/Paris"}
        assert settle(table, "csv", "--json", campaign=campaign, columns=columns) == 0
        assert paid(capsys) == {"Ana": "0.50"}
        columns = columns | {"zone": "Europe/Lutetia"}
        assert settle(table, "csv", campaign=campaign, columns=columns) == 2
        assert "('Europe/Lutetia' is ambiguous or unknown)" in capsys.readouterr().err

    def test_items_as_documents(self, settle: Any, capsys: Capture) -> None:
        """Contributions are read from documents in the form in which the library writes them."""
        items = [Contribution(key="1", party="Ana", quantity=3), Contribution(key="2", party="Ben")]
        assert settle(wire.to_json(items), "json", "--json") == 0
        assert paid(capsys) == {"Ana": "1.50", "Ben": "0.50"}
        lines = "\n".join(json.dumps(wire.to_data(item)) for item in items)
        assert settle(f"{lines}\n\n", "jsonl", "--json") == 0
        assert paid(capsys) == {"Ana": "1.50", "Ben": "0.50"}

    def test_objects_of_another_program(self, settle: Any, capsys: Capture) -> None:
        """Numbers of JSON objects are read digit by digit; null and a missing key mean unknown."""
        rows = '[{"who": "Ana", "answers": 1.10, "sure": true}, {"who": "Ben", "answers": 2}]'
        columns = TEXTS | {"note": "sure", "kind": {"column": "x", "optional": True}}
        assert settle(rows, "json", "--json", columns=columns) == 0
        assert paid(capsys) == {"Ana": "0.55", "Ben": "1.00"}
        rows = '{"who": "Ana", "answers": 0.1, "x": null}\n'
        assert settle(rows, "jsonl", "--json", columns=columns) == 2
        err = capsys.readouterr().err
        assert "columns (sure): expected a key that some object has, got 'sure'" in err
        columns["note"] = {"column": "sure", "optional": True}
        assert settle(rows, "jsonl", "--json", columns=columns) == 0
        assert paid(capsys) == {"Ana": "0.05"}

    def test_a_campaign_alone(self, tmp_path: Path, capsys: Capture) -> None:
        """Is a plan without a mapping, settled today, or on the day that is named."""
        terms, rows = tmp_path / "a.json", tmp_path / "b.csv"
        terms.write_text(wire.to_json(CAMPAIGN))
        rows.write_text("party\nAna\n")
        assert run(["settle", str(terms), str(rows), "--json"]) == 0
        assert result(capsys)["on"] in {day.today().isoformat(), date.today().isoformat()}
        assert run(["settle", str(terms), str(rows), "--json", "--on", "2026-01-02"]) == 0
        assert result(capsys)["on"] == "2026-01-02"
        assert run(["settle", str(terms), str(rows), "--on", "tomorrow"]) == 2
        assert "--on: expected a day such as 2026-11-23, got 'tomorrow'" in capsys.readouterr().err


class TestEncodings:
    """The encoding of a file is detected, or stated."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark"])
    def test_found(self, encoding: str, settle: Any, capsys: Capture) -> None:
        """A byte order mark proves an encoding, and UTF-8 proves itself."""
        table = "who,answers\nChloé,3\n"
        if encoding == "utf-16-le-mark":
            content = b"\xff\xfe" + table.encode("utf-16-le")
        else:
            content = table.encode(encoding)
        assert settle(content, "csv", "--json", columns=TEXTS) == 0
        assert paid(capsys) == {"Chloé": "1.50"}

    @pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
    def test_another_has_to_be_declared(self, encoding: str, settle: Any, capsys: Capture) -> None:
        """A byte that is not of UTF-8 is refused with its line, and the line is shown."""
        content = "who,answers\nAna,1\nChloé,3\n".encode(encoding)
        assert settle(content, columns=TEXTS) == 2
        assert (
            "line 3: expected text in utf-8, got '0xE9'; correct the file, or write "
            '"encoding": "windows-1252" in "file" if this line is: Chloé,3'
        ) in capsys.readouterr().err
        assert settle(content, "csv", "--json", columns=TEXTS, file={"encoding": encoding}) == 0
        assert paid(capsys) == {"Ana": "0.50", "Chloé": "1.50"}

    @pytest.mark.parametrize(
        ("content", "encoding", "said"),
        [
            (b"who,answers\nChlo\xe9,3\n", "utf-8", "line 2: expected text in utf-8, got '0xE9'"),
            (
                b"\xef\xbb\xbfwho\nChlo\xe9\n",
                None,
                "line 2: expected text in utf-8-sig",
            ),
            (b"\xff\xfe\x00", None, "line 1: expected text in utf-16"),
            ("Chloé\n".encode(), "latin-1", "expected text in utf-8, got 'latin-1'; all bytes are"),
            ("\x80\n".encode("latin-1"), "latin-1", "line 1: expected text in latin-1"),
            (b"\xef\xbb\xbfwho\n", "latin-1", "expected text in utf-8-sig, got 'latin-1'; leave"),
            (b"who\n", "klingon", "expected an encoding that Python knows, got 'klingon'"),
        ],
    )
    def test_contradicted(
        self, content: bytes, encoding: str | None, said: str, settle: Any, capsys: Capture
    ) -> None:
        """A stated encoding, or a mark, is not doubted."""
        assert settle(content, file={"encoding": encoding}) == 2
        assert said in capsys.readouterr().err

    def test_stated(self, settle: Any, capsys: Capture) -> None:
        """An encoding that cannot be detected can be stated."""
        content = "who,answers\nЗоя,3\n".encode("cp1251")
        assert settle(content, "csv", "--json", columns=TEXTS, file={"encoding": "cp1251"}) == 0
        assert paid(capsys) == {"Зоя": "1.50"}


class TestBadRows:
    """All of them are told; nothing is settled unless they are left out on purpose."""

    TABLE = "who,answers\nAna,3\nBen,many\n,1\nDan,1,2\n"

    def test_nothing_is_settled(self, settle: Any, capsys: Capture) -> None:
        """Status 2, each row with line and column, and the hint."""
        assert settle(self.TABLE, columns=TEXTS) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert "line 3, column 2 (answers): expected a number" in err
        assert "line 4, column 1 (who): expected a value" in err
        assert "line 5: expected 2 cells, as the header has, got 3" in err
        assert "got 3 faults; nothing is settled: correct them, or" in err

    def test_skipped(self, settle: Any, capsys: Capture) -> None:
        """Status 1, and they are listed in the result."""
        assert settle(self.TABLE, "csv", "--skip-bad", "--json", columns=TEXTS) == 1
        told = result(capsys)
        assert told["counted"] == 1
        assert [each["where"] for each in told["bad_rows"]] == [
            "line 3, column 2 (answers)",
            "line 4, column 1 (who)",
            "line 5",
        ]
        assert settle(self.TABLE, "csv", "--skip-bad", "--lang", "fr", columns=TEXTS) == 1
        out = capsys.readouterr().out
        assert "\nLignes illisibles, écartées\n  ligne 3, colonne 2 (answers)\u00a0: attendu" in out

    def test_a_refused_settlement_hides_none(self, settle: Any, capsys: Capture) -> None:
        """Unknown facts on which pay depends are reported after the faulty rows."""
        scheme = {"kind": "per_hour", "rate": {"amount": "9", "currency": "EUR"}}
        campaign = wire.to_data(CAMPAIGN) | {"scheme": scheme}
        assert settle(self.TABLE, columns=TEXTS, campaign=campaign) == 2
        err = capsys.readouterr().err
        assert "line 5: expected 2 cells" in err
        assert "columns.seconds: expected a column for the time that it took" in err
        assert settle("who,answers\nAna,3\n", columns=TEXTS, campaign=campaign) == 2
        err = capsys.readouterr().err
        assert "columns.seconds: expected a column for the time that it took" in err

    def test_two_currencies(self, settle: Any, capsys: Capture) -> None:
        """Do not combine, and the bad rows are told all the same."""
        scheme = {"kind": "share", "rate": "1/2", "currency": "EUR"}
        columns = {"party": "who", "value": "sold"}
        campaign = wire.to_data(CAMPAIGN) | {"scheme": scheme}
        table = "who,sold\nAna,CHF 3\nBen,x\n"
        assert settle(table, columns=columns, campaign=campaign) == 2
        err = capsys.readouterr().err
        assert "line 3, column 2 (sold): expected an amount" in err
        assert settle(table, "csv", "--skip-bad", columns=columns, campaign=campaign) == 2
        assert "cannot combine EUR with CHF" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("rows", "form", "where"),
        [
            ('[{"who": "Ana", "answers": []}]', "json", "contribution 1, answers"),
            ("[3]", "json", "contribution 1: expected an object"),
            ('\n{"who": "Ana"}', "jsonl", "line 2, answers: expected a value"),
            ('{"who"', "jsonl", "line 1, document: expected valid JSON"),
            ('{"who": "Ana", "who": "Ben"}', "jsonl", "line 1, who"),
        ],
    )
    def test_in_json(self, rows: str, form: str, where: str, settle: Any, capsys: Capture) -> None:
        """A fault in JSON is reported with the number of the contribution or of the line."""
        assert settle(rows, form, columns=TEXTS) == 2
        assert where in capsys.readouterr().err

    def test_items_that_are_none(self, settle: Any, capsys: Capture) -> None:
        """A file without a mapping is not converted."""
        rows = '[{"key": "1", "party": "Ana", "quantity": 1.5}, {"key": 2}]'
        assert settle(rows, "json") == 2
        err = capsys.readouterr().err
        assert "contribution 1, quantity: expected a whole number, or a fraction" in err
        assert "contribution 2, key: expected a text, got 2" in err

    @pytest.mark.parametrize("content", ['who,answers\nAna,"3\n', 'who,answers\n"A"na,3\n'])
    def test_quotes(self, content: str, settle: Any, capsys: Capture) -> None:
        """An open one could swallow the rest of the file: not even --skip-bad goes on."""
        assert settle(content, "csv", "--skip-bad", columns=TEXTS) == 2
        err = capsys.readouterr().err
        assert "line 2: expected a row that can be read" in err
        assert "close the quotes and double" in err


class TestFiles:
    """Names that lead nowhere."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            (
                "rows.doc",
                "a file whose name ends in .csv, .tsv, .json, .jsonl, .xlsx, .ods or",
            ),
            ("none.xlsx", "no file has that name"),
            ("none.csv", "no file has that name"),
            ("folder.csv", "that is a folder"),
            ("a\0.csv", "null"),
        ],
    )
    def test_refused(self, name: str, said: str, tmp_path: Path, capsys: Capture) -> None:
        """A refusal is printed with its hint."""
        (tmp_path / "folder.csv").mkdir()
        terms = tmp_path / "campaign.json"
        terms.write_text(json.dumps(PLAN))
        assert run(["settle", str(terms), str(tmp_path / name)]) == 2
        assert said in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("content", "form", "said"),
        [
            ("", "csv", "a column of the sheet that names who contributed"),
            ("name\nAna\n", "csv", "a column of the sheet that names who contributed"),
            ("{}", "json", "a list of contributions"),
            ("[", "json", "expected valid JSON"),
        ],
    )
    def test_nothing_to_read(
        self, content: str, form: str, said: str, settle: Any, capsys: Capture
    ) -> None:
        """An empty file has no columns."""
        assert settle(content, form) == 2
        assert said in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("plan", "said"),
        [
            ({"columns": {}}, "columns.party"),
            ({"campaign": {"kye": "tea"}}, "campaign.kye"),
            ({"day": "2026-01-01"}, "day: expected one of the keys campaign, on, columns"),
        ],
    )
    def test_plans_that_are_none(self, plan: Any, said: str, settle: Any, capsys: Capture) -> None:
        """Each fault by its path."""
        assert settle("party\nAna\n", **plan) == 2
        assert said in capsys.readouterr().err


class TestScreen:
    """The settlement as it is printed for people."""

    TABLE = "key,party,quantity,score\n1,Ana,3,1\n2,Ben,2,0\n3,Ben,2,1\n4,Cleo,1,\n"

    def test_in_english(self, settle: Any, capsys: Capture) -> None:
        """The output in English shows amounts, reasons, the total and rejected contributions."""
        campaign = wire.to_data(CAMPAIGN) | {
            "policies": [{"kind": "minimum_score", "least": 1}],
            "deductions": [
                {"kind": "fee", "rate": "0.1", "rounding": "half_up"},
                {"kind": "withhold", "rate": "0.2", "rounding": "half_up"},
            ],
            "budget": {"amount": "10.00", "currency": "EUR"},
            "over": "refuse",
        }
        assert settle(self.TABLE, campaign=campaign) == 0
        assert capsys.readouterr().out == (
            "tea, settled on 2026-11-30\n"
            "contributions read: 4; of these count: 2\n"
            "\n"
            "EUR\n"
            "       earned  fees  withheld  paid\n"
            "  Ana    1.50  0.15      0.27  1.08  3 contributions × 0.50\u00a0EUR = 1.50\u00a0EUR\n"
            "  Ben    1.00  0.10      0.18  0.72  2 contributions × 0.50\u00a0EUR = 1.00\u00a0EUR\n"
            "\n"
            "Cost for the business to date: 2.50\u00a0EUR; 2.25\u00a0EUR for those who "
            "contributed, 0.25\u00a0EUR in fees.\n"
            "Paid out now: 1.80\u00a0EUR.\n"
            "Left of the budget of 10.00\u00a0EUR: 7.50\u00a0EUR.\n"
            "\n"
            "Contributions that do not count: 2\n"
            "  1 × scored less than 1 (2)\n"
            "  1 × waits: the score is not known (4)\n"
        )

    @pytest.mark.parametrize(
        ("over", "said", "left"),
        [
            ("refuse", "rien n’est payé", "1,00"),
            ("pro_rata", "tout est réduit en proportion", "0,00"),
            ("first_come", "les premières arrivées sont payées", "1,00"),
        ],
    )
    def test_more_than_the_budget(
        self, over: str, said: str, left: str, settle: Any, capsys: Capture
    ) -> None:
        """An exceeded budget is reported with its excess and the consequence."""
        campaign = wire.to_data(CAMPAIGN) | {
            "budget": {"amount": "1.00", "currency": "EUR"},
            "over": over,
        }
        assert settle(self.TABLE, "csv", "--lang", "fr", campaign=campaign) == 0
        out = capsys.readouterr().out
        assert said in out or over == "first_come"
        assert f"Reste du budget de 1,00\u00a0EUR\u00a0: {left}\u00a0EUR." in out

    def test_many_parties_and_many_reasons(self, settle: Any, capsys: Capture) -> None:
        """The first of them, and where the rest is."""
        rows = "".join(f"{n},p{n:02},1,{n % 2}\n" for n in range(60))
        campaign = wire.to_data(CAMPAIGN) | {"policies": [{"kind": "minimum_score", "least": 1}]}
        assert settle(f"key,party,quantity,score\n{rows}", campaign=campaign) == 0
        out = capsys.readouterr().out
        assert "  and 10 more: see --json or --statements\n" in out
        assert "  30 × scored less than 1 (0, 2, 4, 6, 8, …)\n" in out

    def test_goods_points_and_badges(self, settle: Any, capsys: Capture) -> None:
        """Each unit by itself."""
        rates = [
            {"amount": "5.00", "medium": "kind", "currency": "EUR"},
            {"amount": "70", "medium": "points", "name": "stars"},
            {"amount": "1", "medium": "recognition", "name": "Helper"},
        ]
        parts = [{"kind": "per_item", "rate": rate} for rate in rates]
        campaign = wire.to_data(CAMPAIGN) | {"scheme": {"kind": "sum", "parts": parts}}
        assert settle("party\nAna\n", campaign=campaign) == 0
        out = capsys.readouterr().out
        assert all(f"\n{head}\n" in out for head in ("EUR in kind", "points: stars"))
        assert "\nrecognition: Helper\n" in out
        assert "Cost for the business to date: 70\u00a0stars.\n" in out
        assert "Paid out now" not in out

    def test_nothing_to_pay(self, settle: Any, capsys: Capture) -> None:
        """A file with a header alone."""
        assert settle("party\n") == 0
        assert "contributions read: 0; of these count: 0\n" in capsys.readouterr().out

    def test_what_came_twice_counts_once(self, settle: Any, capsys: Capture) -> None:
        """Keys are checked: paying twice in silence is the worse mistake."""
        assert settle("key,party\n1,Ana\n1,Ana\n", "csv", "--json") == 0
        (line,) = result(capsys)["left_out"]
        assert line == {
            "key": "1",
            "party": "Ana",
            "status": "refused",
            "reason": "settled before",
        }

    def test_progress(self, settle: Any, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The progress is shown every 256 rows, of as many as the file has lines."""
        seen: list[tuple[int, int]] = []

        class Watched:
            def __init__(self, what: str) -> None:
                assert what == "c2b settle"

            def __enter__(self) -> Any:
                return lambda done, total: seen.append((done, total))

            def __exit__(self, *_: object) -> None:
                return None

        monkeypatch.setattr("c2b.cli.settle.progress", Watched)
        settle("party\n" + "Ana\n" * 600)
        assert seen == [(256, 601), (512, 601)]
        assert terminal.PATIENCE > 0


class TestStatements:
    """A file for each party."""

    def test_text_and_data(self, settle: Any, tmp_path: Path, capsys: Capture) -> None:
        """Statements exist also for parties whose contributions do not count."""
        folder = tmp_path / "out" / "statements"
        campaign = wire.to_data(CAMPAIGN) | {"policies": [{"kind": "minimum_score", "least": 1}]}
        table = "key,party,score\n1,Ana,1\n2,Ana,0\n3,Ben,0\n"
        more = ("--statements", str(folder), "--lang", "fr")
        assert settle(table, "csv", *more, campaign=campaign) == 0
        assert capsys.readouterr().out.endswith(f"Relevés écrits dans {folder}\u00a0: 2.\n")
        assert {path.name for path in folder.iterdir()} == {
            ".c2b-statements",
            "Ana-dea210f0.txt",
            "Ana-dea210f0.json",
            "Ben-030d7562.txt",
            "Ben-030d7562.json",
        }
        assert (folder / "Ana-dea210f0.txt").read_text(encoding="utf-8") == (
            "Relevé pour Ana, tea, jusqu’au 30 novembre 2026\n"
            "1 × 0,50\u00a0EUR = 0,50\u00a0EUR\n"
            "gagné, arrondi au plus proche, demi vers le haut\u00a0: 0,50\u00a0EUR\n"
            "payé\u00a0: -0,50\u00a0EUR\n"
            "solde à la clôture\u00a0: 0,00\u00a0EUR\n"
            "2\u00a0: note inférieure à 1\n"
        )
        data = json.loads((folder / "Ben-030d7562.json").read_text(encoding="utf-8"))
        assert (data["party"], data["units"]) == ("Ben", [])
        assert data["explanation"]["en"] == "nothing is due"
        assert [line["key"] for line in data["left_out"]] == ["3"]
        assert settle(table, "csv", "--statements", str(folder), "--json", campaign=campaign) == 0
        assert result(capsys)["counted"] == 1

    def test_a_folder_that_is_none(self, settle: Any, tmp_path: Path, capsys: Capture) -> None:
        """Told as every file that the system does not give."""
        (tmp_path / "file").write_text("")
        assert settle("party\nAna\n", "csv", "--statements", str(tmp_path / "file")) == 2
        assert "file" in capsys.readouterr().err


class TestExport:
    """The export of a real platform for microtasks, as it is."""

    PLAN = PLAN | {
        "campaign": {
            "key": "upper-bound",
            "scheme": {"kind": "per_item", "rate": {"amount": "0.45", "currency": "USD"}},
            "rounding": "half_up",
            "policies": [{"kind": "one_per_party", "keep": "last"}],
            "deductions": [
                {
                    "kind": "fee",
                    "rate": "0.4",
                    "per": "item",
                    "on_top": True,
                    "rounding": "half_up",
                    "least": {"amount": "0.01", "currency": "USD"},
                }
            ],
        },
        "columns": {
            "zones": [{"name": "CEST", "means": "+02:00"}],
            "key": "assignmentid",
            "party": "workerid",
            "at": "assignmentsubmittime",
            "seconds": {"column": "assignmentsubmittime", "since": "assignmentaccepttime"},
            "value": {"column": "reward", "currency": "USD"},
            "note": "feedback",
        },
    }

    def test_it_is_read_as_it_is(self, data_folder: Path, tmp_path: Path, capsys: Capture) -> None:
        """180 times 0.45 is 81.00, the fee 32.40, together 113.40; the five are those five."""
        table = data_folder / "microtask-export" / "assignments.tsv"
        terms = tmp_path / "plan.json"
        terms.write_text(json.dumps(self.PLAN))
        assert run(["settle", str(terms), str(table), "--json"]) == 0
        told = result(capsys)
        (unit,) = told["units"]
        assert unit["cost"] == {"amount": "113.40", "currency": "USD"}
        assert unit["fees"] == {"amount": "32.40", "currency": "USD"}
        assert {each["paid"]["amount"] for each in unit["parties"]} == {"0.45"}
        assert (told["counted"], len(unit["parties"])) == (180, 180)
        rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
        place = {name: index for index, name in enumerate(rows[0])}
        rejected = {row[place["assignmentid"]] for row in rows if row[place["reject"]] == "y"}
        assert {line["key"] for line in told["left_out"]} == rejected
        assert len(rejected) == 5


def test_the_demonstration_ends_with_a_settlement(capsys: Capture) -> None:
    """The demonstration ends with the settlement of an example campaign, in both languages."""
    assert run(["demo", "--lang", "fr"]) == 0
    out = capsys.readouterr().out
    assert "receipts, décompte du 23 novembre 2026\ncontributions lues\u00a0: 8" in out
    assert "Coût pour le professionnel à ce jour\u00a0: 3,96\u00a0EUR\u00a0; 3,30\u00a0EUR" in out
    assert "  Statement for Ana, receipts, up to 2026-11-23\n" in out
    told = r"  Relevé pour Ana, receipts, jusqu’au 23 novembre 2026\n.*\n.*\n  payé.*\n  solde.*\n$"
    assert re.search(told, out)


def test_a_header_that_cannot_be_read(settle: Any, capsys: Capture) -> None:
    """A cell in quotes ends with them; said of the header as of any row."""
    assert settle('"party"x,quantity\nAna,1\n') == 2
    assert "line 1: expected a row that can be read" in capsys.readouterr().err


class TestBooks:
    """Settlements that go on from one another, in a file."""

    def test_a_key_is_settled_once(self, settle: Any, tmp_path: Path, capsys: Capture) -> None:
        """The second run pays what is new; the file reads as books."""
        books = ("--books", str(tmp_path / "books.json"), "--json")
        assert settle("key,party\n1,Ana\n", "csv", *books) == 0
        assert paid(capsys) == {"Ana": "0.50"}
        assert settle("key,party\n1,Ana\n2,Ana\n", "csv", *books) == 0
        told = result(capsys)
        assert [each["amount"]["amount"] for each in told["payouts"]] == ["0.50"]
        assert [each["reason"] for each in told["left_out"]] == ["settled before"]
        stored = wire.parse((tmp_path / "books.json").read_text(encoding="utf-8"), Books)
        assert (stored.number, stored.counted) == (2, 2)
        stored.check()
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "books.json",
            "books.json.lock",
            "campaign.json",
            "rows.csv",
        ]

    def test_nothing_is_written_where_rows_are_bad(
        self, settle: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """The books stay as they were."""
        file = tmp_path / "books.json"
        assert settle("key,party\n1,Ana\n", "csv", "--books", str(file)) == 0
        before = file.read_bytes()
        assert settle("key,party\n2,\n", "csv", "--books", str(file)) == 2
        assert file.read_bytes() == before
        assert settle("key,party\n1,Ben\n", "csv", "--books", str(file)) == 2
        assert "one key is one contribution" in capsys.readouterr().err
        assert file.read_bytes() == before

    def test_two_runs_at_once(self, settle: Any, tmp_path: Path, capsys: Capture) -> None:
        """The second is refused."""
        file = str(tmp_path / "books.json")
        with books_file.locked(file):
            assert settle("key,party\n1,Ana\n", "csv", "--books", file) == 2
        assert "books that no other run has open" in capsys.readouterr().err
        assert settle("key,party\n1,Ana\n", "csv", "--books", file) == 0

    def test_other_terms(self, settle: Any, tmp_path: Path, capsys: Capture) -> None:
        """Hold from a day on, which has to be named."""
        books = ("--books", str(tmp_path / "books.json"), "--json")
        rate = {"kind": "per_item", "rate": {"amount": "2.00", "currency": "EUR"}}
        other = wire.to_data(CAMPAIGN) | {"scheme": rate}
        assert settle("key,party\n1,Ana\n", "csv", *books) == 0
        assert settle("key,party\n2,Ana\n", "csv", *books, campaign=other) == 2
        assert "--amended-since" in capsys.readouterr().err
        since = ("--amended-since", "2026-12-01", "--on", "2026-12-01")
        assert settle("key,party\n2,Ana\n", "csv", *books, *since, campaign=other) == 0
        assert paid(capsys) == {"Ana": "2.50"}

    @pytest.mark.parametrize("place", ["nowhere/books.json", "rows.csv/books.json"])
    def test_where_nothing_can_be_written(
        self, place: str, settle: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """The name is refused."""
        assert settle("party\nAna\n", "csv", "--books", str(tmp_path / place)) == 2
        assert "a file in a folder that exists" in capsys.readouterr().err

    def test_a_folder_that_cannot_be_written_to(self, tmp_path: Path) -> None:
        """Is told as any file that cannot be written."""
        with pytest.raises(InvalidValueError):
            books_file.write_books(str(tmp_path / "none" / "b.json"), Books.open(CAMPAIGN))
