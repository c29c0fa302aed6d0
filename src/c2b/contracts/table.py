"""The table of the lifecycle: the events, the states that they lead to, actors, preconditions.

The table is data only: first offer, counter-offer, signatures and withdrawal, then delivery and
its review, then the compensation, and disputes from any of these. The other modules of this
package read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from c2b.contracts.actor import Actor
from c2b.contracts.event import ContractEvent
from c2b.contracts.precondition import Precondition
from c2b.contracts.state import ContractState
from c2b.contracts.transition import Lifecycle, Transition

_S, _E, _N = ContractState, ContractEvent, Precondition
_PROVIDER, _RECIPIENT = (Actor.PROVIDER,), (Actor.RECIPIENT,)
_OFFEROR, _OFFEREE = (Actor.OFFEROR,), (Actor.OFFEREE,)
_EITHER = (Actor.PROVIDER, Actor.RECIPIENT)
_SIGNERS = (*_EITHER, Actor.COSIGNER)
_ANSWERS = (Actor.OFFEREE, Actor.COSIGNER)
_PAYERS = (Actor.RECIPIENT, Actor.COSIGNER, Actor.THIRD)
_THIRD, _TIME = (Actor.THIRD,), (Actor.TIME,)


def _row(
    source: ContractState,
    event: ContractEvent,
    by: tuple[Actor, ...],
    target: ContractState,
    *needs: Precondition,
) -> Transition:
    return Transition(source=source, event=event, by=by, needs=needs, target=target)


def _on_the_table(source: ContractState) -> Iterator[Transition]:
    """Yield the transitions of an offer that stands, signed by some parties or by none."""
    unsigned = (_N.STANDS, _N.NOT_SIGNED)
    if source is _S.SIGNING:
        yield _row(source, _E.SIGN, _SIGNERS, _S.SIGNING, *unsigned, _N.MORE_SIGNATURES)
        yield _row(source, _E.SIGN, _SIGNERS, _S.SIGNED, *unsigned, _N.LAST_SIGNATURE)
    else:
        yield _row(source, _E.SIGN, _SIGNERS, _S.SIGNING, _N.STANDS)
    yield _row(source, _E.COUNTER, _OFFEREE, _S.COUNTERED, *unsigned, _N.SAME_PARTIES)
    yield _row(source, _E.DECLINE, _ANSWERS, _S.DECLINED, *unsigned)
    yield _row(source, _E.WITHDRAW, _OFFEROR, _S.WITHDRAWN, _N.STANDS)
    yield _row(source, _E.LAPSE, _TIME, _S.LAPSED, _N.LAPSED)


def _accepted(
    source: ContractState, event: ContractEvent, by: tuple[Actor, ...], *needs: Precondition
) -> Iterator[Transition]:
    """Yield the transitions of an acceptance, also where all that is due was given before."""
    yield _row(source, event, by, _S.ACCEPTED, *needs, _N.NOT_PAID_UP)
    yield _row(source, event, by, _S.PAID, *needs, _N.PAID_UP)


def _in_advance(state: ContractState) -> Transition:
    return _row(state, _E.PAY, _PAYERS, state, _N.SOMETHING_DUE, _N.WHAT_IS_DUE)


LIFECYCLE = Lifecycle(
    start=_S.DRAFT,
    transitions=(
        _row(_S.DRAFT, _E.OFFER, _EITHER, _S.OFFERED, _N.AS_PROPOSED, _N.AS_DRAFTED),
        _row(_S.DRAFT, _E.WITHDRAW, _EITHER, _S.WITHDRAWN),
        *_on_the_table(_S.OFFERED),
        *_on_the_table(_S.COUNTERED),
        *_on_the_table(_S.SIGNING),
        _row(_S.SIGNED, _E.PERFORM, _PROVIDER, _S.PERFORMED),
        _row(_S.SIGNED, _E.WITHDRAW, _EITHER, _S.WITHDRAWN, _N.CAN_WITHDRAW),
        _row(_S.SIGNED, _E.END, _EITHER, _S.ENDED, _N.MAY_END),
        _in_advance(_S.SIGNED),
        _row(_S.SIGNED, _E.DISPUTE, _EITHER, _S.DISPUTED, _N.REASON),
        *_accepted(_S.PERFORMED, _E.ACCEPT, _RECIPIENT),
        *_accepted(_S.PERFORMED, _E.ACCEPT_BY_SILENCE, _TIME, _N.REVIEW_OVER),
        _row(_S.PERFORMED, _E.REJECT, _RECIPIENT, _S.REJECTED, _N.REVIEW_OPEN, _N.REASON),
        _in_advance(_S.PERFORMED),
        _row(_S.PERFORMED, _E.DISPUTE, _EITHER, _S.DISPUTED, _N.REASON),
        _row(_S.REJECTED, _E.PERFORM, _PROVIDER, _S.PERFORMED),
        *_accepted(_S.REJECTED, _E.ACCEPT, _RECIPIENT),
        _row(_S.REJECTED, _E.DISPUTE, _EITHER, _S.DISPUTED, _N.REASON),
        _row(_S.REJECTED, _E.END, _PROVIDER, _S.ENDED),
        _row(
            _S.ACCEPTED,
            _E.PAY,
            _PAYERS,
            _S.ACCEPTED,
            _N.SOMETHING_DUE,
            _N.DIVISIBLE,
            _N.WHAT_IS_DUE,
            _N.IN_PART,
        ),
        _row(_S.ACCEPTED, _E.PAY, _PAYERS, _S.PAID, _N.SOMETHING_DUE, _N.WHAT_IS_DUE, _N.IN_FULL),
        _row(_S.ACCEPTED, _E.END, _EITHER, _S.ENDED, _N.NOTHING_DUE),
        _row(_S.ACCEPTED, _E.DISPUTE, _EITHER, _S.DISPUTED, _N.REASON),
        _row(_S.PAID, _E.END, _EITHER, _S.ENDED),
        _row(_S.PAID, _E.DISPUTE, _EITHER, _S.DISPUTED, _N.REASON),
        _row(_S.DISPUTED, _E.PERFORM, _PROVIDER, _S.PERFORMED),
        *_accepted(_S.DISPUTED, _E.ACCEPT, _RECIPIENT),
        _row(_S.DISPUTED, _E.END, _PROVIDER, _S.ENDED),
        *_accepted(_S.DISPUTED, _E.AWARD, _THIRD),
        _row(_S.DISPUTED, _E.ANNUL, _THIRD, _S.ENDED, _N.REASON),
    ),
)
