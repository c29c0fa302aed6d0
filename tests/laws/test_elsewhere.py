"""The values in another process, whose hashes start from another seed, and in threads."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any, cast

import pytest
from attrs import frozen
from hypothesis import given, settings
from tests.laws.receiver import Seen, document_of, seen
from tests.laws.test_every_type import VALUES, WORKED_OUT

import c2b
from c2b import wire
from c2b.cases import CASES
from c2b.testing import strategies
from c2b.wire.read import reader
from c2b.wire.write import writer

pytestmark = pytest.mark.wide

ROOT = Path(__file__).parents[2]
THREADS = 4
FORMS = [form for form in VALUES if form not in WORKED_OUT]
FEW = settings(max_examples=3)


def process(*arguments: str, seed: str, sent: bytes = b"") -> bytes:
    """Return the output of another process with the hash *seed*, which reads *sent*."""
    paths = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    command = [sys.executable, *arguments]
    run = subprocess.run(command, input=sent, env=environment, cwd=ROOT, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def drawn(form: Any) -> list[Any]:
    """Some values of *form*."""
    values: list[Any] = []

    @FEW
    @given(strategies.of(form))
    def gather(value: Any) -> None:
        values.append(value)

    gather()
    return values


@pytest.fixture(scope="module")
def values() -> list[Any]:
    """Some of every public type."""
    return [value for form in FORMS for value in drawn(form)]


@pytest.fixture
def eager() -> Iterator[None]:
    """Threads that change places as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_in_another_process(values: list[Any]) -> None:
    """No value keeps a hash, and no document hangs on the order of a set.

    A value that is sent equals the one that is made there, has its hash, and is found by it; its
    document is the same to the letter.
    """
    answer = process("-m", "tests.laws.receiver", seed="1", sent=pickle.dumps(values))
    found = [Seen(*each) for each in pickle.loads(answer)]
    assert len(found) == len(values) > len(FORMS)
    for value, there in zip(values, found, strict=True):
        assert there == Seen(True, True, True, document_of(value)), value


def test_a_hash_of_its_own_is_noticed() -> None:
    """A value whose hash hangs on its place in memory is found out."""

    @frozen(eq=False)
    class Placed:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Placed) and other.name == self.name

        def __hash__(self) -> int:
            return id(self)

    assert seen(Placed("Ana"))[:3] == (True, False, False)


SAYS = """
import c2b
from c2b.cases import CASES
from c2b.rules.catalogue import ACTIVITIES
for case in CASES:
    for leg in case.exchange.legs:
        verdict = c2b.classify(leg)
        print(verdict.explain("fr"), verdict.ask)
for entry in ACTIVITIES:
    for rule in entry.rules.rules:
        print(rule.id, rule.applies, rule.requires, rule.examples)
"""


def test_answers_are_the_same() -> None:
    """Every case and every rule with its examples has the same answer in both processes."""
    assert process("-c", SAYS, seed="1") == process("-c", SAYS, seed="2") != b""


def handled(value: Any) -> tuple[Any, ...]:
    """Return the observable state of *value*, whose copy is equal with an equal hash."""
    for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert other == value and hash(other) == hash(value)
    return repr(value), hash(value), document_of(value)


def all_at_once(work: Callable[[int], Any]) -> list[Any]:
    """Return the results of *work* in threads that start together, each with its number."""
    together = Barrier(THREADS)

    def started(number: int) -> Any:
        together.wait()
        return work(number)

    traced = threading.gettrace()
    threading.settrace(cast("Any", None))  # coverage may trip over threads that start together
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            return list(pool.map(started, range(THREADS)))
    finally:
        threading.settrace(cast("Any", traced))


@pytest.mark.usefixtures("eager")
class TestInThreads:
    """Values may be shared, and what is compiled on first use may be used first by several."""

    def test_every_value(self, values: list[Any]) -> None:
        """Every value is copied, hashed, compared, pickled, written and shown in threads."""

        def work(number: int) -> list[Any]:
            shift = number * len(values) // THREADS
            seen = [handled(each) for each in values[shift:] + values[:shift]]
            return seen[len(values) - shift :] + seen[: len(values) - shift]

        assert all_at_once(work) == [[handled(each) for each in values]] * THREADS

    def test_first_use(self) -> None:
        """Readers and writers are made once, by the first thread that needs them."""
        exchanges = [case.exchange for case in CASES]
        data = [wire.to_data(exchange) for exchange in exchanges]
        for _ in range(5):
            reader.cache_clear()
            writer.cache_clear()
            found = all_at_once(lambda _: [wire.from_data(each, c2b.Exchange) for each in data])
            assert found == [exchanges] * THREADS
            assert all_at_once(lambda _: wire.to_data(exchanges)) == [data] * THREADS
