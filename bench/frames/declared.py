"""The work as the library does it, on a frame of any engine."""

from __future__ import annotations

from typing import Any

from bench.frames.definitions import ON, ROUNDING, RULES, SCHEME
from c2b import frames

RESULTS = {
    "classify": ("fault", "paradigm", "row", "candidates", "lens_initiative", "lens_payment",
                 "lens_terms", "agreement", "ask"),
    "check": ("fault", "kept_0", "broken_0", "undecided_0"),
    "pay": ("fault", "minor", "currency"),
    "allocate": ("fault", "share"),
}  # fmt: skip
"""The columns that each kind of work adds."""


def declared(work: str, frame: Any) -> Any:
    """Return *frame* with the results of *work*."""
    if work == "classify":
        return frames.classify(frame)
    if work == "check":
        return frames.check(frame, RULES, **ON)
    if work == "pay":
        return frames.pay(frame, SCHEME, rounding=ROUNDING)
    return frames.allocate(frame, by=["group"], pool="pool", weight="weight", order="id")
