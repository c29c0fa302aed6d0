"""Names and files that are not trusted: nothing is overwritten, forged, merged or endless."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidValueError, Text
from c2b._one_line import one_line
from c2b.cli.command import run
from c2b.cli.framework import input_files
from c2b.cli.framework.json_output import json_text
from c2b.cli.framework.output_files import write_file, write_whole
from c2b.cli.framework.party_files import LIST, claim, file_name
from c2b.compensation import Amount, Contribution, PayPlan, PerItem, Rounding, settle, statement
from c2b.wire import to_data

Capture = pytest.CaptureFixture[str]
PLAN = PayPlan(key="tea", scheme=PerItem(rate=Amount.of("0.50", "EUR")), rounding=Rounding.HALF_UP)
FORMS = [part for form in ("txt", "html", "csv", "json") for part in ("--form", form)]
ON = ("--on", "2026-11-28", "--where", "FR")
FORGING = "Ana\nPaid to date: 9.00 EUR"
TURNED = "Ana\u202e00.5"


@pytest.fixture
def settled(tmp_path: Path) -> Any:
    """A function that settles a contribution of each party, and returns the status."""

    def run_for(*parties: str, more: tuple[str, ...] = ()) -> int:
        rows = [{"key": str(n), "party": party} for n, party in enumerate(parties)]
        plan, items = tmp_path / "campaign.json", tmp_path / "rows.json"
        plan.write_text(json.dumps({"campaign": to_data(PLAN), "on": "2026-11-30"}))
        items.write_text(json.dumps(rows))
        return run(["settle", str(plan), str(items), *more])

    return run_for


class TestNamesOfFiles:
    """The name of a file follows from the party alone, and no two parties share one."""

    def test_plain_names_stay_and_others_get_a_mark(self) -> None:
        """Lower-case letters and digits stay; capitals, signs and long names get a mark."""
        assert file_name("w17") == "w17"
        assert file_name("ana.b-2_c") == "ana.b-2_c"
        for party in ("Ana", "a b", "é", "con", "aux.txt", "", "..", "x" * 101, "../../etc/passwd"):
            assert re.fullmatch(r"[^/\\]+-[0-9a-f]{8}", file_name(party)), party
        assert file_name("../../etc/passwd").startswith("etc_passwd-")
        assert file_name("..").startswith("party-")

    def test_a_name_that_imitates_a_mark_gets_one_of_its_own(self) -> None:
        """A party whose name is the file name of another one does not get that file."""
        imitation = file_name("Ana").casefold()
        assert file_name(imitation).casefold() != imitation

    @given(parties=st.lists(st.text(max_size=300), min_size=2, max_size=2, unique=True))
    def test_no_two_parties_share_a_file(self, parties: list[str]) -> None:
        """Names differ on systems without capitals too, and fit every system."""
        one, other = map(file_name, parties)
        assert one.casefold() != other.casefold()
        assert len(os.fsencode(f"{one}.json")) <= 255
        assert not set(one) & set('/\\:*?"<>|\n\0')
        assert not one.startswith((".", "-"))


class TestStatements:
    """Statements are written into a folder of their own."""

    def test_a_file_of_the_user_is_never_overwritten(
        self, settled: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """A party called as the campaign file is refused, and the file stays."""
        assert settled("campaign", more=("--statements", str(tmp_path))) == 2
        assert "campaign.json" in capsys.readouterr().err
        assert json.loads((tmp_path / "campaign.json").read_text())["on"] == "2026-11-30"
        assert not (tmp_path / "campaign.txt").exists()

    def test_a_run_overwrites_what_a_run_wrote(self, settled: Any, tmp_path: Path) -> None:
        """The next run brings the statements up to date, with more parties too."""
        folder = tmp_path / "statements"
        assert settled("ana", more=("--statements", str(folder))) == 0
        assert settled("ana", "ben", more=("--statements", str(folder))) == 0
        names = {path.name for path in folder.iterdir()}
        assert names == {LIST, "ana.txt", "ana.json", "ben.txt", "ben.json"}
        (folder / "eve.txt").write_text("mine")
        assert settled("eve", more=("--statements", str(folder))) == 2
        assert (folder / "eve.txt").read_text() == "mine"

    def test_a_link_is_not_followed(self, tmp_path: Path) -> None:
        """A link in the folder is refused, where an earlier list names it too."""
        target = tmp_path / "precious"
        target.write_text("precious")
        (tmp_path / "ana.txt").symlink_to(target)
        with pytest.raises(InvalidValueError, match=r"ana\.txt"):
            claim(tmp_path, ["ana.txt"])
        (tmp_path / LIST).write_text("ana.txt\n")
        with pytest.raises(InvalidValueError, match="name another folder"):
            claim(tmp_path, ["ana.txt"])
        assert target.read_text() == "precious"

    def test_two_names_that_are_one_on_some_systems(self, tmp_path: Path) -> None:
        """Names that differ in capitals only are refused before anything is written."""
        with pytest.raises(InvalidValueError, match="two parties have one file name"):
            claim(tmp_path / "new", ["ana.txt", "Ana.txt"])
        assert not (tmp_path / "new").exists()

    def test_a_list_that_is_a_link_is_not_believed(self, tmp_path: Path) -> None:
        """A link in the place of the list is replaced, and its target stays."""
        target = tmp_path / "precious"
        target.write_text("ben.txt\n")
        folder = tmp_path / "folder"
        folder.mkdir()
        (folder / LIST).symlink_to(target)
        (folder / "ben.txt").write_text("mine")
        with pytest.raises(InvalidValueError, match=r"ben\.txt"):
            claim(folder, ["ben.txt"])
        claim(folder, ["ana.txt"])
        assert target.read_text() == "ben.txt\n"
        assert (folder / LIST).read_text() == "ana.txt\n"

    def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(self, tmp_path: Path) -> None:
        """A link that waits under the old name of the new file is not written through."""
        target = tmp_path / "precious"
        target.write_text("precious")
        (tmp_path / "a.txt.new").symlink_to(target)
        write_whole(tmp_path / "a.txt", b"new")
        assert (tmp_path / "a.txt").read_bytes() == b"new"
        assert target.read_text() == "precious"
        assert {each.name for each in tmp_path.iterdir()} == {"precious", "a.txt.new", "a.txt"}


class TestForgery:
    """A name cannot forge a line, hide a sign, or turn the direction of digits."""

    def test_one_line(self) -> None:
        """Line breaks become spaces, signs without a shape are shown, all others stay."""
        assert one_line(FORGING) == "Ana Paid to date: 9.00 EUR"
        assert one_line(TURNED) == "Ana\ufffd00.5"
        assert one_line("a\u2028b\x1b[31mc\ud800") == "a b\ufffd[31mc\ufffd"
        assert one_line("李 Łukasz 12\u202f000 é") == "李 Łukasz 12\u202f000 é"
        assert one_line("plain") == "plain"

    def test_no_statement_has_a_line_that_a_name_made(
        self, settled: Any, tmp_path: Path, capsys: Capture
    ) -> None:
        """The name is one line in each form of a statement and on the screen."""
        folder = tmp_path / "out"
        more = ("--statements", str(folder), *FORMS)
        assert settled(FORGING, TURNED, more=more) == 0
        screen = capsys.readouterr().out
        texts = [path.read_text("utf-8") for path in folder.iterdir() if path.name != LIST]
        assert len(texts) == 7
        for text in (screen, *texts):
            assert not re.search(r"^\W*Paid to date: 9", text, re.MULTILINE)
            assert "\u202e" not in text

    def test_the_statement_of_the_library_has_no_such_line(self) -> None:
        """The text of a statement is safe by itself, not only in the command."""
        books = settle(PLAN, [Contribution(key="1", party=FORGING)], on=date(2026, 11, 30))
        told = statement(books, FORGING).explain()
        assert told.splitlines()[0].startswith("Statement for Ana Paid to date: 9.00 EUR, tea")


class TestJson:
    """JSON holds every name as it is, whatever the stream."""

    def test_signs_without_a_shape_are_numbers(self) -> None:
        """JSON reads back the same text, and shows no sign that cannot be seen."""
        text = json_text({"party": TURNED, "other": "李\ud800"})
        assert "\\u202e" in text and "\\ud800" in text and "李" in text
        assert json.loads(text)["party"] == TURNED

    @pytest.mark.wide
    def test_two_names_stay_two_in_an_old_code_page(self, tmp_path: Path) -> None:
        """A name with a letter that the code page lacks is written as numbers."""
        plan, rows = tmp_path / "plan.json", tmp_path / "rows.json"
        plan.write_text(json.dumps({"campaign": to_data(PLAN), "on": "2026-11-30"}))
        parties = ["Łukasz", "?ukasz", "李", "王"]
        rows.write_text(json.dumps([{"key": n, "party": n} for n in parties]))
        done = subprocess.run(
            [sys.executable, "-m", "c2b", "settle", str(plan), str(rows), "--json"],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "cp1252"},
            check=True,
        )
        found = json.loads(done.stdout.decode("ascii"))
        assert {each["party"] for each in found["units"][0]["parties"]} == set(parties)


class TestColumns:
    """A table is as wide as its contents."""

    def test_large_amounts_and_wide_letters(self, settled: Any, capsys: Capture) -> None:
        """Amounts do not run together, and names of two columns a letter do not shift them."""
        assert settled("李李李", "ana", *(["a" * 30] * 3)) == 0
        lines = capsys.readouterr().out.splitlines()
        (wide,) = [line for line in lines if line.startswith("  李")]
        (plain,) = [line for line in lines if line.startswith("  ana")]
        assert wide.index("0.50") + 3 == plain.index("0.50")
        assert re.search(r"0\.50 +0\.50", plain)


class TestFiles:
    """A file that has no end, or that can be read once only, is refused."""

    def test_a_named_pipe(self, tmp_path: Path, capsys: Capture) -> None:
        """A pipe without a writer would wait for ever."""
        for name in ("facts.json", "rows.csv", "rows.xlsx", "rows.jsonl"):
            os.mkfifo(tmp_path / name)
        assert run(["check", "review", str(tmp_path / "facts.json"), *ON]) == 2
        assert "this is a pipe" in capsys.readouterr().err
        plan = tmp_path / "plan.json"
        plan.write_text(json.dumps({"campaign": to_data(PLAN), "on": "2026-11-30"}))
        for name in ("rows.csv", "rows.xlsx", "rows.jsonl"):
            assert run(["settle", str(plan), str(tmp_path / name)]) == 2
            assert "a pipe or a device" in capsys.readouterr().err

    def test_a_pipe_that_no_program_reads(self, tmp_path: Path, capsys: Capture) -> None:
        """A page is not written into a pipe without a reader, which would wait for ever."""
        pipe = tmp_path / "page.html"
        os.mkfifo(pipe)
        assert run(["lesson", "-o", str(pipe)]) == 2
        assert "a pipe that a program reads" in capsys.readouterr().err

    def test_a_system_that_cannot_wait(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A device is written to where the system knows no way to wait for its reader."""
        monkeypatch.delattr(os, "set_blocking")
        write_file(os.devnull, b"x")

    def test_a_pipe_that_a_program_reads(self, tmp_path: Path) -> None:
        """A page is written whole into a pipe with a reader, however slow the reader is."""
        pipe, copy, content = tmp_path / "page.html", tmp_path / "copy", b"x" * 200_000
        os.mkfifo(pipe)
        with copy.open("wb") as file, subprocess.Popen(["cat", str(pipe)], stdout=file) as reader:
            for _ in range(1_000):
                try:
                    write_file(str(pipe), content)
                except InvalidValueError:  # the reader has not opened the pipe yet
                    sleep(0.01)
                else:
                    break
            assert reader.wait(60) == 0
        assert copy.read_bytes() == content

    def test_a_file_that_is_too_large(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """A file that is read whole has a limit, and so has the standard input."""
        monkeypatch.setattr(input_files, "LARGEST", 10)
        (tmp_path / "facts.json").write_text(" " * 11)
        assert run(["check", "review", str(tmp_path / "facts.json"), *ON]) == 2
        assert "divide it into smaller files" in capsys.readouterr().err
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" " * 11)))
        assert run(["check", "review", "-", *ON]) == 2

    @pytest.mark.parametrize("name", ["rot13", "zlib", "bz2", "hex", "undefined", "x" * 99, "a\0"])
    def test_encodings_that_are_none_of_text(
        self, name: str, tmp_path: Path, capsys: Capture
    ) -> None:
        """Only encodings of text are accepted."""
        plan, rows = tmp_path / "plan.json", tmp_path / "rows.csv"
        data = {"campaign": to_data(PLAN), "on": "2026-11-30", "file": {"encoding": name}}
        plan.write_text(json.dumps(data))
        rows.write_bytes(b"party\nana\n")
        assert run(["settle", str(plan), str(rows)]) == 2
        assert "encoding" in capsys.readouterr().err


def test_texts_keep_both_languages() -> None:
    """A text with a forging name stays one line in both languages."""
    told = Text(en="{who} pays", fr="{who} paie").fill(who=FORGING)
    assert "\n" not in one_line(told.in_language("fr"))
