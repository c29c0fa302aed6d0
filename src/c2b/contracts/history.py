"""The history of a contract, one entry an event."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from c2b._instants import instant
from c2b._validators import aware, instance, optional
from c2b.contracts.event import ContractEvent
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import PARTIES, Party
from c2b.text import Text

PROPOSALS = (ContractEvent.OFFER, ContractEvent.COUNTER)
CLOCKED = (ContractEvent.LAPSE, ContractEvent.ACCEPT_BY_SILENCE)


@frozen(kw_only=True)
class HistoryEntry:
    """An event, its moment, the party that caused it, and the data that belong to it.

    Attributes:
        by: The party that caused it; None for time.
        offer: The offer or counter-offer that was made.
        amount: The amount paid; None where nothing was counted, or all that was due was given;
            zero where nothing was due.
        reason: The reason, in words.

    Raises:
        InvalidValueError: A party where time acts or none where it does not, a proposal without
            an offer, an offer of another moment or event, an amount without a payment.
    """

    event: ContractEvent = field(validator=instance(ContractEvent))
    at: datetime = field(validator=aware)
    by: Party | None = field(default=None, validator=optional(instance(*PARTIES)))
    offer: Offer | None = field(default=None, validator=optional(instance(Offer)))
    amount: Money | None = field(default=None, validator=optional(instance(Money)))
    reason: str | Text = field(default="", validator=instance(str, Text))

    def __attrs_post_init__(self) -> None:
        if (self.by is None) != (self.event in CLOCKED):
            expected = _SOMEBODY if self.by is None else _NOBODY
            raise _refused("by", expected.fill(event=self.event.text), self.by, _CORRECT_WHO)
        if (self.offer is None) != (self.event not in PROPOSALS):
            expected = _AN_OFFER if self.offer is None else _NO_OFFER
            raise _refused(
                "offer", expected.fill(event=self.event.text), self.offer, _CORRECT_OFFER
            )
        if self.offer is not None and instant(self.offer.made) != instant(self.at):
            raise _refused("offer", _MADE_THEN, self.offer.made, _SAME_MOMENT)
        if self.amount is not None and self.event is not ContractEvent.PAY:
            raise _refused("amount", _NO_AMOUNT, self.amount, _PAYMENT_ONLY)

    @property
    def text(self) -> Text:
        """The event as a sentence with its moment and its reason."""
        who = _TIME if self.by is None else self.by.name
        at = _AT.fill(day=self.at.date(), time=self.at.timetz().isoformat())
        nothing = self.amount is not None and not self.amount
        clause = _NOTHING_DUE if nothing else self.event.clause_text
        sentence = _EVENT.fill(at=at, clause=clause.fill(who=who))
        if self.amount is not None:
            amount = Text(en=str(self.amount), fr=self.amount.explain("fr"))
            sentence = _WITH_AMOUNT.fill(sentence=sentence, amount=amount)
        return _WITH_REASON.fill(sentence=sentence, reason=self.reason) if self.reason else sentence


def _refused(name: str, expected: Text, got: object, hint: Text) -> InvalidValueError:
    return InvalidValueError(f"HistoryEntry.{name}", expected, got, hint)


_TIME = Text(en="time", fr="le temps")
_AT = Text(en="{day} {time}", fr="{day} à {time}")
_EVENT = Text(en="{at}: {clause}", fr="{at}\u00a0: {clause}")
_NOTHING_DUE = Text(en="{who} states that nothing is due", fr="{who} constate que rien n’est dû")
_WITH_AMOUNT = Text(en="{sentence} ({amount})", fr="{sentence} ({amount})")
_WITH_REASON = Text(en="{sentence}: {reason}", fr="{sentence}\u00a0: {reason}")
_SOMEBODY = Text(
    en="the party that caused the event '{event}'",
    fr="la partie qui a causé l’événement « {event} »",
)
_NOBODY = Text(
    en="no party, for time causes the event '{event}'",
    fr="aucune partie, puisque le temps cause l’événement « {event} »",
)
_CORRECT_WHO = Text(en="correct this or the event", fr="corrigez cela ou l’événement")
_AN_OFFER = Text(en="the offer of the event '{event}'", fr="l’offre de l’événement « {event} »")
_NO_OFFER = Text(
    en="no offer with the event '{event}'", fr="aucune offre avec l’événement « {event} »"
)
_CORRECT_OFFER = Text(en="correct this or the event", fr="corrigez cela ou l’événement")
_MADE_THEN = Text(
    en="an offer made at the moment of the event", fr="une offre faite au moment de l’événement"
)
_SAME_MOMENT = Text(en="give both the same moment", fr="donnez aux deux le même moment")
_NO_AMOUNT = Text(en="no amount, for nothing is paid", fr="aucun montant, puisque rien n’est payé")
_PAYMENT_ONLY = Text(
    en="leave it out, or make it a payment", fr="omettez-le, ou faites-en un paiement"
)
