"""Answer: what a published definition calls a leg."""

from __future__ import annotations

from attrs import frozen

from c2b.paradigms.definition import Definition
from c2b.paradigms.lens_labels import Label, LensLabels
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import NoLabel


@frozen(kw_only=True)
class Answer:
    """What one definition calls a leg, and the lens that it looks through."""

    definition: Definition
    lens: Lens
    label: Label


def answers(outcome: LensLabels) -> tuple[Answer, ...]:
    """What each published definition calls a leg with the labels of *outcome*, lens by lens."""
    return tuple(
        Answer(definition=definition, lens=lens, label=label)
        for lens, label in outcome.by_lens.items()
        for definition in lens.definitions
    )


def dissenting(outcome: LensLabels) -> tuple[Answer, ...]:
    """The definitions that speak and call the leg otherwise than its headline."""
    agreed = (*NoLabel, outcome.labels[0])
    return tuple(answer for answer in answers(outcome) if answer.label not in agreed)
