"""Exchanges as the page shows them: lenses, drawing, and what one changed fact does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from attrs import evolve

from c2b.cases import CASES, get
from c2b.errors import C2bError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.models.party import UnknownParty
from c2b.models.value import Value, ValueKind
from c2b.paradigms import Classification, Lens, classify, compose
from c2b.paradigms.question import Question
from c2b.teaching import compare, draw, five_questions, to_svg
from c2b.teaching.facts import all_questions, told, with_facts
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import agreement_words, short_label, short_lens
from c2b.text import Language, Text, in_both


def cases(language: Language, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return every case of the catalogue as an entry of a list to choose from."""
    return [
        {
            "id": case.id,
            "title": written(case.title, language),
            "activity": written(case.activity.text if case.activity else _OTHER, language),
        }
        for case in CASES
    ]


def five(language: Language, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the five questions with the facts that each of them asks for, as a form."""
    leg = _leg_of(asked)
    *first, last = five_questions()
    headline, lenses = all_questions()[: len(first)], all_questions()[len(first) :]
    groups = [(taught, (question,)) for taught, question in zip(first, headline, strict=True)]
    return [
        {
            "asks": written(taught.asks, language),
            "follows": written(taught.follows, language),
            "facts": [_fact(question, leg, language) for question in questions],
        }
        for taught, questions in (*groups, (last, lenses))
    ]


def view(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return an exchange with its labels, its drawing and, on demand, one fact changed.

    Args:
        language: The language of all words.
        asked: ``case`` and ``leg`` (a number from 1), or ``provider``, ``recipient`` and ``facts``;
            ``change`` with ``fact`` and ``value`` shows the effect of one other fact; ``hidden``
            leaves the labels out of the drawing.
    """
    exchange, number = _exchange_of(asked)
    leg = exchange.legs[number - 1]
    composite = compose(exchange)
    shown = _leg_view(leg, language)
    return {
        **_about(asked, language),
        "title": written(in_both(exchange.title), language),
        "svg": to_svg(draw(exchange, language, labelled=not asked.get("hidden")), name="exchange"),
        "whole": written(composite.text, language),
        "legs": [_short(each, language) for each in composite.classifications],
        "leg": number,
        **shown,
        "change": _changed(leg, asked["change"], language) if asked.get("change") else None,
    }


def _about(asked: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return what the catalogue knows of a case besides its exchange."""
    if "case" not in asked:
        return {"about": None, "sources": []}
    case = get(asked["case"])
    about = _ABOUT.fill(company=case.company_name, country=case.country_name, year=case.year)
    return {
        "about": written(about, language),
        "sources": [written(source.text, language) for source in case.sources],
    }


def _exchange_of(asked: Mapping[str, Any]) -> tuple[Exchange, int]:
    """Return the exchange that is asked about, and the number of the leg to look at."""
    if "case" in asked:
        exchange = get(asked["case"]).exchange
        return exchange, min(max(int(asked.get("leg", 1)), 1), len(exchange.legs))
    leg = with_facts(_leg_of(asked), dict(_facts_of(asked.get("facts", {}))))
    return Exchange(legs=(leg,)), 1


def _leg_of(asked: Mapping[str, Any]) -> Leg:
    """Return a leg of which the names of the parties are known, and nothing else."""
    provider = str(asked.get("provider") or "").strip()
    recipient = str(asked.get("recipient") or "").strip()
    return Leg(
        provider=UnknownParty(name=provider or "A"),
        recipient=UnknownParty(name=recipient or "B"),
        value=Value(kind=None),
        payment=None,
    )


def _facts_of(given: Mapping[str, str | None]) -> Iterator[tuple[str, Enum]]:
    """Yield the known ones of the facts *given*, each with the value that it has in the library."""
    for question in all_questions():
        for value in question.values:
            if given.get(question.name) == value.value:
                yield question.name, value


def _leg_view(leg: Leg, language: Language) -> dict[str, Any]:
    found = classify(leg)
    asked = found.ask
    return {
        "label": written(short_label(found.paradigm), language),
        "agreement": written(agreement_words(found.agreement), language),
        "lenses": [_lens(lens, found, language) for lens in found.lenses],
        "reasons": [written(capitalised(each.text), language) for each in found.reasons],
        "sentences": [written(each, language) for each in found.sentences],
        "next": None if asked is None else written(asked.text, language),
        "facts": [_fact(question, leg, language) for question in all_questions()],
    }


def _lens(lens: Lens, found: Classification, language: Language) -> dict[str, Any]:
    return {
        "id": lens.id,
        "name": written(short_lens(lens), language),
        "asks": written(lens.asks, language),
        "label": written(short_label(found.lenses[lens]), language),
        "because": written(capitalised(told(lens.table.questions[0], found.leg)), language),
        "definitions": [
            {
                "text": written(capitalised(each.text), language),
                "users": [written(in_both(user), language) for user in each.used_by],
            }
            for each in lens.definitions
        ],
    }


def _fact(question: Question, leg: Leg, language: Language) -> dict[str, Any]:
    """Return one fact as a question with its answers, and the answer that stands."""
    held = question.of(leg)
    if held not in question.values and isinstance(held, ValueKind):
        held = question.values[0]  # any kind of value passes: the table asks no more
    return {
        "fact": question.name,
        "asks": written(question.question_text(leg), language),
        "value": None if held is None else held.value,
        "choices": [
            {
                "value": value.value,
                "text": written(capitalised(question.clause_text(value, leg)), language),
            }
            for value in question.values
        ],
    }


def _short(found: Classification, language: Language) -> dict[str, str]:
    between = _BETWEEN.fill(provider=found.leg.provider.name, recipient=found.leg.recipient.name)
    return {
        "between": written(between, language),
        "label": written(short_label(found.paradigm), language),
    }


def _changed(leg: Leg, change: Mapping[str, str], language: Language) -> dict[str, Any]:
    """Return the leg with one fact changed beside the leg as it is."""
    before = evolve(leg, derives_from=None)
    try:
        after = with_facts(before, dict(_facts_of({change["fact"]: change["value"]})))
    except C2bError as error:  # such as an organisation that is employed
        return {"refused": error.explain(language)}
    compared = compare(before, after)
    return {
        "refused": None,
        "lenses": [
            {
                "name": written(short_lens(lens), language),
                "before": written(short_label(old), language),
                "after": written(short_label(new), language),
                "differs": old is not new,
            }
            for lens, old, new in compared.labels
        ],
        "sentences": [written(each, language) for each in classify(after).sentences],
        "svg": to_svg(draw(Exchange(legs=(after,)), language), name="changed"),
    }


_OTHER = Text(en="other exchanges", fr="autres échanges")
_ABOUT = Text(en="{company}, {country}, {year}", fr="{company}, {country}, {year}")
_BETWEEN = Text(en="{provider} → {recipient}", fr="{provider} → {recipient}")
