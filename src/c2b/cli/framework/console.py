"""The output of the command: lines, colours and progress.

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

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Line

from c2b._one_line import one_line
from c2b.cli.framework import lookalikes

PATIENCE = 1.0  # seconds before progress is shown
_BETWEEN = 0.1  # seconds between two updates of the progress
_NARROWEST = 20  # columns that a text has at least, however long its lead is

Part = str | tuple[str, str]  # words, or words and their style
Tick = Callable[[int, int], None]


@frozen(eq=False)
class _Screen:
    """A stream with its properties, which rich would determine again for every line."""

    console: Console
    terminal: bool
    width: int


@lru_cache(maxsize=2)
def _screen(stream: TextIO) -> _Screen:
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return _Screen(console, console.is_terminal, console.width)


def say(text: str = "", *, lead: tuple[Part, ...] = (), style: str = "") -> None:
    """Print *text* as one line after *lead*; a line that is too long continues below the text."""
    parts = [(part, "") if isinstance(part, str) else part for part in lead]
    parts = [(one_line(words), style) for words, style in parts]
    screen, rest = _screen(sys.stdout), one_line(text)
    before = "".join(words for words, _ in parts)
    if not screen.terminal:
        write((before + rest).rstrip() + "\n")
        return
    taken = cell_len(before)
    room = max(_NARROWEST, screen.width - taken)
    first, *others = [rest] if cell_len(rest) <= room else _broken(rest, room)
    line = "".join(_painted(words, style, screen) for words, style in (*parts, (first, style)))
    indent = " " * (taken or 2)
    below = (indent + _painted(more, style, screen) + "\n" for more in others)
    write("".join([line, "\n", *below]))


def _broken(text: str, room: int) -> list[str]:
    """Break *text* at words into lines of *room* columns."""
    return wrap(text, room, break_on_hyphens=False) or [""]


def _painted(words: str, style: str, screen: _Screen) -> str:
    """Put the codes of *style* for the terminal around *words*."""
    if not (style and words):
        return words
    before, after = _paint(style, screen)
    return f"{before}{words}{after}"


@lru_cache(maxsize=64)
def _paint(style: str, screen: _Screen) -> tuple[str, str]:
    """Return the codes before and after words in *style*; cached, because rich takes long."""
    with screen.console.capture() as caught:
        screen.console.print(Line("|", style), end="")
    before, _, after = caught.get().partition("|")
    return before, after


def write(text: str) -> None:
    """Print *text* unchanged, for output that programs read."""
    sys.stdout.write(text)


def complain(text: str) -> None:
    """Print *text* on standard error."""
    sys.stderr.write(one_line(text) + "\n")


@contextmanager
def progress(what: str, *, alone: bool = True) -> Generator[Tick]:
    """Give a function that shows the progress of a run, once it takes long, on a terminal.

    Args:
        what: The name of the activity.
        alone: Whether nothing else is printed meanwhile; otherwise a terminal shows those lines
            and no progress.
    """
    screen = _screen(sys.stderr).console
    if screen.is_interactive and (alone or not _screen(sys.stdout).terminal):
        with _bar(what, screen) as tick:
            yield tick
    else:
        yield _unwatched


def _unwatched(done: int, total: int) -> None:
    """Show nothing, where no terminal shows the progress."""


@contextmanager
def _bar(what: str, screen: Console) -> Generator[Tick]:
    """Give a function that shows the progress on the terminal of *screen*, once it takes long."""
    from rich import progress as rich  # a quarter of rich, and most runs show no bar

    columns = (rich.TextColumn("{task.description}"), rich.BarColumn(), rich.MofNCompleteColumn())
    bar = rich.Progress(*columns, rich.TimeRemainingColumn(), console=screen, transient=True)
    task, due = bar.add_task(what, total=None), monotonic() + PATIENCE

    def tick(done: int, total: int) -> None:
        nonlocal due
        if (now := monotonic()) >= due:
            due = now + _BETWEEN
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield tick
    finally:
        bar.stop()


def prepare() -> None:
    """Make both streams accept every text; a character they lack is replaced, never by ``?``."""
    lookalikes.register()
    if sys.stdout is None:  # the caller of the process closed it
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=lookalikes.HANDLER)


def abandon() -> None:
    """Replace a closed output, so that Python does not try to write to it when it ends."""
    with _nowhere() as nowhere, suppress(OSError):
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
