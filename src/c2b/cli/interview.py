"""``c2b classify`` without a file: the questions of the table, asked in words."""

from __future__ import annotations

import sys

from c2b.cli.explain import explain_composite
from c2b.cli.framework.console import say
from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.models.party import UnknownParty
from c2b.models.value import Value
from c2b.paradigms import classify, compose
from c2b.paradigms.question import Question
from c2b.teaching.facts import PROVIDER, RECIPIENT, all_questions, with_facts
from c2b.teaching.typography import capitalised, written
from c2b.text import Language, Text


def interview(language: Language) -> int:
    """Ask who gives and who receives, then each fact that still matters; explain the result."""
    say(written(_INTRODUCTION, language))
    provider = _line(_WHO_GIVES, language) or PROVIDER.in_language(language)
    recipient = _line(_WHO_RECEIVES, language) or RECIPIENT.in_language(language)
    if provider == recipient:
        raise InvalidValueError("c2b classify", _TWO, recipient, _NAME_BOTH)
    leg = Leg(
        provider=UnknownParty(name=provider),
        recipient=UnknownParty(name=recipient),
        value=Value(kind=None),
        payment=None,
    )
    for question in all_questions():
        if question.name in classify(leg).decisive:
            leg = _asked(question, leg, language)
    say()
    explain_composite(compose(Exchange(legs=(leg,))), language)
    return 0


def _asked(question: Question, leg: Leg, language: Language) -> Leg:
    """Return *leg* with the answer to *question*; unchanged where it is unknown."""
    say()
    say(written(question.question_text(leg), language), style="bold")
    for number, value in enumerate(question.values, start=1):
        say(
            written(capitalised(question.clause_text(value, leg)), language),
            lead=(f"  {number}  ",),
        )
    while True:
        answer = _line(_CHOOSE.fill(most=len(question.values)), language)
        if not answer:
            return leg
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(question.values):
            return with_facts(leg, {question.name: question.values[int(answer) - 1]})
        say(written(_NOT_ONE, language))


def _line(asks: Text, language: Language) -> str:
    """The next line of the input after *asks*; empty at its end."""
    sys.stdout.write(written(asks, language) + " ")
    sys.stdout.flush()
    return sys.stdin.readline().strip()[:80] if sys.stdin is not None else ""


_INTRODUCTION = Text(
    en="Answer with a number; press Enter where a fact is unknown.",
    fr="Répondez par un numéro ; appuyez sur Entrée si un fait est inconnu.",
)
_WHO_GIVES = Text(en="Who gives something?", fr="Qui apporte quelque chose ?")
_WHO_RECEIVES = Text(en="Who receives it?", fr="Qui le reçoit ?")
_CHOOSE = Text(en="1 to {most}:", fr="De 1 à {most} :")
_NOT_ONE = Text(en="Please give one of the numbers.", fr="Donnez l’un des numéros.")
_TWO = Text(en="two parties", fr="deux parties")
_NAME_BOTH = Text(en="give each of them a name of its own", fr="donnez à chacune un nom différent")
