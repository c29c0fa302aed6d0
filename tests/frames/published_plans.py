"""The settlements of the tests of published terms, done again on frames.

Each test is run as it is written, with a `settle` that settles in plain Python and, where the plan
can be carried out on frames, on a frame of an engine as well.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import product
from types import ModuleType
from typing import Any

import pytest

from c2b import frames
from c2b.compensation import Books, Contribution, PayPlan, Settlement, settle
from c2b.testing.laws.law import agree
from tests.compensation import (
    published,
    test_golden,
    test_platform_terms_deductions,
    test_platform_terms_schemes,
    test_published_terms,
    test_published_terms_of_work,
)
from tests.frames.engines import ENGINES, rows
from tests.frames.settlements import table

MODULES: tuple[ModuleType, ...] = (
    test_golden,
    test_platform_terms_deductions,
    test_platform_terms_schemes,
    test_published_terms,
    test_published_terms_of_work,
)
SETTLED = "settled"


class Both:
    """A settlement in plain Python that is held against the one on a frame.

    Attributes:
        engine: The engine.
        found: What the settlements met so far: `SETTLED`, or the names of obstacles.
    """

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.found: list[str] = []

    def __call__(
        self, books: Books | PayPlan, items: Sequence[Contribution], *, on: date, **others: Any
    ) -> Settlement:
        """Settle *items*, on a frame too if nothing keeps them from it."""
        given = list(items)
        expected = settle(books, given, on=on, **others)
        frame = ENGINES[self.engine](table(given))
        obstacles = [each.where.partition("[")[0] for each in frames.unsupported(books, frame)]
        if obstacles or others:
            self.found += [*obstacles, *others]
        else:
            found = frames.settle(frame, books, on=on, order="place")
            agree(found.books.to_books(), expected.books)
            self.found.append(SETTLED)
            if isinstance(books, PayPlan) and not books.policies:
                self._pay(books, given, expected)
        return expected

    def _pay(self, plan: PayPlan, items: Sequence[Contribution], expected: Settlement) -> None:
        """Check that *items*, each the only one of its party, are paid alike row by row."""
        if len({item.party for item in items}) == len(items):
            frame = ENGINES[self.engine](table(items))
            paid = frames.pay(frame, plan.scheme, rounding=plan.rounding)
            for row in rows(paid, "place"):
                earned = expected.balance(row["party"]).earned.money
                agree((row["minor"], row["currency"]), (earned.minor, earned.currency))


def met(engine: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Return what the settlements of each test class, or module, met on *engine*."""
    found: dict[str, set[str]] = {}
    for module in MODULES:
        for name, run in _runs(module):
            both = Both(engine)
            for each in (module, published):
                if hasattr(each, "settle"):
                    monkeypatch.setattr(each, "settle", both)
            run()
            found.setdefault(name, set()).update(both.found)
    return {name: each for name, each in found.items() if each}


def _runs(module: ModuleType) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each test of *module* with its arguments, by the name of its class or module."""
    for name, value in vars(module).items():
        if name.startswith("Test"):
            for test, function in vars(value).items():
                if test.startswith("test_"):
                    yield from ((name, run) for run in _with_arguments(function, value))
        elif name.startswith("test_") and inspect.isfunction(value):
            short = module.__name__.rpartition(".")[2]
            yield from ((short, run) for run in _with_arguments(value, None))


def _with_arguments(function: Any, owner: Any) -> Iterator[Callable[[], object]]:
    """Yield calls of a test with each of the arguments that its parameters list."""
    marks = [m for m in getattr(function, "pytestmark", []) if m.name == "parametrize"]
    lists = [[_named(mark.args[0], values) for values in mark.args[1]] for mark in marks]
    for chosen in product(*lists):
        given = {name: value for each in chosen for name, value in each.items()}
        bound = function if owner is None else getattr(owner(), function.__name__)
        yield lambda bound=bound, given=given: bound(**given)


def _named(names: str | Sequence[str], values: Any) -> dict[str, Any]:
    listed = [each.strip() for each in names.split(",")] if isinstance(names, str) else list(names)
    return dict(zip(listed, [values] if len(listed) == 1 else values, strict=True))
