"""The known facts that a headline rests on, and the unknown facts that would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import cast

from attrs import field, frozen

from c2b.models.leg import Leg
from c2b.paradigms.compile import by_facts
from c2b.paradigms.completion import (
    PATTERN_QUESTIONS,
    Pattern,
    completions,
    consistent,
    pattern_of,
    possible,
)
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.paradigm import Paradigm, demand
from c2b.paradigms.question import Question
from c2b.paradigms.table import HEADLINE
from c2b.predicate.expression import NEVER, Predicate
from c2b.predicate.simplify import assume
from c2b.text import Language, Text


@frozen
class Reason:
    """A fact that was used, with its value; its text is made when it is read."""

    question: Question = field(repr=False)
    value: Enum
    leg: Leg = field(repr=False)

    @property
    def fact(self) -> str:
        """The name of the fact in plain data."""
        return self.question.name

    @property
    def text(self) -> Text:
        """The meaning of the value for these parties."""
        return self.question.clause_text(self.value, self.leg)

    def explain(self, language: Language = "en") -> str:
        """Return the meaning of the value for these parties in *language*."""
        return self.question.clause_in(language, self.value, self.leg)


@frozen(kw_only=True)
class OpenQuestion:
    """A fact that is unknown and would settle something.

    Attributes:
        fact: The name of the fact in plain data.
        text: The question to a person.
        answers: The values among which the answer lies.
    """

    fact: str
    text: Text
    answers: tuple[Enum, ...]


@frozen
class Weighing:
    """The reasons why a leg has its headline, and why it has no other."""

    leg: Leg
    used: tuple[Question, ...] = field(repr=False)
    contradicted: dict[Paradigm, tuple[Question, ...]] = field(repr=False, eq=False)

    @property
    def why(self) -> tuple[Reason, ...]:
        """The facts that the headline rests on: each necessary, together sufficient."""
        return tuple(_reasons(self.used, self.leg))

    def why_not(self, other: Paradigm) -> tuple[Reason, ...]:
        """Return the known facts that rule *other* out; empty where nothing does.

        Raises:
            InvalidValueError: *other* is no `Paradigm`.
        """
        demand(other, "why_not")
        return tuple(_reasons(self.contradicted[other], self.leg))


def weigh(leg: Leg) -> Weighing:
    """Weigh the known facts of *leg*."""
    pattern = pattern_of(leg)
    return Weighing(leg, necessary(pattern), _contradictions(pattern))


def _reasons(known: Iterable[Question], leg: Leg) -> Iterator[Reason]:
    return (Reason(question, cast("Enum", question.of(leg)), leg) for question in known)


@cache
def _contradictions(pattern: Pattern) -> dict[Paradigm, tuple[Question, ...]]:
    """Return, for every paradigm, the facts of *pattern* that its row cannot have."""
    return {
        cast("Paradigm", row.then): tuple(
            question
            for question in HEADLINE.questions
            if _rules_out(row.when, question, getattr(pattern, question.name))
        )
        for row in HEADLINE.rows
    }


def _rules_out(when: Predicate, question: Question, value: Enum | None) -> bool:
    return value is not None and assume(when, question.fact, value) == NEVER


@cache
def necessary(pattern: Pattern) -> tuple[Question, ...]:
    """Return the smallest set of known facts, in order, that leaves the same headlines open.

    Facts are dropped one by one, the least telling first, as long as nothing changes.
    """
    kept, answer = pattern, possible(pattern)
    for question in reversed(PATTERN_QUESTIONS):
        without = kept.but(**{question.name: None})
        if possible(without) == answer:
            kept = without
    return tuple(each for each in PATTERN_QUESTIONS if getattr(kept, each.name) is not None)


def decisive(leg: Leg, lenses: tuple[Lens, ...] = LENSES) -> tuple[Question, ...]:
    """The unknown facts that would settle an undetermined lens, in reading order."""
    pattern = pattern_of(leg)
    open_ = (each for each in HEADLINE.questions if getattr(pattern, each.name) is None)
    headline = [question for question in open_ if _matters(question, pattern)]
    if possible(pattern) == (Paradigm.NOT_AN_EXCHANGE,):
        return tuple(headline)
    asked = (question for lens in lenses[1:] for question in lens.table.questions)
    unknown = (question for question in asked if question.of(leg) is None)
    return tuple(dict.fromkeys((*headline, *unknown)))


def next_question(leg: Leg, lenses: tuple[Lens, ...] = LENSES) -> OpenQuestion | None:
    """The question whose answer leaves the fewest headlines open on average; then the lenses'."""
    asked = decisive(leg, lenses)
    if not asked:
        return None
    pattern = pattern_of(leg)
    best = min(asked, key=lambda question: _left_open(question, pattern))
    answers = _answers(best, pattern)
    return OpenQuestion(fact=best.name, text=best.question_text(leg, answers), answers=answers)


@cache
def _matters(question: Question, pattern: Pattern) -> bool:
    """Whether two completions that differ in this fact alone have different headlines."""
    place = HEADLINE.questions.index(question)
    by_rest: dict[tuple[Enum, ...], set[Paradigm]] = {}
    for settled in completions(pattern):
        rest = settled[:place] + settled[place + 1 :]
        by_rest.setdefault(rest, set()).add(by_facts(HEADLINE)(*settled))
    return any(len(labels) > 1 for labels in by_rest.values())


def _left_open(question: Question, pattern: Pattern) -> float:
    """Return the mean number of headlines left by *question*; lenses settle none."""
    if question not in HEADLINE.questions:
        return float(len(possible(pattern)))
    answers = _answers(question, pattern)
    return sum(len(possible(pattern.but(**{question.name: answer}))) for answer in answers) / len(
        answers
    )


def _answers(question: Question, pattern: Pattern) -> tuple[Enum, ...]:
    """Return the values that *pattern* still allows."""
    if question not in HEADLINE.questions:
        return question.values
    return tuple(
        value for value in question.values if consistent(pattern.but(**{question.name: value}))
    )
