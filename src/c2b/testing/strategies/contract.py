"""Strategies for calls, rights, terms and contracts in any state of their lifecycle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from c2b.contracts import (
    LIFECYCLE,
    Actor,
    ContractEvent,
    ContractState,
    Lifecycle,
    Precondition,
    Transition,
)
from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.errors import Move
from c2b.contracts.history import HistoryEntry
from c2b.contracts.prove import LifecycleFlaw, LifecycleLaw
from c2b.contracts.walk import walk
from c2b.models.activity import Activity
from c2b.models.call import Call
from c2b.models.compensation import Compensation
from c2b.models.leg import ContractForm
from c2b.models.party import Consumer
from c2b.models.rights import Grant, LumpSumGround, Remuneration, Right, RightsGranted
from c2b.models.subordination import Side
from c2b.models.terms import Terms
from c2b.testing.strategies.leg import legs
from c2b.testing.strategies.moment import delays, moments, periods
from c2b.testing.strategies.party import parties
from c2b.testing.strategies.text import words
from c2b.testing.strategies.value import compensations, values
from c2b.text import Text


def terms() -> st.SearchStrategy[Terms]:
    """Generate the terms of an offer, with or without rights."""
    return _TERMS


def rights_granted() -> st.SearchStrategy[RightsGranted]:
    """Generate rights that pass, with limits known or unknown."""
    return _RIGHTS


def calls() -> st.SearchStrategy[Call]:
    """Generate a call for offers, open for some time or for ever."""
    return _CALLS


def drafts() -> st.SearchStrategy[Draft]:
    """Generate a draft: a leg between two parties, and terms."""
    return _DRAFTS


def contracts() -> st.SearchStrategy[Contract]:
    """Generate a contract in any state, with the history that led there; a draft when shrunk."""
    return _CONTRACTS


def history_entries() -> st.SearchStrategy[HistoryEntry]:
    """Generate an entry of the history of some contract."""
    return _ENTRIES


def moves() -> st.SearchStrategy[Move]:
    """Generate a move that is possible for some contract."""
    return st.builds(
        Move,
        event=st.sampled_from(ContractEvent),
        actor=st.sampled_from(Actor),
        by=st.none() | parties(),
        brings=st.lists(st.sampled_from(Precondition), max_size=2).map(tuple),
        target=st.sampled_from(ContractState),
    )


def transitions() -> st.SearchStrategy[Transition]:
    """Generate a row of the lifecycle, or of another one."""
    return st.sampled_from(LIFECYCLE.transitions) | st.builds(
        Transition,
        source=st.sampled_from(ContractState),
        event=st.sampled_from(ContractEvent),
        by=st.sampled_from(Actor).map(_alone),
        needs=st.lists(st.sampled_from(Precondition), max_size=2).map(tuple),
        target=st.sampled_from(ContractState),
    )


def lifecycles() -> st.SearchStrategy[Lifecycle]:
    """Generate the lifecycle of contracts, or any other table of transitions, sound or not."""
    rows = st.lists(transitions(), min_size=1, max_size=4)
    return st.just(LIFECYCLE) | st.builds(_lifecycle, st.sampled_from(ContractState), rows)


def lifecycle_flaws() -> st.SearchStrategy[LifecycleFlaw]:
    """Generate a flaw that `c2b.contracts.flaws` reports of a table."""
    return st.builds(
        LifecycleFlaw,
        law=st.sampled_from(LifecycleLaw),
        state=st.none() | st.sampled_from(ContractState),
        event=st.none() | st.sampled_from(ContractEvent),
        rows=st.lists(transitions(), max_size=2).map(tuple),
    )


def _terms(
    rights: list[RightsGranted],
    form: ContractForm | None,
    silence: int | None,
    withdrawal_days: int,
    may_end: frozenset[Side],
    said: str | Text,
) -> Terms:
    return Terms(
        rights=tuple(rights),
        form=form,
        auto_accept_seconds=silence,
        withdrawal_days=withdrawal_days,
        may_end=may_end,
        said=said,
    )


def _rights(
    pay: tuple[Remuneration | None, LumpSumGround | None, Compensation | None], more: dict[str, Any]
) -> RightsGranted:
    remuneration, ground, price = pay
    return RightsGranted(remuneration=remuneration, lump_sum_ground=ground, price=price, **more)


def _call(call: Call, opens: datetime | None, lasts: timedelta | None) -> Call:
    closes = None if opens is None or lasts is None else opens + lasts
    return evolve(call, opens=opens, closes=closes)


def _contract(draft: Draft, is_cosigned: bool, start: datetime, choices: Sequence[int]) -> Contract:
    taken = {draft.leg.provider.name, draft.leg.recipient.name}
    name = next(name for name in ("Bo", "Cleo", "Dana") if name not in taken)
    cosigners = (Consumer(name=name),) if is_cosigned else ()
    *_, last = walk(Contract(draft=draft, cosigners=cosigners), start, choices)
    return last


def _entry(draft: Draft, start: datetime, choices: Sequence[int]) -> HistoryEntry:
    """Return the last entry of a walk of at least one step."""
    return _contract(draft, False, start, (0, *choices)).history[-1]


def _alone(actor: Actor) -> tuple[Actor, ...]:
    return (actor,)


def _lifecycle(start: ContractState, rows: list[Transition]) -> Lifecycle:
    return Lifecycle(start=start, transitions=tuple(rows))


def _some(kind: type[Enum]) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(kind), max_size=3)


_FACT = st.none() | st.booleans()
_WORDS = st.none() | words()
_FREE = (Remuneration.NONE, None, None)
_PAY = st.just((None, None, None)) | st.one_of(
    st.just(_FREE),
    st.tuples(
        st.just(Remuneration.LUMP_SUM),
        st.none() | st.sampled_from(LumpSumGround),
        st.none() | compensations(),
    ),
    st.tuples(st.just(Remuneration.PROPORTIONAL), st.none(), st.none() | compensations()),
)
_RIGHTS = st.builds(
    _rights,
    _PAY,
    st.fixed_dictionaries(
        {},
        optional={
            "rights": _some(Right),
            "grant": st.none() | st.sampled_from(Grant),
            "extent": _WORDS,
            "purpose": _WORDS,
            "place": _WORDS,
            "duration": st.none() | periods(),
            "in_writing": _FACT,
            "free_expressly": _FACT,
            "covers_future_works": _FACT,
            "works_determined": _FACT,
            "waives_moral_right": _FACT,
            "names_author": _FACT,
        },
    ),
)
_TERMS = st.just(Terms()) | st.builds(
    _terms,
    st.lists(_RIGHTS, max_size=2),
    st.none() | st.sampled_from(ContractForm),
    st.none() | st.integers(0, 2_592_000),
    st.integers(0, 30),
    _some(Side),
    words(),
)
_DRAFTS = st.builds(Draft, leg=legs(), terms=_TERMS)
_CALLS = st.builds(
    _call,
    st.builds(
        Call,
        by=parties(),
        seeks=values(),
        compensation=st.none() | compensations(),
        activity=st.none() | st.sampled_from(Activity),
        terms=_TERMS,
        title=words(),
    ),
    st.none() | moments(),
    st.none() | delays(),
)
_CHOICES = st.lists(st.integers(0, 40), max_size=8)
_CONTRACTS = st.builds(_contract, _DRAFTS, st.booleans(), moments(), _CHOICES)
_ENTRIES = st.builds(_entry, _DRAFTS, moments(), _CHOICES)
