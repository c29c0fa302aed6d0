"""``c2b quiz``: a quiz from the cases, on the screen or as a file."""

from __future__ import annotations

from collections.abc import Callable

import click

from c2b.cases import Case, Difficulty
from c2b.cases.catalogue import all_cases
from c2b.cli.framework.bilingual_click import Command, Option
from c2b.cli.framework.case_names import case_named
from c2b.cli.framework.json_output import json_text
from c2b.cli.framework.output_files import deliver, ending, output_option
from c2b.cli.framework.unused_options import check_none_beside
from c2b.teaching.export.data import quiz_data
from c2b.teaching.export.gift import to_gift
from c2b.teaching.export.live import to_live_csv
from c2b.teaching.export.moodle import to_moodle_xml
from c2b.teaching.export.sheet import to_sheet_html, to_sheet_markdown
from c2b.teaching.lesson_plan import new_cases
from c2b.teaching.quiz.make import DEFAULT_KINDS, make_quiz
from c2b.teaching.quiz.question import QuestionKind, Quiz
from c2b.text import Language, Text


def quiz(
    language: Language,
    *,
    count: int,
    seed: int,
    cases: str | None,
    kind: tuple[str, ...],
    difficulty: str | None,
    form: str | None,
    output: str | None,
    no_key: bool,
    new: bool,
) -> int:
    """Draw a quiz and print it, or write it into a file whose ending gives its form."""
    made = make_quiz(
        count,
        seed=seed,
        cases=_chosen(cases, new=new),
        kinds=[QuestionKind(name) for name in kind] or DEFAULT_KINDS,
        difficulty=Difficulty(difficulty) if difficulty else None,
    )
    name = form or _BY_ENDING.get(ending(output), "markdown")
    if name not in _SHEETS:
        check_none_beside({"--no-key": no_key}, _WITH_ANSWERS.fill(form=name))
    content = _SHEETS[name](made, language, key=False) if no_key else _FORMS[name](made, language)
    deliver(content, output, language)
    return 0


def _chosen(names: str | None, *, new: bool) -> tuple[Case, ...]:
    if names is None:
        return new_cases() if new else all_cases()
    check_none_beside({"--new": new}, "--cases")
    found = [case_named(name.strip()) for name in names.split(",")]
    return tuple({case.id: case for case in found}.values())


def _json(made: Quiz, language: Language) -> str:
    return json_text(quiz_data(made, language)) + "\n"


_WITH_ANSWERS = Text(
    en="the form {form}, which holds the answers", fr="le format {form}, qui contient les réponses"
)
_SHEETS: dict[str, Callable[..., str]] = {"markdown": to_sheet_markdown, "html": to_sheet_html}
_FORMS: dict[str, Callable[[Quiz, Language], str]] = {
    **_SHEETS,
    "gift": to_gift,
    "moodle": to_moodle_xml,
    "csv": to_live_csv,
    "json": _json,
}
_BY_ENDING = {
    "html": "html",
    "htm": "html",
    "md": "markdown",
    "gift": "gift",
    "txt": "gift",
    "xml": "moodle",
    "csv": "csv",
    "json": "json",
}
_KINDS = Text.join(
    (
        Text(en=f"{kind.value} ({kind.text.en})", fr=f"{kind.value} ({kind.text.fr})")
        for kind in QuestionKind
    ),
    Text(en=", ", fr=", "),
)
COMMAND = Command(
    "quiz",
    Text(
        en="Make a quiz from the real cases; each wrong answer names its misconception.\n\n"
        "The ending of the file gives the form: .html or .md is a sheet with its key, .gift and "
        ".xml are for Moodle, .csv is for live-quiz programs, .json for others. The same seed "
        "gives the same quiz.",
        fr="Composer un quiz à partir des cas réels ; chaque mauvaise réponse nomme son idée "
        "fausse.\n\n"
        "L’extension du fichier donne le format : .html ou .md est une feuille avec son corrigé, "
        ".gift et .xml sont pour Moodle, .csv pour les programmes de quiz en direct, .json pour "
        "les autres. Le même numéro de série redonne le même quiz.",
    ),
    quiz,
    Option(
        "-n --count",
        Text(en="How many questions; 5 by default.", fr="Nombre de questions ; 5 par défaut."),
        value=Text(en="NUMBER", fr="NOMBRE"),
        type=int,
        default=5,
    ),
    Option(
        "--seed",
        Text(
            en="A whole number: another one gives another quiz.",
            fr="Un nombre entier, le numéro de série : un autre donne un autre quiz.",
        ),
        value=Text(en="NUMBER", fr="NOMBRE"),
        type=int,
        default=1,
    ),
    Option(
        "--cases",
        Text(
            en="Only these cases, separated by commas: S07,S24.",
            fr="Seulement ces cas, séparés par des virgules : S07,S24.",
        ),
        value=Text(en="CASES", fr="CAS"),
    ),
    Option(
        "--kind",
        Text(
            en="Only questions of this kind; may be repeated: {kinds}.",
            fr="Seulement des questions de ce type ; peut être répété : {kinds}.",
        ).fill(kinds=_KINDS),
        value=Text(en="NAME", fr="NOM"),
        multiple=True,
        type=click.Choice([kind.value for kind in QuestionKind], case_sensitive=False),
    ),
    Option(
        "--difficulty",
        Text(
            en="Only easy, medium or hard cases.",
            fr="Seulement les cas faciles (easy), moyens (medium) ou difficiles (hard).",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice([each.value for each in Difficulty], case_sensitive=False),
    ),
    Option(
        "--format form",
        Text(
            en="The form, where the file does not give it: markdown, html, gift, moodle, csv, "
            "json.",
            fr="Le format, si le fichier ne l’indique pas\u00a0: markdown, html, gift, moodle, "
            "csv, json.",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(tuple(_FORMS), case_sensitive=False),
    ),
    Option(
        "--no-key",
        Text(en="Leave the key out of a sheet.", fr="Omettre le corrigé d’une feuille."),
        is_flag=True,
    ),
    Option(
        "--new",
        Text(
            en="Only cases that the ready lesson, its memo and its homework leave out.",
            fr="Seulement des cas que ne traitent ni la leçon prête à l’emploi, ni son mémo, ni "
            "son devoir.",
        ),
        is_flag=True,
    ),
    output_option(Text(en="The file to write.", fr="Le fichier à écrire.")),
)
