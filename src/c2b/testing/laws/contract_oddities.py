"""The law of events that make no sense: whatever a contract accepts has a history with sense.

Walks follow the moves that a table offers, with reasons and at the right moments. Here every event
is tried by everybody, at once and without a reason; what the contract then accepts is judged by the
laws of histories, which do not use a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import CLOCKED, PROPOSALS, HistoryEntry
from c2b.contracts.walk import OUTSIDER, walk
from c2b.errors import C2bError
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.contract_history import HISTORY_LAWS


def what_is_accepted_makes_sense(
    contracts: type[Contract], draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """An event at the wrong time, by the wrong party or without its reason is refused."""
    *_, contract = walk(contracts(draft=draft), start, choices)
    now = contract.history[-1].at if contract.history else start
    for entry in odd_entries(contract, now):
        try:
            after = contract.after(entry)
        except C2bError:
            continue
        _judge(after, entry)


def _judge(after: Contract, entry: HistoryEntry) -> None:
    """Check the history that ends with *entry*.

    Raises:
        BrokenLawError: The history makes no sense.
    """
    for check, _ in HISTORY_LAWS:
        try:
            check(after)
        except BrokenLawError as broken:
            raise BrokenLawError(entry, broken.expected) from None


def odd_entries(contract: Contract, at: datetime) -> Iterator[HistoryEntry]:
    """Yield an entry for each event and party that brings nothing along."""
    parties: tuple[Any, ...] = (*contract.parties, OUTSIDER)
    for event in ContractEvent:
        if event in CLOCKED:
            yield HistoryEntry(event=event, at=at)
        elif event not in PROPOSALS:
            yield from (HistoryEntry(event=event, at=at, by=party) for party in parties)
