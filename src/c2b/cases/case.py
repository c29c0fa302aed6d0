"""Case: an exchange that took place, where it was read, and how sure its facts are."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from c2b.models.activity import Activity
from c2b.models.exchange import Exchange
from c2b.models.text import Text


class Difficulty(Enum):
    """How hard a case is to label by hand."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Confidence(Enum):
    """How sure the facts of a case are."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


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

    id: str
    company: str
    year: int
    country: str
    detail: str
    difficulty: Difficulty
    confidence: Confidence
    parties: int
    exchange: Exchange
    why: tuple[Text, ...] = field(repr=False)
    sources: tuple[str, ...] = field(repr=False)
    source_label: str = ""

    @property
    def title(self) -> Text:
        """What the case is called."""
        title = self.exchange.title
        return title if isinstance(title, Text) else Text(en=title, fr=title)

    @property
    def activity(self) -> Activity | None:
        """What the exchange is about."""
        return self.exchange.activity
