"""Walks that lead a contract through every state that it can reach, the shortest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.event import ContractEvent
from c2b.contracts.walk import legal, walk
from c2b.models.compensation import Monetary, Unpaid
from c2b.models.leg import Leg
from c2b.models.money import Money
from c2b.models.party import Business, Consumer
from c2b.models.subordination import Side
from c2b.models.terms import Terms
from c2b.models.value import Value, ValueKind
from c2b.testing.laws.trial import Drawn

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
_LONGEST = 8
_MOST = 120


def _draft(compensation: Monetary | Unpaid, **terms: Any) -> Draft:
    leg = Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme"),
        value=Value(kind=ValueKind.IDEA),
        compensation=compensation,
    )
    return Draft(leg=leg, terms=Terms(**terms))


DRAFTS = (
    _draft(Monetary(amount=Money.of(2, "JPY")), auto_accept_seconds=7_200),
    _draft(Unpaid(), may_end=frozenset(Side), withdrawal_days=14),
)
"""Drafts of a paid contract and of an unpaid one."""


def walks(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield drafts with choices that together lead to every state, event and party."""
    for draft in DRAFTS:
        for choices in _longest(contracts(draft=draft)):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def beginnings(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield drafts with choices that lead to each state, event and party once, and end there."""
    for draft in DRAFTS:
        for choices in _paths(contracts(draft=draft), by_move=False):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def walks_by_every_move(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield drafts with choices that together make every move from every state."""
    for draft in DRAFTS:
        for choices in _longest(contracts(draft=draft), by_move=True):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def timed_walks(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield the same walks, with hours to wait after each step."""
    for drawn in walks(contracts):
        for hours in (3, 50):
            yield {**drawn, "hours": hours}


def _longest(contract: Contract, *, by_move: bool = False) -> list[tuple[int, ...]]:
    """Return the walks that are the beginning of no other."""
    paths = list(_paths(contract, by_move=by_move))
    begun = {path[:-1] for path in paths}
    return [path for path in paths if path not in begun]


def _paths(contract: Contract, *, by_move: bool) -> Iterator[tuple[int, ...]]:
    """Yield a walk to each place that is new; a contract that cannot go on ends its walk."""
    seen, found = set[Any](), list[tuple[int, ...]]([()])
    for path in found:
        for choice, (source, *rest) in enumerate(_next(contract, path)):
            key = (source if by_move else None, *rest)
            if key not in seen and len(found) < _MOST:
                seen.add(key)
                found.append((*path, choice))
        yield path


def _next(contract: Contract, path: tuple[int, ...]) -> list[tuple[Any, ...]]:
    """Return what tells the contracts apart that follow *path*, one for each choice."""
    if len(path) >= _LONGEST:
        return []
    try:
        *_, last = walk(contract, START, path)
        now = last.history[-1].at if last.history else START
        after = [last.after(entry) for entry in legal(last, now)]
        return [(last.state, *_key(each)) for each in after]
    except Exception:
        return []


def _key(contract: Contract) -> tuple[Any, ...]:
    """Return what makes the last step of *contract* worth a walk of its own."""
    last = contract.history[-1]
    payments = sum(entry.event is ContractEvent.PAY for entry in contract.history)
    is_new = last.event is ContractEvent.PAY
    return contract.state, last.event, last.by, payments if is_new else None
