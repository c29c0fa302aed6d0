"""The command as a whole, and as a process: its status, and what it leaves behind."""

from __future__ import annotations

import errno
import io
import json
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import c2b.cli
from c2b.cli import cases
from c2b.cli.command import run
from c2b.cli.framework import console as framework_console

Capture = pytest.CaptureFixture[str]


def fails_with(error: BaseException) -> Callable[..., int]:
    """A function that raises *error*."""

    def fail(*_: object, **__: object) -> int:
        raise error

    return fail


class TestRun:
    """Every failure ends in one line and a status."""

    def test_version(self, capsys: Capture) -> None:
        """``--version`` prints the version of the package."""
        assert run(["--version"]) == 0
        assert re.fullmatch(r"c2b \d+\.\d+\.\d+\n", capsys.readouterr().out)

    def test_as_a_module(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        """``python -m c2b`` is the same command."""
        monkeypatch.setattr(sys, "argv", ["c2b", "--version"])
        with pytest.raises(SystemExit) as ended:
            runpy.run_module("c2b", run_name="__main__")
        assert ended.value.code == 0
        assert capsys.readouterr().out.startswith("c2b ")

    @pytest.mark.parametrize(
        ("error", "status", "said"),
        [
            (KeyboardInterrupt(), 130, "c2b: interrupted"),
            (MemoryError(), 2, "c2b: the memory is too small for this file; split the file"),
            (BrokenPipeError(errno.EPIPE, "closed"), 141, ""),
            (OSError(errno.ENOSPC, "full"), 2, "c2b: the output could not be written: full"),
        ],
    )
    def test_failures_that_may_happen_at_any_time(
        self,
        error: BaseException,
        status: int,
        said: str,
        capsys: Capture,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """An interrupt, too little memory, a closed pipe and a full disk each have a status."""
        monkeypatch.setattr(framework_console, "abandon", lambda: None)
        monkeypatch.setattr("c2b.cli.command.abandon", lambda: None)
        monkeypatch.setattr(cases, "find", fails_with(error))
        monkeypatch.setattr(sys, "stdout", io.StringIO())  # click puts a shield around it
        assert run(["cases"]) == status
        assert capsys.readouterr().err.strip() == said

    def test_a_fault_of_the_command_has_a_status_of_its_own(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An error that was not foreseen is shown with its trace, and never as a finding."""
        monkeypatch.setattr(cases, "find", fails_with(ArithmeticError("lost")))
        assert run(["cases"]) == 70
        complaint = capsys.readouterr().err
        assert "Traceback" in complaint
        assert "ArithmeticError: lost\nc2b: this is a fault of the command" in complaint

    def test_a_reader_that_leaves_before_the_last_flush(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """A pipe that closes before the last flush gives the same status, and no second error."""

        class Closed(io.StringIO):
            def flush(self) -> None:
                raise BrokenPipeError(errno.EPIPE, "closed")

            def fileno(self) -> int:
                return file.fileno()

        with (tmp_path / "out").open("wb") as file:
            monkeypatch.setattr(sys, "stdout", Closed())
            assert run(["cases"]) == 141
            monkeypatch.undo()


CAMPAIGN = {
    "campaign": {
        "key": "k",
        "scheme": {"kind": "per_item", "rate": {"amount": "2.50", "currency": "EUR"}},
        "rounding": "half_up",
    },
    "on": "2026-11-30",
}
LOADED = """
import sys
from c2b.cli.command import run
assert run(sys.argv[1:]) == 0
print(*sorted(sys.modules))
"""


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a process has loaded after a run of the command."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True
    )
    return {*done.stdout.splitlines()[-1].split()}


class TestLoading:
    """A command loads what it needs, for loading the whole library takes longer than most runs."""

    def test_a_settlement_loads_no_rules(self, tmp_path: Path) -> None:
        """A settlement loads neither rules nor paradigms nor cases, and no other command."""
        campaign, rows = tmp_path / "campaign.json", tmp_path / "rows.csv"
        campaign.write_text(json.dumps(CAMPAIGN), encoding="utf-8")
        rows.write_text("key,party\n1,Ana\n", encoding="utf-8")
        found = loaded("settle", str(campaign), str(rows))
        assert "c2b.compensation" in found
        others = {"c2b.rules", "c2b.paradigms", "c2b.cases", "c2b.teaching", "c2b.cli.classify"}
        assert not others & found
        assert not {"rich.console", "importlib.metadata", "narwhals"} & found

    def test_a_classification_loads_no_rules(self, tmp_path: Path) -> None:
        """A classification loads neither rules nor lessons."""
        exchanges = tmp_path / "exchanges.json"
        exchanges.write_text("[]", encoding="utf-8")
        assert not {"c2b.rules", "c2b.teaching"} & loaded("classify", "--json", str(exchanges))


class TestMain:
    """`main` runs the command for the process."""

    def test_it_exits_with_the_status(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The process ends with the status of the command, 0 for help."""
        monkeypatch.setattr(sys, "argv", ["c2b", "--help"])
        with pytest.raises(SystemExit) as caught:
            c2b.cli.main()
        assert caught.value.code == 0

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        """The message for a missing extra names the package to install, in both languages."""
        monkeypatch.setitem(sys.modules, "click", None)
        with pytest.raises(SystemExit) as caught:
            c2b.cli.main()
        assert caught.value.code == 2
        err = capsys.readouterr().err
        assert "c2b: click is not installed: pip install 'c2b[cli]'" in err
        assert "c2b\u00a0: click n’est pas installé" in err

    def test_a_fault_of_our_own_is_not_hidden(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A missing module that the extra does not install is reported as it is."""
        monkeypatch.setitem(sys.modules, "c2b.cli.command", None)
        with pytest.raises(ModuleNotFoundError):
            c2b.cli.main()


@pytest.mark.wide
class TestProcess:
    """The installed command runs as a process."""

    command = str(Path(sys.executable).parent / "c2b")

    def shell(self, line: str) -> subprocess.CompletedProcess[str]:
        """Run *line*, in which ``c2b`` is the command."""
        script = f"set -o pipefail; c2b() {{ '{self.command}' \"$@\"; }}; {line}"
        return subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, check=False, encoding="utf-8"
        )

    def test_the_demo_is_plain_in_a_pipe(self) -> None:
        """A pipe gets no colour codes, whichever terminal is set."""
        done = self.shell("TERM=xterm-256color c2b demo")
        assert done.returncode == 0
        assert done.stderr == ""
        assert "\x1b" not in done.stdout

    @pytest.mark.parametrize(
        ("line", "status"),
        [
            ("c2b --version", 0),
            ("c2b explain S01", 0),
            ("c2b explain S99", 2),
            ("c2b classify /", 2),
            ("c2b classify - <&-", 2),
            ("echo '[]' | c2b classify -", 0),
            ("c2b cases >&-", 0),
            ("c2b nope 2>&-", 2),
        ],
    )
    def test_status(self, line: str, status: int) -> None:
        """The status is 0 for success and 2 for bad input, without a traceback."""
        done = self.shell(line)
        assert done.returncode == status
        assert "Traceback" not in done.stderr

    def test_a_reader_that_leaves(self) -> None:
        """A closed pipe ends the run without a message, with the status that shells expect."""
        done = self.shell("c2b demo | head -1; echo ${PIPESTATUS[0]}")
        assert done.stderr == ""
        assert done.stdout.splitlines()[1] in {"0", "141"}

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_disk(self) -> None:
        """A full disk is reported in one line."""
        done = self.shell("c2b demo > /dev/full")
        assert done.returncode == 2
        assert done.stderr.startswith("c2b: the output could not be written: ")
        assert done.stderr.count("\n") == 1
