"""The explanation of a classification in sentences, in the order of weighing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from c2b.models.leg import Leg
from c2b.paradigms.answer import dissenting
from c2b.paradigms.contrast import contrast
from c2b.paradigms.lens_labels import Label, LensLabels
from c2b.paradigms.orientation import LensAgreement, NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.reasons import next_question, weigh
from c2b.text import AND, COMMA, SEMICOLON, Text

_HEADLINE = Text(
    en="{lens}, {provider} → {recipient}: {label}.",
    fr="{lens}, {provider} → {recipient} : {label}.",
)
_BECAUSE = Text(en="Because {reason}.", fr="Car {reason}.")
_CANDIDATES = Text(
    en="What is known leaves {labels} possible.", fr="Ce qui est connu laisse possibles : {labels}."
)
_LENS = Text(en="{lens}: {label}, for {reason}.", fr="{lens} : {label}, car {reason}.")
_LENS_OPEN = Text(
    en="{lens}: {label}; it depends on an unknown fact.",
    fr="{lens} : {label} ; un fait inconnu en décide.",
)
_AGREEMENT = Text(
    en="Agreement of the lenses: {agreement}.", fr="Accord des critères\u00a0: {agreement}."
)
_AGREE = Text(en="The lenses are unanimous.", fr="Les critères sont unanimes.")
_SOME_AGREE = Text(
    en="The lenses that give an answer are unanimous.",
    fr="Les critères qui se prononcent sont unanimes.",
)
_DIFFER = Text(
    en="The lenses differ: the classification is contested.", fr="Les critères divergent."
)
_DEFINITION = Text(
    en="Under another definition it would be {label}: {says} ({who}).",
    fr="Selon une autre définition, ce serait {label}\u00a0: {says} ({who}).",
)
_ASK = Text(en="Ask next: {question}", fr="Question suivante\u00a0: «\u00a0{question}\u00a0»")
_NO_LABEL = {
    NoLabel.SILENT: Text(en="silent", fr="ne se prononce pas"),
    NoLabel.UNDETERMINED: Text(en="undetermined", fr="indéterminé"),
}


def label_text(label: Label) -> Text:
    """Return a label in words, also where there is no label."""
    return label.text if isinstance(label, Paradigm) else _NO_LABEL[label]


def letters_text(paradigms: Iterable[Paradigm]) -> Text:
    """Return paradigms by their letters, ``C2B, B2C``; what is no exchange is in words."""
    return Text.join(
        (
            each.text if each is Paradigm.NOT_AN_EXCHANGE else Text(en=each.value, fr=each.value)
            for each in paradigms
        ),
        COMMA,
    )


def explanation(leg: Leg, outcome: LensLabels) -> Iterator[Text]:
    """Yield the sentences of an explanation, made one by one as they are read."""
    yield _HEADLINE.fill(
        lens=outcome.lenses[0].text,
        provider=leg.provider.name,
        recipient=leg.recipient.name,
        label=label_text(outcome.labels[0]),
    )
    for reason in weigh(leg).why:
        yield _BECAUSE.fill(reason=reason.text)
    if outcome.candidates:
        yield _CANDIDATES.fill(labels=letters_text(outcome.candidates))
    yield from _lenses(leg, outcome)
    yield _agreement(outcome)
    yield from _beyond(leg, outcome)


def _agreement(outcome: LensLabels) -> Text:
    if outcome.agreement is LensAgreement.CONTESTED:
        return _DIFFER
    if outcome.agreement is LensAgreement.UNANIMOUS:
        return _AGREE if len({*outcome.labels}) == 1 else _SOME_AGREE
    return _AGREEMENT.fill(agreement=outcome.agreement.text)


def _lenses(leg: Leg, outcome: LensLabels) -> Iterator[Text]:
    if outcome.paradigm is Paradigm.NOT_AN_EXCHANGE:
        return
    for lens, label in zip(outcome.lenses[1:], outcome.labels[1:], strict=True):
        if label is NoLabel.UNDETERMINED:
            yield _LENS_OPEN.fill(lens=lens.text, label=label_text(label))
        else:
            known = ((question, question.of(leg)) for question in lens.table.questions)
            told = [
                question.clause_text(value, leg) for question, value in known if value is not None
            ]
            reason = Text.join(told, AND)
            yield _LENS.fill(lens=lens.text, label=label_text(label), reason=reason)


def _beyond(leg: Leg, outcome: LensLabels) -> Iterator[Text]:
    """Yield other definitions, the next question, and what would change the headline."""
    for answer in dissenting(outcome):
        yield _DEFINITION.fill(
            label=label_text(answer.label),
            says=answer.definition.text,
            who=Text.join((Text(en=who, fr=who) for who in answer.definition.used_by), SEMICOLON),
        )
    if (question := next_question(leg, outcome.lenses)) is not None:
        yield _ASK.fill(question=question.text)
    yield from _neighbours(leg, outcome)


_FAMILIAR = (Paradigm.C2B, Paradigm.B2C, Paradigm.B2B, Paradigm.C2C, Paradigm.E2B, Paradigm.B2E)


def _neighbours(leg: Leg, outcome: LensLabels) -> Iterator[Text]:
    """Yield the familiar paradigms that a single fact separates from this one."""
    if outcome.paradigm is None:
        return
    for paradigm in _FAMILIAR:
        way = contrast(leg, paradigm)
        if len(way.changes) == 1:
            yield way.text
