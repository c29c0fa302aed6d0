"""The output on terminals and in pipes."""

from __future__ import annotations

import io
import sys

import pytest
from rich.progress import Progress

from c2b.cli.framework import lookalikes
from c2b.cli.framework import terminal as framework_terminal
from c2b.cli.framework.console import prepare, progress, say

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make both outputs count as a terminal of forty columns."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)


class TestSay:
    """`say` prints one line of text."""

    def test_a_pipe_gets_it_whole(self, capsys: Capture) -> None:
        """A pipe gets a line without colours, without breaks and without a space at its end."""
        say("word " * 30, lead=("S01 ", ("C2B ", "bold")), style="red")
        assert capsys.readouterr().out == "S01 C2B " + ("word " * 30).rstrip() + "\n"

    @pytest.mark.usefixtures("terminal")
    def test_a_terminal_gets_it_broken_at_words(self, capsys: Capture) -> None:
        """A long line continues below its text, or two columns in; no-break spaces are kept."""
        say("value goes to the business\u00a0: it is C2B", lead=("S01 ",))
        say("value goes from the consumer to the business")
        say()
        assert capsys.readouterr().out.splitlines() == [
            "S01 value goes to the business\u00a0: it is",
            "    C2B",
            "value goes from the consumer to the",
            "  business",
            "",
        ]

    @pytest.mark.usefixtures("terminal")
    def test_a_terminal_gets_colours(self, capsys: Capture) -> None:
        """A terminal that has colours gets the codes of the style."""
        say("C2B", style="bold")
        assert capsys.readouterr().out == "\x1b[1mC2B\x1b[0m\n"

    @pytest.mark.usefixtures("terminal")
    def test_each_part_has_its_colour(self, capsys: Capture) -> None:
        """Each part has its style, and the continuation has the style of the text."""
        word = "v" * 33
        say(f"{word} B", lead=(("S01 ", "bold"), "- "), style="red")
        assert capsys.readouterr().out == (
            f"\x1b[1mS01 \x1b[0m- \x1b[31m{word}\x1b[0m\n      \x1b[31mB\x1b[0m\n"
        )

    def test_a_setting_that_refuses_colours(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """An output that a setting declares to be no terminal gets the line as a pipe does."""
        monkeypatch.setenv("TTY_COMPATIBLE", "0")
        say("a b", style="bold")
        assert capsys.readouterr().out == "a b\n"

    def test_control_characters_are_replaced(self, capsys: Capture) -> None:
        """A control character in a name is replaced by a sign; a line feed becomes a space."""
        say("a\x1b[2Jb\nc\td\x9b", lead=(("\x07", ""),))
        assert capsys.readouterr().out == "\ufffda\ufffd[2Jb c d\ufffd\n"


class TestProgress:
    """Progress is shown on a terminal when a run takes long."""

    @pytest.fixture
    def shown(self, monkeypatch: pytest.MonkeyPatch) -> list[int]:
        """The numbers of done items that were shown."""
        states: list[int] = []
        monkeypatch.setattr(Progress, "start", lambda self: None)
        monkeypatch.setattr(
            Progress,
            "update",
            lambda self, task, completed, total: states.append(completed),
        )
        return states

    @pytest.mark.usefixtures("terminal")
    def test_it_starts_after_a_while(
        self, monkeypatch: pytest.MonkeyPatch, shown: list[int]
    ) -> None:
        """Progress is shown after a delay, and then not at every step."""
        with progress("counting") as tick:
            tick(1, 4)
        monkeypatch.setattr(framework_terminal, "PATIENCE", -1.0)
        with progress("counting") as tick:
            tick(2, 4)
            tick(3, 4)
        assert shown == [2]

    @pytest.mark.usefixtures("terminal")
    def test_lines_are_progress_enough(
        self, monkeypatch: pytest.MonkeyPatch, shown: list[int]
    ) -> None:
        """No progress is shown between lines that a terminal shows meanwhile."""
        monkeypatch.setattr(framework_terminal, "PATIENCE", -1.0)
        with progress("counting", alone=False) as tick:
            tick(1, 2)
        assert shown == []

    def test_without_a_terminal(
        self, monkeypatch: pytest.MonkeyPatch, shown: list[int], capsys: Capture
    ) -> None:
        """A console without a terminal writes nothing, not even an empty line."""
        monkeypatch.setattr(framework_terminal, "PATIENCE", -1.0)
        with progress("counting") as tick:
            tick(1, 2)
        assert shown == []
        assert capsys.readouterr() == ("", "")


class TestPrepare:
    """`prepare` makes the streams accept every text."""

    def test_closed_streams(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Text for closed streams is dropped."""
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        prepare()
        with sys.stdout, sys.stderr:
            say("dropped")

    def test_streams_with_few_characters(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A character that a stream cannot encode becomes one like it, or its code point."""
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        prepare()
        say("Ana → Acme ∅ ✓ ✗ — é 漢 ?")
        sys.stdout.flush()
        assert raw.getvalue() == b"Ana -> Acme 0 + x - e \\u6f22 ?\n"


class TestReplacements:
    """Characters that an old code page lacks stay apart, also from the question mark."""

    @pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp437", "cp1252", "latin-1"])
    def test_no_sign_turns_into_another(self, encoding: str) -> None:
        """The marks of silence, doubt, no exchange, and kept or broken rules stay five marks."""
        lookalikes.register()
        shown = [sign.encode(encoding, lookalikes.HANDLER) for sign in "—?∅✓✗"]
        assert len(set(shown)) == len(shown)
        assert shown[1] == b"?"
        assert b"?" not in b"".join(shown[:1] + shown[2:])

    def test_only_what_cannot_be_encoded(self) -> None:
        """Bytes that cannot be decoded are no business of it."""
        error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "odd")
        with pytest.raises(UnicodeDecodeError):
            lookalikes.replaced(error)
