"""The rules in force in a place on a day, and what they say of facts that a page collects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast
from unicodedata import combining, normalize

from c2b import wire
from c2b.errors import InvalidValueError
from c2b.predicate import fact_at
from c2b.rules import AnswerKind, InForce, Outcome, Verdict, changes_between, places
from c2b.rules.catalogue import ACTIVITIES, RULES, activity_rules
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.outcome_counts import verdict_text
from c2b.rules.engine.place import Place, is_named
from c2b.teaching.typography import capitalised, written
from c2b.text import Language, Text, in_both

from .day import day_of

_IN_A_FORM = {
    kind.value
    for kind in (AnswerKind.YES_NO, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.WHOLE_NUMBER)
}
_QUESTIONS = 5


def law_form(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the activities and the places to choose from."""
    held = {place for rule in RULES for place in rule.places}
    known = [
        each for each in places() if each.code in held or any(x.place == "EU" for x in each.within)
    ]
    return {
        "activities": [
            {"value": entry.name, "text": written(capitalised(entry.text), language)}
            for entry in ACTIVITIES
        ],
        "places": sorted(
            (
                {
                    "value": each.code,
                    "text": written(_place_text(each), language),
                    "named": is_named(each.code),
                }
                for each in known
            ),
            key=lambda each: (each["named"], _in_order(str(each["text"]))),
        ),
    }


def _place_text(place: Place) -> Text:
    """Return the name of a place; of what binds by acceptance, what it is and its own name."""
    if not is_named(place.code):
        return place.text
    kind = place.code.partition(":")[0]
    return _NAMED.fill(kind=capitalised(_KINDS[kind]), name=place.own_name)


def _in_order(text: str) -> str:
    """Return *text* as lists are sorted: without case and accents."""
    return "".join(each for each in normalize("NFD", text.casefold()) if not combining(each))


