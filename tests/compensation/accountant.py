"""An accountant who recomputes pay by hand, one party at a time, and shares no code with the books.

The terms are plain: a share of a value, a fee on each contribution that is kept or given back, then
either nothing, a hold of everything until a day, or a threshold. Each settlement has at most one
contribution of a party, so that what a reversal gives back is known without any proportions.
"""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from attrs import define, field


@define
class Pot:
    """The accounts of one party in one unit."""

    earned: int = 0
    fees: int = 0
    held: int = 0
    carried: int = 0
    payable: int = 0
    paid: int = 0
    owed_back: int = 0


@define
class Given:
    """One contribution: what it earned and cost in fees, and what is left of it."""

    party: str
    earned: int
    fee: int
    left: int


@define
class Accountant:
    """The terms, and the pots.

    Attributes:
        threshold: From which balance pay goes out; 0 where there is none.
        until: The day until which everything is held; None where nothing is.
        fee: In per cent, of each contribution.
        given_back: Whether a reversal gives the fee back.
        rates: The shares in per cent, each from a day on, the oldest first.
    """

    threshold: int
    until: date | None
    fee: int
    given_back: bool
    rates: list[tuple[date, int]]
    pots: dict[str, Pot] = field(factory=dict)
    given: dict[str, Given] = field(factory=dict)
    payouts: list[tuple[str, int]] = field(factory=list)

    def pot(self, party: str) -> Pot:
        """The pot of one party."""
        return self.pots.setdefault(party, Pot())

    def settle(
        self, on: date, new: dict[str, tuple[str, int, date]], closed: set[str]
    ) -> list[tuple[str, int]]:
        """Return the payments on a day, given new work: key to party, value and day of the work."""
        for key, (party, value, day) in new.items():
            rate = next(rate for since, rate in reversed(self.rates) if since <= day)
            earned = value * rate // 100
            fee = (2 * earned * self.fee + 100) // 200
            self.given[key] = Given(party, earned, fee, earned)
            pot = self.pot(party)
            pot.earned += earned
            pot.fees += fee
            self.wait(pot, earned - fee, on)
        return [pay for party in self.pots for pay in self.pay(party, on, closed)]

    def wait(self, pot: Pot, minor: int, on: date) -> None:
        """Put what is new where it waits."""
        if self.until is not None and on < self.until:
            pot.held += minor
        else:
            pot.carried += minor

    def pay(self, party: str, on: date, closed: set[str]) -> list[tuple[str, int]]:
        """Pay one party what is free, less what it owes."""
        pot = self.pot(party)
        if self.until is not None and on >= self.until:
            pot.carried += pot.held
            pot.held = 0
        free = pot.payable
        pot.payable = 0
        if pot.carried >= self.threshold or (party in closed and pot.carried > 0):
            free += pot.carried
            pot.carried = 0
        back = min(free, pot.owed_back)
        pot.owed_back -= back
        pot.paid += free - back
        return [(party, free - back)] if free > back else []

    def reverse(self, key: str, minor: int) -> None:
        """Take so much of a contribution back, from what waits first."""
        given = self.given[key]
        pot = self.pot(given.party)
        given.left -= minor
        pot.earned -= minor
        if self.given_back and self.fee:
            pot.fees -= given.fee
            minor -= given.fee
        for name in ("held", "carried", "payable"):
            taken = min(getattr(pot, name), minor)
            setattr(pot, name, getattr(pot, name) - taken)
            minor -= taken
        pot.owed_back += minor

    def bounce(self, party: str, minor: int) -> None:
        """A payment came back."""
        pot = self.pot(party)
        pot.paid -= minor
        back = min(pot.owed_back, minor)
        pot.owed_back -= back
        pot.payable += minor - back

    def shown(self) -> dict[str, dict[str, Any]]:
        """Every pot that holds anything."""
        fields = ("earned", "fees", "held", "carried", "payable", "paid", "owed_back")
        pots = {party: {n: getattr(pot, n) for n in fields} for party, pot in self.pots.items()}
        return {party: pot for party, pot in pots.items() if any(pot.values())}


def terms(chance: Random) -> Accountant:
    """An accountant with terms that are drawn."""
    threshold = chance.choice([0, 0, 500, 1000])
    return Accountant(
        threshold=threshold,
        until=None if threshold or chance.random() < 0.5 else date(2026, 3, 1),
        fee=chance.choice([0, 0, 10, 7]),
        given_back=chance.random() < 0.5,
        rates=[(date(2000, 1, 1), chance.choice([100, 50]))],
    )
