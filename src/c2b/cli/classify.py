"""``c2b classify`` and ``c2b explain``: exchanges from a file, or a case by its number."""

from __future__ import annotations

import json

from c2b import wire
from c2b.cases import CASES, get
from c2b.cli.screen import progress, say, table
from c2b.cli.shown import HEADS, LEGEND, data_of, rows_of
from c2b.cli.source import is_file, read_data
from c2b.models.text import Language, Text
from c2b.paradigms import Composite, compose


def classify(name: str, language: Language, *, as_json: bool) -> int:
    """Classify the exchanges in the file *name* and print a table, or JSON."""
    exchanges = wire.exchanges_from(read_data(name))
    composites: list[Composite] = []
    with progress() as tick:
        for done, exchange in enumerate(exchanges, start=1):
            composites.append(compose(exchange))
            tick(done, len(exchanges))
    if as_json:
        data = [data_of(composite, language) for composite in composites]
        say(json.dumps(data, ensure_ascii=False, indent=2))
        return 0
    rows = [
        row
        for number, composite in enumerate(composites, start=1)
        for row in rows_of(str(number), composite, language)
    ]
    table([head.says(language) for head in HEADS], rows)
    say("\n" + LEGEND.says(language))
    return 0


def explain(name: str, language: Language) -> int:
    """Explain the case or the exchanges in the file *name*, sentence by sentence."""
    if name.upper() in {case.id for case in CASES} or not is_file(name):
        _explain_case(name, language)
        return 0
    for number, exchange in enumerate(wire.exchanges_from(read_data(name))):
        say(("\n" if number else "") + compose(exchange).explain(language))
    return 0


def _explain_case(name: str, language: Language) -> None:
    case = get(name.upper())
    say(f"{case.id} {case.title.says(language)} ({case.company}, {case.year}, {case.country})")
    for why in case.why:
        say(f"  {why.says(language)}")
    say("")
    say(compose(case.exchange).explain(language))
    sources = "; ".join(citation.text.says(language) for citation in case.sources)
    say("\n" + _SOURCES.fill(sources=sources).says(language))


_SOURCES = Text(en="Sources: {sources}.", fr="Sources\u00a0: {sources}.")
