"""Case: an exchange that took place, where it was read, and how sure its facts are."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from c2b._validators import counted, exactly, instance, named, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.exchange import Exchange
from c2b.text import Text


class Difficulty(Choice):
    """How hard a case is to label by hand."""

    EASY = "easy", "easy", "facile"
    MEDIUM = "medium", "medium", "moyenne"
    HARD = "hard", "hard", "élevée"


class Confidence(Choice):
    """How sure the facts of a case are."""

    HIGH = "high", "high", "élevée"
    MEDIUM = "medium", "medium", "moyenne"
    LOW = "low", "low", "faible"


@frozen(kw_only=True)
class Citation:
    """Where facts come from.

    Attributes:
        where: A site, a judgment or a law.
        title: The title of the page in its own language; empty where it has none.
        note: What the page is about, or through whom it was read; may be empty.
        retrieved: Whether the text was read; otherwise it is recalled from general knowledge.
    """

    where: str | Text = field(validator=named)
    title: str = field(default="", validator=exactly(str))
    note: str | Text = field(default="", validator=instance(str, Text))
    retrieved: bool = field(default=True, validator=exactly(bool))

    @property
    def text(self) -> Text:
        """The citation on one line."""
        text = _WHERE.fill(where=self.where)
        if self.title:
            text = _TITLED.fill(citation=text, title=self.title)
        return _NOTED.fill(citation=text, note=self.note) if self.note else text

    def __str__(self) -> str:
        return str(self.text)


_WHERE = Text(en="{where}", fr="{where}")
_TITLED = Text(en="{citation}, '{title}'", fr="{citation}, « {title} »")
_NOTED = Text(en="{citation} ({note})", fr="{citation} ({note})")


def _one_a_leg(case: Case, attribute: Attribute[tuple[Text, ...]], why: tuple[Text, ...]) -> None:
    """As many sentences as legs."""
    legs = len(case.exchange.legs)
    if len(why) != legs:
        raise InvalidValueError("Case.why", _EACH.fill(legs=legs), len(why), _SAY_WHY)


_EACH = Text(en="a text for each leg ({legs})", fr="un texte par prestation ({legs})")
_SAY_WHY = Text(
    en="say of each leg why it is what it is",
    fr="dites de chaque prestation pourquoi elle est ce qu'elle est",
)


@frozen(kw_only=True)
class Case:
    """A real case. Its facts are coded, its labels are derived from them and never stored.

    Attributes:
        year: The year of the facts, not always that of the founding.
        country: ISO 3166 code, or EU.
        detail: A finer word for the activity.
        parties: How many distinct parties there are; a crowd counts once.
        why: A sentence for each leg.
        source_label: What a source calls it, which may contradict the facts; empty if nothing.
    """

    id: str = field(validator=named)
    company: str = field(validator=[exactly(str), named])
    year: int = field(validator=counted)
    country: str = field(validator=named)
    detail: str = field(validator=named)
    difficulty: Difficulty = field(validator=instance(Difficulty))
    confidence: Confidence = field(validator=instance(Confidence))
    parties: int = field(validator=counted)
    exchange: Exchange = field(validator=instance(Exchange))
    why: tuple[Text, ...] = field(repr=False, validator=[tuple_of(Text), _one_a_leg])
    sources: tuple[Citation, ...] = field(repr=False, validator=tuple_of(Citation, least=1))
    source_label: str = field(default="", validator=exactly(str))

    @property
    def title(self) -> Text:
        """What the case is called."""
        title = self.exchange.title
        return title if isinstance(title, Text) else Text(en=title, fr=title)

    @property
    def activity(self) -> Activity | None:
        """What the exchange is about."""
        return self.exchange.activity
