"""The draft of what a party means to propose, before it is an offer."""

from __future__ import annotations

from attrs import field, frozen

from c2b._validators import instance
from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.models.party import is_same_party
from c2b.models.terms import Terms
from c2b.text import Text


@frozen(kw_only=True)
class Draft:
    """A leg and the terms on which it is to be proposed.

    Raises:
        InvalidValueError: Both sides of the leg are one party, which cannot agree with itself.
    """

    leg: Leg = field(validator=instance(Leg))
    terms: Terms = field(default=Terms(), validator=instance(Terms))

    def __attrs_post_init__(self) -> None:
        if is_same_party(self.leg.provider, self.leg.recipient):
            raise InvalidValueError("Draft.leg", _TWO, self.leg.provider.name, _NAME_OTHER)


_TWO = Text(en="a leg between two parties", fr="un flux entre deux parties")
_NAME_OTHER = Text(
    en="name the other party; a party cannot contract with itself",
    fr="nommez l’autre partie\u00a0; nul ne contracte avec soi-même",
)
