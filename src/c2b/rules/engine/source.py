"""The act where a rule or a figure is written, its kind, and the certainty of the library."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import evolve, field, frozen

from c2b._validators import exactly, instance, named, optional
from c2b.choice import Choice
from c2b.text import Text, in_both


class Certainty(Choice):
    """The certainty of a rule or figure, the surest first.

    An unsure rule is an option that users may change; it is a recommendation at most.
    """

    SEEN = "seen", "read", "lu"
    KNOWN = "known", "known, not read again", "connu, non relu"
    UNSURE = "unsure", "unsure", "incertain"

    def weaker(self, other: Certainty) -> Certainty:
        """Return the less sure of the two."""
        marks = tuple(Certainty)
        return max(self, other, key=marks.index)


class Since(Choice):
    """The reason why a rule has no first day."""

    ALWAYS = "always", "always", "depuis toujours"
    NOT_FOUND = "not_found", "not found", "non trouvé"


class SourceKind(Choice):
    """The kind of text where a rule is written; a directive binds through a national act only."""

    STATUTE = "statute", "statute", "loi"
    REGULATION = "regulation", "regulation", "règlement"
    DIRECTIVE = "directive", "directive", "directive"
    DECREE = "decree", "decree", "décret"
    JUDGMENT = "judgment", "judgment", "arrêt"
    GUIDANCE = "guidance", "guidance", "lignes directrices"
    CODE = "code", "professional code", "code professionnel"
    STANDARD = "standard", "standard", "norme technique"
    CONTRACT = "contract", "contract terms", "conditions contractuelles"
    PRACTICE = "practice", "practice", "usage"


@frozen(kw_only=True)
class Source:
    """The act and article where a rule is written.

    Attributes:
        act: The act, code, judgment, standard or policy: ``Directive 2005/29/EC``; a text where
            the two languages cite it differently.
        kind: The kind of text; None where it is not stated.
        stated_on: The day of a judgment; its rule begins with the law that it reads.
        article: The place in the act: ``Annex I, point 23c``; empty where the act has no parts.
        url: The address of the official text; empty where none is kept.
        seen_on: What was read when the rule was written down; None where nothing was read.
        note: The limits of the rule that a reader should know.
    """

    act: str | Text = field(validator=named)
    kind: SourceKind | None = field(default=None, validator=optional(instance(SourceKind)))
    stated_on: date | None = field(default=None, validator=optional(exactly(date)))
    article: str | Text = field(default="", validator=instance(str, Text))
    url: str = field(default="", validator=exactly(str))
    seen_on: Text | None = field(default=None, validator=optional(exactly(Text)))
    note: Text | None = field(default=None, validator=optional(exactly(Text)))

    def at(
        self,
        article: str | Text,
        *,
        kind: SourceKind | None = None,
        stated_on: date | None = None,
        url: str | None = None,
        seen_on: Text | None = None,
        note: Text | None = None,
    ) -> Source:
        """Cite a place in this act; what is left out is as the act has it.

        >>> str(Source(act="Code civil").at("Art. 1128"))
        'Code civil, Art. 1128'
        """
        return evolve(
            self,
            article=article,
            kind=kind or self.kind,
            stated_on=stated_on or self.stated_on,
            url=self.url if url is None else url,
            seen_on=seen_on or self.seen_on,
            note=note or self.note,
        )

    @cached_property
    def text(self) -> Text:
        """The citation in both languages: the act and the place in it."""
        act = in_both(self.act)
        return _CITED.fill(act=act, article=in_both(self.article)) if self.article else act

    def __str__(self) -> str:
        return self.text.in_language("en")


_CITED = Text(en="{act}, {article}", fr="{act}, {article}")


def first_day(since: date | Since) -> date | None:
    """Return the first day of a rule; None where it has none, or where none was found."""
    return since if isinstance(since, date) else None
