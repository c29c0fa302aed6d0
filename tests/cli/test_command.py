"""The command: what it prints, in which language, and the status it leaves."""

from __future__ import annotations

import errno
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cases.test_check import ROW

import c2b.cli
from c2b import Business, Consumer, Dependence, Exchange, Leg, Value, ValueKind, wire
from c2b.cli import classify as classify_module
from c2b.cli import demo as demo_module
from c2b.cli import screen
from c2b.cli.command import run
from c2b.cli.language import language_of
from c2b.paradigms import Flaw, Proof

LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.IDEA),
    dependence=Dependence.NONE,
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language in the environment."""
    for name in ("C2B_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def exchange(tmp_path: Path) -> str:
    """A file with one leg."""
    path = tmp_path / "exchange.json"
    path.write_text(wire.to_json(LEG), encoding="utf-8")
    return str(path)


def written(tmp_path: Path, data: Any) -> str:
    """A file with *data* as JSON."""
    path = tmp_path / "data.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return str(path)


class TestDemo:
    """Every case, a summary, one explanation in both languages, the proof."""

    def test_one_line_a_leg(self, capsys: Any) -> None:
        """Seventy-six of them, with four lenses and the verdict."""
        assert run(["demo"]) == 0
        out = capsys.readouterr().out
        assert len(re.findall(r"^S\d\d\.\d ", out, flags=re.M)) == 76
        assert re.search(r"^S24\.1 +B2C +C2B +B2C +C2B +contested +B2C +Priceline → ", out, re.M)
        assert "50 cases, 76 legs: 34 unanimous, 38 contested, 3 undetermined, 1 nothing" in out
        assert "By paradigm: C2B 27, B2C 20, B2B 13" in out
        assert "Verdict: contested." in out
        assert "Verdict\u00a0: contesté." in out
        assert "patterns of facts: total, without overlap, reversible and monotone." in out

    def test_in_french(self, capsys: Any) -> None:
        """The same lines, French around them."""
        assert run(["demo", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "50 cas, 76 prestations\u00a0: 34 unanime, 38 contesté" in out
        assert "sur 1803 états des faits" in out

    def test_a_table_that_fails_its_proof_is_told(
        self, capsys: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The flaw and status 1."""
        flaw = Flaw(law="total", table="headline", rows=("C2B",))
        monkeypatch.setattr(demo_module, "prove", lambda: Proof(patterns=1, flaws=(flaw,)))
        assert run(["demo"]) == 1
        assert "table headline has a gap" in capsys.readouterr().out


class TestClassify:
    """JSON in, a table or JSON out."""

    def test_a_table(self, exchange: str, capsys: Any) -> None:
        """One row a leg."""
        assert run(["classify", exchange]) == 0
        out = capsys.readouterr().out
        assert re.search(r"^1\.1 +C2B +\? +\? +\? +unanimous +C2B +Ana → Acme$", out, re.M)

    def test_json(self, exchange: str, capsys: Any) -> None:
        """Everything that a verdict says, machine-readable."""
        assert run(["classify", exchange, "--json", "--lang=fr"]) == 0
        (data,) = json.loads(capsys.readouterr().out)
        assert data["label"] == "C2B"
        (leg,) = data["legs"]
        assert leg["lenses"]["value"] == "C2B"
        assert leg["ask"]["fact"] == "proposer"
        assert leg["reasons"][0]["text"] == "Ana apporte une valeur, Acme la reçoit"

    def test_a_list_from_standard_input(self, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """Several exchanges; undetermined ones say what remains."""
        doubtful = {"legs": [wire.to_data(LEG) | {"dependence": None}]}
        text = json.dumps([wire.to_data(Exchange(legs=(LEG,))), doubtful]).encode()
        stream = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)
        assert run(["classify", "-"]) == 0
        assert "? C2B or C2E or E2B" in capsys.readouterr().out


