"""Printing: the one place that knows about terminals, widths, colours and progress.

A terminal gets colours, and lines that break at words; a pipe gets each line whole and plain.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from textwrap import wrap
from time import monotonic
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text as Line

PATIENCE = 1.0  # seconds before progress is shown
_BETWEEN = 0.1  # seconds from one state of it to the next
_NARROWEST = 20  # columns that a text gets whatever stands before it

Part = str | tuple[str, str]  # words, or words and their style
Tick = Callable[[int, int], None]


def say(text: str = "", *, lead: tuple[Part, ...] = (), style: str = "") -> None:
    """Print *text* as one line after *lead*; where it must break, it goes on below itself."""
    parts = [(part, "") if isinstance(part, str) else part for part in lead]
    screen = _console(sys.stdout)
    if not screen.is_terminal:
        whole = "".join([*(words for words, _ in parts), text])
        write(clean(whole).rstrip() + "\n")
        return
    before = Line.assemble(*((clean(words), style) for words, style in parts))
    room = max(_NARROWEST, screen.width - before.cell_len)
    first, *rest = wrap(clean(text), room, break_on_hyphens=False) or [""]
    screen.print(Line.assemble(before, (first, style)), soft_wrap=True)
    indent = " " * (before.cell_len or 2)
    for more in rest:
        screen.print(Line.assemble(indent, (more, style)), soft_wrap=True)


def write(text: str) -> None:
    """Print *text* as it is; for what machines read."""
    sys.stdout.write(text)


def complain(text: str) -> None:
    """Print *text* where errors go."""
    sys.stderr.write(clean(text) + "\n")


def clean(text: str) -> str:
    """*text* without what would command a terminal: names come from strangers' files."""
    return text.translate(_CONTROLS)


_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�") | {
    ord(white): " " for white in "\t\n\r"
}


@lru_cache(maxsize=2)
def _console(stream: TextIO) -> Console:
    return Console(file=stream, highlight=False, markup=False, emoji=False)


@contextmanager
def progress(what: str, *, alone: bool = True) -> Generator[Tick]:
    """A function that shows how far a run is, once it takes long and somebody is watching.

    Args:
        what: The name of what goes on.
        alone: Whether nothing is printed meanwhile; otherwise a terminal shows that instead.
    """
    screen = _console(sys.stderr)
    watched = screen.is_interactive and (alone or not _console(sys.stdout).is_terminal)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(
        *columns, TimeRemainingColumn(), console=screen, transient=True, disable=not watched
    )
    task, due = bar.add_task(what, total=None), monotonic() + PATIENCE

    def tick(done: int, total: int) -> None:
        nonlocal due
        if watched and (now := monotonic()) >= due:
            due = now + _BETWEEN
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield tick
    finally:
        bar.stop()


def prepare() -> None:
    """Make the streams take every text: what they cannot write becomes a question mark."""
    if sys.stdout is None:  # closed by whoever started the process
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def abandon() -> None:
    """Let go of an output that takes nothing, or Python would try once more at its end."""
    with _nowhere() as nowhere, suppress(OSError):
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
