"""The strategies: how many of the examples are valid, and how fast against plain `st.builds`.

The peer draws every field of the same class by its annotation, nested types by our strategies, and
builds a twin of the class that checks nothing: most of what it builds the class itself would
refuse. A class that holds what no annotation can draw, such as a function, has no peer; nor has one
whose parts refuse what is drawn by annotations.

Valid is what was drawn to its end, of that and what was filtered out. What Hypothesis itself ends
early is not counted: it tries small examples first, and few values are that small.
"""

from __future__ import annotations

import typing
from collections import Counter
from statistics import mean, median
from time import perf_counter
from types import UnionType
from typing import Any

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import FailedHealthCheck, HypothesisException
from hypothesis.statistics import collector

import _c2b_hypothesis
from c2b.errors import C2bError
from c2b.testing.strategies.registry import STRATEGIES

ROUNDS, EXAMPLES = 5, 50
LEAST_VALID, LEAST_SPEED = 0.95, 0.5
plain = settings(
    max_examples=EXAMPLES, database=None, derandomize=True, deadline=None, phases=[Phase.generate]
)


class Round:
    """One round of examples: how each of them ended, and how long each that was drawn took."""

    def __init__(self, strategy: st.SearchStrategy[Any]) -> None:
        self.seconds: list[float] = []
        self.ends: Counter[str] = Counter()

        @st.composite
        def timed(draw: st.DrawFn) -> Any:
            start = perf_counter()
            value = draw(strategy)
            self.seconds.append(perf_counter() - start)
            return value

        @plain
        @given(timed())
        def take(value: object) -> None:
            del value

        watched: Any = collector  # typed as if nobody could listen
        with watched.with_value(self._count):
            take()

    def _count(self, statistics: Any) -> None:
        self.ends.update(case["status"] for case in statistics["generate-phase"]["test-cases"])

    @property
    def took(self) -> float:
        """The mean of a draw; what Hypothesis does between two draws is not in it."""
        return mean(self.seconds)


def peer(form: Any) -> st.SearchStrategy[Any] | None:
    """Plain `st.builds` for *form*, every field drawn by its annotation; None where it cannot."""
    if isinstance(form, UnionType) or not attrs.has(form):
        return None
    hints = typing.get_type_hints(form)
    fields = [each for each in attrs.fields(form) if each.init]
    twin = attrs.make_class(form.__name__, [each.alias for each in fields], frozen=True)
    try:
        drawn_by_hint = {each.alias: st.from_type(hints[each.name]) for each in fields}
        strategy = st.builds(twin, **drawn_by_hint)
        Round(strategy)
    except (HypothesisException, C2bError, TypeError, NameError):
        return None
    return strategy


def named(form: Any) -> str:
    """The name of a type with its package."""
    if isinstance(form, UnionType):
        return " | ".join(each.__name__ for each in form.__args__)[:34]
    return f"{form.__module__.split('.')[1]}.{form.__name__}"


def main() -> bool:
    """Print a line for each public type; whether every bar is met."""
    _c2b_hypothesis.register()  # as the entry point does where the library is installed
    print(f"strategies: {EXAMPLES} examples x {ROUNDS} rounds a type")
    met = [meets(form, strategy_of()) for form, strategy_of in STRATEGIES.items()]
    print(f"  {len(met)} types, {sum(met)} meet both bars")
    return all(met)


def meets(form: Any, strategy: st.SearchStrategy[Any]) -> bool:
    """Print the line of one type; whether it meets both bars."""
    other = peer(form)
    mine: list[Round] = []
    theirs: list[float] = []
    try:
        for _ in range(ROUNDS):
            mine.append(Round(strategy))
            theirs.extend([Round(other).took] if other is not None else [])
    except FailedHealthCheck as error:
        print(f"  {named(form):<36} {str(error).splitlines()[0]}  MISSED")
        return False
    ends = sum((each.ends for each in mine), Counter[str]())
    valid = ends["valid"] / (ends["valid"] + ends["invalid"])
    took = median(each.took for each in mine)
    speed = median(theirs) / took if theirs else None
    told = "no peer" if speed is None else f"{speed:5.2f} x st.builds"
    met = valid >= LEAST_VALID and (speed is None or speed >= LEAST_SPEED)
    missed = "" if met else "  MISSED"
    print(
        f"  {named(form):<36} {valid:4.0%} valid {took * 1e6:7.0f} us  {told}{missed}", flush=True
    )
    return met


if __name__ == "__main__":
    raise SystemExit(0 if main() else 1)
