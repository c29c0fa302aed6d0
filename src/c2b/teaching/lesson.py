"""The hand-out of a lesson on one page: grid, five questions, lenses, pairs and misconceptions."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.cases import Case
from c2b.cases.pairs import all_pairs
from c2b.models.party import Capacity
from c2b.paradigms.lenses import VALUE
from c2b.teaching.comparison import Comparison
from c2b.teaching.grid import GridCell, capacity_word, decision_grid, five_questions
from c2b.teaching.lens_table import lens_table
from c2b.teaching.misconception import Misconception
from c2b.teaching.page import in_page, page, table
from c2b.teaching.pairs import catalogue_pairs
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text


def to_lesson(language: Language = "en", *, cases: Iterable[Case] | None = None) -> str:
    """Write the hand-out.

    Args:
        language: The language.
        cases: The cases of the examples in the grid; all cases by default.
    """
    parts = [
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f"<h2>{in_page(_GRID, language)}</h2>",
        _grid(decision_grid(cases), language),
        f"<h2>{in_page(_QUESTIONS, language)}</h2>",
        _questions(language),
        f"<h2>{in_page(_LENSES, language)}</h2>",
        _lenses(language),
        f"<h2>{in_page(_PAIRS, language)}</h2>",
        _pairs(language),
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
            written(row.users, language),
        )
        for row in lens_table()
    ]
    heads = tuple(written(head, language) for head in (_LENS, _DEFINITION, _USED_BY))
    return table(heads, rows)


def _pairs(language: Language) -> str:
    rows: list[tuple[str, ...]] = [
        (
            *(
                f"{number} {written(title, language)}"
                for number, title in zip(named.cases, pair.comparison.titles, strict=True)
            ),
            written(capitalised(pair.comparison.fact), language),
            written(_opposed(pair.comparison), language),
        )
        for named, pair in zip(all_pairs(), catalogue_pairs(), strict=True)
    ]
    return table(tuple(written(head, language) for head in _PAIR_HEADS), rows)


def _opposed(comparison: Comparison) -> Text:
    """The labels that differ: the headlines, else those of the first lens that tells them apart."""
    lens, left, right = comparison.opposed
    words = _OPPOSED if lens is VALUE else _OPPOSED_BY
    slots = {"left": short_label(left), "right": short_label(right)}
    return words.fill(**slots, **({} if lens is VALUE else {"lens": lens.short}))


def _misconceptions(language: Language) -> str:
    rows: list[tuple[str, ...]] = [
        (written(each.text, language), written(each.correction, language), each.counterexample)
        for each in Misconception
    ]
    return table(tuple(written(head, language) for head in _BELIEVED_HEADS), rows)


_TITLE = Text(en="Who gives what to whom?", fr="Qui apporte quoi à qui ?")
_GRID = Text(en="The grid", fr="La grille")
_QUESTIONS = Text(en="Five questions", fr="Cinq questions")
_LENSES = Text(en="Four definitions", fr="Quatre définitions")
_PAIRS = Text(en="What decides?", fr="Qu’est-ce qui décide ?")
_BELIEVED = Text(en="What is often believed", fr="Ce que l’on croit souvent")
_GIVES = Text(en="Gives ↓ to →", fr="Apporte ↓ à →")
_EXAMPLE = Text(en="{label} ({number}, {company})", fr="{label} ({number}, {company})")
_LENS = Text(en="Lens", fr="Critère")
_DEFINITION = Text(en="Definition", fr="Définition")
_USED_BY = Text(en="Who says so", fr="Qui parle ainsi")
_OPPOSED = Text(en="{left} / {right}", fr="{left} / {right}")
_OPPOSED_BY = Text(en="{lens}: {left} / {right}", fr="{lens} : {left} / {right}")
_PAIR_HEADS = (
    Text(en="Here", fr="Ici"),
    Text(en="There", fr="Là"),
    Text(en="What decides", fr="Ce qui décide"),
    Text(en="Labels", fr="Qualifications"),
)
_BELIEVED_HEADS = (
    Text(en="Misconception", fr="Idée fausse"),
    Text(en="What is right", fr="Ce qui est juste"),
    Text(en="Counterexample", fr="Contre-exemple"),
)
