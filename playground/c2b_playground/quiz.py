"""A quiz of five questions, which a number that the page draws determines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from c2b.cases import Difficulty
from c2b.teaching import Quiz, lesson_quiz, make_quiz, quiz_data
from c2b.text import Language

_QUESTIONS = 5


def quiz(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return five questions, each with its answers and the feedback on each of them.

    Args:
        language: The language of all words.
        asked: ``seed``, which gives the same questions in either language; ``difficulty``, or an
            empty text for all, or ``new`` for the cases that the ready lesson leaves unsolved.
    """
    return quiz_data(_drawn(asked["seed"], asked.get("difficulty")), language)


def _drawn(seed: int, wished: str | None) -> Quiz:
    if wished == "new":
        return lesson_quiz(_QUESTIONS, seed=seed)
    return make_quiz(_QUESTIONS, seed=seed, difficulty=Difficulty(wished) if wished else None)
