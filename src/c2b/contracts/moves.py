"""The transition by which an event happens to a contract, and the moves that are possible."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._instants import instant
from c2b.contracts.actor import Actor
from c2b.contracts.errors import Move, WrongEventError
from c2b.contracts.history import HistoryEntry
from c2b.contracts.precondition import Precondition
from c2b.contracts.preconditions_hold import Attempt, attempt, lacking
from c2b.contracts.replay import Replay
from c2b.contracts.transition import Transition
from c2b.errors import InvalidValueError
from c2b.models.party import Party
from c2b.text import Text


def transition(standing: Replay, entry: HistoryEntry) -> Transition:
    """Return the transition by which *entry* happens next.

    Raises:
        InvalidValueError: The moment is before the last one, or another party has the
            name of a party of the contract.
        WrongEventError: The event cannot happen now.
    """
    latest = standing.latest
    if latest is not None and instant(entry.at) < instant(latest.at):
        expected = _NOT_BEFORE.fill(latest=latest.at.isoformat(sep=" "))
        raise InvalidValueError("at", expected, entry.at, _IN_ORDER)
    trial, actors = attempt(entry), standing.actors(entry.by)
    rows = [
        row
        for row in standing.lifecycle.rows(standing.state, entry.event)
        if row.is_open_to(actors)
    ]
    missing: tuple[Precondition, ...] = ()
    for row in rows:
        lacks = lacking(standing, row, trial)
        if not lacks:
            return row
        missing = min(missing or lacks, lacks, key=len)
    possible = moves(standing, trial.at)
    raise WrongEventError(standing.state, entry.event, entry.by, missing, possible)


def moves(standing: Replay, at: int) -> Iterator[Move]:
    """Yield what can happen at the instant *at*, by which party, and what has to come with it."""
    everybody = [(party, standing.actors(party)) for party, _ in standing.parties.values()]
    for row in standing.lifecycle.rows(standing.state):
        outside = [(None, frozenset({actor})) for actor in _NO_PARTY]
        for by, actors in (*everybody, *outside):
            if row.is_open_to(actors) and _holds_so_far(standing, row, by, at):
                yield Move(
                    event=row.event,
                    actor=next(actor for actor in row.by if actor in actors),
                    by=by,
                    brings=tuple(need for need in row.needs if need.is_brought),
                    target=row.target,
                )


def _holds_so_far(standing: Replay, row: Transition, by: Party | None, at: int) -> bool:
    """Whether every precondition of *row* holds that the entry itself does not have to meet."""
    missing = lacking(standing, row, Attempt(by, at))
    return all(need.is_brought for need in missing)


_NO_PARTY = (Actor.THIRD, Actor.TIME)

_NOT_BEFORE = Text(
    en="a moment that is not before the last event ({latest})",
    fr="un moment qui ne précède pas le dernier événement ({latest})",
)
_IN_ORDER = Text(
    en="record events in the order in which they happened",
    fr="enregistrez les événements dans l’ordre où ils se sont produits",
)
