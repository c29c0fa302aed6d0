"""The test of each precondition against a contract and an attempted event."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from c2b._instants import DAY, instant
from c2b.contracts.actor import Actor
from c2b.contracts.history import HistoryEntry
from c2b.contracts.precondition import Precondition
from c2b.contracts.replay import Name, Replay
from c2b.contracts.transition import Transition
from c2b.models.compensation import Monetary, Unpaid
from c2b.models.leg import Proposer
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import Capacity, Party, party_key
from c2b.models.subordination import Side


class Attempt(NamedTuple):
    """An event that a party (None: time) attempts, and what comes along with it."""

    by: Party | None
    at: int
    offer: Offer | None = None
    amount: Money | None = None
    reason: Name = ""


def attempt(entry: HistoryEntry) -> Attempt:
    """Return the attempt that *entry* describes."""
    return Attempt(entry.by, instant(entry.at), entry.offer, entry.amount, entry.reason)


def lacking(standing: Replay, row: Transition, trial: Attempt) -> tuple[Precondition, ...]:
    """Return the preconditions of *row* that do not hold for *trial*."""
    return tuple(need for need in row.needs if not HOLDS[need](standing, trial))


def _as_proposed(standing: Replay, trial: Attempt) -> bool:
    proposer = standing.draft.leg.proposer
    if proposer is None or proposer not in _PROPOSES:
        return True
    return _PROPOSES[proposer] in standing.actors(trial.by)


def _as_drafted(standing: Replay, trial: Attempt) -> bool:
    offer, draft = trial.offer, standing.draft
    return offer is not None and (offer.leg, offer.terms) == (draft.leg, draft.terms)


def _lapsed(standing: Replay, trial: Attempt) -> bool:
    return standing.lapses_at is not None and standing.lapses_at <= trial.at


def _same_parties(standing: Replay, trial: Attempt) -> bool:
    if trial.offer is None:
        return False
    old, new = standing.draft.leg, trial.offer.leg
    return (old.provider, old.recipient) == (new.provider, new.recipient)


def _not_signed(standing: Replay, trial: Attempt) -> bool:
    return trial.by is not None and party_key(trial.by) not in standing.signed


def _last_signature(standing: Replay, _: Attempt) -> bool:
    return len(standing.signed) + 1 == len(standing.parties)


def _can_withdraw(standing: Replay, trial: Attempt) -> bool:
    if standing.bound is None or trial.by is None or trial.by.capacity is not Capacity.PRIVATE:
        return False
    return trial.at < standing.bound + standing.terms.withdrawal_days * DAY


def _may_end(standing: Replay, trial: Attempt) -> bool:
    actors = standing.actors(trial.by)
    return any(_SIDES[side] in actors for side in standing.terms.may_end)


def _review_over(standing: Replay, trial: Attempt) -> bool:
    return standing.silence_at is not None and standing.silence_at <= trial.at


def _reason(_: Replay, trial: Attempt) -> bool:
    return bool(str(trial.reason).strip())


def _something_due(standing: Replay, _: Attempt) -> bool:
    if standing.is_settled or isinstance(standing.leg.compensation, Unpaid):
        return False
    return standing.due is None or bool(standing.due)


def _nothing_due(standing: Replay, trial: Attempt) -> bool:
    """Whether nothing is known to be due; the compensation may be unknown."""
    return standing.leg.compensation is None or not _something_due(standing, trial)


def _divisible(standing: Replay, _: Attempt) -> bool:
    return standing.due is not None and standing.due.minor > 1


def _what_is_due(standing: Replay, trial: Attempt) -> bool:
    if trial.amount is None:
        return True
    due, compensation = standing.due, standing.leg.compensation
    if not isinstance(compensation, _MAY_BE_MONEY) or trial.amount.minor < 0:
        return False
    if not trial.amount:  # nothing is due, for example of an entry that won no prize
        return due is None and compensation is not None and standing.delivered is not None
    return due is None or (trial.amount.currency == due.currency and trial.amount <= due)


def _in_full(standing: Replay, trial: Attempt) -> bool:
    return standing.settles(trial.amount)


_PROPOSES = {Proposer.PROVIDER: Actor.PROVIDER, Proposer.RECIPIENT: Actor.RECIPIENT}
_SIDES = {Side.PROVIDER: Actor.PROVIDER, Side.RECIPIENT: Actor.RECIPIENT}
_MAY_BE_MONEY = (Monetary, type(None))

Question = Callable[[Replay, Attempt], bool]


def _not(question: Question) -> Question:
    return lambda standing, trial: not question(standing, trial)


HOLDS: dict[Precondition, Question] = {
    Precondition.AS_PROPOSED: _as_proposed,
    Precondition.AS_DRAFTED: _as_drafted,
    Precondition.STANDS: _not(_lapsed),
    Precondition.LAPSED: _lapsed,
    Precondition.SAME_PARTIES: _same_parties,
    Precondition.NOT_SIGNED: _not_signed,
    Precondition.LAST_SIGNATURE: _last_signature,
    Precondition.MORE_SIGNATURES: _not(_last_signature),
    Precondition.CAN_WITHDRAW: _can_withdraw,
    Precondition.MAY_END: _may_end,
    Precondition.REVIEW_OPEN: _not(_review_over),
    Precondition.REVIEW_OVER: _review_over,
    Precondition.REASON: _reason,
    Precondition.SOMETHING_DUE: _something_due,
    Precondition.NOTHING_DUE: _nothing_due,
    Precondition.DIVISIBLE: _divisible,
    Precondition.WHAT_IS_DUE: _what_is_due,
    Precondition.IN_PART: _not(_in_full),
    Precondition.IN_FULL: _in_full,
    Precondition.PAID_UP: lambda standing, _: standing.is_settled,
    Precondition.NOT_PAID_UP: lambda standing, _: not standing.is_settled,
}
