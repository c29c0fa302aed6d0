"""Copies of the lifecycle with one fault each, and contracts that misbehave in other ways."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Self

from attrs import evolve

from c2b import Contract, ContractEvent, ContractState, HistoryEntry, Money
from c2b.contracts import LIFECYCLE, Actor, Precondition, Transition

S, E = ContractState, ContractEvent


def changed(source: ContractState | None, event: ContractEvent, **change: object) -> type[Contract]:
    """Contracts under a copy of the table in which the rows by *event* have a *change*."""
    return under(
        evolve(row, **change) if row.event is event and source in (row.source, None) else row
        for row in LIFECYCLE.transitions
    )


def more(
    source: ContractState, event: ContractEvent, by: Actor, target: ContractState
) -> type[Contract]:
    """Contracts under a copy of the table with one row more."""
    row = Transition(source=source, event=event, by=(by,), target=target)
    return under((*LIFECYCLE.transitions, row))


def under(rows: Iterable[Transition]) -> type[Contract]:
    """Contracts under a table of these *rows*."""
    table = evolve(LIFECYCLE, transitions=tuple(rows))

    class Copied(Contract):
        """A contract with another table."""

        lifecycle = table

    return Copied


FAULTY_TABLES = {
    "one signature binds": changed(S.OFFERED, E.SIGN, target=S.SIGNED),
    "delivery before all have signed": more(S.SIGNING, E.PERFORM, Actor.PROVIDER, S.PERFORMED),
    "accepted before delivery": more(S.SIGNED, E.ACCEPT, Actor.RECIPIENT, S.ACCEPTED),
    "an end that goes on": more(S.ENDED, E.DISPUTE, Actor.PROVIDER, S.DISPUTED),
    "counters of one's own": changed(None, E.COUNTER, by=(Actor.OFFEROR,), needs=()),
    "lapses at any time": changed(None, E.LAPSE, needs=()),
    "rejects without a reason": changed(None, E.REJECT, needs=(Precondition.REVIEW_OPEN,)),
    "delivered by the recipient": changed(None, E.PERFORM, by=(Actor.RECIPIENT,)),
    "accepted by the provider": changed(None, E.ACCEPT, by=(Actor.PROVIDER,)),
    "ends with money due": changed(S.ACCEPTED, E.END, needs=()),
    "pays for ever": changed(S.ACCEPTED, E.PAY, needs=(), target=S.ACCEPTED),
}


class Forgetful(Contract):
    """Keeps only the last event."""

    def after(self, entry: HistoryEntry) -> Self:
        """Return the contract without the entry before."""
        done = super().after(entry)
        object.__setattr__(done, "history", done.history[-2:])
        return done


class Hasty(Contract):
    """Lets offers lapse a day early."""

    def as_of(self, at: datetime) -> Self:
        """Return the contract as of a later moment."""
        last = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
        return super().as_of(min(at, last) + timedelta(days=1))


class Stepwise(Contract):
    """A contract that notes the passing of time at every question."""

    def as_of(self, at: datetime) -> Self:
        """Not at the moment at which something was due, but at the one of the question."""
        now = super().as_of(at)
        if now.history == self.history:
            return now
        return self.after(evolve(now.history[-1], at=at))


class Twofold(Contract):
    """A contract that owes more at every question."""

    _told: ClassVar[set[int]] = set()

    @property
    def due(self) -> Money | None:
        """A cent more each time."""
        Twofold._told.add(len(Twofold._told))
        return Money(minor=len(Twofold._told), currency="EUR")


class Patient(Contract):
    """Lets an offer be signed after its time."""

    def after(self, entry: HistoryEntry) -> Self:
        """Move a late signature back to the moment of the last event."""
        if entry.event is E.SIGN and self.history:
            return super().after(evolve(entry, at=self.history[-1].at))
        return super().after(entry)


class Generous(Contract):
    """Takes a payment of more than is due for one of all that is due."""

    def after(self, entry: HistoryEntry) -> Self:
        """Cut the amount of a payment to what is due."""
        due = self.due
        if entry.amount is not None and due is not None and entry.amount.minor > due.minor:
            return super().after(evolve(entry, amount=due))
        return super().after(entry)


class Silent(Contract):
    """Says that nothing is possible."""

    def possible(self, at: datetime) -> tuple[()]:
        """Return no moves."""
        return ()


class Lenient(Contract):
    """Takes whatever comes, and changes nothing."""

    def after(self, entry: HistoryEntry) -> Self:
        """An event that cannot be is passed over."""
        try:
            return super().after(entry)
        except ValueError:
            return self


class Backdating(Contract):
    """Moves what comes too early to the moment of the last event."""

    def after(self, entry: HistoryEntry) -> Self:
        """Return the contract with the entry at an earlier moment."""
        last = self.history[-1].at if self.history else entry.at
        if entry.at >= last or entry.offer is not None:
            return super().after(entry)
        return super().after(evolve(entry, at=last))


ENDLESS = under(row for row in LIFECYCLE.transitions if row.target is not S.ENDED)
