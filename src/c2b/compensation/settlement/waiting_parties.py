"""The parties that wait to be paid, after the account of one of them changed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from c2b.compensation.deductions import Hold
from c2b.compensation.settlement.account import PartyAccount
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.term_account import TermAccount
from c2b.compensation.settlement.versions import version_on


def waiting_to_be_paid(
    books: Books, party: str, account: PartyAccount, on: date
) -> tuple[str, ...]:
    """Return the parties that wait to be paid, *party* among them where its *account* says so."""
    others = tuple(name for name in books.to_pay if name != party)
    here = {number for number, _ in books.numbered.chains[version_on(books.versions, on)]}
    slots = (slot for each in account.accounts for slot in each.terms if slot.kept)
    payable = any(each.payable for each in account.accounts)
    waits = payable or any(_lets_go(books, slot, here, on) for slot in slots)
    return (*others, party) if waits else others


def _lets_go(books: Books, slot: TermAccount, here: Collection[int], on: date) -> bool:
    """Whether a deduction keeps nothing of *slot* any more: on its day, or amended."""
    term = books.numbered.terms[slot.term]
    if slot.term in here and not isinstance(term, Hold):
        return False
    return term.released(slot.slot, on) > 0
