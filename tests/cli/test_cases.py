"""``c2b cases``."""

from __future__ import annotations

import re

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
        assert capsys.readouterr().out == (
            "enquêtes (1)\n  S10  2013  C2G        Le recensement français\ncas\u00a0: 1\n"
        )

    def test_none(self, capsys: Capture) -> None:
        """A choice without cases prints the number zero."""
        assert run(["cases", "--paradigm", "N2N"]) == 0
        assert capsys.readouterr().out == "cases: 0\n"
