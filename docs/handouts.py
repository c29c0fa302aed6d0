"""The sheets of the ready lesson, which are written beside the built pages of a tree."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

from attrs import frozen
from changes_page import CHANGED_LAWS, facts_of

from c2b import Language, Text
from c2b.cases.pairs import all_pairs
from c2b.teaching import (
    lesson_quiz,
    template_csv,
    template_rows,
    to_gift,
    to_homework_key,
    to_homework_sheet,
    to_lesson,
    to_moodle_xml,
    to_pair_list,
    to_pair_page,
    to_sheet_html,
    to_student_sheet,
)
from c2b.teaching.pairs import pair_of
from c2b.wire import to_data

FOLDER = Text(en="handouts", fr="feuilles")
"""The folder of the sheets in each tree."""

QUIZ = lesson_quiz()
_WORK = next(pair_of(each) for each in all_pairs() if each.cases == ("S09", "S35"))
LAWS = Text(en="review.incentive.sentiment-condition.us", fr="review.authenticity.fake-review.fr")
"""The law that changed in the lesson of each language."""

STUDENTS = Text(en="For students", fr="Pour les étudiants")
TEACHER = Text(
    en="For you: they hold the answers", fr="Pour vous : ces fichiers contiennent les réponses"
)
PROGRAMS = Text(en="For a program", fr="Pour un logiciel")
_SHEETS = (".html",)  # shown in the browser, from which they are printed


@frozen
class Handout:
    """A file for the lesson: its name in both trees, for whom and what it is, and its content."""

    name: Text
    reader: Text
    use: Text
    write: Callable[[Language], str]


def _campaign(language: Language) -> str:
    """The facts of the campaign of the lesson, as a document that `c2b check` reads."""
    (law,) = (each for each in CHANGED_LAWS if each.rule == LAWS.in_language(language))
    return json.dumps(to_data(facts_of(law, law.day)), ensure_ascii=False, indent=2) + "\n"


HANDOUTS = (
    Handout(
        Text(en="grid.html", fr="grille.html"),
        STUDENTS,
        Text(
            en="one page to fill in during the lesson: the empty grid, four definitions, three "
            "facts",
            fr="une page à remplir pendant la leçon : la grille vierge, quatre définitions, "
            "trois faits",
        ),
        to_student_sheet,
    ),
    Handout(
        Text(en="quiz.html", fr="quiz.html"),
        STUDENTS,
        Text(
            en="five questions on paper, about cases that the lesson does not solve",
            fr="cinq questions sur papier, sur des cas que la leçon ne résout pas",
        ),
        lambda language: to_sheet_html(QUIZ, language, key=False),
    ),
    Handout(
        Text(en="homework.html", fr="devoir.html"),
        STUDENTS,
        Text(
            en="the homework on paper: five other cases with their facts",
            fr="le devoir sur papier : cinq autres cas avec leurs faits",
        ),
        to_homework_sheet,
    ),
    Handout(
        Text(en="homework.csv", fr="devoir.csv"),
        STUDENTS,
        Text(
            en="the same homework as a table for any spreadsheet, with the known facts of each leg",
            fr="le même devoir en tableau, pour tout tableur, avec les faits connus de chaque flux",
        ),
        lambda language: template_csv(template_rows(language), language),
    ),
    Handout(
        Text(en="memo.html", fr="memo.html"),
        STUDENTS,
        Text(
            en="the memo, to hand out when the lesson is over: it solves the sheet",
            fr="le mémo, à distribuer une fois la leçon finie : il donne les réponses de la "
            "feuille",
        ),
        to_lesson,
    ),
    Handout(
        Text(en="quiz-with-key.html", fr="quiz-avec-corrige.html"),
        TEACHER,
        Text(
            en="the quiz with its key, and a sentence on each wrong answer",
            fr="le quiz et son corrigé, avec une phrase par mauvaise réponse",
        ),
        lambda language: to_sheet_html(QUIZ, language, key=True),
    ),
    Handout(
        Text(en="homework-key.html", fr="corrige-du-devoir.html"),
        TEACHER,
        Text(
            en="the key to the homework, with the drawing and the reason of each case",
            fr="le corrigé du devoir, avec le dessin et la raison de chaque cas",
        ),
        to_homework_key,
    ),
    Handout(
        Text(en="work.html", fr="travail.html"),
        TEACHER,
        Text(
            en="to project: a free mission and the rides of a courier, side by side",
            fr="à projeter : une micro-mission libre et les courses d’un coursier, côte à côte",
        ),
        lambda language: to_pair_page(_WORK, language),
    ),
    Handout(
        Text(en="pairs.html", fr="paires.html"),
        TEACHER,
        Text(
            en="the pairs of cases that look alike, with what decides, for another lesson",
            fr="les paires de cas qui se ressemblent, et ce qui décide, pour une autre leçon",
        ),
        to_pair_list,
    ),
    Handout(
        Text(en="quiz.gift", fr="quiz.gift"),
        PROGRAMS,
        Text(en="the quiz for Moodle (GIFT)", fr="le quiz pour Moodle (GIFT)"),
        lambda language: to_gift(QUIZ, language),
    ),
    Handout(
        Text(en="quiz.xml", fr="quiz.xml"),
        PROGRAMS,
        Text(en="the quiz for Moodle (XML)", fr="le quiz pour Moodle (XML)"),
        lambda language: to_moodle_xml(QUIZ, language),
    ),
    Handout(
        Text(en="campaign.json", fr="campagne.json"),
        PROGRAMS,
        Text(
            en="the review campaign of the lesson, for the command “c2b check”",
            fr="la campagne d’avis de la leçon, pour la commande « c2b check »",
        ),
        _campaign,
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
    """Return lists of links to all files, by reader; *root* leads from the page to its tree."""
    parts: list[str] = []
    for reader in (STUDENTS, TEACHER, PROGRAMS):
        rows = (_row(each, language, root) for each in HANDOUTS if each.reader is reader)
        parts += [f"<p><strong>{reader.in_language(language)}</strong></p>"]
        parts += [f"<ul>\n{''.join(rows)}\n</ul>"]
    return "\n".join(parts)


def _row(handout: Handout, language: Language, root: str) -> str:
    name = handout.name.in_language(language)
    save = "" if name.endswith(_SHEETS) else " download"
    link = f'<a href="{root}{FOLDER.in_language(language)}/{name}"{save}>{name}</a>'
    colon = "\u00a0:" if language == "fr" else ":"
    return f"<li>{link}{colon} {escape(handout.use.in_language(language))}</li>"
