"""The commands of ``c2b`` as a page: each with its arguments and options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click
from docstring import in_cell

from c2b.cli.command import COMMAND


def command_lines() -> Iterator[str]:
    """Yield the parts of the page."""
    yield "# The command"
    yield "`c2b COMMAND --help` shows the same in the language of the system, or of `--lang`."
    yield from _lines("c2b", COMMAND)


def _lines(name: str, command: click.Command) -> Iterator[str]:
    yield f"## {name}"
    with click.Context(command, info_name=name, obj="en") as context:
        yield in_cell(str(getattr(command, "text", command.help)))
        records = [each.get_help_record(context) for each in command.get_params(context)]
        rows = [
            f"| {in_cell(f'`{first}`')} | {in_cell(words)} |"
            for first, words in filter(None, records)
        ]
    if rows:
        yield "\n".join(["| argument or option | meaning |", "|---|---|", *rows])
    if isinstance(command, click.Group):
        inner: Mapping[str, Any] = command.commands
        for each in inner:
            yield from _lines(f"{name} {each}", inner[each])
