"""Walks that lead a contract through every state that it can reach, the shortest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.event import ContractEvent
from c2b.contracts.walk import legal
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
        for choices in _longest(contracts, draft):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def beginnings(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield drafts with choices that lead to each state, event and party once, and end there."""
    kept: Any = contracts
    for draft in DRAFTS:
        for choices in _paths(kept, draft):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def walks_by_every_move(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield drafts with choices that together make every move from every state."""
    for draft in DRAFTS:
        for choices in _longest(contracts, draft, by_move=True):
            yield {"draft": draft, "start": START, "choices": list(choices)}


def timed_walks(contracts: type[Contract]) -> Iterator[Drawn]:
    """Yield the same walks, with hours to wait after each step."""
    for drawn in walks(contracts):
        for hours in (3, 50):
            yield {**drawn, "hours": hours}


def _longest(
    contracts: type[Contract], draft: Draft, *, by_move: bool = False
) -> list[tuple[int, ...]]:
    """Return the walks that are the beginning of no other."""
    kept: Any = contracts  # a class is hashable, which its own `__hash__` hides from checkers
    paths = _paths(kept, draft, by_move=by_move)
    begun = {path[:-1] for path in paths}
    return [path for path in paths if path not in begun]


@lru_cache(maxsize=16)
def _paths(
    contracts: type[Contract], draft: Draft, *, by_move: bool = False
) -> tuple[tuple[int, ...], ...]:
    """Return a walk to each place that is new; a contract that cannot go on ends its walk."""
    seen, found = set[Any](), [_Place((), contracts(draft=draft), START)]
    for place in found:
        for choice, after in enumerate(_next(place)):
            key = (place.contract.state if by_move else None, *_key(after))
            if key not in seen and len(found) < _MOST:
                seen.add(key)
                found.append(_Place((*place.path, choice), after, _later(place.now, after)))
    return tuple(place.path for place in found)


class _Place(NamedTuple):
    """A contract after the choices of a walk, and the moment of the next one, if there is one."""

    path: tuple[int, ...]
    contract: Contract
    now: datetime | None


def _next(place: _Place) -> list[Contract]:
    """Return the contracts that may follow, one for each choice."""
    if place.now is None or len(place.path) >= _LONGEST:
        return []
    try:
        return [place.contract.after(entry) for entry in legal(place.contract, place.now)]
    except Exception:
        return []


def _later(now: datetime | None, after: Contract) -> datetime | None:
    """Return an hour after *now* and the last event; None at the end of the calendar."""
    last = after.history[-1].at
    try:
        return max(last if now is None else now, last) + timedelta(hours=1)
    except OverflowError:
        return None


def _key(contract: Contract) -> tuple[Any, ...]:
    """Return what makes the last step of *contract* worth a walk of its own."""
    last = contract.history[-1]
    payments = sum(entry.event is ContractEvent.PAY for entry in contract.history)
    is_new = last.event is ContractEvent.PAY
    return contract.state, last.event, last.by, payments if is_new else None
