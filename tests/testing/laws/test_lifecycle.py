"""The laws of lifecycles: ours keeps them, and each copy with a fault breaks the one it should."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Self

import pytest
from attrs import evolve
from hypothesis import strategies as st
from tests.testing.laws.test_law import LISTED, catches
from tests.testing.lifecycles import (
    ENDLESS,
    FAULTY_TABLES,
    Backdating,
    Forgetful,
    Generous,
    Lenient,
    Patient,
    Silent,
    Stepwise,
    Twofold,
)

from c2b import (
    Business,
    Consumer,
    Contract,
    Draft,
    HistoryEntry,
    InvalidValueError,
    Leg,
    Terms,
    Text,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.testing import laws
from c2b.testing.laws import BrokenLawError
from c2b.testing.laws.contract_history import HISTORY_LAWS
from c2b.testing.laws.contract_oddities import odd_entries
from c2b.testing.laws.lifecycle import LAWS
from c2b.testing.strategies.contract import drafts

DRAFT = Draft(
    leg=Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme"),
        value=Value(kind=ValueKind.IDEA),
        compensation=Unpaid(),
    )
)


def test_ours_keeps_every_law() -> None:
    """The contracts of the library keep every law with any draft."""
    laws.lifecycle(without=["what_is_not_possible_is_refused"], settings=LISTED)
    laws.lifecycle(agreed=drafts(), settings=LISTED)
    laws.lifecycle(agreed=st.just(DRAFT), only=["what_is_possible_happens"], settings=LISTED)


OUT_OF_PLACE = ("lapses at any time", "rejects without a reason")
"""Walks give reasons, and wait for what lapses; these faults are in what a contract accepts."""
SEEN_IN_WALKS = sorted({*FAULTY_TABLES} - {*OUT_OF_PLACE})


@pytest.mark.parametrize(
    ("faulty", "law"),
    [
        (Silent, "what_is_over_stays_over"),
        (Lenient, "what_is_not_possible_is_refused"),
        (Backdating, "moments_never_run_backwards"),
        (Forgetful, "what_is_possible_happens"),
        (Twofold, "the_past_can_be_replayed"),
        (Stepwise, "time_alone_may_come_in_steps"),
        (ENDLESS, "the_table_is_sound"),
        (Patient, "what_has_lapsed_is_not_signed"),
        (Generous, "no_more_is_paid_than_is_due"),
        *((FAULTY_TABLES[name], "the_history_makes_sense") for name in SEEN_IN_WALKS),
        *((FAULTY_TABLES[name], "what_is_accepted_makes_sense") for name in OUT_OF_PLACE),
    ],
)
def test_what_is_wrong_is_found(faulty: type[Contract], law: str) -> None:
    """Each planted fault is found by the law that concerns it."""
    catches(laws.lifecycle, faulty, law)


def test_every_law_is_told_in_both_languages() -> None:
    """Every law, those on histories included, has a text in both languages."""
    told = [law.text.in_language("fr") for law in LAWS] + [french for _, french in HISTORY_LAWS]
    assert all(text.endswith(".") for text in told)
    assert all(check.__doc__ for check, _ in HISTORY_LAWS)
    assert len(set(told)) == len(told)


def test_a_calendar_that_ends() -> None:
    """Contracts of the last hours have no later moments to try."""
    end = datetime.max.replace(tzinfo=UTC) - timedelta(hours=1)
    law = next(law for law in LAWS if law.name == "time_alone_may_come_in_steps")
    law.check(Contract, draft=DRAFT, start=end, choices=[0], hours=100)


def test_time_that_is_over_after_the_calendar() -> None:
    """A contract signed in the last hours has no moment at which its time to withdraw is over."""
    end = datetime.max.replace(tzinfo=UTC) - timedelta(hours=1)
    draft = evolve(DRAFT, terms=Terms(withdrawal_days=14))
    ana, acme = draft.leg.provider, draft.leg.recipient
    bound = Contract(draft=draft).offer(ana, end).sign(acme, end)
    assert all(entry.at == end for entry in odd_entries(bound, end))


class Stubborn(Contract):
    """A contract that refuses its second event, though its table allows it."""

    def after(self, entry: HistoryEntry) -> Self:
        """Refuse every event but the first."""
        if self.history:
            raise InvalidValueError("Contract", WHY, entry.event.value, WHY)
        return super().after(entry)


WHY = Text(en="one event", fr="un seul événement")


def test_a_possible_event_that_is_refused_breaks_a_law() -> None:
    """A walk over possible events that ends in a refusal is reported with that refusal."""
    law = next(law for law in LAWS if law.name == "the_history_makes_sense")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(BrokenLawError, match="one event"):
        law.check(Stubborn, draft=DRAFT, start=start, choices=[0, 0, 0])
