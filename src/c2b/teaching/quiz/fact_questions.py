"""Questions for a fact: the one to change, the one that decides, the one that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from c2b.cases import Case, Difficulty, Pair, get
from c2b.models.leg import Leg
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classify
from c2b.paradigms.compose import compose
from c2b.paradigms.contrast import Contrast
from c2b.paradigms.explain import letters_text
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.question import Question
from c2b.teaching.comparison import compare
from c2b.teaching.facts import lens_questions
from c2b.teaching.misconception import BY_LENS, Misconception
from c2b.teaching.quiz.feedback import about_difference, about_lens
from c2b.teaching.quiz.prompt import (
    NEW_LINE,
    RIGHT,
    WrongAnswer,
    gives_text,
    make_answers,
    named,
    question_about,
    shortened,
)
from c2b.teaching.quiz.question import QuestionKind, QuizAnswer, QuizQuestion
from c2b.teaching.typography import capitalised, ended
from c2b.teaching.wording import short_label
from c2b.text import Text

_TARGETS = (Paradigm.C2B, Paradigm.B2B, Paradigm.E2B, Paradigm.C2C, Paradigm.B2C)


def change_questions(case: Case) -> Iterator[QuizQuestion]:
    """Questions for the single fact that would make the first leg another familiar paradigm."""
    classification = compose(case.exchange).classifications[0]
    if classification.paradigm in (None, Paradigm.NOT_AN_EXCHANGE):
        return
    for target in _TARGETS:
        way = classification.contrast(target)
        if len(way.changes) == 1:
            yield _change_question(case, classification, way, target)


def _change_question(
    case: Case, classification: Classification, way: Contrast, target: Paradigm
) -> QuizQuestion:
    (change,) = way.changes
    wrong = _idle_changes(classification.leg)
    asks = _ASK_CHANGE.fill(target=target.value)
    return QuizQuestion(
        id=f"{case.id}.1.to-{target.value}",
        kind=QuestionKind.CHANGE,
        difficulty=case.difficulty,
        prompt=question_about(case, classification, asks),
        short=shortened(named(classification.leg, case), asks),
        answers=make_answers(_sentence(change.text), way.text, wrong),
        cases=(case.id,),
        leg=1,
    )


def _idle_changes(leg: Leg) -> Iterator[WrongAnswer]:
    """Changes of a fact that no headline turns on, one for each lens."""
    for lens, question in _lens_facts():
        stands = question.of(leg)
        value = next(each for each in question.values if each is not stands)
        clause = capitalised(_SENTENCE.fill(clause=question.clause_text(value, leg)))
        yield clause, about_lens(lens), BY_LENS[lens.id]


def missing_questions(case: Case) -> Iterator[QuizQuestion]:
    """Questions for the unknown fact that would settle a leg."""
    for number, classification in enumerate(compose(case.exchange).classifications, start=1):
        if classification.paradigm is None and classification.ask is not None:
            leg = classification.leg
            wrong = (
                (question.question_text(leg), about_lens(lens), BY_LENS[lens.id])
                for lens, question in _lens_facts()
            )
            yield QuizQuestion(
                id=f"{case.id}.{number}.missing",
                kind=QuestionKind.MISSING_FACT,
                difficulty=case.difficulty,
                prompt=question_about(case, classification, _ASK_MISSING),
                short=shortened(named(leg, case), _ASK_MISSING),
                answers=make_answers(classification.ask.text, _left(classification), wrong),
                cases=(case.id,),
                leg=number,
            )


def _lens_facts() -> Iterator[tuple[Lens, Question]]:
    return ((lens, each) for lens, each in lens_questions().items() if lens.id in BY_LENS)


def _left(classification: Classification) -> Text:
    return _LEFT.fill(labels=letters_text(classification.candidates))


def pair_questions(pairs: Iterable[Pair]) -> Iterator[QuizQuestion]:
    """Questions for the fact that decides between two cases that look alike."""
    for pair in pairs:
        left, right = (get(number) for number in pair.cases)
        if pair.instead is not None:
            continue  # the second is the first with one fact changed, which gives the answer away
        yield QuizQuestion(
            id="-".join(pair.cases),
            kind=QuestionKind.PAIR,
            difficulty=max(left.difficulty, right.difficulty, key=list(Difficulty).index),
            prompt=Text.join(
                (_PAIR_HEAD, *map(_given, pair.cases, pair.legs), _ASK_PAIR), NEW_LINE
            ),
            short=shortened(_PAIR.fill(left=left.id, right=right.id), _SHORT_PAIR),
            answers=make_answers(_sentence(pair.decides), _pair_reason(pair), _undecisive(pair)),
            cases=pair.cases,
        )


def _given(number: str, leg: Leg) -> Text:
    """The parties and the values of a case of a pair, and nothing that decides."""
    return _GIVEN.fill(title=ended(get(number).title), gives=gives_text(leg))


def _pair_reason(pair: Pair) -> Text:
    """The labels that differ between the two, by the lens that tells them apart."""
    lens, left, right = compare(*pair.legs, lens=pair.lens).opposed
    words = _LABELS.fill(left=_meaning(left), right=_meaning(right))
    return capitalised(words if lens is VALUE else _BY_LENS.fill(lens=lens.short, labels=words))


def _meaning(label: Label) -> Text:
    return label.text if isinstance(label, Paradigm) else short_label(label)


def _undecisive(pair: Pair) -> Iterator[WrongAnswer]:
    """Yield wrong answers: differences that do not decide between two cases."""
    left, right = (classify(leg) for leg in pair.legs)
    same = left.paradigm is right.paradigm
    turning = {
        BY_LENS[lens.id]
        for lens, label in left.lenses.items()
        if lens.id in BY_LENS and label is not right.lenses[lens]
    }
    brokered = any(get(number).exchange.intermediary for number in pair.cases)
    for misconception, text in _BELIEVED:
        decides = same and misconception in turning
        platform = brokered and misconception in _ABOUT_PLATFORMS
        if not decides and not platform:
            yield text, about_difference(pair, misconception), misconception


def statement_questions() -> Iterator[QuizQuestion]:
    """Questions for the truth of ideas that are often heard and false."""
    for each in Misconception:
        case = get(each.counterexample)
        because = _REFUTED.fill(correction=each.correction, number=case.id, title=case.title)
        yield QuizQuestion(
            id=f"statement.{each.value}",
            kind=QuestionKind.STATEMENT,
            difficulty=Difficulty.EASY,
            prompt=_TRUE_OR_FALSE.fill(statement=each.text),
            short=each.text,
            answers=(
                QuizAnswer(text=_FALSE, feedback=RIGHT.fill(because=because)),
                QuizAnswer(text=_TRUE, feedback=each.feedback, misconception=each),
            ),
            cases=(case.id,),
        )


def _sentence(clause: Text) -> Text:
    return capitalised(_SENTENCE.fill(clause=clause))


_SENTENCE = Text(en="{clause}.", fr="{clause}.")
_ASK_CHANGE = Text(
    en="Which single fact would make it {target}?",
    fr="Quel seul fait en ferait un échange {target} ?",
)
_ASK_MISSING = Text(
    en="What must be known to settle the label?",
    fr="Que faut-il savoir pour trancher ?",
)
_LEFT = Text(en="What remains possible: {labels}.", fr="Restent possibles : {labels}.")
_ASK_PAIR = Text(
    en="What decides between the labels of the two?",
    fr="Entre les deux, qu’est-ce qui décide de la qualification ?",
)
_PAIR_HEAD = Text(en="Two cases that look alike.", fr="Deux cas qui se ressemblent.")
_GIVEN = Text(en="{title} {gives}", fr="{title} {gives}")
_PAIR = Text(en="{left} / {right}", fr="{left} / {right}")
_SHORT_PAIR = Text(en="what decides?", fr="qu’est-ce qui décide ?")
_LABELS = Text(en="the first is {left}, the second {right}.", fr="ici {left}, là {right}.")
_BY_LENS = Text(en="by the lens '{lens}', {labels}", fr="selon le critère « {lens} », {labels}")
_BELIEVED = (
    (
        Misconception.PAYMENT_DECIDES,
        Text(en="One is paid and the other is not.", fr="L’un est payé, l’autre non."),
    ),
    (
        Misconception.FIRST_SPEAKER_DECIDES,
        Text(
            en="It is not the same side that spoke first.",
            fr="Ce n’est pas la même partie qui a parlé en premier.",
        ),
    ),
    (
        Misconception.MARKET_DECIDES,
        Text(
            en="The two organisations are in different industries.",
            fr="Les deux organisations n’ont pas le même secteur d’activité.",
        ),
    ),
    (
        Misconception.PLATFORM_MAKES_B2C,
        Text(en="One runs on a platform.", fr="L’un passe par une plateforme."),
    ),
    (
        Misconception.CONTRACT_MAKES_EMPLOYMENT,
        Text(en="One has a written contract.", fr="L’un a un contrat écrit."),
    ),
)
_ABOUT_PLATFORMS = (Misconception.PLATFORM_MAKES_B2C,)
_REFUTED = Text(
    en="{correction} Counterexample: {number} {title}.",
    fr="{correction} Contre-exemple : {number} {title}.",
)
_TRUE_OR_FALSE = Text(en="True or false? {statement}", fr="Vrai ou faux ? {statement}")
_TRUE, _FALSE = Text(en="True", fr="Vrai"), Text(en="False", fr="Faux")
