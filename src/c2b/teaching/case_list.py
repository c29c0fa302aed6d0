"""The cases as a list for a hand-out: Markdown, HTML, or CSV."""

from __future__ import annotations

from collections.abc import Iterable

from c2b._escape import for_markdown
from c2b.cases import Case
from c2b.paradigms.compose import compose, whole_text
from c2b.teaching.csv_table import csv_table
from c2b.teaching.page import page, table
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text


def list_markdown(cases: Iterable[Case], language: Language = "en") -> str:
    """Return *cases* as a table in Markdown."""
    lines = ["| " + " | ".join(for_markdown(cell) for cell in _head(language)) + " |"]
    lines.append("|" + "---|" * len(_HEADS))
    for case in cases:
        lines.append("| " + " | ".join(for_markdown(cell) for cell in _row(case, language)) + " |")
    return "\n".join(lines) + "\n"


def list_html(cases: Iterable[Case], language: Language = "en") -> str:
    """Return *cases* as a page with a table."""
    rows = table(_head(language), [_row(case, language) for case in cases])
    return page(written(_TITLE, language), rows, language)


def list_csv(cases: Iterable[Case], language: Language = "en") -> str:
    """Return *cases* as CSV; French spreadsheets take semicolons between cells."""
    return csv_table([_head(language), *(_row(case, language) for case in cases)], language)


def _head(language: Language) -> tuple[str, ...]:
    return tuple(written(head, language) for head in _HEADS)


def _row(case: Case, language: Language) -> tuple[str, ...]:
    label = compose(case.exchange).label
    activity = case.activity.text if case.activity else Text(en="", fr="")
    return (
        case.id,
        written(case.title, language),
        written(case.company_name, language),
        str(case.year),
        written(case.country_name, language),
        written(capitalised(activity), language),
        written(case.difficulty.text, language),
        written(whole_text(label) if label else short_label(None), language),
    )


_TITLE = Text(en="Cases", fr="Cas")
_HEADS = (
    Text(en="Number", fr="Numéro"),
    Text(en="Title", fr="Intitulé"),
    Text(en="Company", fr="Entreprise"),
    Text(en="Year", fr="Année"),
    Text(en="Country", fr="Pays"),
    Text(en="Activity", fr="Activité"),
    Text(en="Difficulty", fr="Difficulté"),
    Text(en="Label", fr="Qualification"),
)
