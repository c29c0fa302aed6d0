"""The lens table: the question of each definition, its label, and its users."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from c2b.models.leg import Leg
from c2b.paradigms.classifier import classify
from c2b.paradigms.definition import Definition
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import LENSES, Lens
from c2b.teaching.facts import lens_questions, told
from c2b.teaching.wording import short_lens
from c2b.text import Text


@frozen(kw_only=True)
class LensRow:
    """A lens, as a row of the table of lenses.

    Attributes:
        name: The lens in a word.
        definition: The published definition that looks through it.
        used_by: The users of that definition.
        label: The label of the leg under the lens; None where no leg was given.
        because: The fact of the leg that it turns on, as a clause; None for the headline.
    """

    lens: Lens
    name: Text
    definition: Text
    used_by: tuple[str, ...]
    label: Label | None = None
    because: Text | None = None


def lens_table(leg: Leg | None = None) -> tuple[LensRow, ...]:
    """Return the lenses with their definitions, and the label of *leg* under each."""
    labels: Mapping[Lens, Label] = {} if leg is None else classify(leg).lenses
    questions = lens_questions()
    return tuple(
        LensRow(
            lens=lens,
            name=short_lens(lens),
            definition=definition.text,
            used_by=definition.used_by,
            label=labels.get(lens),
            because=None if leg is None or lens not in questions else told(questions[lens], leg),
        )
        for lens in LENSES
        for definition in lens.definitions
    )


def definition_of(lens: Lens) -> Definition:
    """Return the first published definition of *lens*."""
    return lens.definitions[0]
