"""Walks of real contracts through their lifecycle, one choice after the other.

Choices are numbers that the caller draws, so that the same numbers give the same walk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from c2b._instants import instant, zoned
from c2b.contracts.actor import Actor
from c2b.contracts.contract import Contract
from c2b.contracts.errors import Move
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import CLOCKED, PROPOSALS, HistoryEntry
from c2b.contracts.precondition import Precondition
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import Nonprofit, Party
from c2b.text import Text

_Contract = TypeVar("_Contract", bound=Contract)

OUTSIDER = Nonprofit(name=Text(en="the mediator", fr="le médiateur"))
"""The third party of the walks."""


def walk(contract: _Contract, start: datetime, choices: Iterable[int]) -> Iterator[_Contract]:
    """Yield *contract*, and the contract after each of *choices*, until it is over.

    Args:
        contract: The contract to start with; a draft, or a contract on its way.
        start: The first moment; each step is an hour later, or at the moment that time sets.
        choices: Numbers from 0; each, modulo their count, chooses one of the possible moves.
    """
    now = zoned("walk(start)", start)
    yield contract
    for choice in choices:
        steps = legal(contract, now)
        if not steps:
            return
        contract = contract.after(steps[choice % len(steps)])
        yield contract
        later = _hours_after(max(now, contract.history[-1].at, key=instant), 1)
        if later is None:
            return
        now = later


def legal(contract: Contract, at: datetime) -> tuple[HistoryEntry, ...]:
    """Return an entry for each move of *contract* that is possible at the moment *at*.

    An event that time will cause later is included, at its own moment.
    """
    later = contract.as_of(_END).history[len(contract.history) :]
    moves = (move for move in contract.possible(at) if move.actor is not Actor.TIME)
    return (*(entry_for(contract, move, at) for move in moves), *later)


def illegal(contract: Contract, at: datetime) -> Iterator[HistoryEntry]:
    """Yield an entry for each event and party that is not possible at the moment *at*."""
    allowed = {(move.event, move.actor is Actor.THIRD, move.by) for move in contract.possible(at)}
    parties = ((party, False) for party in contract.parties)
    for party, is_third in (*parties, (OUTSIDER, True)):
        for event in ContractEvent:
            key = (event, is_third, None if is_third else party)
            if event not in CLOCKED and key not in allowed:
                yield _entry(contract, event, party, at)
    for event in CLOCKED:
        if (event, False, None) not in allowed:
            yield HistoryEntry(event=event, at=at)


def entry_for(contract: Contract, move: Move, at: datetime) -> HistoryEntry:
    """Return the simplest entry by which *move* happens to *contract* at the moment *at*."""
    if move.actor is Actor.TIME:
        return HistoryEntry(event=move.event, at=at)
    by = OUTSIDER if move.by is None else move.by
    amount = contract.due if Precondition.IN_PART in move.brings else None
    if amount is not None:
        amount = Money(minor=1, currency=amount.currency)
    return _entry(contract, move.event, by, at, amount)


def _entry(
    contract: Contract, event: ContractEvent, by: Party, at: datetime, amount: Money | None = None
) -> HistoryEntry:
    until = _hours_after(at, 24)
    offer = Offer(leg=contract.leg, terms=contract.terms, made=at, stands_until=until)
    return HistoryEntry(
        event=event,
        at=at,
        by=by,
        offer=offer if event in PROPOSALS else None,
        amount=amount,
        reason=_BECAUSE,
    )


def _hours_after(moment: datetime, hours: int) -> datetime | None:
    try:
        return moment + timedelta(hours=hours)
    except OverflowError:  # the end of the calendar
        return None


_END = datetime.max.replace(tzinfo=UTC)
_BECAUSE = Text(en="as in a walk", fr="comme dans un parcours")
