"""The catalogue of the rules as a page, read from the rules."""

from __future__ import annotations

from collections.abc import Iterator

from rules_filter import rules_form

from c2b import Language, Text
from c2b.rules import Rule, RuleVersion, Transposition
from c2b.rules.catalogue import RULES, SUBJECT_NAMES, SUBJECTS
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.figure_text import figure_texts
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.source import Since, Source
from c2b.rules.figure_words import FIGURE_WORDS
from c2b.text import SEMICOLON, in_both

_TITLE = Text(en="The rules", fr="Les règles")
_COUNTED = Text(
    en="{count} rules, written from their declarations when these pages are built.",
    fr="{count} règles, écrites à partir de leurs déclarations lors de la construction des pages.",
)
_LINE = Text(
    en="*{places}*: {norm} ({severity}), {since}{until}. Who must comply: {holder}; what follows: "
    "{effect}. Source: {source} ({mark}).",
    fr="*{places}*\u00a0: {norm} ({severity}), {since}{until}. Qui doit s’y conformer\u00a0: "
    "{holder}\u00a0; conséquence\u00a0: {effect}. Source\u00a0: {source} ({mark}).",
)
_SINCE = Text(en="since {day}", fr="depuis le {day}")
_UNTIL = Text(en=", until {day}", fr=", jusqu’au {day} exclu")
_ROWS = Text(
    en="A directive: it binds through national acts. On record: {rows}.",
    fr="Une directive\u00a0: elle oblige par les actes nationaux. Actes connus\u00a0: {rows}.",
)
_ACTS = Text(en="National acts for information: {rows}.", fr="Actes nationaux\u00a0: {rows}.")
_ROW = Text(en="{place}, {act} {days}", fr="{place}, {act} {days}")
_TEXTS = Text(en="Texts over time: {texts}.", fr="Textes successifs\u00a0: {texts}.")
_IMPLEMENTS = Text(en="Implements {rules}.", fr="Met en œuvre {rules}.")
_FIGURES = Text(en="Figures: {figures}.", fr="Valeurs\u00a0: {figures}.")
_LOOK_AGAIN = Text(
    en="To be looked at again by {day}: {why}.", fr="À revoir avant le {day}\u00a0: {why}."
)
_NO_DAY = Text(en="", fr="")
_DAYS = {
    Since.ALWAYS: Text(en="no day needed", fr="sans date"),
    Since.NOT_FOUND: Text(en="since a day that was not found", fr="depuis un jour non trouvé"),
}


def rules_page(language: Language) -> str:
    """All rules by subject, each with its norm, source, days, national acts, mark and figures."""
    rules = {name: each.rules for name, each in SUBJECTS.items()}
    lines = [
        f"# {_TITLE.in_language(language)}",
        _COUNTED.fill(count=len(RULES)).in_language(language),
        NOT_ADVICE.in_language(language),
        rules_form(rules, SUBJECT_NAMES, language),
    ]
    for name, ruleset in SUBJECTS.items():
        title = SUBJECT_NAMES[name].in_language(language)
        lines.append(f"## {title[:1].upper()}{title[1:]}")
        for rule in ruleset.rules:
            lines.append(f"### `{rule.id}`")
            lines += [text.in_language(language) for text in _paragraphs(rule, language)]
    return "\n\n".join(lines) + "\n"


def _paragraphs(rule: Rule, language: Language) -> Iterator[Text]:
    yield rule.asks
    yield _LINE.fill(
        places=", ".join(rule.all_places),
        norm=rule.norm.text,
        severity=rule.severity.text,
        since=_first(rule),
        until=_UNTIL.fill(day=day_text(rule.until)) if rule.until else _NO_DAY,
        holder=rule.holder,
        effect=rule.effect,
        source=_linked(rule.source, language),
        mark=rule.mark.text,
    )
    if rule.transposed:
        rows = Text.join(map(_row, rule.transposed), SEMICOLON)
        yield (_ROWS if rule.is_directive else _ACTS).fill(rows=rows)
    if rule.versions:
        yield _TEXTS.fill(texts=Text.join(map(_version, rule.versions), SEMICOLON))
    if rule.implements:
        yield _IMPLEMENTS.fill(rules=", ".join(f"`{each}`" for each in rule.implements))
    if rule.parameters:
        figures = figure_texts(rule.parameters, FIGURE_WORDS)
        yield _FIGURES.fill(figures=Text.join(figures, SEMICOLON))
    if rule.source.note is not None:
        yield rule.source.note
    if rule.review_by is not None:
        yield _LOOK_AGAIN.fill(day=day_text(rule.review_by.day), why=rule.review_by.why)


def _first(rule: Rule) -> Text:
    since = rule.since
    return _DAYS[since] if isinstance(since, Since) else _SINCE.fill(day=day_text(since))


def _linked(source: Source, language: Language) -> str:
    citation, url = source.text.in_language(language), source.url
    return f"[{citation}]({url})" if url else citation


def _row(row: Transposition) -> Text:
    days = _SINCE.fill(day=day_text(row.since)) if row.since else _NO_DAY
    return _ROW.fill(place=row.place, act=in_both(row.act), days=days)


def _version(text: RuleVersion) -> Text:
    """One text of a rule: its place, its source where it has one of its own, and its days."""
    since = [_SINCE.fill(day=day_text(text.since))] if text.since else []
    place = [in_both(text.place)] if text.place else []
    source = [text.source.text] if text.source else []
    parts = [*place, *source, *since] or [_DAYS[Since.ALWAYS]]
    return Text.join(parts, in_both(", "))
