"""Lines and progress on a terminal, in colours, by rich."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from textwrap import wrap
from time import monotonic
from typing import TextIO

from attrs import frozen
from rich import progress as bars
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Line

PATIENCE = 1.0  # seconds before progress is shown
_BETWEEN = 0.1  # seconds between two updates of the progress
_NARROWEST = 20  # columns that a text has at least, however long its lead is


@frozen(eq=False)
class Terminal:
    """A terminal with its width, which rich would determine again for every line."""

    console: Console
    width: int

    @property
    def is_interactive(self) -> bool:
        """Whether a line on it can be replaced."""
        return self.console.is_interactive

    def lines(self, lead: Sequence[tuple[str, str]], text: str, style: str) -> str:
        """Return *text* after *lead*, words with their styles, broken into lines below the text."""
        taken = cell_len("".join(words for words, _ in lead))
        room = max(_NARROWEST, self.width - taken)
        first, *others = [text] if cell_len(text) <= room else _broken(text, room)
        line = "".join(self._painted(*part) for part in (*lead, (first, style)))
        indent = " " * (taken or 2)
        below = (indent + self._painted(more, style) + "\n" for more in others)
        return "".join([line, "\n", *below])

    def _painted(self, words: str, style: str) -> str:
        """Put the codes of *style* around *words*."""
        if not (style and words):
            return words
        before, after = _paint(style, self)
        return f"{before}{words}{after}"

    @contextmanager
    def progress(self, what: str) -> Generator[Callable[[int, int], None]]:
        """Give a function that shows the progress of *what*, once it takes long."""
        columns = (
            bars.TextColumn("{task.description}"),
            bars.BarColumn(),
            bars.MofNCompleteColumn(),
            bars.TimeRemainingColumn(),
        )
        bar = bars.Progress(*columns, console=self.console, transient=True)
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


def terminal_of(stream: TextIO) -> Terminal | None:
    """Return the terminal behind *stream*; None where rich takes it for none."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return Terminal(console, console.width) if console.is_terminal else None


def _broken(text: str, room: int) -> list[str]:
    """Break *text* at words into lines of *room* columns."""
    return wrap(text, room, break_on_hyphens=False) or [""]


@lru_cache(maxsize=64)
def _paint(style: str, terminal: Terminal) -> tuple[str, str]:
    """Return the codes before and after words in *style*; cached, because rich takes long."""
    with terminal.console.capture() as caught:
        terminal.console.print(Line("|", style), end="")
    before, _, after = caught.get().partition("|")
    return before, after
