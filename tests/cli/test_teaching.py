"""The commands of a lesson: quiz, drawings, contrast, report, templates and marks."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.cli.conftest import LEG, Write

from c2b import wire
from c2b.cli.command import run
from c2b.teaching.lesson_plan import HOMEWORK, MEMO_CASES

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write into, which is the current one, and a command that speaks French."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("C2B_LANG", "fr")
    return tmp_path


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let standard input hold *lines*."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


class TestLesson:
    """A teacher goes from nothing to a marked class in five commands."""

    def test_quiz_drawing_and_marks(self, folder: Path, capsys: Capture) -> None:
        """A quiz with its key, a drawing, a template, and the marks of two students."""
        assert run(["quiz", "-o", "quiz.html"]) == 0
        assert "Corrigé" in (folder / "quiz.html").read_text(encoding="utf-8")
        assert run(["draw", "S24", "-o", "dessin.svg"]) == 0
        ET.fromstring((folder / "dessin.svg").read_text(encoding="utf-8"))
        assert run(["cases", "template", "--cases", "S24", "-o", "modele.csv"]) == 0
        text = (folder / "modele.csv").read_text(encoding="utf-8-sig")
        head, row = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        ana = ["Ana", *row[1:-5], "B2C", "C2B", "B2C", "C2B", "qui propose"]
        leo = ["Léo", *row[1:-5], "C2B", "", "B2C", "B2C", ""]
        out = io.StringIO()
        csv.writer(out, delimiter=";").writerows([head, ana, leo])
        (folder / "classe.csv").write_bytes(out.getvalue().encode("cp1252"))
        capsys.readouterr()
        assert run(["cases", "check", "classe.csv", "--reasons", "-o", "notes.csv"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "Ana\u00a0: 3,5 sur 4, soit 17,5 sur 20"
        assert lines[1].startswith(
            "  S24.1 Valeur, juste, mais mauvaise raison (B2C)\u00a0: B2C, car"
        )
        assert "  laissées vides\u00a0: 1" in lines
        assert "étudiants\u00a0: 2, réponses\u00a0: 8" in lines
        assert (folder / "notes.csv").read_bytes().startswith(b"\xef\xbb\xbf\xc3\x89tudiant;")

    def test_the_hand_out(self, folder: Path) -> None:
        """The hand-out is one page."""
        assert run(["lesson", "-o", "lecon.html"]) == 0
        assert "Cinq questions" in (folder / "lecon.html").read_text(encoding="utf-8")

    def test_the_empty_sheet(self, folder: Path) -> None:
        """The sheet for students has no label."""
        assert run(["lesson", "--sheet", "-o", "grille.html"]) == 0
        text = (folder / "grille.html").read_text(encoding="utf-8")
        assert "La grille" in text
        assert "C2B" not in text

    def test_the_key_of_a_template(self, capsys: Capture) -> None:
        """A template with its key has the labels filled in."""
        assert run(["cases", "template", "--cases", "S24"]) == 0
        assert "C2B" not in capsys.readouterr().out
        assert run(["cases", "template", "--cases", "S24", "--key"]) == 0
        assert "B2C,C2B,B2C,C2B," in capsys.readouterr().out


class TestQuiz:
    """A quiz in the form that the file asks for."""

    @pytest.mark.parametrize(
        ("name", "begins"),
        [
            ("a.md", "# Qui apporte"),
            ("a.gift", "// c2b, questions\u00a0: 5, série 1"),
            ("a.txt", "// c2b"),
            ("a.xml", "<?xml"),
            ("a.csv", "\ufeffQuestion;"),
            ("a.json", "{"),
            ("a", "# Qui apporte"),
        ],
    )
    def test_files(self, name: str, begins: str, folder: Path) -> None:
        """The ending gives the form; without one it is Markdown."""
        assert run(["quiz", "-o", name]) == 0
        assert (folder / name).read_text(encoding="utf-8").startswith(begins)

    def test_choices(self, capsys: Capture) -> None:
        """Cases by number or name, kinds, difficulty, count and seed narrow a quiz."""
        chosen = ["--cases", "S24,spotify", "--kind", "headline", "--kind", "pair"]
        assert run(["quiz", "-n", "3", "--seed", "7", *chosen, "--format", "json"]) == 0
        data = json.loads(capsys.readouterr().out)
        assert {each["id"] for each in data["questions"]} == {
            "S24.1.value",
            "S43.1.value",
            "S43-S24",
        }
        assert run(["quiz", "--difficulty", "hard", "-n", "1", "--format", "json"]) == 0
        (question,) = json.loads(capsys.readouterr().out)["questions"]
        assert question["difficulty"] == "hard"

    def test_new_cases(self, capsys: Capture) -> None:
        """A quiz of new cases has none of the lesson, its memo and its homework."""
        assert run(["quiz", "-n", "20", "--new", "--format", "json"]) == 0
        data = json.loads(capsys.readouterr().out)
        used = {number for each in data["questions"] for number in each["cases"]}
        assert used.isdisjoint({*MEMO_CASES, *HOMEWORK})

    def test_without_the_key(self, capsys: Capture) -> None:
        """A sheet for students has no key."""
        assert run(["quiz", "--no-key"]) == 0
        assert "Key" not in capsys.readouterr().out

    def test_too_many(self, capsys: Capture) -> None:
        """More questions than there are is refused."""
        assert run(["quiz", "-n", "9999"]) == 2
        assert "make_quiz.count" in capsys.readouterr().err

    def test_a_file_that_cannot_be_written(self, capsys: Capture, tmp_path: Path) -> None:
        """A folder is no file."""
        assert run(["quiz", "-o", str(tmp_path)]) == 2
        assert capsys.readouterr().err.startswith("c2b: ")


class TestDraw:
    """A case or an exchange of a file."""

    def test_forms(self, folder: Path, capsys: Capture) -> None:
        """The ending gives the form, or an option does."""
        for name, begins in (("a.mmd", "flowchart"), ("a.dot", "digraph"), ("a.svg", "<svg")):
            assert run(["draw", "S24", "-o", name]) == 0
            assert (folder / name).read_text(encoding="utf-8").startswith(begins)
        capsys.readouterr()
        assert run(["draw", "vinted", "--format", "mermaid", "--no-label"]) == 0
        assert "consommateur" not in capsys.readouterr().out
        assert run(["draw", "S24", "--no-label"]) == 0
        assert "B2C" not in capsys.readouterr().out

    def test_a_file(self, write: Write, capsys: Capture) -> None:
        """One exchange needs no number, several do."""
        leg = wire.to_data(LEG)
        assert run(["draw", write(leg)]) == 0
        assert "Acme" in capsys.readouterr().out
        several = write([{"legs": [leg], "title": "one"}, {"legs": [leg], "title": "two"}])
        assert run(["draw", several, "--number", "2"]) == 0
        assert "two" in capsys.readouterr().out
        for number in ([], ["--number", "3"], ["--number", "0"]):
            assert run(["draw", several, *number]) == 2
            assert "a number from 1 to 2" in capsys.readouterr().err


class TestContrast:
    """Two of anything, side by side."""

    def test_two_cases(self, capsys: Capture) -> None:
        """A pair of the catalogue has its author's words, others have the facts."""
        assert run(["contrast", "S09", "S35"]) == 0
        assert "What decides: there are orders" in capsys.readouterr().out
        assert run(["contrast", "S24", "S22"]) == 0
        assert "The fact that decides: here, " in capsys.readouterr().out

    def test_paradigms(self, capsys: Capture) -> None:
        """Two paradigms, or a case and what it would have to be, whichever comes first."""
        assert run(["contrast", "c2b", "b2b"]) == 0
        assert "becomes B2B" in capsys.readouterr().out
        for arguments in (["S09", "E2B"], ["E2B", "S09"]):
            assert run(["contrast", *arguments]) == 0
            assert "(varied)" in capsys.readouterr().out
        assert run(["contrast", "S43", "B2C"]) == 2
        assert "a paradigm that the exchange is not" in capsys.readouterr().err

    def test_a_file(self, exchange: str, capsys: Capture) -> None:
        """A file may stand for a case."""
        assert run(["contrast", exchange, "S43"]) == 0
        assert "Ana" in capsys.readouterr().out
        assert run(["contrast", "no such company", "S43"]) == 2

    def test_a_page(self, folder: Path, capsys: Capture) -> None:
        """Both drawings stand on one page; two paradigms have none."""
        assert run(["contrast", "S09", "S35", "-o", "paire.html"]) == 0
        assert (folder / "paire.html").read_text(encoding="utf-8").count("<svg") == 2
        assert run(["contrast", "C2B", "B2C", "-o", "x.html"]) == 2
        assert "au moins un cas" in capsys.readouterr().err


