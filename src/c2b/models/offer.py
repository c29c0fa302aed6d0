"""The offer of one leg, on specific terms, that stands for some time."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from c2b._field_type import Written
from c2b._instants import instant, zoned
from c2b._validators import aware, instance, optional
from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.models.terms import Terms
from c2b.text import Text


@frozen(kw_only=True)
class Offer(Written):
    """A proposal of one leg, made at one moment, that stands until another (None: open-ended).

    Moments carry a time zone; naive ones are refused. An offer by itself never changes: whether it
    was countered, withdrawn or signed is the history of a `Contract`, which need not exist.
    """

    leg: Leg = field(validator=instance(Leg))
    terms: Terms = field(default=Terms(), validator=instance(Terms))
    made: datetime = field(validator=aware)
    stands_until: datetime | None = field(default=None, validator=optional(aware))

    def __attrs_post_init__(self) -> None:
        until = self.stands_until
        if until is not None and instant(until) <= instant(self.made):
            raise InvalidValueError("Offer.stands_until", _LATER, until, _GIVE_TIME)

    def stands(self, at: datetime) -> bool:
        """Whether the offer can be accepted at the moment *at*; the end itself is too late."""
        return instant(self.made) <= instant(zoned("at", at)) and not self.has_lapsed(at)

    def has_lapsed(self, at: datetime) -> bool:
        """Whether the offer has ended by the moment *at*; an open-ended one never lapses."""
        now = instant(zoned("at", at))
        return self.stands_until is not None and instant(self.stands_until) <= now


_LATER = Text(en="a moment after it was made", fr="un moment postérieur à l’offre")
_GIVE_TIME = Text(
    en="choose a later end, or leave the end open",
    fr="choisissez une fin postérieure, ou n’en fixez pas",
)
