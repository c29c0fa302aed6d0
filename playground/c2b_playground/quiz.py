"""A quiz of five questions, which a number that the page draws determines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from c2b.cases import Difficulty
from c2b.teaching import make_quiz, quiz_data
from c2b.text import Language

_QUESTIONS = 5


def quiz(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return five questions, each with its answers and the feedback on each of them.

    Args:
        language: The language of all words.
        asked: ``seed``, which gives the same questions in either language; ``difficulty``, or an
            empty text for all.
    """
    wished = asked.get("difficulty")
    difficulty = Difficulty(wished) if wished else None
    return quiz_data(make_quiz(_QUESTIONS, seed=asked["seed"], difficulty=difficulty), language)
