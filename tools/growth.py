"""A search for work that grows faster than its input: each input is doubled, twice.

    python -m tools.growth
    python -m tools.growth --only compensation.

For every public function that takes a collection it counts the calls of functions, which are the
same on every machine, and takes the time of the processor, in which copies and searches written in
C show. Twice the input may cost `CALLS` times the calls and `TIME` times the time; the status is 1
where something costs more. What looks through no more than a fixed number of things is in `FIXED`.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import inspect
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType

from tools.growing import WORKS, Thunk

CALLS, TIME = 2.3, 3.2
"""The most that twice the input may cost; n log n costs 2.2 times at these sizes."""

LEAST_SECONDS = 0.02  # below which the time is not compared
PACKAGES = (
    *("c2b.models", "c2b.contracts", "c2b.predicate", "c2b.paradigms", "c2b.compensation"),
    *("c2b.rules", "c2b.rules.obligations", "c2b.cases", "c2b.teaching", "c2b.wire"),
)
COLLECTIONS = ("Iterable", "Sequence", "Collection", "Mapping", "tuple[", "Books", "RuleSet")
FIXED = {
    *("contracts.diagram", "contracts.flaws", "contracts.impossible", "contracts.paths"),
    *("contracts.tours", "paradigms.compose", "paradigms.contrast", "paradigms.classifier"),
    *("paradigms.prove", "teaching.template_rows", "teaching.decision_grid", "cases.find"),
}
"""Functions over tables of the library, and over lenses and kinds of questions, which are few."""


def missing() -> list[str]:
    """Return the public functions that take a collection and are not searched."""
    return sorted({name for name, _ in takers()} - WORKS.keys() - FIXED)


def takers() -> Iterator[tuple[str, object]]:
    """Yield each public function that takes a collection, by its name in its package."""
    for package in PACKAGES:
        module = importlib.import_module(package)
        for name in module.__all__:
            held = getattr(module, name)
            if inspect.isfunction(held):
                taken = " ".join(map(str, inspect.signature(held).parameters.values()))
                if any(word in taken for word in COLLECTIONS):
                    yield f"{package.rpartition('.')[2]}.{name}", held


def calls(work: Thunk) -> int:
    """Return the number of functions that *work* calls, those written in C too."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def seconds(make: Callable[[], Thunk]) -> float:
    """Return the least time of the processor of three runs, each on a fresh input."""
    found: list[float] = []
    for _ in range(3):
        work = make()
        gc.collect()
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return min(found)


def grows(name: str) -> tuple[float, float, float]:
    """Return what twice the input of the work *name* costs: in calls, in time, and its seconds."""
    make, size = WORKS[name]
    make(size)()  # what is made once and kept is no part of the growth
    once, twice = calls(make(2 * size)), calls(make(4 * size))
    short, long = (seconds(lambda times=times: make(times * size)) for times in (2, 4))
    compared = long / short if min(short, long) > LEAST_SECONDS else 0.0
    return twice / max(once, 1), compared, long


def main() -> int:
    """Print what twice the input costs for each work; the status is 1 where that is too much."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", default="", help="how the names begin")
    given = parser.parse_args()
    beyond = missing()
    for name in beyond:
        print(f"{name}: not searched")
    for name in (each for each in WORKS if each.startswith(given.only)):
        in_calls, in_time, long = grows(name)
        is_beyond = in_calls > CALLS or in_time > TIME
        beyond += [name] if is_beyond else []
        mark = "  <- faster than its input" if is_beyond else ""
        print(
            f"{name:36} calls x{in_calls:.2f}  time x{in_time:.2f}  {long:.3f} s{mark}", flush=True
        )
    print(f"{len(WORKS)} works, {len(beyond)} that grow faster than their input")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
