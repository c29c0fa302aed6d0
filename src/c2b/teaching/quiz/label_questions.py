"""Questions for a label: of a leg under a lens, and of a whole case."""

from __future__ import annotations

from collections.abc import Iterator

from c2b.cases import Case
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.quiz.distractors import wrong_labels
from c2b.teaching.quiz.feedback import about_label, wrong_wholes
from c2b.teaching.quiz.prompt import (
    NEW_LINE,
    ask_label,
    label_answer,
    later_story,
    lens_reason,
    make_answers,
    named,
    question_about,
    shortened,
    story,
    why,
)
from c2b.teaching.quiz.question import QuestionKind, QuizQuestion
from c2b.text import Text, in_both

FEWEST_ANSWERS = 3


def label_questions(case: Case) -> Iterator[QuizQuestion]:
    """A question for each leg and each lens that names it, then one for the whole."""
    composite = compose(case.exchange)
    for number, classification in enumerate(composite.classifications, start=1):
        for lens, label in classification.lenses.items():
            asks = lens is VALUE or label is not classification.paradigm
            if isinstance(label, Paradigm) and asks:
                yield from _of_leg(case, composite, number, lens, label)
    if len(composite.classifications) > 1 and composite.label is not None:
        yield from _of_whole(case, composite)


def _of_leg(
    case: Case, composite: Composite, number: int, lens: Lens, label: Paradigm
) -> Iterator[QuizQuestion]:
    classification = composite.classifications[number - 1]
    others = tuple(each for each in composite.classifications if each is not classification)
    wrong = wrong_labels(case, classification, others, lens)
    because = why(classification) if lens is VALUE else lens_reason(lens, classification.leg)
    answers = make_answers(
        label_answer(label),
        because,
        (
            (label_answer(each), about_label(classification, lens, label, each), shown)
            for each, shown in wrong
        ),
    )
    if len(answers) < FEWEST_ANSWERS:
        return
    yield QuizQuestion(
        id=f"{case.id}.{number}.{lens.id}",
        kind=QuestionKind.HEADLINE if lens is VALUE else QuestionKind.DEFINITION,
        difficulty=case.difficulty,
        prompt=question_about(case, classification, ask_label(lens)),
        short=shortened(named(classification.leg, case), _SHORT.fill(lens=lens.short)),
        answers=answers,
        cases=(case.id,),
        lens=lens,
        leg=number,
    )


def _of_whole(case: Case, composite: Composite) -> Iterator[QuizQuestion]:
    right = in_both(composite.label or "")
    wrong = [
        (in_both(label), about, shown)
        for label, about, shown in wrong_wholes(composite)
        if label != composite.label
    ]
    answers = make_answers(right, _whole_reason(composite), wrong)
    stories = [story(case, composite.classifications[0])]
    stories += [later_story(each.leg) for each in composite.classifications[1:]]
    yield QuizQuestion(
        id=f"{case.id}.whole",
        kind=QuestionKind.WHOLE,
        difficulty=case.difficulty,
        prompt=Text.join((*stories, _ASK_WHOLE), NEW_LINE),
        short=shortened(case.title, _SHORT_WHOLE),
        answers=answers,
        cases=(case.id,),
    )


def _whole_reason(composite: Composite) -> Text:
    """The first sentence of the explanation, which names shape and label."""
    return composite.sentences[0]


_SHORT = Text(en="label by the lens '{lens}'?", fr="qualification par le critère « {lens} » ?")
_SHORT_WHOLE = Text(en="label of the whole?", fr="qualification de l’ensemble ?")
_ASK_WHOLE = Text(
    en="What is the whole called, all legs together?",
    fr="Comment qualifier l’ensemble, tous flux réunis ?",
)
