"""Real cases: exchanges that took place, with their sources, as data.

Their labels are not stored: `c2b.classify` derives them from the facts.
"""

from c2b.cases.case import Case, Citation, Confidence, Difficulty
from c2b.cases.catalogue import CASES, find, get
from c2b.cases.pair import PAIRS, Pair
from c2b.cases.table.check import Report, check_rows
from c2b.cases.table.difference import Difference
from c2b.cases.table.field import RowFault

__all__ = [
    "CASES",
    "PAIRS",
    "Case",
    "Citation",
    "Confidence",
    "Difference",
    "Difficulty",
    "Pair",
    "Report",
    "RowFault",
    "check_rows",
    "find",
    "get",
]
