"""Settling: the rows of a file in, a settlement out, and all that was left out of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date

from attrs import define, field

from c2b.cli.contributions import Contributions
from c2b.cli.framework.console import Tick
from c2b.compensation import Books, Contribution, Line, PayPlan, Settlement, Status, settle
from c2b.errors import C2bError, Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text


@define
class Left:
    """What a settlement leaves out.

    Attributes:
        lines: The contributions that do not count, or not yet, with the reasons.
        bad_rows: All that is wrong with the rows that could not be read.
    """

    lines: list[Line] = field(factory=list[Line])
    bad_rows: list[Fault] = field(factory=list[Fault])

    def note(self, line: Line) -> None:
        """Keep *line* if its contribution does not count."""
        if line.status is not Status.COUNTED:
            self.lines.append(line)

    def sift(self, rows: Contributions, tick: Tick) -> Iterator[Contribution]:
        """The contributions of *rows*; what is wrong with the others is kept."""
        for number, row in enumerate(rows.rows, start=1):
            tick(number, rows.total)
            if isinstance(row, Contribution):
                yield row
            else:
                self.bad_rows += row.faults


def settled(
    books: Books | PayPlan, rows: Contributions, tick: Tick, *, on: date, skip_bad: bool
) -> tuple[Settlement, Left]:
    """What is owed for *rows* on top of *books*, and what is left out of that.

    Raises:
        InvalidDocumentError: Rows that cannot be read, all of them, unless *skip_bad*.
        C2bError: Whatever `settle` refuses.
    """
    left = Left()
    items = left.sift(rows, tick)
    try:
        settlement = settle(books, items, on=on, lines=left.note)
    except C2bError as error:
        deque(items, maxlen=0)  # to the end, so that every bad row is told at once
        if left.bad_rows and not skip_bad:
            raise _refused([*left.bad_rows, *_fault_of(error)]) from None
        raise
    if left.bad_rows and not skip_bad:
        raise _refused(left.bad_rows)
    return settlement, left


def _fault_of(error: C2bError) -> list[Fault]:
    if isinstance(error, InvalidValueError):
        return [Fault(error.where, error.expected, error.got, error.hint)]
    return []


def _refused(faults: list[Fault]) -> InvalidDocumentError:
    counted = _FAULTS.fill(count=len(faults))
    return InvalidDocumentError([*faults, Fault("c2b settle", _ALL_GOOD, counted, _SKIP)])


_ALL_GOOD = Text(en="rows that can all be read", fr="des lignes toutes lisibles")
_FAULTS = Text(en="{count} faults", fr="erreurs : {count}")
_SKIP = Text(
    en="nothing is settled: correct them, or leave these rows out with --skip-bad",
    fr="rien n'est réglé : corrigez-les, ou écartez ces lignes avec --skip-bad",
)
