"""The offers, signatures and promises that a history of a contract contains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from c2b.contracts import ContractEvent as Event
from c2b.contracts.history import PROPOSALS, HistoryEntry
from c2b.models.compensation import Monetary
from c2b.testing.laws.law import holds
from c2b.text import Text

History = Sequence[HistoryEntry]
ACCEPTED = frozenset({Event.ACCEPT, Event.ACCEPT_BY_SILENCE, Event.AWARD})
TURNS = ACCEPTED | {Event.PERFORM, Event.REJECT, Event.DISPUTE}


def proposal_of(history: History) -> HistoryEntry | None:
    """Return the last offer or counter-offer in *history*."""
    return next((each for each in reversed(history) if each.event in PROPOSALS), None)


def agreed_in(history: History) -> Any:
    """Return the terms of the last proposal in *history*, which must have one."""
    proposal = proposal_of(history)
    holds(proposal is not None, proposal, OFFERED)
    return None if proposal is None else proposal.offer


def signatures_of(history: History) -> list[Any]:
    """Return the names under the last proposal in *history*."""
    signed: list[Any] = []
    for entry in history:
        if entry.event in PROPOSALS:
            signed = []
        elif entry.event is Event.SIGN and entry.by is not None:
            signed.append(entry.by.name)
    return signed


def promised_in(history: History) -> int | None:
    """Return the agreed money in minor units; None where there is none, or no sum."""
    compensation = agreed_in(history).leg.compensation
    if not isinstance(compensation, Monetary) or compensation.amount is None:
        return None
    return compensation.amount.minor


OFFERED = Text(en="an offer before it", fr="une offre avant cela")
