"""``c2b cases``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from c2b.cases import CASES
from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]


class TestCases:
    """`c2b cases` lists the catalogue by activity."""

    def test_all(self, capsys: Capture) -> None:
        """All cases are listed under the headings of their activities, with their number."""
        assert run(["cases"]) == 0
        out = capsys.readouterr().out
        assert len(re.findall(r"^  S\d\d  \d{4}  ", out, flags=re.M)) == len(CASES)
        assert len(re.findall(r"^[a-z].* \(\d+\)$", out, flags=re.M)) == 5
        assert out.endswith(f"\ncases: {len(CASES)}\n")

    def test_some(self, capsys: Capture) -> None:
        """Cases are chosen by activity and by paradigm, in capitals or not."""
        assert run(["cases", "--activity", "SURVEY", "--paradigm", "c2g", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("enquêtes (1)\n  S10  2013  C2G        facile     Le recensement")
        assert out.endswith("cas\u00a0: 1\n")

    def test_difficulty_and_country(self, capsys: Capture) -> None:
        """The filters add up."""
        assert run(["cases", "--difficulty", "easy", "--country", "fr"]) == 0
        out = capsys.readouterr().out
        assert "S34" in out
        assert "S35" not in out
        assert "S43" not in out

    @pytest.mark.parametrize(
        ("ending", "begins"),
        [
            ("md", "| Numéro |"),
            ("html", "<!DOCTYPE html>"),
            ("csv", "\ufeffNuméro;"),
            ("x", "| Nu"),
        ],
    )
    def test_hand_outs(self, ending: str, begins: str, tmp_path: Path, capsys: Capture) -> None:
        """The ending of the file gives the form."""
        path = tmp_path / f"cases.{ending}"
        assert run(["--lang", "fr", "cases", "-o", str(path)]) == 0
        assert path.read_text(encoding="utf-8").startswith(begins)
        assert capsys.readouterr().out == f"Écrit dans {path}.\n"

    def test_a_form_on_the_screen(self, capsys: Capture) -> None:
        """A form that is asked for is printed, or text."""
        assert run(["cases", "--format", "csv"]) == 0
        assert capsys.readouterr().out.startswith("Number,Title,")
        assert run(["cases", "--format", "text", "--paradigm", "N2N"]) == 0

    def test_none(self, capsys: Capture) -> None:
        """A choice without cases prints the number zero."""
        assert run(["cases", "--paradigm", "N2N"]) == 0
        assert capsys.readouterr().out == "cases: 0\n"
