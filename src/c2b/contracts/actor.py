"""The roles in which a party causes an event; one party may have several of them at once."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Text


class Actor(Choice):
    """The role in which a party, or time, causes an event."""

    PROVIDER = "provider"
    RECIPIENT = "recipient"
    OFFEROR = "offeror"
    OFFEREE = "offeree"
    COSIGNER = "cosigner"
    THIRD = "third"
    TIME = "time"

    @property
    def text(self) -> Text:
        """The name of the role in both languages."""
        return _NAMES[self]


PROFILES = (
    frozenset({Actor.PROVIDER, Actor.OFFEROR}),
    frozenset({Actor.PROVIDER, Actor.OFFEREE}),
    frozenset({Actor.RECIPIENT, Actor.OFFEROR}),
    frozenset({Actor.RECIPIENT, Actor.OFFEREE}),
    frozenset({Actor.COSIGNER}),
    frozenset({Actor.THIRD}),
    frozenset({Actor.TIME}),
)
"""What one party can be at once, as soon as there is an offer."""

_NAMES = {
    Actor.PROVIDER: Text(en="the provider", fr="qui apporte"),
    Actor.RECIPIENT: Text(en="the recipient", fr="qui reçoit"),
    Actor.OFFEROR: Text(en="the offeror", fr="l’auteur de l’offre"),
    Actor.OFFEREE: Text(en="the offeree", fr="le destinataire de l’offre"),
    Actor.COSIGNER: Text(en="a cosigner", fr="un cosignataire"),
    Actor.THIRD: Text(en="a third party", fr="un tiers"),
    Actor.TIME: Text(en="time", fr="le temps"),
}
