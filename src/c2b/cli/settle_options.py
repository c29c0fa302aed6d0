"""The arguments and options of ``c2b settle``, and its description."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from attrs import frozen

from c2b.cli.engine.engine_option import engine_option
from c2b.cli.framework.bilingual_click import Argument, Option
from c2b.cli.framework.day import day_of, on_option
from c2b.cli.framework.json_output import JSON_OPTION
from c2b.cli.framework.unused_options import check_none_beside, check_none_without
from c2b.cli.statements import FORMS, USUAL, StatementFiles
from c2b.text import Language, Text

DESCRIPTION = Text(
    en="Settle a campaign: who is owed what for the contributions in files, and why.\n\n"
    "The campaign file is JSON: the pay plan, or an object with the keys campaign, "
    "columns (which column holds which fact), file (separator, encoding, header rows ...), on. "
    "'c2b settle --suggest FILE' writes one for a file, to be read and corrected. "
    "Nothing is settled while rows cannot be read, unless --skip-bad is given. "
    "The status is 0 when all rows were read, 1 when some were skipped, 2 when the input is "
    "bad.",
    fr="Calculer le décompte d’une campagne\u00a0: qui a droit à quoi pour les contributions de "
    "fichiers, et pourquoi.\n\n"
    "Le fichier de campagne est en JSON\u00a0: le barème, ou un objet avec les clés campaign, "
    "columns (quelle colonne contient quel fait), file (séparateur, encodage, lignes "
    "d’en-tête…), on. "
    "«\u00a0c2b settle --suggest FICHIER\u00a0» en écrit un pour un fichier, à relire et à "
    "corriger. "
    "Rien n’est calculé tant que des lignes sont illisibles, sauf avec --skip-bad. "
    "Le code de sortie est 0 si toutes les lignes ont été lues, 1 si certaines ont été "
    "écartées, 2 si l’entrée est mauvaise.",
)


@frozen(kw_only=True)
class SettleOptions:
    """The arguments and options of one run of ``c2b settle``, as they were typed.

    Attributes:
        language: The language of what is printed.
        name: The name of the campaign file.
        contributed: The names of the files of contributions.
        on: The day of the settlement.
        books: The name of the file with the books.
        amended_since: The first day of other terms than those of the books.
        reversals: The name of the file of what is taken back.
        statements: The folder for statements.
        forms: The forms of statements; the usual ones where none is given.
        since: The first day of the statements.
        until: The last day of the statements.
        skip_bad: Whether rows that cannot be read are left out.
        engine: The name of the engine that reads the file; None for none.
        suggested: The name of a file to suggest a campaign file for.
        as_json: Whether JSON is printed in place of text.
    """

    language: Language
    name: str | None
    contributed: Sequence[str]
    on: str | None
    books: str | None
    amended_since: str | None
    reversals: str | None
    statements: str | None
    forms: Sequence[str]
    since: str | None
    until: str | None
    skip_bad: bool
    engine: str | None
    suggested: str | None
    as_json: bool

    def check_together(self) -> None:
        """Check that each option that was typed has a use beside the others.

        Raises:
            InvalidValueError: One has none.
        """
        statements = {"--form": self.forms, "--since": self.since, "--until": self.until}
        run = {
            "c2b settle": self.contributed or self.name,
            "--on": self.on,
            "--books": self.books,
            "--amended-since": self.amended_since,
            "--reversals": self.reversals,
            "--statements": self.statements,
            **statements,
            "--skip-bad": self.skip_bad,
            "--engine": self.engine,
        }
        if self.suggested is not None:
            check_none_beside(run, "--suggest")
        if self.statements is None:
            check_none_without(statements, "--statements")
        if self.books is None:
            check_none_without({"--amended-since": self.amended_since}, "--books")

    def day(self, usual: date) -> date:
        """Return the day of the settlement, *usual* where none is given."""
        return usual if self.on is None else day_of(self.on, _SAY_DAY)

    @property
    def amended(self) -> date | None:
        """The first day of other terms than those of the books."""
        return None if self.amended_since is None else day_of(self.amended_since, _SAY_SINCE)

    @property
    def statement_files(self) -> StatementFiles | None:
        """The statements to write; None where no folder is given."""
        if self.statements is None:
            return None
        return StatementFiles(
            folder=Path(self.statements),
            forms=self.forms or USUAL,
            since=None if self.since is None else day_of(self.since, _SAY_PERIOD),
            until=None if self.until is None else day_of(self.until, _SAY_PERIOD),
            language=self.language,
        )


FILE_VALUE = Text(en="FILE", fr="FICHIER")
DAY_VALUE = Text(en="DAY", fr="JOUR")
PARAMETERS: tuple[click.Parameter, ...] = (
    Argument(
        "name",
        Text(
            en="The campaign file, as JSON; - for standard input.",
            fr="Le fichier de campagne, en JSON\u00a0; - pour l’entrée standard.",
        ),
        value=Text(en="CAMPAIGN", fr="CAMPAGNE"),
        required=False,
    ),
    Argument(
        "contributed",
        Text(
            en="Files that end in .csv, .tsv, .json, .jsonl, .xlsx, .ods or .parquet.",
            fr="Des fichiers dont le nom finit par .csv, .tsv, .json, .jsonl, .xlsx, "
            ".ods ou .parquet.",
        ),
        value=Text(en="CONTRIBUTIONS...", fr="CONTRIBUTIONS..."),
        required=False,
        nargs=-1,
    ),
    on_option(
        Text(
            en="The day of the settlement; else that of the campaign file, or today.",
            fr="Le jour du décompte\u00a0; sinon celui du fichier de campagne, ou aujourd’hui.",
        )
    ),
    Option(
        "--books",
        Text(
            en="Go on from the books in this file, and write the books after it there.",
            fr="Poursuivre les livres de ce fichier, et y écrire les livres mis à jour.",
        ),
        value=FILE_VALUE,
    ),
    Option(
        "--amended-since",
        Text(
            en="The first day on which other terms than those of the books hold.",
            fr="Le premier jour où valent d’autres conditions que celles des livres.",
        ),
        value=DAY_VALUE,
    ),
    Option(
        "--reversals",
        Text(
            en="Take back what this file lists: columns name, key, amount, why.",
            fr="Reprendre ce qu’énumère ce fichier\u00a0: colonnes name, key, amount, why.",
        ),
        value=FILE_VALUE,
    ),
    Option(
        "--statements",
        Text(
            en="Write a statement for each party into this folder.",
            fr="Écrire un relevé pour chaque partie dans ce dossier.",
        ),
        value=Text(en="FOLDER", fr="DOSSIER"),
    ),
    Option(
        "--form forms",
        Text(
            en="The form of statements, once or more: txt, json, html; csv for one table of all. "
            "Else txt and json.",
            fr="La forme des relevés, une ou plusieurs fois\u00a0: txt, json, html\u00a0; csv pour "
            "un seul tableau. Sinon txt et json.",
        ),
        type=click.Choice(FORMS),
        multiple=True,
    ),
    Option(
        "--since",
        Text(en="The first day of the statements.", fr="Le premier jour des relevés."),
        value=DAY_VALUE,
    ),
    Option(
        "--until",
        Text(en="The last day of the statements.", fr="Le dernier jour des relevés."),
        value=DAY_VALUE,
    ),
    Option(
        "--skip-bad",
        Text(
            en="Settle without the rows that cannot be read, and list them.",
            fr="Calculer sans les lignes illisibles, et les énumérer.",
        ),
        is_flag=True,
    ),
    engine_option(
        Text(
            en="Let this engine read and add up the file (.csv, .tsv, .parquet); the result is the "
            "same. Without --reversals.",
            fr="Confier la lecture et l’addition du fichier (.csv, .tsv, .parquet) à ce moteur, "
            "pour le même résultat. Sans --reversals.",
        )
    ),
    Option(
        "--suggest suggested",
        Text(
            en="Print a campaign file for this file of contributions, to be read and corrected.",
            fr="Écrire un fichier de campagne pour ce fichier de contributions, à relire et à "
            "corriger.",
        ),
        value=FILE_VALUE,
    ),
    JSON_OPTION,
)
_SAY_DAY = Text(
    en="state the day on which holds and delays end",
    fr="indiquez le jour auquel finissent retenues et délais",
)
_SAY_SINCE = Text(
    en="state from which day on the new terms hold",
    fr="indiquez à partir de quel jour valent les nouvelles conditions",
)
_SAY_PERIOD = Text(
    en="state the first or last day of the statements",
    fr="indiquez le premier ou le dernier jour des relevés",
)
