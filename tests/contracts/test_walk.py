"""The walks of real contracts through every transition of the table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from attrs import evolve

from c2b import (
    Business,
    Consumer,
    Contract,
    ContractEvent,
    ContractState,
    Draft,
    Immaterial,
    InvalidValueError,
    Leg,
    Monetary,
    Money,
    Side,
    Terms,
    Unpaid,
    Value,
    ValueKind,
    WrongEventError,
)
from c2b.contracts import LIFECYCLE, Actor, Transition
from c2b.contracts.moves import transition
from c2b.contracts.walk import entry_for, illegal, legal, walk

START = datetime(2026, 1, 1, tzinfo=UTC)
LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.IDEA),
    compensation=Monetary(amount=Money.of(2, "JPY")),
)
TERMS = Terms(auto_accept_seconds=9_000, withdrawal_days=1, may_end=frozenset({Side.PROVIDER}))
DRAFTS = [
    Contract(
        draft=Draft(leg=evolve(LEG, compensation=returned, payment=None), terms=terms),
        cosigners=cosigners,
    )
    for returned in (LEG.compensation, Immaterial(), Unpaid())
    for terms in (TERMS, Terms())
    for cosigners in ((), (Consumer(name="Ben"),))
]


def taken(before: Contract, after: Contract) -> Transition:
    """The transition between two contracts of a walk."""
    return transition(before._standing, after.history[-1])


def explored(draft: Contract) -> tuple[set[Transition], list[Contract]]:
    """The transitions that *draft* can take, and a contract for each way in which it can stand."""
    used: set[Transition] = set()
    seen: dict[object, Contract] = {}
    ahead = [draft]
    while ahead:
        contract = ahead.pop()
        key = (contract.state, contract.signed_by, contract.due, contract._standing.is_settled)
        if key in seen:
            continue
        seen[key] = contract
        now = contract.history[-1].at + timedelta(hours=1) if contract.history else START
        for entry in legal(contract, now):
            ahead.append(contract.after(entry))
            used.add(taken(contract, ahead[-1]))
    return used, list(seen.values())


EXPLORED = [explored(draft) for draft in DRAFTS]
USED = {row for used, _ in EXPLORED for row in used}
SEEN = [contract for _, contracts in EXPLORED for contract in contracts]


def test_walks_take_every_transition() -> None:
    """No row of the table is beyond a real contract."""
    assert set(LIFECYCLE.transitions) == USED


def test_what_is_illegal_is_refused() -> None:
    """Each event that is not possible raises, for every party, in every state."""
    by_state = {contract.state: contract for contract in SEEN}
    assert set(by_state) == set(ContractState)
    for contract in by_state.values():
        at = contract.history[-1].at if contract.history else START
        entries = list(illegal(contract, at))
        for entry in entries:
            with pytest.raises(WrongEventError):
                contract.after(entry)
        allowed = {(m.event, m.actor) for m in contract.possible(at)}
        assert len(entries) + len(allowed) >= len(ContractEvent)


def test_the_same_choices_walk_the_same_way() -> None:
    """A walk is decided by its numbers."""
    choices = [7, 3, 2, 1, 0, 5, 9, 4]
    one, two = (list(walk(DRAFTS[0], START, choices)) for _ in range(2))
    assert one == two
    assert one[0] == DRAFTS[0]
    assert all(b.history[:-1] == a.history for a, b in pairwise(one))


def test_a_walk_goes_on_after_what_time_did() -> None:
    """Steps are an hour apart; where time decided, they go on an hour after that."""
    paths = [list(walk(draft, START, [choice] * 9)) for draft in DRAFTS for choice in range(12)]
    steps = [
        later.at - earlier.at for path in paths for earlier, later in pairwise(path[-1].history)
    ]
    assert min(steps) == timedelta(hours=1)
    assert {len(path) for path in paths} >= {3, 10}


def test_a_walk_stops_where_it_is_over() -> None:
    """A walk stops at the end of the contract, of the calendar or of the choices."""
    assert [each.is_over for each in walk(DRAFTS[0], START, [2, 0, 0])] == [False, True]
    last = datetime.max.replace(tzinfo=UTC)
    assert len(list(walk(DRAFTS[0], last, [0, 0, 0]))) == 2
    assert list(walk(DRAFTS[0], START, [])) == [DRAFTS[0]]
    with pytest.raises(InvalidValueError, match="a datetime with a time zone"):
        list(walk(DRAFTS[0], datetime(2026, 1, 1), [0]))


def test_what_time_may_do_is_not_illegal() -> None:
    """The clock's event is left out while it is possible, and there otherwise."""
    lapsed = DRAFTS[0].offer(LEG.provider, START, START + timedelta(days=1))
    by_time = [
        {entry.event for entry in illegal(lapsed, START + timedelta(days=days)) if entry.by is None}
        for days in (0, 1)
    ]
    both = {ContractEvent.LAPSE, ContractEvent.ACCEPT_BY_SILENCE}
    assert by_time == [both, both - {ContractEvent.LAPSE}]


def test_the_entry_of_a_move() -> None:
    """Time's moves have no party."""
    lapsed = DRAFTS[0].offer(LEG.provider, START, START + timedelta(days=1))
    (move,) = lapsed.possible(START + timedelta(days=1))
    entry = entry_for(lapsed, move, START + timedelta(days=1))
    assert (move.actor, entry.by, entry.event) == (Actor.TIME, None, ContractEvent.LAPSE)
