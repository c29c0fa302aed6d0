"""The lens table: the question of each definition, its label, and its users."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from c2b.models.leg import Leg
from c2b.paradigms.classifier import classify
from c2b.paradigms.definition import Definition
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import LENSES, Lens
from c2b.teaching.definition_sources import DEFINITION_SOURCES
from c2b.teaching.facts import told
from c2b.teaching.wording import short_lens
from c2b.text import Text, in_both


@frozen(kw_only=True)
class LensRow:
    """A lens, as a row of the table of lenses.

    Attributes:
        name: The lens in a word.
        definition: The published definition that looks through it.
        used_by: The users of that definition.
        label: The label of the leg under the lens; None where no leg was given.
        because: The fact of the leg that it turns on, as a clause; None where no leg was given.
    """

    lens: Lens
    name: Text
    definition: Text
    used_by: tuple[str, ...]
    label: Label | None = None
    because: Text | None = None

    @property
    def users(self) -> Text:
        """The users of the definition in one line."""
        return Text.join(map(in_both, self.used_by), _NEXT)

    @property
    def sources(self) -> Text:
        """The places where the definition is found; its users where these are not recorded."""
        return DEFINITION_SOURCES.get(self.lens.id, self.users)


def lens_table(leg: Leg | None = None) -> tuple[LensRow, ...]:
    """Return the lenses with their definitions, and the label of *leg* under each."""
    labels: Mapping[Lens, Label] = {} if leg is None else classify(leg).lenses
    return tuple(
        LensRow(
            lens=lens,
            name=short_lens(lens),
            definition=definition.text,
            used_by=definition.used_by,
            label=labels.get(lens),
            because=None if leg is None else told(lens.table.questions[0], leg),
        )
        for lens in LENSES
        for definition in lens.definitions
    )


def definition_of(lens: Lens) -> Definition:
    """Return the first published definition of *lens*."""
    return lens.definitions[0]


_NEXT = Text(en="; ", fr=" ; ")
