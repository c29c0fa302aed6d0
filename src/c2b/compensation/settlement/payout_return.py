"""The return of a payment, which is payable again; earnings stay as they are."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.day_order import check_day
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.waiting_parties import waiting_to_be_paid
from c2b.errors import InvalidValueError
from c2b.text import Text


def return_payout(books: Books, payout: str, *, on: date, why: Text) -> Books:
    """Note that a payment came back; the next settlement pays it again, under a new key.

    What the party owes back is taken off first, for the party never had the money. The same payment
    comes back once, however often it is noted.

    Args:
        books: The books.
        payout: The key of the payment.
        on: The day.
        why: The reason.

    Raises:
        InvalidValueError: No such payment, or a day before the last day of the books.
    """
    check_day("return_payout(on)", books, on)
    key = f"{quoted(books.key)}/returned/{quoted(payout)}"
    if key in books.entries:
        return books
    paid = books.entries.get(payout)
    minor = 0 if paid is None else paid.sum_of(Role.PAYEE)
    if paid is None or paid.kind is not EntryKind.PAY or minor <= 0:
        raise InvalidValueError("return_payout", _PAID, payout, _SEE)
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
_SEE = Text(en="see Settlement.payouts()", fr="voyez Settlement.payouts()")
