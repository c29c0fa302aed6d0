"""The check of a table of cases: labels derived from the facts, compared with the author's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from attrs import frozen

from c2b._limits import FEWER, MORE, MOST, THESE_FIRST
from c2b.cases.table.difference import Difference, differences
from c2b.cases.table.field import LABELS, Row, RowFault
from c2b.cases.table.flat import of_table, read_case, rows_of
from c2b.text import NOTHING, Text, counted

Progress = Callable[[int, int], None]


@frozen(kw_only=True)
class Report:
    """The result of checking a table.

    Attributes:
        cases: The number of cases in the table, readable or not.
        legs: The number of legs that were read and checked.
        faults: The cells that cannot be read or do not fit the others.
        differences: The labels that the facts do not give.
        absent: The labels that no row has, and which therefore were not compared.
    """

    cases: int
    legs: int
    faults: tuple[RowFault, ...]
    differences: tuple[Difference, ...]
    absent: tuple[str, ...] = ()

    @property
    def summary(self) -> Text:
        """The last line of a report, which counts cases, legs and differences."""
        return _SUMMARY.fill(
            cases=self.cases,
            legs=counted(self.legs, _LEG, _LEGS),
            differences=counted(len(self.differences), _DIFFERENCE, _DIFFERENCES),
        )


# The English line has one form for all numbers, because programs read it.
_SUMMARY = Text(en="{cases} cases, {legs}, {differences}", fr="{cases} cas, {legs}, {differences}")
_LEG = Text(en="{count} legs", fr="{count} flux")
_LEGS = Text(en="{count} legs", fr="{count} flux")
_DIFFERENCE = Text(en="{count} differences", fr="{count} différence")
_DIFFERENCES = Text(en="{count} differences", fr="{count} différences")


def check_rows(data: object, on_progress: Progress | None = None) -> Report:
    """Derive every label of a flat table and compare it with the one that the table gives.

    A label that some rows have is expected of all rows. A label that no row has is not compared,
    and a table without any label is a fault.

    Args:
        data: A list of rows, or an object with a list under ``legs``, as JSON gives them.
        on_progress: A function that is called after each case with the number of rows done and
            the number of all rows.

    Returns:
        Every difference, and every unreadable cell up to a limit; the readable rows are checked in
        any case.
    """
    rows, faults = rows_of(data)
    groups = _by_case(rows, faults)
    asked = [name for name in LABELS if any(name in row for row in rows if isinstance(row, dict))]
    if groups and not asked:
        faults.append(of_table(_A_LABEL.fill(names=", ".join(LABELS)), NOTHING, _ADD_LABELS))
    found, legs, done = list[Difference](), 0, 0
    for case_id, group in groups.items():
        case, wrong = read_case(case_id, group)
        faults += wrong if len(faults) <= MOST else ()
        legs += len(case.legs)
        found += differences(case, asked)
        done += len(group)
        if on_progress is not None:
            on_progress(done, len(rows))
    return Report(
        cases=len(groups),
        legs=legs,
        faults=_limited(faults),
        differences=tuple(found),
        absent=tuple(name for name in LABELS if name not in asked),
    )


def _limited(faults: list[RowFault]) -> tuple[RowFault, ...]:
    """The faults in the order of rows; beyond the limit one fault reports that there are more."""
    by_row = sorted(faults, key=lambda fault: fault.row)
    if len(by_row) <= MOST:
        return tuple(by_row)
    return (*by_row[:MOST], of_table(FEWER, MORE, THESE_FIRST))


def _by_case(rows: list[Any], faults: list[RowFault]) -> dict[str, list[tuple[int, Row]]]:
    """The rows of each case with their numbers; an item that is no row becomes a fault."""
    groups: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, start=1):
        if isinstance(row, dict):
            read = cast("dict[str, Any]", row)
            case_id = read.get("case_id")
            key = case_id if isinstance(case_id, str) else f"? (row {number})"
            groups.setdefault(key, []).append((number, read))
        else:
            fault = RowFault(
                row=number, case_id="", name="", expected=_AN_OBJECT, got=row, hint=_FORM
            )
            faults.append(fault)
    return groups


_AN_OBJECT = Text(en="an object with one field a fact", fr="un objet avec un champ par fait")
_FORM = Text(en="write the row as an object", fr="écrivez la ligne comme un objet")
_A_LABEL = Text(
    en="at least one label to compare ({names})",
    fr="au moins une qualification à comparer ({names})",
)
_ADD_LABELS = Text(
    en="add the labels that you expect; nothing was compared",
    fr="ajoutez celles que vous attendez\u00a0; rien n’a été comparé",
)
