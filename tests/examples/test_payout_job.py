"""The nightly payout job pays what was earned, once, whatever happens in the middle."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tools import payout_nights

from c2b import Money
from c2b.compensation import Books
from c2b.errors import InvalidValueError
from c2b.wire import parse
from examples import payout_job

FIRST, SECOND, THIRD = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)
INSERT = "INSERT INTO contribution VALUES (?, ?, ?, ?, ?, NULL)"


def eur(amount: str) -> Money:
    """Return euros."""
    return Money.of(amount, "EUR")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a database with three contributions, one of which waits for a decision."""
    connection = payout_job.connect(str(tmp_path / "platform.sqlite"))
    noon = "2026-03-01T12:00:00+00:00"
    rows = [
        ("1", "ana", 30, noon, "accepted"),
        ("2", "ben", 40, noon, "accepted"),
        ("3", "ana", 50, noon, None),
    ]
    connection.executemany(INSERT, rows)
    yield connection
    connection.close()


def books(db: sqlite3.Connection) -> Books:
    """Return the books as they are stored."""
    (document,) = db.execute("SELECT document FROM books").fetchone()
    return parse(document, Books)


def paid(db: sqlite3.Connection, on: date = FIRST) -> list[tuple[str, Money]]:
    """Return the payments that the job sends."""
    sent: list[tuple[str, Money]] = []
    payout_job.send(db, lambda key, party, amount: sent.append((party, amount)), on)
    return sent


class TestOneNight:
    """A night settles and pays what was decided, and leaves the rest for another night."""

    def test_decided_contributions_are_paid(self, db: sqlite3.Connection) -> None:
        """Each party is paid for what was accepted."""
        payout_job.settle(db, FIRST)
        assert paid(db) == [("ana", eur("1.50")), ("ben", eur("2.00"))]

    def test_a_second_run_pays_nothing(self, db: sqlite3.Connection) -> None:
        """The same night run twice sends each payment once."""
        payout_job.settle(db, FIRST)
        paid(db)
        payout_job.settle(db, FIRST)
        assert paid(db) == []

    def test_a_late_decision_is_paid_later(self, db: sqlite3.Connection) -> None:
        """A contribution that is decided on the second day is paid in the second night."""
        payout_job.settle(db, FIRST)
        paid(db)
        db.execute("UPDATE contribution SET decision = 'accepted' WHERE key = '3'")
        payout_job.settle(db, SECOND)
        assert paid(db, SECOND) == [("ana", eur("2.50"))]

    def test_a_night_that_is_run_late(self, db: sqlite3.Connection) -> None:
        """A contribution given after the day of a night waits for the next; no day comes back."""
        db.execute(INSERT, ("4", "ben", 40, "2026-03-02T00:30:00+02:00", "accepted"))
        payout_job.settle(db, FIRST)
        assert paid(db, SECOND) == [("ana", eur("1.50")), ("ben", eur("2.00"))]
        payout_job.settle(db, SECOND)
        assert paid(db, SECOND) == [("ben", eur("2.00"))]
        with pytest.raises(InvalidValueError, match="expected a day from 2026-03-02"):
            payout_job.settle(db, FIRST)

    def test_a_second_run_waits(self, db: sqlite3.Connection) -> None:
        """A run waits for the lock for as long as a night may take."""
        assert db.execute("PRAGMA busy_timeout").fetchone() == (600_000,)

    def test_an_error_leaves_everything_as_it_was(self, db: sqlite3.Connection) -> None:
        """A night with a row that is refused stores nothing, and can be run again."""
        noon = "2026-03-01T12:00:00+00:00"
        db.execute(INSERT, ("4", "ana", -1, noon, "accepted"))
        with pytest.raises(InvalidValueError, match=r"Contribution\.quantity"):
            payout_job.settle(db, FIRST)
        assert db.execute("SELECT count(*) FROM books").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM payout").fetchone() == (0,)
        db.execute("DELETE FROM contribution WHERE key = '4'")
        payout_job.settle(db, FIRST)
        assert len(paid(db)) == 2

    def test_two_runs_cannot_settle_at_once(self, db: sqlite3.Connection, tmp_path: Path) -> None:
        """A run that begins while another holds the books is refused by the database."""
        other = payout_job.connect(str(tmp_path / "platform.sqlite"))
        other.execute("PRAGMA busy_timeout = 0")

        def meanwhile(held: Books) -> Books:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                payout_job.settle(other, FIRST)
            return held

        payout_job.change_books(db, meanwhile)
        other.close()


class TestManyNights:
    """Pay stays right when it is taken back and when the rate changes."""

    def test_a_chargeback_is_owed_back(self, db: sqlite3.Connection) -> None:
        """Pay that is taken back after it was sent is offset against later pay, once."""
        payout_job.settle(db, FIRST)
        paid(db)
        payout_job.charge_back(db, ["1"], SECOND)
        payout_job.charge_back(db, ["1"], SECOND)
        assert books(db).balance("ana").owed_back.money == eur("1.50")
        db.execute("UPDATE contribution SET decision = 'accepted' WHERE key = '3'")
        payout_job.settle(db, SECOND)
        assert paid(db, SECOND) == [("ana", eur("1.00"))]

    def test_a_new_rate_holds_from_its_day(self, db: sqlite3.Connection) -> None:
        """A contribution from before that day is paid by the old rate, whenever it is decided."""
        payout_job.settle(db, FIRST)
        paid(db)
        payout_job.change_rate(db, eur("0.10"), since=SECOND)
        db.execute("UPDATE contribution SET decision = 'accepted' WHERE key = '3'")
        db.execute(INSERT, ("4", "ben", 40, "2026-03-02T12:00:00+00:00", "accepted"))
        payout_job.settle(db, SECOND)
        assert paid(db, SECOND) == [("ana", eur("2.50")), ("ben", eur("4.00"))]

    @pytest.mark.wide
    def test_a_process_that_ends_in_the_middle(self, tmp_path: Path) -> None:
        """Nights with an end in the middle pay what a few lines of arithmetic expect."""
        played = payout_nights.play(str(tmp_path / "nights.sqlite"), 400, 20)
        assert payout_nights.differences(*played) == []

    def test_a_difference_is_found(self) -> None:
        """The comparison of the nights reports a cent that was not paid."""
        earned, received = payout_nights.Counter({"p1": 2}), payout_nights.Counter({"p1": 1})
        plan_books = Books.open(payout_job.PLAN)
        (wrong,) = payout_nights.differences(earned, received, plan_books)
        assert wrong == "p1: earned 2, received 1, books (0, 0, 0)"
