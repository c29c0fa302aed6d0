"""The verdict of ``c2b check`` as text and as data, alone, against another day, and row by row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from c2b.cli.framework.console import say, write
from c2b.cli.framework.json_output import json_for_output
from c2b.cli.render.finding import SIGNS, show_finding
from c2b.cli.render.verdict import count_text, show_coverage, show_questions, show_short
from c2b.cli.table_documents import TableDocuments
from c2b.rules.engine.compare import changes_between
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.verdict import Verdict
from c2b.text import Language, Text
from c2b.wire.rules.verdict import changes_to_data, verdict_to_data


def print_rows(
    table: TableDocuments, rows: Sequence[Verdict], days: list[date], language: Language
) -> None:
    """Print a JSON list, the verdict of one row a line."""
    texts = [data_of([each], days, language) for each in rows]
    pairs = zip(table.lines, table.places, strict=True)
    lines = (json_for_output({"line": n, **texts[place]}, indent=None) for n, place in pairs)
    write("[\n" + ",\n".join(lines) + "\n]\n" if table.lines else "[]\n")


def show_rows(
    table: TableDocuments,
    rows: Sequence[Verdict],
    days: list[date],
    places: tuple[str, ...],
    language: Language,
    *,
    every: bool,
) -> None:
    """Print the verdict of each row below the number of its line."""
    for line, place in zip(table.lines, table.places, strict=True):
        say(_ROW.fill(line=line).in_language(language), style="bold")
        show(rows[place], days[-1], places, language, every=every)
        say()


def show_changes(
    verdicts: Sequence[Verdict],
    days: Sequence[date],
    places: tuple[str, ...],
    language: Language,
) -> None:
    """Print what differs between the verdicts of two days."""
    before, after = verdicts
    first, second = map(day_text, days)
    head = _BETWEEN.fill(first=first, second=second, places=", ".join(places))
    say(head.in_language(language), style="bold")
    changes = changes_between(before, after)
    for change in changes:
        say(change.text.in_language(language), lead=("  ",))
    if not changes:
        say(_NO_CHANGE.in_language(language))
    say(NOT_ADVICE.in_language(language), style="dim")


def show(
    verdict: Verdict,
    day: date,
    places: tuple[str, ...],
    language: Language,
    *,
    every: bool = False,
) -> None:
    """Print the short answer; with *every*, all rules by layer."""
    title = _AS_OF.fill(day=day_text(day), places=", ".join(places))
    say(title.in_language(language), style="bold")
    say(verdict.scope.in_language(language))
    if every:
        _show_layers(verdict, language)
    else:
        show_short(verdict, language)
    show_questions(verdict, language)
    say(count_text(verdict).in_language(language), style="bold")
    show_coverage(verdict, language)
    say(NOT_ADVICE.in_language(language), style="dim")


def data_of(
    verdicts: Sequence[Verdict], days: Sequence[date], language: Language
) -> dict[str, Any]:
    """Return the verdict of the last day, and what changed since the day before it, if any."""
    data: dict[str, Any] = {"on": days[-1].isoformat()}
    if len(days) > 1:
        data["since"] = days[0].isoformat()
        data["changes"] = changes_to_data(verdicts[0], verdicts[-1], language)
    return {**data, **verdict_to_data(verdicts[-1], language)}


def _show_layers(verdict: Verdict, language: Language) -> None:
    for layer, findings in verdict.layers.items():
        if findings:
            say()
            say(_layer(layer, language), style="bold")
        for finding in sorted(findings, key=lambda each: tuple(SIGNS).index(each.outcome)):
            broken = finding.outcome is Outcome.BROKEN
            hint = verdict.nearest(finding.id, finding.places[0]) if broken else None
            show_finding(finding, language, hint)


def _layer(layer: Layer, language: Language) -> str:
    return layer.text.in_language(language).capitalize()


_ROW = Text(en="Line {line}", fr="Ligne {line}")
_AS_OF = Text(en="Rules in force on {day}: {places}", fr="Règles en vigueur le {day} : {places}")
_BETWEEN = Text(
    en="What changes between {first} and {second}: {places}",
    fr="Ce qui change entre le {first} et le {second} : {places}",
)
_NO_CHANGE = Text(en="Nothing changes.", fr="Rien ne change.")
