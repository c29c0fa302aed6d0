"""A state machine of contracts, whose history must make sense after every step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from c2b.contracts import ContractEvent as Event
from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.errors import WrongEventError
from c2b.contracts.history import HistoryEntry
from c2b.contracts.walk import entry_for, illegal, legal
from c2b.errors import C2bError
from c2b.testing.laws.contract_history import HISTORY_LAWS
from c2b.testing.laws.law import agree, holds
from c2b.testing.strategies.contract import drafts
from c2b.text import Text

_CHOICE = st.integers(0, 99)


class ContractMachine(RuleBasedStateMachine):
    """A state machine that takes contracts from their draft to their end.

    Override `open` to begin with a contract of your own (a subclass of `c2b.Contract`, with a
    table or methods of its own), `happen` and `at_moment` to drive your own code, `drafts` to
    choose
    what is agreed. It finds what breaks a law of
    `c2b.testing.laws.contract_history`, with the shortest history that leads there.
    """

    contract: Contract
    now: datetime

    def drafts(self) -> st.SearchStrategy[Draft]:
        """Return the strategy of the drafts to begin with."""
        return drafts()

    def open(self, draft: Draft) -> Contract:
        """Return the contract that begins with *draft*."""
        return Contract(draft=draft)

    def happen(self, contract: Contract, entry: HistoryEntry) -> Contract:
        """Return *contract* after *entry*, or raise an error of the library."""
        return contract.after(entry)

    def at_moment(self, contract: Contract, at: datetime) -> Contract:
        """Return what time alone has made of *contract* by *at*."""
        return contract.as_of(at)

    @initialize(data=st.data(), steps=st.integers(0, 6))
    def draft_it(self, data: st.DataObject, steps: int) -> None:
        """Draft a contract that goes well for so many *steps*."""
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.contract = self.open(data.draw(self.drafts()))
        for _ in range(steps):
            for entry in self._next()[:1]:
                self._go_on(entry)

    @precondition(lambda self: bool(legal(self.contract, self.now)))
    @rule(choice=_CHOICE)
    def act(self, choice: int) -> None:
        """Make a possible move of a party, or of time."""
        steps = legal(self.contract, self.now)
        self._go_on(steps[choice % len(steps)])

    @rule(choice=_CHOICE)
    def err(self, choice: int) -> None:
        """Try an event that is not possible, which is refused."""
        entries = list(illegal(self.contract, self.now))
        entry = entries[choice % len(entries)]
        try:
            self.happen(self.contract, entry)
        except C2bError:
            return
        holds(False, entry.event.value, _REFUSED)

    @rule(hours=st.sampled_from((1, 12, 24, 240, 960)))
    def wait(self, hours: int) -> None:
        """Let time pass, with the events that it causes alone."""
        self.now += timedelta(hours=hours)
        before = self.contract.history
        self.contract = self.at_moment(self.contract, self.now)
        agree(self.contract.history[: len(before)], before)
        for entry in self.contract.history[-1:]:
            holds(entry.at <= self.now, entry.at, _HAS_COME.fill(now=self.now.isoformat()))

    @invariant()
    def the_history_makes_sense(self) -> None:
        """Check the laws of any contract's history, whatever the table of transitions."""
        for check, _ in HISTORY_LAWS:
            check(self.contract)

    @invariant()
    def whatever_comes_next_makes_sense(self) -> None:
        """Check each possible move, with a reason or without where none is required."""
        moves = self.contract.possible(self.now)
        for entry in (entry_for(self.contract, move, self.now) for move in moves):
            for each in (entry, evolve(entry, reason="")):
                try:
                    after = self.happen(self.contract, each)
                except WrongEventError:
                    continue
                for check, _ in HISTORY_LAWS:
                    check(after)

    @invariant()
    def the_past_can_be_replayed(self) -> None:
        """Check that draft and history rebuild an equal contract."""
        again = self.open(self.contract.draft)
        for entry in self.contract.history:
            again = self.happen(again, entry)
        agree((again, again.state), (self.contract, self.contract.state))

    def _next(self) -> list[HistoryEntry]:
        """Return the possible moves, if the contract goes well those on its way."""
        steps = (step for step in legal(self.contract, self.now) if step.event in _ON_THE_WAY)
        return sorted(steps, key=lambda step: _ON_THE_WAY.index(step.event))

    def _go_on(self, entry: HistoryEntry) -> None:
        after = self.happen(self.contract, entry)
        agree(after.history, (*self.contract.history, entry))
        self.contract, self.now = after, max(self.now, entry.at)


_ON_THE_WAY = (Event.PERFORM, Event.ACCEPT, Event.SIGN, Event.OFFER, Event.PAY)
_HAS_COME = Text(en="a moment until {now}", fr="un moment jusqu’à {now}")
_REFUSED = Text(en="an error of the library", fr="une erreur de la bibliothèque")
