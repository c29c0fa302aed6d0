"""The replay of a contract: the state that its history adds up to."""

from __future__ import annotations

from copy import copy

from attrs import define, field

from c2b._instants import SECOND, instant
from c2b.contracts.actor import Actor
from c2b.contracts.draft import Draft
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import HistoryEntry
from c2b.contracts.state import ContractState
from c2b.contracts.transition import Lifecycle, Transition
from c2b.errors import InvalidValueError
from c2b.models.compensation import Monetary
from c2b.models.leg import Leg
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import Party, is_same_party, party_key, party_text
from c2b.models.terms import Terms
from c2b.text import Text

Name = str | Text
Key = Name | tuple[str]


@define(kw_only=True, eq=False)
class Replay:
    """The state of a contract, which changes only while its history is replayed."""

    lifecycle: Lifecycle
    draft: Draft
    parties: dict[Key, tuple[Party, Actor]]
    state: ContractState
    offer: Offer | None = None
    offeror: Party | None = None
    signed: dict[Key, Party] = field(factory=dict[Key, Party])
    bound: int | None = None
    delivered: int | None = None
    latest: HistoryEntry | None = None
    paid: int = 0
    is_settled: bool = False

    @property
    def leg(self) -> Leg:
        """The leg as it was last proposed."""
        return self.draft.leg if self.offer is None else self.offer.leg

    @property
    def terms(self) -> Terms:
        """The terms as they were last proposed."""
        return self.draft.terms if self.offer is None else self.offer.terms

    @property
    def promised(self) -> Money | None:
        """The money promised in return; None where there is none, or the sum is unknown."""
        compensation = self.leg.compensation
        return compensation.amount if isinstance(compensation, Monetary) else None

    @property
    def due(self) -> Money | None:
        """The part of the promised money that is not paid yet."""
        if self.promised is None:
            return None
        left = 0 if self.is_settled else max(self.promised.minor - self.paid, 0)
        return Money(minor=left, currency=self.promised.currency)

    def settles(self, amount: Money | None) -> bool:
        """Whether nothing remains to be given once *amount* is; None gives all that is due."""
        if self.promised is None or amount is None:
            return True
        return self.promised.minor <= self.paid + amount.minor

    @property
    def silence_at(self) -> int | None:
        """The instant at which an unanswered delivery counts as accepted; None for never."""
        seconds = self.terms.auto_accept_seconds
        if seconds is None or self.delivered is None:
            return None
        return self.delivered + seconds * SECOND

    @property
    def lapses_at(self) -> int | None:
        """The instant at which the offer lapses; None for never."""
        until = None if self.offer is None else self.offer.stands_until
        return None if until is None else instant(until)

    @property
    def deadline(self) -> tuple[ContractEvent, int] | None:
        """The event that time alone will cause in this state, and its instant; None for none."""
        due = {
            ContractEvent.LAPSE: self.lapses_at,
            ContractEvent.ACCEPT_BY_SILENCE: self.silence_at,
        }
        for row in self.lifecycle.rows(self.state):
            moment = due.get(row.event)
            if moment is not None:
                return row.event, moment
        return None

    def actors(self, by: Party | None) -> frozenset[Actor]:
        """Return the roles that *by* has in the contract.

        Raises:
            InvalidValueError: *by* has the name of a party of the contract, and is another party.
        """
        if by is None:
            return frozenset({Actor.TIME})
        found = [each for each in self.parties.values() if is_same_party(each[0], by)]
        if not found:
            return frozenset({Actor.THIRD})
        party, actor = found[0]
        if party != by:
            expected = _AS_NAMED.fill(party=_identified(party))
            raise InvalidValueError("by", expected, _identified(by), _USE_THAT)
        if self.offeror is None or actor is Actor.COSIGNER:
            return frozenset({actor})
        return frozenset({actor, Actor.OFFEROR if by == self.offeror else Actor.OFFEREE})

    def after(self, entry: HistoryEntry, row: Transition) -> Replay:
        """Return the replay with one more *entry*, which happens by *row*; this one stays."""
        later = copy(self)
        later.signed = dict(self.signed)
        later.take(entry, row)
        return later

    def take(self, entry: HistoryEntry, row: Transition) -> None:
        """Change the state by *entry*, which happens by *row*."""
        now = instant(entry.at)
        if entry.offer is not None:
            self.offer, self.offeror, self.signed = entry.offer, entry.by, {}
        elif entry.event is ContractEvent.SIGN and entry.by is not None:
            self.signed[party_key(entry.by)] = entry.by
        elif entry.event is ContractEvent.PAY:
            self.is_settled = self.settles(entry.amount)
            self.paid += entry.amount.minor if entry.amount is not None else 0
        elif entry.event is ContractEvent.PERFORM:
            self.delivered = now
        if row.target is ContractState.SIGNED and row.source is not ContractState.SIGNED:
            self.bound = now
        self.state, self.latest = row.target, entry


def _identified(party: Party) -> Text:
    """Return *party* in words, with its id where it has one."""
    words = party_text(party)
    return words if party.id is None else _WITH_ID.fill(party=words, id=party.id)


_WITH_ID = Text(en="{party}, id {id}", fr="{party}, identifiant {id}")
_AS_NAMED = Text(
    en="{party}, as the contract names that party",
    fr="{party}, telle que le contrat désigne cette partie",
)
_USE_THAT = Text(
    en="use the party of the contract, or give another party another name",
    fr="utilisez la partie du contrat, ou donnez un autre nom à une autre partie",
)
