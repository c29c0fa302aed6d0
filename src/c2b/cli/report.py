"""``c2b report``: one page about the exchanges of a file or about a case."""

from __future__ import annotations

from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.case_names import CASE_OR_FILE, CASE_OR_FILE_VALUE, exchanges_named
from c2b.cli.framework.output_files import deliver
from c2b.teaching.report import to_report
from c2b.text import Language, Text


def report(language: Language, name: str, *, html: str | None) -> int:
    """Write a self-contained page about the case or the exchanges called *name*."""
    deliver(to_report(exchanges_named(name), language), html, language)
    return 0


COMMAND = Command(
    "report",
    Text(
        en="Write one page of HTML: drawing, labels, reasons, and who would say otherwise.",
        fr="Écrire une page HTML : dessin, qualifications, raisons et définitions contraires.",
    ),
    report,
    Argument("name", CASE_OR_FILE, value=CASE_OR_FILE_VALUE),
    Option(
        "--html",
        Text(
            en="The file to write; without it the page is printed.",
            fr="Le fichier à écrire ; sans lui, la page est affichée.",
        ),
        value=Text(en="FILE", fr="FICHIER"),
    ),
)
