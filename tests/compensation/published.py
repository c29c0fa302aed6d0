"""The books that the tests of published terms share, read from a document after each step."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from c2b import Money, Text, wire
from c2b.compensation import (
    Books,
    Contribution,
    Deduction,
    PayPlan,
    Policy,
    Rounding,
    Share,
    reverse,
    settle,
)
from c2b.compensation.scheme import AnyScheme

HALF_UP = Rounding.HALF_UP
WHOLE = Share(rate=Fraction(1), currency="USD")
WHY = Text(en="refunded", fr="remboursé")


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def percent(rate: str) -> Fraction:
    """Return a share of a hundred."""
    return Fraction(rate) / 100


def on(month: int, day: int) -> datetime:
    """Return noon of a day of 2026."""
    return datetime(2026, month, day, 12, tzinfo=UTC)


class Terms:
    """The books of one platform, which go through a document after each step."""

    def __init__(
        self, scheme: AnyScheme, *deductions: Deduction, policies: tuple[Policy, ...] = ()
    ) -> None:
        plan = PayPlan(
            key="terms", scheme=scheme, rounding=HALF_UP, policies=policies, deductions=deductions
        )
        self.books = Books.open(plan)
        self._number = 0

    def run(self, month: int, day: int, *items: Contribution) -> Terms:
        """Settle *items* on a day."""
        settled = settle(self.books, items, on=date(2026, month, day))
        return self._after(settled.books)

    def sale(self, price: str, month: int = 1, day: int = 31, **facts: Any) -> Terms:
        """Settle one sale of Ana's on a day, on which it was made."""
        self._number += 1
        given = {"key": str(self._number), "party": "ana", "at": on(month, day), **facts}
        return self.run(month, day, Contribution(**given, value=usd(price)))

    def refund(self, key: str, amount: str | None = None, month: int = 12, day: int = 1) -> Terms:
        """Take back *amount* of a contribution, or all of it, on a day."""
        money = None if amount is None else usd(amount)
        when = date(2026, month, day)
        return self._after(reverse(self.books, contribution=key, amount=money, on=when, why=WHY))

    def _after(self, books: Books) -> Terms:
        books.check()
        self.books = wire.parse(wire.to_json(books), Books)
        if self.books != books:
            raise ValueError("the books that were read back differ from those that were written")
        return self

    def amount(self, name: str, party: str = "ana") -> str:
        """Return a field of the balance of *party*, without its unit."""
        return str(getattr(self.books.balance(party), name)).split()[0]

    @property
    def paid(self) -> str:
        """The amount that Ana was paid to date."""
        return self.amount("paid")

    @property
    def owed_back(self) -> str:
        """The amount that Ana owes back."""
        return self.amount("owed_back")

    @property
    def earned(self) -> str:
        """The earnings of Ana to date, before deductions."""
        return self.amount("earned")
