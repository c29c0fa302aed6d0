"""``c2b schemes``: the chooser of schemes, policies and deductions, and the guide to one."""

from __future__ import annotations

from c2b.cli.framework.bilingual_click import Argument, Command
from c2b.cli.framework.console import say, write
from c2b.cli.framework.json_output import JSON_OPTION, json_text, print_json
from c2b.pay_guide import (
    GUIDE,
    KindGuide,
    PayTopic,
    example_code,
    guide_to,
    guides_for,
    refused_code,
)
from c2b.text import Language, Text
from c2b.wire import to_document


def schemes(language: Language, kind: str | None, *, as_json: bool) -> int:
    """Print the chooser, the guide to *kind*, or the kinds that the word *kind* finds."""
    named = kind is not None and any(kind in {each.name, each.kind.kind} for each in GUIDE)
    found = guides_for(kind) if kind is not None and not named else ()
    if kind is None or found:
        _list(found or GUIDE, language, as_json=as_json)
        return 0
    guide = guide_to(kind)
    if as_json:
        print_json(_data(guide, language))
    else:
        _show(guide, language)
    return 0


def _list(guides: tuple[KindGuide, ...], language: Language, *, as_json: bool) -> None:
    if as_json:
        print_json([_data(guide, language) for guide in guides])
    else:
        _choose(guides, language)


def _data(guide: KindGuide, language: Language) -> dict[str, object]:
    return {
        "name": guide.name,
        "kind": guide.kind.kind,
        "topic": guide.topic.value,
        "way": guide.way.in_language(language),
        "purpose": guide.purpose.in_language(language),
        "document": to_document(guide.value),
    }


def _choose(guides: tuple[KindGuide, ...], language: Language) -> None:
    for topic in PayTopic:
        mine = [guide for guide in guides if guide.topic is topic]
        if mine:
            say(topic.text.in_language(language), style="bold")
            for guide in mine:
                say(guide.way.in_language(language), lead=((f"  {guide.name:<15}  ", "bold"),))
    say()
    say(_MORE.in_language(language), style="dim")


def _show(guide: KindGuide, language: Language) -> None:
    say(guide.way.in_language(language), lead=((f"{guide.name}  ", "bold"),))
    say(guide.purpose.in_language(language))
    say()
    write(f"{example_code(guide)}\n\n")
    for party in guide.example().settlement.parties:
        words = guide.example().settlement.explain(party, language)
        say(words, lead=((f"{party}  ", "bold"),))
    say()
    say(_REFUSED.in_language(language), style="bold")
    write(f"{refused_code(guide)}\n")
    say(guide.refusal().explain(language))
    say()
    say(_DOCUMENT.in_language(language), style="bold")
    write(json_text(to_document(guide.value)) + "\n")


_MORE = Text(
    en="'c2b schemes PerItem' shows an example that runs, what is refused, and the document.",
    fr="«\u00a0c2b schemes PerItem\u00a0» montre un exemple qui fonctionne, ce qui est refusé, et "
    "le document.",
)
_REFUSED = Text(en="What it refuses", fr="Ce qui est refusé")
_DOCUMENT = Text(en="As a document", fr="En document")
COMMAND = Command(
    "schemes",
    Text(
        en="Find a way to pay: schemes, policies and deductions, each with an example.",
        fr="Trouver comment payer\u00a0: modes de rémunération, conditions et retenues, avec un "
        "exemple.",
    ),
    schemes,
    Argument(
        "kind",
        Text(
            en="A kind to show in full, such as PerItem, or a word to look for, such as refund; "
            "left out, the chooser.",
            fr="Ce qu’il faut montrer en entier, comme PerItem, ou un mot à chercher, comme "
            "remboursement\u00a0; sinon, le guide de choix.",
        ),
        value=Text(en="KIND", fr="MODE"),
        required=False,
    ),
    JSON_OPTION,
)
