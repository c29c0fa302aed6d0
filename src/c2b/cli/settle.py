"""``c2b settle``: what a campaign owes for the contributions in a file, to the last cent."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

from c2b.cli.books_file import locked, read_books, write_books
from c2b.cli.campaign_file import read_plan
from c2b.cli.contributions import contributions
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import progress, say, write
from c2b.cli.framework.day import day_of, on_option
from c2b.cli.render.settlement import data_of, show_settlement
from c2b.cli.settlement_run import Left, settled
from c2b.cli.statements import write_statements
from c2b.compensation import Settlement
from c2b.text import Language, Text


def settle(
    language: Language,
    name: str,
    contributed: str,
    *,
    on: str | None,
    books: str | None,
    amended_since: str | None,
    statements: str | None,
    skip_bad: bool,
    as_json: bool,
) -> int:
    """Settle the contributions in a file; the status is 1 if rows of it were skipped."""
    plan = read_plan(name)
    day = plan.on_day if on is None else day_of(on, _SAY_DAY)
    since = None if amended_since is None else day_of(amended_since, _SAY_SINCE)
    with nullcontext() if books is None else locked(books):
        start = plan.campaign if books is None else read_books(books, plan.campaign, since)
        with contributions(contributed, plan) as rows, progress("c2b settle") as tick:
            settlement, left = settled(start, [rows], tick, on=day, skip_bad=skip_bad)
        if books is not None:
            write_books(books, settlement.books)
    _show(settlement, left, language, as_json=as_json)
    if statements is not None:
        count = write_statements(settlement, left.lines, Path(statements), language)
        if not as_json:
            say(_WRITTEN.fill(count=count, folder=statements).in_language(language))
    return 1 if left.bad_rows else 0


def _show(settlement: Settlement, left: Left, language: Language, *, as_json: bool) -> None:
    if as_json:
        data = data_of(settlement, left, language)
        write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        show_settlement(settlement, left, language)


_SAY_DAY = Text(
    en="say on which day: holds and delays end",
    fr="indiquez le jour : retenues et délais finissent",
)
_SAY_SINCE = Text(
    en="say from which day on the new terms hold",
    fr="indiquez à partir de quel jour valent les nouvelles conditions",
)
_WRITTEN = Text(
    en="Statements written to {folder}: {count}.", fr="Relevés écrits dans {folder} : {count}."
)
COMMAND = Command(
    "settle",
    Text(
        en="Settle a campaign: who is owed what for the contributions in a file, and why.\n\n"
        "The campaign file is JSON: the terms of pay, or an object with the keys campaign, "
        "columns (which column holds which fact), on, delimiter, encoding. "
        "Nothing is settled while rows cannot be read, unless --skip-bad is given. "
        "The status is 0 when all rows were read, 1 when some were skipped, 2 when the input is "
        "bad.",
        fr="Régler une campagne : qui a droit à quoi pour les contributions d'un fichier, et "
        "pourquoi.\n\n"
        "Le fichier de campagne est en JSON : les conditions de paiement, ou un objet avec les "
        "clés campaign, columns (quelle colonne contient quel fait), on, delimiter, encoding. "
        "Rien n'est réglé tant que des lignes sont illisibles, sauf avec --skip-bad. "
        "Le code de sortie est 0 si toutes les lignes ont été lues, 1 si certaines ont été "
        "écartées, 2 si l'entrée est mauvaise.",
    ),
    settle,
    Argument(
        "name",
        Text(
            en="The terms, as JSON; - for standard input.",
            fr="Les conditions, en JSON ; - pour l'entrée standard.",
        ),
        value=Text(en="CAMPAIGN", fr="CAMPAGNE"),
    ),
    Argument(
        "contributed",
        Text(
            en="A file that ends in .csv, .tsv, .json or .jsonl.",
            fr="Un fichier qui finit par .csv, .tsv, .json ou .jsonl.",
        ),
        value=Text(en="CONTRIBUTIONS", fr="CONTRIBUTIONS"),
    ),
    on_option(
        Text(
            en="The day of the settlement; else that of the campaign file, or today.",
            fr="Le jour du règlement ; sinon celui du fichier de campagne, ou aujourd'hui.",
        )
    ),
    Option(
        "--books",
        Text(
            en="Go on from the books in this file, and write the books after it there.",
            fr="Continuer les livres de ce fichier, et y écrire les livres mis à jour.",
        ),
        value=Text(en="FILE", fr="FICHIER"),
    ),
    Option(
        "--amended-since",
        Text(
            en="The first day on which other terms than those of the books hold.",
            fr="Le premier jour où valent d'autres conditions que celles des livres.",
        ),
        value=Text(en="DAY", fr="JOUR"),
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
        "--skip-bad",
        Text(
            en="Settle without the rows that cannot be read, and list them.",
            fr="Régler sans les lignes illisibles, et les énumérer.",
        ),
        is_flag=True,
    ),
    Option(
        "--json as_json",
        Text(
            en="Print JSON, for programs, instead of text.",
            fr="Écrire du JSON, pour les programmes, au lieu d'un texte.",
        ),
        is_flag=True,
    ),
)
