"""The rows of files that lack a fact on which their pay depends, each with line and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from c2b.cli.contributions import Contributions, contributions
from c2b.compensation import Books, Contribution, Line, NoPay, PayPlan, Status, settle
from c2b.compensation.contribution import FACT_WORDS
from c2b.compensation.tally import unknown
from c2b.errors import C2bError, Fault, InvalidValueError
from c2b.text import NOTHING, Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet import CellFault

FileFault = tuple[str, Fault]
_FACTS = ("seconds", "value", "cost", "rank", "score", "kind", "at", "task", "client", "product")


def missing_facts(
    error: C2bError, books: Books | PayPlan, files: Sequence[Contributions], *, on: date
) -> list[FileFault]:
    """Return the fault of every row that counts and lacks the fact for which *error* was raised.

    Each has the name of its file where there are several. The files are read again; the result is
    empty where *error* is of another kind.
    """
    if not isinstance(error, InvalidValueError):
        return []
    fact = next((each for each in _FACTS if _is_about(error, each)), None)
    if fact is None:
        return []
    unmapped = Fault(
        f"columns.{fact}", _A_COLUMN.fill(fact=FACT_WORDS[fact]), NOTHING, _MAP.fill(fact=fact)
    )
    if all(file.column_of(fact) is None for file in files):
        return [("", unmapped)]
    rows = _Rows(files, fact)
    plan = books if isinstance(books, PayPlan) else books.plan
    unpaid = evolve(plan, scheme=NoPay(), deductions=(), budget=None, over=None)
    settle(unpaid, rows.read(), on=on, lines=rows.note)
    return [rows.lines[key] for key in rows.counted]


def _is_about(error: InvalidValueError, fact: str) -> bool:
    return error.expected == unknown(fact, _PROBE).expected


class _Rows:
    """The rows of files, read again, with the faults of those that lack a fact."""

    def __init__(self, files: Sequence[Contributions], fact: str) -> None:
        self._files, self._fact = files, fact
        self.lines: dict[str, FileFault] = {}
        self.counted: list[str] = []

    def note(self, line: Line) -> None:
        """Remember a contribution that counts and lacks the fact."""
        if line.status is Status.COUNTED and line.key in self.lines:
            self.counted.append(line.key)

    def read(self) -> Iterator[Contribution]:
        """Yield the contributions that can be read."""
        for file in self._files:
            with contributions(file.path, file.plan) as again:
                for row in again.rows:
                    if isinstance(row, Contribution):
                        if getattr(row, self._fact) is None:
                            self.lines[row.key] = self._fault(again)
                        yield row

    def _fault(self, file: Contributions) -> FileFault:
        line, column = file.line, file.column_of(self._fact) or self._fact
        place = _PLACE.fill(line=line, column=column)
        error = refused(_KNOWN.fill(fact=FACT_WORDS[self._fact]), _EMPTY, _FILL_IN)
        name = file.path if len(self._files) > 1 else ""
        return name, CellFault(place, error, line, column)


_PROBE = Contribution(key="probe", party="probe")
_PLACE = Text(en="line {line}, column {column}", fr="ligne {line}, colonne {column}")
_KNOWN = Text(
    en="a cell that states {fact}, on which the pay of the row depends",
    fr="une cellule qui indique {fact}, dont dépend la rémunération de la ligne",
)
_EMPTY = Text(en="an empty cell", fr="une cellule vide")
_FILL_IN = Text(
    en="fill it in, or refuse the row by a policy",
    fr="remplissez-la, ou refusez la ligne par une condition d’admission",
)
_A_COLUMN = Text(
    en="a column for {fact}, on which pay depends",
    fr="une colonne pour {fact}, dont dépend la rémunération",
)
_MAP = Text(
    en='name it in the campaign file: "columns": {{"{fact}": "..."}}',
    fr='nommez-la dans le fichier de campagne\u00a0: "columns": {{"{fact}": "..."}}',
)
