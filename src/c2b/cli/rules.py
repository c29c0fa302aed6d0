"""``c2b rules``: the list of the library's rules, or one rule in full."""

from __future__ import annotations

from collections import Counter

from c2b.cli.facts import paths_of, show_fact
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import say
from c2b.cli.framework.json_output import JSON_OPTION, print_json
from c2b.cli.framework.unused_options import check_none_beside
from c2b.predicate import fact_at
from c2b.rules.catalogue import RULES, SUBJECT_NAMES, SUBJECTS, get
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.figure_text import figure_texts
from c2b.rules.engine.first_days import first_days_text
from c2b.rules.engine.format_value import day_text, value_text
from c2b.rules.engine.place import places
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.version import Transposition
from c2b.rules.figure_words import FIGURE_WORDS
from c2b.text import Language, Text
from c2b.wire.rules.rule_set import rule_to_data


def rules(language: Language, rule_id: str | None, *, of_places: bool, as_json: bool) -> int:
    """List all rules, show the rule with the id *rule_id*, or list the known places."""
    if of_places:
        check_none_beside({"c2b rules": rule_id}, "--places")
        _list_places(language, as_json=as_json)
        return 0
    chosen = [get(rule_id)] if rule_id else [r for each in SUBJECTS.values() for r in each.rules]
    if as_json:
        data = [rule_to_data(rule) for rule in chosen]
        print_json(data[0] if rule_id else data)
    elif rule_id:
        _show(chosen[0], language)
    else:
        _list(language)
    return 0


def _list(language: Language) -> None:
    for name, ruleset in SUBJECTS.items():
        head = _SUBJECT.fill(words=SUBJECT_NAMES[name], name=name, count=len(ruleset.rules))
        say(head.in_language(language), style="bold")
        for rule in ruleset.rules:
            names = ", ".join(rule.all_places)
            say(rule.heading.in_language(language), lead=(f"  {rule.id}  ", (f"{names}  ", "dim")))
    say()
    say(NOT_ADVICE.in_language(language), style="dim")


def _list_places(language: Language, *, as_json: bool) -> None:
    """Print every place that can be asked about, with its name and the rules of its own."""
    counts = Counter(place for rule in RULES for text in rule.texts for place in text.places)
    found = [(place, counts[place.code]) for place in places()]
    if as_json:
        data = [
            {"place": place.code, "name": place.text.in_language(language), "rules": count}
            for place, count in found
        ]
        print_json(data)
        return
    for place, count in sorted(found, key=lambda each: -each[1]):
        if count or place.text.en != place.code:
            own = _OWN.fill(count=count)
            words = own if place.text.en == place.code else _PLACE.fill(name=place.text, own=own)
            say(words.in_language(language), lead=(f"  {place.code}  ",))
    others = [place.code for place, count in found if not count and place.text.en == place.code]
    say(_OTHER_PLACES.fill(codes=", ".join(others)).in_language(language), style="dim")


def _show(rule: Rule, language: Language) -> None:
    say(rule.heading_with_id.in_language(language), style="bold")
    say(rule.asks.in_language(language))
    say()
    for head, words in _rows(rule):
        say(words.in_language(language), lead=((f"{head.in_language(language)} ", "bold"),))
    say(_FACTS.in_language(language), style="bold")
    for path in paths_of(rule):
        show_fact(fact_at(rule.facts[0].owner, path), language)
    say()
    say(NOT_ADVICE.in_language(language), style="dim")


