"""The layer that one settlement adds to the books, computed when it is read.

A settlement of a million parties makes a million accounts and entries only when they are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from functools import cached_property

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import PartyAccount, Purse
from c2b.compensation.settlement.booking import Booking
from c2b.compensation.settlement.frozen_rates import on_top_postings
from c2b.compensation.settlement.journal import Entry, Posting
from c2b.compensation.settlement.shelf import LazyLayer
from c2b.compensation.settlement.unit_booking import UnitBooking
from c2b.compensation.unit import Unit
from c2b.text import Text


def entry_key(plan: str, number: int, unit: Unit, party: str) -> str:
    """Return the key of the entry that settlement *number* books for *party*."""
    return f"{quoted(plan)}/{number}/{quoted(unit.code)}/{quoted(party)}"


def quoted(name: str) -> str:
    """Return *name* with its slashes escaped, for a slash separates the parts of a key."""
    return name.replace("%", "%25").replace("/", "%2F")


class RunEntries(Mapping[str, Entry]):
    """The entries of one settlement by key, unit by unit, in the order of the parties."""

    def __init__(self, booking: Booking, units: Sequence[UnitBooking]) -> None:
        self._booking, self._units = booking, units

    def __bool__(self) -> bool:
        return any(booked.purses or any(booked.new.values()) for booked in self._units)

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __getitem__(self, key: str) -> Entry:
        return self._made[key]

    @cached_property
    def _made(self) -> dict[str, Entry]:
        made = (entry for booked in self._units for entry in self._entries(booked))
        return {entry.key: entry for entry in made}

    def _entries(self, booked: UnitBooking) -> Iterator[Entry]:
        for party in dict.fromkeys((*booked.wanted, *booked.purses)):
            purse, minor = booked.purses.get(party), booked.new.get(party)
            if purse is not None:
                postings = self._postings(booked, purse)
                cut = booked.cut(purse.party)
                if cut or any(posting.minor for posting in postings):
                    yield self._entry(booked.unit, purse.party, postings, cut)
            elif minor:
                postings = (
                    Posting(role=Role.BUSINESS, party=party, minor=-minor),
                    Posting(role=Role.PAYEE, party=party, minor=minor),
                )
                yield self._entry(booked.unit, party, postings)

    def _postings(self, booked: UnitBooking, purse: Purse) -> tuple[Posting, ...]:
        numbers = self._booking.books.numbered
        here = {number for number, _ in numbers.chains[self._booking.desk.version]}
        on_top = booked.on_top.get(purse.party, {})
        fees = on_top_postings(tuple(on_top.items()), numbers)
        return (*purse.postings(numbers.roles, here - numbers.on_top), *fees)

    def _entry(self, unit: Unit, party: str, postings: tuple[Posting, ...], cut: int = 0) -> Entry:
        books = self._booking.books
        key = entry_key(books.key, books.number + 1, unit, party)
        return Entry(
            key=key,
            party=party,
            on=self._booking.moment.day,
            unit=unit,
            postings=postings,
            why=PAY,
            cut=cut,
        )


class RunParties(LazyLayer[PartyAccount]):
    """The accounts of the parties of one settlement."""

    def __init__(self, booking: Booking, units: Sequence[UnitBooking]) -> None:
        self._booking, self._units = booking, units
        self._made: dict[str, PartyAccount] = {}

    @cached_property
    def _names(self) -> dict[str, None]:
        moved = (party for booked in self._units for party in booked.purses)
        desk = self._booking.desk
        if desk.by_party:
            return dict.fromkeys((*desk.parties, *moved))
        paid = (party for booked in self._units for party in booked.wanted)
        return dict.fromkeys((*desk.parties, *moved, *paid))

    def __bool__(self) -> bool:
        tallies = self._booking.desk.tallies.values()
        return any(booked.purses for booked in self._units) or any(
            next(iter(tally.parties), None) is not None for tally in tallies
        )

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __contains__(self, party: object) -> bool:
        return party in self._names

    def keys(self) -> KeysView[str]:
        """Return the names of the parties, which can be compared at once."""
        return self._names.keys()

    def __getitem__(self, party: str) -> PartyAccount:
        if party not in self._made:
            if party not in self._names:
                raise KeyError(party)
            self._made[party] = self._account(party)
        return self._made[party]

    def some(self, names: Iterable[str]) -> dict[str, PartyAccount]:
        """Return the accounts of those of *names* that take part, in their order."""
        made, mine = self._made, self._names
        if len(made) < len(mine):
            return {name: self[name] for name in names if name in mine}
        return {name: made[name] for name in names if name in made}

    def _account(self, party: str) -> PartyAccount:
        found = self._booking.books.parties.get(party) or PartyAccount()
        for booked in self._units:
            account = booked.account(party, found)
            if account is not None:
                found = found.with_account(account)
        desk = self._booking.desk
        work = desk.work(party, self._booking.readings, found)
        if not work and desk.by_party:
            return found  # it gave nothing now, so that its memory was not looked up
        return PartyAccount(accounts=found.accounts, work=work)


PAY = Text(en="pay", fr="rémunération")
