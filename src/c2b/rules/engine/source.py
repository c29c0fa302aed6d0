"""Source: where a rule or a figure can be read, and how surely it was read."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from c2b._validators import exactly, named, optional
from c2b.choice import Choice
from c2b.text import Text


class Certainty(Choice):
    """How surely the library knows what a rule says, the surest first.

    An unsure rule is an option that users may change; it never forbids anything firmly.
    """

    SEEN = "seen", "read", "lu"
    KNOWN = "known", "known, not read again", "connu, non relu"
    UNSURE = "unsure", "unsure", "incertain"

    def weaker(self, other: Certainty) -> Certainty:
        """The less sure of the two marks."""
        marks = tuple(Certainty)
        return max(self, other, key=marks.index)


class Since(Choice):
    """Why a rule has no first day."""

    ALWAYS = "always", "always", "depuis toujours"
    NOT_FOUND = "not_found", "not found", "non trouvé"


@frozen(kw_only=True)
class Source:
    """Where a rule is written.

    Attributes:
        act: The act, code, judgment, standard or policy: ``Directive 2005/29/EC``.
        article: The place in it: ``Annex I, point 23c``; empty where the act has no parts.
        url: Where the official text can be read; empty where none is kept.
        seen_on: What was read when the rule was written down; None where nothing was read again.
        note: Limits that a reader should know.
    """

    act: str = field(validator=named)
    article: str = field(default="", validator=exactly(str))
    url: str = field(default="", validator=exactly(str))
    seen_on: Text | None = field(default=None, validator=optional(exactly(Text)))
    note: Text | None = field(default=None, validator=optional(exactly(Text)))

    def __str__(self) -> str:
        return f"{self.act}, {self.article}" if self.article else self.act


def first_day(since: date | Since) -> date | None:
    """The first day of a rule; None where it has none, or where none was found."""
    return since if isinstance(since, date) else None
