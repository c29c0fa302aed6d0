"""The memo of a lesson, handed out after it: grid, letters, questions, lenses, misconceptions."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.cases import Case, get
from c2b.models.party import Capacity
from c2b.teaching.definition_sources import NO_STANDARD
from c2b.teaching.grid import GridCell, capacity_word, decision_grid, five_questions
from c2b.teaching.lens_table import lens_table
from c2b.teaching.lesson_plan import MEMO_CASES
from c2b.teaching.letters import letter_rows
from c2b.teaching.misconception import Misconception
from c2b.teaching.page import in_page, page, table
from c2b.teaching.typography import capitalised, written
from c2b.text import Language, Text


def to_lesson(language: Language = "en", *, cases: Iterable[Case] | None = None) -> str:
    """Write the memo.

    Args:
        language: The language.
        cases: The cases of the examples in the grid; those of the ready lesson by default.
    """
    shown = map(get, MEMO_CASES) if cases is None else cases
    parts = [
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f"<h2>{in_page(_GRID, language)}</h2>",
        _grid(decision_grid(shown), language),
        f"<h2>{in_page(_LETTERS, language)}</h2>",
        _letters(language),
        f"<h2>{in_page(_QUESTIONS, language)}</h2>",
        _questions(language),
        f"<h2>{in_page(_LENSES, language)}</h2>",
        _lenses(language),
        f"<p>{in_page(NO_STANDARD, language)}</p>",
        f"<h2>{in_page(_BELIEVED, language)}</h2>",
        _misconceptions(language),
    ]
    return page(written(_TITLE, language), "\n".join(parts), language)


def _grid(grid: tuple[tuple[GridCell, ...], ...], language: Language) -> str:
    head = (written(_GIVES, language), *(written(capacity_word(x), language) for x in Capacity))
    rows = [
        (
            written(capacity_word(row[0].provider), language),
            *(written(_cell(cell), language) for cell in row),
        )
        for row in grid
    ]
    return table(head, rows)


def _cell(cell: GridCell) -> Text:
    label = Text(en=cell.paradigm.value, fr=cell.paradigm.value)
    if cell.case is None:
        return label
    return _EXAMPLE.fill(label=label, number=cell.case.id, company=cell.case.company_name)


def _letters(language: Language) -> str:
    head = tuple(written(each, language) for each in _LETTER_HEADS)
    rows = [tuple(written(cell, language) for cell in row) for row in letter_rows()]
    return table(head, rows)


def _questions(language: Language) -> str:
    items = "".join(
        f"<li>{in_page(each.asks, language)}<br><em>{in_page(each.follows, language)}</em></li>"
        for each in five_questions()
    )
    return f"<ol>{items}</ol>"


def _lenses(language: Language) -> str:
    rows: list[tuple[str, ...]] = [
        (
            written(row.name, language),
            written(capitalised(row.definition), language),
            written(row.sources, language),
        )
        for row in lens_table()
    ]
    heads = tuple(written(head, language) for head in (_LENS, _DEFINITION, _USED_BY))
    return table(heads, rows)


def _misconceptions(language: Language) -> str:
    rows: list[tuple[str, ...]] = [
        (
            written(each.text, language),
            written(each.correction, language),
            _named(each.counterexample, language),
        )
        for each in Misconception
    ]
    return table(tuple(written(head, language) for head in _BELIEVED_HEADS), rows)


def _named(number: str, language: Language) -> str:
    return written(_CASE.fill(company=get(number).company_name, number=number), language)


_TITLE = Text(en="Memo: who gives what to whom?", fr="Mémo : qui apporte quoi à qui ?")
_GRID = Text(en="The grid", fr="La grille")
_LETTERS = Text(en="The letters", fr="Les lettres")
_LETTER_HEADS = (
    Text(en="Written", fr="On écrit"),
    Text(en="Where", fr="Quand"),
    Text(en="Example", fr="Exemple"),
)
_CASE = Text(en="{company} ({number})", fr="{company} ({number})")
_QUESTIONS = Text(en="Five questions", fr="Cinq questions")
_LENSES = Text(en="Four definitions", fr="Quatre définitions")
_BELIEVED = Text(en="What is often believed", fr="Ce que l’on croit souvent")
_GIVES = Text(en="Gives ↓ to →", fr="Apporte ↓ à →")
_EXAMPLE = Text(en="{label} ({number}, {company})", fr="{label} ({number}, {company})")
_LENS = Text(en="Lens", fr="Critère")
_DEFINITION = Text(en="Definition", fr="Définition")
_USED_BY = Text(en="Where it is found", fr="Où on la trouve")
_BELIEVED_HEADS = (
    Text(en="Misconception", fr="Idée fausse"),
    Text(en="What is right", fr="Ce qui est juste"),
    Text(en="Counterexample", fr="Contre-exemple"),
)
