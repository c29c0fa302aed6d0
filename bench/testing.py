"""The strategies: how many of the examples are valid, and how fast against plain `st.builds`.

The peer draws every field of the same class by its annotation, nested types by our strategies, and
builds a twin of the class that checks nothing: most of what it builds the class itself would
refuse. A class that holds what no annotation can draw, such as a function, has no peer.
"""

from __future__ import annotations

import typing
from statistics import mean, median
from time import perf_counter
from types import UnionType
from typing import Any

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import FailedHealthCheck, HypothesisException

from c2b.testing.strategies.registry import STRATEGIES

ROUNDS, EXAMPLES = 7, 100
LEAST_VALID, LEAST_SPEED = 0.95, 0.5
plain = settings(
    max_examples=EXAMPLES, database=None, derandomize=True, deadline=None, phases=[Phase.generate]
)


class Tally:
    """How many draws were begun, and how long each that ended took."""

    def __init__(self) -> None:
        self.begun = 0
        self.seconds: list[float] = []

    def of(self, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        """*strategy*, watched."""

        @st.composite
        def watched(draw: st.DrawFn) -> Any:
            self.begun += 1
            start = perf_counter()
            value = draw(strategy)
            self.seconds.append(perf_counter() - start)
            return value

        return watched()


def drawn(strategy: st.SearchStrategy[Any]) -> Tally:
    """The tally of one round; what Hypothesis does between two draws is not in it."""
    tally = Tally()

    @plain
    @given(tally.of(strategy))
    def take(value: object) -> None:
        del value

    take()
    return tally


def peer(form: type) -> st.SearchStrategy[Any] | None:
    """Plain `st.builds` for *form*, every field drawn by its annotation; None where it cannot."""
    if isinstance(form, UnionType) or not attrs.has(form):
        return None
    hints = typing.get_type_hints(form)
    fields = [each for each in attrs.fields(form) if each.init]
    twin = attrs.make_class(form.__name__, [each.alias for each in fields], frozen=True)
    try:
        drawn_by_hint = {each.alias: st.from_type(hints[each.name]) for each in fields}
        strategy = st.builds(twin, **drawn_by_hint)
        drawn(strategy)
    except (HypothesisException, TypeError, NameError):
        return None
    return strategy


def named(form: Any) -> str:
    """The name of a type with its package."""
    if isinstance(form, UnionType):
        return " | ".join(each.__name__ for each in form.__args__)[:34]
    return f"{form.__module__.split('.')[1]}.{form.__name__}"


def main() -> bool:
    """Print a line for each public type; whether every bar is met."""
    print(f"strategies: {EXAMPLES} examples x {ROUNDS} rounds a type")
    bars: list[bool] = []
    for form, strategy_of in STRATEGIES.items():
        ours = strategy_of()
        try:
            drawn(ours)
        except FailedHealthCheck as error:
            print(f"  {named(form):<36} {str(error).splitlines()[0]}")
            bars.append(False)
            continue
        other = peer(form)
        mine, theirs = [], []
        for _ in range(ROUNDS):
            mine.append(drawn(ours))
            if other is not None:
                theirs.append(mean(drawn(other).seconds))
        valid = sum(len(each.seconds) for each in mine) / sum(each.begun for each in mine)
        took = median(mean(each.seconds) for each in mine)
        speed = median(theirs) / took if theirs else None
        bars.append(valid >= LEAST_VALID and (speed is None or speed >= LEAST_SPEED))
        told = "no peer" if speed is None else f"{speed:5.2f} x st.builds"
        missed = "" if bars[-1] else "  MISSED"
        print(f"  {named(form):<36} {valid:4.0%} valid {took * 1e6:7.0f} us  {told}{missed}")
    share = sum(bars) / len(bars)
    print(f"  {len(bars)} types, {share:.0%} meet both bars")
    return all(bars)


if __name__ == "__main__":
    raise SystemExit(0 if main() else 1)
