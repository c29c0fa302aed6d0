"""The contest site refuses unclear rights, concludes with winners only, and splits a tie."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve

from c2b import (
    Business,
    Call,
    Contract,
    Grant,
    InvalidValueError,
    LumpSumGround,
    Monetary,
    Period,
    Remuneration,
    Right,
    RightsGranted,
    Terms,
    Value,
    ValueKind,
    WrongEventError,
)
from c2b.compensation import Books
from examples import contest_site

START = datetime(2026, 2, 2, 9, tzinfo=UTC)
RIGHTS = RightsGranted(
    rights=frozenset({Right.REPRODUCTION, Right.COMMUNICATION}),
    grant=Grant.EXCLUSIVE_LICENCE,
    extent="1,000 printed posters",
    purpose="advertising for the flavour",
    place="France",
    duration=Period(since=date(2026, 3, 1), until=date(2028, 3, 1)),
    remuneration=Remuneration.LUMP_SUM,
    lump_sum_ground=LumpSumGround.ACCESSORY,
    in_writing=True,
)
CALL = Call(
    by=Business(name="Acme"),
    seeks=Value(kind=ValueKind.CONTENT, description="a poster"),
    compensation=Monetary(description="a prize for the best three"),
    terms=Terms(rights=(RIGHTS,)),
    closes=START + timedelta(days=28),
)
MARKS = {"ana": 9, "ben": 7, "cleo": 7, "dev": 3}


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """Return a database with an announced call and four entries."""
    connection = contest_site.connect(":memory:")
    contest_site.announce(connection, CALL, "FR", START)
    for name in MARKS:
        contest_site.enter(connection, name, name.title(), START)
    yield connection
    connection.close()


def entry(db: sqlite3.Connection, name: str) -> Contract:
    """Return an entry as it is stored."""
    return Contract.from_json(contest_site.find(db, f"entry/{name}"))


class TestAnnouncement:
    """A call is published only where no rule is broken."""

    def test_unlimited_rights_are_refused(self) -> None:
        """A call that does not limit the rights is not stored, and the verdict gives the rule."""
        db = contest_site.connect(":memory:")
        unclear = evolve(CALL, terms=Terms(rights=(evolve(RIGHTS, extent=""),)))
        (broken,) = contest_site.announce(db, unclear, "FR", START).broken
        assert broken.id == "cocreation.ip.delimited-transfer.fr"
        assert db.execute("SELECT count(*) FROM document").fetchone() == (0,)
        db.close()

    def test_the_call_is_stored(self, db: sqlite3.Connection) -> None:
        """The call is read back as it was announced."""
        assert Call.from_json(contest_site.find(db, "call")) == CALL

    def test_an_entry_after_the_end_is_refused(self, db: sqlite3.Connection) -> None:
        """No entry is taken once the call is closed."""
        with pytest.raises(InvalidValueError, match="a moment at which the call is open"):
            contest_site.enter(db, "eve", "Eve", START + timedelta(days=28))


class TestAward:
    """Prizes follow the ranks, and rights pass from winners only."""

    def test_a_tie_splits_the_prizes_of_its_places(self, db: sqlite3.Connection) -> None:
        """Two entries at the second place share the second and the third prize."""
        books = contest_site.award(db, MARKS, START + timedelta(days=30))
        paid = [str(books.balance(name).paid.money) for name in MARKS]
        assert paid == ["500.00 EUR", "150.50 EUR", "150.50 EUR", "0.00 EUR"]
        assert Books.from_json(contest_site.find(db, "books")) == books

    def test_contracts_are_concluded_with_winners(self, db: sqlite3.Connection) -> None:
        """The contract of a winner has ended after payment; the other offer is declined."""
        contest_site.award(db, MARKS, START + timedelta(days=30))
        states = [entry(db, name).state.value for name in MARKS]
        assert states == ["ended", "ended", "ended", "declined"]
        assert entry(db, "ana").terms.rights == (RIGHTS,)

    def test_prizes_are_awarded_once(self, db: sqlite3.Connection) -> None:
        """A second award is refused by the contracts, and changes nothing."""
        books = contest_site.award(db, MARKS, START + timedelta(days=30))
        with pytest.raises(WrongEventError, match="cannot sign"):
            contest_site.award(db, MARKS, START + timedelta(days=31))
        assert Books.from_json(contest_site.find(db, "books")) == books

    def test_an_entry_is_explained(self, db: sqlite3.Connection) -> None:
        """History and paradigm of an entry are shown in both languages."""
        assert "Ana fait l’offre" in contest_site.show(db, "ana", "fr")
        assert "C2B" in contest_site.show(db, "ana", "en")

    def test_two_authors_of_one_name_are_two(self, db: sqlite3.Connection) -> None:
        """A second author called Ana has an entry, a contract and a prize of her own."""
        contest_site.enter(db, "ana2", "Ana", START)
        books = contest_site.award(db, {"ana": 9, "ana2": 8}, START + timedelta(days=30))
        paid = [str(books.balance(user).paid.money) for user in ("ana", "ana2")]
        assert paid == ["500.00 EUR", "200.00 EUR"]
        assert entry(db, "ana").parties[0] != entry(db, "ana2").parties[0]
