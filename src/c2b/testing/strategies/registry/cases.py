"""The strategies of cases."""

from __future__ import annotations

import c2b.cases as cases
from c2b.testing.strategies import case
from c2b.testing.strategies.registry.form import Table

CASES: Table = {
    cases.Case: case.cases,
    cases.Citation: case.citations,
    cases.Difference: case.differences,
    cases.Pair: case.pairs,
    cases.Report: case.reports,
    cases.RowFault: case.row_faults,
}
