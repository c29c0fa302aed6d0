"""The archives of entries and keys of closed periods, filed away from the books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import blake2b

from attrs import evolve, field, frozen

from c2b._validators import exactly, named, natural, tuple_of
from c2b.compensation.deductions import Role
from c2b.compensation.policies.policy import Status
from c2b.compensation.settlement.archive_digest import plain_state, plain_taken
from c2b.compensation.settlement.books import ArchiveMark, Books, Taken
from c2b.compensation.settlement.frozen_rates import frozen_rates
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.journal import Entry, EntryKind, Journal, Posting
from c2b.compensation.settlement.keys import (
    KEY_BYTES,
    Filed,
    KeyState,
    filed_state,
    pack,
    packed,
    reversal_name,
    target_print,
    unpacked,
)
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.versions import Numbered
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

_Place = tuple[Role, str | None, int | None, date | None]


@frozen(kw_only=True)
class FiledKey:
    """A contribution that is filed away.

    Attributes:
        key: The name of the contribution.
        state: The state that the books had of it.
    """

    key: str = field(validator=named)
    state: KeyState


@frozen(kw_only=True)
class FiledTaken:
    """The amounts that had been taken back of an entry that is filed away.

    Attributes:
        key: The key of the entry.
        taken: The amounts taken.
    """

    key: str = field(validator=named)
    taken: Taken


@frozen(kw_only=True)
class Archive:
    """An archive of entries; it is kept beside the books, which know it by its digest.

    Attributes:
        plan: The key of the plan.
        number: The number of the archive of these books, from 1.
        until: The last day of its entries.
        entries: The entries, in order.
        taken: The amounts that had been taken back of them.
        keys: The contributions, in order.
    """

    plan: str = field(validator=named)
    number: int = field(validator=natural)
    until: date = field(validator=exactly(date))
    entries: tuple[Entry, ...] = field(default=(), validator=tuple_of(Entry), repr=False)
    taken: tuple[FiledTaken, ...] = field(default=(), validator=tuple_of(FiledTaken), repr=False)
    keys: tuple[FiledKey, ...] = field(default=(), validator=tuple_of(FiledKey), repr=False)

    @property
    def digest(self) -> str:
        """The fingerprint of all its contents, which equal archives have in common."""
        taken = tuple(evolve(each, taken=plain_taken(each.taken)) for each in self.taken)
        keys = tuple(evolve(each, state=plain_state(each.state)) for each in self.keys)
        facts = repr((self.plan, self.number, self.until, self.entries, taken, keys))
        return blake2b(facts.encode(errors="surrogatepass"), digest_size=16).hexdigest()

    def journal(self) -> Journal:
        """Return the filed entries as a journal."""
        return Journal(entries=self.entries)

    def state_of(self, key: str) -> KeyState | None:
        """Return the state of a contribution; None where it is not in this archive."""
        return next((each.state for each in self.keys if each.key == key), None)

    def taken_of(self, key: str) -> Taken | None:
        """Return what had been taken back of an entry when it was filed."""
        return next((each.taken for each in self.taken if each.key == key), None)


def archive(books: Books, *, until: date) -> tuple[Archive, Books]:
    """File away everything that was booked up to a day.

    The balances are carried by one entry for each party and unit, the keys in a few bytes each, so
    that nothing is settled twice and every account can still be checked. What waits stays.

    Args:
        books: The books.
        until: The last day to file away; not after the last day of the books.

    Returns:
        The archive, to be kept beside the books, and the books that go on.

    Raises:
        InvalidValueError: No books; a day after the last day of the books, or nothing to file away.
    """
    check_books(books, "archive")
    filed = {k: e for k, e in books.entries.flat().items() if e.on <= until}
    if books.last is None or until > books.last:
        raise InvalidValueError(
            "archive(until)", _UP_TO.fill(last=books.last or "-"), until, _CLOSE
        )
    keys = {
        key: state
        for key, state in books.keys.flat().items()
        if state.status is not Status.PENDING
        and state.on <= until
        and not _is_taken_since(books, key, state)
    }
    box = Archive(
        plan=books.key,
        number=len(books.archives) + 1,
        until=until,
        entries=tuple(filed.values()),
        taken=tuple(
            FiledTaken(key=key, taken=taken)
            for key, taken in books.taken.flat().items()
            if key in filed
        ),
        keys=tuple(FiledKey(key=key, state=state) for key, state in keys.items()),
    )
    return box, _without(books, box, filed, keys)


def check_archive(where: str, books: Books, archive: Archive | None) -> None:
    """Refuse an *archive* that is none of *books*."""
    if archive is not None and archive.digest not in {mark.digest for mark in books.archives}:
        got = f"{archive.plan}, {archive.number}, {archive.digest}"
        raise InvalidValueError(where, _OF_THE_BOOKS, got, _BESIDE_THEM)


def _is_taken_since(books: Books, key: str, state: KeyState) -> bool:
    """Whether a contribution was taken back after it had been filed.

    It stays in the books then, for its archive does not know that it is gone.
    """
    return bool(state.back) and filed_state(books.filed, key) is not None


def _without(
    books: Books, box: Archive, filed: Mapping[str, Entry], keys: Mapping[str, KeyState]
) -> Books:
    """Return the books after *box* was taken out of them."""
    opening = {entry.key: entry for entry in _openings(box)}
    entries = {k: e for k, e in books.entries.flat().items() if k not in filed}
    records = [packed(key, state.filed, state.print) for key, state in keys.items()]
    records += [
        packed(reversal_name(key), Filed.REVERSAL, target_print(entry.contribution, entry.party))
        for key, entry in filed.items()
        if entry.kind is EntryKind.RETURNED
        or (
            entry.kind in (EntryKind.REVERSAL, EntryKind.RESTORED)
            and not key.startswith(f"{quoted(books.key)}/")
        )
    ]
    mark = ArchiveMark(until=box.until, entries=len(box.entries), digest=box.digest)
    return evolve(
        books,
        keys=Shelf({k: s for k, s in books.keys.flat().items() if k not in keys}),
        filed=pack([*unpacked(books.filed, {record[:KEY_BYTES] for record in records}), *records]),
        entries=Shelf({**opening, **entries}),
        taken=Shelf(_still_taken(books, filed, opening)),
        archives=(*books.archives, mark),
    )


def _still_taken(
    books: Books, filed: Mapping[str, Entry], opening: Mapping[str, Entry]
) -> dict[str, Taken]:
    """Return what was taken of the entries that stay, and of the *opening* ones in their place."""
    live = {key: taken for key, taken in books.taken.flat().items() if key not in filed}
    later = list(_later_reversals(books, filed))
    for key, entry in opening.items():
        mine = [each for each in later if each.party == entry.party]
        taken = _taken_of(entry, mine, books.numbered)
        if taken is not None:
            live[key] = taken
    return live


def _later_reversals(books: Books, filed: Mapping[str, Entry]) -> Iterator[Entry]:
    """Return the entries that stay and take back, or restore, what is *filed*."""
    for entry in books.entries.flat().values():
        reversal = books.entries.get(str(entry.reverses)) or entry
        restores = entry.kind is EntryKind.RESTORED and reversal.reverses in filed
        if entry.key not in filed and (
            restores or (entry.kind is EntryKind.REVERSAL and entry.reverses in filed)
        ):
            yield entry


def _taken_of(opening: Entry, later: Iterable[Entry], numbered: Numbered) -> Taken | None:
    """Return what *later* reversals have taken of the entries that *opening* stands for."""
    mine = [entry for entry in later if entry.unit == opening.unit]
    minor = -sum(entry.earned for entry in mine)
    rates = frozen_rates(opening, numbered)
    if not 0 < minor <= sum(rates.minors):
        return None
    back = dict.fromkeys((number for number, _ in rates.on_top), 0)
    for posting in (posting for entry in mine for posting in entry.postings):
        if posting.party is None and posting.term in back:
            back[posting.term] -= posting.minor
    shares = rates.next(minor, (0,) * rates.width)
    return Taken(minors=(*shares[: len(rates.minors)], *back.values()))


def _openings(box: Archive) -> Iterator[Entry]:
    """Return one entry for each party and unit, with its accounts when *box* was closed."""
    sums: dict[tuple[str, Unit], dict[_Place, int]] = {}
    for entry in box.entries:
        mine = sums.setdefault((entry.party, entry.unit), {})
        for posting in entry.postings:
            account = (posting.role, posting.party, posting.term, posting.until)
            mine[account] = mine.get(account, 0) + posting.minor
    for (party, unit), mine in sums.items():
        ends: dict[_Place, int] = {
            (Role.BUSINESS, party, None, None): 0,
            (Role.PAYEE, party, None, None): 0,
        }
        postings = tuple(
            Posting(role=role, party=whose, minor=minor, term=term, until=until)
            for (role, whose, term, until), minor in (ends | mine).items()
            if minor or role in (Role.BUSINESS, Role.PAYEE)
        )
        if any(mine.values()):
            yield Entry(
                key=f"{quoted(box.plan)}/opening/{box.number}/{quoted(unit.code)}/{quoted(party)}",
                kind=EntryKind.OPENING,
                party=party,
                on=box.until,
                unit=unit,
                postings=postings,
                why=_OPENING.fill(until=box.until),
            )


_OF_THE_BOOKS = Text(
    en="an archive whose digest is in Books.archives",
    fr="une archive dont l’empreinte est dans Books.archives",
)
_BESIDE_THEM = Text(
    en="pass the archive that `archive` returned with these books",
    fr="passez l’archive que `archive` a rendue avec ces livres",
)
_UP_TO = Text(en="a day up to {last}", fr="un jour jusqu’au {last}")
_CLOSE = Text(
    en="close a period once it is settled", fr="clôturez une période une fois son décompte fait"
)
_OPENING = Text(en="carried forward from {until}", fr="report au {until}")
