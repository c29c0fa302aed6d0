"""``c2b classify``: the exchanges of a file, classified, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from c2b import wire
from c2b.cli.engine.engine_option import TABLE_ENGINE, engine_option
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import progress, write
from c2b.cli.framework.input_files import read_data
from c2b.cli.framework.json_output import json_for_output
from c2b.cli.framework.unused_options import check_none_without
from c2b.cli.render.classification import show, show_legend
from c2b.cli.table_documents import is_table, read_documents
from c2b.models.exchange import Exchange
from c2b.paradigms import Composite, compose
from c2b.text import Language, Text
from c2b.wire.paradigms import composite_to_data


def classify(language: Language, name: str | None, *, engine: str | None, as_json: bool) -> int:
    """Classify the exchanges in the file *name*, printing each as soon as it is done."""
    if name is None:
        check_none_without({"--engine": engine, "--json": as_json}, _FILE)
        from c2b.cli.interview import interview  # with the lessons, which files do without

        return interview(language)
    if engine is not None or is_table(name):
        table = read_documents(name, engine, numbers=False)
        exchanges = table.read(lambda document: wire.exchanges_from(document)[0])
        places = table.places
    else:
        data = read_data(name)
        with progress(_READING.in_language(language)) as tick:
            exchanges = [*wire.exchanges_from(data, on_progress=tick)]
        places = range(len(exchanges))
    found = _classified(exchanges, places, language)
    if as_json:
        _print_json(found, language)
        return 0
    show_legend(language, len(str(len(places))) + 5)
    for number, composite in enumerate(found, start=1):
        show(str(number), composite.exchange.title, composite, language)
    return 0


def _classified(
    exchanges: Sequence[Exchange], places: Sequence[int], language: Language
) -> Iterator[Composite]:
    """Yield the composite of the exchange at each of *places*; each exchange is composed once."""
    made: dict[int, Composite] = {}
    again = len(places) > len(exchanges)
    with progress(_CLASSIFYING.in_language(language), alone=False) as tick:
        for done, place in enumerate(places, start=1):
            composite = made.get(place)
            if composite is None:
                composite = compose(exchanges[place])
                if again:
                    made[place] = composite
            yield composite
            tick(done, len(places))


def _print_json(found: Iterator[Composite], language: Language) -> None:
    """Print a JSON list, one composite a line as soon as it is done."""
    before = "[\n"
    for composite in found:
        write(before + json_for_output(composite_to_data(composite, language), indent=None))
        before = ",\n"
    write("\n]\n" if before == ",\n" else "[]\n")


_FILE = Text(en="a file", fr="un fichier")
_READING = Text(en="reading", fr="lecture")
_CLASSIFYING = Text(en="classifying", fr="classement")
COMMAND = Command(
    "classify",
    Text(
        en="Classify the exchanges of a JSON file, one or a list, or the legs of a table (.csv, "
        ".tsv, .parquet), one a row; without a file, ask for the facts in words.\n\n"
        "A column of a table is named by the path of a value in a leg, such as provider.name.",
        fr="Qualifier les échanges d’un fichier JSON, un seul ou une liste, ou les flux d’un "
        "tableau (.csv, .tsv, .parquet), un par ligne\u00a0; sans fichier, demander les faits en "
        "mots.\n\n"
        "Une colonne porte le nom du chemin d’une valeur dans un flux, comme provider.name.",
    ),
    classify,
    Argument(
        "name",
        Text(
            en="A JSON file or a table, or - for JSON on standard input; left out, the command "
            "asks.",
            fr="Un fichier JSON ou un tableau, ou - pour du JSON sur l’entrée standard\u00a0; "
            "omis, la commande interroge.",
        ),
        value=Text(en="[FILE|-]", fr="[FICHIER|-]"),
        required=False,
    ),
    engine_option(TABLE_ENGINE),
    Option(
        "--json as_json",
        Text(
            en="Print a JSON list, for programs, instead of a table.",
            fr="Écrire une liste JSON, pour les programmes, au lieu d’un tableau.",
        ),
        is_flag=True,
    ),
)
