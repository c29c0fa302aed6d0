"""Settlement machine: contributions come in parts, time passes, and what was booked is taken back.

After every step the books must hold: entries sum to zero, none of them ever changes, nothing is
taken back that was not booked, and what is owed does not depend on how often it was settled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.journal import Entry, Posting
from c2b.compensation.settlement.settle import settle
from c2b.models.money import Money
from c2b.testing.laws.law import agree, holds
from c2b.testing.strategies.contribution import contributions
from c2b.testing.strategies.pay_plan import campaigns
from c2b.testing.strategies.unit import CURRENCY
from c2b.text import Text

_PERCENT = st.integers(0, 100)
Settled = Any  # a settlement as the code under test has it


class SettlementMachine(RuleBasedStateMachine):
    """Settlements in parts, with reversals.

    Override `settle`, `take_back` and `entries` to drive settlement code of your own, `campaigns`
    to choose what is agreed. It finds what breaks a law of the books, with the shortest history
    that leads there.
    """

    campaign: PayPlan
    settled: Settled
    day: date
    items: tuple[Contribution, ...]
    booked: tuple[Entry, ...]
    reversible: tuple[Entry, ...]

    def campaigns(self) -> st.SearchStrategy[PayPlan]:
        """What may be agreed: terms under which no contribution decides about another."""
        return campaigns(policed=False, budget=False)

    def settle(
        self, campaign: PayPlan, items: Sequence[Contribution], *, on: date, after: Settled | None
    ) -> Settled:
        """Settle *items* of *campaign*, going on from the settlement *after*."""
        return settle(campaign, items, on=on, after=after)

    def take_back(
        self, settled: Settled, entry: Entry, minor: int, *, on: date, name: str
    ) -> Settled:
        """Take *minor* of *entry* back, under a *name*; the same name twice is one reversal."""
        return settled.reverse(
            entry.postings[-1].party,
            on=on,
            why=_WHY,
            unit=entry.unit,
            amount=Money(minor=minor, currency=CURRENCY),
            name=name,
        )

    def entries(self, settled: Settled) -> tuple[Entry, ...]:
        """Everything that was booked up to *settled*, reversals included, in order."""
        return tuple(settled.journal())

    @initialize(data=st.data())
    def agree_on_terms(self, data: st.DataObject) -> None:
        """A campaign begins; nobody has given anything."""
        self.campaign = data.draw(self.campaigns())
        self.day, self.items = date(2026, 1, 1), ()
        self.booked = self.reversible = ()
        self.settled = self.settle(self.campaign, (), on=self.day, after=None)

    @rule(more=contributions(least=1, most=3))
    def contribute(self, more: tuple[Contribution, ...]) -> None:
        """Somebody gives something, and it is settled."""
        new = tuple(evolve(item, key=f"{len(self.items)}.{item.key}") for item in more)
        self.items += new
        self._go_on(new)

    @rule(days=st.integers(1, 400))
    def wait(self, days: int) -> None:
        """Time passes, and what has become free is settled."""
        self.day += timedelta(days=days)
        self._go_on(())

    @precondition(lambda self: self.items)
    @rule()
    def settle_again(self) -> None:
        """What was settled is settled again on the same day, and nothing comes of it."""
        again = self.settle(self.campaign, self.items, on=self.day, after=self.settled)
        agree(self.entries(again), self.entries(self.settled))

    @precondition(lambda self: self._reversible())
    @rule(place=st.integers(0, 99), percents=st.lists(_PERCENT, min_size=1, max_size=6))
    def reverse(self, place: int, percents: list[int]) -> None:
        """Something that was booked is taken back bit by bit, and no bit of it twice."""
        entries = self._reversible()
        entry = entries[place % len(entries)]
        for percent in takewhile(lambda _: self._left(entry) > 0, percents):
            left = self._left(entry)
            minor = min(left, 1 + left * percent // 100)
            name = f"reversal {len(self.booked)}"
            once = self.take_back(self.settled, entry, minor, on=self.day, name=name)
            twice = self.take_back(once, entry, minor, on=self.day, name=name)
            agree(self.entries(twice), self.entries(once))
            self._book(once)
            agree(self._left(entry), left - minor)

    @invariant()
    def every_entry_sums_to_zero(self) -> None:
        """What leaves one account arrives at another."""
        for entry in self.booked:
            agree(sum(posting.minor for posting in entry.postings), 0)

    @invariant()
    def nothing_is_taken_back_that_was_not_booked(self) -> None:
        """On each account an entry and its reversals stay between nothing and what was booked."""
        for entry in self.booked:
            if entry.reverses is None:
                for posting, left in zip(entry.postings, self._left_of(entry), strict=True):
                    low, high = sorted((0, posting.minor))
                    holds(low <= left <= high, left, _BETWEEN.fill(low=low, high=high))

    @invariant()
    def what_is_owed_does_not_depend_on_how_often_it_is_settled(self) -> None:
        """Settled in parts, everybody has earned what would be earned had all come at once."""
        at_once = self.settle(self.campaign, self.items, on=self.day, after=None)
        agree(_earned(self.booked), _earned(self.entries(at_once)))

    def _go_on(self, new: Sequence[Contribution]) -> None:
        before = len(self.booked)
        self._book(self.settle(self.campaign, new, on=self.day, after=self.settled))
        self.reversible = self.booked[before:]

    def _book(self, settled: Settled) -> None:
        """Go on with *settled*, whose books begin with everything that was booked before."""
        booked = self.entries(settled)
        agree(booked[: len(self.booked)], self.booked)
        keys = [entry.key for entry in booked]
        holds(len(set(keys)) == len(keys), keys, _ONCE)
        self.settled, self.booked = settled, booked

    def _reversible(self) -> list[Entry]:
        """What the last settlement booked for a party, and is not all taken back."""
        return [
            entry
            for entry in self.reversible
            if entry.postings[-1].party is not None and self._left(entry)
        ]

    def _left(self, entry: Entry) -> int:
        """How much of what *entry* moved is not taken back."""
        return sum(left for left in self._left_of(entry) if left > 0)

    def _left_of(self, entry: Entry) -> list[int]:
        """What is left of each of its postings."""
        left = [posting.minor for posting in entry.postings]
        for other in self.booked:
            if other.reverses == entry.key:
                agree([_account(p) for p in other.postings], [_account(p) for p in entry.postings])
                left = [
                    rest + posting.minor for rest, posting in zip(left, other.postings, strict=True)
                ]
        return left


def _account(posting: Posting) -> tuple[Role, str | None]:
    return posting.role, posting.party


def _earned(entries: Sequence[Entry]) -> dict[tuple[str, str | None], int]:
    """What the business owes each party, and for fees on top, in each unit; no zeros."""
    owed = Counter[tuple[str, str | None]]()
    for entry in entries:
        if entry.reverses is None:
            for posting in entry.postings:
                if posting.role is Role.BUSINESS:
                    owed[entry.unit.code, entry.postings[-1].party] -= posting.minor
    return {who: minor for who, minor in owed.items() if minor}


_WHY = Text(en="disputed", fr="contesté")
_BETWEEN = Text(en="from {low} to {high}", fr="de {low} à {high}")
_ONCE = Text(en="keys that differ", fr="des clés différentes")
