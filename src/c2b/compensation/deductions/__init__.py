"""Fees, withholding, thresholds and holds, each of which keeps a part of what was earned.

Deductions work on whole minor units, after the one rounding, in the order of the plan. Each takes
the amount that the one before let through and returns the part that goes on; the difference is
what it keeps, so nothing is lost. Only cash has deductions.
"""

from __future__ import annotations

from c2b.compensation.deductions.closing import closing
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.deductions.fee import Fee, FeePer
from c2b.compensation.deductions.hold import Hold
from c2b.compensation.deductions.threshold import Threshold
from c2b.compensation.deductions.withhold import Withhold

DEDUCTIONS: tuple[type[Deduction], ...] = (Fee, Withhold, Threshold, Hold)
"""Every kind of deduction; documents, strategies and tables of the docs read this list."""

__all__ = [
    "DEDUCTIONS",
    "Deduction",
    "Fee",
    "FeePer",
    "Hold",
    "Moment",
    "Role",
    "Slot",
    "Threshold",
    "Withhold",
    "closing",
]
