"""The restoration of an entry by reversing its reversal."""

from __future__ import annotations

from attrs import evolve

from c2b.compensation.rounding import plain
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.books import Books, Taken
from c2b.compensation.settlement.frozen_rates import (
    frozen_rates,
    on_top_of_entry,
    on_top_postings,
    put_in,
)
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.unit import Amount
from c2b.errors import InvalidValueError
from c2b.text import Text


def restore(taking: ReversalRun, key: str, amount: Amount | None) -> Books:
    """Reverse all of the reversal called *key*."""
    reversal, books = taking.entry(key), taking.books
    paid = reversal if reversal.reverses is None else books.entries.get(reversal.reverses)
    noted, entry = books.taken.get(key), paid
    if amount is not None:
        raise InvalidValueError("reverse(amount)", _ALL, str(amount), _LEAVE_OUT)
    if noted is None or entry is None:
        raise InvalidValueError("reverse(entry)", _LIVE, key, _FILED)
    if noted.restored:
        raise InvalidValueError("reverse(entry)", _SOMETHING, key, _GONE)
    _restore(taking, reversal, entry, noted)
    return taking.books


def _restore(taking: ReversalRun, reversal: Entry, entry: Entry, noted: Taken) -> None:
    """Book the reversal of the *reversal* of *entry*."""
    purse = _given_back(taking, reversal, entry, noted)
    restored = evolve(
        reversal,
        key=taking.next_key(),
        kind=EntryKind.RESTORED,
        on=taking.on,
        why=taking.why,
        reverses=reversal.key,
        postings=(
            *purse.postings(taking.books.numbered.roles, ()),
            *on_top_postings(_fees(reversal), taking.books.numbered),
        ),
    )
    taking.book(purse, restored, taking.desk(entry.party), noted.work, entry)
    if entry is not reversal:
        before = taking.taken(entry)
        back = tuple(gone - more for gone, more in zip(before, noted.minors, strict=True))
        taking.note_reversal(entry.key, Taken(minors=back))
    taking.note_reversal(reversal.key, evolve(noted, restored=True))
    _note_key(taking, reversal, noted)


def _fees(reversal: Entry) -> list[tuple[int, int]]:
    """Return the fees on top that *reversal* gave back, by number."""
    return [(number, -minor) for number, minor in on_top_of_entry(reversal)]


def _given_back(taking: ReversalRun, reversal: Entry, entry: Entry, noted: Taken) -> Purse:
    """Return the account of the party with what *reversal* took of *entry* put back."""
    numbered, minor = taking.books.numbered, -reversal.earned
    account = taking.books.account(entry.party, entry.unit)
    purse = Purse.of(entry.party, account)
    if entry is not reversal:  # one that reverses none took back what had been paid nothing
        put_in(purse, frozen_rates(entry, numbered), noted.minors, reversal, numbered)
    purse.exact = plain(account.exact + (minor if noted.exact is None else noted.exact))
    return purse


def _note_key(taking: ReversalRun, reversal: Entry, noted: Taken) -> None:
    """Note that less of a contribution is taken back."""
    state = taking.books.keys.get(str(reversal.contribution))
    if state is not None and noted.share:
        given = {str(reversal.contribution): evolve(state, back=state.back - noted.share)}
        taking.books = evolve(taking.books, keys=taking.books.keys.with_layer(given))


_ALL = Text(
    en="no amount for a reversal of a reversal", fr="aucun montant pour cette contre-écriture"
)
_LEAVE_OUT = Text(
    en="it is restored as a whole, leave the amount out",
    fr="elle est rétablie en entier, omettez le montant",
)
_LIVE = Text(
    en="a reversal of an entry that is not filed", fr="la reprise d’une écriture non archivée"
)
_FILED = Text(
    en="settle the contribution under another key", fr="comptez la contribution sous une autre clé"
)
_SOMETHING = Text(en="a reversal that stands", fr="une contre-écriture en vigueur")
_GONE = Text(en="nothing is left to be taken back", fr="il ne reste rien à reprendre")
