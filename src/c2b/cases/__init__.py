"""The real cases, exchanges that took place, as data with their sources.

The labels of a case are not stored: `c2b.classify` derives them from the facts. ``CASES`` and
``PAIRS`` are read from the package when they are first used.
"""

from typing import TYPE_CHECKING

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.cases.case import Case, Citation, CitationKind, Confidence, Difficulty
from c2b.cases.catalogue import all_cases, find, get
from c2b.cases.pairs import Pair, all_pairs
from c2b.cases.table.check import Report, check_rows
from c2b.cases.table.difference import Difference
from c2b.cases.table.field import RowFault

__all__ = [
    "CASES",
    "PAIRS",
    "Case",
    "Citation",
    "CitationKind",
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

at_home(globals(), ("Case", "Citation", "Difference", "Pair", "Report", "RowFault"))
suggest_module_names(globals(), {"CASES": all_cases, "PAIRS": all_pairs})

if TYPE_CHECKING:
    CASES: tuple[Case, ...]
    PAIRS: tuple[Pair, ...]


def __dir__() -> list[str]:
    """Return the public names, read or not."""
    return sorted({*globals(), *__all__})