class TestReport:
    """One page about a case or a file."""

    def test_a_page(self, exchange: str, folder: Path, capsys: Capture) -> None:
        """The page is written or printed."""
        assert run(["report", exchange, "--html", "r.html"]) == 0
        assert "Ana" in (folder / "r.html").read_text(encoding="utf-8")
        capsys.readouterr()
        assert run(["report", "S24"]) == 0
        assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


class TestTemplateAndMarks:
    """Tables for students."""

    def test_own_cases(self, capsys: Capture) -> None:
        """The template for cases of one's own has columns for the facts."""
        assert run(["cases", "template", "--own"]) == 0
        assert "Who works under authority" in capsys.readouterr().out
        assert run(["cases", "template"]) == 0
        assert capsys.readouterr().out.count("\r\n") > 5

    def test_faults(self, write: Write, capsys: Capture) -> None:
        """A row that cannot be read is told with its number, and the status is 2."""
        table = write("Student;Case;Label: value\nAna;S999;C2B\nLéo;S24;B2C\n")
        assert run(["cases", "check", table]) == 2
        out, err = capsys.readouterr()
        assert err.startswith("row 2, case: expected a case of the library")
        assert "Léo: 1 of 1" in out

    def test_no_table_at_all(self, write: Write, capsys: Capture) -> None:
        """A file that is neither JSON nor such a table is refused with the way to a template."""
        assert run(["cases", "check", write("hello")]) == 2
        assert "c2b cases template" in capsys.readouterr().err


