"""The contract that an offer may become. A contract is optional; an exchange needs none.

A contract is its draft and its history; its state is read from them, by `LIFECYCLE`. Each event is
a method that returns a new contract with one more history entry. Moments are arguments, and never
run backwards.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, TypeVar

import attrs
from attrs import field, frozen

from c2b._field_type import Written
from c2b._instants import instant, moment_at, zoned
from c2b._suggest import did_you_mean
from c2b._validators import instance, tuple_of
from c2b.contracts.draft import Draft
from c2b.contracts.errors import Move
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import HistoryEntry
from c2b.contracts.moves import moves, transition
from c2b.contracts.replay import Name, Replay
from c2b.contracts.replay_history import replayed
from c2b.contracts.state import ContractState
from c2b.contracts.table import LIFECYCLE
from c2b.contracts.transition import Lifecycle
from c2b.errors import InvalidValueError
from c2b.models.leg import Leg, Proposer
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import PARTIES, Party
from c2b.models.terms import Terms
from c2b.text import Language, Text

_Self = TypeVar("_Self", bound="Contract")


@frozen(kw_only=True)
class Contract(Written):
    """A draft, the cosigners, and the history of what has happened since.

    Every method that is an event takes the party that causes it (``by``, unless it is time) and the
    moment (``at``), and raises `c2b.WrongEventError` where the event cannot happen: the error
    names the state, the event, the party, and what is possible instead.

    Attributes:
        cosigners: Further parties that have to sign: co-authors, a guardian, a guarantor.

    Raises:
        InvalidValueError: Two parties of one name, or a history that cannot have happened.
    """

    lifecycle: ClassVar[Lifecycle] = LIFECYCLE

    draft: Draft = field(validator=instance(Draft))
    cosigners: tuple[Party, ...] = field(default=(), validator=tuple_of(*PARTIES))
    history: tuple[HistoryEntry, ...] = field(default=(), validator=tuple_of(HistoryEntry))
    _standing: Replay = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        standing = replayed(self.lifecycle, self.draft, self.parties, self.history)
        object.__setattr__(self, "_standing", standing)

    def __reduce__(self) -> tuple[Any, ...]:
        given = {
            each.name: getattr(self, each.name) for each in attrs.fields(type(self)) if each.init
        }
        return _built, (type(self), given)

    @classmethod
    def of(
        cls: type[_Self],
        offer: Offer,
        *,
        by: Party | None = None,
        cosigners: tuple[Party, ...] = (),
    ) -> _Self:
        """Return the contract that *offer* opens.

        Args:
            offer: The offer; it may be the answer to a call.
            by: The party that makes it; left out, the proposer that its leg names.
            cosigners: Further parties that have to sign.

        Raises:
            InvalidValueError: The party that makes the offer is not known.
        """
        maker = _proposer(offer.leg) if by is None else by
        if maker is None:
            raise InvalidValueError("Contract.of(by)", _A_MAKER, None, _SAY_WHO)
        entry = HistoryEntry(event=ContractEvent.OFFER, at=offer.made, by=maker, offer=offer)
        draft = Draft(leg=offer.leg, terms=offer.terms)
        return cls(draft=draft, cosigners=cosigners).after(entry)

    @property
    def state(self) -> ContractState:
        """The state that the contract is in."""
        return self._standing.state

    @property
    def is_over(self) -> bool:
        """Whether nothing more can happen to the contract."""
        return not self.lifecycle.rows(self.state)

    @property
    def on_table(self) -> Offer | None:
        """The last offer or counter-offer; None while there is only a draft."""
        return self._standing.offer

    @property
    def leg(self) -> Leg:
        """The leg as it was last proposed."""
        return self._standing.leg

    @property
    def terms(self) -> Terms:
        """The terms as they were last proposed."""
        return self._standing.terms

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties that have to sign: the provider, the recipient, the cosigners."""
        return (self.draft.leg.provider, self.draft.leg.recipient, *self.cosigners)

    @property
    def signed_by(self) -> tuple[Party, ...]:
        """The parties that have signed the last proposal, in order of signature."""
        return tuple(self._standing.signed.values())

    @property
    def is_signed(self) -> bool:
        """Whether all parties have signed the last proposal."""
        return len(self.signed_by) == len(self.parties)

    @property
    def due(self) -> Money | None:
        """The money that remains to be paid; None where no amount is known."""
        return self._standing.due

    def possible(self, at: datetime) -> tuple[Move, ...]:
        """Return the moves that are possible at the moment *at*."""
        return tuple(moves(self._standing, instant(zoned("at", at))))

    @property
    def text(self) -> Text:
        """The two parties and the state, in a sentence."""
        leg = self.draft.leg
        return _SENTENCE.fill(
            provider=leg.provider.name,
            recipient=leg.recipient.name,
            state=Text(en=self.state.explain("en"), fr=self.state.explain("fr")),
        )

    def explain(self, language: Language = "en") -> str:
        """Return the history, one line an event, and the present state, in *language*."""
        events = (entry.text.in_language(language) for entry in self.history)
        return "\n".join([*events, self.state.explain(language)])

    def offer(self: _Self, by: Party, at: datetime, stands_until: datetime | None = None) -> _Self:
        """Propose the draft; the offer stands until a moment, or stays open."""
        offer = Offer(leg=self.leg, terms=self.terms, made=at, stands_until=stands_until)
        return self._after(ContractEvent.OFFER, at, by, offer=offer)

    def counter(
        self: _Self,
        by: Party,
        at: datetime,
        *,
        leg: Leg | None = None,
        terms: Terms | None = None,
        stands_until: datetime | None = None,
    ) -> _Self:
        """Propose other terms instead; parties that had signed have to sign again."""
        offer = Offer(
            leg=self.leg if leg is None else leg,
            terms=self.terms if terms is None else terms,
            made=at,
            stands_until=stands_until,
        )
        return self._after(ContractEvent.COUNTER, at, by, offer=offer)

    def sign(self: _Self, by: Party, at: datetime) -> _Self:
        """Agree, by a pen or a click; with the last signature the contract binds."""
        return self._after(ContractEvent.SIGN, at, by)

    def decline(self: _Self, by: Party, at: datetime, reason: Name = "") -> _Self:
        """Refuse the offer."""
        return self._after(ContractEvent.DECLINE, at, by, reason=reason)

    def withdraw(self: _Self, by: Party, at: datetime, reason: Name = "") -> _Self:
        """Take back a draft, one's own offer, or as a consumer in time one's signature."""
        return self._after(ContractEvent.WITHDRAW, at, by, reason=reason)

    def lapse(self: _Self, at: datetime) -> _Self:
        """Note that the time of the offer is over."""
        return self._after(ContractEvent.LAPSE, at)

    def perform(self: _Self, by: Party, at: datetime) -> _Self:
        """Deliver the promised value, for the first time or again."""
        return self._after(ContractEvent.PERFORM, at, by)

    def accept(self: _Self, by: Party, at: datetime) -> _Self:
        """Accept the delivery."""
        return self._after(ContractEvent.ACCEPT, at, by)

    def accept_by_silence(self: _Self, at: datetime) -> _Self:
        """Note that the time for review is over, so that the delivery counts as accepted."""
        return self._after(ContractEvent.ACCEPT_BY_SILENCE, at)

    def reject(self: _Self, by: Party, at: datetime, reason: Name) -> _Self:
        """Reject the delivery, for a reason."""
        return self._after(ContractEvent.REJECT, at, by, reason=reason)

    def pay(self: _Self, by: Party, at: datetime, amount: Money | None = None) -> _Self:
        """Give what is due in return: *amount* of it, or all that remains.

        Zero, where the sum promised was left open, states that nothing is due: no prize was won.
        """
        return self._after(ContractEvent.PAY, at, by, amount=amount)

    def dispute(self: _Self, by: Party, at: datetime, reason: Name) -> _Self:
        """Open a dispute, for a reason."""
        return self._after(ContractEvent.DISPUTE, at, by, reason=reason)

    def award(self: _Self, by: Party, at: datetime, reason: Name = "") -> _Self:
        """Decide a dispute for the provider, as a third party: the delivery counts."""
        return self._after(ContractEvent.AWARD, at, by, reason=reason)

    def annul(self: _Self, by: Party, at: datetime, reason: Name) -> _Self:
        """Decide a dispute against the contract, as a third party, for a reason."""
        return self._after(ContractEvent.ANNUL, at, by, reason=reason)

    def end(self: _Self, by: Party, at: datetime, reason: Name = "") -> _Self:
        """End the contract: nothing is left to do, its terms allow it, or the provider gives up."""
        return self._after(ContractEvent.END, at, by, reason=reason)

    def as_of(self: _Self, at: datetime) -> _Self:
        """Return the contract as time alone leaves it at the moment *at*."""
        now, deadline = instant(zoned("at", at)), self._standing.deadline
        if deadline is None or now < deadline[1]:
            return self
        event, due = deadline
        last = [instant(entry.at) for entry in self.history[-1:]]
        moment = moment_at(max(due, *last))
        return self._after(event, at if moment is None else moment)

    def after(self: _Self, entry: HistoryEntry) -> _Self:
        """Return the contract with one more *entry* of history.

        Raises:
            InvalidValueError: The moment is before the last one, or another party has the
                name of a party of the contract.
            WrongEventError: The event cannot happen now.
        """
        row = transition(self._standing, entry)
        made = object.__new__(type(self))  # what happened before was checked, and is not replayed
        for each in attrs.fields(type(self)):
            object.__setattr__(made, each.name, getattr(self, each.name))
        object.__setattr__(made, "history", (*self.history, entry))
        object.__setattr__(made, "_standing", self._standing.after(entry, row))
        return made

    def _after(
        self: _Self, event: ContractEvent, at: datetime, by: Party | None = None, **more: Any
    ) -> _Self:
        known = self._by_name(event, by) if isinstance(by, str) else by
        return self.after(HistoryEntry(event=event, at=at, by=known, **more))

    def _by_name(self, event: ContractEvent, name: str) -> Party:
        """Return the party of that name, for those who give the name where a party is asked for."""
        found = [party for party in self.parties if name in (party.id, str(party))]
        if len(found) == 1:
            return found[0]
        names = tuple(map(str, self.parties))
        hint = None if found else did_you_mean(name, names)
        hint = hint or _ONE_OF_THEM.fill(names=", ".join(names))
        raise InvalidValueError(f"Contract.{event.value}(by)", _A_PARTY, name, hint)


def _built(cls: type[Contract], given: dict[str, Any]) -> Contract:
    """Return the contract that was pickled or copied."""
    return cls(**given)


def _proposer(leg: Leg) -> Party | None:
    if leg.proposer is Proposer.PROVIDER:
        return leg.provider
    return leg.recipient if leg.proposer is Proposer.RECIPIENT else None


_SENTENCE = Text(
    en="{provider} → {recipient}: {state}", fr="{provider} → {recipient}\u00a0: {state}"
)
_A_PARTY = Text(en="a party of the contract", fr="une partie au contrat")
_ONE_OF_THEM = Text(en="the parties are {names}", fr="les parties sont {names}")
_A_MAKER = Text(en="the party that makes the offer", fr="la partie qui fait l’offre")
_SAY_WHO = Text(
    en="give it as by, or as the proposer of the leg",
    fr="donnez-la dans by, ou comme proposer du flux",
)
