"""The words of questions: a case told with the facts that an answer needs, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from c2b.cases import Case
from c2b.models.exchange import IntermediaryRole
from c2b.models.leg import Leg
from c2b.models.subordination import Dependence
from c2b.paradigms import questions
from c2b.paradigms.classification import Classification
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.drawing.picture import counterpart_words, value_words
from c2b.teaching.facts import lens_questions, name_of
from c2b.teaching.lens_table import definition_of
from c2b.teaching.misconception import Misconception
from c2b.teaching.quiz.question import QuizAnswer
from c2b.teaching.typography import capitalised, ended
from c2b.teaching.wording import short_label
from c2b.text import Text

SHORTEST = 120  # characters of a short question, the limit of common live-quiz programs
_MOST_ANSWERS = 4
WrongAnswer = tuple[Text, Text, Misconception]
"""A wrong answer, a sentence on it in this very exchange, and the misconception that it shows."""


def story(case: Case, classification: Classification) -> Text:
    """A leg of *case* in lines: its title, the parties and the values, the facts that decide."""
    leg = classification.leg
    gives = Text.join((gives_text(leg), *between_text(case, leg)), _SPACE)
    facts = (capitalised(_KNOWN.fill(facts=each)) for each in _clauses(classification))
    return Text.join((ended(case.title), gives, *facts), NEW_LINE)


def between_text(case: Case, leg: Leg) -> tuple[Text, ...]:
    """The sentence on an intermediary that is no party of *leg*, where there is one."""
    between = case.exchange.intermediary
    if between is None or between.name in (leg.provider.name, leg.recipient.name):
        return ()
    role = _AGENT if between.role is IntermediaryRole.AGENT else _BETWEEN
    return (role.fill(name=between.name),)


def facts_text(classification: Classification) -> tuple[Text, ...]:
    """The sentence on the known facts that decide, where there are any."""
    clauses = _clauses(classification)
    return tuple(capitalised(_SENTENCE.fill(clauses=each)) for each in clauses)


def _clauses(classification: Classification) -> tuple[Text, ...]:
    facts = tuple(_facts(classification))
    return (Text.join(facts, _NEXT),) if facts else ()


def gives_text(leg: Leg) -> Text:
    """The parties and the values of a leg in one or two sentences."""
    return _GIVES.fill(
        provider=name_of(leg.provider),
        recipient=name_of(leg.recipient),
        value=value_words(leg),
        counterpart=counterpart_words(leg),
    )


def _facts(classification: Classification) -> Iterator[Text]:
    for reason in classification.reasons:
        if _is_free(reason.value):
            yield _NOBODY_WORKS
        elif reason.question is not questions.VALUE:
            yield reason.text
    for question in lens_questions().values():
        known = question.of(classification.leg)
        if known is not None:
            yield question.clause_text(known, classification.leg)


def _is_free(value: object) -> bool:
    return value is Dependence.NONE


def question_about(case: Case, classification: Classification, asks: Text) -> Text:
    """The story of a leg, and what is asked about it on the last line."""
    return Text.join((story(case, classification), asks), NEW_LINE)


def ask_label(lens: Lens) -> Text:
    """The question for the label under *lens*."""
    if lens is VALUE:
        return ASK_HEADLINE
    return _ASK_BY_DEFINITION.fill(definition=definition_of(lens).text)


def shortened(title: Text, asks: Text) -> Text:
    """Return *asks* after *title*, which is cut to the length of a short question."""
    return Text(
        en=_cut(title.en, SHORTEST - len(asks.en) - 2) + ": " + asks.en,
        fr=_cut(title.fr, SHORTEST - len(asks.fr) - 3) + "\u00a0: " + asks.fr,
    )


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def make_answers(
    right: Text, because: Text, wrong: Iterable[WrongAnswer]
) -> tuple[QuizAnswer, ...]:
    """The right answer and up to three wrong ones, no two alike."""
    found = {right: QuizAnswer(text=right, feedback=RIGHT.fill(because=because))}
    for text, about, shown in wrong:
        if len(found) < _MOST_ANSWERS:
            feedback = _FEEDBACK.fill(about=about, misconception=shown.feedback)
            answer = QuizAnswer(text=text, feedback=feedback, misconception=shown)
            found.setdefault(text, answer)
    return tuple(found.values())


def label_answer(label: Label) -> Text:
    """A label as an answer: its letters and what they mean."""
    return capitalised(label.text) if isinstance(label, Paradigm) else short_label(label)


def why(classification: Classification) -> Text:
    """The facts that a headline rests on, as one sentence."""
    reasons = [reason.text for reason in classification.reasons]
    return capitalised(_SENTENCE.fill(clauses=Text.join(reasons, _NEXT)))


def lens_reason(lens: Lens, leg: Leg) -> Text:
    """The fact that a lens turns on, as a sentence."""
    question = lens_questions()[lens]
    value = question.of(leg)
    told = question.question_text(leg) if value is None else question.clause_text(value, leg)
    return capitalised(_SENTENCE.fill(clauses=told))


def named(leg: Leg, case: Case) -> Text:
    """The name of a leg of *case*, by its parties."""
    if len(case.exchange.legs) == 1:
        return case.title
    return _LEG_OF.fill(
        title=case.title, provider=name_of(leg.provider), recipient=name_of(leg.recipient)
    )


def later_story(leg: Leg) -> Text:
    """A later leg in a sentence: the parties and the values."""
    return _THEN.fill(
        provider=name_of(leg.provider),
        recipient=name_of(leg.recipient),
        value=value_words(leg),
        counterpart=counterpart_words(leg),
    )


ASK_HEADLINE = Text(
    en="Who gives the value to whom? Choose the label by the value lens.",
    fr="Qui apporte la valeur, et à qui ? Choisissez la qualification selon le critère de la "
    "valeur.",
)
_ASK_BY_DEFINITION = Text(
    en="Choose the label by this definition: '{definition}'.",
    fr="Choisissez la qualification selon cette définition : « {definition} ».",
)
_GIVES = Text(
    en="From {provider} to {recipient}: {value}. In return: {counterpart}.",
    fr="Qui apporte : {provider} ; qui reçoit : {recipient} ; la valeur : {value} ; "
    "en retour : {counterpart}.",
)
_KNOWN = Text(en="what is known: {facts}.", fr="ce que l’on sait : {facts}.")
_NEXT = Text(en="; ", fr=" ; ")
_SPACE = Text(en=" ", fr=" ")
NEW_LINE = Text(en="\n", fr="\n")
RIGHT = Text(en="Right. {because}", fr="Exact. {because}")
_FEEDBACK = Text(en="{about} {misconception}", fr="{about} {misconception}")
_SENTENCE = Text(en="{clauses}.", fr="{clauses}.")
_LEG_OF = Text(en="{provider} → {recipient} ({title})", fr="{provider} → {recipient} ({title})")
_THEN = Text(
    en="Then from {provider} to {recipient}: {value}. In return: {counterpart}.",
    fr="Puis, qui apporte : {provider} ; qui reçoit : {recipient} ; la valeur : {value} ; "
    "en retour : {counterpart}.",
)
_BETWEEN = Text(
    en="Between the two: {name}, which acquires nothing.",
    fr="Entre les deux : {name}, qui n’acquiert rien.",
)
_AGENT = Text(
    en="{name} acts for one of the two, as its agent.",
    fr="{name} agit pour l’une des deux parties, en mandataire.",
)
_NOBODY_WORKS = Text(
    en="neither of the two works under the other's authority",
    fr="aucune des deux parties ne travaille sous l’autorité de l’autre",
)
