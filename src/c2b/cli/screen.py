"""Printing: one place that knows about terminals, tables and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

PIPED_WIDTH = 200
PATIENCE = 1.0  # seconds before progress is shown

Tick = Callable[[int, int], None]


def console() -> Console:
    """The screen; wide enough for whole lines where the output is no terminal."""
    wide = None if sys.stdout.isatty() else PIPED_WIDTH
    return Console(highlight=False, markup=False, emoji=False, width=wide, soft_wrap=False)


def say(text: str) -> None:
    """Print *text* as it is, unbroken."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Print *text* where errors go."""
    sys.stderr.write(text + "\n")


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print *rows* under *heads*; the last column takes what room is left and breaks at words."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, head in enumerate(heads):
        grid.add_column(head, no_wrap=place < len(heads) - 1, overflow="fold")
    for row in rows:
        grid.add_row(*row)
    screen = console()
    with screen.capture() as drawn:
        screen.print(grid)
    say("\n".join(line.rstrip() for line in drawn.get().splitlines()))


@contextmanager
def progress() -> Generator[Tick]:
    """A function that shows how far a run is, once it takes long and somebody is watching."""
    bar = Progress(console=Console(stderr=True), transient=True)
    watched, start = sys.stderr.isatty(), monotonic()
    task = bar.add_task("", total=None)

    def tick(done: int, total: int) -> None:
        if watched and monotonic() - start > PATIENCE:
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield tick
    finally:
        bar.stop()
