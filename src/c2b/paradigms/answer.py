"""The name that a published definition gives to a leg."""

from __future__ import annotations

from attrs import frozen

from c2b.paradigms.definition import Definition
from c2b.paradigms.lens_labels import Label, LensLabels
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import NoLabel


@frozen(kw_only=True)
class Answer:
    """The name that one definition gives to a leg, and the lens that it looks through."""

    definition: Definition
    lens: Lens
    label: Label


def answers(outcome: LensLabels) -> tuple[Answer, ...]:
    """Return the label that each published definition gives, by the labels of *outcome*."""
    return tuple(
        Answer(definition=definition, lens=lens, label=label)
        for lens, label in outcome.by_lens.items()
        for definition in lens.definitions
    )


def dissenting(outcome: LensLabels) -> tuple[Answer, ...]:
    """Return the answers with a label other than the headline's."""
    agreed = (*NoLabel, outcome.labels[0])
    return tuple(answer for answer in answers(outcome) if answer.label not in agreed)
