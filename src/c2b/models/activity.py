"""The fields in which consumers give something to businesses."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Text


class Activity(Choice):
    """The field that an exchange is about."""

    REVIEW = "review"
    SURVEY = "survey"
    COCREATION = "cocreation"
    CROWDSOURCING = "crowdsourcing"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The name of the activity in both languages."""
        return _NAMES[self]


_NAMES = {
    Activity.REVIEW: Text(en="reviews", fr="rédaction d’avis"),
    Activity.SURVEY: Text(en="surveys", fr="enquêtes"),
    Activity.COCREATION: Text(en="co-creation", fr="cocréation"),
    Activity.CROWDSOURCING: Text(en="crowdsourcing", fr="production participative"),
    Activity.OTHER: Text(en="other exchanges", fr="autres échanges"),
}