class TestInterview:
    """`c2b classify` without a file asks its questions in words."""

    def test_all_answers(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """Each fact that matters is asked for; a number that is none is asked for again."""
        answer(monkeypatch, "Ana", "Acme", "1", "1", "9", "x", "1", "2", "1", "2", "2")
        assert run(["classify"]) == 0
        out = capsys.readouterr().out
        assert out.count("Please give one of the numbers.") == 2
        assert "Value lens, Ana → Acme: C2B" in out
        assert "contested" in out

    def test_unknown_facts(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """An empty line, or the end of the input, leaves a fact unknown."""
        answer(monkeypatch, "", "", "1", "1", "1")
        assert run(["--lang", "fr", "classify"]) == 0
        assert "indéterminé" in capsys.readouterr().out

    def test_what_no_longer_matters_is_not_asked(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """An interview asks for no other fact once nothing passes."""
        answer(monkeypatch, "Ana", "Acme", "2")
        assert run(["classify"]) == 0
        out = capsys.readouterr().out
        assert "who pays" not in out.lower()
        assert "not an exchange" in out

    def test_two_names(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The parties have names of their own."""
        answer(monkeypatch, "Ana", "Ana")
        assert run(["classify"]) == 2
        assert "give each of them a name of its own" in capsys.readouterr().err

    def test_no_input(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """A process without input leaves all facts unknown."""
        monkeypatch.setattr(sys, "stdin", None)
        assert run(["classify"]) == 0
        assert "undetermined" in capsys.readouterr().out
