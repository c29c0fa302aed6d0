"""``c2b facts``: the facts of an activity, by place, stage or rule, with labels and choices."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.console import say
from c2b.cli.framework.json_output import JSON_OPTION, print_json
from c2b.errors import InvalidValueError
from c2b.predicate import Fact, fact_at
from c2b.rules.catalogue import ACTIVITIES, activity_rules
from c2b.rules.engine.answer_kind import answer_kind, answers_text, choices_of
from c2b.rules.engine.fact_model import every_fact, fact_text, inputs, role_of, stage_of
from c2b.rules.engine.fact_role import FactStage
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.place import checked_place, reaches
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.text import COMMA, Language, Text
from c2b.wire.rules.fact_form import form_of


def facts(
    language: Language,
    activity: str,
    *,
    where: str | None,
    stage: str | None,
    rule_id: str | None,
    as_json: bool,
) -> int:
    """List the facts of *activity* that rules of a place, a stage or one rule ask for."""
    ruleset = activity_rules(activity).rules
    paths = _paths(ruleset, where, rule_id)
    every = [fact_at(ruleset.subject, path) for path in every_fact(ruleset.subject)]
    chosen = [
        fact
        for fact in every
        if fact.name in paths and (stage is None or stage_of(fact) is _stage(stage))
    ]
    if as_json:
        data = [form_of(fact, lambda text: text.in_language(language)) for fact in chosen]
        print_json(data)
    else:
        for fact in chosen:
            show_fact(fact, language)
        say(_COUNT.fill(count=len(chosen)).in_language(language), style="dim")
    return 0


def _paths(ruleset: RuleSet, where: str | None, rule_id: str | None) -> Collection[str]:
    """Return the paths that one rule, or the rules of some places, ask for; else all paths."""
    if where is None and rule_id is None:
        return every_fact(ruleset.subject)
    rules = ruleset.rules if rule_id is None else (ruleset.rule(rule_id),)
    if where is not None:
        asked = [checked_place(place.strip()) for place in where.split(",")]
        rules = tuple(rule for rule in rules if _holds(rule, asked))
    return {path for rule in rules for path in paths_of(rule)}


def paths_of(rule: Rule) -> tuple[str, ...]:
    """Return the paths of what a user gives so that *rule* can be decided."""
    return tuple(dict.fromkeys(path for fact in rule.facts for path in inputs(fact)))


def show_fact(fact: Fact, language: Language) -> None:
    """Print one fact: its path, label, answers, role and stage."""
    line = _LINE.fill(
        label=fact_text(fact),
        answers=answers_text(answer_kind(fact), choices_of(fact)),
        role=role_of(fact).text,
        stage=stage_of(fact).text,
    )
    say(line.in_language(language), lead=((f"{fact.name}  ", "bold"),))


def _holds(rule: Rule, asked: Iterable[str]) -> bool:
    return any(
        place in rule.also_asked_in or any(reaches(held, place, _LATEST) for held in rule.places)
        for place in asked
    )


def _stage(word: str) -> FactStage:
    for stage in FactStage:
        if word == stage.value:
            return stage
    raise InvalidValueError("--stage", _STAGES, word, _CHOOSE)


_LATEST = date.max  # the members of the Union as the library knows them last
_NAMES = Text.join(
    [value_text(entry.name) for entry in ACTIVITIES],
    COMMA,
)
_LINE = Text(
    en="{label} ({answers}); {role}, {stage}",
    fr="{label} ({answers})\u00a0; {role}, {stage}",
)
_COUNT = Text(en="{count} facts", fr="{count} faits")
_STAGES = Text(en="campaign or contribution", fr="campaign ou contribution")
_CHOOSE = Text(en="choose one of them", fr="choisissez-en une")
COMMAND = Command(
    "facts",
    Text(
        en="List the facts that the rules of an activity ask for, with labels and choices.",
        fr="Lister les faits que demandent les règles d’une activité, avec libellés et choix.",
    ),
    facts,
    Argument(
        "activity",
        Text(en="The activity: {names}.", fr="L’activité\u00a0: {names}.").fill(names=_NAMES),
        value=Text(en="ACTIVITY", fr="ACTIVITÉ"),
    ),
    Option(
        "--where",
        Text(
            en="Only facts that rules of these places ask for: FR,US.",
            fr="Seulement les faits que demandent les règles de ces lieux\u00a0: FR,US.",
        ),
        value=Text(en="PLACES", fr="LIEUX"),
    ),
    Option(
        "--stage",
        Text(
            en="Only facts of one stage: campaign or contribution.",
            fr="Seulement les faits d’une étape\u00a0: campaign ou contribution.",
        ),
        value=Text(en="STAGE", fr="ÉTAPE"),
    ),
    Option(
        "--rule rule_id",
        Text(
            en="Only facts that one rule asks for.",
            fr="Seulement les faits que demande une règle.",
        ),
        value=Text(en="ID", fr="ID"),
    ),
    JSON_OPTION,
)
