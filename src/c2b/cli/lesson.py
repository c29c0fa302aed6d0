"""``c2b lesson``: the hand-out of a lesson on one page."""

from __future__ import annotations

from c2b.cli.framework.bilingual_click import Command
from c2b.cli.framework.output_files import deliver, output_option
from c2b.teaching.lesson import to_lesson
from c2b.text import Language, Text


def lesson(language: Language, *, output: str | None) -> int:
    """Write the hand-out as HTML."""
    deliver(to_lesson(language), output, language)
    return 0


COMMAND = Command(
    "lesson",
    Text(
        en="Write the hand-out of a lesson as HTML: grid, five questions, definitions, pairs.",
        fr="Écrire le polycopié d’une leçon en HTML : grille, cinq questions, définitions, "
        "paires de cas.",
    ),
    lesson,
    output_option(Text(en="The file to write.", fr="Le fichier à écrire.")),
)
