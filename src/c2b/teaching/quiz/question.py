"""A question with its answers, of which one is right, and a quiz of several."""

from __future__ import annotations

from attrs import frozen

from c2b.cases import Difficulty
from c2b.choice import Choice
from c2b.paradigms.lenses import Lens
from c2b.teaching.misconception import Misconception
from c2b.text import Text


class QuestionKind(Choice):
    """The thing that a question asks for."""

    HEADLINE = "headline", "label", "qualification"
    DEFINITION = "definition", "label by a definition", "qualification par définition"
    CHANGE = "change", "fact to change", "fait à changer"
    PAIR = "pair", "fact that decides", "fait qui décide"
    WHOLE = "whole", "label of the whole", "qualification de l’ensemble"
    MISSING_FACT = "missing_fact", "missing fact", "fait manquant"
    STATEMENT = "statement", "true or false", "vrai ou faux"


@frozen(kw_only=True)
class QuizAnswer:
    """An answer to choose.

    Attributes:
        feedback: The text for a student who chose it.
        misconception: The misconception that a wrong answer shows; None for the right one.
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
        prompt: The question with all facts that its answer needs, a line for each thought; the
            first line is the title where there are several, the last one is what is asked.
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
