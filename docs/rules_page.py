"""The catalogue of the rules as a page, read from the rules."""

from __future__ import annotations

from collections.abc import Iterator

from c2b import Language, Text
from c2b.rules import Rule
from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECTS
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.source import Since

_TITLE = Text(en="The rules", fr="Les règles")
_SUBJECTS = {
    **{entry.name: entry.text for entry in ACTIVITIES},
    "work": Text(en="Working for another", fr="Travail pour autrui"),
    "status": Text(en="Status, tax, integrity", fr="Statut, impôt, probité"),
    "definition": Text(en="Definitions", fr="Définitions"),
}
_COUNTED = Text(
    en="{count} rules, written from their declarations when these pages are built.",
    fr="{count} règles, écrites à partir de leurs déclarations lors de la construction des pages.",
)
_LINE = Text(
    en="*{places}*, {severity}, since {since}{until}. Who must comply: {holder}; what "
    "follows: {effect}. "
    "Source: {source} ({mark}).",
    fr="*{places}*, {severity}, depuis {since}{until}. Qui doit s'y conformer\u00a0: "
    "{holder}\u00a0; conséquence\u00a0: {effect}. "
    "Source\u00a0: {source} ({mark}).",
)
_UNTIL = Text(en=", until {day}", fr=", jusqu'au {day} exclu")
_FIGURES = Text(en="Figures: {figures}.", fr="Valeurs\u00a0: {figures}.")
_FROM = Text(en="{value} from {day}", fr="{value} à partir du {day}")
_DAYS = {
    Since.ALWAYS: Text(en="always", fr="toujours"),
    Since.NOT_FOUND: Text(en="a day that was not found", fr="un jour non trouvé"),
}


def rules_page(language: Language) -> str:
    """All rules by subject, each with its source, its days, its mark and its figures."""
    lines = [
        f"# {_TITLE.in_language(language)}",
        "",
        _COUNTED.fill(count=len(RULES)).in_language(language),
        "",
    ]
    lines += [NOT_ADVICE.in_language(language), ""]
    for name, ruleset in SUBJECTS.items():
        title = _SUBJECTS[name].in_language(language)
        lines += [f"## {title[:1].upper()}{title[1:]}", ""]
        for rule in ruleset.rules:
            lines += [*_rule(rule, language), ""]
    return "\n".join(lines)


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    yield f"### `{rule.id}`"
    yield ""
    yield rule.asks.in_language(language)
    yield ""
    until = _UNTIL.fill(day=rule.until) if rule.until else Text(en="", fr="")
    since = _DAYS[rule.since] if isinstance(rule.since, Since) else value_text(rule.since)
    yield _LINE.fill(
        places=", ".join(rule.places),
        severity=rule.severity.text,
        since=since,
        until=until,
        holder=rule.holder,
        effect=rule.effect,
        source=_linked(rule, language),
        mark=rule.mark.text,
    ).in_language(language)
    if rule.parameters:
        yield ""
        yield _FIGURES.fill(figures=_figures(rule)).in_language(language)
    if rule.source.note is not None:
        yield ""
        yield rule.source.note.in_language(language)


def _linked(rule: Rule, language: Language) -> str:
    citation, url = rule.source.text.in_language(language), rule.source.url
    return f"[{citation}]({url})" if url else citation


def _figures(rule: Rule) -> Text:
    steps = [
        Text(en="`{name}` {step}", fr="`{name}` {step}").fill(
            name=series.name,
            step=_FROM.fill(value=value_text(step.value), day=step.since)
            if step.since
            else value_text(step.value),
        )
        for series in rule.parameters
        for step in series.values
    ]
    return Text.join(steps, Text(en="; ", fr="\u00a0; "))
