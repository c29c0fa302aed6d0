"""``c2b cases template``: the table that students fill in."""

from __future__ import annotations

from c2b.cli.framework.bilingual_click import Command, Option
from c2b.cli.framework.case_names import case_named
from c2b.cli.framework.output_files import deliver, ending, output_option
from c2b.teaching.lesson_plan import HOMEWORK
from c2b.teaching.marking.template import (
    key_rows,
    own_template_rows,
    template_csv,
    template_rows,
)
from c2b.text import Language, Text
from c2b.wire.spreadsheet.workbook import workbook


def template(
    language: Language, *, cases: str | None, own: bool, key: bool, output: str | None
) -> int:
    """Print a template, or write it into a file that a spreadsheet opens."""
    if own:
        rows = own_template_rows(language)
    else:
        names = HOMEWORK if cases is None else cases.split(",")
        numbers = [case_named(name.strip()).id for name in names]
        rows = (key_rows if key else template_rows)(language, cases=numbers)
    content = workbook(rows) if ending(output) == "xlsx" else template_csv(rows, language)
    deliver(content, output, language)
    return 0


COMMAND = Command(
    "template",
    Text(
        en="Write the table that students fill in, for 'cases check' to mark.\n\n"
        "Its headers prove separator and encoding, so that it may be saved as CSV by any "
        "spreadsheet, and several students may share one file.",
        fr="Écrire le tableau que remplissent les étudiants, et que corrige « cases check ».\n\n"
        "Ses en-têtes prouvent séparateur et encodage : tout tableur peut l’enregistrer en CSV, "
        "et plusieurs étudiants peuvent partager un fichier.",
    ),
    template,
    Option(
        "--cases",
        Text(
            en="The cases to label, separated by commas: S07,S24.",
            fr="Les cas à qualifier, séparés par des virgules : S07,S24.",
        ),
        value=Text(en="CASES", fr="CAS"),
    ),
    Option(
        "--own",
        Text(
            en="A table for cases that the students find, with columns for the facts.",
            fr="Un tableau pour les cas que trouvent les étudiants, avec des colonnes pour les "
            "faits.",
        ),
        is_flag=True,
    ),
    Option(
        "--key",
        Text(
            en="With the answers filled in, for the teacher; --own has none.",
            fr="Avec les réponses, pour l’enseignant ; sans effet avec --own.",
        ),
        is_flag=True,
    ),
    output_option(
        Text(
            en="The file to write, such as t.csv or t.xlsx.",
            fr="Le fichier, comme modele.csv ou modele.xlsx.",
        )
    ),
)
