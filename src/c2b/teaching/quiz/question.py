"""A question with its answers, of which one is right, and a quiz of several."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from c2b.cases import Difficulty
from c2b.paradigms.lenses import Lens
from c2b.teaching.misconception import Misconception
from c2b.text import Text


class QuestionKind(StrEnum):
    """What a question asks for."""

    HEADLINE = "headline"
    DEFINITION = "definition"
    CHANGE = "change"
    PAIR = "pair"
    WHOLE = "whole"
    MISSING_FACT = "missing_fact"
    STATEMENT = "statement"

    @property
    def text(self) -> Text:
        """What is asked for, in a word or two."""
        return _KINDS[self]


_KINDS = {
    QuestionKind.HEADLINE: Text(en="label", fr="qualification"),
    QuestionKind.DEFINITION: Text(en="label by a definition", fr="qualification par définition"),
    QuestionKind.CHANGE: Text(en="fact to change", fr="fait à changer"),
    QuestionKind.PAIR: Text(en="fact that decides", fr="fait qui décide"),
    QuestionKind.WHOLE: Text(en="label of the whole", fr="qualification de l’ensemble"),
    QuestionKind.MISSING_FACT: Text(en="missing fact", fr="fait manquant"),
    QuestionKind.STATEMENT: Text(en="true or false", fr="vrai ou faux"),
}


@frozen(kw_only=True)
class QuizAnswer:
    """An answer to choose.

    Attributes:
        feedback: What a student who chose it reads.
        misconception: What a wrong answer shows; None for the right one.
    """

    text: Text
    feedback: Text
    misconception: Misconception | None = None

    @property
    def is_right(self) -> bool:
        """Whether it is the right answer."""
        return self.misconception is None


@frozen(kw_only=True)
class QuizQuestion:
    """A question with two to four answers, of which exactly one is right.

    Attributes:
        id: A name that stays the same, such as ``S24.1.initiative``.
        prompt: The question with all facts that its answer needs.
        short: The question in at most 120 characters, for programs that show no more.
        lens: The lens under which the answers are right or wrong; None where no label is asked.
        cases: The numbers of the cases that it is about.
        leg: The number of the leg that it is about, from 1; None for a whole case.
    """

    id: str
    kind: QuestionKind
    difficulty: Difficulty
    prompt: Text
    short: Text
    answers: tuple[QuizAnswer, ...]
    cases: tuple[str, ...]
    lens: Lens | None = None
    leg: int | None = None

    @property
    def right(self) -> QuizAnswer:
        """The right answer."""
        (answer,) = (each for each in self.answers if each.is_right)
        return answer


@frozen(kw_only=True)
class Quiz:
    """Questions in an order that was drawn, with the seed that gives them again."""

    seed: int
    questions: tuple[QuizQuestion, ...]