def check(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the verdict on the facts of an activity, and the questions to ask next.

    Args:
        language: The language of all words.
        asked: ``activity``, ``where``, ``on`` (a day in ISO 8601), ``facts`` (a document of the
            library); ``set`` with new answers by the paths of the facts, null for unknown;
            ``example`` with the id of a rule starts from the facts of its example; ``before`` is a
            day to compare with.
    """
    rules = activity_rules(asked["activity"]).rules
    day = day_of(asked["on"])
    in_force = rules.in_force(on=day, where=asked["where"], known_on=None)
    document: dict[str, Any] = dict(asked.get("facts") or {})
    if asked.get("example"):
        document = wire.to_data(_example(in_force, asked["example"]))
    answers: Mapping[str, Any] = asked.get("set") or {}
    for path, value in answers.items():
        _set(document, path.split("."), value)
    facts: object = wire.from_data(document, cast("type[object]", rules.subject))
    verdict = rules.check(facts, on=day, where=asked["where"])
    return {
        **_verdict(verdict, language),
        "facts": document,
        "given": list(_given(document, facts, language)),
        "examples": _examples(in_force, asked["activity"], language),
        "changes": _changes(facts, verdict, asked, language),
    }


def _example(in_force: InForce, rule_id: str) -> Any:
    """Return the facts of the example that breaks a rule in force."""
    for bound in in_force.rules:
        if bound.rule.id == rule_id and bound.rule.examples is not None:
            return bound.rule.examples.broken
    raise InvalidValueError(_RULE, _IN_FORCE, rule_id, _CHOOSE)


def _set(document: dict[str, Any], path: list[str], value: Any) -> None:
    """Write the answer to one question into a document of facts; None takes it out."""
    *groups, name = path
    for group in groups:
        held: dict[str, Any] = dict(document.get(group) or {})
        document[group] = held
        document = held
    if value is None:
        document.pop(name, None)
    else:
        document[name] = value


def _examples(in_force: InForce, activity: str, language: Language) -> list[dict[str, Any]]:
    """Return the rules in force that have an example, those on the activity itself first."""
    own = {rule.id for rule in activity_rules(activity).own.rules}
    found = {bound.rule.id: bound.rule for bound in in_force.rules}
    made = [
        {"rule": rule.id, "text": written(rule.heading, language), "own": rule.id in own}
        for rule in found.values()
        if rule.examples is not None
    ]
    return sorted(made, key=lambda each: (not each["own"], _in_order(each["text"])))


def _given(
    document: Mapping[str, Any], facts: object, language: Language
) -> Iterator[dict[str, str]]:
    """Yield each fact of a document by its path, with its words and its value."""
    for group, held in document.items():
        names = cast("dict[str, Any]", held) if isinstance(held, dict) and group != "leg" else ()
        for name in names:
            fact = fact_at(type(facts), f"{group}.{name}")
            said = _IS.fill(label=fact_text(fact), value=value_text(fact.of(facts)))
            yield {"path": fact.name, "text": written(said, language)}


def _verdict(verdict: Verdict, language: Language) -> dict[str, Any]:
    data = wire.result_to_data(verdict, language)
    findings: list[dict[str, Any]] = data["findings"]
    asked = [each for each in data["ask"] if each["type"] in _IN_A_FORM]
    return {
        "text": written(_summary(verdict), language),
        "is_clear": data["is_clear"],
        "findings": [_finding(each, language) for each in findings],
        "silent": len(data["not_looked_at"]),
        "coverage": [each["text"] for each in data["coverage"]],
        "ask": asked[:_QUESTIONS],
        "note": data["note"],
    }


def _summary(verdict: Verdict) -> Text:
    """Return how many rules that a given fact touches have which outcome."""
    where = verdict.in_force.where
    touched = [each for each in verdict.findings if each not in verdict.not_looked_at]
    if touched or not verdict.findings:
        return verdict_text(where, touched)
    return _UNTOUCHED.fill(where=in_both(", ".join(where)))


def _finding(finding: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return what the page shows of one finding."""
    return {
        "rule": finding["rule"],
        "title": finding["title"],
        "outcome": finding["outcome"],
        "word": finding["word"],
        "text": written(finding["text"], language),
        "message": finding["message"],
        "facts": [_IS.in_language(language, **_pair(each)) for each in finding["facts"]],
        "missing": [each["label"] for each in finding["missing"]],
        "fix": [each["text"] for each in finding["fix"]],
        "source": finding["source"]["citation"],
    }


def _pair(fact: Mapping[str, str]) -> dict[str, str]:
    return {"label": fact["label"], "value": fact["text"]}


def _changes(
    facts: object, verdict: Verdict, asked: Mapping[str, Any], language: Language
) -> list[dict[str, str]] | None:
    """Return the rules whose answer differs from that of an earlier day; None where none is asked.

    Only rules that a given fact touches are named: the others say nothing about the case.
    """
    if not asked.get("before"):
        return None
    rules = activity_rules(asked["activity"]).rules
    before = rules.check(facts, on=day_of(asked["before"]), where=asked["where"])
    return [
        {
            "text": written(found.rule.heading, language),
            "before": written(_word(change.before), language),
            "after": written(_word(change.after), language),
        }
        for change in changes_between(before, verdict)
        if (found := change.after or change.before) is not None
        and found.is_looked_at
        and found.outcome in (Outcome.BROKEN, Outcome.KEPT)
    ]


def _word(finding: Any) -> Text:
    return _NOT_IN_FORCE if finding is None else finding.word


_UNTOUCHED = Text(
    en="{where}: no given fact touches a rule.",
    fr="{where}\u00a0: aucun fait donné ne concerne une règle.",
)
_NAMED = Text(en="{kind}: {name}", fr="{kind}\u00a0: {name}")
_KINDS = {
    "platform": Text(en="platform", fr="plateforme"),
    "code": Text(en="code", fr="code"),
    "standard": Text(en="standard", fr="norme"),
    "practice": Text(en="practice", fr="usage"),
}
_IS = Text(en="{label}: {value}", fr="{label}\u00a0: {value}")
_NOT_IN_FORCE = Text(en="not in force", fr="pas en vigueur")
_RULE = Text(en="the example", fr="l’exemple")
_IN_FORCE = Text(
    en="a rule in force on that day in that place", fr="une règle en vigueur ce jour-là en ce lieu"
)
_CHOOSE = Text(en="choose one from the list", fr="choisissez-en une dans la liste")
