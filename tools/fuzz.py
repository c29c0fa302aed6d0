"""Fuzzing: hostile documents for the readers of `c2b.wire` and for the command.

    python -m tools.fuzz --documents 1000000 --seed 7 --workers 2

Only a `C2bError`, or status 2 of the command, may come of a document, in time and memory within
a multiple of its size; what is accepted comes back equal from its plain data. The last line says
how many documents that were. A document that does more is kept under ``--keep`` and makes the
status 1; the same seed and number draw it again.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import FrameType, UnionType
from typing import Any, NamedTuple, TextIO

from tools import documents

from c2b import cases, compensation, models, wire
from c2b.cases.field import CHOICES, LABELS
from c2b.cli.command import BAD_INPUT, run
from c2b.errors import C2bError
from c2b.rules.catalogue import ACTIVITIES
from c2b.wire.ruleset import rule_set_from_data, rule_set_to_data
from c2b.wire.schema import schema
from c2b.wire.shape import shape_of

SECONDS, MICROSECONDS_A_BYTE = 0.5, 20  # of the processor, that a document may take
BYTES, BYTES_A_BYTE = 4_000_000, 150  # of memory
patience = 1.0  # by which the time is multiplied where something slows the process down
MEASURED = 50  # one document in so many has its memory measured, which is slow
HANGING = 60  # seconds after which a document is given up
CHUNK = 2000
ACCEPTED, REFUSED = USUAL = ("accepted", "refused")
SUBJECTS = {name: ruleset.subject for name, ruleset in ACTIVITIES.items()}


class Target(NamedTuple):
    """Something that reads documents.

    Attributes:
        name: What it is called.
        read: How it reads; whether the document was accepted.
        valid: What it likes to read.
        share: How many documents it gets, compared with the others.
        takes_data: Whether it reads data that no JSON holds, too.
    """

    name: str
    read: Callable[[Any], bool]
    valid: Callable[[Random], Any]
    share: int = 5
    takes_data: bool = False


class AlteredError(AssertionError):
    """What was accepted does not come back equal."""


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


def forms() -> dict[str, Any]:
    """Every public type that documents hold, and the facts of every activity."""
    shown = ((name, package) for package in (models, compensation) for name in package.__all__)
    public = {name: getattr(package, name) for name, package in shown}
    held = {name: form for name, form in public.items() if _is_held(form)}
    return held | {subject.__name__: subject for subject in SUBJECTS.values()}


def _is_held(form: Any) -> bool:
    """Whether documents hold values of *form*, which what is only worked out has not."""
    if not isinstance(form, type | UnionType):
        return False
    try:
        return bool(schema(form))
    except C2bError:
        return False


@cache
def targets() -> tuple[Target, ...]:
    """All that reads documents in this process."""
    readers = [
        Target(name, _parser(form), _drawer(form), 1 if _is_enum(form) else 5, takes_data=True)
        for name, form in forms().items()
    ]
    commands = [
        Target(f"c2b check {name}", _command("check", name), _drawer(subject), 2)  # slow
        for name, subject in SUBJECTS.items()
    ]
    return (
        *readers,
        Target("exchanges", _read_exchanges, _some_exchanges, 40),
        Target("rule set", _read_rule_set, _some_rules, 80),
        *commands,
        Target("c2b classify", _command("classify"), _some_exchanges),
        Target("c2b explain", _command("explain"), _some_exchanges, 2),
        Target("c2b cases check", _command("cases", "check"), _some_rows),
    )


def _is_enum(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Enum)


@cache
def _shares() -> tuple[int, ...]:
    return tuple(accumulate(target.share for target in targets()))


def _parser(form: Any) -> Callable[[Any], bool]:
    def parse(document: Any) -> bool:
        parse_any = wire.parse if isinstance(document, bytes) else wire.from_data
        value = parse_any(document, form)
        if wire.from_data(wire.to_data(value), form) != value:
            raise AlteredError(form)
        return True

    return parse


def _drawer(form: Any) -> Callable[[Random], Any]:
    shape = shape_of(form)
    return lambda chance: documents.valid(shape, chance)


def _read_exchanges(text: bytes) -> bool:
    return bool(wire.exchanges_from(wire.parse_data(text)))


def _some_exchanges(chance: Random) -> Any:
    """Real cases, bare or as documents, one or some of them."""
    write = wire.to_document if chance.random() < 0.3 else wire.to_data
    exchanges = [
        write(case.exchange) for case in chance.choices(cases.CASES, k=chance.randrange(4))
    ]
    return exchanges[0] if len(exchanges) == 1 else exchanges


def _some_rows(chance: Random) -> Any:
    """Rows of a flat table of cases, whose columns mostly fit."""
    row = {name: chance.choice(words) for name, words in CHOICES.items()}
    rows = [
        row
        | {"case_id": chance.choice("ab"), "leg": number, "provider": "Ana", "recipient": "Acme"}
        | dict.fromkeys(chance.choices(LABELS, k=2), chance.choice(("C2B", "B2C", [], None)))
        for number in range(1, chance.randrange(1, 4))
    ]
    return {"legs": rows} if chance.random() < 0.2 else rows


def _read_rule_set(text: bytes) -> bool:
    ruleset = rule_set_from_data(wire.parse_data(text), SUBJECTS)
    again = rule_set_from_data(rule_set_to_data(ruleset, SUBJECTS), SUBJECTS)
    if again != ruleset:
        raise AlteredError("rule set")
    return True


@cache
def _written_rules(name: str) -> str:
    return json.dumps(rule_set_to_data(ACTIVITIES[name], SUBJECTS))


def _some_rules(chance: Random) -> Any:
    data = json.loads(_written_rules(chance.choice(tuple(ACTIVITIES))))
    data["rules"] = chance.choices(data["rules"], k=chance.choice((0, 1, 1, 2)))
    return data


def _command(*command: str) -> Callable[[bytes], bool]:
    """The command on a file; what it prints goes nowhere."""

    def execute(text: bytes) -> bool:
        path = _file()
        path.write_bytes(text)
        options = ("--on", "2026-11-23", "--where", "FR,US") if command[0] == "check" else ()
        language = ("--lang", "fr") if len(text) % 2 else ()
        with redirect_stdout(_nowhere()), redirect_stderr(_nowhere()):
            status = run([*command, str(path), *options, *language])
        if status not in (0, 1, BAD_INPUT):
            raise SystemError(f"it ended with status {status}")
        return status != BAD_INPUT

    return execute


@cache
def _file() -> Path:
    folder = TemporaryDirectory(prefix="c2b-fuzz-")
    _KEPT.append(folder)
    return Path(folder.name) / "document.json"


@cache
def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


_KEPT: list[object] = []  # folders, which go when they are forgotten


def drawn(number: int, seed: int) -> tuple[Target, Any]:
    """What is to read the document of that number, and the document: bytes, or rarely data."""
    chance = Random(f"{seed}:{number}")  # noqa: S311 - nothing is kept secret by it
    (target,) = chance.choices(targets(), cum_weights=_shares())
    kind = chance.random()
    if kind < 0.04:
        return target, documents.noise(chance)
    data = target.valid(chance)
    if kind < 0.1:
        return target, documents.text_of(data, chance)
    if kind < 0.15 and target.takes_data:
        return target, documents.strange(data, chance)
    text = documents.text_of(documents.mutated(data, chance), chance)
    if kind < 0.25:
        text = documents.with_twins(text, chance)
    return target, documents.torn(text, chance) if kind < 0.5 else text


def tried(numbers: range, seed: int) -> Tally:
    """What becomes of the documents of those numbers."""
    tally = Tally()
    for number in numbers:
        target, document = drawn(number, seed)
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
            return REFUSED if error.says("en") and error.says("fr") else "an error without words"
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
        raise TimeoutError(f"it took more than {HANGING} s")

    signal.signal(signal.SIGALRM, give_up)
    warm_up()


def warm_up() -> None:
    """Let every target read a little, so that nothing is compiled while it is measured."""
    chance = Random(0)  # noqa: S311 - nothing is kept secret by it
    for target in targets():
        for _ in range(10):
            read(target, documents.text_of(target.valid(chance), chance))


def _watched(numbers: range, seed: int) -> Tally:
    signal.alarm(HANGING + CHUNK // 10)
    try:
        return tried(numbers, seed)
    finally:
        signal.alarm(0)


def all_tried(count: int, seed: int, workers: int) -> Iterator[Tally]:
    """What became of the documents, some at a time, as they are done."""
    chunks = [range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)]
    with ProcessPoolExecutor(workers, initializer=_start) as pool:
        for done in as_completed([pool.submit(_watched, chunk, seed) for chunk in chunks]):
            yield done.result()


def main() -> int:
    """Read as many documents as asked for; print and keep what is found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, choices=(1, 2))
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    given = parser.parse_args()
    whole = Tally()
    for part in all_tried(given.documents, given.seed, given.workers):
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
