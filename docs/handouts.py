"""The sheets of the ready lesson, which are written beside the built pages of a tree."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from attrs import frozen

from c2b import Language, Text
from c2b.cases.pairs import all_pairs
from c2b.teaching import (
    make_quiz,
    template_csv,
    template_rows,
    to_gift,
    to_lesson,
    to_moodle_xml,
    to_pair_page,
    to_sheet_html,
)
from c2b.teaching.pairs import pair_of

FOLDER = Text(en="handouts", fr="feuilles")
"""The folder of the sheets in each tree."""

QUIZ = make_quiz(5, seed=1)
_WORK = next(pair_of(each) for each in all_pairs() if each.cases == ("S09", "S35"))


@frozen
class Handout:
    """A file for the lesson: its name in both trees, what it is for, and its content."""

    name: Text
    use: Text
    write: Callable[[Language], str]


HANDOUTS = (
    Handout(
        Text(en="grid.html", fr="grille.html"),
        Text(
            en="the sheet for each student: the grid, five questions, four definitions, pairs",
            fr="la feuille de chaque élève\u00a0: grille, questions, quatre définitions, paires",
        ),
        to_lesson,
    ),
    Handout(
        Text(en="quiz.html", fr="quiz.html"),
        Text(en="five questions on paper", fr="cinq questions sur papier"),
        lambda language: to_sheet_html(QUIZ, language, key=False),
    ),
    Handout(
        Text(en="quiz-with-key.html", fr="quiz-avec-corrige.html"),
        Text(
            en="the same with the key, a sentence on each wrong answer",
            fr="les mêmes avec le corrigé, une phrase par mauvaise réponse",
        ),
        lambda language: to_sheet_html(QUIZ, language, key=True),
    ),
    Handout(
        Text(en="work.html", fr="travail.html"),
        Text(
            en="two drawings side by side: a free mission, and the rides of a courier",
            fr="deux dessins\u00a0: une micro-mission libre, et les courses d’un coursier",
        ),
        lambda language: to_pair_page(_WORK, language),
    ),
    Handout(
        Text(en="homework.csv", fr="devoir.csv"),
        Text(
            en="the table for homework, for any spreadsheet",
            fr="le tableau du devoir, pour tout tableur",
        ),
        lambda language: template_csv(template_rows(language), language),
    ),
    Handout(
        Text(en="quiz.gift", fr="quiz.gift"),
        Text(en="the quiz for Moodle (GIFT)", fr="le quiz pour Moodle (GIFT)"),
        lambda language: to_gift(QUIZ, language),
    ),
    Handout(
        Text(en="quiz.xml", fr="quiz.xml"),
        Text(en="the quiz for Moodle (XML)", fr="le quiz pour Moodle (XML)"),
        lambda language: to_moodle_xml(QUIZ, language),
    ),
)


def write_handouts(tree: Path, language: Language) -> None:
    """Write all files into the built *tree* of a language."""
    folder = tree / FOLDER.in_language(language)
    folder.mkdir(exist_ok=True)
    for each in HANDOUTS:
        path = folder / each.name.in_language(language)
        encoding = "utf-8-sig" if path.suffix == ".csv" else "utf-8"  # for spreadsheets
        path.write_text(each.write(language), encoding=encoding, newline="")


def handout_links(language: Language, root: str) -> str:
    """Return a list of links to all files; *root* leads from the page to its tree."""
    rows = (
        f'<li><a href="{root}{FOLDER.in_language(language)}/{name}">{name}</a>: {escape(use)}</li>'
        if language == "en"
        else f'<li><a href="{root}{FOLDER.fr}/{name}">{name}</a>\u00a0: {escape(use)}</li>'
        for name, use in (
            (each.name.in_language(language), each.use.in_language(language)) for each in HANDOUTS
        )
    )
    return f"<ul>\n{''.join(rows)}\n</ul>"
