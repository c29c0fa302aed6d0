"""The rows of a statement for the entries of one party in one unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from c2b.compensation.deductions import Deduction, Role
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.versions import version_on
from c2b.compensation.unit import Medium
from c2b.text import Text

Row = tuple[Text, int]
_TAKEN_OUT = (Role.PLATFORM, Role.FEE_TAX, Role.TAX, Role.FORFEITED)


def rows_of(books: Books, entries: Sequence[Entry]) -> Iterator[Row]:
    """Yield the amounts earned, cut, kept, taken back and paid."""
    paying = [entry for entry in entries if entry.kind is EntryKind.PAY]
    earned = sum(max(entry.earned, 0) + entry.cut for entry in paying)
    if earned:
        version = books.versions[version_on(books.versions, paying[-1].on)]
        yield _EARNED.fill(rounding=version.plan.rounding.text), earned
    yield from _some(_CUT, -sum(entry.cut for entry in paying))
    yield from _some(_CORRECTED, sum(min(entry.earned, 0) for entry in paying))
    for entry in entries:
        if entry.kind is EntryKind.REVERSAL:
            yield _taken_back(entry, entries), entry.earned
        if entry.kind is EntryKind.RESTORED:
            yield _RESTORED.fill(on=entry.on, why=entry.why), entry.earned
    for number, term in enumerate(books.numbered.terms):
        if term.role in _TAKEN_OUT:
            yield from _kept(entries, number, term)
    medium = entries[0].unit.medium if entries else Medium.CASH
    for entry in entries:
        if entry.kind is EntryKind.RETURNED:
            yield _RETURNED.fill(on=entry.on, why=entry.why), -entry.sum_of(Role.PAYEE)
    paid = sum(entry.sum_of(Role.PAYEE) for entry in paying)
    yield from _some(_PAID if medium is Medium.CASH else _RECEIVED, -paid)


def _kept(entries: Sequence[Entry], number: int, term: Deduction) -> Iterator[Row]:
    """Yield the amount that one fee or tax kept, and the part that was given back."""
    name = term.of_party(entries[0].party).text if entries else term.text
    for kind, words in ((EntryKind.PAY, name), (None, _BACK.fill(words=name))):
        minors = (
            posting.minor
            for entry in entries
            if (entry.kind is EntryKind.PAY) is (kind is EntryKind.PAY)
            for posting in entry.postings
            if posting.term == number and posting.party is not None
        )
        yield from _some(words, -sum(minors))


def _some(words: Text, minor: int) -> Iterator[Row]:
    """Yield a row, where its amount is not zero."""
    if minor:
        yield words, minor


def _taken_back(entry: Entry, within: Sequence[Entry]) -> Text:
    """Return the name of a reversal: the pay that it takes back, and why."""
    paid = next((each for each in within if each.key == entry.reverses), None)
    if paid is None:
        return _TAKEN.fill(on=entry.on, why=entry.why)
    return _TAKEN_OF.fill(on=entry.on, day=paid.on, why=entry.why)


def rests_of(books: Books, entries: Sequence[Entry]) -> Iterator[Row]:
    """Yield the accounts where the open balance rests."""
    for number, term in enumerate(books.numbered.terms):
        if term.role in (Role.HELD, Role.CARRIED):
            minors = (p.minor for e in entries for p in e.postings if p.term == number)
            yield from _some(term.text, sum(minors))
    yield from _some(_PAYABLE, sum(entry.sum_of(Role.PAYABLE) for entry in entries))
    yield from _some(_OWED, sum(entry.sum_of(Role.OWED_BACK) for entry in entries))


def open_after(entry: Entry) -> int:
    """Return the open amount that *entry* adds: held, carried, payable, less owed back."""
    roles = (Role.HELD, Role.CARRIED, Role.PAYABLE, Role.OWED_BACK)
    return sum(entry.sum_of(role) for role in roles)


_EARNED = Text(en="earned, {rounding}", fr="gagné, {rounding}")
_CUT = Text(en="cut, for the budget is spent", fr="réduit, le budget étant épuisé")
_CORRECTED = Text(
    en="less, for others gave more since", fr="en moins, d’autres ayant contribué depuis"
)
_TAKEN = Text(en="taken back on {on}: {why}", fr="repris le {on}\u00a0: {why}")
_TAKEN_OF = Text(
    en="taken back on {on}, of the pay of {day}: {why}",
    fr="repris le {on}, sur la rémunération du {day}\u00a0: {why}",
)
_RESTORED = Text(en="restored on {on}: {why}", fr="rétabli le {on}\u00a0: {why}")
_BACK = Text(en="{words}, given back", fr="{words}, rendu")
_PAID = Text(en="paid", fr="payé")
_RECEIVED = Text(en="received", fr="reçu")
_RETURNED = Text(
    en="payment that came back on {on}: {why}", fr="paiement rejeté le {on}\u00a0: {why}"
)
_PAYABLE = Text(en="paid by the next settlement", fr="payé au prochain décompte")
_OWED = Text(en="owed back", fr="dû en retour")
