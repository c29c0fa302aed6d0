"""CSV for live-quiz programs: short questions, up to four answers, the number of the right one."""

from __future__ import annotations

from c2b.teaching.csv_table import csv_table
from c2b.teaching.quiz.question import Quiz, QuizQuestion
from c2b.teaching.typography import written
from c2b.text import Language

_COLUMNS = (
    "Question",
    "Answer 1",
    "Answer 2",
    "Answer 3",
    "Answer 4",
    "Time limit (sec)",
    "Correct answer(s)",
)
_LONGEST_ANSWER = 75  # characters that such programs show


def to_live_csv(quiz: Quiz, language: Language = "en", *, seconds: int = 60) -> str:
    """Write *quiz* as CSV with the columns of the templates of live-quiz programs.

    Args:
        quiz: The quiz.
        language: The language; French spreadsheets take semicolons between cells.
        seconds: The time for each question.
    """
    rows = [_cells(question, language, seconds) for question in quiz.questions]
    return csv_table([_COLUMNS, *rows], language)


def _cells(question: QuizQuestion, language: Language, seconds: int) -> list[str]:
    answers = [_cut(written(each.text, language)) for each in question.answers]
    right = next(n for n, each in enumerate(question.answers, start=1) if each.is_right)
    empty = [""] * (4 - len(answers))
    return [written(question.short, language), *answers, *empty, str(seconds), str(right)]


def _cut(text: str) -> str:
    room = _LONGEST_ANSWER
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
