"""The marks of answers: points, and a sentence on the one fact that decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from c2b.choice import Choice
from c2b.models.leg import Leg
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classify
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.reasons import Reason
from c2b.teaching.facts import lens_questions, told
from c2b.teaching.marking.answers import MarkingFault, label_in, legs_of, student_of
from c2b.teaching.marking.columns import CASE, REASON, lens_of
from c2b.teaching.marking.table import AnswerRow
from c2b.teaching.marking.words import REASON_WORDS, UNKNOWN_WORDS, plain
from c2b.teaching.misconception import BY_LENS
from c2b.teaching.typography import capitalised
from c2b.teaching.wording import short_label
from c2b.text import Text


class AnswerState(Choice):
    """The result of marking one answer."""

    RIGHT = "right", "right", "juste"
    HALF = "half", "right label, wrong reason", "juste, mais mauvaise raison"
    WRONG = "wrong", "wrong", "faux"
    EMPTY = "empty", "no answer", "sans réponse"


_POINTS = {AnswerState.RIGHT: Fraction(1), AnswerState.HALF: Fraction(1, 2)}


@frozen(kw_only=True)
class MarkedAnswer:
    """One answer of one student.

    Attributes:
        student: The name as it stands in the table; empty where nobody is named.
        case: The case as it stands in the table.
        leg: The number of the leg.
        lens: The lens that was asked for.
        given: The answer as it stands in the table.
        expected: The label by the facts.
        feedback: One sentence on the fact that decided.
    """

    student: str
    case: str
    leg: int
    lens: Lens
    given: str
    expected: Label
    state: AnswerState
    feedback: Text

    @property
    def points(self) -> Fraction:
        """One for a right answer, half a one for a right label with a wrong reason, else none."""
        return _POINTS.get(self.state, Fraction(0))


@frozen(kw_only=True)
class StudentMark:
    """The sum of a student's answers."""

    student: str
    points: Fraction
    questions: int

    @property
    def out_of_twenty(self) -> Fraction:
        """The mark on the scale from 0 to 20, not rounded."""
        return self.points * 20 / self.questions


@frozen(kw_only=True)
class MarkedTable:
    """The result of marking a table.

    Attributes:
        answers: Each answer, in the order of the table.
        faults: The rows that could not be read, and are not marked.
    """

    answers: tuple[MarkedAnswer, ...]
    faults: tuple[MarkingFault, ...]

    @property
    def students(self) -> tuple[StudentMark, ...]:
        """The mark of each student, in the order of the table."""
        found: dict[str, list[MarkedAnswer]] = {}
        for answer in self.answers:
            found.setdefault(answer.student, []).append(answer)
        return tuple(
            StudentMark(
                student=student,
                points=sum((each.points for each in many), Fraction(0)),
                questions=len(many),
            )
            for student, many in found.items()
        )


def mark_rows(rows: Iterable[AnswerRow], *, reasons: bool = False) -> MarkedTable:
    """Mark the answers of a table.

    Args:
        rows: The rows, as `read_table` returns them.
        reasons: Whether a right headline with a wrong deciding fact gets half a point only.
    """
    read, faults = legs_of(tuple(rows))
    answers = (answer for each in read for answer in _marked(*each, reasons=reasons))
    return MarkedTable(answers=tuple(answers), faults=tuple(faults))


def _marked(row: AnswerRow, number: int, leg: Leg, *, reasons: bool) -> Iterator[MarkedAnswer]:
    """A mark for each answer column that the table has."""
    classification = classify(leg)
    by_id = {lens.id: (lens, label) for lens, label in classification.lenses.items()}
    for column, given in row.cells.items():
        name = lens_of(column)
        if name is None:
            continue
        lens, label = by_id[name]
        state = _state(row, classification, label, given)
        if state is AnswerState.HALF and not (reasons and lens is VALUE):
            state = AnswerState.RIGHT
        yield MarkedAnswer(
            student=student_of(row),
            case=row.cells.get(CASE, ""),
            leg=number,
            lens=lens,
            given=given,
            expected=label,
            state=state,
            feedback=_feedback(classification, lens, label, given, state),
        )


def _state(row: AnswerRow, classification: Classification, label: Label, given: str) -> AnswerState:
    if not given:
        return AnswerState.EMPTY
    if label_in(given) != label.value:
        return AnswerState.WRONG
    reason = row.cells.get(REASON, "")
    if plain(reason) in UNKNOWN_WORDS:
        return AnswerState.RIGHT
    facts = {each.fact for each in classification.reasons} | set(classification.decisive)
    return AnswerState.RIGHT if REASON_WORDS.get(plain(reason)) in facts else AnswerState.HALF


def _feedback(
    classification: Classification, lens: Lens, label: Label, given: str, state: AnswerState
) -> Text:
    """One sentence: what is right, and the one fact by which it is."""
    because = _deciding(classification, lens, given)
    sentence = _BECAUSE.fill(label=short_label(label), because=because)
    if state is AnswerState.WRONG and lens is VALUE:
        for other, said in classification.lenses.items():
            if other is not lens and said.value == label_in(given) and other.id in BY_LENS:
                return _OTHER_LENS.fill(sentence=sentence, lens=other.short)
    return capitalised(_SENTENCE.fill(sentence=sentence))


def _deciding(classification: Classification, lens: Lens, given: str) -> Text:
    """The one fact that rules the given answer out; else the first that the label rests on."""
    questions = lens_questions()
    if lens in questions and classification.paradigm is not Paradigm.NOT_AN_EXCHANGE:
        return told(questions[lens], classification.leg)
    if classification.ask is not None and classification.paradigm is None:
        return _MISSING.fill(question=classification.ask.text)
    word = label_in(given)
    wrong = next((each for each in Paradigm if each.value == word), None)
    ruled_out = (
        classification.why_not(wrong) if wrong not in (None, classification.paradigm) else ()
    )
    return (ruled_out or first_reasons(classification))[0].text


def first_reasons(classification: Classification) -> tuple[Reason, ...]:
    """The facts of a headline, the telling ones first."""
    return tuple(sorted(classification.reasons, key=lambda each: each.value in _COMMON))


_COMMON = (Dependence.NONE, *(kind for kind in ValueKind if kind is not ValueKind.NONE))


_BECAUSE = Text(en="{label}, because {because}", fr="{label}, car {because}")
_SENTENCE = Text(en="{sentence}.", fr="{sentence}.")
_OTHER_LENS = Text(
    en="{sentence}; your answer is that of the lens '{lens}'.",
    fr="{sentence} ; votre réponse est celle du critère « {lens} ».",
)
_MISSING = Text(en="a fact is missing: '{question}'", fr="il manque un fait : « {question} »")
