"""The day of a question: one day, or one for each event by which laws choose their version.

A contract stays under the law of the day on which it was made, and a payment is reported under the
law of its year, while a practice is judged by the law of the day on which it goes on.
"""

from __future__ import annotations

from datetime import date

from attrs import Attribute, field, fields_dict, frozen

from c2b._instants import hint_for_day
from c2b._validators import exactly, instance, optional, refuse
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text


class Anchor(Choice):
    """The event whose day chooses the version of a rule."""

    ACT = "act", "the act", "l’acte"
    CONTRACT = "contract", "the contract", "le contrat"
    PAYMENT = "payment", "the payment", "le paiement"
    YEAR = "year", "the year of the payments", "l’année des paiements"
    PUBLICATION = "publication", "the publication", "la publication"
    DECISION = "decision", "the decision", "la décision"


def _a_year(owner: object, attribute: Attribute[int | None], value: object) -> None:
    if value is not None and not (type(value) is int and 1 <= value <= 9999):
        raise refuse(owner, attribute.name, _YEAR, value, _WRITE_YEAR)


@frozen(kw_only=True)
class Days:
    """The day of each event; an event without a day of its own happens on the day of the act.

    Attributes:
        act: The day of the act, and of whatever has no other day.
        contract: The day on which the contract is made.
        payment: The day of the payment.
        year: The year of the payments; it stands for its 31 December.
        publication: The day of the publication.
        decision: The day of the decision.

    >>> from datetime import date
    >>> Days(act=date(2026, 11, 28), year=2025).of(Anchor.YEAR)
    datetime.date(2025, 12, 31)
    """

    act: date = field(validator=exactly(date))
    contract: date | None = field(default=None, validator=optional(exactly(date)))
    payment: date | None = field(default=None, validator=optional(exactly(date)))
    year: int | None = field(default=None, validator=_a_year)
    publication: date | None = field(default=None, validator=optional(exactly(date)))
    decision: date | None = field(default=None, validator=optional(exactly(date)))

    def of(self, anchor: Anchor) -> date:
        """Return the day of the event *anchor*."""
        instance(Anchor)(self, fields_dict(Days)["act"], anchor)
        found: date | int | None = getattr(self, anchor.value)
        if found is None:
            return self.act
        return found if isinstance(found, date) else date(found, 12, 31)


On = date | Days


def day_for(on: On, anchor: Anchor) -> date:
    """Return the day on which a rule with that *anchor* is asked about.

    Raises:
        InvalidValueError: *on* is neither a day nor `Days`; a moment with a time is no day.
    """
    if isinstance(on, Days):
        return on.of(anchor)
    if type(on) is not date:
        raise InvalidValueError("on", _A_DAY, on, hint_for_day(on))
    return on


def check_known_on(known_on: object) -> None:
    """Check that *known_on*, the day of the knowledge of figures, is a day, or None.

    Raises:
        InvalidValueError: It is neither; a moment with a time is no day.
    """
    if known_on is not None and type(known_on) is not date:
        raise InvalidValueError("known_on", _A_DAY_OR_NONE, known_on, hint_for_day(known_on))


_YEAR = Text(en="a year, 1 to 9999", fr="une année, de 1 à 9999")
_WRITE_YEAR = Text(en="write 2026", fr="écrivez 2026")
_A_DAY = Text(en="a datetime.date, or Days", fr="un datetime.date, ou Days")
_A_DAY_OR_NONE = Text(en="a datetime.date, or None", fr="un datetime.date, ou None")
