"""``c2b cases check``: the labels of a user's table of cases, compared with its facts."""

from __future__ import annotations

from c2b.cases import check_rows
from c2b.cli.cases_marking import mark
from c2b.cli.cases_table import read_cases_table
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import complain, progress, say
from c2b.cli.framework.output_files import output_option
from c2b.text import Language, Text


def check(language: Language, name: str, *, reasons: bool, output: str | None) -> int:
    """Compare the labels of a table with its facts, or mark a table of students' answers.

    Returns:
        0 when there is no difference, 1 when there is one, 2 when the table has a fault; marking
        gives 0 or 2.
    """
    table = read_cases_table(name)
    if table.facts is None:
        return mark(language, table.answers, reasons=reasons, output=output)
    with progress(_CHECKING.in_language(language)) as tick:
        report = check_rows(table.facts, on_progress=tick)
    for fault in report.faults:
        complain(fault.explain(language))
    for difference in report.differences:
        say(difference.explain(language))
    if report.absent:
        complain(_ABSENT.fill(names=", ".join(report.absent)).in_language(language))
    if report.faults:
        complain(_FAULTS.fill(count=len(report.faults)).in_language(language))
    say(report.summary.in_language(language))
    return 2 if report.faults else 1 if report.differences else 0


_CHECKING = Text(en="checking", fr="vérification")
_ABSENT = Text(
    en="not compared, because no row has it: {names}",
    fr="non comparé, car absent de toutes les lignes\u00a0: {names}",
)
_FAULTS = Text(
    en="faults in the table: {count}; the readable rows were checked",
    fr="erreurs dans le tableau\u00a0: {count}\u00a0; les lignes lisibles ont été vérifiées",
)
COMMAND = Command(
    "check",
    Text(
        en="Derive every label of a table of cases from its facts and compare.\n\n"
        "The fields of the table are those of the guide 'Check a table of cases'. Each difference "
        "is printed with its reason. A label that no row has is not compared. The status is 0 "
        "without any difference, 1 with some, 2 when the table has a fault.\n\n"
        "A table of students' answers, from 'cases template', is marked instead.",
        fr="Déduire des faits chaque qualification d’un tableau de cas, et comparer.\n\n"
        "Les champs du tableau sont ceux du guide «\u00a0Vérifier un tableau de cas\u00a0». "
        "Chaque différence est écrite avec sa raison. Une qualification absente de toutes les "
        "lignes n’est pas comparée. Le code de sortie est 0 s’il n’y a pas de différence, 1 s’il y "
        "en a, 2 si le tableau contient une erreur.\n\n"
        "Un tableau de réponses d’étudiants, issu de « cases template », est "
        "noté.",
    ),
    check,
    Argument(
        "name",
        Text(
            en="A file that ends in .json, .csv, .xlsx or .ods, or - for standard input.",
            fr="Un fichier dont le nom finit par .json, .csv, .xlsx ou .ods, ou - pour "
            "l’entrée standard.",
        ),
        value=Text(en="FILE|-", fr="FICHIER|-"),
    ),
    Option(
        "--reasons",
        Text(
            en="Marking: half a point for a right label with a wrong deciding fact.",
            fr="Notation : un demi-point si la qualification est juste mais le fait décisif faux.",
        ),
        is_flag=True,
    ),
    output_option(
        Text(
            en="Marking: write the marks and comments into this file, for a spreadsheet.",
            fr="Notation : écrire notes et commentaires dans ce fichier, pour un tableur.",
        )
    ),
)
