"""The reasons why a definition cannot be carried out on a frame, found before anything runs."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from c2b._validators import exactly, named
from c2b.errors import InvalidValueError, refusal, shown, together
from c2b.text import Language, Text


@frozen(kw_only=True)
class Obstacle:
    """A part of a definition that cannot be carried out on a frame, with the reason.

    Attributes:
        where: The part: the id of a rule, the kind of a scheme, the name of a column.
        expected: What can be carried out.
        got: What was found instead.
        hint: The way to get the result all the same.
    """

    where: str = field(validator=named)
    expected: Text = field(validator=exactly(Text))
    got: Text = field(validator=exactly(Text))
    hint: Text = field(validator=exactly(Text))

    def explain(self, language: Language = "en") -> str:
        """Return the obstacle in a sentence in *language*."""
        got = shown(self.got, language)
        return refusal(self.where, self.expected, got, self.hint, language)

    @property
    def error(self) -> InvalidValueError:
        """The error of a function that meets the obstacle."""
        return InvalidValueError(self.where, self.expected, self.got, self.hint)


def refuse(obstacles: Iterable[Obstacle]) -> None:
    """Raise one error for all *obstacles*; return if there are none.

    Raises:
        InvalidValueError: There is at least one; the others are in its attribute `also`.
    """
    if error := together(each.error for each in dict.fromkeys(obstacles)):
        raise error
