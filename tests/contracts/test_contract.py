"""The contract, in which every event leads where the table says and others are refused."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

import c2b
from c2b import (
    Business,
    Call,
    Consumer,
    Contract,
    ContractEvent,
    ContractForm,
    ContractState,
    Draft,
    HistoryEntry,
    Immaterial,
    InvalidDocumentError,
    InvalidValueError,
    Leg,
    Monetary,
    Money,
    Offer,
    Proposer,
    PublicBody,
    Side,
    Terms,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
    WrongEventError,
    wire,
)
from c2b.contracts import LIFECYCLE, Actor, Precondition

S, E = ContractState, ContractEvent
START, DAY = datetime(2026, 1, 1, tzinfo=UTC), timedelta(days=1)
ANA, ACME, BEN = Consumer(name="Ana"), Business(name="Acme"), Consumer(name="Ben")
COURT = PublicBody(name="the court")
LEG = Leg(
    provider=ANA,
    recipient=ACME,
    value=Value(kind=ValueKind.IDEA),
    compensation=Monetary(amount=Money.of(100, "EUR")),
)
TERMS = Terms(auto_accept_seconds=86_400, withdrawal_days=14, may_end=frozenset({Side.PROVIDER}))
DRAFT = Contract(draft=Draft(leg=LEG, terms=TERMS))
OFFERED = DRAFT.offer(ANA, START, START + 30 * DAY)
SIGNED = OFFERED.sign(ANA, START).sign(ACME, START)
PERFORMED = SIGNED.perform(ANA, START)
ACCEPTED = PERFORMED.accept(ACME, START)


def with_return(compensation: Any) -> Contract:
    """A contract whose leg brings *compensation*, signed."""
    draft = Draft(leg=evolve(LEG, compensation=compensation, payment=None))
    return Contract(draft=draft).offer(ANA, START).sign(ACME, START).sign(ANA, START)


def refused(event: Callable[..., object], *arguments: Any, **named: Any) -> WrongEventError:
    """The error of what cannot happen."""
    with pytest.raises(WrongEventError) as caught:
        event(*arguments, **named)
    return caught.value


class TestComingAbout:
    """Offers stand, are countered, declined, withdrawn, lapse; all parties sign."""

    def test_a_draft_is_nobodys_offer(self) -> None:
        """A draft may be proposed by either party, unless the leg names a proposer."""
        assert DRAFT.state is S.DRAFT
        assert DRAFT.on_table is None
        assert DRAFT.offer(ACME, START).state is S.OFFERED
        hers = Contract(draft=Draft(leg=evolve(LEG, proposer=Proposer.PROVIDER)))
        assert refused(hers.offer, ACME, START).lacking == (Precondition.AS_PROPOSED,)
        assert hers.offer(ANA, START).on_table == Offer(leg=hers.leg, made=START)

    def test_all_sign_and_then_it_binds(self) -> None:
        """Cosigners too; nobody signs twice."""
        contract = evolve(DRAFT, cosigners=(BEN,)).offer(ACME, START)
        contract = contract.sign(BEN, START).sign(ANA, START)
        assert contract.state is S.SIGNING
        assert contract.signed_by == (BEN, ANA)
        assert refused(contract.sign, ANA, START).lacking == (Precondition.NOT_SIGNED,)
        assert contract.sign(ACME, START).state is S.SIGNED
        assert contract.parties == (ANA, ACME, BEN)

    def test_a_counter_offer_takes_the_place(self) -> None:
        """A counter-offer comes from the other party and voids earlier signatures."""
        more = evolve(LEG, compensation=Monetary(amount=Money.of(120, "EUR")))
        signing = OFFERED.sign(ANA, START)
        contract = signing.counter(ACME, START, leg=more, terms=Terms())
        assert (contract.state, contract.leg, contract.terms) == (S.COUNTERED, more, Terms())
        assert contract.signed_by == ()
        assert contract.counter(ANA, START).leg == more
        assert refused(OFFERED.counter, ANA, START).lacking == ()
        other = evolve(LEG, recipient=Business(name="Bolt"))
        assert refused(OFFERED.counter, ACME, START, leg=other).lacking == (
            Precondition.SAME_PARTIES,
        )

    def test_an_offer_is_what_was_drafted(self) -> None:
        """A history in which it is not cannot be."""
        offer = Offer(leg=LEG, made=START)
        entry = HistoryEntry(event=E.OFFER, at=START, by=ANA, offer=offer)
        assert refused(DRAFT.after, entry).lacking == (Precondition.AS_DRAFTED,)

    def test_declined_and_withdrawn(self) -> None:
        """An offer is declined by its recipient, and withdrawn by its author."""
        assert OFFERED.decline(ACME, START, "too dear").state is S.DECLINED
        assert OFFERED.withdraw(ANA, START).state is S.WITHDRAWN
        assert DRAFT.withdraw(ACME, START).is_over
        refused(OFFERED.decline, ANA, START)
        refused(OFFERED.withdraw, ACME, START)

    def test_it_lapses(self) -> None:
        """An offer lapses at its end to the microsecond; then nothing else is possible."""
        end = START + 30 * DAY
        tick = timedelta(microseconds=1)
        assert refused(OFFERED.lapse, end - tick).lacking == (Precondition.LAPSED,)
        error = refused(OFFERED.sign, ACME, end)
        assert error.lacking == (Precondition.STANDS,)
        assert [move.event for move in error.possible] == [E.LAPSE]
        assert OFFERED.lapse(end).state is S.LAPSED
        assert OFFERED.as_of(end - tick) is OFFERED
        assert OFFERED.as_of(end + DAY).history[-1].at == end

    def test_a_consumer_withdraws_in_time(self) -> None:
        """The business never; the last day is the one before."""
        end = START + 14 * DAY
        assert SIGNED.withdraw(ANA, end - timedelta(microseconds=1)).state is S.WITHDRAWN
        assert refused(SIGNED.withdraw, ANA, end).lacking == (Precondition.CAN_WITHDRAW,)
        refused(SIGNED.withdraw, ACME, START)

    def test_an_advance_does_not_give_more_time(self) -> None:
        """The days count from the last signature, whatever is paid since."""
        paid = SIGNED.pay(ACME, START + 10 * DAY, Money.of(10, "EUR"))
        assert paid.withdraw(ANA, START + 13 * DAY).state is S.WITHDRAWN
        assert refused(paid.withdraw, ANA, START + 14 * DAY).lacking == (Precondition.CAN_WITHDRAW,)

    def test_who_may_end_it_at_will(self) -> None:
        """The parties that the terms name may end the contract at will."""
        assert SIGNED.end(ANA, START).state is S.ENDED
        assert refused(SIGNED.end, ACME, START).lacking == (Precondition.MAY_END,)

    def test_who_signs_too_is_not_the_one_who_was_asked(self) -> None:
        """A cosigner signs, and does not answer for the other party."""
        joint = Contract(draft=DRAFT.draft, cosigners=(BEN,)).offer(ANA, START)
        assert refused(joint.counter, BEN, START).event is E.COUNTER
        assert joint.counter(ACME, START).state is S.COUNTERED
        assert joint.sign(BEN, START).signed_by == (BEN,)

    def test_a_contract_of_an_offer(self) -> None:
        """An offer is made by the proposer of its leg, or by the party that is named."""
        offer = Offer(leg=evolve(LEG, proposer=Proposer.RECIPIENT), terms=TERMS, made=START)
        assert Contract.of(offer).history[0].by == ACME
        hers = evolve(offer, leg=evolve(LEG, proposer=Proposer.PROVIDER))
        assert Contract.of(hers, cosigners=(BEN,)).history[0].by == ANA
        with pytest.raises(InvalidValueError, match="the party that makes the offer"):
            Contract.of(evolve(offer, leg=LEG))
        assert Contract.of(evolve(offer, leg=LEG), by=ANA).state is S.OFFERED


class TestDelivery:
    """Performance, acceptance, refusal with a reason, acceptance by silence."""

    def test_silence_accepts_after_the_delay(self) -> None:
        """The recipient may reject until the delay is over, to the microsecond."""
        end = START + DAY
        early = end - timedelta(microseconds=1)
        assert refused(PERFORMED.accept_by_silence, early).lacking == (Precondition.REVIEW_OVER,)
        assert PERFORMED.reject(ACME, early, "blank").state is S.REJECTED
        assert refused(PERFORMED.reject, ACME, end, "blank").lacking == (Precondition.REVIEW_OPEN,)
        assert PERFORMED.accept_by_silence(end).state is S.ACCEPTED
        assert PERFORMED.as_of(end + DAY).history[-1].at == end

    def test_silence_never_accepts_without_a_delay(self) -> None:
        """A delivery without an agreed delay is not accepted by silence."""
        contract = with_return(None).perform(ANA, START)
        assert contract.as_of(datetime.max.replace(tzinfo=UTC)) is contract
        refused(contract.accept_by_silence, START + 9999 * DAY)

    def test_time_does_not_run_backwards_when_it_decides_late(self) -> None:
        """An event that was due before the last entry is noted at that entry."""
        paid = PERFORMED.pay(ACME, START + 3 * DAY, Money.of(1, "EUR"))
        assert paid.as_of(START + 4 * DAY).history[-1].at == START + 3 * DAY

    def test_a_refusal_has_a_reason(self) -> None:
        """Blanks are none."""
        assert refused(PERFORMED.reject, ACME, START, " ").lacking == (Precondition.REASON,)

    def test_after_a_refusal(self) -> None:
        """A rejected delivery can be made again, accepted after all, or given up."""
        rejected = PERFORMED.reject(ACME, START, "blank")
        again = rejected.perform(ANA, START + DAY)
        assert again.reject(ACME, START + DAY, "blank").state is S.REJECTED
        assert again.as_of(START + 9 * DAY).history[-1].at == START + 2 * DAY
        assert rejected.accept(ACME, START).state is S.ACCEPTED
        assert rejected.end(ANA, START).state is S.ENDED
        refused(rejected.end, ACME, START)


class TestPayment:
    """The compensation is given in parts or at once, before or after the delivery."""

    def test_in_parts(self) -> None:
        """The last part settles it; a third party may pay."""
        contract = ACCEPTED.pay(ACME, START, Money.of(40, "EUR"))
        assert (contract.state, contract.due) == (S.ACCEPTED, Money.of(60, "EUR"))
        contract = contract.pay(COURT, START, Money.of(60, "EUR"))
        assert (contract.state, contract.due) == (S.PAID, Money.of(0, "EUR"))
        assert contract.end(ACME, START).is_over

    def test_all_that_remains(self) -> None:
        """A payment without an amount settles all that remains."""
        paid = ACCEPTED.pay(ACME, START, Money.of(40, "EUR")).pay(ACME, START)
        assert (paid.state, paid.due) == (S.PAID, Money.of(0, "EUR"))

    @pytest.mark.parametrize(
        "amount", [Money.of(101, "EUR"), Money.of(0, "EUR"), Money.of(1, "USD")]
    )
    def test_only_what_is_due(self, amount: Money) -> None:
        """A payment of too much, of zero, or in another currency is refused."""
        assert Precondition.WHAT_IS_DUE in refused(ACCEPTED.pay, ACME, START, amount).lacking

    def test_in_advance(self) -> None:
        """Paid up, it is paid as soon as it is accepted; nothing more can be paid then."""
        half = SIGNED.pay(ACME, START, Money.of(50, "EUR"))
        assert half.perform(ANA, START).accept(ACME, START).state is S.ACCEPTED
        full = half.pay(ACME, START)
        assert refused(full.pay, ACME, START).lacking == (Precondition.SOMETHING_DUE,)
        assert full.perform(ANA, START).as_of(START + DAY).state is S.PAID

    def test_nothing_is_due(self) -> None:
        """An unpaid contract ends when it is accepted."""
        contract = with_return(Unpaid()).perform(ANA, START).accept(ACME, START)
        assert contract.due is None
        assert refused(contract.pay, ACME, START).lacking == (Precondition.SOMETHING_DUE,)
        assert contract.end(ANA, START).state is S.ENDED

    def test_a_prize_that_was_not_won(self) -> None:
        """A payment of zero states that nothing is due where the sum was left open."""
        zero = Money.zero("EUR")
        signed = with_return(Monetary(description="a prize for the best"))
        accepted = signed.perform(ANA, START).accept(ACME, START)
        refusal = refused(accepted.end, ACME, START)
        assert refusal.lacking == (Precondition.NOTHING_DUE,)
        assert "a payment of zero states so" in str(refusal)
        assert "un paiement nul le constate" in refusal.explain("fr")
        lost = accepted.pay(ACME, START, zero)
        assert (lost.state, lost.due) == (S.PAID, None)
        assert "Acme states that nothing is due (0.00 EUR)" in lost.explain()
        assert "Acme constate que rien n’est dû (0,00\u00a0EUR)" in lost.explain("fr")
        assert lost.end(ANA, START).is_over
        assert lost.dispute(ANA, START, "the ranking is wrong").state is S.DISPUTED
        assert type(lost).from_json(lost.to_json()) == lost

    def test_zero_is_no_payment(self) -> None:
        """A payment of zero is refused before the delivery, and where a promise is unknown."""
        zero = Money.zero("EUR")
        early = with_return(Monetary())
        unknown = with_return(None).perform(ANA, START).accept(ACME, START)
        for contract in (early, unknown, ACCEPTED):
            assert Precondition.WHAT_IS_DUE in refused(contract.pay, ACME, START, zero).lacking

    def test_what_is_no_money(self) -> None:
        """Recognition is given at once, and an amount is no part of it."""
        contract = with_return(Immaterial()).perform(ANA, START).accept(ACME, START)
        assert (
            Precondition.WHAT_IS_DUE
            in refused(contract.pay, ACME, START, Money.of(1, "EUR")).lacking
        )
        assert refused(contract.end, ANA, START).lacking == (Precondition.NOTHING_DUE,)
        assert contract.pay(ACME, START).state is S.PAID

    def test_an_unknown_sum(self) -> None:
        """A payment of any amount settles money of unknown amount, which is assumed to be due."""
        contract = with_return(Monetary()).perform(ANA, START).accept(ACME, START)
        refused(contract.end, ANA, START)
        assert contract.pay(ACME, START, Money.of(7, "EUR")).state is S.PAID

    def test_an_unknown_return(self) -> None:
        """An unknown compensation may be paid, and the contract may be ended without it."""
        contract = with_return(None).perform(ANA, START).accept(ACME, START)
        assert contract.pay(ACME, START, Money.of(7, "EUR")).state is S.PAID
        assert contract.end(ANA, START).state is S.ENDED

    def test_the_provider_pays_nothing(self) -> None:
        """The provider cannot pay; any other party can."""
        refused(ACCEPTED.pay, ANA, START)


class TestDispute:
    """One of the parties gives in, or a third party decides."""

    disputed = ACCEPTED.dispute(ANA, START, "not paid")

    def test_from_everywhere_between_signature_and_end(self) -> None:
        """A dispute is opened by either party, with a reason, until the contract ends."""
        rejected = PERFORMED.reject(ACME, START, "blank")
        for contract in (SIGNED, PERFORMED, rejected, ACCEPTED, ACCEPTED.pay(ACME, START)):
            for party in (ANA, ACME):
                assert contract.dispute(party, START, "because").state is S.DISPUTED
            assert refused(contract.dispute, ANA, START, "").lacking == (Precondition.REASON,)

    def test_ways_out(self) -> None:
        """A dispute ends by a new delivery, an acceptance, an end, or a decision."""
        assert self.disputed.perform(ANA, START).state is S.PERFORMED
        assert self.disputed.accept(ACME, START).state is S.ACCEPTED
        assert self.disputed.end(ANA, START).state is S.ENDED
        assert self.disputed.award(COURT, START).state is S.ACCEPTED
        assert self.disputed.annul(COURT, START, "void").state is S.ENDED
        refused(self.disputed.award, ANA, START)

    def test_an_award_for_what_is_paid(self) -> None:
        """Leads back to paid."""
        paid = ACCEPTED.pay(ACME, START).dispute(ACME, START, "copied")
        assert paid.award(COURT, START).state is S.PAID


class TestMoments:
    """Moments are arguments, have a zone, and never run backwards."""

    def test_backwards(self) -> None:
        """An entry before the last one is refused; the same moment is not."""
        later = OFFERED.sign(ANA, START + DAY)
        with pytest.raises(InvalidValueError, match="not before the last event") as caught:
            later.sign(ACME, START)
        assert caught.value.where == "at"
        assert later.sign(ACME, START + DAY).state is S.SIGNED

    def test_naive(self) -> None:
        """Everywhere a moment comes in."""
        naive = datetime(2026, 1, 1)
        for event in (OFFERED.lapse, OFFERED.as_of, OFFERED.possible):
            with pytest.raises(InvalidValueError, match="a datetime with a time zone"):
                event(naive)

    def test_a_clock_that_is_put_back(self) -> None:
        """The clock of the later of two moments in one zone may show less."""
        paris = ZoneInfo("Europe/Paris")
        before = datetime(2026, 10, 25, 2, 45, tzinfo=paris)
        after = datetime(2026, 10, 25, 2, 30, tzinfo=paris, fold=1)
        contract = DRAFT.offer(ANA, before)
        assert contract.sign(ANA, after).state is S.SIGNING
        with pytest.raises(InvalidValueError, match="not before"):
            DRAFT.offer(ANA, after).sign(ANA, before)
        with pytest.raises(InvalidValueError, match="a moment after it was made"):
            Offer(leg=LEG, made=after, stands_until=before)

    def test_the_end_of_the_calendar(self) -> None:
        """Time decides also beyond the last moment in UTC, in another offset."""
        west = timezone(-timedelta(hours=5))
        last = datetime.max.replace(tzinfo=west)
        contract = DRAFT.offer(ANA, last - DAY, last - timedelta(hours=1))
        assert contract.as_of(last).history[-1].at == last


class TestWrongEvents:
    """The error names state, event, actor and what is possible, in both languages."""

    def test_its_words(self) -> None:
        """The error names each possible event and its party."""
        error = refused(SIGNED.perform, ACME, START)
        assert error.explain() == (
            "the contract is signed, so Acme cannot perform; possible now: perform (Ana), "
            "withdraw (Ana), end (Ana), pay (Acme, a third party), dispute (Ana, Acme)"
        )
        assert error.explain("fr") == (
            "le contrat est signé\u00a0: Acme ne peut pas exécuter\u00a0; "
            "possible à ce moment\u00a0: exécuter (Ana), se retirer (Ana), terminer (Ana), "
            "payer (Acme, un tiers), contester (Ana, Acme)"
        )
        assert (error.state, error.event, error.by) == (S.SIGNED, E.PERFORM, ACME)

    def test_what_is_lacking(self) -> None:
        """A need that does not hold is told."""
        error = refused(PERFORMED.reject, ACME, START + DAY, "blank")
        assert "Acme cannot reject unless the time for review still runs" in str(error)
        assert "Acme ne peut pas refuser, sauf si le délai d’examen court encore" in error.explain(
            "fr"
        )

    def test_time_is_named(self) -> None:
        """The error names time, and says where nothing is possible."""
        assert "time cannot lapse; possible now: nothing more" in str(
            refused(OFFERED.decline(ACME, START).lapse, START)
        )

    def test_it_travels(self) -> None:
        """The error is pickled and copied."""
        error = refused(SIGNED.perform, ACME, START)
        for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
            assert twin.explain("fr") == error.explain("fr")
            assert twin.possible == error.possible
        assert isinstance(error, c2b.C2bError)

    def test_another_party_of_the_same_name(self) -> None:
        """An impostor is refused, in every event."""
        with pytest.raises(InvalidValueError, match=r"by: expected Ana \(person, private\)"):
            OFFERED.sign(Business(name="Ana"), START)

    @pytest.mark.parametrize("at", [START, START + 60 * DAY])
    def test_what_is_possible(self, at: datetime) -> None:
        """The events in `possible`, with their parties, are those of the table."""
        for contract in (DRAFT, OFFERED, SIGNED, PERFORMED, ACCEPTED):
            for move in contract.possible(at):
                rows = LIFECYCLE.rows(contract.state, move.event)
                assert any(move.actor in row.by and move.target is row.target for row in rows)

    def test_what_has_to_come_along(self) -> None:
        """Is told with the move."""
        moves = {move.event: move for move in PERFORMED.possible(START)}
        assert moves[E.REJECT].brings == (Precondition.REASON,)
        assert moves[E.PAY].actor in (Actor.RECIPIENT, Actor.THIRD)


class TestHistory:
    """A contract cannot have a history that cannot have happened."""

    def test_an_impossible_entry(self) -> None:
        """Is told by its place, with what was possible then."""
        entry = HistoryEntry(event=E.SIGN, at=START, by=ANA)
        with pytest.raises(InvalidValueError) as caught:
            evolve(DRAFT, history=(entry,))
        assert str(caught.value) == (
            "Contract.history[0].event: expected an event that was possible then "
            "(offer (Ana, Acme), withdraw (Ana, Acme)), got 'sign'; "
            "correct the history: the contract is drafted, so Ana cannot sign"
        )

    def test_an_entry_out_of_order(self) -> None:
        """An entry before the last one is refused in a history too."""
        early = HistoryEntry(event=E.SIGN, at=START - DAY, by=ANA)
        with pytest.raises(InvalidValueError, match=r"Contract.history\[1\].at: expected a moment"):
            evolve(DRAFT, history=(*OFFERED.history, early))

    def test_in_a_document(self) -> None:
        """The fault has its path."""
        data = wire.to_data(SIGNED)
        data["history"][1]["event"] = "accept"
        with pytest.raises(InvalidDocumentError) as caught:
            wire.from_data(data, Contract)
        assert [fault.where for fault in caught.value.faults] == ["history[1].event"]

    def test_each_party_has_its_name(self) -> None:
        """Cosigners too."""
        with pytest.raises(InvalidValueError, match="a name or an id that no other party has"):
            evolve(DRAFT, cosigners=(Business(name="Ana"),))
        nothing = Leg(provider=ANA, recipient=ANA, value=Value(kind=ValueKind.NONE))
        with pytest.raises(InvalidValueError, match="a party cannot contract with itself"):
            Draft(leg=nothing)

    @pytest.mark.parametrize(
        ("entry", "match"),
        [
            ({"event": E.SIGN}, "HistoryEntry.by: expected the party that caused"),
            ({"event": E.LAPSE, "by": ANA}, "HistoryEntry.by: expected no party"),
            ({"event": E.OFFER, "by": ANA}, "HistoryEntry.offer: expected the offer of"),
            (
                {"event": E.SIGN, "by": ANA, "offer": Offer(leg=LEG, made=START)},
                "HistoryEntry.offer: expected no offer",
            ),
            (
                {"event": E.OFFER, "by": ANA, "offer": Offer(leg=LEG, made=START + DAY)},
                "made at the moment of the event",
            ),
            (
                {"event": E.SIGN, "by": ANA, "amount": Money.of(1, "EUR")},
                "HistoryEntry.amount: expected no amount",
            ),
        ],
    )
    def test_an_entry_has_what_its_event_takes(self, entry: dict[str, Any], match: str) -> None:
        """An entry has the data of its event and no other."""
        with pytest.raises(InvalidValueError, match=match):
            HistoryEntry(at=START, **entry)

    def test_it_is_told(self) -> None:
        """One line an event, then where the contract stands."""
        contract = PERFORMED.reject(ACME, START, "blank").accept(ACME, START)
        told = contract.pay(ACME, START, Money.of(40, "EUR")).explain("fr").splitlines()
        at = "1er janvier 2026 à 00:00:00+00:00\u00a0: Acme"
        assert told[4] == f"{at} refuse ce qui a été livré\u00a0: blank"
        assert told[6] == f"{at} donne ce qui est dû (40,00\u00a0EUR)"
        english = contract.pay(ACME, START, Money.of(40, "EUR")).explain().splitlines()[6]
        assert english.startswith("2026-01-01 00:00:00+00:00: ") and english.endswith("(40.00 EUR)")
        assert told[7] == S.ACCEPTED.explain("fr")
        assert OFFERED.lapse(START + 60 * DAY).explain().splitlines()[1].endswith("with time")

    def test_it_travels(self) -> None:
        """A contract is pickled, copied and written as JSON; its state is computed again."""
        contract = ACCEPTED.pay(ACME, START, Money.of(1, "EUR"))
        for twin in (
            pickle.loads(pickle.dumps(contract)),
            copy.copy(contract),
            copy.deepcopy(contract),
            wire.parse(wire.to_json(contract), Contract),
        ):
            assert (twin, twin.state, twin.due) == (contract, S.ACCEPTED, Money.of(99, "EUR"))
            assert hash(twin) == hash(contract)


class TestOwnLifecycle:
    """A subclass may follow another table."""

    def test_a_changed_table_decides(self) -> None:
        """Here the recipient may end a signed contract whatever the terms say."""
        rows = tuple(
            evolve(row, needs=()) if (row.source, row.event) == (S.SIGNED, E.END) else row
            for row in LIFECYCLE.transitions
        )

        class Lenient(Contract):
            lifecycle = evolve(LIFECYCLE, transitions=rows)

        contract = Lenient(draft=SIGNED.draft, history=SIGNED.history).end(ACME, START)
        assert (type(contract), contract.state) == (Lenient, S.ENDED)


class TestCall:
    """A call invites offers and is none."""

    call = Call(
        by=ACME,
        seeks=Value(kind=ValueKind.IDEA),
        compensation=Unpaid(),
        terms=Terms(form=ContractForm.TERMS_OF_USE),
        opens=START,
        closes=START + DAY,
    )

    def test_it_is_open_for_a_time(self) -> None:
        """A call is closed from its closing on; without ends it is always open."""
        tick = timedelta(microseconds=1)
        moments = (START - tick, START, START + DAY - tick, START + DAY)
        assert [self.call.is_open(at) for at in moments] == [False, True, True, False]
        assert evolve(self.call, opens=None, closes=None).is_open(START)
        with pytest.raises(InvalidValueError, match="a moment after it opens"):
            evolve(self.call, closes=START)

    def test_an_answer_is_an_offer_on_its_terms(self) -> None:
        """The provider proposes, the caller has set the terms."""
        offer = self.call.offer(ANA, made=START)
        assert offer.leg.recipient == ACME
        assert (offer.leg.proposer, offer.leg.terms_set_by) == (
            Proposer.PROVIDER,
            TermsSetter.RECIPIENT,
        )
        assert offer.leg.contract is ContractForm.TERMS_OF_USE
        assert offer.terms == self.call.terms
        mint = Value(kind=ValueKind.IDEA, description="mint")
        assert self.call.offer(ANA, made=START, value=mint).leg.value == mint
        assert Contract.of(offer).sign(ACME, START).sign(ANA, START).state is S.SIGNED

    def test_an_answer_out_of_time(self) -> None:
        """Is refused."""
        with pytest.raises(InvalidValueError, match="a moment at which the call is open"):
            self.call.offer(ANA, made=START + DAY)


def test_an_exchange_needs_no_contract() -> None:
    """The leg alone is enough for a classification and a settlement."""
    free = evolve(LEG, subordination=c2b.Subordination.none(), contract=ContractForm.NONE)
    assert c2b.headline(free) is c2b.Paradigm.C2B
    assert c2b.classify(Offer(leg=free, made=START)).paradigm is c2b.Paradigm.C2B
    assert c2b.headline(Contract(draft=Draft(leg=free)).leg) is c2b.Paradigm.C2B


def test_a_contract_reads_as_what_made_it() -> None:
    """The repr of a contract names its arguments, and no computed value."""
    draft = Contract(draft=Draft(leg=LEG))
    assert repr(draft) == f"Contract(draft={draft.draft!r}, cosigners=(), history=())"
