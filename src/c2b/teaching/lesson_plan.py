"""The cases of the ready lesson, and its quiz, which is about none of them."""

from __future__ import annotations

from c2b.cases import Case
from c2b.cases.catalogue import all_cases
from c2b.teaching.quiz.make import make_quiz
from c2b.teaching.quiz.question import QuestionKind, Quiz

LESSON_CASES = ("S57", "S43", "S11", "S16", "S34", "S38", "S22", "S24", "S09", "S35")
"""The cases that the class looks at, in the order of the lesson."""

MEMO_CASES = (*LESSON_CASES, "S01", "S07", "S10", "S29", "S31", "S39", "S40", "S42", "S49")
"""The cases that the memo names: those of the lesson, and examples of what it leaves out."""

HOMEWORK = ("S12", "S25", "S36", "S33", "S21")
"""The cases of the homework: one for each idea of the lesson, and none that class or memo solve."""

_QUIZ_KINDS = (
    QuestionKind.HEADLINE,
    QuestionKind.DEFINITION,
    QuestionKind.PAIR,
    QuestionKind.CHANGE,
    QuestionKind.WHOLE,
)
_QUIZ_SEED = 20


def new_cases() -> tuple[Case, ...]:
    """Return the cases that neither the lesson, nor its memo, nor its homework is about."""
    used = {*MEMO_CASES, *HOMEWORK}
    return tuple(case for case in all_cases() if case.id not in used)


def lesson_quiz(count: int = 5, *, seed: int = _QUIZ_SEED) -> Quiz:
    """Draw a quiz for the end of the lesson, about cases that the class has not seen.

    Args:
        count: The number of questions, at least 1.
        seed: Any whole number; another one gives another quiz.
    """
    return make_quiz(count, seed=seed, cases=new_cases(), kinds=_QUIZ_KINDS)
