"""``c2b explain``: a case of the catalogue, or the exchanges of a file, explained in sentences."""

from __future__ import annotations

from c2b import wire
from c2b.cases import Case
from c2b.cases.case import NONE_FOR_CLASS
from c2b.cli.framework.bilingual_click import Argument, Command
from c2b.cli.framework.case_names import (
    CASE_OR_FILE,
    CASE_OR_FILE_VALUE,
    case_named,
    is_file,
)
from c2b.cli.framework.console import say
from c2b.cli.framework.input_files import read_data
from c2b.cli.render.classification import said
from c2b.paradigms import Composite, compose
from c2b.text import Language, Text


def explain(language: Language, name: str) -> int:
    """Explain the case called *name*, or the exchanges in the file of that name."""
    if not is_file(name):
        _explain_case(case_named(name), language)
        return 0
    for number, exchange in enumerate(wire.exchanges_from(read_data(name)), start=1):
        if number > 1:
            say()
        say(said(exchange.title, language), lead=((f"{number} ", "bold"),), style="bold")
        explain_composite(compose(exchange), language)
    return 0


def explain_composite(composite: Composite, language: Language) -> None:
    """Print the explanation of *composite*, a line for each sentence."""
    for sentence in composite.sentences:
        say(sentence.in_language(language))


def _explain_case(case: Case, language: Language) -> None:
    say(case.title.in_language(language), lead=((f"{case.id} ", "bold"),), style="bold")
    where = _WHERE.fill(company=case.company_name, year=case.year, country=case.country_name)
    say(where.in_language(language), style="dim")
    for why in case.why:
        say(why.in_language(language))
    say()
    explain_composite(compose(case.exchange), language)
    say()
    say(_SOURCES.in_language(language), style="bold")
    for citation in case.sources:
        say(citation.text.in_language(language), lead=("- ",))
    if not case.sources_for_class:
        say(NONE_FOR_CLASS.in_language(language))


_WHERE = Text(en="{company}, {year}, {country}", fr="{company}, {year}, {country}")
_SOURCES = Text(en="Sources:", fr="Sources\u00a0:")
COMMAND = Command(
    "explain",
    Text(
        en="Explain a case by its number, company or title, or the exchanges of a JSON file.",
        fr="Expliquer un cas, par son numéro, l’entreprise ou le titre, ou les échanges d’un "
        "fichier JSON.",
    ),
    explain,
    Argument("name", CASE_OR_FILE, value=CASE_OR_FILE_VALUE),
)
