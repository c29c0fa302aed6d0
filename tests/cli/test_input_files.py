"""A file that cannot be read, or is no document, gives a message and status 2."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Write

from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]
DEEP = "[" * 50 + "]" * 50


class TestDocuments:
    """A bad document gives status 2 and a message, never a traceback."""

    @pytest.mark.parametrize(
        "text",
        ["", "{", "nul", "NaN", DEEP, "[" * 100_000, '{"a": 1, "a": 2}', "3", '"x"', "[[1]]"],
        ids=range(10),
    )
    @pytest.mark.parametrize("command", [["classify"], ["explain"], ["cases", "check"]])
    def test_odd_ones(self, text: str, command: list[str], write: Write, capsys: Capture) -> None:
        """A text that is no JSON, empty, too deep or of the wrong shape is refused."""
        assert run([*command, write(text)]) == 2
        assert capsys.readouterr().err

    def test_every_fault_is_reported(self, write: Write, capsys: Capture) -> None:
        """Each fault is reported on a line of its own, with its path."""
        legs = [{"provider": {"kind": "consumer"}, "value": {"kind": "magic"}, "extra": 1}]
        assert run(["classify", write({"legs": legs})]) == 2
        err = capsys.readouterr().err
        assert all(path in err for path in ("legs[0].provider", "legs[0].value.kind", "extra"))


class TestFiles:
    """The message for a file that cannot be read states what to do."""

    def test_missing(self, tmp_path: Path, capsys: Capture) -> None:
        """A missing file: the user is asked to check the name."""
        assert run(["--lang", "fr", "classify", str(tmp_path / "absent.json")]) == 2
        assert "aucun fichier ne porte ce nom\u00a0: vérifiez" in capsys.readouterr().err

    def test_a_folder(self, tmp_path: Path, capsys: Capture) -> None:
        """A folder: the user is asked to name a file in it."""
        assert run(["classify", str(tmp_path)]) == 2
        assert "that is a folder: name a file in it" in capsys.readouterr().err

    def test_not_permitted(
        self, exchange: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A refused file: the error is simulated, because root may read everything."""

        def refuse(*_: object) -> Any:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        assert run(["classify", exchange]) == 2
        assert "you may not use this file" in capsys.readouterr().err

    def test_not_utf_8(self, write: Write, capsys: Capture) -> None:
        """A file in another encoding: the user is asked to save it as UTF-8."""
        assert run(["classify", write("é".encode("latin-1"))]) == 2
        assert "save the file as UTF-8" in capsys.readouterr().err

    def test_no_standard_input(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        """A closed standard input counts as empty."""
        monkeypatch.setattr(sys, "stdin", None)
        assert run(["classify", "-"]) == 2
        assert "the text is empty" in capsys.readouterr().err


def test_a_command_that_reads_several_files_names_the_one_with_the_fault(
    tmp_path: Path, capsys: Capture
) -> None:
    """A fault in the plan or in the books begins with the name of that file."""
    plan, rows, books = (tmp_path / name for name in ("plan.json", "rows.csv", "books.json"))
    rows.write_text("party\nana\n")
    plan.write_text("{}")
    assert run(["settle", str(plan), str(rows), "--on", "2026-11-28"]) == 2
    assert capsys.readouterr().err.startswith(f"c2b: {plan}, ")
    rate = {"kind": "per_item", "rate": {"amount": "0.50", "currency": "EUR"}}
    plan.write_text(json.dumps({"key": "tea", "scheme": rate, "rounding": "half_up"}))
    books.write_text('{"keys"')
    more = ("--on", "2026-11-28", "--books", str(books), "--lang", "fr")
    assert run(["settle", str(plan), str(rows), *more]) == 2
    assert capsys.readouterr().err.startswith(f"c2b\u00a0: {books}, document")
