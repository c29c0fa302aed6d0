"""Processor time by interleaved rounds: a change of the machine's speed changes all sides alike."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

ROUNDS = 15


Work = tuple[Callable[[Any], object], list[Any], int]


def rounds(work: dict[str, Work]) -> dict[str, float]:
    """The median seconds a call; each work is a function, its arguments and repeats a round."""
    seen: dict[str, list[float]] = {name: [] for name in work}
    for run, arguments, _ in work.values():
        _timed(run, arguments, 1)
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for name, (run, arguments, repeats) in work.items():
                seen[name].append(_timed(run, arguments, repeats))
    finally:
        gc.enable()
    return {name: median(times) for name, times in seen.items()}


def _timed(run: Callable[[Any], object], arguments: list[Any], repeats: int) -> float:
    each = arguments * repeats
    start = process_time()
    for argument in each:
        run(argument)
    return (process_time() - start) / len(each)
