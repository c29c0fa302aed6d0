"""Answers of students: rows of a table with the leg that each is about."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from c2b.cases import Case
from c2b.cases.catalogue import all_cases
from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.models.party import UnknownParty
from c2b.models.value import Value, ValueKind
from c2b.teaching.facts import PROVIDER, RECIPIENT, with_facts
from c2b.teaching.marking.columns import CASE, EXAMPLE, FACTS, LEG, STUDENT
from c2b.teaching.marking.table import AnswerRow
from c2b.teaching.marking.words import (
    FACT_WORDS,
    LABEL_WORDS,
    PARADIGM_WORDS,
    UNKNOWN_WORDS,
    plain,
)
from c2b.text import Language, Text

Row = tuple[AnswerRow, int, Leg]  # with the number of the leg


@frozen(kw_only=True)
class MarkingFault:
    """A cell that cannot be read, so that its row is not marked.

    Attributes:
        row: The number of the row in the file, the header being 1.
        error: The error in the cell.
    """

    row: int
    error: InvalidValueError

    def explain(self, language: Language = "en") -> str:
        """The row, and what is wrong."""
        place = _ROW.fill(row=self.row).in_language(language)
        return f"{place}, {self.error.explain(language)}"


_EXAMPLES = (EXAMPLE.en, EXAMPLE.fr)


def student_of(row: AnswerRow) -> str:
    """The student whose row it is; empty where nobody is named."""
    return " ".join(row.cells.get(STUDENT, "").split())


def legs_of(rows: tuple[AnswerRow, ...]) -> tuple[list[Row], list[MarkingFault]]:
    """Each row with its leg, and the rows that cannot be read."""
    cases = {case.id: case for case in all_cases()}
    read, faults, seen = list[Row](), list[MarkingFault](), set[tuple[str, str, int]]()
    for row in rows:
        if student_of(row) in _EXAMPLES:
            continue
        try:
            number = _number(row)
            key = (student_of(row).casefold(), row.cells.get(CASE, "").upper(), number)
            if key in seen:
                raise InvalidValueError(_CASE, _ONCE, row.cells.get(CASE, ""), _ONE_ROW)
            seen.add(key)
            read.append((row, number, _leg(row, number, cases)))
        except InvalidValueError as error:
            faults.append(MarkingFault(row=row.number, error=error))
    return read, faults


def _number(row: AnswerRow) -> int:
    """The number of the leg, which is 1 where none is given."""
    cell = row.cells.get(LEG, "")
    text = cell.removesuffix(".0").removesuffix(",0")  # as a spreadsheet may write a number
    if not text:
        return 1
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        raise InvalidValueError(_LEG, _A_NUMBER, cell, _WRITE_NUMBER)
    return int(text)


def _leg(row: AnswerRow, number: int, cases: dict[str, Case]) -> Leg:
    """The leg of a case of the library, or the one that the facts of the row make.

    Raises:
        InvalidValueError: No such leg, or no facts.
    """
    name = row.cells.get(CASE, "")
    case = cases.get(name.upper())
    if case is None:
        return _own_leg(row, name)
    legs = case.exchange.legs
    if not 1 <= number <= len(legs):
        raise InvalidValueError(_LEG, _UP_TO.fill(most=len(legs)), number, _WRITE_NUMBER)
    return legs[number - 1]


def _own_leg(row: AnswerRow, name: str) -> Leg:
    facts = dict(_facts(row))
    if not facts:
        raise InvalidValueError(_CASE, _KNOWN, name, _GIVE_FACTS)
    unknown = Leg(
        provider=UnknownParty(name=row.cells.get("provider") or PROVIDER),
        recipient=UnknownParty(name=row.cells.get("recipient") or RECIPIENT),
        value=Value(kind=ValueKind.SERVICE),
        payment=None,
    )
    return with_facts(unknown, facts)


def _facts(row: AnswerRow) -> Iterator[tuple[str, Enum]]:
    for column in FACTS:
        cell = row.cells.get(column.name, "")
        if plain(cell) in UNKNOWN_WORDS:
            continue
        value = FACT_WORDS[column.name].get(plain(cell))
        if value is None:
            raise InvalidValueError(column.head, _ONE_OF, cell, _USE_TEMPLATE)
        yield column.name, value


def label_in(cell: str) -> str | None:
    """The label that a cell names, as plain data writes it; None where it names none."""
    word = plain(cell)
    if word in LABEL_WORDS:
        return LABEL_WORDS[word]
    return PARADIGM_WORDS.get(word) or PARADIGM_WORDS.get(word.replace("to", "2"))


_ROW = Text(en="row {row}", fr="ligne {row}")
_CASE = Text(en="case", fr="cas")
_LEG = Text(en="leg", fr="flux")
_ONCE = Text(en="one row for each student, case and leg", fr="une ligne par étudiant, cas et flux")
_ONE_ROW = Text(en="delete one of the two rows", fr="supprimez l’une des deux lignes")
_A_NUMBER = Text(en="the number of a leg", fr="le numéro d’un flux")
_UP_TO = Text(en="a leg from 1 to {most}", fr="un flux de 1 à {most}")
_WRITE_NUMBER = Text(en="write 1 for the first leg", fr="écrivez 1 pour le premier flux")
_KNOWN = Text(
    en="a case of the library, such as S24, or a row with facts",
    fr="un cas de la bibliothèque, comme S24, ou une ligne avec des faits",
)
_GIVE_FACTS = Text(
    en="correct the number, or fill in the columns of the facts",
    fr="corrigez le numéro, ou remplissez les colonnes des faits",
)
_ONE_OF = Text(en="a word of the template", fr="un mot du modèle")
_USE_TEMPLATE = Text(
    en="take a word from 'c2b cases template --own'",
    fr="reprenez un mot de « c2b cases template --own »",
)
