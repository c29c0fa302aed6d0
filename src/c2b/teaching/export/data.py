"""A quiz as plain data, for programs."""

from __future__ import annotations

from typing import Any

from c2b.teaching.quiz.question import Quiz, QuizQuestion
from c2b.teaching.typography import written
from c2b.text import Language


def quiz_data(quiz: Quiz, language: Language = "en") -> dict[str, Any]:
    """Return *quiz* as JSON can write it."""
    return {
        "seed": quiz.seed,
        "language": language,
        "questions": [_question(each, language) for each in quiz.questions],
    }


def _question(question: QuizQuestion, language: Language) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind.value,
        "difficulty": question.difficulty.value,
        "lens": question.lens and question.lens.id,
        "cases": list(question.cases),
        "leg": question.leg,
        "prompt": written(question.prompt, language),
        "short": written(question.short, language),
        "answers": [
            {
                "text": written(answer.text, language),
                "right": answer.is_right,
                "misconception": answer.misconception and answer.misconception.value,
                "feedback": written(answer.feedback, language),
            }
            for answer in question.answers
        ],
    }
