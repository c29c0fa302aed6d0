"""The question for a fact as data: its path, label, kind of answer, choices, role and stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from c2b.choice import Choice
from c2b.predicate import Fact
from c2b.rules.engine.answer_kind import answer_kind, choices_of
from c2b.rules.engine.ask import Asked
from c2b.rules.engine.fact_model import fact_text, role_of, stage_of
from c2b.text import Language, Text
from c2b.wire.said import said_in


def form_of(fact: Fact, said: Callable[[Text], Any]) -> dict[str, Any]:
    """Return the form that asks for *fact*.

    Args:
        fact: The fact.
        said: The function from a text to its wording in the language of the form.

    Returns:
        The path, the label, the kind of answer, the choices with their labels, the role and the
        stage.
    """
    return {
        "fact": fact.name,
        "label": said(fact_text(fact)),
        "type": answer_kind(fact).value,
        "choices": _choices(choices_of(fact), said),
        "role": role_of(fact).value,
        "stage": stage_of(fact).value,
    }


def asked_to_data(asked: Asked, language: Language | None = None) -> dict[str, Any]:
    """Return the question *asked* as data that JSON can hold, as ``ask`` of a verdict has it.

    Args:
        asked: The question.
        language: The language of the texts; None for an object with both.
    """
    said = said_in(language)
    return {
        "fact": asked.path,
        "label": said(asked.text),
        "type": asked.kind.value,
        "choices": _choices(asked.choices, said),
        "role": asked.role.value,
        "stage": asked.stage.value,
        "settles": list(asked.alone),
    }


def _choices(choices: Iterable[Choice], said: Callable[[Text], Any]) -> list[dict[str, Any]]:
    return [{"value": choice.value, "label": said(choice.text)} for choice in choices]
