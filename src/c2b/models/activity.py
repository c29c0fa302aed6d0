"""The fields in which consumers give something to businesses."""

from __future__ import annotations

from enum import Enum

from c2b.text import Text


class Activity(Enum):
    """The field that an exchange is about."""

    REVIEW = "review"
    SURVEY = "survey"
    CO_CREATION = "co_creation"
    CROWDSOURCING = "crowdsourcing"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The name of the activity in both languages."""
        return _NAMES[self]


_NAMES = {
    Activity.REVIEW: Text(en="reviews", fr="rédaction d’avis"),
    Activity.SURVEY: Text(en="surveys", fr="enquêtes"),
    Activity.CO_CREATION: Text(en="co-creation", fr="cocréation"),
    Activity.CROWDSOURCING: Text(en="crowdsourcing", fr="production participative"),
    Activity.OTHER: Text(en="other exchanges", fr="autres échanges"),
}
