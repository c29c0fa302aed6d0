"""``c2b lesson``: the memo of a lesson, or the empty sheet that students fill in before it."""

from __future__ import annotations

from c2b.cli.framework.bilingual_click import Command, Option
from c2b.cli.framework.output_files import deliver, output_option
from c2b.teaching.lesson import to_lesson
from c2b.teaching.student_sheet import to_student_sheet
from c2b.text import Language, Text


def lesson(language: Language, *, sheet: bool, output: str | None) -> int:
    """Write the memo, or the empty sheet, as HTML."""
    deliver((to_student_sheet if sheet else to_lesson)(language), output, language)
    return 0


COMMAND = Command(
    "lesson",
    Text(
        en="Write the memo of a lesson as HTML: grid, letters, five questions, definitions, "
        "misconceptions.",
        fr="Écrire le mémo d’une leçon en HTML : grille, lettres, cinq questions, "
        "définitions, idées fausses.",
    ),
    lesson,
    Option(
        "--sheet",
        Text(
            en="The empty sheet that students fill in, without any answer.",
            fr="La feuille vierge que remplissent les étudiants, sans aucune réponse.",
        ),
        is_flag=True,
    ),
    output_option(Text(en="The file to write.", fr="Le fichier à écrire.")),
)
