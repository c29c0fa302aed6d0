"""The same declarations on dataframes: the rows of a frame classified, checked, paid and divided.

A function takes a frame of any engine that narwhals knows, lazy or not, and returns the same kind
of frame, as lazy as it was, with columns added. The extra is called ``frames``.
"""

from c2b._extras import need

need("narwhals", extra="frames")

from c2b.frames.allocate import allocate
from c2b.frames.apply_scalar import apply_scalar
from c2b.frames.check import check, failures
from c2b.frames.classify import classify
from c2b.frames.column import RequiredColumn
from c2b.frames.decode import decode
from c2b.frames.frame_books import FrameBooks
from c2b.frames.headline import candidates_of
from c2b.frames.obstacle import Obstacle
from c2b.frames.pay import pay
from c2b.frames.required import required, unsupported
from c2b.frames.rule_bit import RuleBit, rule_bits
from c2b.frames.settle import FrameSettlement, settle

__all__ = [
    "FrameBooks",
    "FrameSettlement",
    "Obstacle",
    "RequiredColumn",
    "RuleBit",
    "allocate",
    "apply_scalar",
    "candidates_of",
    "check",
    "classify",
    "decode",
    "failures",
    "pay",
    "required",
    "rule_bits",
    "settle",
    "unsupported",
]
