"""The coverage of a set of cases: the rows that a lesson exercises, and those it leaves out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from c2b.cases import Case
from c2b.paradigms.classification import Classification
from c2b.paradigms.compile import by_facts
from c2b.paradigms.compose import compose
from c2b.paradigms.lenses import LENSES
from c2b.paradigms.orientation import LensAgreement
from c2b.paradigms.table import HEADLINE, Table, TableRow
from c2b.text import Language, Text


@frozen(kw_only=True)
class CoveredRow:
    """A row of a table, and the cases in which some leg is decided by it.

    Attributes:
        table: The name of the table, such as ``initiative``.
        row: The name of the row.
        asks: The question that the table answers.
        answer: The answer of the row.
        cases: The numbers of the cases.
    """

    table: str
    row: str
    asks: Text
    answer: Text
    cases: tuple[str, ...]


@frozen(kw_only=True)
class CaseCoverage:
    """The rows and agreements that a set of cases exercises.

    Attributes:
        rows: Every row of every table.
        agreements: The number of unanimous, contested, undetermined and unlabelled legs.
    """

    rows: tuple[CoveredRow, ...]
    agreements: tuple[tuple[LensAgreement, int], ...]

    @property
    def missing(self) -> tuple[CoveredRow, ...]:
        """The rows of the decision table that no case exercises."""
        return tuple(row for row in self.rows if not row.cases)

    @property
    def text(self) -> Text:
        """The result in one sentence."""
        return _SUMMARY.fill(covered=len(self.rows) - len(self.missing), rows=len(self.rows))

    def explain(self, language: Language = "en") -> str:
        """The result, one row a line where nothing covers it."""
        lines = [self.text.in_language(language)]
        for row in self.missing:
            lines.append(_MISSING.fill(asks=row.asks, answer=row.answer).in_language(language))
        return "\n".join(lines)


_Leg = tuple[str, Classification]


def coverage(cases: Iterable[Case]) -> CaseCoverage:
    """Count what *cases* exercise; a leg with an unknown fact exercises no row that turns on it."""
    legs = [(case.id, each) for case in cases for each in compose(case.exchange).classifications]
    tables = tuple(lens.table for lens in LENSES)
    return CaseCoverage(
        rows=tuple(_row(table, row, legs) for table in tables for row in table.rows),
        agreements=tuple(
            (each, sum(classification.agreement is each for _, classification in legs))
            for each in LensAgreement
        ),
    )


def _row(table: Table, row: TableRow, legs: Iterable[_Leg]) -> CoveredRow:
    reached = (number for number, leg in legs if _answer(table, leg) is row.then)
    return CoveredRow(
        table=table.id,
        row=row.id,
        asks=table.asks,
        answer=row.then.text,
        cases=tuple(dict.fromkeys(reached)),
    )


def _answer(table: Table, classification: Classification) -> object:
    """Return the answer of *table*; None while a fact that it reads is unknown."""
    if table is HEADLINE:
        return classification.paradigm
    values = [question.of(classification.leg) for question in table.questions]
    return None if None in values else by_facts(table)(*values)


_SUMMARY = Text(
    en="{covered} of {rows} rows of the tables are exercised.",
    fr="{covered} lignes des tables sur {rows} sont illustrées.",
)
_MISSING = Text(en="No case for '{asks}' {answer}.", fr="Aucun cas pour « {asks} » {answer}.")
