"""The laws of histories, each with a history that breaks it and one that does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from tests.testing.laws.test_lifecycle import DRAFT

from c2b import (
    Consumer,
    ContractEvent,
    HistoryEntry,
    Immaterial,
    Monetary,
    Money,
    Offer,
    Terms,
)
from c2b.testing.laws import BrokenLawError, contract_history

E = ContractEvent
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANA, ACME = DRAFT.leg.provider, DRAFT.leg.recipient
THREE = Monetary(amount=Money.of(3, "JPY"))
LEG = evolve(DRAFT.leg, compensation=THREE, payment=None)
OFFER = Offer(leg=LEG, terms=Terms(auto_accept_seconds=3600), made=NOON, stands_until=NOON + HOUR)


def did(event: ContractEvent, by: Any = ANA, at: datetime = NOON, **more: Any) -> HistoryEntry:
    """An entry of a history."""
    return HistoryEntry(event=event, by=by, at=at, **more)


OFFERED = did(E.OFFER, offer=OFFER)
BOUND = (OFFERED, did(E.SIGN), did(E.SIGN, ACME))
DONE = (*BOUND, did(E.PERFORM))


def yen(count: int) -> HistoryEntry:
    """A payment."""
    return did(E.PAY, ACME, amount=Money.of(count, "JPY"))


def told(*history: HistoryEntry) -> Any:
    """A contract with that *history*, whatever it says."""
    return SimpleNamespace(history=history, parties=(ANA, ACME))


@pytest.mark.parametrize(
    ("law", "history"),
    [
        (contract_history.moments_run_forwards, (OFFERED, did(E.SIGN, at=NOON - HOUR))),
        (contract_history.nothing_follows_an_end, (OFFERED, did(E.DECLINE, ACME), did(E.SIGN))),
        (contract_history.an_offer_comes_first, (did(E.SIGN),)),
        (contract_history.nobody_answers_oneself, (OFFERED, did(E.DECLINE))),
        (contract_history.all_have_signed_what_binds, (*BOUND[:2], did(E.PERFORM))),
        (contract_history.all_have_signed_what_binds, (*BOUND, did(E.SIGN), did(E.PERFORM))),
        (
            contract_history.all_have_signed_what_binds,
            (*BOUND, did(E.COUNTER, ACME, offer=OFFER), did(E.PERFORM)),
        ),
        (contract_history.what_was_delivered_is_judged, (*BOUND, did(E.ACCEPT, ACME))),
        (contract_history.silence_takes_its_time, (OFFERED, did(E.LAPSE, None, NOON))),
        (
            contract_history.silence_takes_its_time,
            (did(E.OFFER, offer=evolve(OFFER, stands_until=None)), did(E.LAPSE, None)),
        ),
        (contract_history.silence_takes_its_time, (*DONE, did(E.ACCEPT_BY_SILENCE, None))),
        (
            contract_history.silence_takes_its_time,
            (
                did(E.OFFER, offer=evolve(OFFER, terms=Terms())),
                *DONE[1:],
                did(E.ACCEPT_BY_SILENCE, None, NOON + HOUR),
            ),
        ),
        (contract_history.silence_takes_its_time, (did(E.LAPSE, None),)),
        (contract_history.nothing_is_paid_twice, (*DONE, yen(2), yen(2))),
        (contract_history.nothing_is_paid_twice, (*DONE, yen(3), yen(1))),
        (contract_history.nothing_is_paid_twice, (*DONE, did(E.PAY, ACME), did(E.PAY, ACME))),
        (contract_history.each_party_does_its_part, (*BOUND, did(E.PERFORM, ACME))),
        (contract_history.each_party_does_its_part, (*DONE, did(E.ACCEPT))),
        (contract_history.each_party_does_its_part, (*DONE, did(E.REJECT, reason="late"))),
        (
            contract_history.nothing_ends_with_money_due,
            (*DONE, did(E.ACCEPT, ACME), yen(2), did(E.END)),
        ),
        (contract_history.reasons_are_given, (*DONE, did(E.REJECT, ACME, reason=" "))),
    ],
)
def test_a_broken_law(law: Any, history: tuple[HistoryEntry, ...]) -> None:
    """Is found by the one that is about it."""
    with pytest.raises(BrokenLawError):
        law(told(*history))


@pytest.mark.parametrize(
    "history",
    [
        (),
        (OFFERED, did(E.LAPSE, None, NOON + HOUR)),
        (*DONE, did(E.ACCEPT, ACME), yen(3), did(E.END)),
        (*DONE, did(E.ACCEPT, ACME), did(E.DISPUTE, reason="late"), did(E.END)),
        (*DONE, yen(1), yen(2), did(E.ACCEPT_BY_SILENCE, None, NOON + HOUR)),
        (*BOUND, did(E.DISPUTE, reason="late"), did(E.ACCEPT, ACME)),
        (*DONE, did(E.REJECT, ACME, reason="wrong"), did(E.PERFORM), did(E.ACCEPT, ACME)),
        (OFFERED, did(E.COUNTER, ACME, offer=OFFER), did(E.SIGN), did(E.DECLINE)),
        (
            did(
                E.OFFER,
                offer=evolve(OFFER, leg=evolve(LEG, compensation=Immaterial(), payment=None)),
            ),
            *DONE[1:],
            did(E.PAY, ACME),
        ),
        (
            did(
                E.OFFER, offer=evolve(OFFER, leg=evolve(LEG, compensation=Monetary(), payment=None))
            ),
            *DONE[1:],
            yen(1),
            yen(9),
        ),
    ],
)
def test_a_sound_history(history: tuple[HistoryEntry, ...]) -> None:
    """Keeps them all."""
    for law, _ in contract_history.HISTORY_LAWS:
        law(told(*history))


def test_another_party_is_no_cosigner() -> None:
    """Only parties sign, and no signature replaces that of another."""
    stranger = did(E.SIGN, Consumer(name="Zoe"))
    with pytest.raises(BrokenLawError):
        contract_history.all_have_signed_what_binds(told(*BOUND[:2], stranger, did(E.PERFORM)))
