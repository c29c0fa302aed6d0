"""``c2b classify``: the exchanges of a file, classified, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from c2b import wire
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import progress, write
from c2b.cli.framework.input_files import read_data
from c2b.cli.framework.json_output import json_for_output
from c2b.cli.interview import interview
from c2b.cli.render.classification import show, show_legend
from c2b.models.exchange import Exchange
from c2b.paradigms import Composite, compose
from c2b.text import Language, Text
from c2b.wire.paradigms import composite_to_data


def classify(language: Language, name: str | None, *, as_json: bool) -> int:
    """Classify the exchanges in the file *name*, printing each as soon as it is done."""
    if name is None:
        return interview(language)
    data = read_data(name)
    with progress(_READING.in_language(language)) as tick:
        exchanges = wire.exchanges_from(data, on_progress=tick)
    found = _classified(exchanges, language)
    if as_json:
        _print_json(found, language)
        return 0
    show_legend(language, len(str(len(exchanges))) + 5)
    for number, composite in enumerate(found, start=1):
        show(str(number), composite.exchange.title, composite, language)
    return 0


def _classified(exchanges: tuple[Exchange, ...], language: Language) -> Iterator[Composite]:
    with progress(_CLASSIFYING.in_language(language), alone=False) as tick:
        for done, exchange in enumerate(exchanges, start=1):
            yield compose(exchange)
            tick(done, len(exchanges))


def _print_json(found: Iterator[Composite], language: Language) -> None:
    """Print a JSON list, one composite a line as soon as it is done."""
    before = "[\n"
    for composite in found:
        write(before + json_for_output(composite_to_data(composite, language), indent=None))
        before = ",\n"
    write("\n]\n" if before == ",\n" else "[]\n")


_READING = Text(en="reading", fr="lecture")
_CLASSIFYING = Text(en="classifying", fr="classement")
COMMAND = Command(
    "classify",
    Text(
        en="Classify the exchanges of a JSON file, one or a list; without a file, ask for the "
        "facts in words.",
        fr="Qualifier les échanges d’un fichier JSON, un seul ou une liste ; sans fichier, "
        "demander les faits en mots.",
    ),
    classify,
    Argument(
        "name",
        Text(
            en="A JSON file, or - for standard input; left out, the command asks.",
            fr="Un fichier JSON, ou - pour l’entrée standard ; omis, la commande interroge.",
        ),
        value=Text(en="[FILE|-]", fr="[FICHIER|-]"),
        required=False,
    ),
    Option(
        "--json as_json",
        Text(
            en="Print a JSON list, for programs, instead of a table.",
            fr="Écrire une liste JSON, pour les programmes, au lieu d’un tableau.",
        ),
        is_flag=True,
    ),
)
