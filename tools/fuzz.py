"""Fuzzing: hostile documents for the readers of `c2b.wire` and for the command.

    python -m tools.fuzz --documents 1000000 --seed 7 --workers 2
    python -m tools.fuzz --documents 100000 --only "c2b "    # runs of the command, in process

Only a `C2bError`, or status 2 of the command, may come of a document, in time and memory within
a multiple of its size; what is accepted comes back equal from its plain data. The last line says
how many documents that were. A document that does more is kept under ``--keep`` and makes the
status 1; the same seed and number draw it again.
"""

from __future__ import annotations

import argparse
import platform
import signal
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any, NamedTuple

from tools import documents
from tools.targets import Target, targets

from c2b.errors import C2bError

SECONDS, MICROSECONDS_A_BYTE = 0.5, 20  # of the processor, that a document may take
BYTES, BYTES_A_BYTE = 4_000_000, 150  # of memory
patience = 1.0  # by which the time is multiplied where something slows the process down
MEASURED = 50  # one document in so many has its memory measured, which is slow
CHUNK = 2000  # documents that a worker takes at a time
HANGING = 300  # seconds of the processor after which it gives up the one that it is at
ACCEPTED, REFUSED = USUAL = ("accepted", "refused")


class Found(NamedTuple):
    """A document that did what none may do."""

    target: str
    number: int
    document: Any
    what: str


@dataclass
class Tally:
    """What became of some documents, and the most time and memory that one of them took."""

    counts: Counter[str] = field(default_factory=Counter)
    found: list[Found] = field(default_factory=list)
    bytes: int = 0
    slowest: float = 0.0
    largest: int = 0

    def add(self, other: Tally) -> None:
        """Count what became of other documents with these."""
        self.counts += other.counts
        self.found += other.found
        self.bytes += other.bytes
        self.slowest = max(self.slowest, other.slowest)
        self.largest = max(self.largest, other.largest)

    @property
    def documents(self) -> int:
        """How many documents there were."""
        return self.counts.total() + len(self.found)

    def __str__(self) -> str:
        return (
            f"{self.documents:,} documents ({self.bytes / 1e6:,.0f} MB): "
            f"{self.counts[ACCEPTED]:,} accepted, {self.counts[REFUSED]:,} refused, "
            f"{len(self.found):,} found; at most {self.slowest:.2f} s and "
            f"{self.largest / 1e6:.1f} MB for one"
        )


@cache
def _chosen(only: str) -> tuple[tuple[Target, ...], tuple[int, ...]]:
    """The targets whose names begin with *only*, and their shares, each added to those before."""
    chosen = tuple(target for target in targets() if target.name.startswith(only))
    return chosen, tuple(accumulate(target.share for target in chosen))


def drawn(number: int, seed: int, only: str = "") -> tuple[Target, Any]:
    """What is to read the document of that number, and the document: bytes, or rarely data."""
    chance = Random(f"{seed}:{number}")  # noqa: S311 - nothing is kept secret by it
    chosen, shares = _chosen(only)
    (target,) = chance.choices(chosen, cum_weights=shares)
    kind = chance.random()
    if kind < 0.04:
        return target, documents.noise(chance)
    data = target.valid(chance)
    if isinstance(data, bytes):
        return target, data if kind < 0.2 else documents.torn(data, chance)
    if kind < 0.1:
        return target, documents.text_of(data, chance)
    if kind < target.whole:
        return target, documents.text_of(data, chance)
    if kind < 0.15 and target.takes_data:
        return target, documents.strange(data, chance)
    text = documents.text_of(documents.mutated(data, chance), chance)
    if kind < 0.25:
        text = documents.with_twins(text, chance)
    return target, documents.torn(text, chance) if kind < 0.5 else text


def tried(numbers: range, seed: int, only: str = "") -> Tally:
    """What becomes of the documents of those numbers."""
    tally = Tally()
    for number in numbers:
        target, document = drawn(number, seed, only)
        size = len(document) if isinstance(document, bytes) else 0
        what, seconds = outcome(target, document, size)
        tally.slowest = max(tally.slowest, seconds)
        if number % MEASURED == 0 and what in USUAL:
            memory = peak(target, document)
            tally.largest = max(tally.largest, memory)
            if memory > BYTES + BYTES_A_BYTE * size:
                what = f"{memory:,} bytes of memory for {size:,} bytes"
        tally.bytes += size
        if what in USUAL:
            tally.counts[what] += 1
        else:
            tally.found.append(Found(target.name, number, document, what))
    return tally


def outcome(target: Target, document: Any, size: int) -> tuple[str, float]:
    """What becomes of *document* at *target* in how many seconds: if not usual, what was wrong."""
    for _ in range(3):  # a slow moment of the machine is no slow reader
        before = time.process_time()
        what = read(target, document)
        seconds = time.process_time() - before
        if seconds <= patience * (SECONDS + size * MICROSECONDS_A_BYTE / 1e6):
            return what, seconds
    return f"{seconds:.2f} s for {size:,} bytes", seconds


def read(target: Target, document: Any) -> str:
    """What becomes of *document*; an error of ours has to say something in both languages."""
    try:
        try:
            return ACCEPTED if target.read(document) else REFUSED
        except C2bError as error:
            return (
                REFUSED if error.explain("en") and error.explain("fr") else "an error without words"
            )
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def peak(target: Target, document: Any) -> int:
    """The bytes of memory that reading *document* takes where it takes most."""
    tracemalloc.start()
    try:
        read(target, document)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _start() -> None:
    """Make a worker ready: whatever hangs is given up, and what is made once is made now."""

    def give_up(_: int, __: FrameType | None) -> None:
        raise TimeoutError("it did not end")

    signal.signal(signal.SIGPROF, give_up)
    warm_up()


def warm_up() -> None:
    """Let every target read a little, so that nothing is compiled while it is measured."""
    chance = Random(0)  # noqa: S311 - nothing is kept secret by it
    for target in targets():
        for _ in range(10):
            data = target.valid(chance)
            read(target, data if isinstance(data, bytes) else documents.text_of(data, chance))


def _watched(numbers: range, seed: int, only: str) -> Tally:
    signal.setitimer(signal.ITIMER_PROF, HANGING)
    try:
        return tried(numbers, seed, only)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def all_tried(count: int, seed: int, workers: int, only: str = "") -> Iterator[Tally]:
    """What became of the documents, some at a time, as they are done."""
    chunks = [range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)]
    with ProcessPoolExecutor(workers, initializer=_start) as pool:
        for done in as_completed([pool.submit(_watched, chunk, seed, only) for chunk in chunks]):
            yield done.result()


def main() -> int:
    """Read as many documents as asked for; print and keep what is found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, choices=(1, 2))
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    parser.add_argument("--only", default="", help="how the names of the readers begin")
    given = parser.parse_args()
    whole = Tally()
    for part in all_tried(given.documents, given.seed, given.workers, given.only):
        whole.add(part)
        for each in part.found:
            _keep(each, given.keep)
        print(f"\r{whole.documents:,}", end="", file=sys.stderr, flush=True)
    print(f"\rPython {platform.python_version()}, seed {given.seed}: {whole}")
    return 1 if whole.found else 0


def _keep(found: Found, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{found.target.replace(' ', '-')}.{found.number}.json"
    kept = found.document if isinstance(found.document, bytes) else repr(found.document).encode()
    (folder / name).write_bytes(kept)
    print(f"\r{found.target}, document {found.number}: {found.what[:500]}")


if __name__ == "__main__":
    sys.exit(main())
