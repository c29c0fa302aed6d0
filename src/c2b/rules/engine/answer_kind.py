"""The kinds of answers to questions for facts, and the values to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from c2b.choice import Choice
from c2b.predicate import Fact
from c2b.rules.engine.fact_model import item_types
from c2b.text import COMMA, Text


class AnswerKind(Choice):
    """The kind of answer to a question for a fact."""

    YES_NO = "yes_no", "yes or no", "oui ou non"
    CHOICE = "choice", "one of the choices", "un des choix"
    CHOICES = "choices", "any of the choices", "plusieurs choix possibles"
    WHOLE_NUMBER = "whole_number", "a whole number", "un nombre entier"
    NUMBER = "number", "an exact number", "un nombre exact"
    DAY = "day", "a day", "un jour"
    TEXT = "text", "a text", "un texte"
    LIST = "list", "a list", "une liste"


@lru_cache(maxsize=4096)
def answer_kind(fact: Fact) -> AnswerKind:
    """Return the kind of answer that *fact* takes."""
    kinds = fact.types
    if kinds == (bool,):
        return AnswerKind.YES_NO
    if frozenset in kinds and choices_of(fact):
        return AnswerKind.CHOICES
    if choices_of(fact):
        return AnswerKind.CHOICE
    return next((kind for cls, kind in _KINDS if cls in kinds), AnswerKind.TEXT)


@lru_cache(maxsize=4096)
def choices_of(fact: Fact) -> tuple[Choice, ...]:
    """Return the values of an enumerated fact, or of the items of a set; empty for others."""
    kinds = (*fact.types, *item_types(fact))
    return tuple(member for kind in kinds if issubclass(kind, Choice) for member in kind)


def answers_text(kind: AnswerKind, choices: Sequence[Choice]) -> Text:
    """Return the answers to a question: each choice in words, with its value, or the kind.

    The value is what a file of facts holds; it is left out where the words are the same.
    """
    if not choices:
        return kind.text
    return Text.join([_choice_text(choice) for choice in choices], COMMA)


def _choice_text(choice: Choice) -> Text:
    words = {
        language: said if said == choice.value else f"{said} [{choice.value}]"
        for language, said in (("en", choice.text.en), ("fr", choice.text.fr))
    }
    return Text(**words)


_KINDS = (
    (tuple, AnswerKind.LIST),
    (frozenset, AnswerKind.LIST),
    (Decimal, AnswerKind.NUMBER),
    (Fraction, AnswerKind.NUMBER),
    (int, AnswerKind.WHOLE_NUMBER),
    (date, AnswerKind.DAY),
)
