"""Nights of the example `examples.payout_job`, of any size, with an end in the middle of one.

A process ends after it has settled and before it has stored; the bank fails in the middle; pay is
charged back; the rate changes; decisions are late. `play` returns what was paid and what a few
lines of arithmetic expect, by party, so that they can be compared.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sqlite3
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from c2b import Money
from c2b.compensation import Books
from c2b.wire import parse
from examples import payout_job

DAYS = (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3))
CENTS = (5, 5, 7)  # for one label, by day
ENDED = 9


class BankFailedError(Exception):
    """A bank that does not answer."""


class Bank:
    """A bank that pays once for each key, and fails once after some payments."""

    def __init__(self, fails_after: int) -> None:
        self.paid: dict[str, tuple[str, Money]] = {}
        self._left = fails_after

    def __call__(self, key: str, party: str, amount: Money) -> None:
        """Pay *amount*, and fail where it is time to."""
        self.paid.setdefault(key, (party, amount))
        self._left -= 1
        if self._left == 0:
            raise BankFailedError

    def by_party(self) -> Counter[str]:
        """Return the cents that each party has received."""
        received: Counter[str] = Counter()
        for party, amount in self.paid.values():
            received[party] += amount.minor
        return received


def row(number: int, parties: int, day: int) -> tuple[str, str, int, str, str | None]:
    """Return a contribution; one in seven is rejected, and one in ten waits for a decision."""
    decision = None if number % 10 == 0 else "rejected" if number % 7 == 0 else "accepted"
    given = f"{DAYS[day]}T12:00:00+00:00"
    return f"c{number}", f"p{number % parties}", 1 + number % 40, given, decision


def hand_in(db: sqlite3.Connection, numbers: range, day: int, parties: int) -> None:
    """Write contributions of one day into the table."""
    rows = (row(number, parties, day) for number in numbers)
    with db:
        db.execute("BEGIN")
        db.executemany("INSERT INTO contribution VALUES (?, ?, ?, ?, ?, NULL)", rows)


def end_in_the_middle(path: str) -> None:
    """Settle the first night, and end the process before anything is stored."""
    db = payout_job.connect(path)
    db.set_trace_callback(lambda sql: os._exit(ENDED) if sql.startswith("UPDATE") else None)
    payout_job.settle(db, DAYS[0])


def expected(numbers: range, parties: int, charged_back: list[int]) -> Counter[str]:
    """Return the cents that each party earns in the end."""
    earned: Counter[str] = Counter()
    for number in numbers:
        _, party, quantity, _, decision = row(number, parties, 0)
        if decision != "rejected" and number not in charged_back:
            earned[party] += quantity * CENTS[0 if number < len(numbers) // 2 else 2]
    return earned


def play(path: str, contributions: int, parties: int) -> tuple[Counter[str], Counter[str], Books]:
    """Return the cents earned, the cents that the bank paid, and the books after all nights."""
    half = contributions // 2
    db, bank = payout_job.connect(path), Bank(fails_after=max(1, parties // 2))
    hand_in(db, range(half), 0, parties)
    child = multiprocessing.get_context("spawn").Process(target=end_in_the_middle, args=(path,))
    child.start()
    child.join()
    if child.exitcode != ENDED or db.execute("SELECT count(*) FROM books").fetchone() != (0,):
        raise SystemExit("the first night did not end in the middle")
    payout_job.settle(db, DAYS[0])
    try:
        payout_job.send(db, bank, DAYS[0])
    except BankFailedError:
        payout_job.send(db, bank, DAYS[0])
    back = [each for each in range(1, half, 50) if row(each, parties, 0)[4] == "accepted"]
    payout_job.charge_back(db, [f"c{number}" for number in back], DAYS[1])
    payout_job.change_rate(db, Money.of("0.07", "EUR"), since=DAYS[2])
    hand_in(db, range(half, contributions), 2, parties)
    db.execute("UPDATE contribution SET decision = 'accepted' WHERE decision IS NULL")
    payout_job.settle(db, DAYS[2])
    payout_job.send(db, bank, DAYS[2])
    (document,) = db.execute("SELECT document FROM books").fetchone()
    return expected(range(contributions), parties, back), bank.by_party(), parse(document, Books)


def differences(earned: Counter[str], received: Counter[str], books: Books) -> list[str]:
    """Return the parties whose books or payments are not what they earned."""
    books.check()
    wrong: list[str] = []
    for party, cents in earned.items():
        balance = books.balance(party, may_be_new=True)
        left = balance.paid.money + balance.carried.money - balance.owed_back.money
        found = (left.minor, balance.paid.money.minor, balance.earned.money.minor)
        if found != (cents, received[party], cents):
            wrong.append(f"{party}: earned {cents}, received {received[party]}, books {found}")
    return wrong


def main() -> None:
    """Play nights of the size that is asked for, and report the time that they took."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--contributions", type=int, default=50_000)
    parser.add_argument("--parties", type=int, default=2_000)
    given, start = parser.parse_args(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        played = play(str(Path(folder) / "nights.sqlite"), given.contributions, given.parties)
    wrong = differences(*played)
    seconds = time.monotonic() - start
    print(*wrong, f"{given.contributions} contributions, {seconds:.0f} s", sep="\n")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
