"""The table that students fill in, as rows or as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from c2b.cases import Case, get
from c2b.models.leg import Leg
from c2b.paradigms.classifier import classify
from c2b.teaching.csv_table import csv_table
from c2b.teaching.drawing.picture import counterpart_words, value_words
from c2b.teaching.facts import name_of
from c2b.teaching.known_facts import known_facts
from c2b.teaching.lesson_plan import HOMEWORK
from c2b.teaching.marking.columns import (
    ANSWERS,
    EXAMPLE,
    KNOWN,
    OWN_TEMPLATE,
    SHOWN,
    TEMPLATE,
    TableColumn,
)
from c2b.teaching.marking.marks import first_reasons
from c2b.teaching.marking.words import FACT_NAMES
from c2b.teaching.typography import written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text


def template_rows(
    language: Language = "en", *, cases: Iterable[str] = HOMEWORK
) -> tuple[tuple[str, ...], ...]:
    """The table for cases of the library: header, and a row for each leg to be labelled.

    The row has the facts that are known, so that the table can be filled in by itself.

    Args:
        language: The language.
        cases: The numbers of the cases.

    Raises:
        InvalidValueError: There is no such case.
    """
    rows = [_row(get(number), place, language) for number, place in _legs(cases)]
    return (_head(TEMPLATE, language), *rows)


def key_rows(
    language: Language = "en", *, cases: Iterable[str] = HOMEWORK
) -> tuple[tuple[str, ...], ...]:
    """The table for cases of the library with every answer filled in, for the teacher.

    Args:
        language: The language.
        cases: The numbers of the cases.

    Raises:
        InvalidValueError: There is no such case.
    """
    empty = template_rows(language, cases=cases)[1:]
    rows = (
        (*row[: -len(ANSWERS) - 1], *_answers(get(row[1]).exchange.legs[int(row[2]) - 1], language))
        for row in empty
    )
    return (_head(TEMPLATE, language), *rows)


def _answers(leg: Leg, language: Language) -> Iterator[str]:
    """Give the label of *leg* under each lens, then the fact that decides."""
    classification = classify(leg)
    for label in classification.lenses.values():
        yield written(short_label(label), language)
    facts = [each.fact for each in first_reasons(classification)] or classification.decisive
    yield written(FACT_NAMES[next(name for name in facts if name in FACT_NAMES)], language)


def own_template_rows(language: Language = "en", *, rows: int = 5) -> tuple[tuple[str, ...], ...]:
    """The table for cases of the students' own: header, an example, and empty rows.

    Args:
        language: The language.
        rows: The number of empty rows.
    """
    example = tuple(
        written(_EXAMPLE[column.name], language) if column.name in _EXAMPLE else ""
        for column in OWN_TEMPLATE
    )
    width = len(OWN_TEMPLATE)
    empty = (("",) * width,) * rows
    return (_head(OWN_TEMPLATE, language), example, *empty)


def template_csv(rows: Iterable[tuple[str, ...]], language: Language = "en") -> str:
    """The rows of a template as CSV; French spreadsheets take semicolons between cells."""
    return csv_table(rows, language)


def _legs(cases: Iterable[str]) -> Iterator[tuple[str, int]]:
    for number in cases:
        for place in range(1, len(get(number).exchange.legs) + 1):
            yield number, place


def _head(columns: Iterable[TableColumn], language: Language) -> tuple[str, ...]:
    return tuple(written(column.head, language) for column in columns)


def _row(case: Case, place: int, language: Language) -> tuple[str, ...]:
    leg = case.exchange.legs[place - 1]
    shown = _shown(case, leg)
    shown[KNOWN.name] = known_facts(case, classify(leg))
    cells = {"case": case.id, "leg": str(place)}
    cells |= {column.name: written(shown[column.name], language) for column in (*SHOWN, KNOWN)}
    return tuple(cells.get(column.name, "") for column in TEMPLATE)


def _shown(case: Case, leg: Leg) -> dict[str, Text]:
    return {
        "title": case.title,
        "provider": name_of(leg.provider),
        "recipient": name_of(leg.recipient),
        "value": value_words(leg),
        "counterpart": counterpart_words(leg),
    }


_EXAMPLE = {
    "student": EXAMPLE,
    "case": Text(en="A1", fr="A1"),
    "leg": Text(en="1", fr="1"),
    "provider": Text(en="a customer", fr="un client"),
    "recipient": Text(en="a shop", fr="une boutique"),
    "value": Text(en="a review", fr="un avis"),
    "counterpart": Text(en="nothing", fr="rien"),
    "provider_capacity": Text(en="private", fr="à titre privé"),
    "recipient_capacity": Text(en="trade", fr="à titre professionnel"),
    "dependence": Text(en="nobody", fr="personne"),
    "proposer": Text(en="recipient", fr="qui reçoit"),
    "payment": Text(en="nobody", fr="personne"),
    "terms_set_by": Text(en="recipient", fr="qui reçoit"),
    "value_kind": Text(en="yes", fr="oui"),
    "answer_value": Text(en="C2B", fr="C2B"),
    "answer_initiative": Text(en="B2C", fr="B2C"),
    "answer_payment": Text(en="silent", fr="ne se prononce pas"),
    "answer_terms": Text(en="B2C", fr="B2C"),
    "reason": Text(en="capacity of the provider", fr="qualité de qui apporte"),
}
