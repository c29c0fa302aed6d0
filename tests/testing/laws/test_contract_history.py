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
    Payment,
    Terms,
    Unpaid,
)
from c2b.models import Proposer, Side
from c2b.testing.laws import BrokenLawError, contract_history
from c2b.testing.laws import contract_grounds as grounds

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
ZOE = Consumer(name="Zoe")
DAY = timedelta(days=1)
DISPUTED = did(E.DISPUTE, reason="late")
TO_ZOE = evolve(OFFER, leg=evolve(LEG, recipient=ZOE))
FREE = evolve(OFFER, leg=evolve(LEG, compensation=Unpaid(), payment=None))
FAME = evolve(OFFER, leg=evolve(LEG, compensation=Immaterial(), payment=None))
AT_WILL = evolve(OFFER, terms=Terms(withdrawal_days=1, may_end=frozenset({Side.RECIPIENT})))
WITHDRAWABLE = (did(E.OFFER, offer=AT_WILL), did(E.SIGN), did(E.SIGN, ACME))
BOUND = (OFFERED, did(E.SIGN), did(E.SIGN, ACME))
DONE = (*BOUND, did(E.PERFORM))
TO_BE_PAID = evolve(
    OFFER, leg=evolve(LEG, compensation=None, payment=Payment.PROVIDER_PAYS_RECIPIENT)
)


def yen(count: int) -> HistoryEntry:
    """A payment."""
    return did(E.PAY, ACME, amount=Money.of(count, "JPY"))


def told(*history: HistoryEntry) -> Any:
    """A contract with that *history*, whatever it says."""
    offers = [entry.offer for entry in history if entry.offer is not None]
    return SimpleNamespace(history=history, parties=(ANA, ACME), draft=(offers or [DRAFT])[0])


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
        (
            contract_history.silence_takes_its_time,
            (*DONE, did(E.REJECT, ACME, NOON + HOUR, reason="late")),
        ),
        (contract_history.all_have_signed_what_binds, (OFFERED, did(E.END))),
        (grounds.parties_act_and_others_decide, (did(E.OFFER, ZOE, offer=OFFER),)),
        (grounds.parties_act_and_others_decide, (*BOUND, DISPUTED, did(E.AWARD, ACME))),
        (grounds.parties_act_and_others_decide, (*DONE, did(E.AWARD, ZOE))),
        (grounds.an_offer_is_between_the_parties, (did(E.OFFER, offer=TO_ZOE),)),
        (
            grounds.the_first_offer_is_the_draft,
            (did(E.OFFER, offer=evolve(OFFER, leg=evolve(LEG, proposer=Proposer.RECIPIENT))),),
        ),
        (grounds.what_has_lapsed_is_not_answered, (OFFERED, did(E.SIGN, ACME, NOON + HOUR))),
        (grounds.a_withdrawal_has_a_ground, (OFFERED, did(E.WITHDRAW, ACME))),
        (grounds.a_withdrawal_has_a_ground, (*BOUND, did(E.WITHDRAW))),
        (grounds.a_withdrawal_has_a_ground, (*WITHDRAWABLE, did(E.WITHDRAW, ACME))),
        (grounds.a_withdrawal_has_a_ground, (*WITHDRAWABLE, did(E.WITHDRAW, at=NOON + DAY))),
        (grounds.an_end_has_a_ground, (*BOUND, did(E.END))),
        (grounds.an_end_has_a_ground, (*DONE, did(E.END))),
        (grounds.an_end_has_a_ground, (*BOUND, DISPUTED, did(E.END, ACME))),
        (grounds.the_provider_does_not_pay, (*DONE, did(E.PAY))),
        (grounds.what_is_paid_was_promised, (did(E.OFFER, offer=FREE), *DONE[1:], yen(1))),
        (grounds.what_is_paid_was_promised, (did(E.OFFER, offer=FAME), *DONE[1:], yen(1))),
        (grounds.what_is_paid_was_promised, (*DONE, yen(0))),
        (
            grounds.what_is_paid_was_promised,
            (*DONE, did(E.PAY, ACME, amount=Money.of(1, "EUR"))),
        ),
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
        (*BOUND, DISPUTED, did(E.AWARD, ZOE)),
        (*BOUND, DISPUTED, did(E.END)),
        (OFFERED, did(E.WITHDRAW)),
        (did(E.WITHDRAW),),
        (*WITHDRAWABLE, did(E.WITHDRAW, at=NOON + HOUR)),
        (*WITHDRAWABLE, did(E.END, ACME)),
        (did(E.OFFER, offer=TO_BE_PAID), *DONE[1:], did(E.PAY)),
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
    stranger = did(E.SIGN, ZOE)
    with pytest.raises(BrokenLawError):
        contract_history.all_have_signed_what_binds(told(*BOUND[:2], stranger, did(E.PERFORM)))