class TestExplain:
    """A case by its number, or a file."""

    def test_a_case(self, capsys: Any) -> None:
        """Its sentences, its explanation, its sources."""
        assert run(["explain", "s24"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("S24 ")
        assert "Initiative lens: C2B" in out
        assert "Sources: " in out

    def test_a_file(self, exchange: str, capsys: Any) -> None:
        """In French too."""
        assert run(["explain", exchange, "--lang", "fr"]) == 0
        assert "Critère de la valeur\u00a0: C2B" in capsys.readouterr().out

    def test_neither(self, capsys: Any) -> None:
        """The message offers close numbers."""
        assert run(["explain", "S99"]) == 2
        assert "the number of a case, S01 to S50" in capsys.readouterr().err

    def test_a_name_that_no_system_takes(self, capsys: Any) -> None:
        """A null byte is no file, and neither is an endless name."""
        assert run(["explain", "x" * 5000]) == 2
        assert run(["explain", "\0"]) == 2
        assert run(["classify", "\0"]) == 2
        assert "a file that can be read" in capsys.readouterr().err


class TestCases:
    """The catalogue, and a check of anyone's table."""

    def test_all_and_some(self, capsys: Any) -> None:
        """By activity and by paradigm."""
        assert run(["cases"]) == 0
        assert len(capsys.readouterr().out.splitlines()) == 51
        assert run(["cases", "--activity", "survey", "--paradigm", "C2G"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [line[:3] for line in lines[1:]] == ["S10"]

    def test_a_table_without_differences(self, tmp_path: Path, capsys: Any) -> None:
        """Status 0, and the last line."""
        assert run(["cases", "check", written(tmp_path, [ROW])]) == 0
        assert capsys.readouterr().out == "1 cases, 1 legs, 0 differences\n"

    def test_differences(self, tmp_path: Path, capsys: Any) -> None:
        """Each with its reason; status 1."""
        path = written(tmp_path, {"legs": [ROW | {"expected": "B2C"}]})
        assert run(["cases", "check", path]) == 1
        out = capsys.readouterr().out.splitlines()
        assert out[0].startswith("T1, leg 1, expected: the table says B2C, the facts give C2B: ")
        assert out[-1] == "1 cases, 1 legs, 1 differences"

    def test_bad_rows(self, tmp_path: Path, capsys: Any) -> None:
        """Told by row and field; the others are checked; status 2."""
        path = written(tmp_path, [ROW | {"leg": "one"}, ROW | {"case_id": "T2"}])
        assert run(["--lang", "fr", "cases", "check", path]) == 2
        out, err = capsys.readouterr()
        assert "ligne 1 (cas T1), leg\u00a0: attendu un nombre entier" in err
        assert out == "2 cas, 1 prestations, 0 différences\n"

    def test_the_compiled_table(self, shared: Path, capsys: Any) -> None:
        """Fifty cases, no difference."""
        assert run(["cases", "check", str(shared / "domain" / "cases.json")]) == 0
        assert capsys.readouterr().out == "50 cases, 76 legs, 0 differences\n"


DEEP = "[" * 50 + "]" * 50


class TestBadInput:
    """Status 2 and a message; never a traceback."""

    @pytest.mark.parametrize(
        "text",
        ["", "{", "nul", "NaN", DEEP, "[" * 100_000, '{"a": 1, "a": 2}', "3", '"x"', "[[1]]"],
        ids=range(10),
    )
    @pytest.mark.parametrize("command", [["classify"], ["explain"], ["cases", "check"]])
    def test_odd_documents(
        self, text: str, command: list[str], tmp_path: Path, capsys: Any
    ) -> None:
        """Not JSON, empty, deep, of the wrong shape."""
        assert run([*command, written(tmp_path, text)]) == 2
        assert capsys.readouterr().err

    def test_files_that_cannot_be_read(self, tmp_path: Path, capsys: Any) -> None:
        """Missing, a folder, not UTF-8."""
        latin = tmp_path / "latin.json"
        latin.write_bytes("é".encode("latin-1"))
        for path in (tmp_path / "missing.json", tmp_path, latin):
            assert run(["classify", str(path)]) == 2
            assert capsys.readouterr().err.startswith("c2b: ")

    def test_every_fault_is_told(self, tmp_path: Path, capsys: Any) -> None:
        """One line each, with its path."""
        legs = [{"provider": {"kind": "consumer"}, "value": {"kind": "magic"}, "extra": 1}]
        assert run(["classify", written(tmp_path, {"legs": legs})]) == 2
        err = capsys.readouterr().err
        assert all(path in err for path in ("legs[0].provider", "legs[0].value.kind", "extra"))

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--nope"], "there is no option --nope; see --help"),
            (["classify"], "the argument FILE|- is missing"),
            (["cases", "--activity", "sleep"], "--activity takes one of review, survey"),
            (["cases", "--lang", "de"], "--lang takes one of en, fr"),
            (["dance"], "See --help."),
        ],
    )
    def test_arguments(self, arguments: list[str], said: str, capsys: Any) -> None:
        """What is not understood is said in our words."""
        assert run(arguments) == 2
        assert said in capsys.readouterr().err

    def test_a_million_rows_or_so(self, tmp_path: Path, capsys: Any) -> None:
        """Many rows are many rows: they work, with progress told to whoever watches."""
        rows = [ROW | {"case_id": f"T{number}"} for number in range(2_000)]
        assert run(["cases", "check", written(tmp_path, rows)]) == 0
        assert capsys.readouterr().out == "2000 cases, 2000 legs, 0 differences\n"

    def test_interruption(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Any, exchange: str
    ) -> None:
        """Control-C ends the run in one line."""

        def stop(*_: object, **__: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(classify_module, "classify", stop)
        assert run(["classify", exchange]) == 2
        assert capsys.readouterr().err.strip() == "c2b: interrupted"


class TestLanguage:
    """Arguments before environment before English."""

    @pytest.mark.parametrize(
        ("arguments", "environment", "language"),
        [
            ([], {}, "en"),
            (["--lang", "fr"], {"LANG": "en_GB.UTF-8"}, "fr"),
            (["demo", "--lang=fr"], {}, "fr"),
            (["--lang"], {}, "en"),
            (["--lang=de"], {"LANG": "fr"}, "en"),
            (["--lang", "de"], {"LANG": "fr"}, "en"),
            ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
            ([], {"C2B_LANG": "fr", "LANG": "en"}, "fr"),
            ([], {"LANG": "C"}, "en"),
        ],
    )
    def test_where_it_comes_from(
        self, arguments: list[str], environment: dict[str, str], language: str
    ) -> None:
        """The first that says something decides."""
        assert language_of(arguments, environment) == language

    def test_help_in_both(self, capsys: Any) -> None:
        """Headings and texts alike."""
        assert run(["--help"]) == 0
        assert "Commands:\n  demo " in capsys.readouterr().out
        assert run(["--lang", "fr", "cases", "--help"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Usage\u00a0: c2b cases")
        assert "Afficher ce texte." in out
        assert run(["classify", "--help"]) == 0
        assert "Print JSON instead of a table." in capsys.readouterr().out

    def test_version(self, capsys: Any) -> None:
        """The version of the package."""
        assert run(["--version"]) == 0
        assert re.fullmatch(r"c2b \d+\.\d+\.\d+\n", capsys.readouterr().out)


class TestProgress:
    """Shown when it takes long and somebody watches."""

    def test_it_starts_after_a_while(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """And not before."""
        monkeypatch.setattr(screen, "PATIENCE", -1.0)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        shown: list[int] = []
        monkeypatch.setattr(
            screen.Progress, "update", lambda self, task, completed, total: shown.append(completed)
        )
        with screen.progress() as tick:
            tick(1, 2)
        monkeypatch.setattr(screen, "PATIENCE", 60.0)
        with screen.progress() as tick:
            tick(2, 2)
        assert shown == [1]


class TestProcess:
    """The installed command, as a process."""

    command = str(Path(sys.executable).parent / "c2b")

    def test_the_demo_is_plain_where_nobody_watches(self) -> None:
        """No colour codes in a pipe, whatever the terminal."""
        done = subprocess.run([self.command, "demo"], capture_output=True, check=True)
        assert b"\x1b" not in done.stdout

    def test_a_reader_that_leaves_is_no_fault(self) -> None:
        """`c2b demo | head -1` ends quietly."""
        line = f"'{self.command}' demo | head -1"
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        assert done.returncode == 0

    def test_without_the_extra(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It says what to install."""
        monkeypatch.setitem(sys.modules, "c2b.cli.command", None)
        with pytest.raises(SystemExit) as caught:
            c2b.cli.main()
        assert caught.value.code == 2
        assert "pip install 'c2b[cli]'" in capsys.readouterr().err

    def test_main_exits_with_the_status(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """0 for help."""
        monkeypatch.setattr(sys, "argv", ["c2b", "--help"])
        with pytest.raises(SystemExit) as caught:
            c2b.cli.main()
        assert caught.value.code == 0

    def test_a_pipe_closed_while_printing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The status is 0, and nothing more is written."""

        def leave(*_: object, **__: object) -> int:
            raise BrokenPipeError(errno.EPIPE, "closed")

        monkeypatch.setattr(demo_module, "demo", leave)
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        assert run(["demo"]) == 0

    def test_a_pipe_closed_at_the_last_flush(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Alike."""

        class Closed(io.StringIO):
            def flush(self) -> None:
                raise BrokenPipeError(errno.EPIPE, "closed")

            def fileno(self) -> int:
                return file.fileno()

        with (tmp_path / "out").open("wb") as file:
            monkeypatch.setattr(demo_module, "demo", lambda language: 0)
            monkeypatch.setattr(sys, "stdout", Closed())
            assert run(["demo"]) == 0
            monkeypatch.undo()
