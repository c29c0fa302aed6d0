"""The paths through a lifecycle by its table alone; `c2b.contracts.walk` takes real contracts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from c2b.contracts.actor import Actor
from c2b.contracts.event import ContractEvent
from c2b.contracts.state import ContractState
from c2b.contracts.table import LIFECYCLE
from c2b.contracts.transition import Lifecycle, Transition

Path = tuple[Transition, ...]


def paths(lifecycle: Lifecycle = LIFECYCLE, *, longest: int) -> Iterator[Path]:
    """Yield the paths from the start to an end of at most *longest* steps, shortest first."""
    open_ends: list[Path] = [()]
    for _ in range(longest):
        longer = [
            (*path, row)
            for path in open_ends
            for row in lifecycle.rows(path[-1].target if path else lifecycle.start)
        ]
        yield from (path for path in longer if path[-1].target in lifecycle.finals)
        open_ends = [path for path in longer if path[-1].target not in lifecycle.finals]


def tours(lifecycle: Lifecycle = LIFECYCLE) -> Iterator[Path]:
    """Yield a shortest path from the start to an end through each transition."""
    for row in lifecycle.transitions:
        before = _shortest(lifecycle, lifecycle.start, (row.source,))
        after = _shortest(lifecycle, row.target, lifecycle.finals)
        if before is not None and after is not None:
            yield (*before, row, *after)


def impossible(
    lifecycle: Lifecycle = LIFECYCLE,
) -> Iterator[tuple[ContractState, ContractEvent, Actor]]:
    """Yield every state, event and actor that no row combines."""
    for state, event, actor in product(lifecycle.states, ContractEvent, Actor):
        if not any(actor in row.by for row in lifecycle.rows(state, event)):
            yield state, event, actor


def _shortest(
    lifecycle: Lifecycle, start: ContractState, goals: tuple[ContractState, ...]
) -> Path | None:
    """Return the shortest path from *start* to one of *goals*; None where there is none."""
    ways: dict[ContractState, Path] = {start: ()}
    frontier: list[ContractState] = [start]
    while frontier:
        for state in frontier:
            if state in goals:
                return ways[state]
        steps = [row for state in frontier for row in lifecycle.rows(state)]
        frontier = list[ContractState]()
        for row in steps:
            if row.target not in ways:
                ways[row.target] = (*ways[row.source], row)
                frontier += [row.target]
    return None
