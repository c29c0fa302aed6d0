"""An exchange that took place, with its sources and the certainty of its facts."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from c2b._validators import counted, exactly, instance, named, tuple_of
from c2b.cases.country import COUNTRIES
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.exchange import Exchange
from c2b.text import Text, in_both


class Difficulty(Choice):
    """The difficulty of labelling a case by hand."""

    EASY = "easy", "easy", "facile"
    MEDIUM = "medium", "medium", "moyenne"
    HARD = "hard", "hard", "élevée"

    @property
    def text(self) -> Text:
        """The difficulty in a word."""
        return _DIFFICULTIES[self]


_DIFFICULTIES = {
    Difficulty.EASY: Text(en="easy", fr="facile"),
    Difficulty.MEDIUM: Text(en="medium", fr="moyen"),
    Difficulty.HARD: Text(en="hard", fr="difficile"),
}


class Confidence(Choice):
    """The degree of certainty of the facts of a case."""

    HIGH = "high", "high", "élevée"
    MEDIUM = "medium", "medium", "moyenne"
    LOW = "low", "low", "faible"


class CitationKind(Choice):
    """The kind of a source: all but a report by others are fit to be shown in class."""

    ACT = "act", "an act", "une loi ou un règlement"
    JUDGMENT = "judgment", "a judgment", "une décision de justice"
    AUTHORITY = "authority", "a document of an authority", "un document d’une autorité"
    FIRM = "firm", "a document of the firm", "un document de l’entreprise"
    RESEARCH = "research", "a book or an article", "un livre ou un article scientifique"
    REPORT = "report", "a report by others", "un récit de tiers"


@frozen(kw_only=True)
class Citation:
    """A source of the facts of a case.

    Attributes:
        where: A site, a judgment or a law.
        title: The title of the page in its own language; empty where it has none.
        note: The subject of the page, or the place where it was quoted; may be empty.
        kind: The kind of the source.
        retrieved: Whether the text was read, if only as it was quoted; otherwise the source is
            recalled from general knowledge, and is to be checked before it is used.
    """

    where: str | Text = field(validator=named)
    title: str = field(default="", validator=exactly(str))
    note: str | Text = field(default="", validator=instance(str, Text))
    kind: CitationKind = field(default=CitationKind.REPORT, validator=instance(CitationKind))
    retrieved: bool = field(default=True, validator=exactly(bool))

    @property
    def is_fit_for_class(self) -> bool:
        """Whether it is an act, a judgment, or a document of an authority, the firm or research."""
        return self.kind is not CitationKind.REPORT

    @property
    def text(self) -> Text:
        """The citation on one line."""
        text = _WHERE.fill(where=self.where)
        if self.title:
            text = _TITLED.fill(citation=text, title=self.title)
        if self.note:
            text = _NOTED.fill(citation=text, note=self.note)
        return text if self.retrieved else _RECALLED.fill(citation=text)

    def __str__(self) -> str:
        return str(self.text)


_WHERE = Text(en="{where}", fr="{where}")
_TITLED = Text(en="{citation}, '{title}'", fr="{citation}, « {title} »")
_NOTED = Text(en="{citation} ({note})", fr="{citation} ({note})")
_RECALLED = Text(en="{citation} [known, not read again]", fr="{citation} [connu, non relu]")


def _one_a_leg(case: Case, attribute: Attribute[tuple[Text, ...]], why: tuple[Text, ...]) -> None:
    """Refuse a number of sentences that differs from the number of legs."""
    legs = len(case.exchange.legs)
    if len(why) != legs:
        raise InvalidValueError("Case.why", _EACH.fill(legs=legs), len(why), _WRITE_WHY)


_EACH = Text(en="a text for each leg ({legs})", fr="un texte par flux ({legs})")
_WRITE_WHY = Text(
    en="write a sentence that explains each leg",
    fr="écrivez une phrase qui explique chaque flux",
)


@frozen(kw_only=True)
class Case:
    """A real case: its facts are recorded, and its labels are derived from them, never stored.

    Attributes:
        id: The number of the case in the catalogue, such as ``S24``.
        company: The name of the company; in both languages where it is a description.
        year: The year of the facts, not always that of the founding.
        country: The ISO 3166 code of the country, or EU.
        detail: A finer word for the activity.
        difficulty: The difficulty of labelling the case by hand.
        confidence: The degree of certainty of the facts.
        parties: The number of distinct parties; a crowd counts once.
        exchange: The legs, and the way in which they form a whole.
        why: A sentence for each leg.
        sources: The citations that the facts come from, at least one.
        source_label: The label that a source gives, which may contradict the facts; empty if none.
    """

    id: str = field(validator=named)
    company: str | Text = field(validator=named)
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
        """The title of the exchange, in both languages."""
        return in_both(self.exchange.title)

    @property
    def company_name(self) -> Text:
        """The name of the company, in both languages."""
        return in_both(self.company)

    @property
    def country_name(self) -> Text:
        """The name of the country in both languages; its code where no name is known."""
        return COUNTRIES.get(self.country, in_both(self.country))

    @property
    def sources_for_class(self) -> tuple[Citation, ...]:
        """The sources that are fit to be shown in class; empty where none is known."""
        return tuple(citation for citation in self.sources if citation.is_fit_for_class)

    @property
    def activity(self) -> Activity | None:
        """The field in which the consumer gives something; None where it is unknown."""
        return self.exchange.activity


NONE_FOR_CLASS = Text(
    en="For this case, the library knows no act, judgment or document of the firm to show in "
    "class.",
    fr="Pour ce cas, la bibliothèque ne connaît ni loi, ni décision de justice, ni document de "
    "l’entreprise à montrer en classe.",
)
