"""Random histories of books against an accountant who recomputes everything by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Archive,
    Books,
    Contribution,
    Deduction,
    Fee,
    FeePer,
    Hold,
    PayPlan,
    Rounding,
    Share,
    Threshold,
    amend,
    archive,
    return_payout,
    reverse,
    settle,
)

from .accountant import Accountant, terms

WHY = Text(en="chargeback", fr="rétrofacturation")
FIELDS = ("earned", "fees", "held", "carried", "payable", "paid", "owed_back")


def usd(minor: int) -> Money:
    """Return an amount in cents."""
    return Money(minor=minor, currency="USD")


def plan_of(accountant: Accountant) -> PayPlan:
    """The terms of an accountant as a plan."""
    found: list[Deduction] = []
    if accountant.fee:
        found.append(
            Fee(
                rate=Fraction(accountant.fee, 100),
                rounding=Rounding.HALF_UP,
                per=FeePer.ITEM,
                given_back=accountant.given_back,
            )
        )
    if accountant.until is not None:
        found.append(Hold(until=accountant.until))
    if accountant.threshold:
        found.append(Threshold(at=usd(accountant.threshold), closing_above=usd(0)))
    return PayPlan(
        key="history",
        scheme=Share(rate=Fraction(accountant.rates[-1][1], 100), currency="USD"),
        rounding=Rounding.HALF_UP,
        deductions=tuple(found),
    )


class History:
    """One random history of books, and the same by hand."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - no secret
        self.hand = terms(self.chance)
        self.books = Books.open(plan_of(self.hand))
        self.day = date(2026, 1, 1)
        self.sent: dict[str, Contribution] = {}
        self.archives: dict[str, Archive] = {}
        self.paid: list[Any] = []

    def run(self, steps: int) -> None:
        """Take steps, and compare after each of them."""
        for _ in range(steps):
            often = (self.settle, self.settle, self.settle, self.reverse, self.reverse)
            seldom = (self.restart, self.amend, self.file, self.bounce, self.repeat)
            self.chance.choice((*often, *seldom))()
            self.books.check()
            assert self.shown() == self.hand.shown()

    def settle(self) -> None:
        """Settle at most one new contribution of each party, some of them of older days."""
        self.day += timedelta(days=self.chance.randrange(40))
        new: dict[str, tuple[str, int, date]] = {}
        for party in self.chance.sample(["Ana", "Bo", "Cleo"], self.chance.randrange(4)):
            work = self.day - timedelta(days=self.chance.choice([0, 0, 3, 50]))
            new[f"k{len(self.sent) + len(new)}"] = (party, 2 * self.chance.randrange(500), work)
        items = [
            Contribution(
                key=key, party=party, value=usd(value), at=datetime.combine(work, time(12), UTC)
            )
            for key, (party, value, work) in new.items()
        ]
        closed = {"Ana"} if self.chance.random() < 0.1 else set[str]()
        known = {party for party in closed if party in self.hand.pots or party in str(new)}
        settled = settle(self.books, items, on=self.day, closing_accounts=known)
        paid = self.hand.settle(self.day, new, known)
        got = {each.party: each.amount.exact for each in settled.payouts()}
        assert got == dict(paid)
        self.paid += settled.payouts()
        self.sent.update((item.key, item) for item in items)
        self.books = settled.books

    def reverse(self) -> None:
        """Take a contribution back, all of it, or some where no fee is in the way."""
        keys = [key for key, given in self.hand.given.items() if given.left]
        if not keys:
            return
        key = self.chance.choice(keys)
        left = self.hand.given[key].left
        some = self.chance.random() < 0.5 and not self.hand.fee
        minor = self.chance.randrange(1, left + 1) if some else left
        self.books = reverse(
            self.books,
            contribution=key,
            amount=usd(minor) if some else None,
            on=self.day,
            why=WHY,
            archive=self.archives.get(key) if key not in self.books.keys else None,
        )
        self.hand.reverse(key, minor)
        if minor == left:
            with pytest.raises(InvalidValueError, match="nothing is left"):
                reverse(
                    self.books,
                    contribution=key,
                    on=self.day,
                    why=WHY,
                    archive=self.archives.get(key),
                )

    def restart(self) -> None:
        """Store the books, and read them again."""
        read = wire.parse(wire.to_json(self.books), Books)
        assert read == self.books
        self.books = read

    def amend(self) -> None:
        """Another rate from tomorrow on."""
        self.day += timedelta(days=1)
        self.hand.rates.append((self.day, self.chance.choice([100, 50])))
        self.books = amend(self.books, plan_of(self.hand), since=self.day)

    def file(self) -> None:
        """File away what is older than some days."""
        until = self.day - timedelta(days=self.chance.randrange(30))
        if self.books.last is None or until > self.books.last:
            return
        before = self.books.accounts()
        box, self.books = archive(self.books, until=until)
        assert self.books.accounts() == before
        assert self.books.archives[-1].digest == box.digest
        self.archives.update((each.key, box) for each in box.keys)
        self.paid = [each for each in self.paid if each.key in self.books.entries]

    def bounce(self) -> None:
        """A payment comes back, once."""
        if self.paid:
            payout = self.paid.pop(self.chance.randrange(len(self.paid)))
            once = return_payout(self.books, payout.key, on=self.day, why=WHY)
            self.books = return_payout(once, payout.key, on=self.day, why=WHY)
            self.hand.bounce(payout.party, int(payout.amount.exact))

    def repeat(self) -> None:
        """Send contributions again, and expect a refusal of another value under the same key."""
        again = [item for item in self.sent.values() if self.chance.random() < 0.3]
        settled = settle(self.books, again, on=self.day)
        assert settled.counted == 0
        assert {str(line.reason) for line in settled.lines()} <= {"settled before"}
        for item in again[:1]:
            with pytest.raises(InvalidValueError, match="one key is one contribution"):
                settle(self.books, [evolve(item, quantity=7)], on=self.day)
        got = {each.party: each.amount.exact for each in settled.payouts()}
        assert got == dict(self.hand.settle(self.day, {}, set()))
        self.paid += settled.payouts()
        self.books = settled.books

    def shown(self) -> dict[str, dict[str, Any]]:
        """The balances that hold anything."""
        found = {
            party: {name: getattr(self.books.balance(party, "USD"), name).exact for name in FIELDS}
            for party in self.books.parties
        }
        return {party: pot for party, pot in found.items() if any(pot.values())}


@pytest.mark.parametrize("seed", range(60))
def test_books_and_accountant_agree(seed: int) -> None:
    """The books and the accountant agree after every step of a random history."""
    History(seed).run(14)
