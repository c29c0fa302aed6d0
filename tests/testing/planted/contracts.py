"""Contracts with one planted fault each, in their table or in what they do."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from attrs import evolve
from tests.testing.lifecycles import changed, more

from c2b import Contract, ContractEvent, ContractState, HistoryEntry
from c2b.contracts import Actor, Precondition

S, E, N = ContractState, ContractEvent, Precondition
ANYBODY = (Actor.PROVIDER, Actor.RECIPIENT, Actor.COSIGNER, Actor.THIRD)
EITHER = (Actor.PROVIDER, Actor.RECIPIENT)


class AmountsAreAbsolute(Contract):
    """A contract that takes a payment of zero for one of a minor unit."""

    def after(self, entry: HistoryEntry) -> Self:
        """Pay one unit instead of none."""
        if entry.amount is not None and not entry.amount.minor:
            entry = evolve(entry, amount=evolve(entry.amount, minor=1))
            after = super().after(entry)
            zero = evolve(entry, amount=evolve(entry.amount, minor=0))
            object.__setattr__(after, "history", (*self.history, zero))
            return after
        return super().after(entry)


class SignsForOthers(Contract):
    """A contract in which the recipient's signature counts for all."""

    def after(self, entry: HistoryEntry) -> Self:
        """Sign for the provider, too."""
        after = super().after(entry)
        if entry.event is E.SIGN and entry.by == self.draft.leg.recipient:
            moves = after.possible(entry.at)
            if any(move.event is E.SIGN and move.by == self.draft.leg.provider for move in moves):
                return super(SignsForOthers, after).after(evolve(entry, by=self.draft.leg.provider))
        return after


class LateIsInTime(Contract):
    """A contract that moves a late withdrawal back by a month."""

    def after(self, entry: HistoryEntry) -> Self:
        """Accept a withdrawal after its days."""
        if entry.event is E.WITHDRAW and self.state is S.SIGNED:
            done = super().after(evolve(entry, at=self.history[-1].at))
            object.__setattr__(done, "history", (*self.history, entry))
            return done
        return super().after(entry)


class ReasonsAreInvented(Contract):
    """A contract that accepts an annulment without a reason."""

    def after(self, entry: HistoryEntry) -> Self:
        """Put a dash in the place of the reason, and leave it out of the history."""
        if entry.event is E.ANNUL and not entry.reason:
            done = super().after(evolve(entry, reason="-"))
            object.__setattr__(done, "history", (*self.history, entry))
            return done
        return super().after(entry)


class AnHourOff(Contract):
    """A contract that books each payment an hour late."""

    def after(self, entry: HistoryEntry) -> Self:
        """Return the contract with a later entry."""
        if entry.event is E.PAY:
            entry = evolve(entry, at=entry.at + timedelta(hours=1))
        return super().after(entry)


ODD, MOVES = "what_is_accepted_makes_sense", "what_is_possible_happens"
FAULTS: dict[str, tuple[type[Contract], str]] = {
    "the provider pays": (
        changed(None, E.PAY, by=(Actor.PROVIDER,)),
        ODD,
    ),
    "the provider pays, too": (changed(None, E.PAY, by=ANYBODY), ODD),
    "withdrawal at any time": (
        changed(S.SIGNED, E.WITHDRAW, needs=()),
        ODD,
    ),
    "withdrawal after delivery": (
        more(S.PERFORMED, E.WITHDRAW, Actor.RECIPIENT, S.WITHDRAWN),
        ODD,
    ),
    "an end at will": (changed(S.SIGNED, E.END, needs=()), ODD),
    "a counter-offer between others": (
        changed(None, E.COUNTER, needs=(N.STANDS, N.NOT_SIGNED)),
        ODD,
    ),
    "a first offer on other terms": (
        changed(S.DRAFT, E.OFFER, needs=(N.AS_PROPOSED,)),
        ODD,
    ),
    "offers by outsiders": (changed(S.DRAFT, E.OFFER, by=ANYBODY), ODD),
    "an offer withdrawn by its addressee": (
        changed(S.OFFERED, E.WITHDRAW, by=EITHER),
        ODD,
    ),
    "an offer withdrawn by an outsider": (
        changed(S.OFFERED, E.WITHDRAW, by=(Actor.OFFEROR, Actor.THIRD)),
        ODD,
    ),
    "a draft withdrawn by an outsider": (
        changed(S.DRAFT, E.WITHDRAW, by=ANYBODY),
        ODD,
    ),
    "outsiders sign": (changed(None, E.SIGN, by=ANYBODY), ODD),
    "a counter-offer to a lapsed offer": (
        changed(None, E.COUNTER, needs=(N.SAME_PARTIES, N.NOT_SIGNED)),
        ODD,
    ),
    "an end before an answer": (
        more(S.PERFORMED, E.END, Actor.RECIPIENT, S.ENDED),
        ODD,
    ),
    "the recipient ends a dispute": (
        changed(S.DISPUTED, E.END, by=EITHER),
        ODD,
    ),
    "the recipient ends after a rejection": (
        changed(S.REJECTED, E.END, by=EITHER),
        ODD,
    ),
    "a party judges its own case": (
        changed(S.DISPUTED, E.AWARD, by=EITHER),
        ODD,
    ),
    "a judgement without a dispute": (
        more(S.PERFORMED, E.AWARD, Actor.THIRD, S.ACCEPTED),
        ODD,
    ),
    "a late rejection": (
        changed(S.PERFORMED, E.REJECT, needs=(N.REASON,)),
        ODD,
    ),
    "outsiders dispute": (changed(None, E.DISPUTE, by=ANYBODY), ODD),
    "any amount in any currency": (
        changed(None, E.PAY, needs=(N.SOMETHING_DUE,)),
        ODD,
    ),
    "payment where nothing is due": (
        changed(None, E.PAY, needs=()),
        ODD,
    ),
    "an end of an open offer": (
        more(S.OFFERED, E.END, Actor.RECIPIENT, S.ENDED),
        ODD,
    ),
    "a payment of zero": (AmountsAreAbsolute, ODD),
    "one signs for the other": (SignsForOthers, MOVES),
    "a withdrawal that is too late": (LateIsInTime, ODD),
    "an annulment without a reason": (ReasonsAreInvented, ODD),
    "payments an hour off": (AnHourOff, MOVES),
}
USUAL = (
    "the provider pays",
    "withdrawal at any time",
    "an end at will",
    "a counter-offer between others",
)
