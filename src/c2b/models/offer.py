"""Offer: a particular proposal of one leg, and how long it stands."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from c2b.errors import InvalidValueError
from c2b.models._checks import aware, instance, optional
from c2b.models.leg import Leg
from c2b.models.text import Text


@frozen(kw_only=True)
class Offer:
    """A proposal of one leg, made at a moment, that stands until another (None: open).

    Moments carry a time zone; naive ones are refused.
    """

    leg: Leg = field(validator=instance(Leg))
    made: datetime = field(validator=aware)
    stands_until: datetime | None = field(default=None, validator=optional(aware))

    def __attrs_post_init__(self) -> None:
        if self.stands_until is not None and self.stands_until <= self.made:
            raise InvalidValueError("Offer.stands_until", _LATER, self.stands_until, _GIVE_TIME)

    def stands(self, at: datetime) -> bool:
        """Whether the offer can be accepted at the moment *at*; the end itself is too late."""
        if at.utcoffset() is None:
            raise InvalidValueError("at", _ZONED, at, _ADD_ZONE)
        return self.made <= at and (self.stands_until is None or at < self.stands_until)


_LATER = Text(en="a moment after it was made", fr="un moment postérieur à l'offre")
_GIVE_TIME = Text(
    en="let the offer stand for some time, or leave the end open",
    fr="laissez l'offre valoir un certain temps, ou n'en fixez pas la fin",
)
_ZONED = Text(en="a datetime with a time zone", fr="un datetime avec un fuseau horaire")
_ADD_ZONE = Text(
    en="add tzinfo, such as datetime.UTC", fr="ajoutez tzinfo, par exemple datetime.UTC"
)
