"""The bank of questions, and a choice from it that a seed determines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from c2b.cases import Case, Difficulty
from c2b.cases.catalogue import all_cases
from c2b.cases.pairs import all_pairs
from c2b.errors import InvalidValueError
from c2b.teaching.chance import Draws
from c2b.teaching.quiz.fact_questions import (
    change_questions,
    missing_questions,
    pair_questions,
    statement_questions,
)
from c2b.teaching.quiz.label_questions import label_questions
from c2b.teaching.quiz.question import QuestionKind, Quiz, QuizQuestion
from c2b.text import Text

DEFAULT_KINDS = (
    QuestionKind.HEADLINE,
    QuestionKind.DEFINITION,
    QuestionKind.PAIR,
    QuestionKind.CHANGE,
    QuestionKind.WHOLE,
    QuestionKind.STATEMENT,
    QuestionKind.MISSING_FACT,
)


def question_bank(cases: Iterable[Case] | None = None) -> tuple[QuizQuestion, ...]:
    """Return every question that *cases* give, in a fixed order, each with an id of its own."""
    return _bank(tuple(all_cases() if cases is None else cases))


@lru_cache(maxsize=16)  # a quiz after another is often made from the same cases
def _bank(cases: tuple[Case, ...]) -> tuple[QuizQuestion, ...]:
    return tuple(_questions(cases))


def _questions(cases: Sequence[Case]) -> Iterator[QuizQuestion]:
    known = {case.id for case in cases}
    for case in cases:
        yield from label_questions(case)
        yield from change_questions(case)
        yield from missing_questions(case)
    yield from pair_questions(pair for pair in all_pairs() if known.issuperset(pair.cases))
    for question in statement_questions():
        if known.issuperset(question.cases):
            yield question


def make_quiz(
    count: int = 5,
    *,
    seed: int,
    cases: Iterable[Case] | None = None,
    kinds: Sequence[QuestionKind] = DEFAULT_KINDS,
    difficulty: Difficulty | None = None,
) -> Quiz:
    """Draw a quiz: as many kinds of question as it can hold, and no case twice if that can be.

    Args:
        count: The number of questions, at least 1.
        seed: Any whole number; the same one gives the same quiz on every version of Python.
        cases: The cases that the questions are about.
        kinds: The kinds of questions, in the order in which they take turns.
        difficulty: The difficulty of labelling the cases by hand; None takes all.

    Raises:
        InvalidValueError: The seed is no whole number, or there are not so many questions.
    """
    draws = Draws(seed)
    bank = [
        each
        for each in question_bank(cases)
        if each.kind in kinds and difficulty in (None, each.difficulty)
    ]
    if type(count) is not int or not 1 <= count <= len(bank):
        raise InvalidValueError("make_quiz.count", _SO_MANY.fill(most=len(bank)), count, _FEWER)
    waiting = {kind: list(draws.shuffled(q for q in bank if q.kind is kind)) for kind in kinds}
    chosen = list(_in_turns(waiting, count))
    return Quiz(
        seed=seed,
        questions=tuple(evolve(q, answers=draws.shuffled(q.answers)) for q in chosen),
    )


def _in_turns(
    waiting: dict[QuestionKind, list[QuizQuestion]], count: int
) -> Iterator[QuizQuestion]:
    """Questions of each kind in turn, one about new cases before one about the same."""
    seen, left = set[str](), count
    while left:
        for questions in waiting.values():
            if not questions or not left:
                continue
            fresh = (q for q in questions if seen.isdisjoint(q.cases))
            question = next(fresh, questions[0])
            questions.remove(question)
            seen.update(question.cases)
            left -= 1
            yield question


_SO_MANY = Text(
    en="a whole number from 1 to {most}, the questions that there are",
    fr="un nombre entier de 1 à {most}, le nombre de questions disponibles",
)
_FEWER = Text(
    en="ask for fewer questions, or allow more cases and kinds",
    fr="demandez moins de questions, ou admettez davantage de cas et de types",
)
