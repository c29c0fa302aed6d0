"""A quiz as GIFT, for Moodle's import by text, with feedback for each answer."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._escape import for_gift, html_for_gift
from c2b.teaching.page import prompt_html
from c2b.teaching.quiz.question import Quiz, QuizQuestion
from c2b.teaching.typography import written
from c2b.text import Language, Text


def to_gift(quiz: Quiz, language: Language = "en") -> str:
    """Write *quiz* as GIFT, in the format HTML, with every special character escaped."""
    head = _HEAD.in_language(language, count=len(quiz.questions), seed=quiz.seed)
    return "\n\n".join([head, *(_question(each, language) for each in quiz.questions)]) + "\n"


def _question(question: QuizQuestion, language: Language) -> str:
    prompt = html_for_gift(prompt_html(question.prompt, language))
    lines = [f"::{for_gift(question.id)}::[html]{prompt} {{", *_answers(question, language), "}"]
    return "\n".join(lines)


def _answers(question: QuizQuestion, language: Language) -> Iterator[str]:
    for answer in question.answers:
        sign = "=" if answer.is_right else "~"
        text, feedback = (
            for_gift(written(each, language)) for each in (answer.text, answer.feedback)
        )
        yield f"{sign}{text}#{feedback}"


_HEAD = Text(
    en="// c2b, questions: {count}, seed {seed}", fr="// c2b, questions : {count}, série {seed}"
)
