"""A run of ``c2b settle``: files in, a settlement out, with all that it leaves out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import define, field

from c2b.cli.contributions import Contributions
from c2b.cli.fault_counts import FaultCounts
from c2b.cli.framework.console import Tick
from c2b.cli.missing_facts import FileFault, missing_facts
from c2b.compensation import (
    Books,
    Contribution,
    Line,
    OverBudget,
    PayPlan,
    Settlement,
    Status,
    settle,
)
from c2b.errors import C2bError, Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text


@define
class Left:
    """The contributions and rows that a settlement leaves out.

    Attributes:
        lines: The contributions that do not count, or not yet, with the reasons.
        faults: The faults of the rows that could not be read.
        decided: The number of contributions that have a decision.
    """

    lines: list[Line] = field(factory=list[Line])
    faults: FaultCounts = field(factory=FaultCounts)
    decided: int = 0

    @property
    def bad_rows(self) -> tuple[Fault, ...]:
        """The faults of the rows that could not be read, one for each kind."""
        return tuple(self.faults.faults())

    def note(self, line: Line) -> None:
        """Keep *line* if its contribution does not count."""
        if line.status is not Status.COUNTED:
            self.lines.append(line)

    def sift(self, files: Sequence[Contributions], tick: Tick) -> Iterator[Contribution]:
        """Yield the contributions of *files*; the faults of other rows are counted."""
        total, number = sum(each.total for each in files), 0
        for file in files:
            name = file.path if len(files) > 1 else ""
            for row in file.rows:
                number += 1
                if not number & 255:
                    tick(number, total)
                if type(row) is Contribution:
                    if row.decision is not None:
                        self.decided += 1
                    yield row
                elif isinstance(row, InvalidDocumentError):
                    self.faults.add(row.faults, name)
                    if self.faults.is_full:
                        return


def settled(
    books: Books | PayPlan,
    files: Sequence[Contributions],
    tick: Tick,
    *,
    on: date,
    skip_bad: bool,
) -> tuple[Settlement, Left]:
    """Settle the rows of *files* on top of *books*, and return what is left out with it.

    Raises:
        InvalidDocumentError: Rows that cannot be read, all of them, unless *skip_bad*.
        C2bError: What `settle` refuses.
    """
    left = Left()
    items = left.sift(files, tick)
    try:
        settlement = _settled(books, items, left, on)
    except C2bError as error:
        deque(items, maxlen=0)  # to the end, so that every bad row is reported at once
        is_bad = bool(left.faults.count) and not skip_bad
        missing = missing_facts(error, books, files, on=on)
        for file, fault in missing or (_faults_of(error) if is_bad else ()):
            left.faults.add([fault], file)
        if is_bad:
            raise _refused(left.faults) from None
        if missing:
            raise InvalidDocumentError(left.faults.faults()) from None
        raise
    if left.faults.count and not skip_bad:
        raise _refused(left.faults)
    return settlement, left


def _settled(
    books: Books | PayPlan, items: Iterator[Contribution], left: Left, on: date
) -> Settlement:
    """Settle *items*; every line is needed only where it is known at the end whether it counts."""
    plan = books if isinstance(books, PayPlan) else books.plan
    if plan.over is OverBudget.REFUSE:
        return settle(books, items, on=on, lines=left.note)
    return settle(books, items, on=on, left_out=left.lines.append)


def _faults_of(error: C2bError) -> list[FileFault]:
    if not isinstance(error, InvalidValueError):
        return []
    return [("", Fault(error.where, error.expected, error.got, error.hint))]


def _refused(faults: FaultCounts) -> InvalidDocumentError:
    counted = _FAULTS.fill(count=f"{faults.count:,}")
    return InvalidDocumentError([*faults.faults(), Fault("c2b settle", _ALL_GOOD, counted, _SKIP)])


_ALL_GOOD = Text(en="rows that can all be read", fr="des lignes toutes lisibles")
_FAULTS = Text(en="{count} faults", fr="erreurs\u00a0: {count}")
_SKIP = Text(
    en="nothing is settled: correct them, or leave these rows out with --skip-bad",
    fr="rien n’est calculé\u00a0: corrigez-les, ou écartez ces lignes avec --skip-bad",
)
