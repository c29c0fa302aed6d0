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
from typing import TYPE_CHECKING, TextIO

from c2b._one_line import one_line
from c2b.cli.framework import lookalikes

if TYPE_CHECKING:
    from c2b.cli.framework.terminal import Terminal

_FORCED = {"FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"}
"""The settings by which rich takes for a terminal what is none."""

Part = str | tuple[str, str]  # words, or words and their style
Tick = Callable[[int, int], None]


@lru_cache(maxsize=2)
def _terminal(stream: TextIO) -> Terminal | None:
    """Return the terminal behind *stream*; None for a pipe or a file, which do without rich."""
    if not stream.isatty() and _FORCED.isdisjoint(os.environ):
        return None
    from c2b.cli.framework.terminal import terminal_of

    return terminal_of(stream)


def say(text: str = "", *, lead: tuple[Part, ...] = (), style: str = "") -> None:
    """Print *text* as one line after *lead*; a line that is too long continues below the text."""
    parts = [(part, "") if isinstance(part, str) else part for part in lead]
    parts = [(one_line(words), style) for words, style in parts]
    terminal, rest = _terminal(sys.stdout), one_line(text)
    if terminal is None:
        write(("".join(words for words, _ in parts) + rest).rstrip() + "\n")
    else:
        write(terminal.lines(parts, rest, style))


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
    terminal = _terminal(sys.stderr)
    if terminal is not None and terminal.is_interactive and (alone or not _terminal(sys.stdout)):
        with terminal.progress(what) as tick:
            yield tick
    else:
        yield _unwatched


def _unwatched(done: int, total: int) -> None:
    """Show nothing, where no terminal shows the progress."""


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
