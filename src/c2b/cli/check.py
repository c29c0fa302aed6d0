"""``c2b check``: the facts in a file, checked against the rules of an activity, day and places."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from c2b import wire
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import say, write
from c2b.cli.framework.day import day_of, day_text, on_option
from c2b.cli.framework.input_files import FILE, read_data
from c2b.cli.render.finding import SIGNS, data_of_finding, show_finding
from c2b.errors import InvalidValueError
from c2b.rules.catalogue import ACTIVITIES, activity_rules
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.verdict import Verdict
from c2b.text import Language, Text

_QUESTIONS = 5
_NAMED = Text(en="{name} ({activity})", fr="{name} ({activity})")
_SHOWN = (Outcome.BROKEN, Outcome.UNDECIDED)


def check(
    language: Language,
    activity: str,
    name: str,
    *,
    on: str | None,
    where: str | None,
    every: bool,
    as_json: bool,
) -> int:
    """Check the facts in the file *name* and return the status: 1 if a rule is broken, else 0."""
    ruleset = activity_rules(activity).rules
    day, places = day_of(on, _SPECIFY_DAY), _places(where)
    facts: Any = wire.from_data(read_data(name), ruleset.subject)
    verdict = ruleset.check(facts, on=day, where=places)
    if as_json:
        data = _data_of(verdict, activity, day, places, language)
        write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        show(verdict, day, places, language, every=every)
    return 1 if verdict.broken else 0


def show(
    verdict: Verdict,
    day: date,
    places: tuple[str, ...],
    language: Language,
    *,
    every: bool = False,
) -> None:
    """Print the broken and undecided rules by layer; with *every*, the other rules too."""
    title = _AS_OF.fill(day=day_text(day), places=", ".join(places))
    say(title.in_language(language), style="bold")
    say(verdict.scope.in_language(language))
    for layer, findings in verdict.layers.items():
        chosen = [each for each in findings if every or each.outcome in _SHOWN]
        if chosen:
            say()
            say(_layer(layer, language), style="bold")
        for finding in sorted(chosen, key=lambda each: tuple(SIGNS).index(each.outcome)):
            broken = finding.outcome is Outcome.BROKEN
            hint = verdict.nearest(finding.id) if broken else None
            show_finding(finding, language, hint)
    _show_questions(verdict, language)
    say()
    say(_count(verdict).in_language(language), style="bold")
    for each in verdict.coverage:
        say(each.explain(language))
    say(NOT_ADVICE.in_language(language), style="dim")


def _layer(layer: Layer, language: Language) -> str:
    return layer.text.in_language(language).capitalize()


def _show_questions(verdict: Verdict, language: Language) -> None:
    asked = verdict.ask
    if not asked:
        return
    say()
    say(_ASK_FIRST.in_language(language), style="bold")
    for each in asked[:_QUESTIONS]:
        say(each.text.in_language(language), lead=(f"  {each.path}  ",))
    if len(asked) > _QUESTIONS:
        say(_AND_MORE.fill(count=len(asked) - _QUESTIONS).in_language(language), lead=("  ",))


def _count(verdict: Verdict) -> Text:
    return _COUNTED.fill(
        rules=len(verdict.findings),
        broken=len(verdict.broken),
        undecided=len(verdict.undecided),
        kept=len(verdict.kept),
        idle=len(verdict.not_applicable),
    )


def _data_of(
    verdict: Verdict, activity: str, day: date, places: tuple[str, ...], language: Language
) -> dict[str, Any]:
    paradigm = verdict.classification.paradigm if verdict.classification else None
    return {
        "activity": activity,
        "on": day.isoformat(),
        "where": list(places),
        "paradigm": paradigm.value if paradigm else None,
        "is_c2b": verdict.is_c2b,
        "scope": verdict.scope.in_language(language),
        "findings": [data_of_finding(each, language) for each in verdict.findings],
        "ask": [
            {
                "fact": each.path,
                "label": each.text.in_language(language),
                "settles": list(each.alone),
                "helps": list(each.together),
            }
            for each in verdict.ask
        ],
        "note": NOT_ADVICE.in_language(language),
    }


def _places(text: str | None) -> tuple[str, ...]:
    places = tuple(place.strip() for place in (text or "").split(",") if place.strip())
    if not places:
        raise InvalidValueError("--where", _PLACES, text, _NAME_PLACES)
    return places


_NAMES = Text.join(
    (_NAMED.fill(name=entry.name, activity=entry.text) for entry in ACTIVITIES),
    Text(en=", ", fr=", "),
)
_SPECIFY_DAY = Text(
    en="specify the day, because rules begin and end",
    fr="précisez le jour, car les règles commencent et finissent",
)
_PLACES = Text(en="places such as FR,US", fr="des lieux comme FR,US")
_NAME_PLACES = Text(
    en="name countries, EU, platform:Google, code:..., or INTL for every code and practice",
    fr="nommez des pays, EU, platform:Google, code:..., ou INTL pour tout code et tout usage",
)
_AS_OF = Text(en="Rules in force on {day}: {places}", fr="Règles en vigueur le {day} : {places}")
_ASK_FIRST = Text(en="Facts to find out first", fr="Faits à établir en premier")
_AND_MORE = Text(en="and {count} more (see --json)", fr="et {count} autres (voir --json)")
_COUNTED = Text(
    en="{rules} rules: {broken} broken, {undecided} undecided, {kept} kept, {idle} not applicable",
    fr="Règles\u00a0: {rules} (enfreintes\u00a0: {broken}, indécises\u00a0: {undecided}, "
    "respectées\u00a0: {kept}, sans objet\u00a0: {idle})",
)
COMMAND = Command(
    "check",
    Text(
        en="Check the facts of an activity against the rules of a day and of places.\n\n"
        "The status is 0 when no rule is broken, 1 when one is, 2 when the input is bad.",
        fr="Confronter les faits d’une activité aux règles d’un jour et de lieux.\n\n"
        "Le code de sortie est 0 si aucune règle n’est enfreinte, 1 s’il y en a une, 2 si "
        "l’entrée est mauvaise.",
    ),
    check,
    Argument(
        "activity",
        Text(en="The activity: {names}.", fr="L’activité : {names}.").fill(names=_NAMES),
        value=Text(en="ACTIVITY", fr="ACTIVITÉ"),
    ),
    FILE,
    on_option(Text(en="The day of the facts.", fr="Le jour des faits.")),
    Option(
        "--where",
        Text(
            en="Places, separated by commas: FR,US,platform:Google.",
            fr="Des lieux séparés par des virgules : FR,US,platform:Google.",
        ),
        value=Text(en="PLACES", fr="LIEUX"),
    ),
    Option(
        "--all every",
        Text(
            en="Also show the rules that are kept or do not apply.",
            fr="Montrer aussi les règles respectées ou sans objet.",
        ),
        is_flag=True,
    ),
    Option(
        "--json as_json",
        Text(
            en="Print JSON, for programs, instead of text.",
            fr="Écrire du JSON, pour les programmes, au lieu d’un texte.",
        ),
        is_flag=True,
    ),
)
