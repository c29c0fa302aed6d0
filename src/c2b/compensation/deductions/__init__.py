"""Fees, withholding, thresholds and holds, each of which keeps a part of what was earned.

Deductions work on whole minor units, after the one rounding, in the order of the plan. Each takes
the amount that the one before let through and returns the part that goes on; the difference is
what it keeps, so nothing is lost. Fees and withholding are for cash alone; a balance in points can
be carried over, and can expire.
"""

from __future__ import annotations

from c2b.compensation.deductions.base import DeductionBase
from c2b.compensation.deductions.by_payee import ByPayee, Payees
from c2b.compensation.deductions.closing import closing
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.deductions.dormancy import Dormancy, Expiry, Inactivity
from c2b.compensation.deductions.fee import Fee, FeePer
from c2b.compensation.deductions.fee_band import FeeBand
from c2b.compensation.deductions.fee_tax import FeeTax
from c2b.compensation.deductions.hold import Hold
from c2b.compensation.deductions.threshold import Threshold
from c2b.compensation.deductions.withhold import Withhold

DEDUCTIONS: tuple[type[Deduction], ...] = (
    Fee,
    FeeTax,
    Withhold,
    ByPayee,
    Threshold,
    Hold,
    Inactivity,
    Expiry,
)
"""Every kind of deduction; documents, strategies and tables of the docs read this list."""

__all__ = [
    "DEDUCTIONS",
    "ByPayee",
    "Deduction",
    "DeductionBase",
    "Dormancy",
    "Expiry",
    "Fee",
    "FeeBand",
    "FeePer",
    "FeeTax",
    "Hold",
    "Inactivity",
    "Moment",
    "Payees",
    "Role",
    "Slot",
    "Threshold",
    "Withhold",
    "closing",
]
