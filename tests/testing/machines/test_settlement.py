"""The settlement machine: ours holds, and a fault planted in a copy is found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Amount,
    Contribution,
    Entry,
    Fee,
    PayPlan,
    PerItem,
    Rounding,
    Withhold,
    allocate,
    settle,
)
from c2b.testing.laws import BrokenLawError
from c2b.testing.machines import SettlementMachine
from c2b.testing.machines.settlement import Settled


class TestOurs(SettlementMachine.TestCase):
    """The settlements of the library, with all schemes and terms."""

    settings = settings(max_examples=15, stateful_step_count=15)


class Taxed(SettlementMachine):
    """A survey with a fee and a tax; its children have a copy of ours with one fault each."""

    def campaigns(self) -> st.SearchStrategy[PayPlan]:
        """One campaign."""
        return st.just(
            PayPlan(
                key="survey",
                scheme=PerItem(rate=Amount.of("0.333", "EUR")),
                rounding=Rounding.HALF_UP,
                terms=(
                    Fee(rate=Fraction(1, 7), rounding=Rounding.UP),
                    Withhold(rate=Fraction(1, 3), rounding=Rounding.HALF_UP),
                ),
            )
        )


def taken(entry: Entry, minor: int, name: str, on: date) -> Entry:
    """A copy of how a reversal is made, which divides each step by itself."""
    whole = [posting.minor for posting in entry.postings]
    gains = allocate(minor, [max(each, 0) for each in whole])
    losses = allocate(minor, [max(-each, 0) for each in whole])
    postings = tuple(
        evolve(posting, minor=loss - gain)
        for posting, gain, loss in zip(entry.postings, gains, losses, strict=True)
    )
    return evolve(entry, key=name, on=on, postings=postings, reverses=entry.key)


class EachByItself(Taxed):
    """Stacks reversals that are divided each by itself, so that they drift."""

    def take_back(
        self, settled: Settled, entry: Entry, minor: int, *, on: date, name: str
    ) -> Settled:
        """Take back without regard to earlier reversals."""
        if name in {each.key for each in settled.reversals}:
            return settled
        new = taken(entry, minor, name, on)
        return evolve(settled, reversals=(*settled.reversals, new))


class Twice(Taxed):
    """Books a second attempt."""

    def take_back(
        self, settled: Settled, entry: Entry, minor: int, *, on: date, name: str
    ) -> Settled:
        """Take back under another name each time."""
        name = f"{name} ({len(settled.reversals)})"
        return super().take_back(settled, entry, minor, on=on, name=name)


class TooMuch(Taxed):
    """Takes back a cent more than was asked for."""

    def take_back(
        self, settled: Settled, entry: Entry, minor: int, *, on: date, name: str
    ) -> Settled:
        """Take back as long as there is an entry."""
        minor = min(minor + 1, self._left(entry))
        return super().take_back(settled, entry, minor, on=on, name=name)


class Forgetful(Taxed):
    """Knows no contribution again."""

    def settle(
        self, campaign: PayPlan, items: Sequence[Contribution], *, on: date, after: Settled | None
    ) -> Settled:
        """Gives each a new key."""
        number = 0 if after is None else after.number
        new = [evolve(item, key=f"{number}/{item.key}") for item in items]
        return settle(campaign, new, on=on, after=after)


class Rewriting(Taxed):
    """Changes what is booked, the day of every entry, when time passes."""

    def entries(self, settled: Settled) -> tuple[Entry, ...]:
        """All of today."""
        return tuple(evolve(entry, on=self.day) for entry in settled.journal())


class Lossy(Taxed):
    """Loses the fee on the way."""

    def entries(self, settled: Settled) -> tuple[Any, ...]:
        """Entries of a class that does not check that they balance."""
        return tuple(Unchecked(entry) for entry in settled.journal())


class Unchecked:
    """An entry without its second posting."""

    def __init__(self, entry: Entry) -> None:
        self.key, self.unit, self.reverses = entry.key, entry.unit, entry.reverses
        self.postings = (entry.postings[0], *entry.postings[2:])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unchecked) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


class PartByPart(Taxed):
    """Rounds the pay of each part by itself, and adds up what is rounded."""

    def settle(
        self, campaign: PayPlan, items: Sequence[Contribution], *, on: date, after: Settled | None
    ) -> Settled:
        """Each contribution in whole cents."""
        scheme = PerItem(rate=Money.of("0.01", "EUR"))
        cents = [evolve(item, quantity=round(item.quantity * Fraction(333, 10))) for item in items]
        whole = evolve(campaign, scheme=scheme)
        if after is None and items:  # at once: exactly
            return settle(campaign, items, on=on)
        return settle(whole, cents, on=on, after=after)


@pytest.mark.parametrize(
    "faulty", [EachByItself, Twice, TooMuch, Forgetful, Rewriting, Lossy, PartByPart]
)
def test_a_planted_fault_is_found(faulty: type[SettlementMachine]) -> None:
    """A planted fault is found within the default number of examples."""
    assert settings().max_examples == 100
    with pytest.raises((BrokenLawError, InvalidValueError)):
        run_state_machine_as_test(faulty, settings=settings(phases=[Phase.generate]))
