"""The question for a fact as data: its path, label, kind of answer, choices, role and stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from c2b.predicate import Fact
from c2b.rules.engine.answer_kind import answer_kind, choices_of
from c2b.rules.engine.fact_model import fact_text, role_of, stage_of
from c2b.text import Text


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
        "choices": [
            {"value": choice.value, "label": said(choice.text)} for choice in choices_of(fact)
        ],
        "role": role_of(fact).value,
        "stage": stage_of(fact).value,
    }
