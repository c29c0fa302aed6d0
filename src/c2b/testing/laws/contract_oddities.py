"""The law of events that make no sense: whatever a contract accepts has a history with sense.

Walks follow the moves that a table offers, with reasons and at the right moments. Here every event
is tried by everybody, at once and without a reason, and at the moment at which its time is over;
offers are made between others and for other terms, and amounts paid that are none. What the
contract then accepts is judged by the laws of histories, which do not use a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from attrs import evolve

from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import CLOCKED, PROPOSALS, HistoryEntry
from c2b.contracts.walk import OUTSIDER, walk
from c2b.errors import C2bError
from c2b.models.leg import Leg
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.terms import Terms
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.contract_history import HISTORY_CHECKS, HistoryChecks
from c2b.text import Text


def what_is_accepted_makes_sense(
    contracts: type[Contract],
    draft: Draft,
    start: datetime,
    choices: Sequence[int],
    *,
    parts: HistoryChecks = HISTORY_CHECKS,
) -> None:
    """An event at the wrong time, by the wrong party or without its reason is refused."""
    *_, contract = walk(contracts(draft=draft), start, choices)
    now = contract.history[-1].at if contract.history else start
    for entry in odd_entries(contract, now):
        try:
            after = contract.after(entry)
        except C2bError:
            continue
        _judge(after, entry, parts)


def _judge(after: Contract, entry: HistoryEntry, parts: HistoryChecks) -> None:
    """Check the history that ends with *entry*.

    Raises:
        BrokenLawError: The history makes no sense.
    """
    for check in parts:
        try:
            check(after)
        except BrokenLawError as broken:
            raise BrokenLawError(entry, broken.expected) from None


def odd_entries(contract: Contract, at: datetime) -> Iterator[HistoryEntry]:
    """Yield entries that bring nothing along, come late, or bring the wrong offer or amount."""
    parties: tuple[Any, ...] = (*contract.parties, OUTSIDER)
    for event in ContractEvent:
        if event in CLOCKED:
            yield HistoryEntry(event=event, at=at)
        elif event not in PROPOSALS:
            yield from (HistoryEntry(event=event, at=at, by=party) for party in parties)
    for by in parties:
        yield from _offers(contract, at, by)
        yield from _payments(contract, at, by)
        yield from _late(contract, at, by)


def _offers(contract: Contract, at: datetime, by: Any) -> Iterator[HistoryEntry]:
    """Yield offers and counter-offers as they are, between others, and for other terms."""
    leg, terms = contract.leg, contract.terms
    others = evolve(leg, recipient=evolve(leg.recipient, name=_ANOTHER, id=None))
    longer = evolve(terms, withdrawal_days=terms.withdrawal_days + 1)
    for event in PROPOSALS:
        yield _proposal(event, at, by, leg, terms)
        yield _proposal(event, at, by, others, terms)
        yield _proposal(event, at, by, leg, longer)


def _proposal(event: ContractEvent, at: datetime, by: Any, leg: Leg, terms: Terms) -> HistoryEntry:
    offer = Offer(leg=leg, terms=terms, made=at)
    return HistoryEntry(event=event, at=at, by=by, offer=offer)


def _payments(contract: Contract, at: datetime, by: Any) -> Iterator[HistoryEntry]:
    """Yield payments of zero and in another currency."""
    currency = "EUR" if contract.due is None else contract.due.currency
    foreign = "CHF" if currency == "EUR" else "EUR"
    for amount in (Money(minor=0, currency=currency), Money(minor=1, currency=foreign)):
        yield HistoryEntry(event=ContractEvent.PAY, at=at, by=by, amount=amount)


def _late(contract: Contract, at: datetime, by: Any) -> Iterator[HistoryEntry]:
    """Yield answers, withdrawals and rejections at the moments at which their time is over."""
    for moment in _edges(contract):
        if moment >= at:
            yield _proposal(ContractEvent.COUNTER, moment, by, contract.leg, contract.terms)
            for event in _TIMED:
                yield HistoryEntry(event=event, at=moment, by=by, reason=_BECAUSE)


def _edges(contract: Contract) -> Iterator[datetime]:
    """Yield the ends of the offer, of the time to withdraw, and of the time for review."""
    offer, terms = contract.on_table, contract.terms
    if offer is not None and offer.stands_until is not None:
        yield offer.stands_until
    waits = {
        ContractEvent.SIGN: timedelta(days=min(terms.withdrawal_days, _LONGEST)),
        ContractEvent.PERFORM: timedelta(seconds=min(terms.auto_accept_seconds or 0, _LONGEST)),
    }
    for event, wait in waits.items():
        for entry in [each for each in contract.history if each.event is event][-1:]:
            try:
                yield entry.at + wait
            except OverflowError:  # the end of the calendar
                continue


_TIMED = (ContractEvent.SIGN, ContractEvent.WITHDRAW, ContractEvent.REJECT)
_LONGEST = 10**6
_ANOTHER = Text(en="another recipient", fr="un autre destinataire")
_BECAUSE = Text(en="too late", fr="trop tard")
