"""The return of a payment, which is payable again; earnings stay as they are."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.archive import Archive, check_archive
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.day_order import check_day
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.keys import filed_state, reversal_name
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.waiting_parties import waiting_to_be_paid
from c2b.errors import InvalidValueError
from c2b.text import Text


def return_payout(
    books: Books, payout: str, *, on: date, why: Text, archive: Archive | None = None
) -> Books:
    """Note that a payment came back; the next settlement pays it again, under a new key.

    What the party owes back is taken off first, for the party never had the money. The same payment
    comes back once, however often it is noted.

    Args:
        books: The books.
        payout: The key of the payment.
        on: The day.
        why: The reason.
        archive: The archive in which the payment is filed.

    Raises:
        InvalidValueError: No books, no such payment, a payment that is filed in no archive that is
            passed, an archive of other books, or a day before the last day of the books.
    """
    check_books(books, "return_payout")
    check_day("return_payout(on)", books, on)
    check_archive("return_payout(archive)", books, archive)
    key = f"{quoted(books.key)}/returned/{quoted(payout)}"
    if key in books.entries or filed_state(books.filed, reversal_name(key)) is not None:
        return books
    paid = _payment(books, payout, archive)
    minor = paid.sum_of(Role.PAYEE)
    purse = Purse.of(paid.party, books.account(paid.party, paid.unit))
    purse.paid -= minor
    purse.give(minor)
    entry = Entry(
        key=key,
        kind=EntryKind.RETURNED,
        party=paid.party,
        on=on,
        unit=paid.unit,
        postings=purse.postings(books.numbered.roles, ()),
        why=why,
        reverses=payout,
    )
    return _with(books, entry, purse)


def _payment(books: Books, payout: str, archive: Archive | None) -> Entry:
    """Return the entry called *payout*, live or filed, by which something was paid."""
    found = books.entries.get(payout)
    if found is None and archive is not None:
        found = next((each for each in archive.entries if each.key == payout), None)
    if found is None or found.kind is not EntryKind.PAY or found.sum_of(Role.PAYEE) <= 0:
        hint = _PASS if found is None and books.archives else _SEE
        raise InvalidValueError("return_payout", _PAID, payout, hint)
    return found


def _with(books: Books, entry: Entry, purse: Purse) -> Books:
    """Return *books* with *entry*, which moved *purse*."""
    account = books.parties[entry.party].with_account(purse.account())
    return evolve(
        books,
        last=entry.on,
        parties=books.parties.with_layer({entry.party: account}),
        entries=books.entries.with_layer({entry.key: entry}),
        to_pay=waiting_to_be_paid(books, entry.party, account, entry.on),
    )


_PAID = Text(en="the key of a payment", fr="la clé d’un paiement")
_PASS = Text(
    en="see Settlement.payouts(); if it is filed, pass archive=",
    fr="voyez Settlement.payouts()\u00a0; s’il est archivé, passez archive=",
)
_SEE = Text(en="see Settlement.payouts()", fr="voyez Settlement.payouts()")
