"""The help of every command in both languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from c2b.cli.command import COMMAND, run
from c2b.cli.framework.bilingual_click import Argument, Command, Group, Option
from c2b.cli.framework.commands import Commands

Capture = pytest.CaptureFixture[str]


class TestHelp:
    """``--help`` shows usage, description, commands, arguments and options."""

    def test_the_whole(self, capsys: Capture) -> None:
        """The help of the whole shows its purpose, then the commands, then the options."""
        assert run(["--help"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Usage: c2b [OPTIONS] COMMAND\n\n  What a consumer gives")
        assert out.index("Commands:\n  demo ") < out.index("Options:\n  --version ")
        assert out.endswith("not legal advice.\n")

    def test_without_a_command(self, capsys: Capture) -> None:
        """The command without arguments shows its help."""
        assert run([]) == 0
        alone = capsys.readouterr().out
        assert run(["-h"]) == 0
        assert capsys.readouterr().out == alone

    def test_in_french(self, capsys: Capture) -> None:
        """Headings, arguments and texts are French."""
        assert run(["cases", "check", "--help", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Usage\u00a0: c2b cases check FICHIER|- [OPTIONS]\n")
        assert "Arguments\u00a0:\n  FICHIER|-  Un fichier dont le nom finit par .json, .csv," in out
        assert "Options\u00a0:\n" in out

    def test_the_names_of_values(self, capsys: Capture) -> None:
        """The names of values follow the language; choices are shown as they are written."""
        assert run(["cases", "--help", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "  --paradigm NOM " in out
        assert "  --lang [en|fr] " in out

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_every_line_fits(self, language: str, capsys: Capture) -> None:
        """Every line of help has at most eighty columns, and French help has no English."""
        for path in paths(COMMAND):
            assert run([*path, "--help", "--lang", language]) == 0
            out = capsys.readouterr().out
            assert all(len(line) <= 80 for line in out.splitlines())
            assert language == "en" or " the " not in out


def paths(command: Command) -> list[list[str]]:
    """The names that lead to every command."""
    below = command.commands if isinstance(command, Group) else {}
    found = [[name, *rest] for name, each in below.items() for rest in paths(each)]
    return [[], *found]


def test_every_parameter_has_a_text() -> None:
    """Every parameter has a text in both languages; click's own have English only."""
    for path in paths(COMMAND):
        command = COMMAND
        for name in path:
            command = command.commands[name]
        assert all(isinstance(each, Option | Argument) for each in command.params)


class TestCommandsOfAPackage:
    """The commands of a package, each imported when it is asked for."""

    commands = Commands("c2b.cli", ("lesson", "quiz"))

    def test_it_has_the_names_it_was_given(self) -> None:
        """A name among those given leads to its command, and another name to none."""
        assert list(self.commands) == ["lesson", "quiz"]
        assert len(self.commands) == 2
        assert self.commands["quiz"].name == "quiz"
        assert self.commands.get("settle") is None

    def test_every_module_holds_the_command_of_its_name(self) -> None:
        """The name of each command is that of its module."""
        assert all(COMMAND.commands[name].name == name for name in COMMAND.commands)

    def test_the_version_needs_no_command(self) -> None:
        """No command is imported to show the version."""
        code = (
            "import sys; from c2b.cli.command import run; run(['--version']); "
            "sys.exit(any(f'c2b.cli.{name}' in sys.modules for name in ('settle', 'check')))"
        )
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
