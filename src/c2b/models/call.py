"""A call for offers, such as a survey, a contest or a mission. A call is not an offer."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from c2b._field_type import Written
from c2b._instants import instant, zoned
from c2b._validators import aware, instance, optional
from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.compensation import COMPENSATIONS, Compensation
from c2b.models.leg import Leg, Proposer, TermsSetter
from c2b.models.offer import Offer
from c2b.models.party import PARTIES, Party
from c2b.models.subordination import Subordination
from c2b.models.terms import Terms
from c2b.models.value import Value
from c2b.text import Text


@frozen(kw_only=True)
class Call(Written):
    """An invitation to offer something, on terms that the caller sets. None means unknown.

    Attributes:
        by: The party that calls, and would receive the value.
        seeks: The value that is sought.
        compensation: The compensation that the caller promises.
        opens: The first moment at which offers are accepted; None for any.
        closes: The first moment at which offers are too late; None for never.
    """

    by: Party = field(validator=instance(*PARTIES))
    seeks: Value = field(validator=instance(Value))
    compensation: Compensation | None = field(
        default=None, validator=optional(instance(*COMPENSATIONS))
    )
    activity: Activity | None = field(default=None, validator=optional(instance(Activity)))
    terms: Terms = field(default=Terms(), validator=instance(Terms))
    opens: datetime | None = field(default=None, validator=optional(aware))
    closes: datetime | None = field(default=None, validator=optional(aware))
    title: str | Text = field(default="", validator=instance(str, Text))

    def __attrs_post_init__(self) -> None:
        opens, closes = self.opens, self.closes
        if opens is not None and closes is not None and instant(closes) <= instant(opens):
            raise InvalidValueError("Call.closes", _LATER, closes, _GIVE_TIME)

    def is_open(self, at: datetime) -> bool:
        """Whether offers are accepted at the moment *at*; the moment of closing is too late."""
        now = instant(zoned("at", at))
        return (self.opens is None or instant(self.opens) <= now) and (
            self.closes is None or now < instant(self.closes)
        )

    def offer(
        self,
        provider: Party,
        *,
        made: datetime,
        stands_until: datetime | None = None,
        value: Value | None = None,
        subordination: Subordination | None = None,
    ) -> Offer:
        """Return the offer by which *provider* answers the call, on its terms.

        Args:
            provider: The party that answers, and makes the first specific proposal.
            made: The moment of the offer; the call has to be open.
            stands_until: The moment until which the offer stands; None leaves it open.
            value: The value offered; left out, the value that was sought.
            subordination: Whether the provider works under the authority of the caller, by facts.

        Raises:
            InvalidValueError: The call is not open at that moment.
        """
        if not self.is_open(made):
            raise InvalidValueError("Call.offer(made)", _WHILE_OPEN, made, _ANOTHER_CALL)
        leg = Leg(
            provider=provider,
            recipient=self.by,
            value=self.seeks if value is None else value,
            compensation=self.compensation,
            subordination=subordination,
            proposer=Proposer.PROVIDER,
            terms_set_by=TermsSetter.RECIPIENT,
            contract=self.terms.form,
        )
        return Offer(leg=leg, terms=self.terms, made=made, stands_until=stands_until)


_LATER = Text(en="a moment after it opens", fr="un moment postérieur à l’ouverture")
_GIVE_TIME = Text(
    en="leave the call open for some time, or leave its end open",
    fr="laissez l’appel ouvert un certain temps, ou n’en fixez pas la fin",
)
_WHILE_OPEN = Text(en="a moment at which the call is open", fr="un moment où l’appel est ouvert")
_ANOTHER_CALL = Text(
    en="offer while it is open, or outside the call",
    fr="faites l’offre pendant qu’il est ouvert, ou en dehors de l’appel",
)
