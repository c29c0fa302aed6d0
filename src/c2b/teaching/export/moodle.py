"""A quiz as Moodle XML, for the question bank, with feedback for each answer."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._escape import for_xml
from c2b.teaching.page import prompt_html
from c2b.teaching.quiz.question import Quiz, QuizAnswer, QuizQuestion
from c2b.teaching.typography import written
from c2b.text import Language, Text


def to_moodle_xml(quiz: Quiz, language: Language = "en") -> str:
    """Write *quiz* as Moodle XML, under a category of its own."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<quiz>",
        '<question type="category">',
        f"<category><text>$course$/top/{_CATEGORY.in_language(language)}</text></category>",
        "</question>",
        *(line for each in quiz.questions for line in _question(each, language)),
        "</quiz>",
    ]
    return "\n".join(lines) + "\n"


def _question(question: QuizQuestion, language: Language) -> Iterator[str]:
    yield '<question type="multichoice">'
    yield f"<name><text>{for_xml(question.id)}</text></name>"
    prompt = for_xml(prompt_html(question.prompt, language))
    yield f'<questiontext format="html"><text>{prompt}</text></questiontext>'
    yield _formatted("generalfeedback", "")
    yield "<defaultgrade>1.0000000</defaultgrade>"
    yield "<penalty>0.3333333</penalty>"
    yield "<hidden>0</hidden>"
    yield "<single>true</single>"
    yield "<shuffleanswers>true</shuffleanswers>"
    yield "<answernumbering>abc</answernumbering>"
    for answer in question.answers:
        yield from _answer(answer, language)
    yield "</question>"


def _answer(answer: QuizAnswer, language: Language) -> Iterator[str]:
    yield f'<answer fraction="{100 if answer.is_right else 0}" format="html">'
    yield f"<text>{_html(written(answer.text, language))}</text>"
    yield _formatted("feedback", written(answer.feedback, language))
    yield "</answer>"


def _formatted(name: str, text: str) -> str:
    return f'<{name} format="html"><text>{_html(text)}</text></{name}>'


def _html(text: str) -> str:
    """Return *text* as HTML within XML, so that it is escaped once for each."""
    return for_xml(for_xml(text))


_CATEGORY = Text(en="C2B quiz", fr="Quiz C2B")
