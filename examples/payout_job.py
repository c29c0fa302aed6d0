"""Settle contributions nightly, and pay each once: python -m examples.payout_job DATABASE DAY."""

import sqlite3
import sys
from collections.abc import Callable
from datetime import date, datetime

from attrs import evolve

from c2b import Money, Text, wire
from c2b import compensation as pay

PLAN = pay.PayPlan(
    key="labels",
    scheme=pay.PerItem(rate=Money.of("0.05", "EUR")),
    rounding=pay.Rounding.HALF_UP,
    policies=(pay.ManualDecision(),),
    deductions=(pay.Threshold(at=Money.of("1.00", "EUR")),),
)
CHARGED_BACK = Text(en="the customer was refunded", fr="le client a été remboursé")
TABLES = """CREATE TABLE IF NOT EXISTS contribution (key TEXT PRIMARY KEY, party TEXT NOT NULL,
    quantity INTEGER NOT NULL, given TEXT NOT NULL, decision TEXT, settled TEXT);
CREATE TABLE IF NOT EXISTS books (plan TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS payout (key TEXT PRIMARY KEY, party TEXT NOT NULL,
    minor INTEGER NOT NULL, currency TEXT NOT NULL, sent TEXT);"""
NEW = """SELECT key, party, quantity, given, decision FROM contribution
    WHERE decision IS NOT NULL AND settled IS NULL AND substr(given, 1, 10) <= :day"""
UNSENT = "SELECT key, party, minor, currency FROM payout WHERE sent IS NULL"
TO_SEND = "INSERT INTO payout VALUES (?, ?, ?, ?, NULL)"
SETTLED = """UPDATE contribution SET settled = :day
    WHERE decision IS NOT NULL AND settled IS NULL AND substr(given, 1, 10) <= :day"""


def connect(path: str) -> sqlite3.Connection:
    """Return the database at *path*, with its tables; transactions begin where they are asked."""
    db = sqlite3.connect(path, timeout=600, isolation_level=None)
    db.executescript(TABLES)
    return db


def change_books(db: sqlite3.Connection, change: Callable[[pay.Books], pay.Books]) -> None:
    """Store what *change* makes of the books, while no other process can change them."""
    with db:  # commits at the end; rolls everything back where an error is raised
        db.execute("BEGIN IMMEDIATE")
        row = db.execute("SELECT document FROM books WHERE plan = ?", (PLAN.key,)).fetchone()
        books = change(wire.parse(row[0], pay.Books) if row else pay.Books.open(PLAN))
        db.execute("REPLACE INTO books VALUES (?, ?)", (PLAN.key, wire.to_json(books)))


def contribution(key: str, party: str, count: int, given: str, decision: str) -> pay.Contribution:
    """Return a row of the table as a contribution."""
    at, decided = datetime.fromisoformat(given), pay.Decision(decision)
    return pay.Contribution(key=key, party=party, quantity=count, at=at, decision=decided)


def settle(db: sqlite3.Connection, on: date) -> None:
    """Settle what was given until that day and is decided, and record the payments to send."""
    day = {"day": on.isoformat()}

    def night(books: pay.Books) -> pay.Books:
        settled = pay.settle(books, (contribution(*row) for row in db.execute(NEW, day)), on=on)
        for payout in settled.payouts():
            key, party, money = payout.key, payout.party, payout.amount.money
            db.execute(TO_SEND, (key, party, money.minor, money.currency))
        db.execute(SETTLED, day)
        return settled.books

    change_books(db, night)


def charge_back(db: sqlite3.Connection, keys: list[str], on: date) -> None:
    """Take back the pay of contributions; by its name each is taken back once."""

    def taken(books: pay.Books) -> pay.Books:
        for key in keys:
            name = f"chargeback of {key}"
            books = pay.reverse(books, contribution=key, on=on, why=CHARGED_BACK, name=name)
        return books

    change_books(db, taken)


def change_rate(db: sqlite3.Connection, rate: Money, since: date) -> None:
    """Pay *rate* for what is given from a day on."""
    plan = evolve(PLAN, scheme=pay.PerItem(rate=rate))
    change_books(db, lambda books: pay.amend(books, plan, since=since))


def send(db: sqlite3.Connection, bank: Callable[[str, str, Money], object], on: date) -> None:
    """Send the payments that wait; a bank does not repeat a payment whose key it knows."""
    for key, party, minor, currency in db.execute(UNSENT).fetchall():
        bank(key, party, Money(minor=minor, currency=currency))
        db.execute("UPDATE payout SET sent = ? WHERE key = ?", (on.isoformat(), key))


if __name__ == "__main__":
    database, day = connect(sys.argv[1]), date.fromisoformat(sys.argv[2])
    settle(database, day)
    send(database, print, day)
