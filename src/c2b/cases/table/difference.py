"""The labels of one case that its facts do not give, each with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, cast

from attrs import frozen

from c2b.cases.table.field import label_of
from c2b.cases.table.flat import FlatCase
from c2b.cases.table.row import FlatLeg
from c2b.models.leg import Leg
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classify
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.explain import label_text
from c2b.paradigms.lenses import LENSES
from c2b.paradigms.question import Question
from c2b.paradigms.reasons import decisive
from c2b.text import Language, Text

Derived = str | tuple[str, ...]


@frozen(kw_only=True)
class Difference:
    """A label of the table that differs from the one that the facts give.

    Attributes:
        case_id: The number of the case.
        leg: The number of the leg; None for a label of the whole case.
        row: The number of the row in the document, from 1.
        name: The field, such as ``expected_terms``.
        expected: The label in the table; empty where it has none.
        derived: The label that the facts give; empty where they give none.
        reason: The facts that lead to the derived label.
    """

    case_id: str
    leg: int | None
    row: int
    name: str
    expected: str
    derived: str
    reason: Text

    @property
    def text(self) -> Text:
        """The difference in one sentence."""
        where = _LEG.fill(leg=self.leg) if self.leg is not None else _WHOLE
        return _DIFFERENCE.fill(
            case=self.case_id,
            where=where,
            name=self.name,
            expected=_STATED.fill(label=self.expected) if self.expected else _NOT_STATED,
            derived=_GIVEN.fill(label=self.derived) if self.derived else _NOT_GIVEN,
            reason=self.reason,
        )

    def explain(self, language: Language = "en") -> str:
        """The difference in *language*, as one sentence."""
        return self.text.in_language(language)


_LEG = Text(en="leg {leg}", fr="flux {leg}")
_WHOLE = Text(en="as a whole", fr="dans son ensemble")
_DIFFERENCE = Text(
    en="{case}, {where}, {name}: {expected}, {derived}: {reason}",
    fr="{case}, {where}, {name}\u00a0: {expected}, {derived}\u00a0: {reason}",
)
_STATED = Text(en="the table has '{label}'", fr="le tableau indique «\u00a0{label}\u00a0»")
_NOT_STATED = Text(en="the table has no label", fr="le tableau n’indique rien")
_GIVEN = Text(en="the facts give '{label}'", fr="les faits donnent «\u00a0{label}\u00a0»")
_NOT_GIVEN = Text(en="the facts give no label", fr="les faits n’en donnent aucune")


def differences(case: FlatCase, asked: Collection[str]) -> Iterator[Difference]:
    """Yield the labels of one case that its facts do not give.

    Args:
        case: The case.
        asked: The fields of the labels to compare; one that the case leaves out counts as empty.
    """
    for flat in case.legs:
        yield from _of_leg(case.id, flat, asked)
    if case.exchange is None or "composite_label" not in asked:
        return
    composite = compose(case.exchange)
    expected, derived = case.composite_label or "", composite.label or "undetermined"
    if derived != expected:
        yield Difference(
            case_id=case.id,
            leg=None,
            row=case.row,
            name="composite_label",
            expected=expected,
            derived=derived,
            reason=_why_composite(composite),
        )


def leg_labels(classification: Classification) -> dict[str, Derived]:
    """The labels of one leg as a flat table writes them, by field."""
    return {
        **{label_of(lens): label.value for lens, label in classification.lenses.items()},
        "candidates": tuple(paradigm.value for paradigm in classification.candidates),
        "decisive_facts": tuple(sorted(classification.decisive)),
        "lens_agreement": classification.agreement.value,
    }


def _of_leg(case_id: str, flat: FlatLeg, asked: Collection[str]) -> Iterator[Difference]:
    classification = classify(flat.leg)
    for name, derived in leg_labels(classification).items():
        expected = _listed(flat.labels.get(name, ""))
        if name in asked and expected != _listed(derived):
            yield Difference(
                case_id=case_id,
                leg=flat.number,
                row=flat.row,
                name=name,
                expected=", ".join(expected),
                derived=", ".join(_listed(derived)),
                reason=Text.join([*_repeated(expected), *_why(name, classification)], _AND),
            )


def _listed(label: Any) -> tuple[str, ...]:
    """A label as a sorted list, because lists are compared without regard to their order."""
    if isinstance(label, str):
        return (label,) if label else ()
    return tuple(sorted(cast("Collection[str]", label)))


def _repeated(expected: tuple[str, ...]) -> Iterator[Text]:
    return (_TWICE.fill(label=label) for label, n in Counter(expected).items() if n > 1)


_LENS_FIELDS = {label_of(lens): lens for lens in LENSES[1:]}


def _why(name: str, classification: Classification) -> list[Text]:
    """The facts that lead to one label, as clauses."""
    leg = classification.leg
    if name in _LENS_FIELDS:
        facts = [(each, each.of(leg)) for each in _LENS_FIELDS[name].table.questions]
        clauses = [
            _ask(each, leg) if value is None else each.clause_text(value, leg)
            for each, value in facts
        ]
        return [*_left(classification), *clauses]
    if name == "lens_agreement":
        labels = classification.lenses.items()
        return [
            _LABELLED.fill(lens=_inside(lens.text), label=label_text(label))
            for lens, label in labels
        ]
    if name == "decisive_facts":
        return [_ask(question, leg) for question in decisive(leg)] or [_NOTHING_OPEN]
    if name == "candidates" and classification.paradigm is not None:
        return [_SETTLED.fill(label=classification.paradigm.text)]
    if classification.ask is not None and classification.paradigm is None:
        return [*_left(classification), _ASK.fill(question=classification.ask.text)]
    return [reason.text for reason in classification.reasons]


def _left(classification: Classification) -> Iterator[Text]:
    """The labels that remain possible, where the headline is undetermined."""
    if classification.candidates:
        yield _LEFT.fill(labels=", ".join(paradigm.value for paradigm in classification.candidates))


def _ask(question: Question, leg: Leg) -> Text:
    return _ASK.fill(question=question.question_text(leg))


def _why_composite(composite: Composite) -> Text:
    whole, *_ = composite.sentences
    return Text.join([_inside(whole), *composite.obstacles], _THEN)


def _inside(text: Text) -> Text:
    """Return *text* with a small first letter, to stand inside a sentence."""
    return Text(en=text.en[:1].lower() + text.en[1:], fr=text.fr[:1].lower() + text.fr[1:])


_TWICE = Text(
    en="'{label}' is listed more than once", fr="«\u00a0{label}\u00a0» y figure plusieurs fois"
)
_LABELLED = Text(en="{lens}: {label}", fr="{lens}\u00a0: {label}")
_SETTLED = Text(en="the headline is settled, {label}", fr="la qualification est établie, {label}")
_LEFT = Text(
    en="the known facts leave {labels} possible",
    fr="les faits connus laissent possibles {labels}",
)
_ASK = Text(en="ask '{question}'", fr="demandez «\u00a0{question}\u00a0»")
_NOTHING_OPEN = Text(
    en="no lens depends on an unknown fact", fr="aucun critère ne dépend d’un fait inconnu"
)
_AND = Text(en="; ", fr="\u00a0; ")
_THEN = Text(en=" ", fr=" ")