def _rows(rule: Rule) -> list[tuple[Text, Text]]:
    """The heads of a rule with their texts; a head without text is left out."""
    source = rule.source
    return [
        (_WHERE, value_text(", ".join(rule.all_places))),
        *([(_ALSO_IN, value_text(", ".join(rule.also_asked_in)))] if rule.also_asked_in else []),
        (_LAYER, rule.layer.text),
        (_NORM, rule.norm.text),
        (_SEVERITY, rule.severity.text),
        (_HOLDER, rule.holder),
        (_EFFECT, rule.effect),
        (_SINCE, first_days_text(rule.texts, rule.all_places)),
        *([(_UNTIL, day_text(rule.until))] if rule.until else []),
        *((_FIGURE, text) for text in figure_texts(rule.parameters, FIGURE_WORDS)),
        (_SOURCE, source.text),
        *([(_KIND, source.kind.text)] if source.kind else []),
        *([(_STATED_ON, day_text(source.stated_on))] if source.stated_on else []),
        *((_THROUGH, _act(row)) for row in rule.transposed),
        *((_IMPLEMENTS, value_text(each)) for each in rule.implements),
        *([(_READ, value_text(source.url))] if source.url else []),
        (_MARK, rule.mark.text),
        *([(_SEEN_ON, source.seen_on)] if source.seen_on else []),
        *([(_NOTE, source.note)] if source.note else []),
        (_BROKEN, rule.message),
    ]


def _act(row: Transposition) -> Text:
    """A national act as text, with its state and first day."""
    act = Text(en="{state}: {act}", fr="{state} : {act}").fill(state=row.place, act=row.act)
    return _FROM.fill(value=act, day=day_text(row.since)) if row.since else act


_FACTS = Text(en="Facts:", fr="Faits\u00a0:")
_WHERE = Text(en="Where:", fr="Où :")
_ALSO_IN = Text(en="Also asked in:", fr="S’applique aussi à une question sur :")
_LAYER = Text(en="Layer:", fr="Niveau :")
_SEVERITY = Text(en="Severity:", fr="Force :")
_NORM = Text(en="Kind of norm:", fr="Nature de la norme :")
_KIND = Text(en="Kind of source:", fr="Nature de la source :")
_STATED_ON = Text(en="Judgment of:", fr="Arrêt du :")
_THROUGH = Text(en="Binds through:", fr="Transposée par :")
_IMPLEMENTS = Text(en="Implements:", fr="Met en œuvre :")
_OWN = Text(en="rules of its own: {count}", fr="règles propres\u00a0: {count}")
_PLACE = Text(en="{name}; {own}", fr="{name}\u00a0; {own}")
_OTHER_PLACES = Text(en="Known, without rules: {codes}", fr="Connus, sans règles : {codes}")
_HOLDER = Text(en="Who must comply:", fr="Qui doit s’y conformer :")
_EFFECT = Text(en="What follows:", fr="Conséquence :")
_SINCE = Text(en="Since:", fr="Depuis :")
_UNTIL = Text(en="Until:", fr="Jusqu’au (exclu) :")
_FIGURE = Text(en="Figure:", fr="Valeur :")
_SOURCE = Text(en="Source:", fr="Source :")
_READ = Text(en="Read it at:", fr="À lire sur :")
_MARK = Text(en="Certainty:", fr="Vérification :")
_SEEN_ON = Text(en="Verified in:", fr="Vérifié dans :")
_NOTE = Text(en="Note:", fr="Remarque :")
_BROKEN = Text(en="When broken:", fr="En cas de manquement :")
_FROM = Text(en="{value} from {day}", fr="{value} à partir du {day}")
_SUBJECT = Text(en="{words} ({name}): {count}", fr="{words} ({name})\u00a0: {count}")
COMMAND = Command(
    "rules",
    Text(
        en="List the rules of the library with their places, or show one with its source.",
        fr="Lister les règles de la bibliothèque et leurs lieux, ou en montrer une avec sa source.",
    ),
    rules,
    Argument(
        "rule_id",
        Text(en="The id of a rule.", fr="L’identifiant d’une règle."),
        value=Text(en="[ID]", fr="[ID]"),
        required=False,
    ),
    Option(
        "--places of_places",
        Text(
            en="List the places that can be asked about instead.",
            fr="Lister plutôt les lieux que --where accepte.",
        ),
        is_flag=True,
    ),
    JSON_OPTION,
)
