"""The guide to pay as pages: the chooser, a page for each of its questions, and named rules."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from api_value import field_rows
from docstring import in_cell
from write_page import write_page

from c2b import Language, Text
from c2b.compensation import Deduction, Policy, statement
from c2b.pay_guide import (
    GUIDE,
    RULES,
    KindGuide,
    PayTopic,
    RuleGuide,
    example_code,
    refused_code,
    rule_code,
)
from c2b.text import in_both
from c2b.wire import schema, to_document

FOLDER = Text(en="pay", fr="paie")
_RULES = Text(en="named-rules", fr="regles-nommees")
_TITLE = Text(en="How do you pay?", fr="Comment payez-vous\u00a0?")
_INTRODUCTION = Text(
    en="Find the line that says what you do; it leads to an example that runs. Lines can be "
    "combined: one plan has one scheme, made of as many parts as you need, and any number of "
    "policies and deductions.",
    fr="Trouvez la ligne qui dit ce que vous faites\u00a0; elle mène à un exemple qui fonctionne. "
    "Les lignes se combinent\u00a0: un barème a un mode de rémunération, fait d’autant de parties "
    "qu’il en faut, et autant de conditions et de retenues que l’on veut.",
)
_HEAD = Text(en="| you pay … | use |", fr="| vous payez… | employez |")
_COUNTS = Text(en="| what counts is … | use |", fr="| ce qui compte… | employez |")
_KEEPS = Text(en="| there is … | use |", fr="| il y a… | employez |")
_NAMED = Text(
    en="Rules for ties, remainders and rounding",
    fr="Règles pour les ex aequo, les restes et l’arrondi",
)
_EXAMPLE = Text(en="Example", fr="Exemple")
_WHY = Text(en="| party | why |", fr="| partie | pourquoi |")
_BECAME = Text(
    en="| contribution | party | what became of it |",
    fr="| contribution | partie | ce qu’il en advient |",
)
_REFUSED = Text(en="What it refuses", fr="Ce qui est refusé")
_DOCUMENT = Text(en="As a document", fr="En document")
_SCHEMA = Text(en="Schema", fr="Schéma")
_FIELDS = Text(en="Fields", fr="Champs")
_FIELD_HEAD = Text(
    en="| field | type | default | meaning |\n|---|---|---|---|",
    fr="| champ | type | valeur par défaut |\n|---|---|---|",
)
_MEANING = "[Le sens de chaque champ, en anglais](../../../reference/pay/{page}.md#{name})"
_DEFAULTS = {
    "required": Text(en="required", fr="obligatoire"),
    "empty": Text(en="empty", fr="vide"),
}
_RULE_HEAD = Text(
    en="| rule | in words | when | result |", fr="| règle | en mots | quand | résultat |"
)


def write_pay(reference: Path, language: Language) -> None:
    """Write the chooser and the pages of the guide in *language* under *reference*."""
    folder = reference / FOLDER.in_language(language)
    folder.mkdir(exist_ok=True)
    write_page((folder.with_suffix(".md")), chooser_page(language))
    for name, text in pay_pages(language).items():
        write_page((folder / f"{name}.md"), text)


def pay_page_names() -> tuple[Text, ...]:
    """Return the names of these pages in the reference of each tree."""
    inner = (*(in_both(topic.value) for topic in PayTopic), _RULES)
    path = Text(en="{folder}/{name}", fr="{folder}/{name}")
    return (FOLDER, *(path.fill(folder=FOLDER, name=name) for name in inner))


def pay_pages(language: Language) -> dict[str, str]:
    """Return the page of each question, and that of named rules, by the name of its file."""
    pages = {topic.value: _topic_page(topic, language) for topic in PayTopic}
    return {**pages, _RULES.in_language(language): _rules_page(language)}


def chooser_page(language: Language) -> str:
    """Return the page that leads from what a reader does to the kind to use."""
    folder, rules = FOLDER.in_language(language), _RULES.in_language(language)
    lines = [f"# {_TITLE.in_language(language)}", _INTRODUCTION.in_language(language)]
    names = [f"{folder}/{each}" for each in (*(topic.value for topic in PayTopic), rules)]
    lines += ["\n".join(["```{toctree}", ":hidden:", "", *names, "```"])]
    for topic in PayTopic:
        lines += [f"## {topic.text.in_language(language)}", _choices(topic, folder, language)]
    lines += [f"## {_NAMED.in_language(language)}"]
    lines += [
        f"- [{each.name}]({folder}/{rules}.md#{each.name.lower()})\u00a0: "
        f"{each.purpose.in_language(language)}"
        if language == "fr"
        else f"- [{each.name}]({folder}/{rules}.md#{each.name.lower()}): {each.purpose.en}"
        for each in RULES
    ]
    return "\n\n".join(lines) + "\n"


def _choices(topic: PayTopic, folder: str, language: Language) -> str:
    heads = {PayTopic.ADMISSION: _COUNTS, PayTopic.KEPT: _KEEPS}
    rows = [
        f"| {in_cell(each.way.in_language(language))} "
        f"| [{each.name}]({folder}/{topic.value}.md#{each.name.lower()}) |"
        for each in GUIDE
        if each.topic is topic
    ]
    return "\n".join([heads.get(topic, _HEAD).in_language(language), "|---|---|", *rows])


def _topic_page(topic: PayTopic, language: Language) -> str:
    lines = [f"# {topic.text.in_language(language)}"]
    for each in GUIDE:
        if each.topic is topic:
            lines += kind_lines(each, language)
    return "\n\n".join(lines) + "\n"


def kind_lines(guide: KindGuide, language: Language) -> Iterator[str]:
    """Yield the section of one kind."""
    yield f"## {guide.name}"
    yield f"*{_capital(guide.way.in_language(language))}.*"
    yield guide.purpose.in_language(language)
    yield f"### {_EXAMPLE.in_language(language)}"
    yield f"```python\n{example_code(guide)}\n```"
    yield _outcome(guide, language)
    yield f"### {_REFUSED.in_language(language)}"
    message = guide.refusal().explain(language)
    yield f"```python-console\n{_prompted(refused_code(guide))}\n{message}\n```"
    yield f"### {_DOCUMENT.in_language(language)}"
    yield f"```json\n{json.dumps(to_document(guide.value), ensure_ascii=False, indent=2)}\n```"
    rows = [*_field_lines(guide, language)]
    if rows:
        yield f"### {_FIELDS.in_language(language)}"
        yield "\n".join([_FIELD_HEAD.in_language(language), *rows])
    if rows and language == "fr":
        yield _MEANING.format(page=guide.topic.value, name=guide.name.lower())
    whole = schema(guide.kind)
    own = {key: whole[key] for key in whole if not key.startswith("$")}
    own = own or whole["$defs"][guide.name]  # a kind that can hold itself is a definition
    if language == "fr":
        own = _without_descriptions(own)
    form = json.dumps(own, ensure_ascii=False, indent=2)
    yield f"<details><summary>{_SCHEMA.in_language(language)}</summary>"
    yield f"```text\n{form}\n```"  # in colours, it would weigh more than the rest of the section
    yield "</details>"


def _without_descriptions(part: Any) -> Any:
    """Return part of a schema without its descriptions, which are written in English."""
    if isinstance(part, dict):
        items = cast("dict[str, Any]", part).items()
        return {
            key: _without_descriptions(value)
            for key, value in items
            if key != "description" or not isinstance(value, str)
        }
    if isinstance(part, list):
        return [_without_descriptions(each) for each in cast("list[Any]", part)]
    return part


def _field_lines(guide: KindGuide, language: Language) -> Iterator[str]:
    """Yield the row of each field; its meaning, from the docstring, only in English."""
    for name, kind, default, meaning in field_rows(guide.kind):
        shown = _DEFAULTS[default].in_language(language) if default in _DEFAULTS else default
        cells = (name, kind, shown, meaning) if language == "en" else (name, kind, shown)
        yield f"| {' | '.join(in_cell(cell) for cell in cells)} |"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _prompted(code: str) -> str:
    starts = {statement.lineno for statement in ast.parse(code).body}
    lines = enumerate(code.splitlines(), start=1)
    return "\n".join(f"{'>>>' if number in starts else '...'} {line}" for number, line in lines)


def _outcome(guide: KindGuide, language: Language) -> str:
    """Return what became of the contributions, or why each party has its amount."""
    found = guide.example()
    settled = found.settlement
    if issubclass(guide.kind, Deduction):
        parties = dict.fromkeys(party for _, party, _ in found.expected())
        texts = [statement(settled, party).explain(language) for party in parties]
        return "```text\n" + "\n\n".join(texts) + "\n```"
    if issubclass(guide.kind, Policy):
        rows = [
            f"| {line.key} | {line.party} | {in_cell(line.reason.in_language(language))} |"
            for line in settled.lines()
        ]
        return "\n".join([_BECAME.in_language(language), "|---|---|---|", *rows])
    rows = [
        f"| {party} | {in_cell(settled.explain(party, language))} |" for party in settled.parties
    ]
    return "\n".join([_WHY.in_language(language), "|---|---|", *rows])


def _rules_page(language: Language) -> str:
    lines = [f"# {_NAMED.in_language(language)}"]
    for each in RULES:
        lines += [f"## {each.name}", each.purpose.in_language(language)]
        lines += [f"```python\n{rule_code(each)}\n```", _members(each, language)]
    return "\n\n".join(lines) + "\n"


def _members(guide: RuleGuide, language: Language) -> str:
    rows = [
        f"| `{member.name}` | {in_cell(member.text.in_language(language))} "
        f"| {in_cell(sentence.in_language(language))} "
        f"| {in_cell(guide.result(member, language))} |"
        for member, (sentence, _) in guide.members.items()
    ]
    return "\n".join([_RULE_HEAD.in_language(language), "|---|---|---|---|", *rows])
